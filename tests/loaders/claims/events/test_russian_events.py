"""Predicates of Russian texts in the constructions that they stand in: who did what, how often and where."""

from datetime import date

import pytest

from loaders.claims import extract
from loaders.reports import make_report
from schema.claim import Claim

MOD, STAFF, PAPER, CHANNEL = "Минобороны России", "Генеральный штаб ВСУ", "Украинская правда", "Рыбарь"
DAY = date(2025, 9, 12)

ROWS: list[tuple[str, str, list[str]]] = [
    (CHANNEL, "ВСУ жахнули по Лесному.", ["STRIKE UA>RU Лесному/OBJECT"]),
    (STAFF, "Противник подверг бомбардировке Лесное.", ["STRIKE RU>UA Лесное/OBJECT"]),
    (STAFF, "Россияне обстреляли Лесное Купянского района Харьковской области.", ["STRIKE RU>UA Лесное/OBJECT"]),
    (STAFF, "Ворог обстріляв Нікопольський район Дніпропетровської області.", ["STRIKE RU>UA Нікопольський район/WITHIN"]),
    (MOD, "Сводка\n\n12 сентября\n\nВ Минобороны рассказали об атаке\n\nОтражена атака ВСУ у Лесного\n\nВойска отразили у Лесного атаку ВСУ, готовившуюся с июня.",
     ["REPELLED_ATTACK UA>RU Лесного/NEAR"]),
    (STAFF, "Массированной атаке подвергся Купянск и Купянский район.", ["STRIKE RU>UA Купянск/OBJECT Купянский район/WITHIN"]),
    (STAFF, "Десантники в одном бою на Донеччине уничтожили 5 танков.", ["LOSS 5 UA>RU Донеччине/WITHIN"]),
    (STAFF, "Більше 300 снарядів на 60 обстрілів – це менше, ніж було.", ["LAUNCH 300 RU>UA", "STRIKE 60 RU>UA"]),
    (MOD, "Противник сосредоточил усилия на попытках захвата Лесного.", []),
    (STAFF, "Зусилля ворог зосереджує на спробах захоплення Лісного. Успіху не має.", ["REPELLED_ATTACK RU>UA Лісного/NEAR"]),
    (STAFF, "Російські окупанти атакували місто Харків.", ["STRIKE RU>UA Харків/OBJECT"]),
    (STAFF, "Захисники знищили три човни з ДРГ біля Лісного.", ["LOSS 3 UA>RU Лісного/NEAR"]),
    (STAFF, "Обстрелам подверглось Лесное, есть погибший.", ["STRIKE RU>UA Лесное/OBJECT", "LOSS 1 RU>UA Лесное/OBJECT"]),
    (STAFF, "Один из дронов попал в дом, есть пострадавшие.", []),
    (MOD, "Попытку проникновения диверсионно-разведывательного подразделения ВСУ пресекли у Лесного.", ["ENGAGEMENT RU>UA Лесного/NEAR"]),
    (MOD, "Войска взяли под контроль два населённых пункта (Лесное и Луговое).", ["CONTROL_CHANGE RU>UA Лесное/OBJECT", "CONTROL_CHANGE RU>UA Луговое/OBJECT"]),
    (CHANNEL, "Нам тяжело. Ими взяты под контроль несколько кварталов города, а также посёлок Лесной.", ["CONTROL_CHANGE UA>RU Лесной/OBJECT"]),
    (PAPER, "Попытка наступления россиян у Лесного потерпела крах.", ["REPELLED_ATTACK RU>UA Лесного/NEAR"]),
    (MOD, "Наступление ВСУ у Лесного потерпело неудачу.", ["REPELLED_ATTACK UA>RU Лесного/NEAR"]),
    (STAFF, "Оккупанты попытались пойти в наступление в районе недавно освобожденного Лесного. Наступление не увенчалось успехом.",
     ["REPELLED_ATTACK RU>UA Лесного/NEAR"]),
    (PAPER, "У Лесного россияне пошли в наступление\n\nРоссийские войска безуспешно штурмовали позиции у Лесного.", ["REPELLED_ATTACK RU>UA Лесного/NEAR"]),
    (STAFF, "Наши военные нанесли удар по колонне российских оккупантов в Харьковской области.", ["STRIKE UA>RU Харьковской области/WITHIN"]),
    (STAFF, "12-та дивізія, так звана елітна, спробувала здійснити прорив біля Лісного.", ["ENGAGEMENT RU>UA Лісного/NEAR"]),
    (STAFF, "Ворог намагався здійснити прорив біля Лісного, проте безуспішно.", ["REPELLED_ATTACK RU>UA Лісного/NEAR"]),
    (MOD, "Артиллерия нанесла удары по живой силе и технике ВСУ в 96 районах.", ["STRIKE 96 RU>UA"]),
    (MOD, "Поражение было также нанесено американской гаубице М777 и двум танкам.", ["LOSS 1 RU>UA", "LOSS 2 RU>UA"]),
    (MOD, "Нанесено поражение живой силе и технике 24-й бригады ВСУ у Лесного.", ["ENGAGEMENT RU>UA Лесного/NEAR"]),
    (STAFF, "Завдано ураження трьом танкам та двом БМП.", ["LOSS 3 UA>RU", "LOSS 2 UA>RU"]),
    (STAFF, "Ночью Лесное пострадало от обстрелов.", ["STRIKE RU>UA Лесное/OBJECT"]),
    (PAPER, "Лесное обстреляли российские военные.", ["STRIKE RU>UA Лесное/OBJECT"]),
    (PAPER, "На Лесное совершили налет российские военные.", ["STRIKE RU>UA Лесное/OBJECT"]),
    (PAPER, "Российские войска выпустили ракеты «Искандер» по Лесному.", ["STRIKE RU>UA Лесному/OBJECT"]),
    (STAFF, "Шесть раз враг сбросил КАБы на Лесное.", ["STRIKE 6 RU>UA Лесное/OBJECT"]),
    (STAFF, "Из-за обстрела Лесного пострадали двое жителей.", ["STRIKE RU>UA Лесного/OBJECT", "LOSS 2 RU>UA Лесного/OBJECT"]),
    (STAFF, "В результате удара по Лесному погибли двое жителей.", ["STRIKE RU>UA Лесному/OBJECT", "LOSS 2 RU>UA Лесному/OBJECT"]),
    (STAFF, "Зафиксировано 14 воздушных атак на Лесное.", ["STRIKE 14 RU>UA Лесное/OBJECT"]),
    (CHANNEL, "К северу от Лесного идут уличные бои.", ["ENGAGEMENT > Лесного/NEAR"]),
    (CHANNEL, "На улицах Лесного продолжаются боевые действия.", ["ENGAGEMENT > Лесного/NEAR"]),
    (CHANNEL, "Бои идут между Лесным и Луговым.", ["ENGAGEMENT > Лесным/NEAR Луговым/NEAR"]),
    (CHANNEL, "Российские войска углубились в оборону у Лесного.", ["ADVANCE RU>UA Лесного/NEAR"]),
    (MOD, "Подразделения 115-й бригады ВСУ оставили позиции у Лесного.", ["ADVANCE UA>RU Лесного/NEAR"]),
    (MOD, "Подразделения завершили зачистку Лесного.", ["CONTROL_CHANGE RU>UA Лесного/OBJECT"]),
    (CHANNEL, "Российские войска водрузили флаг в Лесном.", ["CONTROL_CHANGE RU>UA Лесном/OBJECT"]),
    (CHANNEL, "В Лесном флаг поднят, село наше.", ["CONTROL_CHANGE RU>UA Лесном/OBJECT"]),
    (CHANNEL, "ВСУ выбиты из Лесного.", ["CONTROL_CHANGE RU>UA Лесного/OBJECT"]),
    (CHANNEL, "Российские войска отбили Лесное.", ["CONTROL_CHANGE RU>UA Лесное/OBJECT"]),
    (PAPER, "Российские войска не завершили зачистку Лесного.", []),
    (MOD, "Три атаки ВСУ в районе Лесного захлебнулись.", ["REPELLED_ATTACK 3 UA>RU Лесного/NEAR"]),
    (MOD, "В районе Лесного отбито пять наступлений ВСУ.", ["REPELLED_ATTACK 5 UA>RU Лесного/NEAR"]),
    (STAFF, "Враг трижды штурмовал у Лесного. Все атаки отбиты.", ["REPELLED_ATTACK 3 RU>UA Лесного/NEAR"]),
    (STAFF, "Отбито 23 атаки у Лесного и еще 14 атак у Лугового.",
     ["REPELLED_ATTACK 23 RU>UA Лесного/NEAR", "REPELLED_ATTACK 14 RU>UA Лугового/NEAR"]),
    (CHANNEL, "Противник бьет по берегу: под огнем Лесное, Луговое.", ["STRIKE UA>RU Лесное/OBJECT Луговое/OBJECT"]),
    (CHANNEL, "Противник выбит с позиций у Лесного.", ["ADVANCE RU>UA Лесного/NEAR"]),
    (CHANNEL, "Наши войска продвинулись на 3 км к Лесному.", ["ADVANCE RU>UA Лесному/NEAR"]),
    (CHANNEL, "Наши войска продвинулись в сторону Лесного.", ["ADVANCE RU>UA Лесного/NEAR"]),
    (MOD, "Группировка «Север» освободила Лесное и вышла к окраине Лугового.",
     ["CONTROL_CHANGE RU>UA Лесное/OBJECT", "ADVANCE RU>UA Лугового/NEAR"]),
    (CHANNEL, "Наши войска вплотную подошли к Лесному.", ["ADVANCE RU>UA Лесному/NEAR"]),
    (MOD, "Уничтожены три лодки ВСУ около островов Борщевой и Белогрудый.", ["LOSS 3 RU>UA Белогрудый/NEAR Борщевой/NEAR"]),
    (STAFF, "Враг штурмует Лесное и Луговое.", ["ENGAGEMENT RU>UA Лесное/NEAR Луговое/NEAR"]),
    (STAFF, "Враг пытается захватить Лесное.", ["ENGAGEMENT RU>UA Лесное/NEAR"]),
    (STAFF, "Враг пытается удержать захваченные села.", []),
    (STAFF, "Попытки врага захватить Лесное не увенчались успехом.", ["REPELLED_ATTACK RU>UA Лесное/NEAR"]),
    (STAFF, "Попытка врага штурмовать Лесное оказалась неудачной.", ["REPELLED_ATTACK RU>UA Лесное/NEAR"]),
    (STAFF, "Все попытки врага прорваться к Лесному провалились.", ["REPELLED_ATTACK RU>UA Лесному/NEAR"]),
    (CHANNEL, "ВС РФ давят на ВСУ в Лесном.", ["ENGAGEMENT RU>UA Лесном/NEAR"]),
    (CHANNEL, "Контратака ВСУ у Лесного закончилась ничем.", ["REPELLED_ATTACK UA>RU Лесного/NEAR"]),
    (PAPER, "Российская ракета попала в жилой дом в Лесном.", ["STRIKE RU>UA Лесном/OBJECT"]),
    (PAPER, "ВСУ подтвердили потерю Лесного.", ["CONTROL_CHANGE RU>UA Лесного/OBJECT"]),
    (PAPER, "В случае обстрела Лесного последует ответ.", []),
    (PAPER, "В годовщину освобождения Лесного возложили цветы.", []),
    (MOD, "Уничтожено более полусотни боевиков ВСУ.", ["LOSS 50 RU>UA"]),
    (STAFF, "Под огнем противника оказались Лесное и Луговое.", ["STRIKE RU>UA Лесное/OBJECT Луговое/OBJECT"]),
    ("Денис Пушилин", "Погиб один житель города, еще трое, в том числе ребенок, получили ранения.",
     ["LOSS 1 UA>RU", "LOSS 3 UA>RU", "LOSS 1 UA>RU"]),
    ("Денис Пушилин", "ВСУ обстреляли территорию ДНР, выпустив 34 боеприпаса.", ["STRIKE UA>RU ДНР/WITHIN", "LAUNCH 34 UA>RU ДНР/WITHIN"]),
    (MOD, "Сбиты 45 БПЛА. 31 — над Брянской областью, семь — над Курской, по три — над Калужской и Тульской областями.",
     ["LOSS 45 RU>UA", "LOSS 31 RU>UA Брянской областью/WITHIN", "LOSS 7 RU>UA Курской/WITHIN",
      "LOSS 3 RU>UA Калужской/WITHIN", "LOSS 3 RU>UA Тульской/WITHIN"]),
    (CHANNEL, "Военные отразили атаку БПЛА на Лесное.", ["REPELLED_ATTACK UA>RU Лесное/NEAR"]),
]  # fmt: skip


def told(claim: Claim) -> str:
    count = f"{claim.quantity.value:g}" if claim.quantity else ""
    places = sorted(f"{place.surface}/{place.role}" for place in claim.locations)
    return " ".join(filter(None, [str(claim.kind), count, f"{claim.actor or ''}>{claim.target or ''}", *places]))


@pytest.mark.parametrize(("publisher", "text", "wanted"), ROWS, ids=[row[1] for row in ROWS])
def test_a_predicate_gives_its_claim(publisher: str, text: str, wanted: list[str]) -> None:
    assert [told(claim) for claim in extract(make_report(text, publisher=publisher, published_on=DAY))] == wanted

"""Posts of Russian channels, in loose language: what they count, where, and what is no claim of this war."""

from datetime import date

import pytest

from loaders.claims import extract
from loaders.reports import make_report
from schema.claim import Claim

DAY = date(2025, 9, 12)
CHANNEL = "Mash"


def told(claim: Claim) -> str:
    counted = f"{claim.materiel or '-'} {claim.quantity.value:g}" if claim.quantity else claim.materiel or "-"
    places = "".join(f" {place.role.name} {place.surface}" for place in claim.locations)
    return f"{claim.effect or claim.kind} {counted} >{claim.target or ''}{places}"


def all_told(text: str) -> list[str]:
    return sorted(told(claim) for claim in extract(make_report(text, publisher=CHANNEL, published_on=DAY)))


COUNTED = [
    ("regions below a lead, a line each", "30 дронов сбито ночью, сообщили в Минобороны РФ\nЛипецкая область — 18 дронов;\nКрым — 12 дронов.",
     ["SHOT_DOWN uav 12 >UA WITHIN Крым", "SHOT_DOWN uav 18 >UA WITHIN Липецкая область", "SHOT_DOWN uav 30 >UA"]),
    ("after a colon", "За ночь сбито 30 дронов ВСУ:\nЛипецкая область — 18\nКрым — 12",
     ["SHOT_DOWN uav 12 >UA WITHIN Крым", "SHOT_DOWN uav 18 >UA WITHIN Липецкая область", "SHOT_DOWN uav 30 >UA"]),
    ("a row of more than the sum", "3 дрона сбито ночью\nКрым — 40 дронов;", ["SHOT_DOWN uav 3 >UA"]),
    ("a row of another thing", "30 дронов сбито ночью\nКрым — 12 танков;", ["SHOT_DOWN uav 30 >UA"]),
    ("put out of action, the verb behind", "Из строя также выведены две гаубицы ВСУ.", ["DESTROYED howitzer 2 >UA"]),
    ("the same in Ukrainian", "З ладу також виведено дві російські гаубиці.", ["DESTROYED howitzer 2 >RU"]),
    ("what a depot is for", "Уничтожены два склада с боеприпасами для ОТРК «Гром», РСЗО «Ольха» и БПЛА.", ["DESTROYED ammunition_depot 2 >UA"]),
    ("a tank after what a depot is for", "Уничтожены склад боеприпасов для РСЗО и танк ВСУ.", ["DESTROYED ammunition_depot 1 >UA", "DESTROYED tank 1 >UA"]),
    ("who acts in a clause", "ВС РФ уничтожили взвод ВСУ, за которым весь день следил разведывательный дрон.", []),
    ("some that were not downed", "Три дрона ВСУ были сбиты, два — достигли цели.", ["SHOT_DOWN uav 3 >UA"]),
    ("of those fired, by what they were downed", "ВСУ выпустили семь ракет ATACMS. Наши ЗРС С-400 и ЗРПК «Панцирь» сбили пять из них.",
     ["LAUNCH tactical_missile 7 >RU", "SHOT_DOWN tactical_missile 5 >UA"]),
    ("people in the case of an object", "Двух диверсантов ВСУ ликвидировали на месте.", ["KILLED troops 2 >UA"]),
    ("taken prisoner", "Троих боевиков ВСУ наши разведчики взяли в плен.", ["CAPTURED troops 3 >UA"]),
    ("the same in Ukrainian", "Двох окупантів ліквідували прикордонники.", ["KILLED troops 2 >RU"]),
    ("people who act", "Двое бойцов ВС РФ уничтожили танк ВСУ.", ["DESTROYED tank 1 >UA"]),
    ("who acts, behind the verb", "Ликвидировал снайпер одного бойца ВСУ.", ["KILLED troops 1 >UA"]),
    ("the verb of losing last", "За сутки до 40 человек убитыми и ранеными потерял противник.", ["CASUALTIES troops 40 >UA"]),
    ("destroyed as they came", "Два вражеских дрона уничтожены на подлёте к Лесному.", ["SHOT_DOWN uav 2 >UA NEAR Лесному"]),
    ("in the air", "Семь вражеских дронов были уничтожены в воздухе.", ["SHOT_DOWN uav 7 >UA"]),
    ("in a store", "В Лесном уничтожены два дрона ВСУ и склад.", ["DESTROYED materiel_depot 1 >UA NEAR Лесном", "DESTROYED uav 2 >UA NEAR Лесном"]),
    ("the net is no place", "В Сети появились кадры прилёта по Лесному.", ["STRIKE - >UA OBJECT Лесному"]),
    ("a name in Latin letters", "ВСУ атаковали Лесной беспилотником Palomita.", ["STRIKE - >RU OBJECT Лесной"]),
    ("a town named as ground is", "Высокое освобождено нашими бойцами.", ["CONTROL_CHANGE - >UA OBJECT Высокое"]),
    ("fired at a country", "Так, в мае по Украине было выпущено 14 ракет.", ["LAUNCH missile 14 >UA"]),
    ("at its land", "По территории России выпустили 14 дронов.", ["LAUNCH uav 14 >RU"]),
    ("who fires at it", "ВСУ выпустили по территории России 14 дронов.", ["LAUNCH uav 14 >RU"]),
    ("in answer to blows at it", "В ответ на удары по России Москва запустила баллистическую ракету.", ["LAUNCH ballistic_missile 1 >UA"]),
    ("losses in killed", "Потери ВСУ убитыми составили за год 31 тысячу человек.", ["KILLED troops 31000 >UA"]),
    ("deaths of whom", "Подтверждено 150 смертей российских военных.", ["KILLED troops 150 >RU"]),
    ("who suffered from a blow, told again", "Число пострадавших от российского удара по Лесному выросло до 14.",
     ["STRIKE - >UA OBJECT Лесному", "WOUNDED civilians 14 >UA OBJECT Лесному"]),
    ("what a sentence adds", "ВСУ потеряли шесть танков. Плюс около 20 солдат.", ["CASUALTIES troops 20 >UA", "LOST tank 6 >UA"]),
    ("and in another region", "ВСУ потеряли 40 человек. А в Сумской области — 12.", ["CASUALTIES troops 12 >UA WITHIN Сумской области", "CASUALTIES troops 40 >UA"]),
    ("attempts to attack", "Ещё 25 солдат ВСУ уничтожены в ходе трёх попыток атаковать позиции ВС РФ.", ["KILLED troops 25 >UA"]),
    ("how strong a brigade was", "Потери бригады ВСУ — 80% от численности в 4000 бойцов.", []),
    ("whose places were struck", "Вскрыты места дислокации ВСУ, по которым нанесены удары.", ["STRIKE - >UA"]),
    ("what debris broke, in a village named like an oblast", "В станице Полтавской обломки беспилотника повредили крышу дома.", ["STRIKE - >RU OBJECT Полтавской"]),
    ("one of the wounded who died", "При ударе ВСУ по Лесному ранены трое. Одна из женщин умерла.",
     ["KILLED civilians 1 >RU OBJECT Лесному", "STRIKE - >RU OBJECT Лесному", "WOUNDED civilians 3 >RU OBJECT Лесному"]),
    ("a blow delivered with missiles", "Удар был нанесён восемью ракетами ATACMS.", ["LAUNCH tactical_missile 8 >RU"]),
    ("missiles before the verb", "ВСУ пятью ракетами ATACMS нанесли удар по складу.", ["LAUNCH tactical_missile 5 >RU"]),
    ("whose model it is", "За два дня выпущено 466 беспилотников «Герань-2».", ["LAUNCH strike_uav 466 >UA"]),
    ("what it was managed to down", "Сбить удалось 76 вражеских дронов.", ["SHOT_DOWN uav 76 >UA"]),
    ("a town that is a river, too", "Показаны части ракеты, которой был атакован Днепр.", ["STRIKE - >UA OBJECT Днепр"]),
    ("whose strike it was", "В результате российского авиаудара погиб один человек.", ["KILLED civilians 1 >UA"]),
    ("who saves, and who was saved", "Житель Лесного спас двух пострадавших при обстреле ВСУ, рассказала одна из спасённых.",
     ["WOUNDED civilians 2 >RU OBJECT Лесного"]),
    ("where a session was", "На сессии совета в Лесном президент заявил, что Россия нанесла удар 90 ракетами.", ["LAUNCH missile 90 >UA"]),
    ("one of those dropped", "Российские военные сбросили на Лесной две авиабомбы ФАБ-250, и одна из них попала по дому.", ["LAUNCH guided_bomb 2 >UA OBJECT Лесной"]),
    ("a strike with so many", "В результате удара ВСУ тремя ракетами погибли два человека.", ["KILLED civilians 2 >RU", "LAUNCH missile 3 >RU"]),
    ("a town named after people", "Дрон ВСУ прилетел в приют в городе Строитель, чьи хозяева погибли.", ["STRIKE - >RU OBJECT Строитель"]),
    ("an adjective that a town is named by", "В Лесном при обстреле ВСУ погиб мирный житель.", ["KILLED civilians 1 >RU OBJECT Лесном"]),
    ("a drone and what it broke", "Украинский дрон атаковал дом в Лесном — повреждены окна.", ["STRIKE - >RU OBJECT Лесном"]),
]  # fmt: skip

OF_NO_FIGHT = [
    ("a battlefield", "Что бы ни случилось на поле боя, бойцы 155-й бригады держат связь."),
    ("the same in Ukrainian", "На полі бою 47-ма бригада має добрий зв'язок."),
    ("Syria", "Повстанцы взяли под контроль Алеппо. Сирийские ВВС нанесли удары по Идлибу."),
    ("with what ground was cleared", "Ударом двух авиабомб зачищен участок в Курской области."),
    ("a cellar", "Подвал зачистили от ВСУшников."),
    ("the same in Ukrainian", "Висотку звільнили від окупантів."),
    ("positions that somebody holds", "Удерживать ранее занятые позиции ВСУ помогают резервы."),
    ("police and demonstrators", "В Тбилиси продолжились столкновения полиции и демонстрантов."),
    ("cars", "В Лесном произошло столкновение двух автомобилей."),
    ("a list that somebody is on", "В список вошли в том числе Анна Лесная и Мария Луговая."),
    ("fire at what flies", "ПВО отработала по украинскому дрону в небе над Лесным."),
    ("who died in bed", "Умер журналист и ресторатор Иван Лесной."),
    ("the same in Ukrainian", "Померла акторка Марія Лісова."),
    ("in case of", "В случае удара ракетами по Лесному мощь взрыва сравнима с ядерной."),
    ("a threat", "Москва пригрозила ударами по Лесному."),
    ("a permission", "США разрешили удары по Энской области."),
    ("a ban in Ukrainian", "США скасували заборону на удари по Енській області."),
    ("what somebody attacked", "Атакованная нефтебаза «Лесная» участвует в войне, заявил он."),
    ("who died in bed, after other news", "При взрыве в Лесном сломан забор.\n\nУмер журналист Иван Лесной."),
    ("sent to one's death", "«Нас отправляют на смерть»: из армии сбежало больше солдат, чем раньше."),
    ("what there is nothing against", "Средств перехвата «Искандера» в мире не существует."),
    ("whose wife is alive", "Супруга погибшего жива."),
    ("an attack in Ankara", "Террористы убили троих человек в Анкаре."),
    ("a blow underground", "На шахте «Лесная» в Кемеровской области произошел горный удар."),
]


@pytest.mark.parametrize(("text", "wanted"), [row[1:] for row in COUNTED], ids=[row[0] for row in COUNTED])
def test_posts_count(text: str, wanted: list[str]) -> None:
    assert all_told(text) == wanted


@pytest.mark.parametrize("text", [row[1] for row in OF_NO_FIGHT], ids=[row[0] for row in OF_NO_FIGHT])
def test_posts_tell_nothing_of_this_war(text: str) -> None:
    assert all_told(text) == []


SPEAKERS = [
    ("whose words a list sums up", "Владимир Путин выступил на саммите. Главное из слов президента:\n— ВСУ потеряли 16 тысяч человек.", "ru-president"),
    ("in one sentence", "Зеленский дал интервью, основное:\n— Россия потеряла 90 танков.", "ua-president"),
    ("a ministry after a dash", "Ночью сбиты 34 дрона ВСУ — Минобороны", "ru-mod"),
    ("a digest, of no person", "Главное к вечеру:\n— ВСУ потеряли семь танков.", "mash"),
    ("the law's words behind a paper's name", "«Лесной вестник» (в России объявлен «иностранным агентом») закрылся. ВСУ потеряли семь танков.", "mash"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "wanted"), [row[1:] for row in SPEAKERS], ids=[row[0] for row in SPEAKERS])
def test_posts_say_whose_word_it_is(text: str, wanted: str) -> None:
    assert [claim.claimant.source for claim in extract(make_report(text, publisher=CHANNEL, published_on=DAY))] == [wanted]


def test_a_campaigns_days_are_of_its_sum_alone() -> None:
    text = "Потери ВСУ с начала вторжения в Курскую область — 27 500 человек.\n\nВ Лесном уничтожен танк ВСУ."
    assert [claim.period.start for claim in extract(make_report(text, publisher=CHANNEL, published_on=DAY))] == [date(2024, 8, 6), DAY]


BBC = "BBC News | Русская служба"
DIGEST = """Главное к утру пятницы

🔻При налете «шахедов» на Одессу погибли два человека.

🔻Минобороны России заявило, что ночью были сбиты 23 украинских дрона.

🔻В Румынии прошли выборы."""


def test_items_of_a_digest_are_its_own_word_until_another_speaks() -> None:
    claims = extract(make_report(DIGEST, publisher=BBC, published_on=DAY))
    assert {(claim.materiel, claim.claimant.source) for claim in claims if claim.materiel} == {
        ("civilians", "bbc-russian"),
        ("uav", "ru-mod"),
    }


def test_who_counts_an_armys_dead_tells_of_others_too() -> None:
    few, many = "В Лесном двое погибших.", "Установлены имена 900 погибших."
    told = [extract(make_report(text, publisher=BBC, published_on=DAY))[0].materiel for text in (few, many)]
    assert told == ["civilians", "troops"]


SEASONS = [
    ("a summer and its year", "Летом 2024 года ВСУ потеряли 40 танков.", (date(2024, 6, 1), date(2024, 8, 31))),
    ("last year's", "Весной прошлого года ВСУ потеряли 40 танков.", (date(2024, 3, 1), date(2024, 5, 31))),
    ("in Ukrainian", "Восени 2023 року окупанти втратили 40 танків.", (date(2023, 9, 1), date(2023, 11, 30))),
    ("in English", "In the summer of 2024 Ukraine lost 40 tanks.", (date(2024, 6, 1), date(2024, 8, 31))),
    ("no year", "Летом тепло. Сегодня ВСУ потеряли 40 танков.", (DAY, DAY)),
]


@pytest.mark.parametrize(("text", "wanted"), [row[1:] for row in SEASONS], ids=[row[0] for row in SEASONS])
def test_a_season_has_the_year_that_is_told(text: str, wanted: tuple[date, date]) -> None:
    assert [(claim.period.start, claim.period.end) for claim in extract(make_report(text, publisher=CHANNEL, published_on=DAY))] == [wanted]

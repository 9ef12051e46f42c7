"""What Russian pages say in turns of their own: calibres, ages, quarters of a city, whose unit it was, what lay ahead of a boat."""

from datetime import date

import pytest

from loaders.claims import extract
from loaders.reports import make_report
from schema.claim import Claim

MOD, PAPER = "Минобороны России", "Приморский листок"
DAY = date(2025, 9, 12)

ROWS: list[tuple[str, str, str, list[str]]] = [
    ("a calibre in whole words is no missile", PAPER, "ВСУ выпустили по Горловке шесть снарядов калибром 155 миллиметров.",
     ["LAUNCH munition 6 UA>RU OBJECT Горловке"]),
    ("a calibre of an alliance", PAPER, "ВСУ выпустили по Горловке два снаряда натовского калибра.", ["LAUNCH munition 2 UA>RU OBJECT Горловке"]),
    ("a missile in small letters", MOD, "Враг выпустил семь ракет типа калибр.", ["LAUNCH cruise_missile калибр 7 UA>RU"]),
    ("a calibre before what was fired", PAPER, "ВСУ выпустили по Горловке девять 82-миллиметровых мин.", ["LAUNCH munition 9 UA>RU OBJECT Горловке"]),
    ("a calibre of three digits after a number", PAPER, "ВСУ выпустили по Горловке 12 120-миллиметровых мин.",
     ["LAUNCH munition 12 UA>RU OBJECT Горловке"]),
    ("grenades", PAPER, "ВСУ выпустили по Горловке 11 гранат.", ["LAUNCH munition 11 UA>RU OBJECT Горловке"]),
    ("villages that are called like lands", MOD, "Отражена атака в районах населенных пунктов Новое, Чернещина и Садовое.",
     ["REPELLED_ATTACK UA>RU NEAR Новое, NEAR Чернещина, NEAR Садовое"]),
    ("formations of the enemy that were beaten", MOD, "Подразделения группировки «Запад» нанесли поражение формированиям противника.",
     ["ENGAGEMENT RU>UA ACTOR Zapad"]),
    ("a counterstroke that failed", MOD, "ВСУ предприняли безуспешный контрудар в районе Лесного.", ["REPELLED_ATTACK UA>RU NEAR Лесного"]),
    ("an interception as a noun", PAPER, "Минобороны России сообщило о перехвате и уничтожении 14 дронов, а также о перехвате украинского вертолета.",
     ["LOSS SHOT_DOWN helicopter 1 RU>UA", "LOSS SHOT_DOWN uav 14 RU>UA"]),
    ("what fighters rose to do", MOD, "Истребители поднялись на перехват двух дронов ВСУ.", []),
    ("what drones were sent to do", MOD, "Дроны направлены на уничтожение двух танков противника.", []),
    ("whose blow fell upon a town", PAPER, "Вследствие удара российских войск по Днепру погибли три человека.",
     ["LOSS KILLED civilians 3 RU>UA OBJECT Днепру", "STRIKE RU>UA OBJECT Днепру"]),
    ("upon whose positions", PAPER, "Удары по позициям украинских войск на Харьковщине продолжаются.", ["STRIKE RU>UA WITHIN Харьковщине"]),
    ("by whose men attacks were beaten back", MOD, "Подразделениями 6-й армии отражены две атаки 92-й штурмовой бригады ВСУ в районе Лесного.",
     ["REPELLED_ATTACK 2 UA>RU NEAR Лесного ACTOR 92 TARGET 6"]),
    ("whose men stand after the verb", MOD, "Шесть пикапов ВСУ сожгли операторы войск беспилотных систем 36-й армии.",
     ["LOSS DESTROYED pickup 6 RU>UA ACTOR 36"]),
    ("where boats were bound for", MOD, "Авиация флота уничтожила четыре катера ВСУ, следовавших в направлении Крыма.",
     ["LOSS DESTROYED ship_or_boat 4 RU>UA"]),
    ("an attack of what flies by sight", PAPER, "В Шебекино в результате атаки FPV-дрона повреждена кровля дома.",
     ["STRIKE UA>RU OBJECT Шебекино"]),
    ("an adverb that begins a sentence", PAPER, "Рано утром российская армия атаковала Днепр ракетами.", ["STRIKE RU>UA OBJECT Днепр"]),
    ("ages after a dash", PAPER, "При обстреле Днепра ранены три женщины – 32, 36 и 56 лет.",
     ["LOSS WOUNDED civilians 3 RU>UA OBJECT Днепра", "STRIKE RU>UA OBJECT Днепра"]),
    ("more of what the vocabulary lacks", PAPER, "Ранены 12 человек. Разрушены 72 квартиры и повреждены ещё 230.", ["LOSS WOUNDED civilians 12 >"]),
    ("whose weapons fired", MOD, "Катера ВСУ были уничтожены огнем из вооружения корабля.", []),
    ("an oblast that a surname is like, its noun left out", MOD, "Два дрона ВСУ сбиты над Владимирской, три — над Курской областью.",
     ["LOSS SHOT_DOWN uav 2 RU>UA WITHIN Владимирской", "LOSS SHOT_DOWN uav 3 RU>UA WITHIN Курской областью"]),
    ("of those just told, in a list", MOD, "Сбиты 20 дронов ВСУ. По данным ведомства, 16 из них — над Брянской областью, два — над Тульской областью.",
     ["LOSS SHOT_DOWN uav 16 RU>UA WITHIN Брянской областью PART", "LOSS SHOT_DOWN uav 2 RU>UA WITHIN Тульской областью PART",
      "LOSS SHOT_DOWN uav 20 RU>UA"]),
    ("who heads a town is no place", MOD, "Погибли двое жителей, сообщил мэр города Иван Приходько.", ["LOSS KILLED civilians 2 >"]),
    ("a town between an office and its holder", MOD, "Ранены трое жителей, сообщил глава города Лесное Иван Приходько.",
     ["LOSS WOUNDED civilians 3 > OBJECT Лесное"]),
    ("whose a mayor in no table is", PAPER, "Ранены трое жителей, сообщил мэр Белгорода Егор Вовк.", ["LOSS WOUNDED civilians 3 UA>RU"]),
    ("a town before who fought there", MOD, "В районах Сосновки и Краснореченского расчет ЗРК сбил два дрона ВСУ.",
     ["LOSS SHOT_DOWN uav 2 RU>UA NEAR Сосновки, NEAR Краснореченского"]),
    ("one and a half thousand", MOD, "При попытках прорваться ВСУ потеряли около полутора тысяч человек.", ["LOSS CASUALTIES troops 1500 RU>UA"]),
    ("lost in an attempt", MOD, "В ходе попытки прорыва уничтожены три танка ВСУ.", ["LOSS DESTROYED tank 3 RU>UA"]),
    ("a blow at a capital", PAPER, "Российские войска нанесли удар по Киеву ракетами.", ["STRIKE RU>UA OBJECT Киеву"]),
    ("a capital that struck", PAPER, "Удары Киева по Белгороду продолжаются.", ["STRIKE UA>RU OBJECT Белгороду"]),
    ("over a capital", MOD, "Над Москвой сбиты 12 дронов.", ["LOSS SHOT_DOWN uav 12 RU>UA NEAR Москвой"]),
    ("what struck, and an adverb before its verb", "Воздушные силы ВСУ", "Российские ракеты ночью поразили три ТЭЦ.",
     ["LOSS DAMAGED energy 3 RU>UA"]),
    ("whose a power company's substations are", PAPER, "Повреждены две ТЭС, сообщило Минэнерго Украины.", ["LOSS DAMAGED energy 2 RU>UA"]),
    ("from where they withdrew", PAPER, "ВСУ пришлось отступить из районов Лесного и Сосновки.", ["ADVANCE UA>RU NEAR Лесного, NEAR Сосновки"]),
    ("drones that were jammed", MOD, "Шесть аппаратов сбито силами ПВО, ещё три заглушено и посажено средствами РЭБ.",
     ["LOSS SHOT_DOWN uav 3 RU>UA", "LOSS SHOT_DOWN uav 6 RU>UA"]),
    ("a town before a fleet", PAPER, "Четыре катера ВСУ уничтожены в Лесном Черноморским флотом.", ["LOSS DESTROYED ship_or_boat 4 RU>UA NEAR Лесном"]),
    ("beside an airfield", MOD, "В районе аэродрома Бельбек сбиты семь дронов.", ["LOSS SHOT_DOWN uav 7 RU>UA NEAR Бельбек"]),
    ("with what they attacked, and what fell of it", PAPER, "Россияне атаковали Одессу 12 дронами, восемь из них сбили.",
     ["LAUNCH uav 12 RU>UA OBJECT Одессу", "LOSS SHOT_DOWN uav 8 RU>UA"]),
    ("with what they struck, and what fell of it", PAPER, "Россияне ударили по Одессе пятью ракетами, три сбиты.",
     ["LAUNCH missile 5 RU>UA OBJECT Одессе", "LOSS SHOT_DOWN missile 3 RU>UA"]),
    ("whose shells were shot down", MOD, "Средства ПВО сбили 10 реактивных снарядов американской РСЗО HIMARS.",
     ["LOSS SHOT_DOWN mlrs_projectile 10 RU>UA"]),
    ("by whom a town was shelled", PAPER, "В результате обстрела боевиками ВСУ повреждены дома в городе Токмак.", ["STRIKE UA>RU OBJECT Токмак"]),
    ("a street is no town", PAPER, "Ракета ВСУ попала в крышу дома на улице Гоголя в городе Токмак.", ["STRIKE UA>RU OBJECT Токмак"]),
    ("of whose side a paper is", "Газета.Ru", "Заместитель губернатора Запорожской области сообщил, что дрон атаковал дом в Энергодаре.",
     ["STRIKE UA>RU OBJECT Энергодаре"]),
    ("a measure that ends its sentence", MOD, "Штурмовики «Север» продвинулись на 700 м. Уничтожены танк ВСУ и БТР, ракетным ударом поражен склад.",
     ["ADVANCE RU>UA ACTOR Sever", "LOSS DESTROYED apc 1 RU>UA ACTOR Sever", "LOSS DESTROYED tank 1 RU>UA ACTOR Sever",
      "LOSS DAMAGED materiel_depot 1 RU>UA ACTOR Sever"]),
    ("a counterattack that failed, described", MOD, "Враг предпринял неудачную пешую контратаку в районе Лесного.", ["REPELLED_ATTACK UA>RU NEAR Лесного"]),
    ("counts that add up by chance", MOD, "В Тульской области сбили шесть дронов ВСУ, в Курской — четыре, ещё два — над Тверской областью.",
     ["LOSS SHOT_DOWN uav 2 RU>UA WITHIN Тверской областью", "LOSS SHOT_DOWN uav 4 RU>UA WITHIN Курской",
      "LOSS SHOT_DOWN uav 6 RU>UA WITHIN Тульской области"]),
    ("one of whom something else is told", MOD, "Военные пленили двух солдат ВСУ, один из которых прежде служил на флоте.",
     ["LOSS CAPTURED troops 2 RU>UA"]),
    ("one of whom is hurt", MOD, "Взяты в плен пятеро солдат ВСУ, один из которых ранен.",
     ["LOSS CAPTURED troops 5 RU>UA", "LOSS WOUNDED troops 1 RU>UA PART"]),
]  # fmt: skip


def told(claim: Claim) -> str:
    value = claim.quantity and claim.quantity.value
    places = ", ".join(f"{place.role.name} {place.surface}" for place in claim.locations)
    units = sorted(f"{unit.role.name} {unit.number or unit.name or f'{unit.count}x'}" for unit in claim.formations)
    facts = [
        claim.kind.name,
        claim.effect and claim.effect.name,
        claim.materiel,
        claim.model,
        value is not None and f"{value:g}",
        f"{claim.actor or ''}>{claim.target or ''}",
        places,
        *units,
        claim.part_of and "PART",
    ]
    return " ".join(str(fact) for fact in facts if fact)


@pytest.mark.parametrize(("publisher", "text", "wanted"), [row[1:] for row in ROWS], ids=[row[0] for row in ROWS])
def test_a_turn_of_a_page_gives_its_claims(publisher: str, text: str, wanted: list[str]) -> None:
    report = make_report(text, publisher=publisher, published_on=DAY)
    assert sorted(told(claim) for claim in extract(report)) == sorted(wanted)


def test_a_season_is_three_months() -> None:
    report = make_report(
        "За зиму ВСУ потеряли 119 500 солдат. Over the summer, Ukraine lost 210 tanks.", publisher=MOD, published_on=date(2026, 3, 2)
    )
    periods = [f"{claim.period.start}..{claim.period.end} {claim.tally.name}" for claim in extract(report)]
    assert periods == ["2025-12-01..2026-02-28 INCREMENT", "2025-06-01..2025-08-31 INCREMENT"]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("ВСУ обстреляли Горловку в Донецкой области. Двое жителей ранены, сообщил мэр города.", "primorsky-listok"),
        ("Лесное в Белгородской области: двое жителей ранены, сообщил мэр города Егор Вовк.", "yegor-vovk"),
        ("Двое жителей ранены, сообщила глава администрации города Екатерина Вовк.", "yekaterina-vovk"),
        ("Бои за Лесное продолжаются. Об этом сообщил украинский военный эксперт Иван Ветров.", "ivan-vetrov"),
        ("Бои за Лесное продолжаются. Об этом сообщила военная журналистка Юлия Ветрова.", "yuliya-vetrova"),
        ("По информации украинских чиновников, ВКС России нанесли удары по Одессе.", "ua-officials"),
        (
            "Министр энергетики Украины Иван Ветров сообщил об атаке. По его словам, удары пришлись по Полтавской области.",
            "ua-energy-ministry",
        ),
        ("Three drones were shot down, said analyst Andrew Lindqvist.", "andrew-lindqvist"),
    ],
)
def test_an_oblast_has_no_mayor_and_a_name_tells_who_speaks(text: str, source: str) -> None:
    found = extract(make_report(text, publisher=PAPER, published_on=DAY))
    assert {claim.claimant.source for claim in found if claim.claimant} == {source}

"""Constructions of Russian and Ukrainian pages: rows under a heading of fighting, munitions that attack, flags, captives, damage."""

from datetime import date

import pytest

from loaders.claims import extract
from loaders.reports import make_report
from schema.claim import Claim, Period

SITE = "Місцевий сайт"
DAY = date(2025, 5, 5)


def told(claim: Claim) -> str:
    value = f"{claim.quantity.value:g}" if claim.quantity else None
    places = "+".join(place.surface for place in claim.locations) or None
    sides = f"{claim.actor or ''}>{claim.target or ''}"
    words = (claim.kind.name, claim.effect and claim.effect.name, claim.materiel, value, places, claim.direction, sides)
    return " ".join([*filter(None, words), *(["part"] if claim.part_of else [])])


def claims_of(text: str, publisher: str) -> list[str]:
    return [told(claim) for claim in extract(make_report(text, publisher=publisher, published_on=DAY))]


ROWS: list[tuple[str, str, list[str]]] = [
    ("rows under a heading of fighting",
     "Наступальні дії вжито росіянами на таких напрямках:\n\n• на Бахмутському – у районі Лісного, Лугового;\n• на Лиманському – біля Степового.",
     ["ENGAGEMENT Лісного+Лугового Бахмутському RU>UA", "ENGAGEMENT Степового Лиманському RU>UA"]),
    ("rows in the first case", "Противник атакував на двох напрямках:\n- Сіверський – поблизу Ясного;\n- Лиманський — у районі Дубового.",
     ["ENGAGEMENT Ясного Сіверський RU>UA", "ENGAGEMENT Дубового Лиманський RU>UA"]),
    ("rows of fights that nobody began", "Бои продолжаются на следующих направлениях:\n- на Купянском – у Лесного;\n- на Лиманском – у Лугового.",
     ["ENGAGEMENT Лесного Купянском >", "ENGAGEMENT Лугового Лиманском >"]),
    ("rows of attacks that were beaten back", "Наші воїни відбили атаки на таких напрямках:\n- на Лиманському – біля Лісного.\n\nОкупанти втратили 12 танків.",
     ["REPELLED_ATTACK Лісного Лиманському RU>UA", "LOSS LOST tank 12 >RU"]),
    ("a row that tells of its own", "Российские войска атаковали на двух направлениях:\n- на Купянском – у Лесного;\n- на Лиманском – потеряли два танка.",
     ["ENGAGEMENT Лесного Купянском RU>UA", "LOSS LOST tank 2 Лиманском UA>RU"]),
    ("a verb that is no mother", "Росіяни вели наступ у районах сіл Лісне та Лугове – успіху не мали.", ["REPELLED_ATTACK Лісне+Лугове RU>UA"]),
    ("a mother", "У Лісному загинули мати та син.",
     ["LOSS KILLED civilians 1 Лісному RU>UA", "LOSS KILLED civilians 1 Лісному RU>UA"]),
]  # fmt: skip

FLOWN: list[tuple[str, str, list[str]]] = [
    ("a verb in the singular after a number that ends in one", "231 БпЛА різної модифікації (переважно FPV) атакував Лісне та Лугове.",
     ["LAUNCH uav 231 Лісне+Лугове RU>UA"]),
    ("that agrees with nothing", "12 БпЛА атакувало Лісне.", ["LAUNCH uav 12 Лісне RU>UA"]),
    ("drones that were attacked", "Подразделение атаковало 12 дронов.", []),
    ("of which so many were of a kind", "Окупанти атакували Україну 98 ударними безпілотниками, близько 60 із яких – «Шахеди».",
     ["LAUNCH strike_uav 98 RU>UA", "LAUNCH strike_uav 60 RU>UA part"]),
    ("a part before its number", "Росіяни атакували Україну 98 безпілотниками, з яких близько 60 – «Шахеди».",
     ["LAUNCH uav 98 RU>UA", "LAUNCH strike_uav 60 RU>UA part"]),
    ("a part that was downed", "Ворог атакував 120 ударними БпЛА, 80 з них збито.", ["LAUNCH strike_uav 120 RU>UA", "LOSS SHOT_DOWN strike_uav 80 UA>RU"]),
    ("what a system fires", "Вночі 2 «Іскандер-М» запустили по Полтавщині, та ще 3 С-300 по Сумщині з району Курська.",
     ["LAUNCH ballistic_missile 2 Полтавщині RU>UA", "LAUNCH missile 3 Сумщині RU>UA"]),
    ("a system that was destroyed", "Знищено 3 С-300.", ["LOSS DESTROYED ad_system 3 >"]),
    ("shells from a launcher", "Чотири снаряди від HIMARS збито.", ["LOSS SHOT_DOWN mlrs_projectile 4 UA>RU"]),
    ("shells from launchers by their class", "Сбиты 12 снарядов от систем залпового огня.", ["LOSS SHOT_DOWN mlrs_projectile 12 >"]),
    ("shells of guns", "Знищено 400 снарядів до гаубиць.", ["LOSS DESTROYED munition 400 UA>RU"]),
]  # fmt: skip

FLAGS: list[tuple[str, str, list[str]]] = [
    ("a flag raised in a town", "На Харківщині у Лісному українські військові та влада підняли український прапор.", ["CONTROL_CHANGE Лісному UA>RU"]),
    ("a flag that waves over it", "Над Лісним замайорів український прапор.", ["CONTROL_CHANGE Лісним UA>RU"]),
    ("theirs", "У центрі Лісного окупанти підняли російський прапор.", ["CONTROL_CHANGE Лісного RU>UA"]),
    ("one that was painted", "Діти намалювали прапор у Полтаві.", []),
]  # fmt: skip

DAMAGED: list[tuple[str, str, list[str]]] = [
    ("debris that fell upon cars", "В Ельце Липецкой области обломки сбитого БПЛА выбили окна и повредили 12 автомобилей.",
     ["LOSS DAMAGED motor_vehicle 12 Ельце UA>RU"]),
    ("a drone that was shot down, and its debris", "У Полтаві збито дрон, його уламки пошкодили два автомобілі.",
     ["LOSS SHOT_DOWN uav 1 Полтаві UA>RU", "LOSS DAMAGED motor_vehicle 2 Полтаві RU>UA"]),
    ("a car that a drone put out of action", "Гладков: в Белгородской области дрон вывел из строя автомобиль.",
     ["LOSS DESTROYED motor_vehicle 1 Белгородской области UA>RU"]),
    ("municipalities under strikes", "Гладков: в Белгородской области пять муниципалитетов подверглись ударам беспилотников.",
     ["STRIKE 5 Белгородской области UA>RU"]),
    ("harm to houses", "Обломки беспилотников нанесли ущерб жилым зданиям в Лесном.", ["STRIKE Лесном >"]),
    ("harm to an enemy", "Войска нанесли ущерб противнику в районе Лесного.", ["ENGAGEMENT Лесного >"]),
    ("soldiers of a formation", "Шестеро военнослужащих 57-й бригады ВСУ попали в плен к российским военным.", ["LOSS CAPTURED troops 6 RU>UA"]),
    ("theirs", "П'ятеро військових 15 бригади РФ потрапили в полон до українських бійців.", ["LOSS CAPTURED troops 5 UA>RU"]),
    ("sites of production", "ВС РФ нанесли «групповой удар дронами» по объектам производства ракет.", ["STRIKE RU>UA"]),
    ("what is only commented on", "Прокоментували нічну атаку на Полтаву.", []),
    ("reports that were answered", "В ведомстве ответили на сообщения об ударе по Одессе.", []),
    ("an attack that was answered", "Россия ответила на атаку ударом по Одессе.", ["STRIKE Одессе RU>UA"]),
]  # fmt: skip

TOLD: list[tuple[str, str, list[str]]] = [
    ("what a state last told of its own dead", "Востаннє Росія офіційно повідомляла про це у вересні 2022 року — тоді йшлося про 5900 загиблих.",
     ["ru-government LOSS KILLED troops 5900 >RU"]),
    ("the same in Russian", "В последний раз Россия сообщала о потерях в сентябре 2022 года — тогда речь шла о 5900 погибших.",
     ["ru-government LOSS KILLED troops 5900 >RU"]),
    ("a last week", "Генштаб повідомив, що за останній тиждень Росія втратила 900 військових.", ["ua-general-staff LOSS CASUALTIES troops 900 >RU"]),
    ("a war correspondent", "Военкор Евгений Вовк сообщает, что подразделения ВС России взяли под контроль Лесное.",
     ["yevgeny-vovk CONTROL_CHANGE Лесное RU>UA"]),
    ("war correspondents", "Российские военкоры сообщают, что подразделения ВС России взяли под контроль Лесное.",
     ["z-pub-pages CONTROL_CHANGE Лесное RU>UA"]),
    ("whose aircraft, in brackets", "Средства ПВО сбили принадлежащий Вооруженным силам Украины (ВСУ) самолет Су-25 около Лесного.",
     ["mistsevyi-sait LOSS SHOT_DOWN airplane 1 Лесного >"]),
    ("the target that was an aircraft", "Силы ПВО России сбили самолет Су-25. Цель была поражена около Лесного.", ["mistsevyi-sait LOSS SHOT_DOWN airplane 1 RU>UA"]),
    ("houses of a mayor's town", "Кличко сообщил: обломки нанесли ущерб жилым зданиям в Соломенском и Святошинском районах.",
     ["ua-kyiv-mayor STRIKE Соломенском+Святошинском RU>UA"]),
    ("a quotation that only counts", "ПВО за сутки сбила много дронов, сообщили в Минобороны РФ. «54 беспилотника», — уточнили в ведомстве.",
     ["ru-mod LOSS SHOT_DOWN uav 54 RU>UA"]),
    ("what was destroyed in the air", "ПВО уничтожила много целей, выпущенных противником, сообщили в Минобороны РФ. «Всего 54 беспилотника», — уточнили там.",
     ["ru-mod LOSS SHOT_DOWN uav 54 RU>UA"]),
    ("a quotation of something else", "Сбиты пять дронов, сообщили в Минобороны РФ. «15 танков мы ждём от союзников», — сказал министр.",
     ["ru-mod LOSS SHOT_DOWN uav 5 RU>UA"]),
    ("a lead and a fuller sentence",
     "Военкор Иван Вовк сообщил: сбиты шесть дронов. Работала авиация. Работала артиллерия.\n\nПо его словам, сбито шесть дронов над Луговым и Лесным.",
     ["ivan-vovk LOSS SHOT_DOWN uav 6 Луговым+Лесным >"]),
]  # fmt: skip

EVERY = [*ROWS, *FLOWN, *FLAGS, *DAMAGED]


@pytest.mark.parametrize(("text", "wanted"), [row[1:] for row in EVERY], ids=[row[0] for row in EVERY])
def test_a_construction_gives_its_claims(text: str, wanted: list[str]) -> None:
    assert claims_of(text, SITE) == wanted


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("Минобороны 4 мая на брифинге сообщило об отражении 18 атак под Лесным за неделю.", Period(date(2025, 4, 27), date(2025, 5, 3))),
        ("Генштаб 5 травня повідомив, що за тиждень знищено 18 танків.", Period(date(2025, 4, 28), date(2025, 5, 4))),
        ("На прошлой неделе, 2 мая, уничтожили 18 танков.", Period(date(2025, 5, 2), date(2025, 5, 2))),
    ],
)
def test_a_week_is_counted_back_from_the_day_on_which_it_was_told(text: str, period: Period) -> None:
    (claim,) = extract(make_report(text, publisher=SITE, published_on=DAY))
    assert claim.period == period


@pytest.mark.parametrize(("text", "wanted"), [row[1:] for row in TOLD], ids=[row[0] for row in TOLD])
def test_whose_word_a_claim_is(text: str, wanted: list[str]) -> None:
    claims = extract(make_report(text, publisher=SITE, published_on=DAY))
    assert [f"{claim.claimant.source} {told(claim)}" for claim in claims] == wanted

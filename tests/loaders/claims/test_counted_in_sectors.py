"""Fights counted by their sectors, losses in rows and headlines, blows told by what flew: constructions that Ukrainian and Russian share."""

from datetime import date

import pytest

from loaders.claims import extract
from loaders.reports import make_report
from schema.claim import Claim

SITE = "Місцевий сайт"
DAY = date(2024, 3, 12)

FIGHTS: list[tuple[str, str, list[str]]] = [
    ("the most of all, counted in the next clause",
     "Найбільше боїв точилося на Сіверському напрямку, де загарбники 17 разів атакували поблизу Виїмки.", ["ENGAGEMENT 17 Сіверському Виїмки"]),
    ("the most of all, beaten back", "Найбільша кількість атак припала на Сіверський напрямок – наші воїни відбили вісім штурмів.",
     ["REPELLED_ATTACK 8 Сіверський"]),
    ("the most of all, in Russian", "Больше всего боёв зафиксировано на Северском направлении, где отбито девять атак.",
     ["REPELLED_ATTACK 9 Северском"]),
    ("the heaviest, counted there", "Найзапекліші бої тривають на Сіверському напрямку. Там ворог сім разів штурмував позиції біля Виїмки.",
     ["ENGAGEMENT 7 Сіверському Виїмки"]),
    ("the most of all, and fights of another sector",
     "Найзапекліші бої тривають на Сіверському напрямку. На Лиманському напрямку ворог сім разів штурмував позиції.",
     ["ENGAGEMENT - Сіверському", "ENGAGEMENT 7 Лиманському"]),
    ("fights that go on, and those beaten back", "Бої тривають на Сіверському напрямку, там уже відбито сім атак.",
     ["ENGAGEMENT - Сіверському", "REPELLED_ATTACK 7 Сіверському"]),
    ("in their order", "На Сіверському та Лиманському напрямках ворог здійснив 7 та 19 атак відповідно.",
     ["ENGAGEMENT 7 Сіверському", "ENGAGEMENT 19 Лиманському"]),
    ("in their order, of towns", "Біля Виїмки й Ясного захисники відбили відповідно сім і дев'ять штурмів.",
     ["REPELLED_ATTACK 7 - Виїмки", "REPELLED_ATTACK 9 - Ясного"]),
    ("in their order, in Russian", "На Северском и Лиманском направлениях произошло 7 и 11 столкновений соответственно.",
     ["ENGAGEMENT 7 Северском", "ENGAGEMENT 11 Лиманском"]),
    ("in their order, of the sectors told before",
     "Бої тривають на Сіверському та Лиманському напрямках. Тут було 7 та 19 російських атак відповідно.",
     ["ENGAGEMENT - Сіверському та Лиманському", "ENGAGEMENT 7 Сіверському", "ENGAGEMENT 19 Лиманському"]),
    ("according to, which puts nothing in order", "Відповідно до зведення, на Сіверському напрямку сталося 7 боїв, на Лиманському 11 боїв.",
     ["ENGAGEMENT 7 Сіверському", "ENGAGEMENT 11 Лиманському"]),
    ("the noun left out", "На Сіверському напрямку відбулося 14 боїв. На Лиманському їх було 31. На Торецькому – 9.",
     ["ENGAGEMENT 14 Сіверському", "ENGAGEMENT 31 Лиманському", "ENGAGEMENT 9 Торецькому"]),
    ("the noun left out, in Russian", "На Северском направлении произошло 14 боёв. На Лиманском их было 31.",
     ["ENGAGEMENT 14 Северском", "ENGAGEMENT 31 Лиманском"]),
    ("a number of no fights", "На Сіверському напрямку відбулося 14 боїв. Всього їх було 31.", ["ENGAGEMENT 14 Сіверському"]),
    ("towns in brackets after the count", "На Сіверському напрямку відбито п'ять атак (Виїмка, Ясне).",
     ["REPELLED_ATTACK 5 Сіверському Виїмка Ясне"]),
    ("beaten back, as the headline says",
     "Захисники зірвали штурм на Сіверському напрямку: відео\n\nНа Сіверському напрямку загарбники намагалися прорвати оборону.",
     ["REPELLED_ATTACK - Сіверському"]),
    ("a share of the fights", "На Сіверському напрямку сталося 45 зіткнень – це дві третини боїв.", ["ENGAGEMENT 45 Сіверському"]),
    ("of the whole front, most of them in a sector", "За добу сталося 88 зіткнень, найбільше – на Сіверському й Торецькому напрямках.",
     ["ENGAGEMENT 88"]),
    ("of a sector, most of them at a town", "На Сіверському напрямку 12 зіткнень, найбільше – біля Виїмки.",
     ["ENGAGEMENT 12 Сіверському Виїмки"]),
    ("tries to go forward", "На Сіверському напрямку ворог чотири рази намагався йти вперед поблизу Виїмки.",
     ["ENGAGEMENT 4 Сіверському Виїмки"]),
    ("tries to go forward, in Russian", "На Северском направлении противник пытался просочиться в районе Нового.",
     ["ENGAGEMENT - Северском Нового"]),
    ("how often they attack", "На Сіверському напрямку ворог зменшив інтенсивність штурмів. На Лиманському відбито сім атак.",
     ["REPELLED_ATTACK 7 Лиманському"]),
    ("fewer of them than before", "Кількість боїв на Сіверському напрямку зменшилася з 40 до 16.", ["ENGAGEMENT 16 Сіверському"]),
    ("lost positions, tried for", "Ворог намагався знову повернути втрачені позиції біля Виїмки.", ["ENGAGEMENT - - Виїмки"]),
    ("within an offensive", "У рамках наступальних дій захисники просунулися на Сіверському напрямку.", ["ADVANCE - Сіверському"]),
    ("fruitless, with no number of their own", "Загарбники вдалися до п'яти безрезультативних штурмів на Сіверському напрямку.",
     ["REPELLED_ATTACK 5 Сіверському"]),
    ("the noun of the sector left out after a conjunction",
     "На Сіверському напрямку точаться бої. А на Лиманському – наші воїни відбили чотири штурми.",
     ["ENGAGEMENT - Сіверському", "REPELLED_ATTACK 4 Лиманському"]),
    ("towns in brackets, in Russian", "На Лиманском направлении было 12 атак (Новое).", ["ENGAGEMENT 12 Лиманском Новое"]),
]  # fmt: skip

LOSSES: list[tuple[str, str, list[str]]] = [
    ("captives in a row", "Втрати ворога за добу: вбиті – 12, поранені – 21, полон – 3.",
     ["KILLED troops 12", "WOUNDED troops 21", "CAPTURED troops 3"]),
    ("captives before their number, in Russian", "Потери противника: 12 – убиты, 21 – ранены, 3 – плен.",
     ["KILLED troops 12", "WOUNDED troops 21", "CAPTURED troops 3"]),
    ("captivity that nobody has counted", "Кожного з 12 окупантів чекає полон – і життя.", []),
    ("soldiers named before their colon", "Особовий склад: вбито – 15, поранено – 22.", ["KILLED troops 15", "WOUNDED troops 22"]),
    ("a heading before the first row", "Техніка: танк – 1, ББМ – 2, автомобілі – 7, міномети – 4.",
     ["LOST tank 1", "LOST afv 2", "LOST motor_vehicle 7", "LOST mortar 4"]),
    ("a headline's list before whose losses it is of", "Вісім танків і понад 1100 солдатів: Генштаб оновив втрати ворога",
     ["LOST tank 8", "CASUALTIES troops 1100"]),
    ("a headline's list, in Russian", "Более 1100 солдат и восемь танков: в Киеве назвали потери РФ", ["LOST tank 8", "CASUALTIES troops 1100"]),
    ("what a headline promises", "Вісім танків для фронту: Генштаб розповів про допомогу", []),
    ("a station by the name of people", "Знищено комплекс РЕБ «Житель» та контрбатарейну станцію.",
     ["DESTROYED ew_station 1", "DESTROYED counter_battery_radar 1"]),
    ("several of one age before others", "У Чугуєві постраждали дві 48-річні, 40-річна і 63-річна жінки.", ["WOUNDED civilians 4"]),
    ("rows of one list, as many of each", "По Сумщині вдарило таке озброєння:\n- п'ять БпЛА типу «Молния»;\n- п'ять БпЛА (тип встановлюється).",
     ["None uav 5", "None uav 5", "None None 0"]),
    ("one more, by his age alone", "Загинув 53-річний чоловік, а 56-річний дістав поранення.", ["KILLED civilians 1", "WOUNDED civilians 1"]),
    ("one more, by her age alone, in Russian", "Погибла 53-летняя женщина, а 56-летняя получила ранения.",
     ["KILLED civilians 1", "WOUNDED civilians 1"]),
    ("guns and mortars with one number", "Знищено чотири артилерійські системи й міномети.", ["DESTROYED field_artillery_and_mortars 4"]),
    ("guns and one mortar", "Знищено чотири гаубиці й міномет.", ["DESTROYED howitzer 4", "DESTROYED mortar 1"]),
    ("what a sum leaves out", "Ворог утратив 61 одиницю техніки, окрім БпЛА.", ["LOST None 61"]),
    ("what a drone has lost", "Ворожий квадрокоптер утратив висоту та впав.", []),
    ("electronic warfare by its model", "Знищено два танки, РЕБ «Поле-21» та РЛС.", ["DESTROYED tank 2", "DESTROYED ew_station 1", "DESTROYED radar 1"]),
    ("a trophy", "Бійці 115 бригади здобули трофей – танк окупантів.", ["CAPTURED tank 1"]),
    ("a victory, which is no trophy", "Бійці 115 бригади здобули перемогу.", []),
    ("what a tank's crew has lost", "Уражений танк втратив будь-яку можливість повернутися.", []),
    ("men captured, told twice", "Двоє бійців взяли в полон сімох окупантів на Сумщині. Відео оприлюднили в бригаді. Це було вночі. Виявили групу і полонили сімох вояків РФ.",
     ["CAPTURED troops 7"]),
    ("a gun that is a howitzer too", "Знищено танк та гармату-гаубицю Д-20.", ["DESTROYED tank 1", "DESTROYED howitzer 1"]),
    ("people who are no station", "Поранений житель села.", ["WOUNDED civilians 1"]),
]  # fmt: skip

STRIKES: list[tuple[str, str, list[str]]] = [
    ("shellings counted after whose they are", "За даними Сил оборони, біля Лісного зафіксовано понад 350 обстрілів.",
     ["STRIKE >UA Лісного"]),
    ("a bomb by its letters, of which there may be many", "Загарбники скинули КАБ на Лісне. Удень вони скинули КАБ поблизу Лугового.",
     ["STRIKE >UA Лісне", "STRIKE >UA Лугового"]),
    ("one bomb, which is counted", "Загарбники скинули авіабомбу на Лісне.", []),
    ("how often they strike", "На Запоріжжі загарбники не зменшують інтенсивність штурмів і вогневих ударів.", []),
    ("who speaks after a dash", "Окупанти обстрілюють Полтавщину, є постраждалі - Прокудін", ["STRIKE >UA Полтавщину"]),
    ("what may come", "Губернатор попередив про ймовірні удари по Полтаві. Він каже про можливі обстріли Полтави.", []),
    ("whose mission it is", "Росіяни вдарили по місії Організації Об'єднаних Націй у Лісному.", ["STRIKE >UA Лісному"]),
    ("what flew, in quotes and first", '"Дроном ворог ударив по Лісній громаді", – сказав Вовк.', ["STRIKE >UA Лісній громаді"]),
    ("an attack that ruined", "Унаслідок атаки в Полтаві зруйновано цех.", ["STRIKE >UA Полтаві"]),
    ("an attack that ruined, by its cause", "Через нічну атаку на Полтаву пошкоджена інфраструктура.", ["STRIKE >UA Полтаву"]),
    ("an attack that ruined, in Russian", "В результате атаки в Белгороде повреждён цех.", ["STRIKE >RU Белгороде"]),
    ("an attack on a facility", "На Полтавщині окупанти атакували об'єкт інфраструктури.", ["STRIKE >UA Полтавщині"]),
    ("an attack by means of", "Ворог атакував Лісне за допомогою БПЛА.", ["STRIKE >UA Лісне"]),
    ("an attack by means of, in Russian", "Российские войска атаковали Лесное с применением БПЛА.", ["STRIKE >UA Лесное"]),
    ("an attack on whole districts", "Окупанти атакували Лісний та Луговий райони.", ["STRIKE >UA Луговий Лісний"]),
    ("communities that suffer", "Потерпали Лісна й Лугова громади.", ["STRIKE >UA Лугова Лісна"]),
    ("towns that shake", "Від вибухів здригалася Полтава. Ранок був теплий.", ["STRIKE >UA Полтава"]),
    ("suffering from no fire", "Лісна громада потерпає від посухи.", []),
    ("what flew, in quotes", 'Вночі ворог атакував "шахедами" Полтаву.', ["STRIKE >UA Полтаву"]),
    ("what flew, in quotes, in Russian", 'Ночью враг атаковал "шахедами" Полтаву.', ["STRIKE >UA Полтаву"]),
    ("what was fired, by its name alone", "Росіяни запустили «Шахеди» по Сумщині.", ["STRIKE >UA Сумщині"]),
    ("where it was fired from", 'Росіяни випустили "шахеди" з Криму.', []),
    ("a town that was taken back", "Вчора загарбники атакували Херсон.", ["STRIKE >UA Херсон"]),
    ("a town at the front", "Вчора загарбники атакували Покровськ.", []),
    ("an airfield that came under fire", "Під удар потрапив аеродром «Саки».", ["STRIKE >RU Саки"]),
    ("what was dropped, counted by the drops", "Ворог здійснив по Лісному 12 скидань боєприпасів із дронів.", ["STRIKE >UA Лісному"]),
    ("blows of artillery", "По Лісному завдано 12 артударів.", ["STRIKE >UA Лісному"]),
    ("a quarter of the town", "Из-за обстрела жилого сектора Изюма погибли двое.", ["STRIKE >UA Изюма"]),
    ("a city like an adjective", "У Хмельницькому внаслідок удару дронами пошкоджено школу.", ["STRIKE >UA Хмельницькому"]),
    ("a town and a number of others", "Росіяни атакували Суми, а також 22 населені пункти області.", ["STRIKE >UA Суми"]),
    ("a community, and missiles elsewhere", "Ворог обстріляв Лугову громаду, ракети впали у Вовчанську.", ["STRIKE >UA Вовчанську Лугову громаду"]),
    ("a preposition that begins a sentence", "Внаслідок обстрілів руйнувань зазнали десятки будинків.", []),
    ("communities with one noun", "Під ударами були Нікополь, Мирівська, Покровська громади.",
     ["STRIKE >UA Мирівська Нікополь Покровська"]),
]  # fmt: skip


def fight(claim: Claim) -> str:
    """Kind, number, sector and places."""
    value = f"{claim.quantity.value:g}" if claim.quantity else "-"
    return " ".join((str(claim.kind), value, claim.direction or "-", *(place.surface for place in claim.locations))).removesuffix(" -")


def loss(claim: Claim) -> str:
    """How, what and how many."""
    return f"{claim.effect} {claim.materiel} {claim.quantity.value if claim.quantity else 0:g}"


def strike(claim: Claim) -> str:
    """Who suffered, and where."""
    return " ".join((str(claim.kind), f">{claim.target}", *sorted(place.surface for place in claim.locations)))


def found(text: str) -> tuple[Claim, ...]:
    return extract(make_report(text, publisher=SITE, published_on=DAY))


@pytest.mark.parametrize(("text", "wanted"), [row[1:] for row in FIGHTS], ids=[row[0] for row in FIGHTS])
def test_fights_are_counted_once_and_in_their_sector(text: str, wanted: list[str]) -> None:
    assert sorted(fight(claim) for claim in found(text)) == sorted(wanted)


@pytest.mark.parametrize(("text", "wanted"), [row[1:] for row in LOSSES], ids=[row[0] for row in LOSSES])
def test_losses_in_rows_and_headlines_are_counted(text: str, wanted: list[str]) -> None:
    assert sorted(loss(claim) for claim in found(text)) == sorted(wanted)


@pytest.mark.parametrize(("text", "wanted"), [row[1:] for row in STRIKES], ids=[row[0] for row in STRIKES])
def test_blows_are_told_by_what_flew(text: str, wanted: list[str]) -> None:
    assert sorted(strike(claim) for claim in found(text) if claim.kind == "STRIKE") == sorted(wanted)


def test_a_town_taken_back_is_at_the_front_before() -> None:
    assert not extract(make_report("Вчора загарбники атакували Херсон.", publisher=SITE, published_on=date(2022, 8, 1)))


@pytest.mark.parametrize(
    "text",
    [
        "Напередодні армія РФ обстріляла Суми.",
        "Накануне российская армия обстреляла Сумы.",
        "Напередодні у Сумах під обстріл потрапив ринок.",
    ],
)
def test_the_day_before_who_acts(text: str) -> None:
    assert [claim.period.start for claim in found(text)] == [date(2024, 3, 11)]


def test_a_month_told_by_the_way_is_of_nothing_else() -> None:
    claims = found("Район села Лісне, який ворог захопив ще у січні, більшає. Село Ясне також потрапило під контроль окупантів.")
    assert [claim.period.start for claim in claims] == [DAY]


def test_towns_and_others_are_counted() -> None:
    claims = found("Росіяни атакували Суми, а також 22 населені пункти області.")
    assert [claim.quantity.value for claim in claims if claim.quantity] == [22]


def test_missiles_elsewhere_are_not_in_the_community_that_was_shelled() -> None:
    claims = found("Ворог обстріляв Лугову громаду, ракети впали у Вовчанську.")
    assert [place.region for claim in claims for place in claim.locations] == [None, None]


def test_people_whom_nobody_counts_have_their_own_town() -> None:
    claims = found("У Ясному – один загиблий, у Лісному та Луговому – поранені.")
    assert [place.surface for claim in claims for place in claim.locations] == ["Ясному"]


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Ворог ударив по Сумах.\n\nПошкоджено цех.\n\nНаразі відомо про двох загиблих.", ["Сумах", "Сумах"]),
        ("Враг ударил по Сумам.\n\nПовреждены дома. Там жили люди.\n\nИзвестно о двух погибших.", ["Сумам", "Сумам"]),
        ("Російські війська атакували Суми. Люди були надворі. Поранено чоловіка.", ["Суми", "Суми"]),
        ("Російські війська атакували Суми й Полтаву. Люди були надворі. Поранено чоловіка.", ["Суми", "Полтаву"]),
        ("Ворог ударив по Сумах.\n\nКраїна святкує свято.\n\nНаразі відомо про двох загиблих.", ["Сумах"]),
    ],
)
def test_a_paragraph_on_the_hurt_goes_on_where_the_blow_fell(text: str, named: list[str]) -> None:
    assert [place.surface for claim in found(text) for place in claim.locations] == named


@pytest.mark.parametrize(
    ("text", "taken"),
    [
        ("ЗСУ змогли вибити окупантів із населених пунктів Виїмка та Ясне.", ["Виїмка", "Ясне"]),
        ("На Лісному та Луговому напрямках звільнено:\n\nВиїмка;\n\nЯсне.", ["Виїмка", "Ясне"]),
        ("Бійці вибили окупантів із позицій біля Виїмки.", []),
        ("Окупанти зняли відео про нібито «захоплення» Виїмки.", []),
    ],
)
def test_towns_from_which_the_enemy_was_driven(text: str, taken: list[str]) -> None:
    assert [claim.locations[0].surface for claim in found(text) if claim.kind == "CONTROL_CHANGE"] == taken


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Загарбники мали успіх у районі:\n- села Виїмка;\n- сіл Ясне та Лугове.", ["Виїмка", "Ясне", "Лугове"]),
        ("Противник продвинулся вблизи:\n\n– Лесного;\n– Лугового.", ["Лесного", "Лугового"]),
        ("Загарбники просунулися біля Ясного:\n\nВиїмка;\n\nЛугове.", ["Ясного"]),
        ("Загарбники просунулися:\n\nВиїмка дала назву п'ятьом селам;\n\nЛугове.", []),
    ],
)
def test_rows_that_name_where_a_heading_happened(text: str, named: list[str]) -> None:
    assert [place.surface for claim in found(text) for place in claim.locations] == named


def test_the_navy_speaks() -> None:
    claims = found("У Військово-морських силах України повідомили про знищення двох катерів росіян.")
    assert {claim.claimant.source for claim in claims if claim.claimant} <= {"ua-navy"}


def test_shellings_are_of_no_group_of_who_counts_them() -> None:
    text = 'В операційній зоні угруповання військ "Південь" ворог ударив по Лісному. Зафіксовано 240 обстрілів позицій Сил оборони.'
    assert {claim.target for claim in found(text)} == {"UA"}


def test_the_centre_of_a_town_is_in_it() -> None:
    claims = found("У центрі Сум окупанти вбили жінку. У центральній частині Полтави поранено двох людей.")
    assert [place.surface for claim in claims for place in claim.locations] == ["Сум", "Полтави"]


def test_a_headline_takes_the_day_of_what_it_heads() -> None:
    text = "Прикордонники приземлили ворожий дрон на Сумщині\n\nУ неділю, 10 березня, на Сумщині прикордонники збили дрон ворога."
    assert {claim.period.start for claim in found(text) if claim.kind == "LOSS"} == {date(2024, 3, 10)}

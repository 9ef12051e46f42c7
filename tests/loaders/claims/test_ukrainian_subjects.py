"""Ukrainian words for what is done and who does it: subjects behind their verb, subjects in the genitive, attempts, slang."""

from datetime import date

import pytest

from loaders.claims import extract
from loaders.reports import make_report

STAFF = "Генеральний штаб ЗСУ"

SUBJECTS: list[tuple[str, str, list[str]]] = [
    ("behind a verb of fighting", "Неподалік Лісного вели наступ рашисти.", ["ENGAGEMENT RU None Лісного"]),
    ("behind the verb of strikes", "35 авіаударів за добу завдали російські окупанти.", ["STRIKE RU 35 "]),
    ("behind a verb and before the town", "Зранку обстріляли рашисти Лісне.", ["STRIKE RU None Лісне"]),
    ("whose forces", "Підрозділи противника вклинилися в нашу оборону біля Лісного.", ["ADVANCE RU None Лісного"]),
    ("of whom a clause tells", "Бійці ліквідували колону окупантів, які прорвались у Лісне.", ["ADVANCE RU None Лісне"]),
    ("whom nobody names", "Протягом доби зафіксовано 57 авіаударів.", ["STRIKE RU 57 "]),
    ("an object behind its verb", "Окупанти намагалися потіснити наші підрозділи біля Лісного.", ["ENGAGEMENT RU None Лісного"]),
    ("whose things were struck", "Авіація завдала 18 ударів по районах зосередження противника.", ["STRIKE UA 18 "]),
    ("a verb parts a number from attempts", "Близько 70 росіян заплатили життям за спробу атакувати.", []),
]  # fmt: skip

OBJECTS: list[tuple[str, list[str]]] = [
    ("Десять вертольотів знищили українські десантники.", ["LOSS UA 10 "]),
    ("80 балістичних ракет випустили рашисти.", ["LAUNCH RU 80 "]),
    ("На рахунку бригади – 10 знищених танків.", ["LOSS UA 10 "]),
    ("Вчора звільнили українські оборонці Лісне.", ["CONTROL_CHANGE UA None Лісне"]),
    ("Окупанти застосували артилерію по Лісному.", ["STRIKE RU None Лісному"]),
    ("Куп'янськ звільнили від окупантів.", ["CONTROL_CHANGE UA None Куп'янськ"]),
    ("Удар по Степовому.", ["STRIKE RU None Степовому"]),
    ("По Степовому били з артилерії.", ["STRIKE RU None Степовому"]),
    ("За добу накрито п'ять складів боєприпасів.", ["STRIKE UA 5 "]),
]

PARTS: list[tuple[str, list[str]]] = [
    ("Загинула 1 людина, ще 9 людей, серед яких 2 дитини, постраждали.", ["LOSS RU 1 ", "LOSS RU 9 ", "LOSS RU 2 "]),
    ("Ворог здійснив 182 обстріли, зокрема чотири — з РСЗВ.", ["STRIKE RU 182 ", "STRIKE RU 4 "]),
    ("Ворог здійснив 12 атак. Сім із них уже відбито.", ["ENGAGEMENT RU 12 ", "REPELLED_ATTACK RU 7 "]),
    ("Ворог здійснив 12 атак, сім із яких відбито.", ["ENGAGEMENT RU 12 ", "REPELLED_ATTACK RU 7 "]),
    ("Окупанти за підтримки двох танків пішли на штурм біля Лісного.", ["ENGAGEMENT RU None Лісного"]),
    ("Бійці розбили штурм біля Лісного.", ["REPELLED_ATTACK RU None Лісного"]),
]

VAIN: list[tuple[str, list[str]]] = [
    ("Окупанти атакували біля Лісного, але зазнали невдачі.", ["REPELLED_ATTACK RU None Лісного"]),
    ("Окупанти штурмували біля Лісного. Отримали відсіч.", ["REPELLED_ATTACK RU None Лісного"]),
    ("Окупанти вели штурмові дії біля Лісного. Усі атаки відбито.", ["REPELLED_ATTACK RU None Лісного"]),
    ("Окупанти атакували біля Лісного, але не змогли просунутися.", ["REPELLED_ATTACK RU None Лісного"]),
    ("Безуспішними були наступальні дії противника біля Лісного.", ["REPELLED_ATTACK RU None Лісного"]),
    ("Наші воїни завдали поразки ворогу.", []),
]

WORDS: list[tuple[str, list[str]]] = [
    ("Ворог пробував покращити тактичне положення біля Лісного.", ["ENGAGEMENT RU None Лісного"]),
    ("Окупанти не полишають спроб просунутися біля Лісного.", ["ENGAGEMENT RU None Лісного"]),
    ("Росармійці продовжували контратакувати біля Лісного.", ["ENGAGEMENT RU None Лісного"]),
    ("Відбулося 7 наступальних (штурмових) дій.", ["ENGAGEMENT RU 7 "]),
    ("Росіяни вели вогонь по Лісному.", ["STRIKE RU None Лісному"]),
    ("Прикордонники задвохсотили 12 кадирівців.", ["LOSS UA 12 "]),
    ("Бійці розтрощили 5 танків.", ["LOSS UA 5 "]),
]


@pytest.mark.parametrize(("text", "wanted"), [row[1:] for row in SUBJECTS], ids=[row[0] for row in SUBJECTS])
def test_who_acts(text: str, wanted: list[str]) -> None:
    assert told(text) == wanted


@pytest.mark.parametrize(("text", "wanted"), [*WORDS, *OBJECTS, *PARTS, *VAIN])
def test_what_is_done(text: str, wanted: list[str]) -> None:
    assert told(text) == wanted


def told(text: str) -> list[str]:
    """Kind, who acted, how many, and where, of each claim."""
    return [
        f"{one.kind} {one.actor} {f'{one.quantity.value:g}' if one.quantity else None} {', '.join(place.surface for place in one.locations)}"
        for one in extract(make_report(text, publisher=STAFF, published_on=date(2025, 5, 5), language="uk"))
    ]

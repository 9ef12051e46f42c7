"""Ukrainian constructions of summaries: what staffs, air commands and regional heads count."""

from datetime import date

import pytest

from loaders.claims import extract
from loaders.reports import make_report
from schema.claim import Claim

STAFF, AIR, SITE = "Генеральний штаб ЗСУ", "Повітряні сили ЗСУ", "Місцевий сайт"

FLOWN: list[tuple[str, str, list[str]]] = [
    ("what flew from somewhere", "Зенітники збили 5 «Шахедів», які летіли з боку Криму.", ["LOSS SHOT_DOWN strike_uav 5"]),
    ("what somebody had fired", "Збито 7 крилатих ракет, що їх ворог запустив з моря.", ["LOSS SHOT_DOWN cruise_missile 7"]),
    ("of how many, by two verbs", "З 44 дронів збито і подавлено 38.", ["LAUNCH uav 44", "LOSS SHOT_DOWN uav 38"]),
    ("an air force destroys in the air", "Знищено 7 дронів.", ["LOSS SHOT_DOWN uav 7"]),
    ("all of them, from ships", "Вісім «Калібрів» було запущено з кораблів у Чорному морі – усі знищено.",
     ["LAUNCH cruise_missile 8", "LOSS SHOT_DOWN cruise_missile 8"]),
    ("models in the plural", "Росіяни запускали ракети Х-101 та Х-555.", []),
    ("one named missile", "Ворог випустив ракету «Іскандер-М».", ["LAUNCH ballistic_missile 1"]),
]  # fmt: skip

FOUGHT: list[tuple[str, str, list[str]]] = [
    ("sectors with places and no verb", "На Сіверському напрямку ворог без успіху вів наступальні дії біля Ясного, на Лиманському – поблизу Лісного та Тихого.",
     ["REPELLED_ATTACK Сіверському Ясного", "REPELLED_ATTACK Лиманському Лісного Тихого"]),
    ("fights that go on in sectors", "Бойові дії також продовжуються на Сіверському та Лиманському напрямках.", ["ENGAGEMENT Сіверському та Лиманському"]),
    ("who would stay", "Окупанти намагалися закріпитися поблизу Лісного.", []),
    ("a count of further strikes", "Авіація завдала 12 ударів по районах зосередження, ще 3 – по зенітних комплексах.", ["STRIKE 12", "STRIKE 3"]),
    ("missiles used against a town", "Ворог застосував ракети С-300 проти Запоріжжя.", ["STRIKE Запоріжжя"]),
    ("a depot of fuel", "Ворог втратив склад пально-мастильних матеріалів.", ["LOSS LOST fuel_depot 1"]),
]  # fmt: skip


def told(claim: Claim) -> str:
    places = " ".join(place.surface for place in claim.locations)
    value = f"{claim.quantity.value:g}" if claim.quantity else None
    facets = (claim.kind.name, claim.effect and claim.effect.name, claim.materiel, claim.direction, value, places)
    return " ".join(filter(None, facets))


def read(text: str, publisher: str) -> list[str]:
    return [told(claim) for claim in extract(make_report(text, publisher=publisher, published_on=date(2025, 5, 5)))]


@pytest.mark.parametrize(("text", "wanted"), [row[1:] for row in FLOWN], ids=[row[0] for row in FLOWN])
def test_what_flew(text: str, wanted: list[str]) -> None:
    assert read(text, AIR) == wanted


@pytest.mark.parametrize(("text", "wanted"), [row[1:] for row in FOUGHT], ids=[row[0] for row in FOUGHT])
def test_what_was_fought(text: str, wanted: list[str]) -> None:
    assert read(text, STAFF) == wanted

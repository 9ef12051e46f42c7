"""Ukrainian constructions of the front: what commands, brigades and the sites that retell them write."""

from datetime import date

import pytest

from loaders.claims import extract
from loaders.reports import make_report
from schema.claim import Claim, Period

SITE, STAFF = "Місцевий сайт", "Генеральний штаб ЗСУ"
DAY = date(2025, 5, 5)

LOSSES: list[tuple[str, str, list[str]]] = [
    ("items behind semicolons", "За добу окупанти втратили 19 одиниць техніки: 5 автомобілів; 4 гаубиці; 3 човни.",
     ["LOST None 19", "LOST motor_vehicle 5", "LOST howitzer 4", "LOST ship_or_boat 3"]),
    ("two nouns with a hyphen are one thing", "Знищено один літак-штурмовик Су-25 і два танки.", ["DESTROYED airplane 1", "DESTROYED tank 2"]),
    ("killed and wounded by two verbs", "Наші воїни ліквідували та поранили понад 420 окупантів.", ["CASUALTIES troops 420"]),
    ("there are fewer of them", "За добу поменшало на 130 окупантів і 28 одиниць техніки ворога.", ["CASUALTIES troops 130", "LOST None 28"]),
    ("trophies before their verb", "Ще 5 танків українці захопили біля села Мокрець.", ["CAPTURED tank 5"]),
    ("an attack that lost many is no loss", "Ворог провів 31 безуспішну атаку та зазнав значних втрат.", []),
    ("a verb that only begins like a thousand", "Окупанти продовжують тиснути артилерійськими обстрілами.", []),
]  # fmt: skip

FIGHTS: list[tuple[str, str, list[str]]] = [
    ("a part of the whole front's fights in one sector",
     "За добу на фронті відбулося 190 бойових зіткнень, з яких найбільше – 47 – сталося на Лиманському напрямку. Ворог завдав 7 авіаударів.",
     ["ENGAGEMENT 190 None", "ENGAGEMENT 47 Лиманському", "STRIKE 7 None"]),
    ("another paragraph is no longer of the sector", "На Лиманському напрямку відбито 5 атак.\n\nПротягом доби ворог завдав 12 авіаударів.",
     ["REPELLED_ATTACK 5 Лиманському", "STRIKE 12 None"]),
    ("but on this sector", "На Лиманському напрямку відбито 5 атак.\n\nНа цьому напрямку ще три бої тривають.",
     ["REPELLED_ATTACK 5 Лиманському", "ENGAGEMENT 3 Лиманському"]),
    ("fights at the front", "На Лиманському напрямку відбито 5 атак. Як повідомлялося, на фронті сталося 96 боїв.",
     ["REPELLED_ATTACK 5 Лиманському", "ENGAGEMENT 96 None"]),
]  # fmt: skip

FORMATIONS: list[tuple[str, str, list[str]]] = [
    ("whose soldiers act", "Бійці 93-ї окремої механізованої бригади відбили штурм біля Степового.", ["REPELLED_ATTACK UA 93 TARGET"]),
    ("whose guns act", "Артилерія 57-ї мотопіхотної бригади завдала удару по ворогу біля Вовчанська.", ["STRIKE UA 57 ACTOR"]),
    ("whose men were sent", "Ворог атакував Степове підрозділами 20-ї мотострілецької дивізії.", ["ENGAGEMENT RU 20 ACTOR"]),
    ("the zone of a group of one's own", "У зоні відповідальності угруповання військ «Південь» ворог завдав трьох авіаударів.", []),
]  # fmt: skip

SPEAKERS: list[tuple[str, str, list[str]]] = [
    ("a brigade by its kind", "Бійці 61-ї механізованої бригади знищили танк. Про це повідомили у бригаді.", ["ua-61-mechanized-brigade"]),
    ("its press service", "Бійці 61-ї механізованої бригади знищили танк. Відео оприлюднила пресслужба бригади.", ["ua-61-mechanized-brigade"]),
    ("who assures", "У Силах оборони півдня України запевняють, що знищено танк.", ["ua-southern-defence-forces"]),
    ("the forces of a sector", "Знищено танк. Про це повідомляє пресцентр Сил оборони Таврійського напрямку.", ["ua-tavria-group"]),
]  # fmt: skip


def read(text: str, publisher: str = STAFF) -> tuple[Claim, ...]:
    return extract(make_report(text, publisher=publisher, published_on=DAY, language="uk"))


@pytest.mark.parametrize(("text", "wanted"), [row[1:] for row in LOSSES], ids=[row[0] for row in LOSSES])
def test_losses(text: str, wanted: list[str]) -> None:
    losses = [claim for claim in read(text) if claim.kind == "LOSS" and claim.quantity]
    assert [f"{one.effect} {one.materiel} {one.quantity.value:g}" for one in losses if one.quantity] == wanted


@pytest.mark.parametrize(("text", "wanted"), [row[1:] for row in FIGHTS], ids=[row[0] for row in FIGHTS])
def test_fights(text: str, wanted: list[str]) -> None:
    assert [f"{one.kind} {one.quantity.value:g} {one.direction}" for one in read(text) if one.quantity] == wanted


@pytest.mark.parametrize(("text", "wanted"), [row[1:] for row in FORMATIONS], ids=[row[0] for row in FORMATIONS])
def test_formations(text: str, wanted: list[str]) -> None:
    assert [f"{one.kind} {unit.party} {unit.number} {unit.role}" for one in read(text, SITE) for unit in one.formations] == wanted


@pytest.mark.parametrize(("text", "wanted"), [row[1:] for row in SPEAKERS], ids=[row[0] for row in SPEAKERS])
def test_speakers(text: str, wanted: list[str]) -> None:
    assert [one.claimant.source for one in read(text, SITE) if one.claimant] == wanted


def test_any_apostrophe_is_of_the_word() -> None:
    assert [place.surface for claim in read("Наші воїни звільнили Куп‘янськ.") for place in claim.locations] == ["Куп‘янськ"]


def test_recorded_assaults_are_the_enemys_whoever_reports_them() -> None:
    (claim,) = read("Зафіксовано шість штурмів на Херсонському напрямку, повідомляють Сили оборони півдня України.", SITE)
    assert claim.actor == "RU"


def test_a_commands_day_is_that_of_the_outlet_that_retells_it() -> None:
    (claim,) = read("Знищено танк. Про це повідомили в ОСУВ «Таврія».", SITE)
    assert claim.period == Period(DAY, DAY)

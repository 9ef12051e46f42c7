"""What a day has added and the sum of it in one breath, people known by their ages, hours with a colon: Ukrainian and Russian sites."""

from datetime import date

import pytest

from loaders.claims import extract
from loaders.reports import make_report
from schema.claim import Claim
from schema.ontology.enums import TallyBasis

SITE = "Місцевий сайт"
DAY = date(2024, 3, 12)

LOSSES: list[tuple[str, str, list[str]]] = [
    ("by how many, and to how many", "Втрати бойових машин зросли на 3 і склали 13 949 одиниць.", ["LOST afv 3", "LOST afv 13949 in all"]),
    ("in brackets", "Втрати артсистем збільшилися на 31 (до 16 580 одиниць).", ["LOST field_artillery 31", "LOST field_artillery 16580 in all"]),
    ("of an enemy, in tanks", "Втрати ворога в танках збільшилися на 12 і становлять 6 400.", ["LOST tank 12", "LOST tank 6400 in all"]),
    ("in Russian", "Потери бронемашин выросли на 3 и составили 13 949 единиц.", ["LOST afv 3", "LOST afv 13949 in all"]),
    ("bringing them to", "Захисники знищили 4 танки, довівши їхню загальну кількість до 6 603 одиниць.",
     ["DESTROYED tank 4", "DESTROYED tank 6603 in all"]),
    ("up to so many, which is no sum", "Знищено 4 танки, ще до 12 пошкоджено.", ["DESTROYED tank 4", "DAMAGED tank 12"]),
    ("this count has grown", "Втрати ворога від початку вторгнення сягнули 433 020 осіб. За добу цей показник збільшився ще на 930 осіб.",
     ["CASUALTIES troops 433020 in all", "CASUALTIES troops 930"]),
    ("this count, of something else", "Кількість заяв сягнула 433. За добу цей показник збільшився на 30 осіб.", []),
    ("one who is told of twice", "На Сумщині поранені 47-річна жінка та 18-річний хлопець.\n\nУчора дрони атакували Лісне. Поранено 47-річну жінку.",
     ["WOUNDED civilians 1", "WOUNDED civilians 1"]),
    ("two of one town", "У Лісному загинув 47-річний чоловік. Згодом стало відомо, що загинув 52-річний чоловік.",
     ["KILLED civilians 1", "KILLED civilians 1"]),
    ("peaceful people's losses", "Серед мирного населення є втрати: дві людини загинули, ще п'ятеро зазнали поранень.",
     ["KILLED civilians 2", "WOUNDED civilians 5"]),
    ("what did the harm", "Від КАБів постраждали околиці Лісного.", []),
    ("auxiliary before what befell them", "У Лісному одна людина загинула і двоє були поранені.", ["KILLED civilians 1", "WOUNDED civilians 2"]),
]  # fmt: skip


def loss(claim: Claim) -> str:
    """How, what, how many, and whether of the whole war."""
    summed = " in all" if claim.tally is TallyBasis.CUMULATIVE else ""
    return f"{claim.effect} {claim.materiel} {claim.quantity.value if claim.quantity else 0:g}{summed}"


def found(text: str) -> tuple[Claim, ...]:
    return extract(make_report(text, publisher=SITE, published_on=DAY))


@pytest.mark.parametrize(("text", "wanted"), [row[1:] for row in LOSSES], ids=[row[0] for row in LOSSES])
def test_sums_and_what_they_grow_by(text: str, wanted: list[str]) -> None:
    assert sorted(loss(claim) for claim in found(text) if claim.kind == "LOSS") == sorted(wanted)


@pytest.mark.parametrize("text", ["Росіяни о 23:10 вдарили по Сумах.", "Россияне в 9:15 ударили по Сумам."])
def test_an_hour_makes_nobody_speak(text: str) -> None:
    assert [claim.claimant.source for claim in found(text) if claim.claimant] == ["mistsevyi-sait"]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Під час відбиття дронової атаки в Лісній громаді пошкоджено дім.", []),
        ("Під час відбиття атаки поблизу Лісного знищено 12 окупантів.", ["LOSS", "REPELLED_ATTACK"]),
        ("Найбільш інтенсивні бойові дії зараз точаться на Лиманському напрямку.", ["ENGAGEMENT"]),
    ],
)  # fmt: skip
def test_fights_told_and_told_by_the_way(text: str, kinds: list[str]) -> None:
    assert sorted(claim.kind for claim in found(text)) == kinds


def test_two_verbs_with_one_target() -> None:
    claims = found("РФ двічі атакувала FPV-дронами та завдала удару артилерією по Луговій громаді.")
    assert [[place.surface for place in claim.locations] for claim in claims] == [["Луговій громаді"], ["Луговій громаді"]]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Поранено жительку Лісного.", ["Лісного"]),
        ("Важких травм зазнали двоє мешканців Ясного.", ["Ясного"]),
        ("Поранено мешканців будинку.", []),
        ("Дата:\n\nНа Сумщині загинув чоловік.", ["Сумщині"]),
    ],
)  # fmt: skip
def test_people_are_of_a_town(text: str, places: list[str]) -> None:
    assert [place.surface for claim in found(text) for place in claim.locations] == places


def test_a_dash_before_a_verb() -> None:
    claims = found("На Лиманському напрямку ворог атакує біля Лісного, а по Сумщині – завдає ракетних ударів.")
    assert [(claim.kind, [place.surface for place in claim.locations]) for claim in claims] == [
        ("ENGAGEMENT", ["Лісного"]),
        ("STRIKE", ["Сумщині"]),
    ]

"""What Russian and Ukrainian news tell of people and of who says so: whom it befell, where, by whose word."""

from datetime import date

import pytest

from loaders.claims import extract
from loaders.reports import make_report
from schema.claim import Claim

PAPER = "Приморский листок"
DAY = date(2025, 9, 12)

PEOPLE = [
    ("some of the wounded died", "Один из раненых скончался в больнице.", ["KILLED 1"]),
    ("several of them", "Двое из пострадавших скончались.", ["KILLED 2"]),
    ("the same in Ukrainian", "Двоє з поранених померли в лікарні.", ["KILLED 2"]),
    ("the same in English", "Two of the wounded have died.", ["KILLED 2"]),
    ("some of the wounded, and another who died", "Двое из раненых в больнице, один человек погиб.", ["KILLED 1"]),
    ("a young man by his age", "При атаке погиб 19-летний парень.", ["KILLED 1"]),
    ("kin", "Ранены отец и сын.", ["WOUNDED 1", "WOUNDED 1"]),
    ("children who only tell whose mother she was", "Погибла мать двоих детей.", ["KILLED 1"]),
    ("children who were hurt as well", "Ранены отец и двое детей.", ["WOUNDED 1", "WOUNDED 2"]),
    ("the same in Ukrainian, and his wife", "Загинув батько трьох дітей, його дружина поранена.", ["KILLED 1", "WOUNDED 1"]),
    ("whose brother he is", "Брат погибшего получил орден.", []),
    ("whose wife she is", "Дружина загиблого просить про допомогу.", []),
]


def harm(claim: Claim) -> str:
    return f"{claim.effect} {claim.quantity.value if claim.quantity else 0:g}"


@pytest.mark.parametrize(("text", "wanted"), [row[1:] for row in PEOPLE], ids=[row[0] for row in PEOPLE])
def test_people_are_counted_once_by_what_befell_them(text: str, wanted: list[str]) -> None:
    assert sorted(harm(claim) for claim in extract(make_report(text, publisher=PAPER, published_on=DAY))) == wanted

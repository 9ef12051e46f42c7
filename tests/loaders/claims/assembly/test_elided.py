"""Counts whose verb was told before them."""

from datetime import date

import pytest

from loaders.claims import extract
from loaders.reports import make_report
from schema.claim import Claim

ROWS: list[tuple[str, str, list[str]]] = [
    ("twice elsewhere", "The enemy attacked 15 times near Lisne, 11 times near Luhove and twice near Sadove.", ["15 Lisne", "11 Luhove", "2 Sadove"]),
    ("двічі", "Ворог п'ять разів штурмував позиції біля Лісного та двічі – біля Лугового.", ["5 Лісного", "2 Лугового"]),
    ("дважды", "Противник трижды атаковал у Лесного и дважды — под Луговым.", ["3 Лесного", "2 Луговым"]),
    ("no second count", "Ворог двічі атакував біля Лісного та біля Лугового.", ["2 Лісного, Лугового"]),
]  # fmt: skip


def told(claim: Claim) -> str:
    assert claim.quantity
    return f"{claim.quantity.value:g} {', '.join(place.surface for place in claim.locations)}"


@pytest.mark.parametrize(("text", "wanted"), [row[1:] for row in ROWS], ids=[row[0] for row in ROWS])
def test_times_more(text: str, wanted: list[str]) -> None:
    assert [told(claim) for claim in extract(make_report(text, publisher="Daily Planet", published_on=date(2025, 9, 12)))] == wanted


def test_part_by_weapon() -> None:
    text = "Ворог скинув 29 керованих бомб і здійснив 383 обстріли, зокрема шість – із РСЗВ."
    claims = extract(make_report(text, publisher="Daily Planet", published_on=date(2025, 9, 12)))
    assert [(claim.kind, claim.quantity.value) for claim in claims if claim.quantity] == [("LAUNCH", 29), ("STRIKE", 383), ("STRIKE", 6)]

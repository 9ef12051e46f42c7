"""Which claim of a sentence a place belongs to."""

from datetime import date

import pytest

from loaders.claims import extract
from loaders.reports import make_report
from schema.claim import Claim

ROWS: list[tuple[str, str, str, list[str]]] = [
    ("what the attack led to", "Ukrinform", "Унаслідок атаки на Лугове загинули двоє людей, шестеро поранені.", ["KILLED: Лугове", "WOUNDED: Лугове"]),
    ("what the strike led to", "ТАСС", "В результате удара по Луговому погибли два человека, ещё пятеро ранены.", ["STRIKE: Луговому", "KILLED: Луговому", "WOUNDED: Луговому"]),
    ("harm in one place", "Daily Planet", "Russian shelling killed a 62-year-old man in Lisne and left five others hurt.", ["STRIKE: Lisne", "KILLED: Lisne", "WOUNDED: Lisne"]),
]  # fmt: skip


def told(claim: Claim) -> str:
    return f"{claim.effect or claim.kind}: {', '.join(place.surface for place in claim.locations)}"


@pytest.mark.parametrize(("publisher", "text", "wanted"), [row[1:] for row in ROWS], ids=[row[0] for row in ROWS])
def test_places(publisher: str, text: str, wanted: list[str]) -> None:
    assert [told(claim) for claim in extract(make_report(text, publisher=publisher, published_on=date(2025, 9, 12)))] == wanted

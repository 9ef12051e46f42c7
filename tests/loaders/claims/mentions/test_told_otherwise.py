"""What is denied or of another war is no claim; what is cleared of the enemy is taken."""

from datetime import date

import pytest

from loaders.claims import extract
from loaders.reports import make_report

ROWS: list[tuple[str, str, list[str]]] = [
    ("another war, by its year", "During the 2008 war, Russian forces occupied Lisne.", []),
    ("a denial of a noun", "Киев опровергает взятие Лесного.", []),
    ("заперечення", "Київ заперечує захоплення Лісного.", []),
    ("cleared", "Штурмовики очистили від ворога Лісне.", ["CONTROL_CHANGE"]),
    ("an abbreviation before a part", "Air defence systems shot down 96 UAVs, incl. 24 outside the zone.", ["LOSS", "LOSS"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "wanted"), [row[1:] for row in ROWS], ids=[row[0] for row in ROWS])
def test_kinds(text: str, wanted: list[str]) -> None:
    assert [str(claim.kind) for claim in extract(make_report(text, publisher="Daily Planet", published_on=date(2025, 9, 12)))] == wanted

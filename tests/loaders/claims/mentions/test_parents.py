"""Battalions of brigades: which formation another is written as a part of."""

import pytest

from loaders.claims import extract
from loaders.reports import make_report

ROWS: list[tuple[str, str, dict[str, str | None]]] = [
    ("of the", "Soldiers of the 1st Battalion of the 57th Motorised Brigade destroyed two Russian tanks near Vovchansk.",
     {"1": "57", "57": None}),
    ("a comma", "The 3rd Battalion, 92nd Assault Brigade destroyed two Russian tanks near Vovchansk.", {"3": "92", "92": None}),
    ("a possessive", "The 92nd Assault Brigade's 3rd Battalion destroyed two Russian tanks near Vovchansk.", {"92": None, "3": "92"}),
    ("a list", "The 24th battalion and the 57th brigade destroyed two Russian tanks near Vovchansk.", {"24": None, "57": None}),
    ("a Russian genitive", "Уничтожены два танка 2-го батальона 30-й механизированной бригады ВСУ.", {"2": "30", "30": None}),
    ("an abbreviation", "1-й батальйон 57 ОМПБр знищив три БМП окупантів.", {"1": "57", "57": None}),
    ("у складі", "2-й батальйон у складі 30-ї механізованої бригади знищив три БМП окупантів.", {"2": "30", "30": None}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "wanted"), [row[1:] for row in ROWS], ids=[row[0] for row in ROWS])
def test_whose_part_a_formation_is(text: str, wanted: dict[str, str | None]) -> None:
    claims = extract(make_report(text, publisher="Reuters"))
    assert {unit.number: unit.parent and unit.parent.number for unit in claims[0].formations} == wanted

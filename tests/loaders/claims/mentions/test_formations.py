"""Formations as Russian and Ukrainian lists name them: numbered, counted, one by its singular, and the groups that acted."""

import pytest

from loaders.claims import extract
from loaders.reports import make_report

MOD = "Минобороны России"
ROWS: list[tuple[str, str, list[str]]] = [
    ("singulars among a plural", "Нанесено поражение двух механизированных, аэромобильной бригад ВСУ в районе Хотени.",
     ["2 mechanized brigade", "1 airmobile brigade"]),
    ("one regiment and one brigade by its arm", "Нанесено поражение штурмового полка ВСУ и бригады теробороны в районе Хотени.",
     ["1 assault regiment", "1 territorial_defence brigade"]),
    ("a group by its adjective", "Подразделениями Западной группировки войск уничтожен танк.", ["Zapad group"]),
    ("an hour before it", "9:40 Two mechanized brigades of the Ukrainian army attacked Lisne.", ["2 mechanized brigade"]),
    ("groups before their numbers", '"Запад" уничтожил до 205 солдат, "Юг" - более 150.', ["Zapad group", "Yug group"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "wanted"), [row[1:] for row in ROWS], ids=[row[0] for row in ROWS])
def test_formations_of_a_text(text: str, wanted: list[str]) -> None:
    said = [unit for claim in extract(make_report(text, publisher=MOD)) for unit in claim.formations]
    told = [" ".join(str(part).lower() for part in (unit.count, unit.type, unit.echelon) if part) for unit in said if unit.count]
    assert [*told, *(f"{unit.name} group" for unit in said if unit.name)] == wanted

"""What was struck or taken, over what stands between it and its verb."""

from datetime import date

import pytest

from loaders.claims import extract
from loaders.reports import make_report
from schema.claim import Claim

ROWS: list[tuple[str, str, list[str]]] = [
    ("over a sector", "Армия РФ захватила на сумском направлении Лесное и Луговое.", ["CONTROL_CHANGE Лесное", "CONTROL_CHANGE Луговое"]),
    ("over a sector, English", "Russian troops captured in the Sumy direction the villages of Lisne and Luhove.", ["CONTROL_CHANGE Lisne", "CONTROL_CHANGE Luhove"]),
    ("a column", "Российские военные нанесли ракетный удар по колонне грузовых автомобилей ВСУ.", ["STRIKE "]),
    ("an attack that hurt people", "Russian attack on Lisne: one killed, three wounded.", ["STRIKE Lisne", "LOSS Lisne", "LOSS Lisne"]),
    ("drones in Latin letters", "59 BpLA were destroyed.", ["LOSS "]),
    ("who advances is fought", "The Vostok group inflicted losses on the advancing enemy near Lisne.", ["ENGAGEMENT Lisne"]),
    ("manpower in an area", "Russian forces hit concentrations of Ukrainian manpower in the Lisne area.", ["ENGAGEMENT Lisne"]),
    ("manpower in a sector", "Russian forces hit concentrations of Ukrainian manpower in the Kupyansk area.", ["ENGAGEMENT "]),
    ("cleared of the enemy", "Штурмовики очистили від ворога Лісне.", ["CONTROL_CHANGE Лісне"]),
    ("two depots", "Захисники влучили по двох військових складах окупантів.", ["STRIKE "]),
    ("captives", "В плен попали четверо оккупантов.", ["LOSS "]),
    ("civilians that are struck, told of every day", "Ворог завдає ударів по цивільних об'єктах.", []),
]  # fmt: skip


def told(claim: Claim) -> str:
    return f"{claim.kind} {', '.join(place.surface for place in claim.locations)}"


@pytest.mark.parametrize(("text", "wanted"), [row[1:] for row in ROWS], ids=[row[0] for row in ROWS])
def test_aim(text: str, wanted: list[str]) -> None:
    assert [told(claim) for claim in extract(make_report(text, publisher="Daily Planet", published_on=date(2025, 9, 12)))] == wanted

"""English constructions of strikes and fighting: who says it, what it says, and the claims there must be with their places."""

from datetime import date

import pytest

from loaders.claims import extract
from loaders.reports import make_report
from schema.claim import Claim

STAFF, MOD, WIRE = "General Staff of the Armed Forces of Ukraine", "Russian Ministry of Defence", "Reuters"
DAY = date(2025, 9, 12)

ROWS: list[tuple[str, str, str, list[str]]] = [
    ("a noun after what it was made with", WIRE, "Russian FPV strikes on Dolyna injured two people.", ["STRIKE >UA Dolyna", "LOSS civilians 2 Dolyna"]),
    ("an attack by night", WIRE, "Eight people were killed in a Russian overnight attack on Dolyna.", ["STRIKE >UA Dolyna", "LOSS civilians 8 Dolyna"]),
    ("a barrage", STAFF, "The enemy launched 5 artillery barrages against Dolyna.", ["STRIKE 5 >UA Dolyna"]),
    ("a verb that is a thing as well", WIRE, "Russian artillery hammered Dolyna.", ["STRIKE >UA Dolyna"]),
    ("a thing that is a verb as well", MOD, "Air defence shot down two Hammer bombs.", ["LOSS guided_bomb 2 >UA"]),
    ("regions over which drones were downed", "Ukrainian Air Force", "Air defence downed 102 attack drones over 11 oblasts during a Russian combined attack.",
     ["LOSS strike_uav 102 >RU"]),
]  # fmt: skip


def told(claim: Claim) -> str:
    """Kind, class, number, who suffered (not of civilians), places and front sector."""
    value = f"{claim.quantity.value:g}" if claim.quantity else None
    side = f">{claim.target}" if claim.target and claim.materiel != "civilians" else None
    return " ".join(filter(None, (claim.kind, claim.materiel, value, side, *(place.surface for place in claim.locations), claim.direction)))


@pytest.mark.parametrize(("publisher", "text", "wanted"), [row[1:] for row in ROWS], ids=[row[0] for row in ROWS])
def test_a_construction_gives_its_claims_and_places(publisher: str, text: str, wanted: list[str]) -> None:
    found = extract(make_report(text, publisher=publisher, published_on=DAY))
    assert sorted(told(claim) for claim in found) == sorted(wanted)

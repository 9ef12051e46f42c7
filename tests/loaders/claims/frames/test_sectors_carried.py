"""How far a sector reaches: with its group's paragraphs, and no further than what it was said of."""

import pytest

from loaders.claims import extract
from loaders.reports import make_report

WITH_ITS_GROUP = """▫️ In Kupyansk direction, artillery of the Zapad Group of Forces has engaged the AFU units near Lozovoye.

💥 Over 40 Ukrainian servicemen have been eliminated.

▫️ Units of the Yug Group of Forces have repelled two attacks of the enemy.

💥 The enemy's losses were more than 260 troops."""
PART_OF_A_ZONE = """The Sever Group of Forces improved the tactical situation near Varachino (Sumy region).

In the Kharkov direction, losses were inflicted on one brigade of the AFU near Verkhovka.

The AFU losses amounted to up to 140 troops."""
AT_THE_END = """The spokesman said that Russian forces lost 320 personnel in the Tavriisk direction over the past day.

Ukrainian forces struck an oil refinery near Lisne."""

OF_THE_FRONT = """In the Pokrovsk direction, the Defence Forces repelled 43 attacks.

In total, 145 combat clashes took place at the front over the past day."""
NAMED_AGAIN = """Russian forces repelled nine attacks in the Donetsk direction, the ministry said.

Battlegroup South repelled four attacks near Lisne.

In this direction, Ukraine lost 16 tanks."""
OF_ANOTHER_GROUP = """Battlegroup North repelled nine attacks in the Kharkov direction.

Battlegroup West repelled four attacks near Lisne. In this direction, Ukraine lost 16 tanks."""
SUM_OF_TWO = "Thirty-eight servicemen surrendered: 12 in the Kupyansk direction, 26 in the Donetsk direction."
SOMEWHERE_ON_IT = """In the Pokrovsk direction, the Defence Forces repelled 43 attacks.

Seven attacks were repelled along the front line near Lisne."""


@pytest.mark.parametrize(
    ("text", "sectors"),
    [
        (WITH_ITS_GROUP, ["Kupyansk", "Kupyansk", None, None]),
        (PART_OF_A_ZONE, [None, "Kharkov", None]),
        (AT_THE_END, ["Tavriisk", None]),
        (OF_THE_FRONT, ["Pokrovsk", None]),
        (SUM_OF_TWO, [None, "Kupyansk", "Donetsk"]),
        (SOMEWHERE_ON_IT, ["Pokrovsk", "Pokrovsk"]),
        (NAMED_AGAIN, ["Donetsk", None, "Donetsk"]),
        (OF_ANOTHER_GROUP, ["Kharkov", None, None]),
    ],
    ids=[
        "with its group",
        "part of a group's zone",
        "said last",
        "of the whole front",
        "a sum of two",
        "somewhere on it",
        "named again",
        "of another group",
    ],
)
def test_a_sector_reaches_as_far_as_it_was_said_of(text: str, sectors: list[str | None]) -> None:
    assert [claim.direction for claim in extract(make_report(text, language="en"))] == sectors

"""Sums of one campaign: what was lost since Ukraine's troops had crossed into the Kursk region."""

from datetime import date

from loaders.claims.reading import Reading
from loaders.claims.tables import stems
from loaders.claims.words.turns import turns
from schema.claim import Period

KURSK, CROSSED = stems("kursk"), date(2024, 8, 6)
CAMPAIGN = turns("kursk_campaign")


def of_campaign(reading: Reading) -> bool:
    """ "за всё время боевых действий на курском направлении": whether a sentence counts since the campaign began."""
    return bool(reading.classes & KURSK.bit) and CAMPAIGN.search(reading.line.lower()) is not None


def campaign(reading: Reading, published: date) -> Period | None:
    """The days of the campaign up to publication, where a sentence counts them."""
    return Period(CROSSED, published) if published >= CROSSED and of_campaign(reading) else None


def sum_of_campaign(reading: Reading) -> Period | None:
    """ "ВСУ потеряли до 49 тысяч солдат на территории Курской области": the days of what is too much for one there, and of no whole war."""
    fought = reading.classes & KURSK.bit and reading.day is not None and reading.day >= CROSSED and not reading.has("cumulative")
    return Period(CROSSED, reading.day) if fought else None

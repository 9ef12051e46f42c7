"""What was shot down by region, in a sentence without a verb after the one that told how many."""

from dataclasses import replace

from loaders.claims.draft import Draft
from loaders.claims.marks import DASHES
from loaders.claims.reading import PlaceName, Reading, Thing
from schema.ontology.enums import Effect

ENDS = 10**9


def by_region(reading: Reading, told: list[Draft]) -> list[Draft]:
    """ "Сбиты 48 БПЛА. 21 — над Лесной областью, 14 — над Степной": the parts of those just told, each where it fell."""
    if reading.predicates or len(reading.things) < 2 or not reading.places:
        return []
    bare = [thing for thing in reading.things if thing.elliptic and thing.value and not thing.person]
    if len(bare) != len(reading.things):
        return []
    whole = next((draft for draft in reversed(told) if draft.effect is Effect.SHOT_DOWN and draft.value), None)
    if (
        whole is None
        or any(place.kind != "within" for place in reading.places)
        or sum(thing.value or 0 for thing in bare) > (whole.value or 0)
    ):
        return []
    ends = [*(thing.first for thing in bare[1:]), ENDS]
    shares = [[place for place in reading.places if thing.last < place.at < end] for thing, end in zip(bare, ends, strict=True)]
    dashed = any(reading.word(thing.last + 1) in DASHES for thing in bare)
    return [_part(reading, whole, thing, places) for thing, places in zip(bare, shares, strict=True)] if dashed and all(shares) else []


def _part(reading: Reading, whole: Draft, thing: Thing, places: list[PlaceName]) -> Draft:
    start, end = reading.left[thing.first], max(reading.right[thing.last], places[-1].end)
    stated = reading.surface(thing.first, thing.last)
    part = replace(whole, start=start, end=end, value=thing.value, qualifier=thing.qualifier, as_stated=stated, places=places, units=[])
    part.whole, part.thing = whole, thing
    return part

"""What was destroyed by place, in a sentence without a verb after the one that told how many."""

from dataclasses import replace

from loaders.claims.draft import Draft
from loaders.claims.marks import DASHES, DASHES_AND_COLON
from loaders.claims.mentions.kinds import DOWNED
from loaders.claims.reading import PlaceName, Reading, Thing
from schema.ontology.enums import ClaimKind, Effect

ENDS = 10**9


def by_region(reading: Reading, told: list[Draft]) -> list[Draft]:
    """ "Сбиты 48 БПЛА. 21 — над Лесной областью, 14 — над Степной", "Сбиты три Су-25. Два Су-25 в районе Лесного и один у Степного": the parts of those just told, each where it fell."""
    if reading.predicates or not reading.things or not reading.places:
        return []
    if len(reading.things) == 1:
        return _row(reading, reading.things[0], told)
    counted = [thing for thing in reading.things if thing.value and not thing.person and not thing.article]
    whole = _whole(reading.things, told) if len(counted) == len(reading.things) else None
    if whole is None or sum((thing.value or 0.0 for thing in counted), 0.0) > (whole.value or 0):
        return []
    ends = [*(thing.first for thing in counted[1:]), ENDS]
    shares = [[place for place in reading.places if thing.last < place.at < end] for thing, end in zip(counted, ends, strict=True)]
    parted = all(_placed(reading, thing) for thing in counted) or any(reading.word(thing.last + 1) in DASHES for thing in counted)
    return [_part(reading, whole, thing, places) for thing, places in zip(counted, shares, strict=True)] if parted and all(shares) else []


def _row(reading: Reading, thing: Thing, told: list[Draft]) -> list[Draft]:
    """ "Лесная область — 20 БПЛА;" in a line of its own, below how many were downed in all."""
    place = reading.places[0]
    apart = thing.first - 1 if reading.word(thing.first - 1) in DASHES_AND_COLON else 0
    if not (told and apart and place.at == 0 and place.kind == "within" and place.end == reading.right[apart - 1] and thing.value):
        return []
    last = told[-1]
    whole = last.whole if last.whole is not None and last.whole.effect in DOWNED else last
    if whole.effect not in DOWNED or whole.materiel != (thing.materiel or whole.materiel) or thing.value > (whole.value or 0):
        return []
    part = _part(reading, whole, thing, [])
    part.places = [place]
    return [part]


def _whole(things: list[Thing], told: list[Draft]) -> Draft | None:
    """What was told last to be shot down; where a part has a noun of its own, the last that the sentence before destroyed of the kind."""
    if all(thing.elliptic for thing in things):
        return next((draft for draft in reversed(told) if draft.effect is Effect.SHOT_DOWN and draft.value), None)
    kinds = {thing.materiel for thing in things if not thing.elliptic}
    last = [draft for draft in told if draft.sentence == told[-1].sentence and draft.kind is ClaimKind.LOSS]
    return last[-1] if last and kinds == {last[-1].materiel} and last[-1].value else None


def _placed(reading: Reading, thing: Thing) -> bool:
    """Whether nothing but a dash stands between a thing and where it fell."""
    after = thing.last + 1 + (reading.word(thing.last + 1) in DASHES)
    return reading.at("near", after) is not None or reading.at("within", after) is not None


def _part(reading: Reading, whole: Draft, thing: Thing, places: list[PlaceName]) -> Draft:
    start, end = reading.left[thing.first], max([reading.right[thing.last], *(place.end for place in places[-1:])])
    stated = reading.surface(thing.first, thing.last)
    part = replace(whole, start=start, end=end, value=thing.value, qualifier=thing.qualifier, as_stated=stated, places=places, units=[])
    part.whole, part.thing = whole, thing
    return part

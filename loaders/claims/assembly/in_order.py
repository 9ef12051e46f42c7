"""Fights and strikes told in the order of their sectors or towns: "на Лиманському та Сіверському напрямках – 12 та 19 атак відповідно"."""

from loaders.claims.draft import Draft
from loaders.claims.mentions.kinds import FIGHTS
from loaders.claims.mentions.respectively import RESPECTIVELY, listed
from loaders.claims.reading import Number, Reading
from loaders.claims.tables import words
from schema.ontology.enums import ClaimKind

PARTING = words("links") | frozenset(",")
TOLD = FIGHTS | {ClaimKind.STRIKE}
FEWEST = 2  # numbers that an order tells apart


def in_order(reading: Reading, drafts: list[Draft]) -> list[Draft]:
    """The drafts, one for every number of a list that "respectively" shares out among sectors or towns."""
    end = next(place for place, word in enumerate(reading.words) if word in RESPECTIVELY)
    numbers = [number for number in reading.numbers if not (number.article or number.measure)]
    counts = listed(reading, [number for number in numbers if number.last < end] or [number for number in numbers if number.first > end])
    values = {number.value for number in counts}
    told = [draft for draft in drafts if draft.kind in TOLD and draft.thing is None and draft.value in values]
    if len(counts) < FEWEST or len(told) != 1:
        return drafts
    at = drafts.index(told[0])
    return [*drafts[:at], *_shared(reading, told[0], counts), *drafts[at + 1 :]]


def _shared(reading: Reading, draft: Draft, counts: list[Number]) -> list[Draft]:
    """A draft for each of the numbers, with the sector or the town of its rank."""
    sectors = _parted(draft.direction or draft.frame.direction or "")
    towns = [place for place in draft.places if place.kind != "within"]
    found = []
    for rank, number in enumerate(counts):
        own = Draft(draft.kind, reading.left[number.first], draft.end, draft.frame, by=draft.by, period=draft.period)
        own.value, own.qualifier, own.as_stated = number.value, number.qualifier, reading.surface(number.first, number.last)
        own.actor, own.target, own.targets, own.units = draft.actor, draft.target, draft.targets, list(draft.units)
        own.direction = sectors[rank] if len(sectors) == len(counts) else draft.direction
        others = [place for place in towns if place is not towns[rank]] if len(towns) == len(counts) and not sectors else []
        own.places = [place for place in draft.places if place not in others]
        found.append(own)
    return found


def _parted(direction: str) -> list[str]:
    """The sectors that are joined in one name: "Лиманському та Сіверському"."""
    names: list[list[str]] = [[]]
    for word in direction.replace(",", " , ").split():
        if word.lower() in PARTING:
            names.append([])
        else:
            names[-1].append(word)
    return [" ".join(name) for name in names if name]

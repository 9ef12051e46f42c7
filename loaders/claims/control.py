"""Places said to be taken, liberated or lost: one claim a place."""

from collections.abc import Callable
from dataclasses import replace

from loaders.claims.draft import Draft
from loaders.claims.names import is_name
from loaders.claims.places import name_list
from loaders.claims.reading import PlaceName, Predicate, Reading

COUNTED = 6  # tokens that count the places before some are named


def control_changes(reading: Reading, predicate: Predicate, make: Callable[[], Draft]) -> list[Draft]:
    """A draft for every place that the predicate says has changed hands."""
    names = _objects(reading, predicate)
    drafts = []
    for name in names:
        draft = make()
        name.kind = "object"
        draft.places = [name]
        if predicate.term.entry.phrase.startswith("lose"):
            draft.actor, draft.target = draft.target, draft.actor
        draft.units = [replace(unit, party=draft.actor) for unit in draft.units if unit.party in (None, draft.actor)]
        if len(names) > 1:
            draft.start, draft.end = name.start, name.end
        else:
            draft.start, draft.end = (
                min(reading.tokens[predicate.term.first].start, name.start),
                max(reading.tokens[predicate.term.last].end, name.end),
            )
        drafts.append(draft)
    return drafts


def _objects(reading: Reading, predicate: Predicate) -> list[PlaceName]:
    term = predicate.term
    for place in range(term.first + 1, term.last):  # "took Podoly under control"
        if is_name(reading, place):
            names, _ = name_list(reading, place, "object")
            if names:
                return names
    names, _ = name_list(reading, term.last + 1, "object")
    if names:
        return names
    named = _among(reading, term.last + 1)
    if named:
        return named
    colon = next((place for place in range(term.last + 1, term.last + 14) if reading.word(place) == ":"), None)
    names, _ = name_list(reading, colon + 1, "object") if colon else ([], 0)
    if names:
        return names
    region = reading.at("region", term.last + 1)
    if region:
        return [PlaceName(reading.tokens[region.first].start, reading.tokens[region.last].end, region.first, "object")]
    return subjects(reading, predicate) if predicate.passive else []


def _among(reading: Reading, place: int) -> list[PlaceName]:
    """ "освободили девять населенных пунктов, в том числе Новое и Рыбное": those of the counted that are named."""
    including = next((term for term in reading.all("including") if 0 < term.first - place <= COUNTED), None)
    if including is None or not any(reading.at("place_word", between) for between in range(place, including.first)):
        return []
    return name_list(reading, including.last + 1, "object")[0]


def subjects(reading: Reading, predicate: Predicate) -> list[PlaceName]:
    """Names before a passive: "Podoly and Vilcha were liberated"."""
    clause = max((place for place in range(predicate.term.first) if reading.word(place) == ";"), default=-1) + 1
    for place in range(max(clause, predicate.term.first - 40), predicate.term.first):
        if is_name(reading, place):
            names, end = name_list(reading, place, "object")
            if names and predicate.term.first - end <= 5:
                return names
    return []

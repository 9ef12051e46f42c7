"""The columns and the index of a gazetteer's file, made of its places."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from schema.gazetteer.entry import ENDING_SHIFT, ENDINGS
from schema.gazetteer.pack import Section, column, figures
from schema.gazetteer.place import KINDS, REGION_KINDS, Place, whole


def sections(places: Sequence[Place]) -> dict[str, Section]:
    """The columns and the index of places in their order; parents come before what lies in them."""
    row_of = {place.id: row for row, place in enumerate(places)}
    return {
        "id": column(place.id for place in places),
        "name": column(place.name for place in places),
        "name_uk": column(place.name_uk for place in places),
        "name_ru": column(place.name_ru for place in places),
        "aliases": column("|".join(_others(place)) for place in places),
        "kind": bytes(KINDS.index(place.kind) for place in places),
        "front": bytes(place.front for place in places),
        "sure": bytes(place.sure for place in places),
        "latitude": figures("i", (whole(place.latitude) for place in places)),
        "longitude": figures("i", (whole(place.longitude) for place in places)),
        "population": figures("I", (place.population for place in places)),
        "parent": figures("i", (row_of[place.parent] if place.parent else -1 for place in places)),
        **_index(places),
    }


def _others(place: Place) -> Iterable[str]:
    known = {place.name, place.name_uk, place.name_ru}
    return sorted(alias for alias in place.aliases if alias not in known)


def _index(places: Sequence[Place]) -> dict[str, Section]:
    """Key -> entries: for each key the places in their order, each with the vowels and the ending of its name."""
    entries: dict[str, dict[tuple[int, str, str], int]] = defaultdict(dict)
    for row, place in enumerate(places):
        if place.kind in REGION_KINDS:
            continue  # regions are looked up by their own rules, in `loaders.resolve.regions`
        for heard, flags in place.sounds().items():
            entries[heard.key][row, heard.vowels, heard.ending] = flags
    keys = sorted(entries)
    flat = [(entry, flags) for key in keys for entry, flags in sorted(entries[key].items())]
    starts = [0]
    for key in keys:
        starts.append(starts[-1] + len(entries[key]))
    patterns = sorted({vowels for (_, vowels, _), _ in flat})
    number = {vowels: place for place, vowels in enumerate(patterns)}
    return {
        "key": column(keys),
        "start": figures("I", starts),
        "vowels": column(patterns),
        "entry_place": figures("I", (row for (row, _, _), _ in flat)),
        "entry_vowels": figures("H", (number[vowels] for (_, vowels, _), _ in flat)),
        "entry_flags": bytes(flags | ENDINGS.index(ending) << ENDING_SHIFT for (_, _, ending), flags in flat),
    }

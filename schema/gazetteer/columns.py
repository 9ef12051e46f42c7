"""The columns and the index of a gazetteer's file, made of its places."""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Sequence
from itertools import accumulate
from typing import TypeVar

from schema.gazetteer.forms import ENDING_SHIFT, ENDINGS, Form
from schema.gazetteer.letters import cyrillic_letters, latin_letters, letter_costs
from schema.gazetteer.pack import Section, column, figures
from schema.gazetteer.place import KINDS, REGION_KINDS, Place, whole

T = TypeVar("T", bound=Hashable)


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
        **_spellings(places),
        **_index(places),
    }


def _spellings(places: Sequence[Place]) -> dict[str, Section]:
    """The number of each place's spelling, which namesakes share, and the letters of each: Latin ones, Cyrillic ones."""
    spelled = [(place.name, place.name_uk, place.name_ru) for place in places]
    names = list(dict.fromkeys(spelled))
    latin = [latin_letters(english, russian) for english, _, russian in names]
    cyrillic = [cyrillic_letters(ukrainian, russian) for _, ukrainian, russian in names]
    costs = letter_costs(letters for each in (*latin, *cyrillic) for letters in each)
    return {
        "spelling": figures("H", _numbered(spelled, names)),
        "latin": column(map("|".join, latin)),
        "cyrillic": column(map("|".join, cyrillic)),
        "letters": column(costs),
        "letter_cost": bytes(costs.values()),
    }


def _others(place: Place) -> Iterable[str]:
    known = {place.name, place.name_uk, place.name_ru}
    return sorted(alias for alias in place.aliases if alias not in known)


def _index(places: Sequence[Place]) -> dict[str, Section]:
    """Key -> bearers: for each key the places in their order, each with the set of forms of its names that have the key."""
    bearers: dict[str, dict[int, list[Form]]] = defaultdict(lambda: defaultdict(list))
    for row, place in enumerate(places):
        if place.kind in REGION_KINDS:
            continue  # regions are looked up by their own rules, in `loaders.resolve.regions`
        for heard, flags in place.sounds().items():
            bearers[heard.key][row].append((heard.vowels, heard.ending, flags))
    keys = sorted(bearers)
    flat = [(row, tuple(sorted(forms))) for key in keys for row, forms in sorted(bearers[key].items())]
    sets = sorted({forms for _, forms in flat})
    return {
        "key": column(keys),
        "start": figures("I", accumulate((len(bearers[key]) for key in keys), initial=0)),
        "bearer": figures("I", (row for row, _ in flat)),
        "bearer_forms": figures("H", _numbered((forms for _, forms in flat), sets)),
        **_sets(sets),
    }


def _sets(sets: Sequence[tuple[Form, ...]]) -> dict[str, Section]:
    """The forms, and where in a list of their numbers each set of them begins."""
    forms = sorted({form for each in sets for form in each})
    return {
        "form_vowels": column(vowels for vowels, _, _ in forms),
        "form_flags": bytes(flags | ENDINGS.index(ending) << ENDING_SHIFT for _, ending, flags in forms),
        "set_start": figures("H", accumulate(map(len, sets), initial=0)),
        "set_form": figures("H", _numbered((form for each in sets for form in each), forms)),
    }


def _numbered(wanted: Iterable[T], listed: Iterable[T]) -> Iterator[int]:
    """The places of things in a list of them."""
    number = {thing: place for place, thing in enumerate(listed)}
    return (number[thing] for thing in wanted)

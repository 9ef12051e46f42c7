"""The gazetteer in memory: places by id, and the index from how a name sounds to the places that bear it."""

import math
from array import array
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cached_property

from schema.gazetteer.forms import ENDING_SHIFT, ENDINGS, NAME_FLAGS, Form
from schema.gazetteer.letters import cyrillic_letters, latin_letters
from schema.gazetteer.pack import numbers, rows, unpack
from schema.gazetteer.place import DEGREE, KINDS, REGION_KINDS, UNKNOWN, Place, whole
from schema.nodes import Location
from schema.ontology.enums import PlaceKind

CELL = 5  # cells a degree: one is 22 km from north to south, 14 km from east to west at 50° N
ROUND = 360 * CELL  # cells from one to that north of it
_REGIONS = frozenset(map(KINDS.index, REGION_KINDS))
NOWHERE = -ROUND * 360  # the cell of a place without coordinates


def cell_of(latitude: float, longitude: float) -> int:
    """The number of the cell of the map that a point lies in."""
    return math.floor(latitude * CELL) * ROUND + math.floor(longitude * CELL)


def cells_around(cell: int) -> list[int]:
    """A cell and the eight beside it."""
    return [cell + up * ROUND + right for up in (-1, 0, 1) for right in (-1, 0, 1)]


class Gazetteer:
    """Every place we know, unchangeable. Rows are numbered from 0 in the order of the file; ids are what others hold."""

    def __init__(self, content: bytes) -> None:
        sections = unpack(content)
        self.ids = rows(sections["id"])
        self.names = rows(sections["name"])
        self._names_uk = rows(sections["name_uk"])
        self._names_ru = rows(sections["name_ru"])
        self._aliases = sections["aliases"]
        self.kinds = bytearray(sections["kind"])
        self.front = bytearray(sections["front"])
        self.sure = bytearray(sections["sure"])
        self.latitudes = numbers("i", sections["latitude"])
        self.longitudes = numbers("i", sections["longitude"])
        self.populations = numbers("I", sections["population"])
        self.parents = numbers("i", sections["parent"])
        self.keys = rows(sections["key"])
        self._starts = numbers("I", sections["start"])
        self.spellings = numbers("H", sections["spelling"])
        self._latin = rows(sections["latin"])
        self._cyrillic = rows(sections["cyrillic"])
        self._bearers = numbers("I", sections["bearer"])
        self._bearer_forms = numbers("H", sections["bearer_forms"])
        self._set_starts = numbers("H", sections["set_start"])
        listed = _forms(rows(sections["form_vowels"]), sections["form_flags"])
        self._forms = [listed[number] for number in numbers("H", sections["set_form"])]
        self._letter_costs = sections["letters"], sections["letter_cost"]
        self._row_of_key = dict(zip(self.keys, range(len(self.keys)), strict=True))
        self._added: dict[str, dict[int, int]] = defaultdict(dict)
        self._made: dict[int, Location] = {}
        self._holders: dict[int, tuple[str | None, tuple[str, ...]]] = {}
        self._chains: dict[int, tuple[int, ...]] = {}

    def __len__(self) -> int:
        return len(self.ids)

    @cached_property
    def _row_of_id(self) -> dict[str, int]:
        return dict(zip(self.ids, range(len(self.ids)), strict=True))

    def get(self, place: str) -> Location | None:
        """The place of an id, or null."""
        row = self._row_of_id.get(place)
        return None if row is None else self.at(row)

    def row(self, place: str) -> int | None:
        """The row of an id, or null."""
        return self._row_of_id.get(place)

    def locations(self) -> Iterator[Location]:
        """Every place: countries and regions before what lies in them."""
        for row in range(len(self.ids)):
            yield self._location(row)

    def aliases(self, place: str) -> tuple[str, ...]:
        """The other names of a place as its sources spell them; empty for an unknown id."""
        row = self._row_of_id.get(place)
        return () if row is None else tuple(filter(None, self._alias_rows[row].split("|")))

    def called(self, place: str) -> tuple[str, ...]:
        """Every name of a place; empty for an unknown id."""
        row = self._row_of_id.get(place)
        return () if row is None else tuple(dict.fromkeys(name for name in (*self.spelled(row), *self.aliases(place)) if name))

    @cached_property
    def _alias_rows(self) -> list[str]:
        return rows(self._aliases)

    def at(self, row: int) -> Location:
        """The place in a row; the same object each time."""
        made = self._made.get(row)
        if made is None:
            made = self._made[row] = self._location(row)
        return made

    def bearers(self, key: str) -> tuple[list[int], Sequence[int]]:
        """The rows of the places that bear names of this key, and for each the number of the set of forms that it bears."""
        if key in self._added:
            bearers = {**self._listed(key), **self._added[key]}
            return list(bearers), list(bearers.values())
        row = self._row_of_key.get(key)
        if row is None:
            return [], ()
        start, end = self._starts[row], self._starts[row + 1]
        return self._bearers[start:end].tolist(), self._bearer_forms[start:end]

    def _listed(self, key: str) -> dict[int, int]:
        """The same as the file has it."""
        row = self._row_of_key.get(key)
        span = slice(0) if row is None else slice(self._starts[row], self._starts[row + 1])
        return dict(zip(self._bearers[span], self._bearer_forms[span], strict=True))

    def forms(self, number: int) -> list[Form]:
        """The forms of a set of them."""
        return self._forms[self._set_starts[number] : self._set_starts[number + 1]]

    def kind(self, row: int) -> PlaceKind:
        """What sort of place stands in a row."""
        return KINDS[self.kinds[row]]

    def is_region(self, row: int) -> bool:
        """Whether a country, an oblast or a raion stands in a row."""
        return self.kinds[row] in _REGIONS

    @cached_property
    def region_rows(self) -> list[int]:
        """The rows of countries, oblasts and raions."""
        return sorted(self.rows_of(*REGION_KINDS))

    def rows_of(self, *kinds: PlaceKind) -> frozenset[int]:
        """The rows of places of certain kinds."""
        wanted = {KINDS.index(kind) for kind in kinds}
        return frozenset(row for row, kind in enumerate(self.kinds) if kind in wanted)

    def heard(self) -> Iterator[tuple[str, str, int]]:
        """Every name as its key, its vowels and the row of the place that bears it."""
        for key in (*self.keys, *(key for key in self._added if key not in self._row_of_key)):
            for row, number in zip(*self.bearers(key), strict=True):
                for vowels, _, _ in self.forms(number):
                    yield key, vowels, row

    def add(self, place: Place) -> None:
        """A place of a hand-made table, or more names of a known one; only while the gazetteer is being opened."""
        row = self._row_of_id.get(place.id)
        if row is None:
            row = self._append(place)
        self._alias_rows[row] = "|".join(filter(None, (self._alias_rows[row], *place.aliases)))
        if place.kind not in REGION_KINDS:
            for heard, flags in place.sounds().items():
                known = self._added[heard.key].get(row, self._listed(heard.key).get(row))
                self._added[heard.key][row] = len(self._set_starts) - 1
                self._forms += [(heard.vowels, heard.ending, flags), *(self.forms(known) if known is not None else ())]
                self._set_starts.append(len(self._forms))

    def _append(self, place: Place) -> int:
        row = self._row_of_id[place.id] = len(self.ids)
        self.ids.append(place.id)
        self.names.append(place.name)
        self._names_uk.append(place.name_uk)
        self._names_ru.append(place.name_ru)
        self._alias_rows.append("")
        self.kinds.append(KINDS.index(place.kind))
        self.front.append(place.front)
        self.sure.append(place.sure)
        self.latitudes.append(whole(place.latitude))
        self.longitudes.append(whole(place.longitude))
        self.populations.append(place.population)
        self.spellings.append(len(self._latin))
        self._latin.append("|".join(latin_letters(place.name, place.name_ru)))
        self._cyrillic.append("|".join(cyrillic_letters(place.name_uk, place.name_ru)))
        self.parents.append(self._row_of_id[place.parent] if place.parent else -1)
        return row

    def spelled(self, row: int) -> tuple[str, str, str]:
        """The English, Ukrainian and Russian names of a place; one that it lacks is empty."""
        return self.names[row], self._names_uk[row], self._names_ru[row]

    def letters(self, spelling: int, *, cyrillic: bool) -> list[str]:
        """The letters of the names of a spelling, in one alphabet."""
        return (self._cyrillic if cyrillic else self._latin)[spelling].split("|")

    @cached_property
    def letter_costs(self) -> dict[str, int]:
        """How surprising a letter is after those before it, in names of places: for `schema.gazetteer.letters.surprise`."""
        runs, costs = self._letter_costs
        return dict(zip(rows(runs), costs, strict=True))

    def chain(self, row: int) -> tuple[int, ...]:
        """The rows of what holds a place, nearest first."""
        held = self._chains.get(row)
        if held is None:
            parent = self.parents[row]
            held = self._chains[row] = (parent, *self.chain(parent)) if parent >= 0 else ()
        return held

    @cached_property
    def oblasts(self) -> "array[int]":
        """For each row that of the oblast, or of what stands right under the country, that the place is or lies in."""
        under = {parent: self._under_country(parent) for parent in set(self.parents)}
        oblasts = array("i", map(under.__getitem__, self.parents))
        for row in [row for row, oblast in enumerate(oblasts) if oblast < 0]:
            oblasts[row] = row
        return oblasts

    def _under_country(self, parent: int) -> int:
        chain = (parent, *self.chain(parent)) if parent >= 0 else ()
        return chain[-2] if len(chain) > 1 else -1

    def admin1(self, row: int) -> str | None:
        """The name of the oblast that a place lies in."""
        return self._held(self.parents[row])[0]

    def coordinates(self, row: int) -> tuple[float, float] | None:
        """Latitude and longitude in degrees, or null."""
        latitude = self.latitudes[row]
        return None if latitude == UNKNOWN else (latitude / DEGREE, self.longitudes[row] / DEGREE)

    @cached_property
    def cells(self) -> "array[int]":
        """The cell of the map that each row lies in."""
        where = zip(self.latitudes, self.longitudes, strict=True)
        return array(
            "i", (NOWHERE if north == UNKNOWN else north * CELL // DEGREE * ROUND + east * CELL // DEGREE for north, east in where)
        )

    def _location(self, row: int) -> Location:
        admin1, within = self._held(self.parents[row])
        where = self.coordinates(row)
        return Location(
            id=self.ids[row],
            name=self.names[row],
            kind=KINDS[self.kinds[row]],
            name_uk=self._names_uk[row] or None,
            name_ru=self._names_ru[row] or None,
            latitude=where and where[0],
            longitude=where and where[1],
            admin1=admin1,
            within=within,
            population=self.populations[row] or None,
        )

    def _held(self, parent: int) -> tuple[str | None, tuple[str, ...]]:
        """The oblast's name and the ids of what holds all places of a parent."""
        known = self._holders.get(parent)
        if known is None:
            held = (parent, *self.chain(parent)) if parent >= 0 else ()
            oblast = next((above for above in held if KINDS[self.kinds[above]] is PlaceKind.OBLAST), None)
            known = self._holders[parent] = (None if oblast is None else self.names[oblast], tuple(self.ids[above] for above in held))
        return known


def _forms(vowels: list[str], flags: bytes) -> list[Form]:
    return [(pattern, ENDINGS[flag >> ENDING_SHIFT], flag & NAME_FLAGS) for pattern, flag in zip(vowels, flags, strict=True)]

"""The gazetteer in memory: places by id, and the index from how a name sounds to the places that bear it."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import pairwise

from schema.gazetteer.entry import ENDING_SHIFT, ENDINGS, Entry
from schema.gazetteer.pack import numbers, rows, unpack
from schema.gazetteer.place import DEGREE, KINDS, REGION_KINDS, UNKNOWN, Place, whole
from schema.nodes import Location
from schema.ontology.enums import PlaceKind

CELL = 5  # cells a degree: one is 22 km from north to south, 14 km from east to west at 50° N
Cell = tuple[int, int]


def cell_of(latitude: float, longitude: float) -> Cell:
    """The cell of the map that a point lies in."""
    return int(latitude * CELL), int(longitude * CELL)


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
        self._entry_places = numbers("I", sections["entry_place"])
        self._entry_vowels = numbers("H", sections["entry_vowels"])
        self._entry_flags = sections["entry_flags"]
        self._patterns = rows(sections["vowels"])
        self._row_of_key = dict(zip(self.keys, range(len(self.keys)), strict=True))
        self._added: dict[str, list[Entry]] = defaultdict(list)
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

    @cached_property
    def _alias_rows(self) -> list[str]:
        return rows(self._aliases)

    def at(self, row: int) -> Location:
        """The place in a row; the same object each time."""
        made = self._made.get(row)
        if made is None:
            made = self._made[row] = self._location(row)
        return made

    def entries(self, key: str) -> Sequence[Entry]:
        """The places that bear a name of this key."""
        row = self._row_of_key.get(key)
        if row is None:
            return self._added.get(key, ())
        start, end = self._starts[row], self._starts[row + 1]
        flags = self._entry_flags[start:end]
        vowels = [self._patterns[number] for number in self._entry_vowels[start:end]]
        endings = [ENDINGS[flag >> ENDING_SHIFT] for flag in flags]
        listed = list(zip(self._entry_places[start:end], vowels, endings, flags, strict=True))
        return [*self._added[key], *listed] if key in self._added else listed

    def kind(self, row: int) -> PlaceKind:
        """What sort of place stands in a row."""
        return KINDS[self.kinds[row]]

    @cached_property
    def region_rows(self) -> list[int]:
        """The rows of countries, oblasts and raions."""
        wanted = {KINDS.index(kind) for kind in REGION_KINDS}
        return [row for row, kind in enumerate(self.kinds) if kind in wanted]

    def spellings(self) -> Iterator[tuple[str, str, int]]:
        """Every name as its key, its vowels and the row of the place that bears it."""
        for key, (start, end) in zip(self.keys, pairwise(self._starts), strict=True):
            for number in range(start, end):
                yield key, self._patterns[self._entry_vowels[number]], self._entry_places[number]
        for key, entries in self._added.items():
            for entry in entries:
                yield key, entry[1], entry[0]

    def add(self, place: Place) -> None:
        """A place of a hand-made table, or more names of a known one; only while the gazetteer is being opened."""
        row = self._row_of_id.get(place.id)
        if row is None:
            row = self._append(place)
        self._alias_rows[row] = "|".join(filter(None, (self._alias_rows[row], *place.aliases)))
        if place.kind not in REGION_KINDS:
            for heard, flags in place.sounds().items():
                self._added[heard.key].append((row, heard.vowels, heard.ending, flags))

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
        self.parents.append(self._row_of_id[place.parent] if place.parent else -1)
        return row

    def spelled(self, row: int) -> tuple[str, str, str]:
        """The English, Ukrainian and Russian names of a place; one that it lacks is empty."""
        return self.names[row], self._names_uk[row], self._names_ru[row]

    def chain(self, row: int) -> tuple[int, ...]:
        """The rows of what holds a place, nearest first."""
        held = self._chains.get(row)
        if held is None:
            parent = self.parents[row]
            held = self._chains[row] = (parent, *self.chain(parent)) if parent >= 0 else ()
        return held

    def coordinates(self, row: int) -> tuple[float, float] | None:
        """Latitude and longitude in degrees, or null."""
        latitude = self.latitudes[row]
        return None if latitude == UNKNOWN else (latitude / DEGREE, self.longitudes[row] / DEGREE)

    def cell(self, row: int) -> Cell | None:
        """The cell of the map that a place lies in, or null."""
        latitude = self.latitudes[row]
        return None if latitude == UNKNOWN else (latitude * CELL // DEGREE, self.longitudes[row] * CELL // DEGREE)

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

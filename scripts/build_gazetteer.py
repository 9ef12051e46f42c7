"""Builds schema/gazetteer/gazetteer.bin from the tables of the state codifier, Who's On First, GeoNames and OpenStreetMap.

    python scripts/build_gazetteer.py ../shared/gazetteer

The same tables give the same file. What stands in schema/gazetteer/tables/ wins over them.
"""

import csv
import math
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from rapidfuzz.fuzz import ratio
from russian_border import drop_strays, kilometres, russian_places, toponyms

from schema.errors import VocabularyError
from schema.gazetteer import tables
from schema.gazetteer.columns import sections
from schema.gazetteer.forms import FORMER, HAND
from schema.gazetteer.hand import hand_made
from schema.gazetteer.pack import pack
from schema.gazetteer.place import Place
from schema.gazetteer.romanise import romanise_russian, romanise_ukrainian
from schema.gazetteer.spelling import sound
from schema.gazetteer.tables import read_table
from schema.ontology.enums import PlaceKind

KINDS = {"city": PlaceKind.CITY, "settlement": PlaceKind.TOWN, "village": PlaceKind.VILLAGE, "wof_only": PlaceKind.VILLAGE}
SAME_KM = 5.0  # two rows of one name so near are one place: Who's On First keeps what the codifier renamed or merged
SEAT_LIKENESS = 70  # of 100: Дністровський is named for the river, not for the nearest village
FRONT_KM = 15.0  # the distance over which nearness to the fighting falls to 1/e
OBLASTS = {"Kyiv City": "UA80", "Sevastopol": "UA85", "Crimea": "UA01"}
Row = dict[str, str]


def main(source: Path, target: Path) -> None:
    """Read, merge, write."""
    places = {place.id: place for place in (*countries(), *regions())}
    ukraine = list(read(source / "gazetteer_ua.tsv"))
    for place in (*raions(ukraine), *settlements(ukraine, places)):
        places[place.id] = place
    add_aliases(places, read(source / "gazetteer_ua_aliases.tsv"))
    add_former_names(places, read(source / "renames.tsv"))
    merge_doubles(places)
    for place in (*russian_places(read(source / "gazetteer_ru_border.tsv")), *toponyms(read(source / "other_toponyms.tsv"), places)):
        places[place.id] = place
    drop_strays(places)
    add_russian_names(places)
    add_hand_made(places)
    add_populations(places)
    add_cities(places)
    measure_front(places)
    centre_regions(places)
    content = pack(sections(list(places.values())))
    target.write_bytes(content)
    print(f"{len(places)} places, {len(content)} bytes: {target}")


def read(path: Path) -> Iterator[Row]:
    """The rows of one of the source tables."""
    with path.open(encoding="utf-8", newline="") as lines:
        yield from csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE if "gazetteer_" in path.name else csv.QUOTE_MINIMAL)


def countries() -> Iterator[Place]:
    """The countries of countries.tsv."""
    for code, name, name_uk, name_ru, others in read_table("countries.tsv", columns=5):
        yield Place(id=code, kind=PlaceKind.COUNTRY, name=name, name_uk=name_uk, name_ru=name_ru, aliases=_listed(others))


def regions() -> Iterator[Place]:
    """The oblasts of regions.tsv."""
    for code, kind, name, name_uk, name_ru, others in read_table("regions.tsv", columns=6):
        yield Place(id=code, kind=PlaceKind(kind), name=name, name_uk=name_uk, name_ru=name_ru, parent=code[:2], aliases=_listed(others))


def _listed(others: str) -> dict[str, int]:
    return dict.fromkeys(filter(None, others.split(";")), HAND)


def raions(rows: Iterable[Row]) -> Iterator[Place]:
    """The raions that the codifier's rows lie in, named in English after the town that they are named for."""
    towns: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        if row["raion"]:
            towns[row["id"][:6]].append(row)
    for code, within in sorted(towns.items()):
        adjective = within[0]["raion"]
        if code[:4] in ("UA80", "UA85") or code.startswith("UA3200"):
            continue
        named_for = _seat(adjective, within)
        yield Place(
            id=code,
            kind=PlaceKind.RAION,
            name=f"{named_for or romanise_ukrainian(adjective)} Raion",
            name_uk=f"{adjective} район",
            parent=code[:4],
            aliases={f"{romanise_ukrainian(adjective)} Raion": 0, f"{romanise_russian(_russian_adjective(adjective))} District": 0},
        )


def _seat(adjective: str, towns: list[Row]) -> str | None:
    """The English name of the town a raion is named for: one that sounds like the adjective, a city before a village."""
    stem = _stem(adjective)
    for kind in ("city", "settlement"):
        likeness = {row["name_en"]: ratio(_stem(row["name_uk"]), stem) for row in towns if row["type"] == kind}
        best = max(likeness, key=lambda name: likeness[name], default=None)
        if best is not None and likeness[best] >= SEAT_LIKENESS:
            return best
    return None


def _stem(name: str) -> str:
    return re.sub("(s|C|c|S|Z)?k$", "", sound(name).full)


def _russian_adjective(adjective: str) -> str:
    return adjective.replace("і", "и").replace("є", "е").replace("ї", "и").replace("’", "ъ")


def settlements(rows: Iterable[Row], known: dict[str, Place]) -> Iterator[Place]:
    """Ukraine's settlements, by the codifier or by Who's On First alone."""
    oblasts = {place.name.removesuffix(" Oblast"): code for code, place in known.items() if code.startswith("UA")} | OBLASTS
    for row in rows:
        listed = row["id"].startswith("UA")
        yield Place(
            id=row["id"],
            kind=KINDS[row["type"]],
            name=row["name_en"] or romanise_ukrainian(row["name_uk"]),
            name_uk=row["name_uk"],
            latitude=float(row["lat"]),
            longitude=float(row["lon"]),
            population=int(row["population"] or 0),
            parent=_parent(row, oblasts),
            sure=listed,
        )


def _parent(row: Row, oblasts: dict[str, str]) -> str:
    code = row["id"][:6]
    in_raion = row["raion"] and code.startswith("UA") and code[:4] not in ("UA80", "UA85") and not code.startswith("UA3200")
    return code if in_raion else oblasts[row["oblast"]]


def add_aliases(places: dict[str, Place], rows: Iterable[Row]) -> None:
    """The other names of Ukraine's settlements; the Russian name is the first Russian one that sounds like the Ukrainian."""
    for row in rows:
        place = places[row["id"]]
        place.aliases.setdefault(row["alias"].replace("|", " "), 0)
        if row["lang"] == "ru" and not place.name_ru and sound(row["alias"]).key == sound(place.name_uk or place.name).key:
            place.name_ru = row["alias"]


def add_former_names(places: dict[str, Place], rows: Iterable[Row]) -> None:
    """What settlements were called before they were renamed."""
    for row in rows:
        if place := places.get(row["id"]):
            for column in ("old_uk", "old_ru", "old_ru_romanised", "old_uk_romanised"):
                if row[column]:
                    place.aliases[row[column]] = FORMER


def merge_doubles(places: dict[str, Place]) -> None:
    """Rows of Who's On First that are a listed place under an old name, or under the same one, become names of it."""
    listed: dict[str, list[Place]] = defaultdict(list)
    for place in places.values():
        if place.sure and place.latitude is not None:
            for name in place.named():
                listed[sound(name).key].append(place)
    for place in [place for place in places.values() if not place.sure]:
        near = [other for name in place.named() for other in listed[sound(name).key] if kilometres(place, other) <= SAME_KM]
        if near:
            closest = min(near, key=lambda other: (kilometres(place, other), other.id))
            closest.aliases = {**dict.fromkeys(place.named(), 0), **closest.aliases}
            del places[place.id]


def add_hand_made(places: dict[str, Place]) -> None:
    """The rows of tables/places.tsv, so that they too are measured; opening the gazetteer lays the same table over it again."""
    table = (Path(tables.__file__).parent / "places.tsv").read_text(encoding="utf-8")
    for place in hand_made(table):
        if place.id in places:
            places[place.id].aliases.update(place.aliases)
        else:
            places[place.id] = place


def add_populations(places: dict[str, Place]) -> None:
    """The figures of tables/populations.tsv, where no source has one."""
    for code, name, inhabitants, _ in read_table("populations.tsv", columns=4):
        if code not in places or places[code].name != name:
            raise VocabularyError(f"populations.tsv: no place {code} {name}")
        places[code].population = places[code].population or int(inhabitants)


def add_cities(places: dict[str, Place]) -> None:
    """The cities of tables/cities.tsv, which the sources tell from no village or give no inhabitants."""
    for code, name, inhabitants in read_table("cities.tsv", columns=3):
        if code not in places or places[code].name != name:
            raise VocabularyError(f"cities.tsv: no place {code} {name}")
        places[code].kind = PlaceKind.CITY
        places[code].population = places[code].population or int(inhabitants)


def add_russian_names(places: dict[str, Place]) -> None:
    """A settlement whose Russian name no source has bears that of most of its namesakes: what one is called in Russian, the others are."""
    called: dict[str, Counter[str]] = defaultdict(Counter)
    for place in places.values():
        if place.name_uk and place.name_ru:
            called[place.name_uk][place.name_ru] += 1
    for place in places.values():
        if place.name_uk in called and not place.name_ru:
            place.name_ru = max(called[place.name_uk].items(), key=lambda told: (told[1], told[0]))[0]


def measure_front(places: dict[str, Place]) -> None:
    """Nearness of each place to the places of front.tsv, 255 at the front itself."""
    named: dict[tuple[str, str], list[Place]] = defaultdict(list)
    for place in places.values():
        if place.latitude is not None:
            region = place.parent.split("/")[0] if place.parent and place.parent.startswith("RU") else place.id[:4]
            named[place.name, region].append(place)
    front = [_fought_over(named, row) for row in read_table("front.tsv", columns=4)]
    for place in places.values():
        if place.latitude is not None:
            place.front = round(255 * math.exp(-min(kilometres(place, other) for other in front) / FRONT_KM))


def _fought_over(named: dict[tuple[str, str], list[Place]], row: list[str]) -> Place:
    """The place that a row of front.tsv means: of namesakes the one near its point, else the largest."""
    name, region, latitude, longitude = row
    if not latitude:
        return max(named[name, region], key=lambda place: (place.sure, place.kind is PlaceKind.CITY, place.kind is PlaceKind.TOWN))
    point = Place(id="", kind=PlaceKind.OTHER, name="", latitude=float(latitude), longitude=float(longitude))
    nearest = min(named[name, region], key=lambda place: kilometres(point, place))
    if kilometres(point, nearest) > SAME_KM:
        raise VocabularyError(f"front.tsv: no {name} in {region} near {latitude}, {longitude}")
    return nearest


def centre_regions(places: dict[str, Place]) -> None:
    """Raions and oblasts get the middle of their settlements, where we have any."""
    held: dict[str, list[Place]] = defaultdict(list)
    for place in places.values():
        above = place.parent if place.latitude is not None else None
        while above:
            held[above].append(place)
            above = places[above].parent
    for code, within in held.items():
        if places[code].kind is not PlaceKind.COUNTRY:
            places[code].latitude = round(sum(place.latitude or 0 for place in within) / len(within), 5)
            places[code].longitude = round(sum(place.longitude or 0 for place in within) / len(within), 5)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(__file__).parent.parent / "schema" / "gazetteer" / "gazetteer.bin")

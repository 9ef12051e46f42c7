"""The Russian border regions and the forests, rivers and bridges, as the gazetteer takes them from their tables."""

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator
from statistics import median

from schema.gazetteer.place import Place
from schema.gazetteer.romanise import romanise_russian
from schema.keys import slug
from schema.ontology.enums import PlaceKind

TOPONYMS = {"forest": PlaceKind.FOREST, "river": PlaceKind.WATER, "spit": PlaceKind.ISLAND, "island": PlaceKind.ISLAND}
NO_PLACE = {"direction", "grouping", "admin"}  # where fighting goes on, who fights there, and oblasts that regions.tsv has
RUSSIAN = {"Kursk": "RU-KRS", "Rostov": "RU-ROS", "Belgorod": "RU-BEL", "Voronezh": "RU-VOR", "Bryansk": "RU-BRY"}
DISTRICT_KM = 60.0  # from the middle of a Russian district to its furthest village
REGION_KM = 300.0
Row = dict[str, str]


def russian_places(rows: Iterable[Row]) -> Iterator[Place]:
    """The Russian border: districts as they are met, then the settlements; a coordinate known to be bad is left out."""
    seen: set[str] = set()
    for row in rows:
        district = row["raion"].removesuffix(" Район")
        parent = region = RUSSIAN[row["oblast"]]
        if district:
            parent = f"{region}/{slug(romanise_russian(district))}"
            if parent not in seen:
                seen.add(parent)
                yield Place(
                    id=parent,
                    kind=PlaceKind.RAION,
                    name=f"{romanise_russian(district)} District",
                    name_ru=f"{district} район",
                    parent=region,
                )
        good = row["coord_quality"] != "bad"
        yield Place(
            id=row["id"],
            kind=PlaceKind.VILLAGE,
            name=row["name_en"],
            name_ru=row["name_ru"],
            latitude=float(row["lat"]) if good else None,
            longitude=float(row["lon"]) if good else None,
            parent=parent,
            sure=row["coord_quality"] == "ok",
        )


def toponyms(rows: Iterable[Row], places: dict[str, Place]) -> Iterator[Place]:
    """Forests, rivers, islands, plants and bridges; each lies in the oblast of the nearest settlement."""
    for row in rows:
        if row["kind"] in NO_PLACE:
            continue
        place = Place(
            id="",
            kind=TOPONYMS.get(row["kind"], PlaceKind.OTHER),
            name=row["canonical"],
            name_uk=row["name_uk"],
            name_ru=row["name_ru"],
            latitude=float(row["lat"]),
            longitude=float(row["lon"]),
            aliases={row["alias"]: 0},
        )
        nearest = min(
            (other for other in places.values() if other.id.startswith("UA") and other.latitude), key=lambda other: kilometres(place, other)
        )
        place.parent = nearest.id[:4]
        place.id = f"{place.parent}/{slug(place.name)}"
        yield place


def drop_strays(places: dict[str, Place]) -> None:
    """Take the coordinates off Russian settlements that stand far from the middle of their district: the postal file has errors."""
    held: dict[str, list[Place]] = defaultdict(list)
    for place in places.values():
        if place.parent and place.parent.startswith("RU") and place.latitude is not None:
            held[place.parent].append(place)
    for parent, within in held.items():
        middle = Place(
            id=parent,
            kind=PlaceKind.OTHER,
            name="",
            latitude=median(place.latitude or 0 for place in within),
            longitude=median(place.longitude or 0 for place in within),
        )
        for place in within:
            if kilometres(place, middle) > (DISTRICT_KM if "/" in parent else REGION_KM):
                place.latitude = place.longitude = None
                place.sure = False


def kilometres(one: Place, other: Place) -> float:
    """The distance between two places that have coordinates, on a flat map that holds within Ukraine."""
    north = ((one.latitude or 0) - (other.latitude or 0)) * 111.2
    east = ((one.longitude or 0) - (other.longitude or 0)) * 111.2 * math.cos(math.radians(one.latitude or 0))
    return math.hypot(north, east)

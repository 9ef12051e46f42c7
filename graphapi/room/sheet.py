"""Places on the map: a dot each, as large as its claims are many, divided by the sides that make them."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from math import cos, pi, sin, sqrt
from typing import Any, Protocol

from graphapi.room.projection import HEIGHT, WIDTH, on_sheet, project

SIDES = ("RU", "UA", "OTHER")
MOST = 400  # dots, the largest first
SMALLEST, LARGEST = 70.0, 300.0  # radii in units of the sheet
CLOSEST = 2_400  # units that the narrowest view shows


class Mark(Protocol):
    """Anything that stands on the sheet."""

    @property
    def x(self) -> int:
        """Units from the left edge."""

    @property
    def y(self) -> int:
        """Units from the upper edge."""


@dataclass(frozen=True, slots=True)
class Dot:
    """A place with its claims by the side of the claimant; `wedges` are paths and sides, none where one side has them all."""

    place: Mapping[str, Any]
    x: int
    y: int
    radius: int
    counts: Mapping[str, int]
    wedges: Sequence[tuple[str, str]]

    @property
    def total(self) -> int:
        """All its claims."""
        return sum(self.counts.values())

    @property
    def side(self) -> str:
        """Who makes most of the claims."""
        return max(self.counts, key=lambda side: self.counts[side])


@cache
def outlines() -> Mapping[str, Any]:
    """Oblasts and regions with their ids and paths, and the land around them."""
    made: Mapping[str, Any] = json.loads((files("graphapi.room") / "tables" / "outlines.json").read_text(encoding="utf-8"))
    return made


def side(source: Mapping[str, Any] | None) -> str:
    """The belligerent for which a source speaks, else OTHER."""
    return (source or {}).get("affiliation") or "OTHER"


def dots(rows: Iterable[Mapping[str, Any]]) -> list[Dot]:
    """The dots of rows of LOCATION and CLAIMANT, the largest first; places off the sheet or without coordinates are left out."""
    places: dict[str, Mapping[str, Any]] = {}
    counts: dict[str, dict[str, int]] = {}
    for row in rows:
        place = row["location"]
        if place is None or place["latitude"] is None or place["placeKind"] == "COUNTRY":
            continue
        places[place["id"]] = place
        held = counts.setdefault(place["id"], {})
        held[side(row["claimant"])] = held.get(side(row["claimant"]), 0) + row["claimCount"]
    most = max((sum(held.values()) for held in counts.values()), default=1)
    made = [_dot(places[id_], held, most) for id_, held in counts.items()]
    return sorted((dot for dot in made if on_sheet(dot.x, dot.y)), key=lambda dot: (-dot.total, dot.place["id"]))[:MOST]


def view(shown: Sequence[Mark]) -> str:
    """The part of the sheet that holds the marks with some room, never narrower than CLOSEST; all of it where there are none."""
    if not shown:
        return f"0 0 {WIDTH} {HEIGHT}"
    xs, ys = [dot.x for dot in shown], [dot.y for dot in shown]
    width = min(WIDTH, max(CLOSEST, (max(xs) - min(xs)) * 1.25, (max(ys) - min(ys)) * 1.25 * WIDTH / HEIGHT))
    height = width * HEIGHT / WIDTH
    left = min(max(0, (min(xs) + max(xs) - width) / 2), WIDTH - width)
    top = min(max(0, (min(ys) + max(ys) - height) / 2), HEIGHT - height)
    return f"{left:.0f} {top:.0f} {width:.0f} {height:.0f}"


def labelled(shown: Sequence[Dot], part: str) -> frozenset[str]:
    """The ids of places whose names are written: the larger first, none over another, on the part of the sheet that is shown."""
    width = float(part.split()[2])
    wide, high = width * 0.19, width * 0.03
    written: list[Dot] = []
    for dot in shown[:80]:
        if all(abs(dot.x - other.x) > wide or abs(dot.y - other.y) > high for other in written):
            written.append(dot)
    return frozenset(dot.place["id"] for dot in written[:24])


def _dot(place: Mapping[str, Any], counts: Mapping[str, int], most: int) -> Dot:
    x, y = project(place["latitude"], place["longitude"])
    total = sum(counts.values())
    radius = SMALLEST + (LARGEST - SMALLEST) * sqrt(total / max(most, 40))
    return Dot(place, round(x), round(y), round(radius), counts, _wedges((x, y), radius, counts))


def _wedges(middle: tuple[float, float], radius: float, counts: Mapping[str, int]) -> list[tuple[str, str]]:
    if len(counts) < 2:
        return []
    total, begun, made = sum(counts.values()), 0.0, []
    for name in SIDES:
        if not counts.get(name):
            continue
        ended = begun + counts[name] / total
        made.append((_wedge(middle, radius, begun, ended), name))
        begun = ended
    return made


def _wedge(middle: tuple[float, float], radius: float, begun: float, ended: float) -> str:
    """From one share of the circle to another, beginning at the left and going over the top."""
    (x, y), large = middle, int(ended - begun > 0.5)
    (a, b), (c, d) = ((x - radius * cos(2 * pi * share), y - radius * sin(2 * pi * share)) for share in (begun, ended))
    return f"M{x:.0f} {y:.0f}L{a:.0f} {b:.0f}A{radius:.0f} {radius:.0f} 0 {large} 1 {c:.0f} {d:.0f}z"

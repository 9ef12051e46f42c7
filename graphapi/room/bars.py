"""Claims over time as bars, divided by the side of the claimant."""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from graphapi.room.sheet import SIDES, side

WIDTH, HEIGHT, FOOT = 1000, 120, 18  # of the drawing; FOOT is where the days are written


@dataclass(frozen=True, slots=True)
class Bar:
    """The claims that end in one step of time; `parts` are the side, the upper edge and the height of each piece."""

    start: str
    end: str
    x: float
    width: float
    total: int
    parts: Sequence[tuple[str, float, float]]


@dataclass(frozen=True, slots=True)
class Bars:
    """A whole chart."""

    bars: Sequence[Bar]
    most: int
    width: int = WIDTH
    height: int = HEIGHT
    foot: int = FOOT


def bars(rows: Iterable[Mapping[str, Any]], start: str, end: str) -> Bars:
    """The bars of rows of a calendar key and CLAIMANT, each where it stands between two days."""
    steps: dict[tuple[str, str], dict[str, int]] = {}
    for row in rows:
        if row["from"] and row["to"]:
            held = steps.setdefault((row["from"], row["to"]), {})
            held[side(row["claimant"])] = held.get(side(row["claimant"]), 0) + row["claimCount"]
    shown = {step: held for step, held in sorted(steps.items()) if step[1] >= start and step[0] <= end}
    most = max((sum(held.values()) for held in shown.values()), default=0)
    days = (_day(end) - _day(start)).days + 1
    return Bars([_bar(step, held, start, days, most) for step, held in shown.items()], most)


def _bar(step: tuple[str, str], counts: Mapping[str, int], start: str, days: int, most: int) -> Bar:
    from_, to = step
    each = WIDTH / days
    x = max(0.0, (_day(from_) - _day(start)).days * each)
    width = min(WIDTH, ((_day(to) - _day(start)).days + 1) * each) - x
    parts, foot = [], float(HEIGHT - FOOT)
    for name in SIDES:
        height = counts.get(name, 0) / most * (HEIGHT - FOOT - 4)
        if height:
            foot -= height
            parts.append((name, round(foot, 1), round(height, 1)))
    return Bar(from_, to, round(x + width * 0.08, 1), round(width * 0.84, 1), sum(counts.values()), parts)


def _day(text: str) -> dt.date:
    return dt.date.fromisoformat(text)

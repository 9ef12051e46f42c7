"""Running totals as lines over days, a line a claimant, with the days marked on which an earlier figure was corrected."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import ceil, floor, log10
from typing import Any

WIDTH, HEIGHT, LEFT, FOOT, TOP = 1000, 330, 70, 24, 12  # of the drawing, with room for figures and days


@dataclass(frozen=True, slots=True)
class Line:
    """One claimant's total of one effect; `path` breaks nowhere: between two days that were told it goes straight."""

    series: Mapping[str, Any]
    path: str
    last: tuple[float, float, float]
    corrections: Sequence[tuple[float, float, Mapping[str, Any]]]
    dash: int


@dataclass(frozen=True, slots=True)
class Chart:
    """The lines with what stands at their edges: heights with figures, and distances with days."""

    lines: Sequence[Line]
    heights: Sequence[tuple[float, float]]
    days: Sequence[tuple[float, str]]
    width: int = WIDTH
    height: int = HEIGHT
    left: int = LEFT
    foot: int = FOOT


def chart(series: Sequence[Mapping[str, Any]]) -> Chart | None:
    """Null where no series has a total."""
    told = [each for each in series if any(point["cumulative"] is not None for point in each["points"])]
    points = [point for each in told for point in each["points"] if point["cumulative"] is not None]
    if not points:
        return None
    days = sorted(point["on"] for point in points)
    values = [point["cumulative"] for point in points]
    steps = _steps(min(values), max(values))
    frame = Frame(_number(days[0]), max(1, _number(days[-1]) - _number(days[0])), steps[0], steps[-1] - steps[0])
    lines = [_line(each, frame, number) for number, each in enumerate(told)]
    return Chart(lines, [(frame.y(step), step) for step in steps], _days(days[0], days[-1], frame))


@dataclass(frozen=True, slots=True)
class Frame:
    """The days and figures that the drawing spans."""

    first: int
    days: int
    low: float
    span: float

    def x(self, day: str) -> float:
        """Where a day stands."""
        return round(LEFT + (_number(day) - self.first) / self.days * (WIDTH - LEFT - 10), 1)

    def y(self, value: float) -> float:
        """Where a figure stands."""
        return round(HEIGHT - FOOT - (value - self.low) / self.span * (HEIGHT - FOOT - TOP), 1)


def _line(series: Mapping[str, Any], frame: Frame, number: int) -> Line:
    told = [point for point in series["points"] if point["cumulative"] is not None]
    path = "M" + "L".join(f"{frame.x(point['on'])} {frame.y(point['cumulative'])}" for point in told)
    corrections = [(frame.x(point["on"]), frame.y(point["cumulative"]), point) for point in told if point["correction"]]
    last = told[-1]
    return Line(series, path, (frame.x(last["on"]), frame.y(last["cumulative"]), last["cumulative"]), corrections, number % 4)


def _steps(low: float, high: float) -> list[float]:
    """Some five round figures around both ends."""
    rough = max((high - low) / 4, 1.0)
    size = 10.0 ** floor(log10(rough))
    step = next(size * factor for factor in (1, 2, 5, 10) if size * factor >= rough)
    begin = floor(low / step)
    return [number * step for number in range(begin, max(ceil(high / step), begin + 1) + 1)]


def _days(first: str, last: str, frame: Frame) -> list[tuple[float, str]]:
    count = min(6, frame.days + 1)
    start, days = dt.date.fromisoformat(first), (dt.date.fromisoformat(last) - dt.date.fromisoformat(first)).days
    shown = [(start + dt.timedelta(days=round(days * at / max(1, count - 1)))).isoformat() for at in range(count)]
    return [(frame.x(day), day) for day in dict.fromkeys(shown)]


def _number(day: str) -> int:
    return dt.date.fromisoformat(day).toordinal()

"""Totals out of the days' roll-up (schema.days): thousands of days instead of millions of claims, and the same answer.

Days serve where keys and filters are what every telling of an assertion shares. A day that is open, or a graph that keeps no days,
makes the value stale, and claims are read instead.
"""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from itertools import repeat
from typing import Any

import orjson

from graphapi.plan.draft import Draft
from graphapi.plan.filters.claims import or_narrower
from graphapi.plan.filters.conditions import check_period, ids
from graphapi.plan.given import Slot, Variables
from graphapi.plan.selection import Selected, below
from schema.days import DIMENSIONS, FEW, UNDATED
from schema.keys import global_id


@lru_cache(maxsize=8192)  # days of twenty years
def _monday(day: str) -> str:
    held = date.fromisoformat(day)
    return (held - timedelta(days=held.weekday())).isoformat()


Words = Sequence[str | None]
CALENDAR: dict[str, Callable[[str], str]] = {
    "DAY": lambda day: day,
    "WEEK": _monday,
    "MONTH": lambda day: day[:7],
}
FILTERS: dict[str, Callable[[Any], Any]] = {
    "claimant": ids("source"),
    "kind": list,
    "tally": list,
    "effect": list,
    "materiel": or_narrower,
    "target": list,
}
KEYS = {name.upper(): name for name in DIMENSIONS if name != "start"}
NODES = {"claimant": "Source", "materiel": "Materiel"}
FIRST_DAY = "0001"  # above it every day but that of the undated
MARK = "days"
TALLY = DIMENSIONS.index("tally")


def served(by: Sequence[str], given: Mapping[str, Any], nodes: Sequence[Selected], draft: Draft) -> bool:
    """Whether days can answer."""
    where = given.get("where", {})
    if "asOf" in given or not set(by) <= CALENDAR.keys() | KEYS.keys() or not set(where) <= FILTERS.keys() | {"period"}:
        return False
    return all(node.field in NODES and not any(inner.selections for inner in below(draft, node)) for node in nodes)


def days_text(draft: Draft, name: str, by: Sequence[str], where: Mapping[str, Any], nodes: Sequence[str]) -> str:
    """The branch: days between the bounds in their order, whether the graph keeps them, and the nodes that rows may name."""
    period: Mapping[str, Slot] = where.get("period", {})
    if period:
        check_period(draft, dict(period))
    low = draft.computed(_low(period))
    form = "few" if used(by, where) <= set(DIMENSIONS[:FEW]) else "rows"
    found = ", ".join([f"'{MARK}'", "kept", "found", *nodes])
    return (
        f"MATCH (d:Day) WHERE d.id >= {low} AND d.id < 'day:~' WITH d ORDER BY d.id"
        f" WITH collect([d.id, d.open, d.{form}, d.parts]) AS found OPTIONAL MATCH (g:Graph {{id: 'graph'}})"
        f" WITH found, coalesce(g.days, false) AS kept RETURN '{name}' AS name, [{found}] AS value"
    )


def used(by: Sequence[str], where: Mapping[str, Any]) -> set[str]:
    """The dimensions that the keys and filters look at."""
    return {KEYS[key] for key in by if key in KEYS} | {name for name in where if name in FILTERS}


def _low(period: Mapping[str, Slot]) -> Callable[[Variables], str]:
    def read(variables: Variables) -> str:
        if "start" in period:
            return global_id("day", period["start"].read(variables))
        return global_id("day", FIRST_DAY if period else "")

    return read


def stale(value: Any) -> bool:
    """Whether claims must be read instead."""
    _, kept, found, *_ = value
    return not kept or any(open_ for _, open_, *_ in found)


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which claims are meant: by dimension what it may be, and the period that they must overlap, where one was given."""

    among: Mapping[str, frozenset[str]]
    dated: bool
    first: str | None
    last: str | None

    def fits(self, day: str | None, dimensions: Sequence[str | None]) -> bool:
        """Whether a claim that ends on `day` is meant."""
        if self.dated and (day is None or not self.begins(dimensions[0]) or (self.first is not None and day < self.first)):
            return False
        return all(dimensions[DIMENSIONS.index(name)] in good for name, good in self.among.items())

    def begins(self, start: str | None) -> bool:
        """Whether it begins early enough."""
        return not self.dated or (start is not None and (self.last is None or start <= self.last))

    def tests(self, words: Words) -> list[tuple[int, set[int]]]:
        """Where in a day's row to look, and which of its words will do."""
        found = [(DIMENSIONS.index(name), {at for at, word in enumerate(words) if word in good}) for name, good in self.among.items()]
        return [(0, {at for at, word in enumerate(words) if self.begins(word)}), *found] if self.dated else found


def wanted(draft: Draft, where: Mapping[str, Any]) -> Callable[[Mapping[str, Any]], Wanted]:
    """Reads the filter out of the parameters of a request; they travel with the statement, which does not look at them."""
    period: Mapping[str, Slot] = where.get("period", {})
    names = {name: draft.param(slot, FILTERS[name])[1:] for name, slot in where.items() if name in FILTERS}
    first, last = (draft.param(period[end])[1:] if end in period else "" for end in ("start", "end"))

    def read(params: Mapping[str, Any]) -> Wanted:
        among = {name: frozenset(params[held]) for name, held in names.items()}
        return Wanted(among, bool(period), params.get(first), params.get(last))

    return read


def columns_of(found: Sequence[Any], by: Sequence[str], want: Wanted, most: int) -> list[Sequence[Any]]:
    """Columns of the keys, claims, assertions, sum, lowest and highest; rows in order."""
    sums: dict[tuple[Any, ...], list[Any]] = {} if by else {(): [0, 0, 0, 0.0, None, None, False]}  # no keys: one row, whatever there is
    last: Any = None
    for id_, _, form, parts in sorted(found, key=lambda day: (day[0].endswith(UNDATED), day[0])):
        day = id_.partition(":")[2]
        fixed = _calendar(None if day == UNDATED else day, by)
        if by and by[0] in CALENDAR:  # rows come in the order of days, and those of the days before are whole
            if fixed[by[0]] != last and len(sums) >= most:
                break
            last = fixed[by[0]]
        _add_whole(sums, form, (by, fixed), want)
        for key, figures in _parts(parts, by, None if day == UNDATED else day, want):
            _add(sums, key, figures)
    keys = _ordered(sums)[:most]
    if not keys:
        return []
    told, count, valued, total, low, high, running = zip(*[sums[key] for key in keys], strict=True)
    summed = [None if ran or not some else value for ran, some, value in zip(running, valued, total, strict=True)]
    return [*zip(*keys, strict=True), told, count, summed, low, high]


def _ordered(keys: Collection[tuple[Any, ...]]) -> list[tuple[Any, ...]]:
    """By one part after the other, null last; where none is null, as they compare by themselves, which takes a tenth of the time."""
    if any(None in key for key in keys):
        return sorted(keys, key=lambda key: [(part is None, part or "") for part in key])
    return sorted(keys)


def _calendar(day: str | None, by: Sequence[str]) -> dict[str, str | None]:
    return {key: None if day is None else CALENDAR[key](day) for key in by if key in CALENDAR}


def _add_whole(sums: dict[tuple[Any, ...], list[Any]], form: str, keys: tuple[Sequence[str], Mapping[str, Any]], want: Wanted) -> None:
    """Add the rows of a day that are no part of a total; years have a hundred thousand of them."""
    words, rows = orjson.loads(form)
    by, fixed = keys
    cumulative = words.index("CUMULATIVE") if "CUMULATIVE" in words else -1
    for at, good in want.tests(words):
        if len(good) < len(words):
            rows = [row for row in rows if row[at] in good]
    for key, row in zip(_keys(words, rows, by, fixed), rows, strict=True):
        _add(sums, key, [*row[-6:], row[TALLY] == cumulative and row[-4] > 0])


def _keys(
    words: Words, rows: Sequence[Sequence[Any]], by: Sequence[str], fixed: Mapping[str, str | None]
) -> Iterator[tuple[str | None, ...]]:
    """The keys of a day's rows, a column at a time."""
    columns = []
    for key in by:
        place = DIMENSIONS.index(KEYS[key]) if key in KEYS else None
        columns.append([fixed[key]] * len(rows) if place is None else [words[row[place]] for row in rows])
    return zip(*columns, strict=True) if columns else repeat((), len(rows))


def _parts(parts: str, by: Sequence[str], day: str | None, want: Wanted) -> Iterator[tuple[Any, list[Any]]]:
    """Assertions with a part: they count, but are summed only where no total of theirs stands in the same row."""
    for count, value, dimensions, totals in orjson.loads(parts):
        if not want.fits(day, dimensions):
            continue
        key = _key(day, dimensions, by)
        beside = any(want.fits(when, total) and _key(when, total, by) == key for when, *total in totals)
        running = value is not None and dimensions[TALLY] == "CUMULATIVE"
        counted = (0, 0.0, None, None) if beside or value is None else (1, value, value, value)
        yield key, [count, 1, *counted, running]


def _key(day: str | None, dimensions: Sequence[str | None], by: Sequence[str]) -> tuple[Any, ...]:
    fixed = _calendar(day, by)
    return tuple([dimensions[DIMENSIONS.index(KEYS[key])] if key in KEYS else fixed[key] for key in by])


def _add(sums: dict[tuple[Any, ...], list[Any]], key: tuple[Any, ...], figures: list[Any]) -> None:
    row = sums.get(key)
    if row is None:
        sums[key] = figures
        return
    told, count, valued, total, low, high, running = figures
    row[0] += told
    row[1] += count
    row[2] += valued
    row[3] += total
    if low is not None:
        if row[4] is None or low < row[4]:
            row[4] = low
        if row[5] is None or high > row[5]:
            row[5] = high
    row[6] = row[6] or running

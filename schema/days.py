"""The tally roll-up: what a node Day keeps of the claims that end on it, so that totals over years read days instead of claims.

A telling of an assertion shares all of `DIMENSIONS` with every other (loaders.resolve.assertions), so a day counts its assertions for good.
Assertions with a claim that is part of a total are kept one by one: whether they count depends on what else is in the row that is asked for.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import orjson

DIMENSIONS = ("start", "claimant", "kind", "tally", "effect", "materiel", "target")
FEW = 4  # dimensions of the short form, which answers totals by claimant and kind
UNDATED = "0000-00-00"  # the day of claims that have no end


@dataclass(frozen=True, slots=True)
class Told:
    """A claim of today as a day counts it; `totals`: day and dimensions of each claim that it is part of."""

    assertion: str
    dimensions: tuple[str | None, ...]
    value: float | None
    totals: tuple[tuple[str | None, ...], ...] = ()


def day_properties(claims: Sequence[Told]) -> dict[str, Any]:
    """Properties of the day that these claims end on: two figures for a reader, and three texts for `graphapi`."""
    made: dict[tuple[str, tuple[str | None, ...]], list[Told]] = {}
    for claim in claims:
        made.setdefault((claim.assertion, claim.dimensions), []).append(claim)
    groups = [made[key] for key in sorted(made, key=lambda key: (key[0], [one or "" for one in key[1]]))]
    whole = [group for group in groups if not any(claim.totals for claim in group)]
    parts = [group for group in groups if any(claim.totals for claim in group)]
    return {
        "claims": len(claims),
        "assertions": len(groups),
        "few": _packed(_summed(whole, FEW)),
        "rows": _packed(_summed(whole, len(DIMENSIONS))),
        "parts": orjson.dumps([_part(group) for group in parts]).decode(),
    }


def _summed(groups: Iterable[Sequence[Told]], width: int) -> Mapping[tuple[str | None, ...], list[float | None]]:
    """Claims, assertions, assertions with a value, sum, lowest, highest; by the first `width` dimensions."""
    sums: dict[tuple[str | None, ...], list[Any]] = {}
    for group in groups:
        row = sums.setdefault(group[0].dimensions[:width], [0, 0, 0, 0.0, None, None])
        row[0] += len(group)
        row[1] += 1
        values = [claim.value for claim in group if claim.value is not None]
        if values:
            value = max(values)
            row[2] += 1
            row[3] += value
            row[4] = value if row[4] is None else min(row[4], value)
            row[5] = value if row[5] is None else max(row[5], value)
    return sums


def _packed(sums: Mapping[tuple[str | None, ...], list[float | None]]) -> str:
    """Each word once, null first; rows as the numbers of their words, then their figures."""
    words = sorted({word for key in sums for word in key if word is not None})
    number: dict[str | None, int] = {None: 0} | {word: index for index, word in enumerate(words, 1)}
    rows = [[*(number[word] for word in key), *figures] for key, figures in sums.items()]
    return orjson.dumps([[None, *words], sorted(rows, key=lambda row: row[: len(row) - 6])]).decode()


def _part(group: Sequence[Told]) -> list[Any]:
    """Claims, the value, dimensions, and the totals that it is part of."""
    value = max((claim.value for claim in group if claim.value is not None), default=None)
    totals = sorted({total for claim in group for total in claim.totals}, key=lambda total: [one or "" for one in total])
    return [len(group), value, group[0].dimensions, totals]

"""What a batch of reports changes in the graph: worked out claim by claim, then carried out in few statements."""

from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from typing import Any

from loaders.graph.assertions import settle
from loaders.graph.claim_lines import CHANGED_CLAIMS, NEW_CLAIMS, claim_line
from loaders.graph.days import days_of, open_days
from loaders.graph.rows import ReportRows
from loaders.graph.statements import (
    ENDS,
    NEW_NODES,
    PARTS,
    REPORT,
    SAME_READING,
    SET_ASIDE,
    SWEEP,
    UNLINK,
    WITHDRAW,
)
from schema.ontology.enums import LoadStatus
from schema.store import Transaction

Row = dict[str, Any]


@dataclass(slots=True)
class Change:
    """Gathered over the reports of one transaction."""

    reports: list[Row] = field(default_factory=list)
    same: list[Row] = field(default_factory=list)
    nodes: dict[str, dict[str, Row]] = field(default_factory=lambda: {label: {} for label in NEW_NODES})
    new: list[Row] = field(default_factory=list)
    returning: list[str] = field(default_factory=list)
    changed: list[Row] = field(default_factory=list)
    withdrawn: list[str] = field(default_factory=list)
    told: set[str] = field(default_factory=set)
    left: set[str] = field(default_factory=set)

    def carry_out(self, transaction: Transaction, now: str) -> set[str | None]:
        """All of it, in an order in which each statement finds what it links to; the days it touches."""
        told_before = [*self.withdrawn, *self.returning, *(row["id"] for row in self.changed)]
        days = days_of(transaction, told_before) | {row["claim"].get("period_end") for row in (*self.new, *self.changed)}
        loose = transaction.run(ENDS, {"ids": [row["id"] for row in self.changed]}) if self.changed else []
        _each(transaction, WITHDRAW, "ids", self.withdrawn, now=now)
        _each(transaction, UNLINK, "ids", [row["id"] for row in self.changed])
        _each(transaction, SET_ASIDE, "ids", self.returning)
        for label, rows in self.nodes.items():
            _each(transaction, NEW_NODES[label], "rows", [rows[id_] for id_ in sorted(rows)])
        _each(transaction, REPORT, "rows", self.reports, now=now)
        _each(transaction, NEW_CLAIMS, "rows", [claim_line(row, now) for row in self.new])
        _each(transaction, CHANGED_CLAIMS, "rows", [claim_line(row, row["known_from"]) for row in self.changed])
        _each(transaction, PARTS, "rows", [row for row in (*self.new, *self.changed) if row["part_of"]])
        _each(transaction, SAME_READING, "rows", self.same)
        sweep(transaction, loose)
        return days

    def settle(self, transaction: Transaction, days: AbstractSet[str | None]) -> None:
        """Say which assertion the claims tell, and that their days must be counted anew; no other writer may be on its way to its commit."""
        open_days(transaction, days)
        settle(transaction, self.told)
        settle(transaction, self.left, alone=True)


def change_of(change: Change, rows: ReportRows, *, held: str | None, told: Sequence[Row]) -> LoadStatus:
    """Add what a report changes; `held` is the content digest that the graph has, `told` the claims that it tells today."""
    if held == rows.content:
        change.same.append({"id": rows.id, "fingerprint": rows.fingerprint})
        return LoadStatus.UNCHANGED
    for label, nodes in rows.nodes.items():
        change.nodes[label].update({node["id"]: node for node in nodes})
    before = {row["id"]: row for row in told}
    bases: tuple[set[str], set[str]] = (set(), set())
    for row in rows.claims:
        _add_claim(change, row, before.pop(row["id"], None), bases, seen_before=held is not None)
    change.withdrawn.extend(before)
    bases[1].update(row["base"] for row in before.values())
    change.told |= bases[0]
    change.left |= bases[1]
    change.reports.append({"id": rows.id, "publisher": rows.publisher, "report": rows.report})
    return LoadStatus.UPDATED if held else LoadStatus.CREATED


def _add_claim(change: Change, row: Row, before: Row | None, bases: tuple[set[str], set[str]], *, seen_before: bool) -> None:
    told, left = bases
    if before is None:
        change.new.append(row)
        if seen_before:
            change.returning.append(row["id"])
    elif before["content"] != row["content"]:
        change.changed.append(row | {"known_from": before["known_from"]})
        left.add(before["base"])
    else:
        return
    told.add(row["claim"]["base"])


def sweep(transaction: Transaction, loose: Iterable[Row]) -> None:
    """Delete those of the nodes (rows of label and id) that nothing points to any more."""
    ids: dict[str, list[str]] = {}
    for row in loose:
        ids.setdefault(row["label"], []).append(row["id"])
    for label, each in ids.items():
        _each(transaction, SWEEP[label], "ids", sorted(each))


def _each(transaction: Transaction, statement: str, name: str, rows: Sequence[object], **params: str) -> None:
    if rows:
        transaction.run(statement, {name: list(rows)} | params)

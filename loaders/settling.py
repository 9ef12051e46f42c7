"""Assertions between writers: two transactions at once do not see each other's claims, so what both told is settled once both are done."""

from collections import deque
from collections.abc import Iterable, Iterator, Sequence

from loaders.graph.assertions import settle
from loaders.graph.write import Written
from loaders.writers import Batch
from schema.ontology.enums import LoadStatus
from schema.store import Store


def settle_behind(
    store: Store, done: Iterable[tuple[Batch, Sequence[Written]]], *, writers: int
) -> Iterator[tuple[Batch, Sequence[Written]]]:
    """Pass on what is written, and settle a batch's assertions when no batch that was under way beside it can still be.

    One writer settles as it writes. Two loads of two processes at once are settled by the next load that tells the same.
    """
    unsettled: deque[set[str]] = deque()
    for batch, written in done:
        yield batch, written
        if writers > 1:
            unsettled.append(_told(batch, written))
        if len(unsettled) > writers + 2:  # `write_behind` has at most writers + 1 batches beside one
            _settle(store, unsettled.popleft())
    while unsettled:
        _settle(store, unsettled.popleft())


def _told(batch: Batch, written: Sequence[Written]) -> set[str]:
    changed = (prepared for (_, prepared), result in zip(batch, written, strict=True) if result.status is not LoadStatus.UNCHANGED)
    return {row["claim"]["base"] for prepared in changed for row in prepared.rows.claims}


def _settle(store: Store, bases: set[str]) -> None:
    if bases:
        store.in_transaction(lambda transaction: settle(transaction, bases))

"""How to load."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """`workers`: processes that prepare, 0 is this one. `batch`: claims a transaction, null for what the engine likes. `again`: read anew what is unchanged.
    `dask`: address of a scheduler whose workers prepare instead.

    `dry_run` says what would change and writes nothing. `since`: reports published before that day are passed over.
    """

    workers: int = 0
    dask: str | None = None
    batch: int | None = None
    dry_run: bool = False
    again: bool = False
    since: date | None = None

"""What a load did: an outcome a report, and their sum."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from loaders.reports import Rejection
from schema.keys import global_id
from schema.ontology.enums import LoadStatus

SHOWN = 100  # outcomes kept in a summary; the API's LoadResult holds as many
NAMES = 50_000  # different unresolved names counted; rarer ones than the 10,000 most frequent are let go then, so that memory stays flat


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What became of one report. `report_id` is local; `rejection` says where a rejected one stood, and holds it to be mended."""

    status: LoadStatus
    report_id: str | None = None
    key: str | None = None
    claims: int = 0
    error: str | None = None
    rejection: Rejection | None = None
    unresolved: tuple[str, ...] = ()

    def to_json(self) -> dict[str, object]:
        """A line for machines."""
        report = self.report_id and global_id("report", self.report_id)
        return {"status": self.status, "report": report, "key": self.key, "claims": self.claims, "error": self.error}


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """The sum of a load; `claims` are those of created and updated reports, `unresolved` names by how often, most frequent first.

    `older` reports were passed over, as published before the plan's `since`.
    """

    created: int = 0
    unchanged: int = 0
    updated: int = 0
    rejected: int = 0
    older: int = 0
    claims: int = 0
    unresolved: Mapping[str, int] = field(default_factory=dict)
    reports: tuple[Outcome, ...] = ()

    @property
    def taken(self) -> int:
        """Reports that are in the graph now."""
        return self.created + self.unchanged + self.updated

    @property
    def empty(self) -> bool:
        """Whether there was no report at all, not even one to reject or to pass over."""
        return not (self.taken or self.rejected or self.older)

    def to_json(self) -> dict[str, object]:
        """The machine-readable result."""
        counts = {name: getattr(self, name) for name in ("created", "unchanged", "updated", "rejected", "older", "claims")}
        return {**counts, "unresolved": dict(self.unresolved)}


class Sum:
    """Outcomes as they come, added up; `each` is told of every one."""

    def __init__(self, each: Callable[[Outcome], None] | None = None) -> None:
        self._each = each
        self._statuses: Counter[LoadStatus] = Counter()
        self._claims = self._older = 0
        self._unresolved: Counter[str] = Counter()
        self._first: list[Outcome] = []

    def add(self, outcome: Outcome) -> None:
        """Count one."""
        self._statuses[outcome.status] += 1
        if outcome.status in {LoadStatus.CREATED, LoadStatus.UPDATED}:
            self._claims += outcome.claims
            self._count(outcome.unresolved)
        if len(self._first) < SHOWN:
            self._first.append(outcome)
        if self._each is not None:
            self._each(outcome)

    def reject(self, rejection: Rejection, *, report_id: str | None = None) -> None:
        """Count a report that was not taken."""
        self.add(Outcome(status=LoadStatus.REJECTED, report_id=report_id, error=str(rejection), rejection=rejection))

    def pass_over(self) -> None:
        """Count a report that is too old."""
        self._older += 1

    def summary(self) -> Summary:
        """The sum so far."""
        counts = {status.lower(): self._statuses[status] for status in LoadStatus}
        return Summary(
            **counts, older=self._older, claims=self._claims, unresolved=dict(self._unresolved.most_common()), reports=tuple(self._first)
        )

    def _count(self, names: Iterable[str]) -> None:
        self._unresolved.update(names)
        if len(self._unresolved) > NAMES:
            self._unresolved = Counter(dict(self._unresolved.most_common(NAMES // 5)))

"""Of several versions of a report in one input the last counts.

A report that would take the place of another version in the graph waits for the end of the input: where a later version comes, it was
nothing to load, and where that one is what the graph holds, nothing changes. Else each load of the same input would write both anew.
"""

from collections.abc import Iterator

from schema.report import Report

WAITING = 16_000_000  # characters of text that wait; when there are more, all of them go before the end
RECENT = 20_000  # reports that may still be on their way into the graph: a look-up tells nothing sure of them


class Edits:
    """Reports that wait, and the ids of those handed on a short time ago."""

    def __init__(self) -> None:
        self._waiting: dict[str, Report] = {}
        self._length = 0
        self._recent: dict[str, None] = {}

    def hand_on(self, report: Report) -> Report:
        """The report, kept in mind."""
        self._recent[report.id] = None
        if len(self._recent) > RECENT:
            del self._recent[next(iter(self._recent))]
        return report

    def on_its_way(self, report: Report) -> bool:
        """Whether another version was handed on a short time ago."""
        return report.id in self._recent

    def wait(self, report: Report) -> Report | None:
        """Let it wait; the version in whose place it does."""
        before = self.drop(report)
        self._waiting[report.id] = report
        self._length += len(report.text)
        return before

    def drop(self, report: Report) -> Report | None:
        """The version that waits, which counts no more."""
        before = self._waiting.pop(report.id, None)
        self._length -= len(before.text) if before else 0
        return before

    def overdue(self) -> Iterator[Report]:
        """All that wait, where they are too many to wait on."""
        return self.release() if self._length > WAITING else iter(())

    def release(self) -> Iterator[Report]:
        """All that wait, in their order."""
        released = list(self._waiting.values())
        self._waiting.clear()
        self._length = 0
        return map(self.hand_on, released)

"""Reports are prepared lot by lot, in this process or in another."""

import gc
from collections.abc import Iterator
from contextlib import suppress

import pytest

from loaders.prepare import COLLECT_EVERY, Prepared, Setting, prepare
from loaders.reports import make_report
from schema.report import Report

SETTING = Setting(recipe="")


class Watched(list[Report]):
    """Reports that note how often garbage is looked for while they are handed out."""

    seen: int = 0

    def __iter__(self) -> Iterator[Report]:
        self.seen = gc.get_threshold()[0]
        return super().__iter__()


def test_each_report_has_an_answer_in_its_place() -> None:
    reports = [make_report("The enemy lost 5 tanks."), make_report("Nothing.")]
    assert [isinstance(answer, Prepared) and answer.claims for answer in prepare(reports, SETTING)] == [1, 0]


@pytest.mark.parametrize("lot", [[make_report("The enemy lost 5 tanks.")], [None]], ids=["read", "failed"])
def test_garbage_is_looked_for_less_often_only_while_a_lot_is_prepared(lot: list[Report]) -> None:
    before, reports = gc.get_threshold(), Watched(lot)
    with suppress(AttributeError):
        prepare(reports, SETTING)
    assert (reports.seen, gc.get_threshold()) == (COLLECT_EVERY, before)

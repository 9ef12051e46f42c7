"""Workers that die, in this machine's processes."""

import os
import signal
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor

import pytest

from loaders import LoaderError, Rejection, make_report
from loaders.prepare import Prepared, Setting, prepare
from loaders.sift import Lot
from loaders.workers import Processes, prepare_elsewhere
from schema.report import Report

DEADLY = "This report kills whoever reads it."


def prepare_or_die(reports: Sequence[Report], setting: Setting) -> list[Prepared | Rejection]:
    if any(report.text == DEADLY for report in reports):
        os.kill(os.getpid(), signal.SIGKILL)
    return prepare(reports, setting)


def lots(count: int, size: int = 4) -> list[Lot]:
    texts = [f"The General Staff said that {2 + number} tanks were destroyed near Kupiansk." for number in range(count * size)]
    return [[make_report(text) for text in texts[start : start + size]] for start in range(0, len(texts), size)]


def test_answers_come_in_order() -> None:
    given = lots(6)
    answered = list(prepare_elsewhere(given, Processes(Setting("test"), 2)))
    assert [lot for lot, _ in answered] == given
    assert all(isinstance(answer, Prepared) for _, answers in answered for answer in answers)


def test_the_report_that_kills_its_worker_is_rejected_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("loaders.workers.prepare", prepare_or_die)
    given = [list(lot) for lot in lots(6)]
    given[2][1] = make_report(DEADLY)
    answers = [answer for _, answers in prepare_elsewhere(given, Processes(Setting("test"), 2)) for answer in answers]
    rejected = [number for number, answer in enumerate(answers) if isinstance(answer, Rejection)]
    assert (len(answers), rejected) == (24, [9])


def test_where_no_process_lives_the_load_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("loaders.workers.prepare", prepare_or_die)
    with pytest.raises(LoaderError, match="every process that reads dies"):
        list(prepare_elsewhere([[make_report(DEADLY)] * 4], Processes(Setting("test"), 1)))


def test_a_worker_killed_from_outside_costs_no_report() -> None:
    crew = Processes(Setting("test"), 2)
    answered = prepare_elsewhere(lots(20), crew)
    next(answered)
    executor = crew._executor
    assert isinstance(executor, ProcessPoolExecutor)
    os.kill(next(iter(executor._processes)), signal.SIGKILL)
    answers = [answer for _, answers in answered for answer in answers]
    assert (len(answers), all(isinstance(answer, Prepared) for answer in answers)) == (76, True)

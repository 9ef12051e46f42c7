"""Preparing on a dask scheduler with worker processes of its own, one of them killed on the way."""

import os
import signal
import socket
from collections.abc import Iterator
from typing import Any

import pytest

from loaders import LoaderError, Plan, graph_status, load_reports, make_report
from loaders.cluster import Cluster
from loaders.prepare import Prepared, Setting
from loaders.recipe import recipe
from loaders.sift import Lot
from loaders.workers import prepare_elsewhere
from schema.report import Report
from schema.store import Store

distributed = pytest.importorskip("distributed", reason="the extra `dask` is not installed")


@pytest.fixture(scope="module")
def cluster() -> Iterator[Any]:
    """A scheduler and two worker processes on loopback, the workers watched and replaced by their nannies."""
    with distributed.LocalCluster(n_workers=2, threads_per_worker=1, processes=True, host="127.0.0.1", dashboard_address=None) as started:
        yield started


def reports(count: int) -> list[Report]:
    texts = (f"The General Staff said that {2 + number} tanks were destroyed near Kupiansk." for number in range(count))
    return [make_report(text, publisher="Example Post") for text in texts]


def lots(count: int) -> list[Lot]:
    made = reports(count * 4)
    return [made[start : start + 4] for start in range(0, len(made), 4)]


def test_a_killed_worker_costs_no_report(cluster: Any) -> None:
    answered = prepare_elsewhere(lots(12), Cluster(Setting(recipe()), cluster.scheduler_address))
    first = next(answered)
    with distributed.Client(cluster.scheduler_address, set_as_default=False) as client:
        victim = next(iter(client.run(os.getpid).values()))
    os.kill(victim, signal.SIGKILL)
    answers = [answer for _, lot in [first, *answered] for answer in lot]
    assert (len(answers), all(isinstance(answer, Prepared) for answer in answers)) == (48, True)


def test_the_graph_is_what_one_process_makes(cluster: Any, embedded_store: Store) -> None:
    before = int(graph_status(embedded_store)["reports"])
    summary = load_reports(reports(40), store=embedded_store, plan=Plan(dask=cluster.scheduler_address))
    assert (summary.created + summary.unchanged, load_reports(reports(40), store=embedded_store).unchanged) == (40, 40)
    assert int(graph_status(embedded_store)["reports"]) == before + summary.created


def test_workers_of_another_version_are_refused(cluster: Any) -> None:
    with pytest.raises(LoaderError, match="another version of claimgraph"):
        Cluster(Setting("another"), cluster.scheduler_address)


@pytest.mark.parametrize("address", ["nonsense", "tcp://127.0.0.1", "http://127.0.0.1:8786", "tcp://127.0.0.1:99999999"])
def test_what_is_no_address_is_told(address: str) -> None:
    with pytest.raises(LoaderError, match="no address of a dask scheduler"):
        Cluster(Setting(recipe()), address)


def test_nobody_and_somebody_else_at_the_address_are_told_soon(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("loaders.cluster.ANSWER", 0.5)
    with socket.create_server(("127.0.0.1", 0)) as silent, pytest.raises(LoaderError, match="no dask scheduler"):
        Cluster(Setting(recipe()), address := f"tcp://127.0.0.1:{silent.getsockname()[1]}")
    with pytest.raises(LoaderError, match="nobody listens"):
        Cluster(Setting(recipe()), address)


def test_a_scheduler_without_workers_is_told() -> None:
    alone = distributed.LocalCluster(n_workers=0, processes=True, host="127.0.0.1", dashboard_address=None)
    with alone, pytest.raises(LoaderError, match="the scheduler has no workers"):
        Cluster(Setting(recipe()), alone.scheduler_address)

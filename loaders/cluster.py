"""The workers of a dask scheduler that is there already, as a crew that prepares reports."""

import asyncio
import logging
import re
import socket
import time
from concurrent.futures import CancelledError
from contextlib import suppress
from typing import Any

from loaders.errors import LoaderError
from loaders.prepare import Answers, Setting, prepare
from loaders.recipe import recipe
from loaders.sift import Lot
from loaders.workers import Task

ADDRESS = re.compile(r"(?:tcp|tls)://(?P<host>[^\s/]+):(?P<port>\d{1,5})")
ANSWER = 10.0  # seconds in which a scheduler that is there has answered
PATIENCE = 120.0  # seconds that one which went away, or has lost all its workers, is waited for: a restart takes less
LOOK = 5.0  # seconds between looks at whether anybody is still at work
TRIES = 2  # times that a task is given out anew when its worker dies, before its reports are given out one by one


class Cluster:
    """A worker that dies is the scheduler's to replace, and its tasks are the scheduler's to repeat."""

    def __init__(self, setting: Setting, scheduler: str) -> None:
        try:
            from distributed import Client, KilledWorker  # the extra `dask`
        except ImportError as error:
            raise LoaderError("--dask needs the extra, here and on the workers: pip install 'claimgraph[dask]'") from error
        self.died: tuple[type[Exception], ...] = (KilledWorker, CancelledError)
        self._scheduler = scheduler
        self._given = setting
        self._connect: Any = Client  # which is not annotated
        logging.getLogger("distributed").setLevel(logging.CRITICAL)  # what it says of lost connections is said by us, once
        self._join()
        self.size = sum(self._client.nthreads().values())

    def submit(self, lot: Lot) -> Task:
        """Hand out a lot."""
        return _Answer(self, self._client.submit(prepare, lot, self._setting, pure=False, retries=TRIES))

    def renew(self) -> None:
        """Join the scheduler again where it went away, and give every worker what those had that died."""
        if self._client.status == "running":
            self._setting = self._client.scatter(self._given, broadcast=True)
        else:
            self.close()
            self._join_again()

    def close(self) -> None:
        """Leave; the workers stay."""
        with suppress(Exception):  # from a scheduler that is gone there is no leave to take
            self._client.close(timeout=1)

    def at_work(self) -> bool:
        """Whether anybody is there who may still answer."""
        try:
            return bool(self._client.nthreads())
        except OSError:
            return False

    def _join_again(self) -> None:
        deadline = time.monotonic() + PATIENCE
        while True:
            try:
                self._join()
            except LoaderError as error:
                if time.monotonic() > deadline:
                    raise LoaderError(f"{error}; it was there before: run the same command again once it is back") from error
                time.sleep(1)
            else:
                return

    def _join(self) -> None:
        _look_for(self._scheduler)
        self._client: Any = self._connect(self._scheduler, set_as_default=False, timeout=ANSWER)
        said = self._client.run(recipe, on_error="return")
        strangers = sorted(address for address, version in said.items() if version != self._given.recipe)
        if strangers or not said:
            self.close()
            raise LoaderError(f"{self._scheduler}: {_refusal(said, strangers)}")
        self._setting = self._client.scatter(self._given, broadcast=True)


class _Answer:
    """A task under way on some worker."""

    def __init__(self, cluster: Cluster, future: Any) -> None:
        self._cluster = cluster
        self._future = future

    def result(self) -> Answers:
        """The answers. Raises LoaderError where every worker is gone and none comes back, or where one cannot take a task."""
        seen = time.monotonic()
        while True:
            try:
                answers: Answers = self._future.result(timeout=LOOK)
            except TimeoutError:
                seen = time.monotonic() if self._cluster.at_work() else seen
                if time.monotonic() - seen > PATIENCE:
                    raise LoaderError("no dask worker is left: run the same command again once some are back") from None
            except self._cluster.died:
                raise
            except Exception as error:
                raise LoaderError(f"a dask worker cannot read reports: {type(error).__name__}: {error}") from error
            else:
                return answers


def _look_for(scheduler: str) -> None:
    """Raises LoaderError for an address that is none, and soon where no scheduler answers: dask itself would wait for ever."""
    address = ADDRESS.fullmatch(scheduler)
    if address is None:
        raise LoaderError(f"{scheduler}: no address of a dask scheduler: tcp://HOST:8786 is wanted")
    try:
        socket.create_connection((address["host"].strip("[]"), int(address["port"])), timeout=ANSWER).close()
    except (OSError, OverflowError) as error:
        raise LoaderError(f"{scheduler}: nobody listens there ({error})") from error
    try:
        asyncio.run(_greet(scheduler))
    except (OSError, TimeoutError) as error:
        raise LoaderError(f"{scheduler}: who listens there is no dask scheduler") from error


async def _greet(scheduler: str) -> None:
    from distributed import rpc  # the extra `dask`

    connected: Any = rpc  # which is not annotated
    async with asyncio.timeout(ANSWER), connected(scheduler, timeout=ANSWER) as there:
        await there.identity()


def _refusal(said: dict[str, Any], strangers: list[str]) -> str:
    """Why these workers cannot be taken."""
    if not said:
        return "the scheduler has no workers"
    lacking = [address for address in strangers if isinstance(said[address], Exception)]
    if lacking:
        return f"no claimgraph that works at {', '.join(lacking)} ({said[lacking[0]]})"
    return f"another version of claimgraph at {', '.join(strangers)}"

"""Reports as they arrive: on a stream, in a folder, and into the graph."""

import io
import os
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from loaders import LoaderError, Plan, Rejection, follow, load_feed, make_report, watch
from loaders.feed import Lot
from schema.report import Report
from schema.store import Store


def texts(lot: Lot) -> list[str]:
    return [item.text if isinstance(item, Report) else item.cause for item in lot]


@pytest.fixture
def stop() -> Iterator[threading.Event]:
    event = threading.Event()
    yield event
    event.set()


def test_a_line_is_handed_on_while_the_stream_stays_open() -> None:
    out, into = os.pipe()
    lots = follow(io.BufferedReader(io.FileIO(out)))
    os.write(into, b'{"text": "Two tanks."}\n')
    assert texts(next(lots)) == ["Two tanks."]
    os.write(into, b'{broken\n{"text": "Three tanks."}\n')
    os.close(into)
    rest = [text for lot in lots for text in texts(lot)]
    assert (rest[0].split(":")[0], rest[1]) == ("not JSON", "Three tanks.")


def test_a_folder_gives_what_it_holds_and_what_comes(tmp_path: Path, stop: threading.Event) -> None:
    (tmp_path / "old.txt").write_text("Two tanks.")
    lots = watch(tmp_path, stop=stop)
    assert texts(next(lots)) == ["Two tanks."]
    (tmp_path / "new.txt").write_text("Three tanks.")
    assert texts(next(lots)) == ["Three tanks."]


def test_a_file_is_read_once_it_is_whole(tmp_path: Path, stop: threading.Event) -> None:
    lots = watch(tmp_path, stop=stop)

    def write_slowly() -> None:
        time.sleep(0.2)
        with (tmp_path / "slow.txt").open("w") as stream:
            for word in ("Two ", "tanks ", "burnt."):
                stream.write(word)
                stream.flush()
                time.sleep(0.1)

    writer = threading.Thread(target=write_slowly)
    writer.start()
    assert texts(next(lots)) == ["Two tanks burnt."]
    writer.join()


def test_a_watch_ends_when_told(tmp_path: Path, stop: threading.Event) -> None:
    stop.set()
    assert list(watch(tmp_path, stop=stop)) == []


def test_a_folder_that_is_taken_away_ends_the_watch(tmp_path: Path, stop: threading.Event) -> None:
    folder = tmp_path / "incoming"
    folder.mkdir()
    (folder / "old.txt").write_text("Two tanks.")
    lots = watch(folder, stop=stop)
    assert texts(next(lots)) == ["Two tanks."]
    folder.rename(tmp_path / "away")
    folder.mkdir()
    with pytest.raises(LoaderError, match="is gone"):
        next(lots)


def test_a_feed_reaches_the_graph_lot_by_lot(store: Store) -> None:
    rejection = Rejection(cause="no text")
    lots: list[Lot] = [[make_report("Two tanks were destroyed near Kupiansk, the General Staff said.")], [rejection]]
    summary = load_feed(lots, store=store, plan=Plan())
    assert (summary.created, summary.rejected) == (1, 1)

"""Which assertion each claim tells: known when every report is written, and then put into the rows of those whose own report had it otherwise."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

import orjson

from loaders.graph.assertions import statement_of
from loaders.graph.offline.files import File, ImportFiles
from loaders.graph.offline.sheet import CLAIMS, FIRST, TOLD
from loaders.resolve.assertions import assign
from schema.keys import global_id, local_id

LOTS = 256  # files that claims are dealt out to by base; of a hundred million claims each holds some 150 MB, of a million 1.5
HELD = 1 << 16  # bytes of a lot in memory before they are written


class Tellings:
    """Claims by base: those of a base that several reports tell are settled together, as `loaders.graph.assertions` does."""

    def __init__(self, files: ImportFiles) -> None:
        self._files = files
        self._folder = files.folder / "claims"
        self._folder.mkdir()
        self._held: dict[int, bytearray] = defaultdict(bytearray)

    def add(self, report: str, desk: int, begins: tuple[int, int], told: bytes) -> None:
        """The claims of a report (`Sheet.told`); their parts begin at `begins`, that of rows which span lines behind the other."""
        for line in told.splitlines():
            base, spans, offset, said = line.split(b" ", 3)
            lot = int(base[-4:], 16) % LOTS
            held = self._held[lot]
            held += b"%b %b %d %b %d %b\n" % (base, report.encode(), desk, spans, begins[spans == b"1"] + int(offset), said)
            if len(held) > HELD:
                self._write(lot)

    def settle(self) -> None:
        """Put the assertions right."""
        for lot in list(self._held):
            self._write(lot)
            for file, at, assertion in _settled(self._path(lot)):
                self._files.amend(file, at, assertion.encode())
            self._path(lot).unlink()
        self._folder.rmdir()

    def _write(self, lot: int) -> None:
        with self._path(lot).open("ab") as file:
            file.write(self._held[lot])
        self._held[lot].clear()

    def _path(self, lot: int) -> Path:
        return self._folder / f"{lot}.jsonl"


def _settled(path: Path) -> Iterator[tuple[File, int, str]]:
    """The claims of a lot whose assertion is another than their report alone made it: where it stands, and what it is."""
    bases: dict[bytes, list[bytes]] = defaultdict(list)
    with path.open("rb") as lines:
        for line in lines:
            bases[line.partition(b" ")[0]].append(line)
    for told in bases.values():
        if len(told) > 1:
            claims = [line.split(b" ", 5) for line in told]
            if len({report for _, report, *_ in claims}) > 1:
                yield from _assigned(claims)


def _assigned(claims: Iterable[list[bytes]]) -> Iterator[tuple[File, int, str]]:
    told = [
        (dict(zip(TOLD, orjson.loads(said), strict=True)), File(CLAIMS, int(desk), spans == b"1"), int(at))
        for _, _, desk, spans, at, said in claims
    ]
    assigned = assign(statement_of(said) for said, _, _ in told)
    for said, file, at in told:
        assertion = global_id("assertion", assigned[local_id("claim", said["claim"])])
        if assertion != said[FIRST]:
            yield file, at, assertion

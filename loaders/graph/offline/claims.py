"""Claims on their way to their table, set aside by base until every report is read: only then is it known which assertion each tells."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import IO, Any

import orjson

from loaders.graph.assertions import statement_of
from loaders.graph.offline.table import Table, quoted
from loaders.resolve.assertions import assign
from schema.keys import global_id, local_id

LOTS = 256  # files that claims are dealt out to; of a hundred million claims each holds some 600 MB, of a million 6
FIRST = "assertion"  # the one property that is known late, so it stands first
TOLD = ("report", "start", "base", "value", "qualifier", "direction", FIRST)
Row = dict[str, Any]


class ClaimLots:
    """Claims by base."""

    def __init__(self, folder: Path, table: Table) -> None:
        self._folder = folder
        self._folder.mkdir()
        self._table = table
        self._table.tail({FIRST: ""})
        self._files: dict[int, IO[bytes]] = {}

    def add(self, row: Mapping[str, Any], known_from: str) -> None:
        """A claim as `claim_row` made it."""
        claim = row["claim"]
        said = claim | {"known_from": known_from}
        del said["id"], said[FIRST]
        places = [link["set"]["place"] for link in (*row["at"], *row["at_name"])]
        involved = [link["set"] for link in (*row["involves"], *row["involves_name"])]
        told = {name: claim.get(name) for name in TOLD} | {"claim": row["id"], "places": places}
        told |= {"units": [each["unit"] for each in involved], "surfaces": [each["surface"] for each in involved]}
        self._file(claim["base"]).write(orjson.dumps([told, self._table.tail(said)[1:]], option=orjson.OPT_APPEND_NEWLINE))

    def write(self) -> None:
        """All of them into the table, each with its assertion."""
        for number, file in self._files.items():
            file.close()
            for claim, assertion, tail in _settled(self._path(number)):
                self._table.write(f"{quoted(claim)},{quoted(assertion)}{tail}")
            self._path(number).unlink()
        self._folder.rmdir()

    def _file(self, base: str) -> IO[bytes]:
        number = int(base[-4:], 16) % LOTS
        if number not in self._files:
            self._files[number] = self._path(number).open("wb", buffering=1 << 16)
        return self._files[number]

    def _path(self, number: int) -> Path:
        return self._folder / f"{number}.jsonl"


def _settled(path: Path) -> Iterator[tuple[str, str, str]]:
    """Claims of a lot, by base: those of a base that several reports tell are settled together, as `loaders.graph.assertions` does."""
    bases: dict[str, list[tuple[Row, str]]] = defaultdict(list)
    with path.open("rb") as lines:
        for told, tail in map(orjson.loads, lines):
            bases[told["base"]].append((told, tail))
    for claims in bases.values():
        one = len({told["report"] for told, _ in claims}) == 1
        assigned = {} if one else assign(statement_of(told) for told, _ in claims)
        for told, tail in claims:
            assertion = told[FIRST] if one else global_id("assertion", assigned[local_id("claim", told["claim"])])
            yield told["claim"], assertion, tail

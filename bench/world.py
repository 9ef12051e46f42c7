"""Claims of the peer's generator in our graph, through our own rows and writer.

    NEO4J_URI=... python bench/world.py --generator FOLDER --claims 1000000 --slice 0 1      a tenth: about 98,000 claims
    NEO4J_URI=... python bench/world.py --generator FOLDER --claims 1000000 --slice 1 3      up to three tenths
    python bench/world.py --generator FOLDER --claims 1000000 --slice 0 10 --offline NEW     all of it, as files for Neo4j's importer

FOLDER holds the `gen.py` that also feeds the peer. Its places become towns of our gazetteer in the same oblast, its formations ours; ids of
reports and claims stay, so its cursors hold here. Slices take every tenth report, so each part of the graph spans the whole war.
"""

import argparse
import sys
import time
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from functools import cache
from itertools import chain, islice
from multiprocessing import get_context
from pathlib import Path
from typing import Any

from loaders.graph.offline.reports import write_import
from loaders.graph.rows import ReportRows, report_rows
from loaders.graph.write import Written, write_reports
from schema.claim import Claim, FormationMention, LocationMention, Period, Quantity, SourceMention
from schema.gazetteer import open_gazetteer
from schema.match import Candidate, Reason, Resolution
from schema.nodes import Formation, Location
from schema.ontology.enums import (
    ClaimKind,
    Effect,
    FormationRole,
    LocationRole,
    MatchMethod,
    Party,
    PlaceKind,
    Qualifier,
    TallyBasis,
)
from schema.ontology.taxonomy import taxonomy
from schema.orbat import formations
from schema.report import Report
from schema.sources import identify, sources
from schema.store import apply_schema, open_store

CLAIMS_A_REPORT = 8.73
CHUNK = 400  # reports a piece of work
REASON = (Reason("name", "equal", 0.9), Reason("front", "near the fighting", 0.03))
AS_UKRAINE = {"crimea": "Crimea"}


class World:
    """The generator's world with our nodes in its places."""

    def __init__(self, folder: str, claims: int) -> None:
        sys.path.insert(0, folder)
        import gen  # type: ignore[import-not-found] # of the folder named

        self.total = int(claims / CLAIMS_A_REPORT)
        self.made = gen.World()
        self.places = _places(self.made.locs)
        units = list(formations().values())
        self.units = {form["id"]: units[number % len(units)] for number, form in enumerate(self.made.forms)}
        self.materiel = {kind: kind if kind in taxonomy() else parent for kind, parent in gen.TAX.items()}

    def rows(self, number: int) -> ReportRows:
        """The rows of one report."""
        told, claims = self.made.report(number, self.total)
        report = Report(
            id=told["id"],
            text=told["text"],
            text_sha256=told["text_sha256"],
            title=told["title"],
            url=told["url"],
            publisher=_source(told["publisher"]).name,
            published_on=told["published_on"],
            language="en",
        )
        return report_rows(report, tuple(self.claim(claim) for claim in claims))

    def claim(self, told: dict[str, Any]) -> Claim:
        """A claim of the generator's as one of ours."""
        said = told["c"]
        kinds = dict.fromkeys(self.materiel[kind] for kind in told["tg"])
        return Claim(
            id=said["id"],
            kind=ClaimKind(said["kind"]),
            quote=said["quote"],
            start=said["start"],
            end=said["end"],
            tally=TallyBasis(said["tally"]),
            effect=Effect(said["effect"]) if "effect" in said else None,
            materiel=self.materiel[said["materiel"]] if "materiel" in said else None,
            quantity=Quantity(said["value"], Qualifier.EXACT, f"{said['value']:g}") if "value" in said else None,
            period=Period(said["period_start"], said["period_end"]),
            actor=Party(said["actor"]),
            target=Party(said["target"]),
            claimant=_spoken(said["claimant"]),
            relayed_by=tuple(_spoken(relay["s"]) for relay in told["rel"]),
            targets=tuple(kinds),
            direction=said.get("direction"),
            locations=tuple(self.at(link) for link in told["at"]) + tuple(self.at(link) for link in told["un"]),
            formations=tuple(self.involves(link) for link in told["fo"]),
            part_of=told["part"],
        )

    def at(self, link: dict[str, Any]) -> LocationMention:
        """A place, or a name that nothing resolved to."""
        role = LocationRole(link["p"]["role"])
        place = self.places.get(str(link.get("l")))
        if place is None:
            return LocationMention(surface=link["p"]["surface"], start=0, end=5, role=role, resolution=Resolution((), None, "unknown"))
        found = Candidate(place, 0.93, MatchMethod.EXACT, REASON)
        return LocationMention(surface=place.name, start=0, end=5, role=role, resolution=Resolution((found,), found))

    def involves(self, link: dict[str, Any]) -> FormationMention:
        """A formation."""
        found: Candidate[Formation] = Candidate(self.units[link["f"]], 0.9, MatchMethod.EXACT, REASON)
        role = FormationRole(link["p"]["role"])
        return FormationMention(surface=found.node.name, start=0, end=5, role=role, resolution=Resolution((found,), found))


@cache
def _source(known: str) -> Any:
    return sources().get(known) or identify(known.replace("-", " ").title())


@cache
def _spoken(known: str) -> SourceMention:
    source = _source(known)
    return SourceMention(surface=source.name, source=source.id)


def _places(made: list[dict[str, Any]]) -> dict[str, Location]:
    """The generator's places by id as ours: oblasts by their latitude and longitude, towns the most populous of their oblast."""
    known = [place for place in open_gazetteer().locations() if place.id.startswith("UA") and place.latitude is not None]
    oblasts = [place for place in known if place.kind is PlaceKind.OBLAST and "City" not in place.name]
    towns: dict[str, list[Location]] = {place.id: [] for place in oblasts}
    for place in sorted(known, key=lambda place: (-(place.population or 0), place.id)):
        holder = next((id_ for id_ in place.within if id_ in towns), None)
        if holder and place.kind in {PlaceKind.CITY, PlaceKind.TOWN, PlaceKind.VILLAGE}:
            towns[holder].append(place)
    ukraine = open_gazetteer().get("UA")
    assert ukraine is not None
    found = {"ua": ukraine}
    for one in made:
        if one["oblast"] is None or one["kind"] == "RAION":
            continue
        name = one["oblast"].removeprefix("ua/")
        oblast = next(each for each in oblasts if each.name.lower().startswith(name))
        found[one["id"]] = oblast if one["kind"] == "OBLAST" else towns[oblast.id].pop(0)
    return found


WORLD: list[World] = []


def start(folder: str, claims: int) -> None:
    """A process's own world."""
    WORLD.append(World(folder, claims))


def chunk(numbers: list[int]) -> list[ReportRows]:
    """Rows of some reports."""
    return [WORLD[0].rows(number) for number in numbers]


def chunks(total: int, part: tuple[int, int]) -> Iterator[list[int]]:
    """Numbers of the reports of a part, oldest first."""
    wanted = iter([number for number in range(total) if part[0] <= number % 10 < part[1]])
    while piece := list(islice(wanted, CHUNK)):
        yield piece


def load(made: Iterable[list[ReportRows]], writers: int) -> int:
    """Into the graph of the settings; the number of claims."""
    began, written = time.perf_counter(), 0
    with open_store() as store, ThreadPoolExecutor(writers) as threads:
        apply_schema(store)
        under_way: deque[Future[Sequence[Written]]] = deque()
        for rows in made:
            while len(under_way) > writers:
                written += sum(one.claims for one in under_way.popleft().result())
                print(f"{written} claims, {written / (time.perf_counter() - began):,.0f}/s", flush=True)
            under_way.append(threads.submit(write_reports, store, rows))
        return written + sum(one.claims for each in under_way for one in each.result())


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--generator", type=Path, required=True)
    parser.add_argument("--claims", type=int, default=1_000_000)
    parser.add_argument("--slice", type=int, nargs=2, default=[0, 1])
    parser.add_argument("--writers", type=int, default=2)
    parser.add_argument("--makers", type=int, default=1, help="processes that make the rows")
    parser.add_argument("--offline", type=Path)
    given = parser.parse_args()
    began, total = time.perf_counter(), int(given.claims / CLAIMS_A_REPORT)
    with get_context("spawn").Pool(given.makers, start, (str(given.generator), given.claims)) as pool:
        made = pool.imap(chunk, chunks(total, tuple(given.slice)))
        written = write_import(chain.from_iterable(made), given.offline) if given.offline else load(made, given.writers)
    print(f"{written} claims in {time.perf_counter() - began:,.0f} s")


if __name__ == "__main__":
    main()

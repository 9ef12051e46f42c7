"""How many claims a second go from rows into the graph, by batch size and number of writers.

    python bench/graph.py [--claims 20000] [--batch 500 1000 2000] [--writers 1 2]      into a graph of its own, or into NEO4J_URI

The rows are made beforehand: this is the graph's part alone. Eight claims a report, with the links of a usual bulletin: two places
and one formation a claim. After each load the same rows once more, which must find all there. A Neo4j that has just started needs some
100,000 claims until Java has compiled what writing needs: name a batch size several times, and take the last.
"""

import argparse
import gc
import random
import tempfile
import threading
import time
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

from loaders import make_report
from loaders.graph.rows import ReportRows, report_rows
from loaders.graph.write import write_reports
from schema.claim import Claim, FormationMention, LocationMention, Period, Quantity, SourceMention
from schema.gazetteer import open_gazetteer
from schema.keys import claim_id
from schema.match import Candidate, Reason, Resolution
from schema.ontology.enums import ClaimKind, Effect, FormationRole, LocationRole, MatchMethod, Party, Qualifier
from schema.orbat import formations
from schema.store import Store, StoreSettings, apply_schema, open_store

PUBLISHERS = ("Russian Ministry of Defence", "General Staff of the Armed Forces of Ukraine", "Institute for the Study of War")
SOURCES = ("ru-mod", "ua-general-staff", "isw")
MATERIEL = ("tank", "troops", "afv", "uav", "field_artillery", "motor_vehicle", "mlrs", "strike_uav")
REASONS = (Reason("name", "equal", 0.9), Reason("front", "near the fighting", 0.03))


def make_rows(reports: int, seed: int) -> list[ReportRows]:
    chance = random.Random(seed)
    places = [place for place in open_gazetteer().locations() if place.latitude is not None][:3000]
    units = list(formations().values())
    rows = []
    for number in range(reports):
        day = date(2022, 2, 24) + timedelta(days=chance.randrange(1400))
        text = f"Report {seed} {number}. " + "Units of the enemy were struck near the line of contact. " * 8
        who = chance.randrange(3)
        report = make_report(text, url=f"https://example.org/{seed}/{number}", publisher=PUBLISHERS[who], published_on=day, language="en")
        claims = []
        for at in range(8):
            found = [Candidate(chance.choice(places), 0.93, MatchMethod.EXACT, REASONS) for _ in range(2)]
            unit = Candidate(chance.choice(units), 0.9, MatchMethod.EXACT, REASONS)
            claim = Claim(
                id="",
                kind=ClaimKind.LOSS,
                effect=Effect.DESTROYED,
                quote=text[at * 40 : at * 40 + 60],
                start=at * 40,
                end=at * 40 + 60,
                materiel=MATERIEL[at],
                quantity=Quantity(chance.randrange(1, 900), Qualifier.EXACT, "some"),
                period=Period(day - timedelta(days=number % 13), day),  # so that one claim in twenty tells what another report told
                target=Party.UA if who == 0 else Party.RU,
                claimant=SourceMention(surface=PUBLISHERS[who], source=SOURCES[who]),
                locations=tuple(
                    LocationMention(surface=one.node.name, start=0, end=5, role=LocationRole.NEAR, resolution=Resolution((one,), one))
                    for one in found
                ),
                formations=(
                    FormationMention(
                        surface=unit.node.name, start=0, end=5, role=FormationRole.TARGET, resolution=Resolution((unit,), unit)
                    ),
                ),
            )
            claims.append(replace(claim, id=claim_id(report.id, claim, 0)))
        rows.append(report_rows(report, tuple(claims)))
    return rows


def write(store: Store, rows: list[ReportRows], batch: int, writers: int) -> float:
    size = batch // 8
    chunks = [rows[at : at + size] for at in range(0, len(rows), size)]
    started = time.perf_counter()

    def work(mine: list[list[ReportRows]]) -> None:
        for chunk in mine:
            write_reports(store, chunk)

    threads = [threading.Thread(target=work, args=(chunks[at::writers],)) for at in range(writers)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return time.perf_counter() - started


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--claims", type=int, default=20000)
    parser.add_argument("--batch", type=int, nargs="+", default=[500, 1000, 2000])
    parser.add_argument("--writers", type=int, nargs="+", default=[1])
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        settings = StoreSettings()
        with open_store(settings if settings.neo4j_uri else StoreSettings(CLAIMGRAPH_HOME=Path(folder))) as store:
            apply_schema(store)
            write(store, make_rows(250, 0), 1000, 1)  # warms the engine up
            for seed, (batch, writers) in enumerate([(b, w) for b in given.batch for w in given.writers], start=int(time.time())):
                store.dialect = replace(store.dialect, claims_a_batch=batch + 1000)
                rows = make_rows(given.claims // 8, seed)
                gc.freeze()  # a load holds few rows at a time: no collection is to walk all of these
                first = write(store, rows, batch, writers)
                again = write(store, rows, batch, writers)
                print(
                    f"{store.dialect.name} batch {batch} writers {writers}: {given.claims / first:,.0f} claims/s, "
                    f"again {given.claims / again:,.0f} claims/s ({first / again:.0f} times as fast)",
                    flush=True,
                )
                gc.unfreeze()


if __name__ == "__main__":
    main()

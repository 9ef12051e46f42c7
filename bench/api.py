"""How fast the API answers, and how much of that is our own: P1-P8 of the issue on a graph of synthetic claims.

    CLAIMGRAPH_HOME=... python bench/api.py --claims 100000        the embedded engine
    NEO4J_URI=... NEO4J_PASSWORD=... python bench/api.py --claims 100000

Lays the claims down where the graph has none, then prints a line a query: median of the whole answer, of the engine, and of ourselves
(parsing, plan, parameters, shaping, JSON; time of the processor), from a plan that is remembered. The graph is left as it is.
"""

import argparse
import asyncio
import datetime as dt
import gc
import random
import statistics
import time
from typing import Any

import orjson

from graphapi.plan.cursor import encode
from graphapi.plan.run import Graph
from graphapi.principal import Principal
from graphapi.service import Request, Service
from graphapi.settings import ApiSettings
from loaders import close_days
from schema.gazetteer import open_gazetteer
from schema.orbat import formations
from schema.store import Store, apply_schema, open_async_store, open_store

READER = Principal("bench", frozenset({"read"}))
NESTED = """id kind effect quantity { value qualifier } tally period { start end } actor target direction quote start end materiel { id name }
 claimant { id name sourceKind } report { id title url publishedOn publisher { id name sourceKind } }
 locations { surface role score method location { id name placeKind latitude longitude } } formations { surface role score formation { id name party } }"""
LITE = "id kind quantity { value } quote report { publishedOn }"
DAYS = 1400
FIRST = dt.date(2022, 2, 24)
REPORT = "UNWIND $rows AS r MATCH (s:Source {id: r.publisher}) CREATE (n:Report)-[:PUBLISHED_BY]->(s) SET n = r"
CLAIM = """
UNWIND $rows AS r
MATCH (n:Report {id: r.c.report}), (s:Source {id: r.c.claimant}), (m:Materiel {id: r.c.materiel})
CREATE (c:Claim)-[:STATED_IN]->(n), (c)-[:CLAIMED_BY]->(s), (c)-[:OF]->(m) SET c = r.c
"""
AT = "UNWIND $rows AS r MATCH (c:Claim {id: r.claim}), (l:Location {id: r.end}) CREATE (c)-[a:AT]->(l) SET a = r.set"
INVOLVES = "UNWIND $rows AS r MATCH (c:Claim {id: r.claim}), (l:Formation {id: r.end}) CREATE (c)-[a:INVOLVES]->(l) SET a = r.set"


class Synthetic:
    """Four claims a report, two places and one or two formations a claim; the same for the same seed."""

    def __init__(self) -> None:
        self.chance = random.Random(7)
        places = [place for place in open_gazetteer().locations() if place.kind.value in ("VILLAGE", "TOWN", "CITY")]
        self.places = [f"place:{place.id}" for place in self.chance.sample(places, 3000)]
        self.units = [f"formation:{id_}" for id_ in list(formations())[:600]]

    def report(self, number: int, days: int) -> tuple[dict[str, Any], list[dict[str, Any]]]:
        day = (FIRST + dt.timedelta(days=number % days)).isoformat()
        source = self.chance.choice(["source:ru-mod", "source:ua-general-staff", "source:isw", "source:voa"])
        local = f"{number:07d}"
        report = {
            "id": f"report:{local}",
            "title": f"Bulletin {number}",
            "published_on": day,
            "publisher": source,
            "language": "en",
            "text": "x",
            "text_sha256": local,
            "loaded_at": "2024-01-01T00:00:00.000000Z",
            "warnings": [],
            "key": f"{day}/{local}",
            "words": " x ",
        }
        return report, [self.claim(report, f"{local}.{index}") for index in range(4)]

    def claim(self, report: dict[str, Any], local: str) -> dict[str, Any]:
        pick, day = self.chance.choice, report["published_on"]
        key, value = f"{day}/{local}", float(self.chance.randint(1, 900))
        claim = {
            "id": f"claim:{local}",
            "kind": pick(["LOSS", "LOSS", "STRIKE", "ENGAGEMENT"]),
            "materiel": pick(["materiel:tank", "materiel:troops", "materiel:uav", "materiel:ifv"]),
            "value": value,
            "qualifier": "EXACT",
            "as_stated": str(value),
            "tally": "INCREMENT",
            "period_start": day,
            "period_end": day,
            "target": pick(["RU", "UA"]),
            "claimant": report["publisher"],
            "publisher": report["publisher"],
            "report": report["id"],
            "language": "en",
            "published_on": day,
            "targets": [],
            "quote": "It was so.",
            "start": 0,
            "end": 10,
            "assertion": f"assertion:{local}",
            "known_from": report["loaded_at"],
            "key": key,
            "late": key,
            "words": " it was so ",
        }
        at = [self.mention(self.ranked(self.places), "place", position, key) for position in range(2)]
        units = [self.mention(self.ranked(self.units), "unit", position, key) for position in range(pick([1, 2]))]
        return {"c": claim, "at": at, "units": units}

    def ranked(self, pool: list[str]) -> str:
        """A few are named often, most seldom."""
        return pool[int(len(pool) * self.chance.random() ** 3)]

    @staticmethod
    def mention(end: str, name: str, position: int, key: str) -> dict[str, Any]:
        return {
            "end": end,
            "set": {
                "surface": "there",
                "start": 0,
                "end": 5,
                "role": "NEAR" if name == "place" else "ACTOR",
                "score": 0.9,
                "method": "EXACT",
                "reasons": [],
                "candidates": [],
                "candidate_reasons": [],
                "position": position,
                name: end,
                "key": key,
            },
        }


def lay(store: Store, count: int, world: Synthetic) -> None:
    for start in range(0, count // 4, 500):
        made = [world.report(number, DAYS) for number in range(start, min(start + 500, count // 4))]
        claims = [claim for _, told in made for claim in told]
        store.write(REPORT, {"rows": [report for report, _ in made]})
        store.write(CLAIM, {"rows": claims})
        store.write(AT, {"rows": [link | {"claim": claim["c"]["id"]} for claim in claims for link in claim["at"]]})
        store.write(INVOLVES, {"rows": [link | {"claim": claim["c"]["id"]} for claim in claims for link in claim["units"]]})


def queries(world: Synthetic, cursor: str) -> dict[str, str]:
    rare, oblast = world.places[-1], "place:UA14"
    since = (FIRST + dt.timedelta(days=DAYS - 1095)).isoformat()
    year = (FIRST + dt.timedelta(days=DAYS - 365)).isoformat()
    month = (FIRST + dt.timedelta(days=DAYS - 30)).isoformat()
    quarter = (FIRST + dt.timedelta(days=DAYS - 91)).isoformat()
    box = "{south: 48.4, west: 37.7, north: 48.8, east: 38.2}"
    return {
        "P1 50 newest, nested": f"{{ claims(first: 50) {{ nodes {{ {NESTED} }} }} }}",
        "P2 a rare place": f'{{ claims(first: 50, where: {{place: {{location: ["{rare}"]}}}}) {{ nodes {{ {NESTED} }} }} }}',
        "P3 a connection's first page": f"{{ claims(first: 50) {{ edges {{ cursor node {{ {NESTED} }} }} pageInfo {{ hasNextPage endCursor }} }} }}",
        "P4 the page after half": f'{{ claims(first: 50, after: "{cursor}") {{ edges {{ cursor node {{ {NESTED} }} }} pageInfo {{ endCursor }} }} }}',
        "P5 50 formations, 5 newest each": f'{{ formations(first: 50, where: {{mentioned: true}}) {{ nodes {{ id name party claims(first: 5, where: {{place: {{location: ["{oblast}"]}}}}) {{ nodes {{ {LITE} }} }} }} }} }}',
        "P5 the same, the last year": f'{{ formations(first: 50, where: {{mentioned: true}}) {{ nodes {{ id name party claims(first: 5, where: {{place: {{location: ["{oblast}"]}}, publishedOn: {{start: "{year}"}}}}) {{ nodes {{ {LITE} }} }} }} }} }}',
        "P6 totals, 3 years": f'{{ totals(by: [WEEK, CLAIMANT, KIND], where: {{period: {{start: "{since}", end: "2030-01-01"}}}}) {{ from kind claimant {{ name }} claimCount assertionCount sum }} }}',
        "P6 totals, a quarter by day": f'{{ totals(by: [DAY, CLAIMANT, KIND], where: {{period: {{start: "{quarter}"}}}}) {{ from kind claimant {{ name }} claimCount sum }} }}',
        "P7 a town's box, one month": f'{{ claims(first: 50, where: {{place: {{bounds: {box}}}, publishedOn: {{start: "{month}"}}}}) {{ nodes {{ {LITE} }} }} }}',
        "P8 three root fields": f"{{ claims(first: 10) {{ nodes {{ {LITE} }} }} formations(first: 20) {{ nodes {{ id name party }} }} sources(first: 20) {{ nodes {{ id name sourceKind }} }} }}",
    }


async def measure(world: Synthetic, runs: int) -> None:
    graph = Graph(open_async_store())
    service, spent, read = Service(graph, ApiSettings(max_cost=10**6)), [0.0, 0.0], graph.store.read

    async def timed(*args: Any, **given: Any) -> Any:
        began, worked = time.perf_counter(), time.process_time()
        try:
            return await read(*args, **given)
        finally:
            spent[0] += time.perf_counter() - began
            spent[1] += time.process_time() - worked

    graph.store.read = timed  # type: ignore[method-assign]
    claims = (await graph.store.read("MATCH (c:Claim) RETURN count(c) AS claims", {}))[0]["claims"]
    middle = await graph.store.read("MATCH (c:Claim) WITH c ORDER BY c.key SKIP $half LIMIT 1 RETURN c.key AS key", {"half": claims // 2})
    cursor = encode("Query.claims/NEWEST", [middle[0]["key"]])
    gc.collect()
    gc.freeze()  # as the server does once it has started
    print(f"{graph.store.dialect.name}: {claims} claims; ms: whole, engine, ours; bytes")
    for name, text in queries(world, cursor).items():
        rows = [await once(service, text, spent) for _ in range(runs + 2)][2:]
        whole, engine, own = (statistics.median(row[index] for row in rows) for index in range(3))
        print(f"{name:34} {whole:8.2f} {engine:8.2f} {own:7.2f} {rows[0][3]:8d}")
    await graph.close()


async def once(service: Service, text: str, spent: list[float]) -> tuple[float, float, float, int]:
    """Milliseconds of the whole and of the engine by the clock, and our own of the processor, which others on the machine do not lengthen."""
    spent[:], began, worked = [0.0, 0.0], time.perf_counter(), time.process_time()
    answer = await service.answer(Request(text, READER))
    content = orjson.dumps(answer.body)
    whole, own = time.perf_counter() - began, time.process_time() - worked - spent[1]
    assert "errors" not in answer.body, answer.body["errors"]
    return whole * 1000, spent[0] * 1000, own * 1000, len(content)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--claims", type=int, default=100_000)
    parser.add_argument("--runs", type=int, default=15)
    options = parser.parse_args()
    world = Synthetic()
    with open_store() as store:
        apply_schema(store)
        if not store.read("MATCH (c:Claim) RETURN c.id LIMIT 1"):
            lay(store, options.claims, world)
        close_days(store)
        asyncio.run(measure(world, options.runs))


if __name__ == "__main__":
    main()

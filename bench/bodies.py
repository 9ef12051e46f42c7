"""Request bodies for wrk: ours by the contract, and the peer's with the ids of our graph in them.

python bench/bodies.py PEER OUT        PEER holds the peer's `bodies/`; OUT gets ours-*.json and peer-*.json
"""

import json
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from api import LITE, NESTED

from graphapi.plan.cursor import encode

RARE, OBLAST = "place:UA63020050480011570", "place:UA14"  # what bench/world.py makes of the generator's rare town and of Donetsk
HALF = encode("Query.claims/NEWEST", ["2024-02-10/e9a7cfa1e1c2.0"])  # the 500,000th of a million
TOWN, FRONT = "{south: 48.4, west: 37.7, north: 48.8, east: 38.2}", "{south: 46.5, west: 35.0, north: 50.3, east: 38.5}"
EDGES = f"edges {{ cursor node {{ {NESTED} }} }} pageInfo {{ hasNextPage endCursor }}"
TOTALS = "from kind claimant { name } claimCount assertionCount sum"
MONTH = 'publishedOn: {start: "2026-01-24"}'
OURS = {
    "p1": f"{{ claims(first: 50) {{ nodes {{ {NESTED} }} }} }}",
    "p2": f'{{ claims(first: 50, where: {{place: {{location: ["{RARE}"]}}}}) {{ nodes {{ {NESTED} }} }} }}',
    "p3": f"{{ claims(first: 50) {{ {EDGES} }} }}",
    "p4": f'{{ claims(first: 50, after: "{HALF}") {{ {EDGES} }} }}',
    "p5": f'{{ formations(first: 50, where: {{mentioned: true}}) {{ nodes {{ id name party claims(first: 5, where: {{place: {{location: ["{OBLAST}"]}}}}) {{ nodes {{ {LITE} }} }} }} }} }}',
    "p6": f'{{ totals(by: [WEEK, CLAIMANT, KIND], where: {{period: {{start: "2023-02-24", end: "2030-01-01"}}}}) {{ {TOTALS} }} }}',
    "p6day": f'{{ totals(by: [DAY, CLAIMANT, KIND], where: {{period: {{start: "2025-10-01", end: "2025-12-31"}}}}) {{ {TOTALS} }} }}',
    "p7": f"{{ claims(first: 50, where: {{place: {{bounds: {TOWN}}}, {MONTH}}}) {{ nodes {{ {LITE} }} }} }}",
    "p7front": f"{{ claims(first: 50, where: {{place: {{bounds: {FRONT}}}, {MONTH}}}) {{ nodes {{ {LITE} }} }} }}",
    "p8": f"{{ claims(first: 10) {{ nodes {{ {LITE} }} }} formations(first: 20) {{ nodes {{ id name party }} }} sources(first: 20) {{ nodes {{ id name sourceKind }} }} }}",
}


def main() -> None:
    peer, out = Path(sys.argv[1]), Path(sys.argv[2])
    out.mkdir(parents=True, exist_ok=True)
    for name, text in OURS.items():
        (out / f"ours-{name}.json").write_text(json.dumps({"query": text}))
    for body in (peer / "bodies").glob("*.json"):
        (out / body.name).write_text(body.read_text().replace("ua/kharkiv/rare", RARE).replace("ua/donetsk", OBLAST))


if __name__ == "__main__":
    main()

"""Names at the root: what they may mean, and those that resolved to nothing."""

from typing import Any

from graphapi.errors import BadInput
from graphapi.plan.branch import Root
from graphapi.plan.draft import Draft
from graphapi.plan.given import Slot, Variables
from graphapi.plan.project import project
from graphapi.plan.roots.table import ROOTS, Start, collected, list_of
from graphapi.plan.selection import Selected, below

MOST_NAMES, MOST_CANDIDATES, MOST_UNRESOLVED = 1000, 10, 100
PLAIN = ("name", "region", "latitude", "longitude", "party")


def _resolve(kind: str, type_name: str) -> Start:
    """The names are resolved while the parameters are made; the statement brings the nodes."""

    def start(draft: Draft, selected: Selected) -> Root:
        draft.slow = True
        row = draft.name("x")
        cypher, shape = project(draft, type_name, row, below(draft, selected))
        limit = _limit(selected.given["limit"].sample)
        given = draft.computed(_rows(kind, selected.given["names"], limit))
        return list_of(selected, f"UNWIND {given} AS {row} {collected(selected.name, cypher)}", shape)

    return start


def _limit(limit: int) -> int:
    if not 1 <= limit <= MOST_CANDIDATES:
        raise BadInput(f"limit: {limit} is not within 1 and {MOST_CANDIDATES}")
    return limit


def _rows(kind: str, given: list[dict[str, Slot]], limit: int) -> Any:
    if len(given) > MOST_NAMES:
        raise BadInput(f"names: {len(given)} are more than the {MOST_NAMES} that can be asked at once")

    def read(variables: Variables) -> Any:
        from graphapi.names import resolved_rows  # the resolver loads its tables at the first name

        names = [{name: row[name].read(variables) for name in PLAIN if name in row} for row in given]
        return resolved_rows(kind, names, limit)

    return read


UNRESOLVED = {
    "LOCATION": "MATCH (c:Claim)-[a:AT]->(n:PlaceName)",
    "FORMATION": "MATCH (c:Claim)-[a:INVOLVES]->(n:FormationName)",  # those that only count name nothing to resolve
    "SOURCE": "MATCH (c:Claim)-[a:CLAIMED_BY|RELAYED_BY]->(n:Source {provisional: true})",
}
UNNAMED = {"FORMATION": " AND (a.count IS NULL OR a.number IS NOT NULL OR a.name IS NOT NULL)"}
SURFACE = {"LOCATION": "n.surface", "FORMATION": "n.surface", "SOURCE": "n.name"}


def _unresolved(draft: Draft, selected: Selected) -> Root:
    """The most frequent first; the example is the newest claim."""
    given = selected.given
    subject = str(given["subject"].sample.value) if "subject" in given else "LOCATION"
    first, skip = given["first"].sample, given["skip"].sample
    if not 0 <= first <= MOST_UNRESOLVED or skip < 0:
        raise BadInput(f"first: at most {MOST_UNRESOLVED}; neither first nor skip may be negative")
    cypher, shape = project(draft, "UnresolvedName", "u,a,c,told", below(draft, selected))
    text = (
        f"{UNRESOLVED[subject]} WHERE c.known_until IS NULL AND a.judgement IS NULL{UNNAMED.get(subject, '')} WITH n, c, a ORDER BY c.key DESC, a.position"
        f" WITH n, count(a) AS told, collect(a)[0] AS a, collect(c)[0] AS c"
        f" WITH {{surface: {SURFACE[subject]}, region: n.region}} AS u, n.id AS id, a, c, told"
        f" ORDER BY told DESC, id SKIP {skip} LIMIT {first} {collected(selected.name, cypher)}"
    )
    return list_of(selected, text, shape)


ROOTS |= {
    "resolveLocations": _resolve("place", "LocationResolution"),
    "resolveFormations": _resolve("formation", "FormationResolution"),
    "resolveSources": _resolve("source", "SourceResolution"),
    "unresolvedNames": _unresolved,
}

"""Reconciliation queries answered by the resolver: candidates with scores and reasons, a match only where it is clear."""

from collections.abc import Mapping
from typing import Any

from graphapi.errors import BadInput
from graphapi.names import resolver
from graphapi.reconcile.kinds import KINDS, PLACE, Kind, described
from schema.keys import global_id
from schema.match import Candidate, Resolution
from schema.ontology.enums import Party

Json = dict[str, Any]
MOST_QUERIES, MOST_CANDIDATES = 1_000, 10


def answer_queries(given: object) -> Json:
    """One result a query, under its key; raises BadInput, which names the query."""
    if not isinstance(given, dict) or not all(isinstance(query, dict) for query in given.values()):
        raise BadInput("queries: an object of queries is wanted")
    if len(given) > MOST_QUERIES:
        raise BadInput(f"queries: {len(given)} are more than {MOST_QUERIES}")
    return {key: {"result": _answer(key, query)} for key, query in given.items()}


def _answer(key: str, query: Mapping[str, Any]) -> list[Json]:
    name, limit = query.get("query"), query.get("limit", 5)
    if not isinstance(name, str):
        raise BadInput(f"{key}: query: a name is wanted")
    if not isinstance(limit, int) or limit < 1:
        raise BadInput(f"{key}: limit: a positive number is wanted")
    kind = _kind(key, query.get("type"))
    found = _resolve(kind, name, min(limit, MOST_CANDIDATES), _evidence(kind, query.get("properties") or []))
    return [_result(kind, candidate, matched=candidate is found.match) for candidate in found.candidates]


def _kind(key: str, given: object) -> Kind:
    if isinstance(given, list):
        given = given[0] if given else None
    if given is None:
        return PLACE
    if not isinstance(given, str) or given not in KINDS:
        raise BadInput(f"{key}: type: one of {', '.join(KINDS)} is wanted")
    return KINDS[given]


def _evidence(kind: Kind, properties: list[Any]) -> Json:
    """What the other columns say of the name; columns that say nothing to us are passed over."""
    given: Json = {}
    for one in properties:
        word = kind.evidence.get(str(one.get("pid"))) if isinstance(one, dict) else None
        value = one.get("v") if word else None
        value = value[0] if isinstance(value, list) and value else value
        value = value.get("name") or value.get("id") if isinstance(value, dict) else value
        if word and value is not None and (cleaned := _cleaned(word, str(value))) is not None:
            given[word] = cleaned
    return given if ("latitude" in given) == ("longitude" in given) else {}


def _cleaned(word: str, value: str) -> object:
    if word == "party":
        return Party.__members__.get(value.upper())
    if word in ("latitude", "longitude"):
        try:
            return float(value.replace(",", "."))
        except ValueError:
            return None
    return value.strip() or None


def _resolve(kind: Kind, name: str, limit: int, evidence: Json) -> Resolution[Any]:
    ask = {"place": resolver().locations, "formation": resolver().formations, "source": resolver().sources}[kind.id]
    found: Resolution[Any] = ask(name, limit=limit, **evidence)
    return found


def _result(kind: Kind, candidate: Candidate[Any], *, matched: bool) -> Json:
    return {
        "id": global_id(kind.id, candidate.node.id),
        "name": candidate.node.name,
        "description": described(candidate.node),
        "type": [{"id": kind.id, "name": kind.name}],
        "score": round(100 * candidate.score, 2),
        "match": matched,
        "features": [{"id": reason.feature, "name": reason.detail, "value": round(reason.weight, 4)} for reason in candidate.reasons],
    }

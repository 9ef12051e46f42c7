"""The contract's meaning in plain Python over the world's records: graphql-core's own executor resolves field by field."""

from collections.abc import Callable, Iterable
from functools import cached_property
from typing import Any

from graphql import GraphQLSchema, build_schema, default_field_resolver, execute_sync, parse

from graphapi.plan.cursor import decode, encode
from graphapi.sdl import export_sdl
from schema.keys import global_id
from schema.words import stems
from tests.graphapi.oracle_filters import SNAKE, node_fits, passes, report_fits
from tests.graphapi.oracle_sums import disagreements, series, totals
from tests.graphapi.world import Row, World

LISTS = ("warnings", "aliases", "targets")
LABELS = {"Location": "place", "Source": "source", "Formation": "formation", "Materiel": "materiel", "Claim": "claim", "Report": "report"}


class Oracle:
    """Answers operations on a world."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.nodes = {id_: row | {"__typename": label} for label, rows in world.nodes.items() for id_, row in rows.items()}
        self.out: dict[tuple[str, str], list[tuple[str, Row]]] = {}
        self.into: dict[tuple[str, str], list[tuple[str, Row]]] = {}
        for kind, start, end, values in world.links:
            self.out.setdefault((kind, start), []).append((end, values))
            self.into.setdefault((kind, end), []).append((start, values))

    @cached_property
    def schema(self) -> GraphQLSchema:
        return build_schema(export_sdl())

    def answer(self, text: str) -> Any:
        return execute_sync(self.schema, parse(text), field_resolver=self.resolve, type_resolver=lambda value, *_: value["__typename"])

    def resolve(self, parent: Any, info: Any, **given: Any) -> Any:
        own = RESOLVERS.get((info.parent_type.name, info.field_name))
        given = {name: value for name, value in given.items() if value is not None}
        if own is not None:
            return own(self, parent, given)
        if not isinstance(parent, dict):
            return default_field_resolver(parent, info)
        value = parent.get(SNAKE.get(info.field_name, info.field_name), parent.get(info.field_name))
        return [] if value is None and info.field_name in LISTS else value

    def one(self, kind: str, id_: str) -> Row | None:
        return next((self.nodes[end] for end, _ in self.out.get((kind, id_), [])), None)

    def linked(self, kind: str, id_: str) -> list[tuple[Row, Row]]:
        rows = [(self.nodes[end], values) for end, values in self.out.get((kind, id_), [])]
        return sorted(rows, key=lambda row: row[1].get("position", 0))

    def of(self, label: str) -> list[Row]:
        return [row for row in self.nodes.values() if row["__typename"] == label]

    def holders(self, id_: str) -> list[Row]:
        found, at = [], self.one("WITHIN", id_)
        while at is not None:
            found.append(at)
            at = self.one("WITHIN", at["id"])
        return found

    def claims(self, given: Row) -> list[Row]:
        then = given.get("asOf")
        known = [claim for claim in self.of("Claim") if self.known(claim, then)]
        return [claim for claim in known if passes(self, claim, given.get("where", {}))]

    def with_words(self, text: str) -> list[str]:
        """Ids of today's claims and of the reports in which all the words stand."""
        reports = [row["id"] for row in self.of("Report") if report_fits(self, row, {"text": text})]
        return reports + [row["id"] for row in self.claims({"where": {"text": text}})] if stems(text) else []

    @staticmethod
    def known(claim: Row, then: str | None) -> bool:
        if then is None:
            return "known_until" not in claim
        return claim["known_from"] <= then < claim.get("known_until", "~")


def columns(order: str, claim: Row) -> list[Any]:
    """The values of a ClaimOrder's columns, with a sign: descending ones compare the other way round."""
    key, late = claim["key"].lstrip("~"), claim["late"].lstrip("~")
    value = claim.get("value")
    return {
        "NEWEST": [(key, -1)], "LATEST": [(late, -1)],
        "OLDEST": [(1 if key < "0001" else 0, 1), (key, 1)], "EARLIEST": [(1 if late < "0001" else 0, 1), (late, 1)],
        "LARGEST": [(1 if value is None else 0, 1), (value or 0.0, -1), (claim["id"], -1)],
        "SMALLEST": [(1 if value is None else 0, 1), (value or 0.0, 1), (claim["id"], 1)],
        "TEXT": [(claim["report"], 1), (claim["start"], 1), (claim["id"], 1)],
    }[order]  # fmt: skip


class Sorted:
    """A value that sorts upwards or downwards."""

    def __init__(self, pair: tuple[Any, int]) -> None:
        self.value, self.sign = pair

    def __lt__(self, other: "Sorted") -> bool:
        return self.value < other.value if self.sign > 0 else self.value > other.value

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sorted) and self.value == other.value

    __hash__ = None  # type: ignore[assignment]


def connect(rows: Iterable[tuple[list[tuple[Any, int]], Any]], given: Row, walk: str, name: str) -> Row:
    """A connection of rows with their columns."""
    ordered = sorted(rows, key=lambda row: [Sorted(pair) for pair in row[0]])
    kept = ordered
    for argument, after in (("after", True), ("before", False)):
        if argument in given:
            values = decode(walk, given[argument], argument)
            kept = [row for row in kept if _beyond(row[0], values, after=after)]
    size = given.get("first", given.get("last", 20))
    backward = "last" in given
    cut = (kept[-size:] if size else []) if backward else kept[:size]
    edges = [{"__typename": f"{name}Edge", "cursor": encode(walk, [value for value, _ in row[0]]), "node": row[1]} for row in cut]
    more = len(kept) > size
    page = {
        "hasNextPage": "before" in given if backward else more,
        "hasPreviousPage": more if backward else "after" in given,
        "startCursor": edges[0]["cursor"] if edges else None,
        "endCursor": edges[-1]["cursor"] if edges else None,
    }
    return {"edges": edges, "nodes": [edge["node"] for edge in edges], "pageInfo": page, "totalCount": len(ordered)}


def _beyond(pairs: list[tuple[Any, int]], values: list[Any], *, after: bool) -> bool:
    mine = [Sorted(pair) for pair in pairs]
    theirs = [Sorted((value, sign)) for value, (_, sign) in zip(values, pairs, strict=True)]
    return theirs < mine if after else mine < theirs


def claim_connection(walk: str, among: Callable[[Oracle, Row, Row], bool]) -> Callable[[Oracle, Any, Row], Row]:
    def resolve(oracle: Oracle, parent: Any, given: Row) -> Row:
        order = given["orderBy"]
        rows = [(columns(order, claim), claim) for claim in oracle.claims(given) if parent is None or among(oracle, parent, claim)]
        return connect(rows, given, f"{walk}/{order}", "Claim")

    return resolve


def listed(label: str, walk: str, columns_of: Callable[[Row], list[Any]], fits: Callable[[Oracle, Row, Row], bool]) -> Callable[..., Row]:
    def resolve(oracle: Oracle, _: Any, given: Row) -> Row:
        rows = [(columns_of(row), row) for row in oracle.of(label) if fits(oracle, row, given.get("where", {}))]
        return connect(rows, given, walk, label)

    return resolve


def reasons(rows: list[str], prefix: str = "") -> list[Row]:
    split = [row.removeprefix(prefix).split("\t") for row in rows if row.startswith(prefix)]
    return [{"feature": feature, "detail": detail, "weight": float(weight)} for feature, detail, weight in split]


def mentions(kind: str, name: str) -> Callable[[Oracle, Row, Row], list[Row]]:
    def resolve(oracle: Oracle, claim: Row, _: Row) -> list[Row]:
        made = []
        for end, link in oracle.linked(kind, claim["id"]):
            found = end if end["__typename"] == name.capitalize() else None
            row = {**link, name: found, "reasons": reasons(link["reasons"])}
            if kind == "AT":
                row["candidates"] = [
                    {"location": oracle.nodes[id_], "score": float(score), "method": method,
                     "reasons": reasons(link["candidate_reasons"], f"{id_}\t")}
                    for id_, score, method in (line.split("\t") for line in link["candidates"])
                ] or ([{"location": found} | {name: row[name] for name in ("score", "method", "reasons")}] if found and "judgement" not in link else [])  # fmt: skip
            made.append(row)
        return made

    return resolve


def sightings(oracle: Oracle, unit: Row, given: Row) -> Row:
    found: dict[tuple[str, str, str], Row] = {}
    for id_, link in oracle.into.get(("INVOLVES", unit["id"]), []):
        claim = oracle.nodes[id_]
        for place, at in oracle.linked("AT", id_):
            if place["__typename"] == "Location" and at["role"] != "WITHIN" and "known_until" not in claim:
                on = claim.get("period_end", claim.get("published_on"))
                found[id_, place["id"], link["role"]] = {"on": on, "location": place, "role": link["role"], "claim": claim}
    rows = [([(row["on"] or "", -1), *((part, -1) for part in key)], row) for key, row in found.items()]
    return connect(rows, given, "Formation.sightings", "Sighting")


def unresolved(oracle: Oracle, claims: list[Row]) -> list[Row]:
    told: dict[str, list[tuple[Row, Row]]] = {}
    for claim in claims:
        for end, link in oracle.linked("AT", claim["id"]):
            if end["__typename"] == "PlaceName" and "known_until" not in claim:
                told.setdefault(end["id"], []).append((claim, link))
    ordered = sorted(told.items(), key=lambda row: (-len(row[1]), row[0]))
    return [
        {"surface": oracle.nodes[id_]["surface"], "region": oracle.nodes[id_].get("region"), "mentionCount": len(rows), "claim": rows[0][0],
         "candidates": mentions("AT", "location")(oracle, rows[0][0], {})[rows[0][1]["position"]]["candidates"]}
        for id_, rows in ordered
    ]  # fmt: skip


def _unresolved_of(oracle: Oracle, report: Row, _: Row) -> list[Row]:
    claims = [oracle.nodes[id_] for id_, _ in oracle.into.get(("STATED_IN", report["id"]), [])]
    return unresolved(oracle, sorted(claims, key=lambda claim: (claim["start"], claim["id"])))


def _restated(oracle: Oracle, claim: Row, _: Row) -> list[Row]:
    others = [row for row in oracle.of("Claim") if row["assertion"] == claim["assertion"] and row["id"] != claim["id"]]
    return sorted((row for row in others if "known_until" not in row), key=lambda row: (row.get("published_on", "9999"), row["key"]))


def _parts(oracle: Oracle, claim: Row, _: Row) -> list[Row]:
    parts = [oracle.nodes[id_] for id_, _ in oracle.into.get(("PART_OF", claim["id"]), [])]
    return sorted((row for row in parts if row.get("known_until") == claim.get("known_until")), key=lambda row: (row["start"], row["id"]))


def _judged(oracle: Oracle, _: Any, given: Row) -> Row:
    """JudgementConnection."""
    fits = [row for row in oracle.of("Judgement") if all(row[name] == given[name] for name in ("subject", "undone") if name in given)]
    return connect([([(row["at"], -1), (row["id"], -1)], row) for row in fits], given, "Query.judgements", "Judgement")


def _decided(oracle: Oracle, judgement: Row, _: Row) -> int:
    links = [link for (kind, _), links in oracle.into.items() if kind in ("AT", "INVOLVES", "CLAIMED_BY", "RELAYED_BY") for link in links]
    return sum(values.get("judgement") == judgement["id"] and "known_until" not in oracle.nodes[claim] for claim, values in links)


def _below(oracle: Oracle, place: Row, claim: Row) -> bool:
    return any(
        end["id"] == place["id"] or place["id"] in {row["id"] for row in oracle.holders(end["id"])}
        for end, _ in oracle.linked("AT", claim["id"])
    )


def _node(kind: str) -> Callable[[Oracle, Any, Row], Row | None]:
    return lambda oracle, _, given: oracle.nodes.get(global_id(kind, given["id"]))


RESOLVERS: dict[tuple[str, str], Callable[[Oracle, Any, Row], Any]] = {
    ("Query", "node"): lambda oracle, _, given: oracle.nodes.get(given["id"]),
    ("Query", "nodes"): lambda oracle, _, given: [oracle.nodes.get(id_) for id_ in given["ids"]],
    **{("Query", label.lower()): _node(kind) for label, kind in LABELS.items()},
    ("Query", "taxonomy"): lambda oracle, _, __: sorted(oracle.of("Materiel"), key=lambda row: row["position"]),
    ("Query", "claims"): claim_connection("Query.claims", lambda *_: True),
    ("Query", "reports"): listed("Report", "Query.reports", lambda row: [(row["key"], -1)], report_fits),
    ("Query", "locations"): listed("Location", "Query.locations", lambda row: [(row["name"], 1), (row["id"], 1)], node_fits("place")),
    ("Query", "formations"): listed("Formation", "Query.formations", lambda row: [(row["name"], 1), (row["id"], 1)], node_fits("formation")),
    ("Query", "sources"): listed("Source", "Query.sources", lambda row: [(row["name"], 1), (row["id"], 1)], node_fits("source")),
    ("Query", "unresolvedNames"): lambda oracle, _, given: unresolved(
        oracle, sorted(oracle.of("Claim"), key=lambda row: row["key"], reverse=True))[given["skip"] : given["skip"] + given["first"]],
    ("Query", "judgements"): _judged,
    ("Query", "totals"): totals,
    ("Query", "series"): series,
    ("Query", "disagreements"): lambda oracle, _, given: connect(disagreements(oracle, given), given, "Query.disagreements", "Disagreement"),
    ("Judgement", "node"): lambda oracle, row, _: oracle.nodes[row["node"]],
    ("Judgement", "claim"): lambda oracle, row, _: oracle.nodes.get(row.get("claim")),
    ("Judgement", "publisher"): lambda oracle, row, _: oracle.nodes.get(row.get("publisher")),
    ("Judgement", "mentionCount"): _decided,
    ("Report", "publisher"): lambda oracle, row, _: oracle.one("PUBLISHED_BY", row["id"]),
    ("Report", "unresolved"): _unresolved_of,
    ("Report", "claims"): claim_connection("Report.claims", lambda _, row, claim: claim["report"] == row["id"]),
    ("Source", "claims"): claim_connection("Source.claims", lambda _, row, claim: claim.get("claimant") == row["id"]),
    ("Location", "claims"): claim_connection("Location.claims", _below),
    ("Formation", "claims"): claim_connection(
        "Formation.claims", lambda oracle, row, claim: any(end["id"] == row["id"] for end, _ in oracle.linked("INVOLVES", claim["id"]))),
    ("Source", "reports"): lambda oracle, source, given: connect(
        [([(row["key"], -1)], row) for row in oracle.of("Report")
         if row.get("publisher") == source["id"] and report_fits(oracle, row, given.get("where", {}))], given, "Source.reports", "Report"),
    ("Formation", "sightings"): sightings,
    ("Formation", "subordinateTo"): lambda oracle, row, _: oracle.one("SUBORDINATE_TO", row["id"]),
    ("Location", "within"): lambda oracle, row, _: oracle.holders(row["id"]),
    ("Materiel", "broader"): lambda oracle, row, _: oracle.one("BROADER", row["id"]),
    ("Materiel", "narrower"): lambda oracle, row, _: sorted(
        (oracle.nodes[id_] for id_, _ in oracle.into.get(("BROADER", row["id"]), [])), key=lambda row: row["position"]),
    ("Claim", "materiel"): lambda oracle, row, _: oracle.one("OF", row["id"]),
    ("Claim", "quantity"): lambda _, row, __: row if "value" in row else None,
    ("Quantity", "lower"): lambda _, row, __: row["value"] if row["qualifier"] in ("EXACT", "MORE_THAN") else None,
    ("Quantity", "upper"): lambda _, row, __: row["value"] if row["qualifier"] == "EXACT" else None,
    ("Claim", "period"): lambda _, row, __: {"start": row.get("period_start"), "end": row.get("period_end")},
    ("Claim", "claimant"): lambda oracle, row, _: oracle.one("CLAIMED_BY", row["id"]),
    ("Claim", "relayedBy"): lambda oracle, row, _: [end for end, _ in oracle.linked("RELAYED_BY", row["id"])],
    ("Claim", "targets"): lambda oracle, row, _: [end for end, _ in oracle.linked("STRUCK", row["id"])],
    ("Claim", "locations"): mentions("AT", "location"),
    ("Claim", "formations"): mentions("INVOLVES", "formation"),
    ("Claim", "partOf"): lambda oracle, row, _: oracle.one("PART_OF", row["id"]),
    ("Claim", "parts"): _parts,
    ("Claim", "report"): lambda oracle, row, _: oracle.one("STATED_IN", row["id"]),
    ("Claim", "restatements"): _restated,
}  # fmt: skip

"""The contract's filters in plain Python over the world's records."""

import math
from collections.abc import Callable
from typing import Any

from schema.keys import global_id, local_id
from schema.ontology.taxonomy import narrower
from schema.words import stems
from tests.graphapi.world import Row

Oracle = Any  # of tests.graphapi.oracle, which reads this module
SNAKE = {
    "publishedOn": "published_on", "textSha256": "text_sha256", "loadedAt": "loaded_at", "madeIn": "made_in", "asStated": "as_stated",
    "knownFrom": "known_from", "knownUntil": "known_until", "nameUk": "name_uk", "nameRu": "name_ru", "placeKind": "kind",
    "sourceKind": "kind", "latitude": "lat", "longitude": "lon",
}  # fmt: skip
HAS = {"QUANTITY": "value", "PERIOD_START": "period_start", "PERIOD_END": "period_end", "MADE_IN": "made_in"}


def among(values: list[str], id_: str | None, kind: str) -> bool:
    return id_ is not None and id_ in {global_id(kind, value) for value in values}


def overlap(claim: Row, period: Row) -> bool:
    if not period:
        return True
    start, end = claim.get("period_start"), claim.get("period_end")
    if start is None or end is None:
        return False
    return end >= period.get("start", "") and start <= period.get("end", "~")


def within_days(day: str | None, period: Row) -> bool:
    return not period or (day is not None and period.get("start", "") <= day <= period.get("end", "~"))


def spoken_in(language: str | None, wanted: list[str]) -> bool:
    return language is not None and any(language.lower() == one.lower() or language.lower().startswith(one.lower() + "-") for one in wanted)


def classes(values: list[str]) -> set[str]:
    return {global_id("materiel", one) for value in values for one in (narrower(local_id("materiel", value)) or (value,))}


def passes(oracle: Oracle, claim: Row, where: Row) -> bool:
    """ClaimFilter."""
    return all(_holds(oracle, claim, name, value) for name, value in where.items() if value is not None)


def _holds(oracle: Oracle, claim: Row, name: str, value: Any) -> bool:
    match name:
        case "AND":
            return all(passes(oracle, claim, one) for one in value)
        case "OR":
            return any(passes(oracle, claim, one) for one in value)
        case "NOT":
            return not passes(oracle, claim, value)
        case "relayedBy" | "partOf" | "resolved" | "has" | "place" | "formation":
            return _linked(oracle, claim, name, value)
    return _said(claim, name, value)


def _said(claim: Row, name: str, value: Any) -> bool:  # noqa: C901, PLR0911 - one case a field of the filter
    """Filters that the claim's own properties answer."""
    match name:
        case "materiel":
            return claim.get("materiel") in classes(value)
        case "targets":
            return bool(set(claim["targets"]) & classes(value))
        case "model":
            return claim.get("model", "").lower() in [one.lower() for one in value]
        case "madeIn" | "kind" | "effect" | "qualifier" | "tally" | "actor" | "target":
            return claim.get(SNAKE.get(name, name)) in value
        case "id" | "report" | "assertion" | "claimant" | "publisher":
            kind = {"id": "claim", "claimant": "source", "publisher": "source"}.get(name, name)
            return among(value, claim.get(name), kind)
        case "isPart":
            return claim.get("part", False) is value
        case "language":
            return spoken_in(claim.get("language"), value)
        case "period":
            return overlap(claim, present(value))
        case "publishedOn":
            return within_days(claim.get("published_on"), present(value))
        case "value":
            bounds = present(value)
            held = claim.get("value")
            return not bounds or (held is not None and bounds.get("gte", -math.inf) <= held <= bounds.get("lte", math.inf))
        case "text":
            return set(stems(value)) <= set(stems(claim["quote"]))
    raise AssertionError(name)


def _linked(oracle: Oracle, claim: Row, name: str, value: Any) -> bool:
    """Filters that the claim's links answer."""
    id_ = claim["id"]
    match name:
        case "relayedBy":
            return any(among(value, end["id"], "source") for end, _ in oracle.linked("RELAYED_BY", id_))
        case "partOf":
            return any(among(value, end["id"], "claim") for end, _ in oracle.linked("PART_OF", id_))
        case "resolved":
            ends = [end["__typename"] for end, _ in oracle.linked("AT", id_)]
            return bool(ends) and "PlaceName" not in ends if value else "PlaceName" in ends
        case "has":
            return bool(value) and all(_has(oracle, claim, field) for field in value)
        case "place":
            return any(_place_fits(oracle, end, link, present(value)) for end, link in oracle.linked("AT", id_))
    return any(_unit_fits(end, link, present(value)) for end, link in oracle.linked("INVOLVES", id_))


def present(value: Row) -> Row:
    return {name: inner for name, inner in value.items() if inner is not None}


def _has(oracle: Oracle, claim: Row, field: str) -> bool:
    kinds = {"LOCATIONS": "AT", "FORMATIONS": "INVOLVES", "TARGETS": "STRUCK", "RELAYED_BY": "RELAYED_BY"}
    if field in kinds:
        return bool(oracle.linked(kinds[field], claim["id"]))
    return claim.get(HAS.get(field, field.lower())) is not None


def inside(oracle: Oracle, id_: str, wanted: list[str], *, itself: bool = True) -> bool:
    held = ([id_] if itself else []) + [holder["id"] for holder in oracle.holders(id_)]
    return any(among(wanted, one, "place") for one in held)


def distance(row: Row, near: Row) -> float:
    if "lat" not in row:
        return math.inf
    lat1, lon1, lat2, lon2 = (math.radians(x) for x in (row["lat"], row["lon"], near["latitude"], near["longitude"]))
    half = math.sin((lat2 - lat1) / 2) ** 2 + math.cos(lat1) * math.cos(lat2) * math.sin((lon2 - lon1) / 2) ** 2
    return 2 * 6371.0088 * math.asin(math.sqrt(min(1.0, half)))


def boxed(row: Row, box: Row) -> bool:
    if "lat" not in row or not box["south"] <= row["lat"] <= box["north"]:
        return False
    if box["west"] <= box["east"]:
        return bool(box["west"] <= row["lon"] <= box["east"])
    return bool(row["lon"] >= box["west"] or row["lon"] <= box["east"])


def _place_fits(oracle: Oracle, end: Row, link: Row, where: Row) -> bool:
    checks = {
        "location": lambda value: inside(oracle, end["id"], value),
        "role": lambda value: link["role"] in value,
        "surface": lambda value: link["surface"].lower() in [one.lower() for one in value],
        "near": lambda value: distance(end, value) <= value["km"],
        "bounds": lambda value: boxed(end, value),
        "resolved": lambda value: (end["__typename"] == "Location") is value,
    }
    return all(checks[name](value) for name, value in where.items())


def _unit_fits(end: Row, link: Row, where: Row) -> bool:
    for name, value in where.items():
        if name == "formation":
            if not among(value, end["id"], "formation"):
                return False
        elif name == "role":
            if link["role"] not in value:
                return False
        elif link.get(name, end.get(name)) not in value:
            return False
    return True


def report_fits(oracle: Oracle, row: Row, where: Row) -> bool:
    claims = [oracle.nodes[id_] for id_, _ in oracle.into.get(("STATED_IN", row["id"]), [])]
    checks = {
        "id": lambda value: among(value, row["id"], "report"),
        "publisher": lambda value: among(value, row.get("publisher"), "source"),
        "publishedOn": lambda value: within_days(row.get("published_on"), present(value)),
        "language": lambda value: spoken_in(row.get("language"), value),
        "claimant": lambda value: any("known_until" not in claim and among(value, claim.get("claimant"), "source") for claim in claims),
        "text": lambda value: set(stems(value)) <= set(stems(f"{row.get('title', '')} {row['text']}")),
    }
    return all(checks[name](value) for name, value in present(where).items())


def node_fits(kind: str) -> Callable[[Oracle, Row, Row], bool]:
    def fits(oracle: Oracle, row: Row, where: Row) -> bool:
        links = oracle.into.get(({"place": "AT", "formation": "INVOLVES"}.get(kind, ""), row["id"]), [])
        named = any("known_until" not in oracle.nodes[claim] for claim, _ in links)
        checks = {
            "id": lambda value: among(value, row["id"], kind),
            "within": lambda value: inside(oracle, row["id"], value, itself=False),
            "near": lambda value: distance(row, value) <= value["km"],
            "bounds": lambda value: boxed(row, value),
            "mentioned": lambda value: named is value,
        }
        for name, value in present(where).items():
            if name in checks:
                if not checks[name](value):
                    return False
            elif row.get(SNAKE.get(name, name)) not in value:
                return False
        return True

    return fits

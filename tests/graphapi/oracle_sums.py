"""What no single claim says, in plain Python over the world's records: totals, running totals, claimants side by side."""

import calendar
from datetime import date, timedelta
from itertools import product
from typing import Any

from schema.keys import global_id
from tests.graphapi.oracle_filters import among, passes
from tests.graphapi.world import Row

Oracle = Any  # of tests.graphapi.oracle, which reads this module
SEVERAL = {"OBLAST": ("AT", "Location", "oblast"), "LOCATION": ("AT", "Location", "id"), "FORMATION": ("INVOLVES", "Formation", "id")}
NODES = ("CLAIMANT", "PUBLISHER", "MATERIEL", *SEVERAL)
SAME = ("target", "materiel", "effect", "tally", "period_start", "period_end")


def totals(oracle: Oracle, _: Any, given: Row) -> list[Row]:
    """A row for each combination of keys that a claim has; one row where no key is asked for."""
    by = list(dict.fromkeys(given["by"]))
    rows: dict[tuple[str | None, ...], list[Row]] = {} if by else {(): []}
    for claim in oracle.claims(given):
        for key in product(*(_keys(oracle, claim, name) for name in by)):
            rows.setdefault(key, []).append(claim)
    ordered = sorted(rows.items(), key=lambda row: [(part is None, part or "") for part in row[0]])
    return [_named(oracle, dict(zip(by, key, strict=True))) | _figures(oracle, claims) for key, claims in ordered]


def _keys(oracle: Oracle, claim: Row, name: str) -> list[str | None]:
    end = claim.get("period_end")
    if name in SEVERAL:
        kind, label, field = SEVERAL[name]
        found = [node.get(field) for node, _ in oracle.linked(kind, claim["id"]) if node["__typename"] == label]
        return list(dict.fromkeys(one for one in found if one is not None)) or [None]
    if name == "DAY":
        return [end]
    if name == "WEEK":
        return [end and (date.fromisoformat(end) - timedelta(days=date.fromisoformat(end).weekday())).isoformat()]
    if name == "MONTH":
        return [end and end[:7]]
    return [claim.get(name.lower())]


def _named(oracle: Oracle, keys: dict[str, str | None]) -> Row:
    row: Row = {name.lower(): oracle.nodes.get(value) if name in NODES else value for name, value in keys.items()}
    day = keys.get("DAY") or keys.get("WEEK") or keys.get("MONTH")
    if day is None:
        return row
    if "DAY" in keys:
        return row | {"from": day, "to": day}
    if "WEEK" in keys:
        return row | {"from": day, "to": (date.fromisoformat(day) + timedelta(days=6)).isoformat()}
    last = calendar.monthrange(int(day[:4]), int(day[5:7]))[1]
    return row | {"from": f"{day}-01", "to": f"{day}-{last:02d}"}


def _figures(oracle: Oracle, claims: list[Row]) -> Row:
    """Parts count; they are summed where no total of theirs, told in any report, stands in the row."""
    here = {claim["id"] for claim in claims}
    told: dict[str, list[Row]] = {}
    for claim in claims:
        told.setdefault(claim["assertion"], []).append(claim)
    beside = {claim["assertion"] for claim in claims if any(end["id"] in here for end, _ in oracle.linked("PART_OF", claim["id"]))}
    held = [[claim["value"] for claim in each if "value" in claim] for assertion, each in told.items() if assertion not in beside]
    values = [max(each) for each in held if each]
    running = any("value" in claim and claim["tally"] == "CUMULATIVE" for claim in claims)
    return {
        "claimCount": len(claims),
        "assertionCount": len(told),
        "sum": None if running or not values else sum(values),
        "min": min(values, default=None),
        "max": max(values, default=None),
    }


def disagreements(oracle: Oracle, given: Row) -> list[tuple[list[tuple[Any, int]], Row]]:
    """Rows with their columns: the latest claim of each claimant, where two differ."""
    groups: dict[tuple[Any, ...], dict[str, Row]] = {}
    for claim in sorted(oracle.claims(given), key=lambda claim: claim["key"].lstrip("~")):
        if claim["kind"] == "LOSS" and all(name in claim for name in (*SAME, "claimant", "value") if name != "effect"):
            groups.setdefault(tuple(claim.get(name) for name in SAME), {})[claim["claimant"]] = claim
    found = []
    for key, latest in groups.items():
        claims = sorted(latest.values(), key=lambda claim: (claim["value"], claim["id"]))
        low, high = claims[0]["value"], claims[-1]["value"]
        if low < high:
            ratio = None if low == 0 else high / low
            columns = [(int(ratio is not None), 1), (ratio or 0.0, -1), *((part or "", 1) for part in key)]
            found.append((columns, _apart(oracle, key, claims[:20]) | {"lowest": low, "highest": high, "ratio": ratio}))
    return found


def _apart(oracle: Oracle, key: tuple[Any, ...], claims: list[Row]) -> Row:
    target, materiel, effect, tally, start, end = key
    period = {"start": start, "end": end}
    return {
        "target": target,
        "materiel": oracle.nodes[materiel],
        "effect": effect,
        "tally": tally,
        "period": period,
        "claims": claims,
    }


def series(oracle: Oracle, _: Any, given: Row) -> list[Row]:
    """By claimant and effect: a point for each day of the period that one of them spoke of."""
    period = {name: day for name, day in given.get("period", {}).items() if day is not None}
    found: dict[tuple[str, str], dict[str, dict[str, Row]]] = {}
    for claim in sorted(oracle.of("Claim"), key=lambda claim: claim["key"].lstrip("~")):
        if oracle.known(claim, given.get("asOf")) and _counted(oracle, claim, given):
            days = found.setdefault((claim["claimant"], claim.get("effect", "")), {})
            days.setdefault(claim["period_end"], {})[claim["tally"]] = claim
    made = []
    for (claimant, effect), days in sorted(found.items()):
        points = [_point(days, day) for day in sorted(days) if period.get("start", "") <= day <= period.get("end", "~")]
        if points:
            made.append({"claimant": oracle.nodes[claimant], "effect": effect or None, "points": points} | _asked(oracle, given))
    return made[:20]


def _asked(oracle: Oracle, given: Row) -> Row:
    return {"target": given["target"], "materiel": oracle.nodes[global_id("materiel", given["materiel"])]}


def _counted(oracle: Oracle, claim: Row, given: Row) -> bool:
    """Whether a claim says a running total or the increment of one day, of the whole front and as no part of another."""
    wanted = {"kind": ["LOSS"], "target": [given["target"]], "isPart": False, "has": ["QUANTITY", "PERIOD_END", "CLAIMANT"]}
    wanted |= {name: given[name] for name in ("effect", "claimant") if name in given}
    if not passes(oracle, claim, wanted) or not among([given["materiel"]], claim.get("materiel"), "materiel"):
        return False
    if claim["tally"] == "CUMULATIVE":
        return True
    somewhere = any(link["role"] != "WITHIN" for _, link in oracle.linked("AT", claim["id"]))
    return claim["period_start"] == claim["period_end"] and "direction" not in claim and not somewhere


def _point(days: dict[str, dict[str, Row]], day: str) -> Row:
    total, increment = days[day].get("CUMULATIVE"), days[day].get("INCREMENT")
    before = days.get((date.fromisoformat(day) - timedelta(days=1)).isoformat(), {}).get("CUMULATIVE")
    difference = total["value"] - before["value"] if total and before else None
    return {
        "on": day,
        "cumulative": total and total["value"],
        "increment": increment and increment["value"],
        "difference": difference,
        "correction": difference is not None and increment is not None and difference != increment["value"],
        "cumulativeClaim": total,
        "incrementClaim": increment,
    }

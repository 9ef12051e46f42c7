"""Running totals day by day, with the increments stated and the corrections between them."""

from datetime import date, timedelta
from typing import Any, NamedTuple

from graphapi.plan.branch import Branch, Root
from graphapi.plan.draft import Draft, Part, Shape
from graphapi.plan.fields.claim_walks import known
from graphapi.plan.filters.conditions import check_period, ids
from graphapi.plan.project import project_below
from graphapi.plan.roots.table import ROOTS, collected
from graphapi.plan.selection import Selected, below
from graphapi.plan.shapes import first
from schema.keys import global_id

MOST_SERIES, MOST_POINTS = 20, 5000
CLAIMS = {"cumulativeClaim": "CUMULATIVE", "incrementClaim": "INCREMENT"}


class Asked(NamedTuple):
    """The parameters that hold the party and the class asked about."""

    target: str
    materiel: str


def _series(draft: Draft, selected: Selected) -> Root:
    """One row a claimant and effect; its points are put together from what was said of each day."""
    claim, source, effect = draft.name("c"), draft.name("s"), draft.name("e")
    asked = Asked(draft.param(selected.given["target"]), draft.param(selected.given["materiel"], lambda id_: global_id("materiel", id_)))
    from_ = selected.given.get("period", {}).get("start")
    since = draft.param(from_) if from_ is not None else "''"
    fields = below(draft, selected)
    parts, shapes = _parts(draft, fields, (claim, source), asked)
    said = "[" + ", ".join([f"{claim}.period_end", f"{claim}.tally", f"{claim}.value", *parts["points"]]) + "]"
    entries = ", ".join([f"effect: {effect}", f"said: said{source}", *parts["series"]])
    text = (
        f"MATCH ({claim}:Claim) WHERE {' AND '.join(_conditions(draft, selected.given, claim, asked))}"
        f" WITH {claim} ORDER BY {claim}.period_end, replace({claim}.key, '~', '')"
        f" WITH {claim}.claimant AS {source}id, {claim}.effect AS {effect}, collect({said}) AS said{source}, max({claim}.period_end) AS until"
        f" WHERE until >= {since}"
        f" MATCH ({source}:Source {{id: {source}id}})"
        f" WITH {source}, {effect}, said{source} ORDER BY {source}.id, coalesce({effect}, '') LIMIT {MOST_SERIES}"
        f" {collected(selected.name, '{' + entries + '}')}"
    )

    def shape(values: Any) -> Any:
        first_day = values["$"][since[1:]] if from_ is not None else ""
        return [{name: make(row, first_day) for name, make in shapes} for row in values.get(selected.name) or []]

    return Root([Branch(selected.name, text)], shape)


def _conditions(draft: Draft, given: dict[str, Any], claim: str, asked: Asked) -> list[str]:
    """What a running total or a day's increment is: of the whole front, no part of another, its days known."""
    period = given.get("period", {})
    check_period(draft, period)
    low = draft.param(period["start"], _day_before) if "start" in period else "''"
    high = draft.param(period["end"]) if "end" in period else "'~'"
    place = draft.name("a")
    found = [
        f"{claim}.target = {asked.target}",
        f"{claim}.materiel = {asked.materiel}",
        f"{claim}.tally IN ['CUMULATIVE', 'INCREMENT']",
        f"{claim}.period_end >= {low}",
        f"{claim}.period_end <= {high}",
        f"{claim}.kind = 'LOSS'",
        known(draft, claim, given.get("asOf")),
        f"{claim}.value IS NOT NULL",
        f"coalesce({claim}.part, false) = false",
        (
            f"({claim}.tally = 'CUMULATIVE' OR ({claim}.period_start = {claim}.period_end AND {claim}.direction IS NULL"
            f" AND NOT EXISTS {{ MATCH ({claim})-[{place}:AT]->() WHERE {place}.role <> 'WITHIN' }}))"
        ),
    ]
    if "effect" in given:
        found.append(f"{claim}.effect IN {draft.param(given['effect'])}")
    if "claimant" in given:
        found.append(f"{claim}.claimant IN {draft.param(given['claimant'], ids('source'))}")
    return found


Made = list[tuple[str, Any]]


def _parts(draft: Draft, fields: list[Selected], names: tuple[str, str], asked: Asked) -> tuple[dict[str, list[str]], Made]:
    claim, source = names
    parts: dict[str, list[str]] = {"series": [], "points": []}
    shapes: Made = []
    for field in fields:
        if field.field == "points":
            shapes.append((field.name, _points(draft, field, claim, parts["points"])))
        elif field.field == "effect":
            shapes.append((field.name, lambda row, _: row["effect"]))
        elif field.field == "__typename":
            shapes.append((field.name, lambda _, __: "Series"))
        else:
            part = _about(draft, field, source, asked)
            parts["series"].append(f"`{field.name}:`: {part.cypher}")
            shapes.append((field.name, _reader(f"{field.name}:", part.shape)))
    return parts, shapes


def _reader(name: str, shape: Shape | None) -> Any:
    return lambda row, _: row[name] if shape is None else shape(row[name])


def _about(draft: Draft, field: Selected, source: str, asked: Asked) -> Part:
    if field.field == "claimant":
        return project_below(draft, field, source)
    if field.field == "target":
        return Part(asked.target)
    node = draft.name("n")
    cypher, shape = project_below(draft, field, node)
    return Part(f"COLLECT {{ MATCH ({node}:Materiel {{id: {asked.materiel}}}) RETURN {cypher} }}", first(shape))


def _points(draft: Draft, field: Selected, claim: str, columns: list[str]) -> Any:
    made: list[tuple[str, Any]] = []
    for inner in below(draft, field):
        if inner.field in CLAIMS:
            part = project_below(draft, inner, claim)
            columns.append(f"CASE WHEN {claim}.tally = '{CLAIMS[inner.field]}' THEN {part.cypher} END")
            made.append((inner.name, _claim_at(inner.field, 2 + len(columns), part.shape)))
        else:
            made.append((inner.name, _field_of(inner.field)))

    def shape(row: Any, since: str) -> Any:
        return [{name: make(point) for name, make in made} for point in points(row["said"], since)]

    return shape


def _claim_at(field: str, index: int, shape: Shape | None) -> Any:
    def read(point: dict[str, Any]) -> Any:
        said = point[field]
        return None if said is None or shape is None else shape(said[index])

    return read


def _field_of(field: str) -> Any:
    return (lambda _: "SeriesPoint") if field == "__typename" else (lambda point: point[field])


def points(said: list[list[Any]], since: str) -> list[dict[str, Any]]:
    """A point a day from `since` on; of several claims of a day and tally the latest report's stands."""
    days: dict[str, dict[str, list[Any]]] = {}
    for row in said:
        days.setdefault(row[0], {})[row[1]] = row
    made = []
    for day, rows in days.items():
        before = days.get((date.fromisoformat(day) - timedelta(days=1)).isoformat(), {})
        made.append(_point(day, rows.get("CUMULATIVE"), rows.get("INCREMENT"), before.get("CUMULATIVE")))
    return [point for point in made if point["on"] >= since][-MOST_POINTS:]


def _point(day: str, total: list[Any] | None, increment: list[Any] | None, before: list[Any] | None) -> dict[str, Any]:
    difference = total[2] - before[2] if total is not None and before is not None else None
    return {
        "on": day,
        "cumulative": total and total[2],
        "increment": increment and increment[2],
        "difference": difference,
        "correction": difference is not None and increment is not None and difference != increment[2],
        "cumulativeClaim": total,
        "incrementClaim": increment,
    }


def _day_before(day: str) -> str:
    return (date.fromisoformat(day) - timedelta(days=1)).isoformat()


ROOTS["series"] = _series

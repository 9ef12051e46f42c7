"""Fields of reports, places, formations, sources and classes of materiel."""

from graphapi.plan.connection import Walk, nested
from graphapi.plan.draft import Draft, Part
from graphapi.plan.fields.claim_walks import CLAIMS_OF
from graphapi.plan.fields.unresolved import unresolved_of_report
from graphapi.plan.filters.reports import report_conditions
from graphapi.plan.order import Column, Order, report_order
from graphapi.plan.page import page_of
from graphapi.plan.project import FIELDS, one, plain, plain_list, project_below
from graphapi.plan.selection import Selected
from graphapi.plan.shapes import each


def _within(draft: Draft, var: str, selected: Selected) -> Part:
    """What holds the place, nearest first: as far away as its chain is long."""
    place, path = draft.name("n"), draft.name("w")
    cypher, shape = project_below(draft, selected, place)
    return Part(
        f"COLLECT {{ MATCH {path} = ({var})-[:WITHIN*1..10]->({place}:Location)"
        f" WITH DISTINCT {place}, length({path}) AS {path}d ORDER BY {path}d LIMIT 10 RETURN {cypher} }}",
        each(shape),
    )


def _narrower(draft: Draft, var: str, selected: Selected) -> Part:
    below = draft.name("n")
    cypher, shape = project_below(draft, selected, below)
    return Part(
        f"COLLECT {{ MATCH ({var})<-[:BROADER]-({below}:Materiel) WITH {below} ORDER BY {below}.position LIMIT 100 RETURN {cypher} }}",
        each(shape),
    )


def _reports(draft: Draft, var: str, selected: Selected) -> Part:
    report = draft.name("n")
    conditions = report_conditions(draft, report, selected.given.get("where", {}))
    walk = Walk(f"MATCH ({var})<-[:PUBLISHED_BY]-({report}:Report)", conditions, report_order(report), (report,), report)
    return nested(draft, selected, walk, page_of(selected.given, "Source.reports", 100))


def _sightings(draft: Draft, var: str, selected: Selected) -> Part:
    claim, link, at, place = (draft.name(stem) for stem in "ciaa")
    on, role = draft.name("d"), draft.name("o")
    order = Order(
        "NEWEST",
        tuple(Column(cypher, descending=True) for cypher in (f"coalesce({on}, '')", f"{claim}.id", f"{place}.id", role)),
    )
    walk = Walk(
        f"MATCH ({var})<-[{link}:INVOLVES]-({claim}:Claim)-[{at}:AT]->({place}:Location)"
        f" WHERE {at}.role <> 'WITHIN' AND {claim}.known_until IS NULL"
        f" WITH DISTINCT {claim}, {place}, {link}.role AS {role}, coalesce({claim}.period_end, {claim}.published_on) AS {on}",
        [],
        order,
        (claim, place, role, on),
        f"{claim},{place},{role},{on}",
    )
    return nested(draft, selected, walk, page_of(selected.given, "Formation.sightings", 100))


FIELDS["Report"] = {
    "id": plain("id"),
    "title": plain("title"),
    "url": plain("url"),
    "publishedOn": plain("published_on"),
    "language": plain("language"),
    "publisher": one("({a})-[:PUBLISHED_BY]->({b}:Source)"),
    "text": plain("text"),
    "textSha256": plain("text_sha256"),
    "loadedAt": plain("loaded_at"),
    "warnings": plain_list("warnings", 50),
    "claims": CLAIMS_OF["Report"],
    "unresolved": unresolved_of_report,
}
FIELDS["Location"] = {
    "id": plain("id"),
    "name": plain("name"),
    "nameUk": plain("name_uk"),
    "nameRu": plain("name_ru"),
    "aliases": plain_list("aliases"),
    "placeKind": plain("kind"),
    "latitude": plain("lat"),
    "longitude": plain("lon"),
    "within": _within,
    "claims": CLAIMS_OF["Location"],
}
FIELDS["Formation"] = {
    "id": plain("id"),
    "name": plain("name"),
    "party": plain("party"),
    "number": plain("number"),
    "type": plain("type"),
    "echelon": plain("echelon"),
    "aliases": plain_list("aliases"),
    "subordinateTo": one("({a})-[:SUBORDINATE_TO]->({b}:Formation)"),
    "claims": CLAIMS_OF["Formation"],
    "sightings": _sightings,
}
FIELDS["Sighting"] = {
    "on": lambda _, var, __: Part(var.split(",")[3]),
    "location": lambda draft, var, selected: project_below(draft, selected, var.split(",")[1]),
    "role": lambda _, var, __: Part(var.split(",")[2]),
    "claim": lambda draft, var, selected: project_below(draft, selected, var.split(",")[0]),
}
FIELDS["Source"] = {
    "id": plain("id"),
    "name": plain("name"),
    "sourceKind": plain("kind"),
    "affiliation": plain("affiliation"),
    "aliases": plain_list("aliases"),
    "reports": _reports,
    "claims": CLAIMS_OF["Source"],
}
FIELDS["Materiel"] = {
    "id": plain("id"),
    "name": plain("name"),
    "broader": one("({a})-[:BROADER]->({b}:Materiel)"),
    "narrower": _narrower,
}

"""What changes the graph: done one after the other through the loaders' front door, then told in the shape that was asked for."""

import asyncio
from collections.abc import Callable
from typing import Any

from graphql import FieldNode, FragmentDefinitionNode, GraphQLObjectType, OperationDefinitionNode
from graphql.execution.values import get_argument_values

import loaders
from graphapi.documents import Document
from graphapi.errors import BadInput
from graphapi.names import refresh
from graphapi.plan.branch import Branch, Root
from graphapi.plan.compile import Plan
from graphapi.plan.draft import Draft
from graphapi.plan.given import Variables
from graphapi.plan.project import project
from graphapi.plan.roots.table import collected
from graphapi.plan.run import Graph, run
from graphapi.plan.selection import Selected, below, collect
from graphapi.plan.shapes import first
from graphapi.principal import Principal
from schema.keys import global_id, local_id
from schema.ontology.enums import JudgementSubject, LoadStatus
from schema.sources import sources
from schema.store import Store

Given = dict[str, Any]
Done = dict[str, Any]
SCOPES = {"loadReports": "load", "deleteReport": "load", "judge": "judge", "undoJudgement": "judge"}
MOST_REPORTS, MOST_DELETED = 100, 10_000


def check_scopes(principal: Principal, operation: OperationDefinitionNode) -> None:
    """What a key lacks is told before what it sends is read; changes within fragments are looked at later."""
    for node in operation.selection_set.selections:
        if isinstance(node, FieldNode) and node.name.value in SCOPES:
            principal.require(SCOPES[node.name.value])


async def mutate(
    graph: Graph, principal: Principal, document: Document, operation: OperationDefinitionNode, variables: Variables
) -> dict[str, Any]:
    """Each root field in turn; all scopes are looked at before the first. The graph keeps what went before a failure."""
    assert document.node is not None
    fragments = {node.name.value: node for node in document.node.definitions if isinstance(node, FragmentDefinitionNode)}
    draft = Draft(document.schema, fragments, variables, graph.store.dialect)
    fields = collect(draft, "Mutation", [operation.selection_set])
    for field in fields:
        if field.field in SCOPES:
            principal.require(SCOPES[field.field])
    data: dict[str, Any] = {}
    for field in fields:
        if field.field == "__typename":
            data[field.name] = "Mutation"
        else:
            told = Draft(document.schema, fragments, variables, graph.store.dialect)
            data |= await _one(graph, principal, told, field)
    return data


async def _one(graph: Graph, principal: Principal, draft: Draft, field: Selected) -> dict[str, Any]:
    assert field.definition is not None
    given = get_argument_values(field.definition, field.nodes[0], _Coerced(draft.variables))  # type: ignore[arg-type]
    done = await asyncio.to_thread(CHANGES[field.field], graph.writer(), principal, given)
    name = str(draft.schema.type_map["Mutation"].fields[field.field].type).rstrip("!")  # type: ignore[attr-defined]
    root = _told(draft, field, name, done)
    plan = Plan([(field.name, root)], draft, root.branches[0].text, "Mutation")
    return await run(plan, draft.variables, graph)


def _told(draft: Draft, field: Selected, type_name: str, done: Done) -> Root:
    """A branch that reads what was done back from the graph."""
    assert isinstance(draft.schema.type_map[type_name], GraphQLObjectType)
    row = draft.name("x")
    cypher, shape = project(draft, type_name, row, below(draft, field))
    start = f"MATCH ({row}:Judgement {{id: {draft.constant(done.get('id'))}}})" if type_name == "Judgement" else _row(draft, row, done)
    text = f"{start} {collected(field.name, cypher)}"
    made = first(shape)
    return Root([Branch(field.name, text)], lambda values: made(values.get(field.name)))


def _row(draft: Draft, row: str, done: Done) -> str:
    return f"UNWIND [{draft.constant(done)}] AS {row}"


def _load(store: Store, _: Principal, given: Given) -> Done:
    """Reports with their outcomes, in the order given."""
    inputs = given["reports"]
    if len(inputs) > MOST_REPORTS:
        raise BadInput(f"reports: {len(inputs)} are more than the {MOST_REPORTS} that can be loaded at once")
    made = [_report(str(index), one) for index, one in enumerate(inputs)]
    known = loaders.Resolver.open().with_judgements(loaders.read_judgements(store))
    summary = loaders.load_reports([one for one in made if not isinstance(one, dict)], store=store, resolver=known)
    outcomes = {outcome.key: _outcome(outcome) for outcome in summary.reports}
    rows = [one if isinstance(one, dict) else outcomes[one.key or ""] for one in made]
    return {"reports": rows, "claimCount": summary.claims, "unresolvedCount": sum(summary.unresolved.values())}


def _report(key: str, one: Given) -> Any:
    """A report, or the outcome that it was refused."""
    publisher = one.get("publisher")
    known = sources().get(local_id("source", publisher)) if publisher else None
    try:
        return loaders.make_report(
            one["text"],
            title=one.get("title"),
            url=one.get("url"),
            publisher=known.name if known else publisher,
            published_on=one.get("publishedOn"),
            language=one.get("language"),
            key=key,
        )
    except loaders.ReportError as error:
        return {"report": None, "status": LoadStatus.REJECTED.value, "claimCount": 0, "error": str(error)}


def _outcome(outcome: Any) -> Done:
    return {
        "report": outcome.report_id and global_id("report", outcome.report_id),
        "status": outcome.status.value,
        "claimCount": outcome.claims,
        "error": outcome.error,
    }


def _delete(store: Store, _: Principal, given: Given) -> Done:
    gone = loaders.delete_report(store, local_id("report", given["id"]))
    ids = [global_id("claim", id_) for id_ in gone.claim_ids[:MOST_DELETED]]
    return {"deletedReportId": gone.report_id and global_id("report", gone.report_id), "deletedClaimIds": ids}


def _judge(store: Store, principal: Principal, given: Given) -> Done:
    one = given["judgement"]
    hints = {name: one.get(name) for name in ("region", "claim", "publisher")}
    subject = JudgementSubject(one["subject"])
    try:
        made = loaders.judge(store, subject, one["surface"], node=one.get("node"), by=principal.name, **hints)
    except loaders.JudgementError as error:
        raise BadInput(f"judgement: {error}") from None
    refresh(store)
    return {"id": global_id("judgement", made.id)}


def _undo(store: Store, _: Principal, given: Given) -> Done:
    made = loaders.undo_judgement(store, local_id("judgement", given["id"]))
    if made is None:
        raise BadInput(f"id: there is no judgement {given['id']}")
    refresh(store)
    return {"id": global_id("judgement", made.id)}


CHANGES: dict[str, Callable[[Store, Principal, Given], Done]] = {
    "loadReports": _load,
    "deleteReport": _delete,
    "judge": _judge,
    "undoJudgement": _undo,
}


class _Coerced:
    def __init__(self, variables: Variables) -> None:
        self.coerced = variables
        self.sources: dict[str, Any] = {}

"""Judgements in the graph: laid down, undone, and what they decide linked anew at once.

Every link of a mention keeps the judgement that decided it (`judgement`), and beneath that what the scores had said (`scored`, JSON), so
that undoing a judgement needs neither the text nor the resolver.
"""

from collections.abc import Callable
from datetime import UTC, datetime

from loaders.errors import JudgementError
from loaders.graph.assertions import hold, settle
from loaders.graph.days import close_days, days_of, open_days
from loaders.graph.nodes import new_formation
from loaders.graph.relink import bases, relink
from loaders.graph.statements import NEW_FORMATION
from schema.judgement import Judgement, judgement_id, judgement_of, judgement_scope
from schema.keys import fold, global_id, local_id
from schema.ontology.enums import JudgementSubject
from schema.ontology.labels import Label
from schema.orbat import formation_of
from schema.store import Store, Transaction
from schema.store.store import Row

KINDS = {JudgementSubject.LOCATION: "place", JudgementSubject.FORMATION: "formation", JudgementSubject.SOURCE: "source"}

LABELS = {"place": Label.LOCATION, "formation": Label.FORMATION, "source": Label.SOURCE}
HAS = {
    kind: f"""
MATCH (n:{label} {{id: $id}})
RETURN n.id AS id
"""
    for kind, label in (LABELS | {"claim": Label.CLAIM}).items()
}
MEANS = {
    kind: f"""
MATCH (j:Judgement {{id: $id}})
MATCH (n:{label} {{id: $node}})
CREATE (j)-[:MEANS]->(n)
"""
    for kind, label in LABELS.items()
}
# A later judgement of the same scope takes the place of the earlier one.
SUPERSEDE = """
MATCH (j:Judgement {fold: $fold})
WHERE j.scope = $scope AND j.id <> $id AND NOT j.undone
SET j.undone = true
"""
UNMEANT = """
MATCH (:Judgement {id: $id})-[m:MEANS]->()
DELETE m
"""
LAY_DOWN = """
MERGE (j:Judgement {id: $id})
SET j = $set
"""
UNDO = """
MATCH (j:Judgement {id: $id})
SET j.undone = true
"""
ONE = """
MATCH (j:Judgement {id: $id})
RETURN properties(j) AS judgement
"""
STANDING = """
MATCH (j:Judgement)
WHERE NOT j.undone
RETURN properties(j) AS judgement ORDER BY j.id
"""
# Whatever may decide a case form of the name judged: no case changes the first letter of a name.
AKIN = """
MATCH (j:Judgement)
WHERE j.fold STARTS WITH $first AND j.subject = $subject AND NOT j.undone
RETURN properties(j) AS judgement
"""


def judge(
    store: Store,
    subject: JudgementSubject,
    surface: str,
    *,
    node: str | None,
    by: str,
    region: str | None = None,
    claim: str | None = None,
    publisher: str | None = None,
) -> Judgement:
    """Say what a surface means, and link what the graph holds by it; ids with or without their type.

    `node` null: nothing that we know. The same said twice is said once; another node for the same scope takes the earlier one's place.
    Raises JudgementError where the surface is empty, or the node, claim or publisher is none that the graph has.
    """
    kind = KINDS[subject]
    named = (node and global_id(kind, node), claim and global_id("claim", claim), publisher and global_id("source", publisher))
    scope = judgement_scope(subject, surface, region=region, claim=named[1], publisher=named[2])
    judgement = Judgement(
        id=judgement_id(scope, named[0]),
        subject=subject,
        surface=surface,
        region=region or None,
        node=named[0],
        claim=named[1],
        publisher=named[2],
        by=by,
        at=datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ"),
    )
    if not fold(surface):
        raise JudgementError("surface: no letter or digit in it")
    made = store.in_transaction(lambda transaction: _judge(transaction, judgement))
    close_days(store)
    return made


def undo_judgement(store: Store, judgement: str) -> Judgement | None:
    """Let names resolve by their scores, or by the next wider judgement, again; null where there is no such judgement."""
    undone = store.in_transaction(lambda transaction: _undo(transaction, global_id("judgement", judgement)))
    close_days(store)
    return undone


def read_judgements(store: Store) -> tuple[Judgement, ...]:
    """The judgements that stand, ordered by id."""
    return tuple(judgement_of(row["judgement"]) for row in store.read(STANDING))


def _judge(transaction: Transaction, judgement: Judgement) -> Judgement:
    kind, key = KINDS[judgement.subject], global_id("judgement", judgement.id)
    _require(transaction, judgement, kind)
    transaction.run(SUPERSEDE, {"fold": fold(judgement.surface), "scope": judgement.scope, "id": key})
    transaction.run(UNMEANT, {"id": key})
    transaction.run(LAY_DOWN, {"id": key, "set": _properties(judgement)})
    if judgement.node:
        transaction.run(MEANS[kind], {"id": key, "node": judgement.node})
    _link(transaction, judgement)
    return judgement


def _undo(transaction: Transaction, key: str) -> Judgement | None:
    held = transaction.run(ONE, {"id": key})
    if not held:
        return None
    transaction.run(UNDO, {"id": key})
    _link(transaction, judgement_of(held[0]["judgement"]))
    return judgement_of(held[0]["judgement"] | {"undone": True})


def _link(transaction: Transaction, judgement: Judgement) -> None:
    rows = transaction.run(AKIN, {"first": fold(judgement.surface)[:1], "subject": judgement.subject.value})
    touched = relink(transaction, judgement, tuple(judgement_of(row["judgement"]) for row in rows))
    open_days(transaction, days_of(transaction, touched))
    if touched:
        hold(transaction)
        settle(transaction, bases(transaction, touched), alone=True)


def _require(transaction: Transaction, judgement: Judgement, kind: str) -> None:
    """The ends that a judgement names must be there; a formation that its id spells out is made."""
    has: Callable[[str, str], bool] = lambda label, key: bool(transaction.run(HAS[label], {"id": key}))  # noqa: E731 - one line, used thrice
    if judgement.claim and not has("claim", judgement.claim):
        raise JudgementError(f"claim: there is no {judgement.claim}")
    if judgement.publisher and not has("source", judgement.publisher):
        raise JudgementError(f"publisher: there is no {judgement.publisher}")
    if judgement.node is None or has(kind, judgement.node):
        return
    formation = formation_of(local_id(kind, judgement.node)) if kind == "formation" else None
    if formation is None:
        raise JudgementError(f"node: there is no {judgement.node}")
    transaction.run(NEW_FORMATION, {"rows": [new_formation(formation)]})


def _properties(judgement: Judgement) -> Row:
    row = {
        "id": global_id("judgement", judgement.id),
        "subject": judgement.subject.value,
        "surface": judgement.surface,
        "region": judgement.region,
        "fold": fold(judgement.surface),
        "scope": judgement.scope,
        "node": judgement.node,
        "claim": judgement.claim,
        "publisher": judgement.publisher,
        "by": judgement.by,
        "at": judgement.at,
        "undone": judgement.undone,
    }
    return {name: value for name, value in row.items() if value is not None}

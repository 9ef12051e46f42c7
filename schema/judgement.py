"""What an analyst said a name means: it beats every score, now and in later loads, until it is undone."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from schema.keys import digest, fold, local_id
from schema.ontology.enums import JudgementSubject


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """One decision on a surface: of a claim, of a publisher's reports, or of all where neither is given.

    `node`, `claim` and `publisher` are global ids. `node` null: nothing that we know, never propose anything. A judgement for one node
    rejects all others: the names it decides get no other candidate. `region` null: whatever region stands beside the surface.
    `at` is an instant in UTC as text, `2024-01-26T10:00:00.000000Z`.
    """

    id: str
    subject: JudgementSubject
    surface: str
    node: str | None
    by: str
    at: str
    region: str | None = None
    claim: str | None = None
    publisher: str | None = None
    undone: bool = False

    @property
    def scope(self) -> str:
        """What it decides on, node apart; of two judgements of one scope only one stands."""
        return judgement_scope(self.subject, self.surface, region=self.region, claim=self.claim, publisher=self.publisher)


def judgement_of(properties: Mapping[str, Any]) -> Judgement:
    """A judgement of its node's properties."""
    return Judgement(
        id=local_id("judgement", properties["id"]),
        subject=JudgementSubject(properties["subject"]),
        surface=properties["surface"],
        region=properties.get("region"),
        node=properties.get("node"),
        claim=properties.get("claim"),
        publisher=properties.get("publisher"),
        by=properties["by"],
        at=properties["at"],
        undone=properties["undone"],
    )


def judgement_scope(subject: JudgementSubject, surface: str, *, region: str | None, claim: str | None, publisher: str | None) -> str:
    """A key of subject, folded surface and region, claim and publisher; the publisher counts only where no claim is given."""
    return digest((subject, fold(surface), region and fold(region), claim, None if claim else publisher))


def judgement_id(scope: str, node: str | None) -> str:
    """Of the scope and the node: to judge the same twice is to judge it once."""
    return digest((scope, node))


def standing(judgements: Iterable[Judgement]) -> tuple[Judgement, ...]:
    """Those not undone, one a scope: the newest; ordered by id, so that the order they came in does not matter."""
    newest: dict[str, Judgement] = {}
    for judgement in judgements:
        held = newest.get(judgement.scope)
        if not judgement.undone and (held is None or (held.at, held.id) < (judgement.at, judgement.id)):
            newest[judgement.scope] = judgement
    return tuple(sorted(newest.values(), key=lambda judgement: judgement.id))

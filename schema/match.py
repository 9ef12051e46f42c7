"""What a name was found to mean, and why: candidates with reasons, and a clear winner or none."""

from dataclasses import dataclass
from typing import Generic, TypeVar

from schema.ontology.enums import MatchMethod

N_co = TypeVar("N_co", covariant=True)


@dataclass(frozen=True, slots=True)
class Reason:
    """A part of a score: `weight` is what the feature added or took away."""

    feature: str
    detail: str
    weight: float


@dataclass(frozen=True, slots=True)
class Candidate(Generic[N_co]):
    """A node that a name could mean; `score` lies in 0..1 and is explained by its reasons."""

    node: N_co
    score: float
    method: MatchMethod
    reasons: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True)
class Resolution(Generic[N_co]):
    """Candidates best first; `match` is one of them where it was clear, else null and `abstained` says why.

    `judgement` is the local id of the judgement that decided it, and `scored` what the scores alone had said: what holds again once it is undone.
    """

    candidates: tuple[Candidate[N_co], ...] = ()
    match: Candidate[N_co] | None = None
    abstained: str | None = None
    judgement: str | None = None
    scored: "Resolution[N_co] | None" = None

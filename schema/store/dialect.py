"""What differs between the two engines; everything else is one text."""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True, kw_only=True)
class Dialect:
    """An engine's ways, as measured (docs/graph.md).

    `windowed`: an index walk reads its whole range whatever the LIMIT, so a walk bounds `key` from below and widens.
    `relationship_walk`: `()-[a:AT]->()` by its index beats expanding from the place.
    `many_writers`: writers at once are faster than one; otherwise the store lets one in at a time.
    `time_limits`: the engine honours a statement's time limit.
    `sql`: schema statements outside Cypher, sent over HTTP.
    """

    name: Literal["neo4j", "embedded"]
    windowed: bool
    relationship_walk: bool
    many_writers: bool
    time_limits: bool
    sql: bool
    claims_a_batch: int


NEO4J = Dialect(
    name="neo4j",
    windowed=False,
    relationship_walk=True,
    many_writers=True,
    time_limits=True,
    sql=False,
    claims_a_batch=2000,
)
EMBEDDED = Dialect(
    name="embedded",
    windowed=True,
    relationship_walk=False,
    many_writers=False,
    time_limits=False,
    sql=True,
    claims_a_batch=1000,
)

"""What brings a graph of an earlier version to this one, one step a version."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product

from schema.errors import StoreRefused
from schema.ontology.labels import SCHEMA_VERSION
from schema.store.store import Store

SET_VERSION = """
MATCH (g:Graph {id: 'graph'})
SET g.version = $version
"""
# A name becomes the word that `schema.words.name_word` makes of it, in the order in which a writer sets them down.
NAMES_INTO_WORDS = """
MATCH (c:Claim)-[l:AT|INVOLVES|CLAIMED_BY|RELAYED_BY]->()
WHERE c.id >= $lo AND c.id < $hi AND l.fold IS NOT NULL
WITH c, l ORDER BY l.fold
WITH c, collect(DISTINCT 'n0' + replace(l.fold, ' ', '_')) AS names, collect(l) AS links
SET c.words = c.words + reduce(words = '', name IN names | words + CASE WHEN name = 'n0' THEN '' ELSE name + ' ' END)
FOREACH (l IN links | REMOVE l.fold)
"""
LEAVE_OUT = """
MATCH (c:Claim)
WHERE c.id >= $lo AND c.id < $hi
SET c.part = CASE WHEN c.part THEN true END
REMOVE c.lower, c.upper
"""
UNUSED = ("claim_known_from", "at_fold", "involves_fold", "claimed_by_fold", "relayed_by_fold")


@dataclass(frozen=True, slots=True)
class Migration:
    """The statements that lead to `version`; each may be run twice, since a run can be cut off between it and the note that it ran.

    `of_claims` are run for one window of claims after another ($lo and $hi, ids), each a transaction, so that no graph is too large.
    """

    version: int
    title: str
    statements: tuple[str, ...] = ()
    of_claims: tuple[str, ...] = ()


MIGRATIONS: tuple[Migration, ...] = (
    Migration(
        2,
        "names are words of the claim, bounds and parts are not repeated",
        tuple(f"DROP INDEX {name} IF EXISTS" for name in UNUSED),
        (NAMES_INTO_WORDS, LEAVE_OUT),
    ),
)


def pending(held: int | None, migrations: Sequence[Migration] = MIGRATIONS, target: int = SCHEMA_VERSION) -> tuple[Migration, ...]:
    """The steps from a graph's version (null: a graph without one, which needs none) to ours.

    Raises StoreRefused where the graph is newer than this program.
    """
    if held is None:
        return ()
    if held > target:
        raise StoreRefused(f"the graph has schema version {held}, this program knows {target}: use a newer one")
    return tuple(step for step in migrations if held < step.version <= target)


def migrate(store: Store, steps: Sequence[Migration]) -> None:
    """Run the steps in order; each is noted on the graph once it is done."""
    for step in steps:
        for statement in step.statements:
            store.write(statement)
        for statement in step.of_claims:
            for lo, hi in _windows():
                store.write(statement, {"lo": lo, "hi": hi})
        store.write(SET_VERSION, {"version": step.version})


def _windows() -> Iterator[tuple[str, str]]:
    """Ranges of ids that take in every claim: they begin with hex digits, evenly spread."""
    marks = [f"claim:{''.join(pair)}" for pair in product("0123456789abcdef", repeat=2)]
    yield from zip(marks, [*marks[1:], "claim:g"], strict=True)

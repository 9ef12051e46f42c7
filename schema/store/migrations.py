"""What brings a graph of an earlier version to this one, one step a version."""

from collections.abc import Sequence
from dataclasses import dataclass

from schema.errors import StoreRefused
from schema.ontology.labels import SCHEMA_VERSION
from schema.store.store import Store

SET_VERSION = "MATCH (g:Graph {id: 'graph'}) SET g.version = $version"


@dataclass(frozen=True, slots=True)
class Migration:
    """The statements that lead to `version`; each may be run twice, since a run can be cut off between it and the note that it ran."""

    version: int
    title: str
    statements: tuple[str, ...]


MIGRATIONS: tuple[Migration, ...] = ()


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
        store.write(SET_VERSION, {"version": step.version})

"""A Neo4j that somebody else runs, as the settings name it."""

import contextlib
from collections.abc import Iterator
from typing import Protocol

from schema.store.address import Address
from schema.store.settings import StoreSettings


class Engine(Protocol):
    """What a store needs of an engine."""

    def address(self) -> Address:
        """Where it answers now; it may move."""

    def holds(self) -> bool:
        """Whether the address last given is good still, without waiting."""

    def turn(self, patience: float) -> contextlib.AbstractContextManager[None]:
        """Held while writing."""

    def ails(self) -> str | None:
        """What keeps it from working, where that can be seen from here."""

    def close(self) -> None:
        """Let go of it."""


class Neo4jServer:
    """A Neo4j at a fixed address; it orders its writers itself."""

    def __init__(self, settings: StoreSettings) -> None:
        assert settings.neo4j_uri is not None
        self._address = Address(
            uri=settings.neo4j_uri,
            user=settings.neo4j_user,
            password=settings.neo4j_password.get_secret_value(),
            database=settings.neo4j_database,
        )

    def address(self) -> Address:
        """As the settings name it."""
        return self._address

    def holds(self) -> bool:
        """It does not move."""
        return True

    @contextlib.contextmanager
    def turn(self, patience: float) -> Iterator[None]:  # noqa: ARG002 - the embedded engine's needs it
        """At once."""
        yield

    def ails(self) -> str | None:
        """It tells that itself."""
        return None

    def close(self) -> None:
        """Nothing of ours is held."""

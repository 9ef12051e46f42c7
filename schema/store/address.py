"""Where an engine listens, and how to sign in."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    """A Bolt address; `http` takes the embedded engine's SQL and is null for Neo4j."""

    uri: str
    user: str
    password: str = field(repr=False)
    database: str
    http: str | None = None

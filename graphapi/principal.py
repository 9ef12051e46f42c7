"""Who asks, and what they may do."""

from dataclasses import dataclass

from graphapi.errors import NotAllowed, NotAuthenticated

SCOPES = ("read", "load", "judge", "export", "admin")


@dataclass(frozen=True, slots=True)
class Principal:
    """A key, a token's subject, or nobody; `admin` may do everything."""

    name: str
    scopes: frozenset[str]
    known: bool = True

    def may(self, scope: str) -> bool:
        """Whether the scope is theirs."""
        return scope in self.scopes or "admin" in self.scopes

    def require(self, scope: str) -> None:
        """Raises NotAuthenticated for nobody, NotAllowed for a key without the scope."""
        if self.may(scope):
            return
        if not self.known:
            raise NotAuthenticated(f"this needs a key with the scope {scope}: Authorization: Bearer KEY")
        raise NotAllowed(f"{self.name} lacks the scope {scope}")


NOBODY = Principal("nobody", frozenset(), known=False)
READER = Principal("nobody", frozenset({"read"}), known=False)

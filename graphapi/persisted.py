"""Documents by their hash: automatic persisted queries, and a list of trusted documents where only those are to run."""

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from graphapi.documents import Recent
from graphapi.errors import BadInput, NotAllowed, NotPersisted

HELD = 2000  # documents that clients may leave with us; the least used goes first


def listed(file: Path) -> Mapping[str, str]:
    """The documents of a list by their hashes; raises ValueError for a file that is no such list."""
    try:
        made = json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise ValueError(f"CLAIMGRAPH_TRUSTED_DOCUMENTS: {error}") from None
    if not isinstance(made, dict) or not all(isinstance(text, str) for text in made.values()):
        raise ValueError(f"CLAIMGRAPH_TRUSTED_DOCUMENTS: {file} is no JSON object of hash to document")
    return {name.lower(): text for name, text in made.items()}


class Persisted:
    """What hashes stand for. `only`: no other document runs."""

    def __init__(self, trusted: Path | None = None, *, only: bool = False) -> None:
        self._only = only
        self._trusted = listed(trusted) if trusted else {}
        self._texts = frozenset(self._trusted.values())
        self._held: Recent[str, str] = Recent(HELD)

    def text(self, query: str | None, extensions: Mapping[str, Any]) -> str:
        """The document that a request means; raises BadInput, NotPersisted, NotAllowed."""
        given = extensions.get("persistedQuery")
        if given is None:
            return self._written(query)
        if not isinstance(given, dict) or given.get("version") != 1 or not isinstance(given.get("sha256Hash"), str):
            raise BadInput("extensions.persistedQuery: say version 1 and sha256Hash")
        hashed = given["sha256Hash"].lower()
        if query is None:
            found = self._trusted.get(hashed) or self._held.get(hashed)
            if found is not None:
                return found
            if self._only:
                raise NotAllowed("only trusted documents run here, and none has this hash")
            raise NotPersisted("PersistedQueryNotFound")
        return self._kept(hashed, query)

    def _kept(self, hashed: str, query: str) -> str:
        if hashlib.sha256(query.encode("utf-8", "surrogatepass")).hexdigest() != hashed:
            raise BadInput("extensions.persistedQuery: the hash is not that of the query")
        self._written(query)
        self._held.put(hashed, query)
        return query

    def _written(self, query: str | None) -> str:
        if query is None:
            raise BadInput("query: the request has none")
        if self._only and query not in self._texts:
            raise NotAllowed("only trusted documents run here, and this is none of them")
        return query

"""Asking the API from within: named documents in files, through the same service that answers `/graphql`."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from graphapi.principal import Principal
from graphapi.service import Request, Service

Answer = dict[str, Any]


class RoomError(Exception):
    """What the API said instead of an answer; `code` and `status` are its own."""

    def __init__(self, message: str, code: str, status: int = 200) -> None:
        super().__init__(message)
        self.code = code
        self.status = status


@cache
def document(name: str) -> str:
    """The text of an operation, with the fragments that all share."""
    folder = files("graphapi.room") / "documents"
    text = (folder / f"{name}.graphql").read_text(encoding="utf-8")
    shared = (folder / "fragments.graphql").read_text(encoding="utf-8").split("\n\n")
    return text + "".join(f"\n{fragment}" for fragment in _spread(text, shared))


def _spread(text: str, shared: list[str]) -> list[str]:
    """The shared fragments that a document uses, and those that they use."""
    found: list[str] = []
    while True:
        used = "\n".join((text, *found))
        more = [part for part in shared if part not in found and f"...{part.split()[1]}" in used]
        if not more:
            return found
        found += more


@dataclass(frozen=True, slots=True)
class Asker:
    """The service as one reader may use it."""

    service: Service
    principal: Principal

    async def ask(self, name: str, variables: Mapping[str, Any] | None = None) -> Answer:
        """The data of an operation; raises RoomError with the first thing that the API has against it."""
        answer = await self.service.answer(Request(document(name), self.principal, variables=variables or {}))
        errors = answer.body.get("errors")
        if errors:
            raise RoomError(errors[0]["message"], errors[0].get("extensions", {}).get("code", "INTERNAL"), answer.status)
        data: Answer = answer.body["data"]
        return data

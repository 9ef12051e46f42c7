"""The one place where errors become answers: messages for the reader, codes for the program, ids for the log."""

import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import structlog
from graphql import GraphQLError

from graphapi.errors import ApiError, BadInput, NotAvailable, TooCostly, TookTooLong
from schema.errors import StoreShortOfMemory, StoreTimedOut, StoreUnavailable

log = structlog.get_logger("graphapi")


@dataclass(frozen=True, slots=True)
class Answer:
    """What a request came to. `status` is what HTTP says where it says more than that there is an answer."""

    body: dict[str, Any]
    status: int = 200
    code: str | None = None
    notes: Mapping[str, Any] = field(default_factory=dict)


def refused(error: BaseException, path: Sequence[str | int] | None = None) -> Answer:
    """The answer that a failure makes."""
    known = _known(error)
    if known is None:
        return _masked(error, path)
    told: dict[str, Any] = {"message": str(known)}
    if path:
        told["path"] = list(path)
    told["extensions"] = {"code": known.code, **known.extensions}
    return Answer({"errors": [told]}, known.status, known.code)


def invalid(errors: Sequence[GraphQLError]) -> Answer:
    """What graphql-core found wrong with a document or its variables."""
    told = []
    for error in errors:
        one: dict[str, Any] = {"message": error.message}
        if error.locations:
            one["locations"] = [{"line": place.line, "column": place.column} for place in error.locations]
        if error.path:
            one["path"] = list(error.path)
        told.append(one | {"extensions": {"code": BadInput.code}})
    return Answer({"errors": told}, BadInput.status, BadInput.code)


def _known(error: BaseException) -> ApiError | None:
    if isinstance(error, ApiError):
        return error
    if isinstance(error, StoreTimedOut | TimeoutError):
        return TookTooLong("the request took longer than it may; ask for less, or narrow the filter")
    if isinstance(error, StoreShortOfMemory):
        return TooCostly("the graph has not the memory for all that this takes in at once; ask for less, or narrow the filter")
    if isinstance(error, StoreUnavailable):
        return NotAvailable("the graph is not to be reached; try again", retryAfter=2)
    return None


def _masked(error: BaseException, path: Sequence[str | int] | None) -> Answer:
    id_ = uuid.uuid4().hex[:12]
    log.error("internal error", id=id_, exc_info=error)
    told: dict[str, Any] = {
        "message": f"something went wrong here; the log knows it as {id_}",
        "extensions": {"code": "INTERNAL", "id": id_},
    }
    if path:
        told["path"] = list(path)
    return Answer({"errors": [told]}, 500, "INTERNAL")

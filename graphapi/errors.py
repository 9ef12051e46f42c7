"""What can go wrong with a request, each with the code the contract gives it; turned into answers in one place, `graphapi.answers`.

ApiError
├── BadInput            the request says something that cannot be meant; names the argument
├── NotAuthenticated    a key is needed, or is not known
├── NotAllowed          the key lacks a scope
├── TooCostly           over a limit, told before any database work; or more than the graph has memory for
├── TookTooLong         the time limit of a request
├── ClientLeft          nobody is there to be answered
├── NotAvailable        the graph is away, or too much is under way
└── NotPersisted        a hash that nothing is stored under
"""

from collections.abc import Mapping
from typing import Any, ClassVar


class ApiError(Exception):
    """The base of every error of `graphapi`; its text is for the reader of the answer."""

    code: ClassVar[str] = "INTERNAL"
    status: ClassVar[int] = 500

    def __init__(self, message: str, **extensions: Any) -> None:
        super().__init__(message)
        self.extensions: Mapping[str, Any] = extensions


class BadInput(ApiError):  # noqa: N818 - named as the contract names the condition
    """The request says something that cannot be meant."""

    code = "BAD_USER_INPUT"
    status = 400


class NotAuthenticated(ApiError):  # noqa: N818
    """A key is needed, or the one given is not known."""

    code = "UNAUTHENTICATED"
    status = 401


class NotAllowed(ApiError):  # noqa: N818
    """The key lacks a scope."""

    code = "FORBIDDEN"
    status = 403


class TooCostly(ApiError):  # noqa: N818
    """Over a limit, and nothing was asked of the graph; or over its memory."""

    code = "QUERY_TOO_COSTLY"
    status = 400


class TookTooLong(ApiError):  # noqa: N818
    """The time limit of a request is over; its statement was stopped where the engine can."""

    code = "TIMEOUT"
    status = 503


class ClientLeft(ApiError):  # noqa: N818
    """Nobody is there to be answered any more; the log tells the status by which proxies know it."""

    code = "UNAVAILABLE"
    status = 499


class NotAvailable(ApiError):  # noqa: N818
    """The graph is away, or as much is under way as the server lets."""

    code = "UNAVAILABLE"
    status = 503


class NotPersisted(ApiError):  # noqa: N818
    """A hash that nothing is stored under; the client sends the document along."""

    code = "PERSISTED_QUERY_NOT_FOUND"
    status = 200

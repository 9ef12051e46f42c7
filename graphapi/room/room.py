"""A page from a request: its reader, its language, its template, and the headers that every page has."""

from collections.abc import Awaitable, Callable, Coroutine
from dataclasses import dataclass, field
from functools import cache
from typing import Any
from urllib.parse import quote, urlencode

from fastapi import FastAPI
from jinja2 import Environment, PackageLoader, StrictUndefined
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from graphapi.errors import ApiError
from graphapi.http import Endpoint
from graphapi.room.ask import Asker, RoomError
from graphapi.room.later import Later, Part
from graphapi.room.words import LANGUAGES, Words, chosen

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; "
    "base-uri 'none'; frame-ancestors 'none'"
)
HEADERS = {
    "content-security-policy": POLICY,
    "x-content-type-options": "nosniff",
    "referrer-policy": "same-origin",
    "cache-control": "private, no-cache",
}
LANGUAGE, KEY = "claimgraph_language", "claimgraph_key"  # cookies
YEAR = 365 * 24 * 3600
STATUS = {"UNAVAILABLE": 503, "TIMEOUT": 503, "UNAUTHENTICATED": 401, "FORBIDDEN": 403, "BAD_USER_INPUT": 400, "QUERY_TOO_COSTLY": 400}


class NotThere(Exception):  # noqa: N818 - what a reader is told, not a failure
    """Nothing has the address that was asked for."""


@dataclass(frozen=True, slots=True)
class Reader:
    """Who reads, in which language, and what their browser asked for."""

    asker: Asker
    words: Words
    query: dict[str, str]
    key: bool
    path: str
    later: Later

    async def part(self, name: str, make: Callable[[], Coroutine[Any, Any, Part]]) -> dict[str, Any]:
        """A part that a template is given: what it holds, or null and the address that fetches it."""
        address = f"{self.path}?{urlencode({**self.query, 'part': name})}"
        key = (self.asker.principal.name, address)
        if self.query.get("part") == name:
            return {"name": name, "address": address, "held": await self.later.whole(key, make)}
        return {"name": name, "address": address, "held": await self.later.soon(key, make)}


Page = Callable[[Reader], Awaitable[dict[str, Any] | Response]]  # what the template is given, or the whole response


@dataclass(frozen=True, slots=True)
class Room:
    """The application that pages are added to."""

    app: FastAPI
    endpoint: Endpoint
    later: Later = field(default_factory=Later)

    async def reader(self, request: Request) -> Reader:
        """Raises ApiError for a key that is not known."""
        key = request.cookies.get(KEY)
        authorization = request.headers.get("authorization") or (f"Bearer {key}" if key else None)
        principal = await self.endpoint.gate.admit(authorization)
        asker = Asker(self.endpoint.service, principal)
        return Reader(asker, self.words(request), dict(request.query_params), bool(key), request.url.path, self.later)

    def words(self, request: Request) -> Words:
        """In the language of the address, of the cookie, or of the browser."""
        kept, accepted = request.cookies.get(LANGUAGE), request.headers.get("accept-language", "")
        return Words(chosen(request.query_params.get("lang"), kept, accepted))

    async def show(self, request: Request, template: str, page: Page) -> Response:
        """The page, or in its place what went wrong, in words and with the status that says it."""
        try:
            reader = await self.reader(request)
            given = await page(reader)
        except NotThere:
            return self.failed(request, "missing", 404)
        except RoomError as error:
            return self.failed(request, error.code, STATUS.get(error.code, 500), str(error))
        except ApiError as error:
            return self.failed(request, error.code, error.status, str(error))
        return given if isinstance(given, Response) else self.written(request, template, given | {"key": reader.key})

    def failed(self, request: Request, code: str, status: int, message: str = "") -> Response:
        """The page of a failure."""
        return self.written(
            request, "failure.html", {"code": code, "message": message, "status": status, "key": KEY in request.cookies}, status
        )

    def written(self, request: Request, template: str, given: dict[str, Any], status: int = 200) -> Response:
        """A template filled in; a language that the address names is kept."""
        words = self.words(request)
        text = (
            environment()
            .get_template(template)
            .render(
                given
                | {"t": words, "languages": LANGUAGES, "path": request.url.path, "here": request.url, "query": dict(request.query_params)}
            )
        )
        response = HTMLResponse(text, status, HEADERS | ({"retry-after": "2"} if status == 503 else {}))
        if request.query_params.get("lang") in LANGUAGES:
            response.set_cookie(LANGUAGE, words.language, max_age=YEAR, httponly=True, samesite="lax")
        return response


@cache
def environment() -> Environment:
    """Everything that comes from a report is escaped; a name that a page was not given is an error."""
    made = Environment(
        loader=PackageLoader("graphapi.room"), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    made.globals["address"] = address
    return made


def address(id_: str) -> str:
    """Where the page of a node is: `/place/UA14080070010078220`."""
    kind, _, local = id_.partition(":")
    return f"/{kind}/{quote(local)}"

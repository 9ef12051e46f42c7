"""GraphQL over HTTP, to the letter of its specification: media types, status codes, GET for queries only."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

import orjson
from starlette.datastructures import Headers, QueryParams
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect
from starlette.requests import Request as HttpRequest
from starlette.responses import Response

from graphapi.answers import Answer, refused
from graphapi.auth import Gate
from graphapi.errors import ApiError, BadInput
from graphapi.live import Live
from graphapi.persisted import Persisted
from graphapi.service import Request, Service

GRAPHQL = "application/graphql-response+json"
JSON = "application/json"
EVENTS = "text/event-stream"
ALWAYS = (401, 403, 405, 499, 500, 503)  # statuses that hold whatever media type the answer has


class Refused(ApiError):  # noqa: N818 - of the transport: the status says it all
    """What HTTP itself refuses, with its status."""

    code = "BAD_USER_INPUT"

    def __init__(self, message: str, status: int) -> None:
        super().__init__(message)
        self.told = status


@dataclass(frozen=True, slots=True)
class Asked:
    """A request's parameters as they came, checked for their types alone."""

    query: str | None
    operation: str | None
    variables: Mapping[str, Any]
    extensions: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Endpoint:
    """`/graphql` for one request and one answer."""

    service: Service
    gate: Gate
    persisted: Persisted
    live: Live

    async def respond(self, http: HttpRequest) -> Response:
        """The response to a GET or a POST."""
        media = negotiated(http.headers)
        try:
            if media is None:
                raise Refused(f"Accept: {GRAPHQL}, {JSON} and {EVENTS} are what there is", 406)
            request = await self.request(http)
        except ApiError as error:
            answer = refused(error)
            status = error.told if isinstance(error, Refused) else answer.status
            return written(Answer(answer.body, status, answer.code), media or JSON, outside=True)
        if media == EVENTS:
            return self.live.events(request)
        answer = await self.service.answer(request)
        http.state.answer = answer
        response = written(answer, media, outside=False)
        return (
            _cached(http, response)
            if http.method == "GET" and "persistedQuery" in (http.query_params.get("extensions") or "")
            else response
        )

    async def request(self, http: HttpRequest) -> Request:
        """The operation that a request asks for; raises ApiError."""
        principal = await self.gate.admit(http.headers.get("authorization"))
        asked = from_url(http.query_params) if http.method == "GET" else from_body(http.headers, await body(http, self.service))
        text = self.persisted.text(asked.query, asked.extensions)
        last = http.headers.get("last-event-id") or None
        gone = partial(left, http)
        return Request(text, principal, asked.operation, asked.variables, reading=http.method == "GET", gone=gone, last=last)


async def left(http: HttpRequest) -> None:
    """Returns when the client closed the connection; for a request whose body was read."""
    while (await http.receive())["type"] != "http.disconnect":
        pass


def negotiated(headers: Headers) -> str | None:
    """The media type of the answer; null where the client takes none that there is."""
    accept = headers.get("accept", "")
    if not accept.strip():
        return JSON
    wanted: list[tuple[float, int, str]] = []
    for position, part in enumerate(accept.split(",")):
        kind, *parameters = (piece.strip().lower() for piece in part.split(";"))
        quality = next((parameter[2:] for parameter in parameters if parameter.startswith("q=")), "1")
        wanted.append((-_number(quality), position, kind))
    for weight, _, kind in sorted(wanted):
        if weight and kind in (GRAPHQL, JSON, EVENTS):
            return kind
        if weight and kind in ("*/*", "application/*"):
            return JSON
    return None


def _number(text: str) -> float:
    try:
        return float(text)
    except ValueError:
        return 0.0


async def body(http: HttpRequest, service: Service) -> bytes:
    """The body, no longer than it may be."""
    read = bytearray()
    try:
        async for chunk in http.stream():
            read += chunk
            if len(read) > service.settings.max_body:
                raise Refused(f"the body is longer than {service.settings.max_body} bytes", 413)
    except ClientDisconnect:
        raise BadInput("the client left in the middle of its request") from None
    return bytes(read)


def from_body(headers: Headers, content: bytes) -> Asked:
    """The parameters of a POST."""
    kind, _, parameters = headers.get("content-type", "").partition(";")
    if kind.strip().lower() != JSON:
        raise Refused(f"Content-Type: a query comes as {JSON}", 415)
    if "charset=" in parameters.lower() and "utf-8" not in parameters.lower():
        raise Refused("Content-Type: JSON is UTF-8", 415)
    try:
        given = orjson.loads(content)
    except (orjson.JSONDecodeError, RecursionError) as error:
        raise BadInput(f"the body is no JSON: {str(error)[:200]}") from None
    if not isinstance(given, dict):
        raise BadInput("the body is no query: an object with `query` is wanted; batches are not served")
    return asked(given)


def from_url(query: QueryParams) -> Asked:
    """The parameters of a GET: `variables` and `extensions` are JSON."""
    given: dict[str, Any] = {name: query[name] for name in ("query", "operationName") if query.get(name)}
    for name in ("variables", "extensions"):
        if query.get(name):
            try:
                given[name] = orjson.loads(query[name])
            except (orjson.JSONDecodeError, RecursionError, UnicodeEncodeError):
                raise BadInput(f"{name}: this is no JSON") from None
    return asked(given)


def asked(given: Mapping[str, Any]) -> Asked:
    """The parameters of an operation, whichever way they came."""
    query, operation = given.get("query"), given.get("operationName")
    variables, extensions = given.get("variables"), given.get("extensions")
    if query is not None and not isinstance(query, str):
        raise BadInput("query: a text is wanted")
    if operation is not None and not isinstance(operation, str):
        raise BadInput("operationName: a text is wanted")
    if variables is not None and not isinstance(variables, dict):
        raise BadInput("variables: an object is wanted")
    if extensions is not None and not isinstance(extensions, dict):
        raise BadInput("extensions: an object is wanted")
    return Asked(query, operation or None, variables or {}, extensions or {})


async def unserved(http: HttpRequest, error: Exception) -> Response:
    """What is not served at all, told in the form of every other error."""
    assert isinstance(error, HTTPException)
    message = f"{http.method} {http.url.path}: {error.detail}"
    body = {"errors": [{"message": message, "extensions": {"code": BadInput.code}}]}
    return Response(orjson.dumps(body), error.status_code, {**(error.headers or {}), "content-type": JSON})


def written(answer: Answer, media: str, *, outside: bool) -> Response:
    """The answer in its media type. JSON that is just JSON says 200 to whatever was a request; `outside`: it was none."""
    status = answer.status if media == GRAPHQL or outside or answer.status in ALWAYS else 200
    content = orjson.dumps(answer.body)
    headers = {"content-type": f"{GRAPHQL if media == GRAPHQL else JSON}; charset=utf-8"}
    if status == 503:
        headers["retry-after"] = str(answer.body["errors"][0]["extensions"].get("retryAfter", 1))
    if status == 401:
        headers["www-authenticate"] = "Bearer"
    if status == 405:
        headers["allow"] = "POST"
    return Response(content, status, headers)


def _cached(http: HttpRequest, response: Response) -> Response:
    """A GET by hash may be kept by the client and asked for again."""
    if response.status_code != 200:
        return response
    tag = f'"{hashlib.blake2s(bytes(response.body), digest_size=12).hexdigest()}"'
    headers = {"etag": tag, "cache-control": "private, no-cache", "vary": "Accept, Authorization"}
    if http.headers.get("if-none-match") == tag:
        return Response(status_code=304, headers=headers)
    response.headers.update(headers)
    return response

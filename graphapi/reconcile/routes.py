"""`/reconcile` over HTTP: forms in, JSON out, from any origin; off the event loop, since a batch takes processor time."""

from collections.abc import Callable, Mapping
from typing import Any
from urllib.parse import parse_qs

import orjson
from fastapi import FastAPI
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from graphapi.auth import Gate
from graphapi.errors import ApiError, BadInput
from graphapi.reconcile.extend import answer_extension, proposed
from graphapi.reconcile.manifest import manifest
from graphapi.reconcile.preview import preview
from graphapi.reconcile.queries import answer_queries
from graphapi.reconcile.suggest import suggest_entities, suggest_properties, suggest_types
from graphapi.settings import ApiSettings

BASE = "/reconcile"
ANY_ORIGIN = {"access-control-allow-origin": "*"}  # the specification wants it; nothing here changes the graph
Fields = Mapping[str, str]


def add_reconcile(app: FastAPI, gate: Gate, settings: ApiSettings) -> None:
    """The service at `/reconcile`; it asks for the scope `read`, which everybody has where reading is open."""

    async def respond(request: Request, answer: Callable[[Fields], object]) -> Response:
        try:
            (await gate.admit(request.headers.get("authorization"))).require("read")
            fields = dict(request.query_params) | await _form(request, settings.max_body)
            return _json(await run_in_threadpool(answer, fields))
        except ApiError as error:
            return _json({"error": {"code": error.code, "message": str(error)}}, error.status)

    @app.api_route(BASE, methods=["GET", "POST"])
    @app.api_route(BASE + "/", methods=["GET", "POST"], include_in_schema=False)
    async def reconcile(request: Request) -> Response:
        base = str(request.base_url).rstrip("/") + BASE
        return await respond(request, lambda fields: _service(fields, base))

    @app.get(BASE + "/suggest/{what}")
    async def suggest(what: str, request: Request) -> Response:
        return await respond(request, lambda fields: _suggest(what, fields))

    @app.get(BASE + "/properties")
    async def properties(request: Request) -> Response:
        return await respond(request, lambda fields: proposed(fields.get("type"), _count(fields, "limit")))

    @app.get(BASE + "/preview")
    async def page(request: Request) -> Response:
        shown = await run_in_threadpool(preview, request.query_params.get("id", ""))
        return HTMLResponse(shown or "there is nothing of that id", 200 if shown else 404, ANY_ORIGIN)


def _service(fields: Fields, base: str) -> object:
    if "queries" in fields:
        return answer_queries(_parsed(fields, "queries"))
    if "extend" in fields:
        return answer_extension(_parsed(fields, "extend"))
    return manifest(base)


def _suggest(what: str, fields: Fields) -> object:
    prefix = fields.get("prefix", "")
    if what == "entity":
        return suggest_entities(prefix, fields.get("type"), _count(fields, "cursor") or 0)
    if what in ("type", "property"):
        return suggest_types(prefix) if what == "type" else suggest_properties(prefix)
    raise BadInput(f"suggest: entity, type and property are there, no {what}")


def _count(fields: Fields, name: str) -> int | None:
    given = fields.get(name)
    if not given:
        return None
    if not given.isascii() or not given.isdecimal() or len(given) > 6:
        raise BadInput(f"{name}: {given!r} is no whole number from 0 on")
    return int(given)


def _parsed(fields: Fields, name: str) -> object:
    try:
        return orjson.loads(fields[name])
    except (orjson.JSONDecodeError, RecursionError, UnicodeEncodeError):
        raise BadInput(f"{name}: this is no JSON") from None


async def _form(request: Request, longest: int) -> dict[str, str]:
    """The fields of a POST's form; the last of several of one name."""
    if request.method != "POST":
        return {}
    read = bytearray()
    async for chunk in request.stream():
        read += chunk
        if len(read) > longest:
            raise BadInput(f"the body is longer than {longest} bytes")
    try:
        fields = parse_qs(read.decode(), keep_blank_values=True, max_num_fields=100)
    except ValueError:
        raise BadInput("the body is no form: application/x-www-form-urlencoded in UTF-8 is wanted") from None
    return {name: values[-1] for name, values in fields.items()}


def _json(content: Any, status: int = 200) -> Response:
    return Response(orjson.dumps(content), status, ANY_ORIGIN, "application/json")

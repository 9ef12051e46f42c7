"""Exports: over HTTP at `/export/claims.*`, and to a file for the command."""

import asyncio
import sys
from collections.abc import AsyncIterator, Mapping
from pathlib import Path
from typing import Any, BinaryIO

from fastapi import FastAPI
from starlette.requests import Request as HttpRequest
from starlette.responses import JSONResponse, Response, StreamingResponse

from graphapi.answers import refused
from graphapi.auth import Gate
from graphapi.errors import ApiError
from graphapi.export import Row, begun, claims, parsed
from graphapi.forms import FORMS, stream
from graphapi.plan.run import Graph
from graphapi.principal import Principal
from graphapi.service import Service
from graphapi.settings import ApiSettings
from schema.store import open_async_store

EXPORTER = Principal("export", frozenset({"read", "export"}))


def add_export(app: FastAPI, service: Service, gate: Gate) -> None:
    """Every claim that passes `where`, from behind the cursor `after`; needs the scope `export`."""

    @app.get("/export/claims.{form}")
    async def export(request: HttpRequest, form: str, where: str | None = None, after: str | None = None) -> Response:
        if form not in FORMS:
            message = f"there is no claims.{form}; there are claims.{', .'.join(FORMS)}"
            return JSONResponse({"errors": [{"message": message, "extensions": {"code": "BAD_USER_INPUT"}}]}, 404)
        try:
            principal = await gate.admit(request.headers.get("authorization"))
            principal.require("export")
            pages = await begun(claims(service, parsed(where), after, principal))
            chunks = await _first(stream(form, pages))
        except ApiError as error:
            answer = refused(error)
            return JSONResponse(answer.body, answer.status)
        headers = {"content-disposition": f'attachment; filename="claims.{form}"', "x-content-type-options": "nosniff"}
        return StreamingResponse(chunks, media_type=FORMS[form], headers=headers)


async def _first(chunks: AsyncIterator[bytes]) -> AsyncIterator[bytes]:
    """The same chunks, the first of them made, so that what cannot be made is told with a status."""
    first = await anext(chunks, b"")

    async def rest() -> AsyncIterator[bytes]:
        yield first
        async for chunk in chunks:
            yield chunk

    return rest()


def export_claims(form: str, *, where: str | None = None, after: str | None = None, output: Path | None = None) -> int:
    """Write claims to a file or to standard output; how many. `where` is a ClaimFilter as JSON.

    Raises ApiError, StoreError; the error of a broken export has a note with the cursor to go on after.
    """
    return asyncio.run(_export(form, parsed(where), after, output))


async def _export(form: str, where: Mapping[str, Any] | None, after: str | None, output: Path | None) -> int:
    graph = Graph(open_async_store())
    service = Service(graph, ApiSettings(max_cost=10**9))
    seen = _Seen(claims(service, where, after, EXPORTER))
    try:
        with output.open("wb") if output else _standard() as file:
            async for chunk in stream(form, seen.pages()):
                file.write(chunk)
    except BaseException as error:
        if seen.cursor:
            error.add_note(f"go on with --after {seen.cursor}")
        raise
    finally:
        await graph.close()
    return seen.count


class _Seen:
    """Pages on their way, counted; the last cursor of the page before, since the one in hand may be half written."""

    def __init__(self, pages: AsyncIterator[list[Row]]) -> None:
        self._pages = pages
        self.count, self.cursor = 0, ""

    async def pages(self) -> AsyncIterator[list[Row]]:
        async for page in self._pages:
            yield page
            self.count += len(page)
            self.cursor = page[-1]["cursor"] if page else self.cursor


def _standard() -> BinaryIO:
    return open(sys.stdout.fileno(), "wb", closefd=False)

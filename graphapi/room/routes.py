"""The addresses of the room."""

from importlib.resources import files
from pathlib import Path

from fastapi import FastAPI
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.staticfiles import StaticFiles

from graphapi.http import Endpoint
from graphapi.room.deciding import add_review
from graphapi.room.pages.compare import compare
from graphapi.room.pages.map_days import map_days
from graphapi.room.pages.node import node, search
from graphapi.room.pages.report import report, report_of, reports
from graphapi.room.room import Reader, Room, address


def add_room(app: FastAPI, endpoint: Endpoint) -> None:
    """The pages, and the styles and modules that they load."""
    room = Room(app, endpoint)
    app.mount("/room", StaticFiles(directory=Path(str(files("graphapi.room") / "static"))), name="room")

    @app.get("/")
    async def front(request: Request) -> Response:
        return await room.show(request, "map-days.html", lambda reader: map_days(reader.asker, reader.query, reader.words))

    @app.get("/compare")
    async def side_by_side(request: Request) -> Response:
        return await room.show(request, "compare.html", compare)

    _add_reports(app, room)
    _add_nodes(app, room)
    add_review(app, room)


def _add_reports(app: FastAPI, room: Room) -> None:
    @app.get("/reports")
    async def listed(request: Request) -> Response:
        return await room.show(request, "reports.html", lambda reader: reports(reader.asker, reader.query))

    @app.get("/report/{local:path}")
    async def read(request: Request, local: str) -> Response:
        return await room.show(request, "report.html", lambda reader: report(reader.asker, f"report:{local}"))

    @app.get("/claim/{local:path}")
    async def claim(request: Request, local: str) -> Response:
        """A claim is read where it stands."""

        async def found(reader: Reader) -> Response:
            return RedirectResponse(f"{address(await report_of(reader.asker, f'claim:{local}'))}#claim:{local}", 303)

        return await room.show(request, "report.html", found)


def _add_nodes(app: FastAPI, room: Room) -> None:
    @app.get("/search")
    async def found(request: Request) -> Response:
        return await room.show(request, "search.html", lambda reader: search(reader.asker, reader.query.get("q", "")))

    @app.get("/place/{local:path}")
    @app.get("/formation/{local:path}")
    @app.get("/source/{local:path}")
    async def one(request: Request, local: str) -> Response:
        sort = request.url.path.split("/")[1]
        return await room.show(request, "node.html", lambda reader: node(reader, sort, f"{sort}:{local}"))

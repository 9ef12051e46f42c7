"""The addresses of the room."""

from importlib.resources import files
from pathlib import Path

from fastapi import FastAPI
from starlette.requests import Request
from starlette.responses import Response
from starlette.staticfiles import StaticFiles

from graphapi.http import Endpoint
from graphapi.room.pages.map_days import map_days
from graphapi.room.room import Room


def add_room(app: FastAPI, endpoint: Endpoint) -> None:
    """The pages, and the styles and modules that they load."""
    room = Room(app, endpoint)
    app.mount("/room", StaticFiles(directory=Path(str(files("graphapi.room") / "static"))), name="room")

    @app.get("/")
    async def front(request: Request) -> Response:
        return await room.show(request, "map-days.html", lambda reader: map_days(reader.asker, reader.query, reader.words))

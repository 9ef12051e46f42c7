"""GraphiQL at `/graphql` for whoever comes with a browser.

Its scripts are in `assets`, as npm holds them (scripts/unpack_graphiql.py), so no outside host is asked.
"""

from pathlib import Path

from fastapi import FastAPI
from starlette.requests import Request as HttpRequest
from starlette.responses import HTMLResponse
from starlette.staticfiles import StaticFiles

from graphapi.settings import ApiSettings

MOUNT = "/graphiql"
ASSETS = Path(__file__).with_name("assets")
PAGE = Path(__file__).with_name("graphiql.html")
ORDER = ("graphiql.min.css", "react.production.min.js", "react-dom.production.min.js", "graphql-ws.min.js", "graphiql.min.js")


def add_graphiql(app: FastAPI, settings: ApiSettings) -> None:
    """The page and its scripts."""
    if settings.graphiql:
        app.mount(MOUNT, StaticFiles(directory=ASSETS), name="graphiql")
        page = PAGE.read_text(encoding="utf-8").replace("<!-- assets -->", "\n".join(_tag(name) for name in ORDER))
        app.state.graphiql_page = HTMLResponse(page)


def _tag(name: str) -> str:
    address = f"{MOUNT}/{name}"
    return f'<link rel="stylesheet" href="{address}">' if name.endswith(".css") else f'<script src="{address}"></script>'


def wants_page(request: HttpRequest, settings: ApiSettings) -> bool:
    """A browser that was pointed here, not a program that asks."""
    return settings.graphiql and request.method == "GET" and "text/html" in request.headers.get("accept", "")

"""GraphiQL at `/graphql` for whoever comes with a browser.

Its scripts come from a package of the index that carries them, so no outside host is asked; from a content network, held to their
hashes, where the settings say so or the package is not installed.
"""

from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from fastapi import FastAPI
from starlette.requests import Request as HttpRequest
from starlette.responses import HTMLResponse
from starlette.staticfiles import StaticFiles

from graphapi.settings import ApiSettings

CARRIER = "graphene_django_graphiql_static"  # only its folder of scripts is used; nothing of it is imported
MOUNT = "/graphiql"
PAGE = Path(__file__).with_name("graphiql.html")


@dataclass(frozen=True, slots=True)
class Asset:
    """A script or style: where it comes from, and its hash."""

    url: str
    integrity: str

    @property
    def tag(self) -> str:
        """The element that loads it."""
        kept = f'integrity="{self.integrity}" crossorigin="anonymous"'
        if self.url.endswith(".css"):
            return f'<link rel="stylesheet" href="{self.url}" {kept}>'
        return f'<script src="{self.url}" {kept}></script>'


LOCAL = (
    Asset(f"{MOUNT}/graphiql.min.css", "sha384-d7FYWnzKaTlP7q6QjcR7cgBzQ7qg7I5ghGeuzwLjzmmLGfgi8fXpUaebuXTTzcVK"),
    Asset(f"{MOUNT}/react.production.min.js", "sha384-7Er69WnAl0+tY5MWEvnQzWHeDFjgHSnlQfDDeWUvv8qlRXtzaF/pNo18Q2aoZNiO"),
    Asset(f"{MOUNT}/react-dom.production.min.js", "sha384-vj2XpC1SOa8PHrb0YlBqKN7CQzJYO72jz4CkDQ+ePL1pwOV4+dn05rPrbLGUuvCv"),
    Asset(f"{MOUNT}/graphql-ws.min.js", "sha384-Z97pAtGP4LFSTRa6ymyvHN5i5nEn5uIQXyjv5X4eECJAoA8xOfJ18/YcqYE5gqtW"),
    Asset(f"{MOUNT}/graphiql.min.js", "sha384-D/IKSk3XqkadtnKEtZYmq7ogOIY6TFrKojcZiAhIqroSy4U+N1sXmMv0NdoHhzgr"),
)
NETWORK = "https://unpkg.com"
CDN = (
    Asset(f"{NETWORK}/graphiql@3.8.3/graphiql.min.css", "sha384-Mq3vbRBY71jfjQAt/DcjxUIYY33ksal4cgdRt9U/hNPvHBCaT2JfJ/PTRiPKf0aM"),
    Asset(f"{NETWORK}/react@18.2.0/umd/react.production.min.js", "sha384-tMH8h3BGESGckSAVGZ82T9n90ztNXxvdwvdM6UoR56cYcf+0iGXBliJ29D+wZ/x8"),
    Asset(
        f"{NETWORK}/react-dom@18.2.0/umd/react-dom.production.min.js",
        "sha384-bm7MnzvK++ykSwVJ2tynSE5TRdN+xL418osEVF2DE/L/gfWHj91J2Sphe582B1Bh",
    ),
    Asset(f"{NETWORK}/graphiql@3.8.3/graphiql.min.js", "sha384-HbRVEFG0JGJZeAHCJ9Xm2+tpknBQ7QZmNlO/DgZtkZ0aJSypT96YYGRNod99l9Ie"),
)


def scripts() -> Path | None:
    """The folder of GraphiQL's scripts, where the package that carries them is installed."""
    spec = find_spec(CARRIER)
    if spec is None or not spec.submodule_search_locations:
        return None
    folder = Path(spec.submodule_search_locations[0]) / "static" / CARRIER
    return folder if folder.is_dir() else None


def add_graphiql(app: FastAPI, settings: ApiSettings) -> None:
    """The page and, where they are here, its scripts."""
    folder = scripts() if settings.graphiql == "local" else None
    if folder is not None:
        app.mount(MOUNT, StaticFiles(directory=folder), name="graphiql")
    assets = LOCAL if folder is not None else CDN
    page = PAGE.read_text(encoding="utf-8").replace("<!-- assets -->", "\n".join(asset.tag for asset in assets))
    app.state.graphiql_page = HTMLResponse(page)


def wants_page(request: HttpRequest, settings: ApiSettings) -> bool:
    """A browser that was pointed here, not a program that asks."""
    return settings.graphiql != "off" and request.method == "GET" and "text/html" in request.headers.get("accept", "")

"""The application: `/graphql` and what stands around it."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress

from fastapi import FastAPI
from fastapi.telemetry import TelemetryConfig
from starlette.exceptions import HTTPException
from starlette.middleware.cors import CORSMiddleware
from starlette.requests import Request as HttpRequest
from starlette.responses import JSONResponse, Response
from starlette.websockets import WebSocket

from graphapi.auth import Gate
from graphapi.compress import Compress
from graphapi.download import add_export
from graphapi.graphiql import add_graphiql, wants_page
from graphapi.http import Endpoint, unserved
from graphapi.live import Live
from graphapi.metrics import add_metrics
from graphapi.names import follow
from graphapi.persisted import Persisted
from graphapi.plan.run import Graph
from graphapi.reconcile import add_reconcile
from graphapi.room import add_room
from graphapi.sdl import export_sdl
from graphapi.service import Service
from graphapi.settings import ApiSettings
from graphapi.websocket import Connection
from schema.errors import SchemaError
from schema.store import StoreSettings, open_async_store

OWN_SPANS: TelemetryConfig = {"tracing": False, "metrics": False, "logs": False}  # `tracing` makes two a request; FastAPI's make four
READY = """
MATCH (g:Graph {id: 'graph'})
RETURN g.version AS version
"""


def sdl() -> str:
    """The served schema in the schema definition language."""
    return export_sdl()


def create_app(settings: ApiSettings | None = None, *, store: StoreSettings | None = None) -> FastAPI:
    """The API over the graph that `store` names, from the environment where it is null."""
    chosen = settings or ApiSettings()
    graph = Graph(open_async_store(store), store)
    service = Service(graph, chosen)
    live = Live(service)
    gate = Gate(chosen)
    endpoint = Endpoint(service, gate, Persisted(chosen.trusted_documents, only=chosen.persisted_only), live)

    @asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncIterator[None]:
        following = asyncio.create_task(follow(graph.store))
        try:
            yield
        finally:
            following.cancel()
            with suppress(asyncio.CancelledError):
                await following
            await graph.close()

    app = FastAPI(title="Claimgraph", docs_url=None, redoc_url=None, openapi_url=None, lifespan=lifespan, telemetry=OWN_SPANS)
    app.add_exception_handler(HTTPException, unserved)
    app.state.service, app.state.endpoint = service, endpoint
    app.add_middleware(Compress)
    add_graphiql(app, chosen)
    _add_graphql(app, endpoint, chosen)
    add_reconcile(app, gate, chosen)
    _add_health(app, graph)
    add_export(app, service, gate)
    add_metrics(app, live, served=chosen.metrics)
    if chosen.cors_origins:
        app.add_middleware(CORSMiddleware, allow_origins=list(chosen.cors_origins), allow_methods=["GET", "POST"], allow_headers=["*"])
    add_room(app, endpoint)
    return app


def _add_graphql(app: FastAPI, endpoint: Endpoint, settings: ApiSettings) -> None:
    @app.api_route("/graphql", methods=["GET", "POST"])
    async def graphql(request: HttpRequest) -> Response:
        if wants_page(request, settings):
            return app.state.graphiql_page  # type: ignore[no-any-return]
        return await endpoint.respond(request)

    @app.websocket("/graphql")
    async def follow(socket: WebSocket) -> None:
        await Connection(socket, endpoint.gate, endpoint.persisted, endpoint.live.run).serve()


def _add_health(app: FastAPI, graph: Graph) -> None:
    @app.get("/healthz")
    async def healthz() -> Response:
        """The process lives."""
        return JSONResponse({"status": "ok"})

    @app.get("/readyz")
    async def readyz() -> Response:
        """The graph is reachable and its schema applied."""
        try:
            rows = await graph.store.read(READY, timeout=5)
        except SchemaError as error:
            return JSONResponse({"status": "unavailable", "reason": str(error)}, 503)
        if not rows:
            return JSONResponse({"status": "unavailable", "reason": "the schema is not applied: claimgraph schema apply"}, 503)
        return JSONResponse({"status": "ready", "engine": graph.store.dialect.name, "schema": rows[0]["version"]})

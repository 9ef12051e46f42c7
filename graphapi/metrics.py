"""What a server tells of itself: a line a request in the log, figures for Prometheus."""

import time
from collections.abc import Awaitable, Callable
from typing import Any

import structlog
from fastapi import FastAPI
from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest
from starlette.requests import Request as HttpRequest
from starlette.responses import Response

from graphapi.live import Live

log = structlog.get_logger("graphapi")
SECONDS = (0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30)
QUIET = ("/healthz", "/readyz", "/metrics", "/graphiql")


def add_metrics(app: FastAPI, live: Live, *, served: bool) -> None:
    """`/metrics`, and a log line for each request but those of machines that look whether we live."""
    registry = CollectorRegistry()
    seconds = Histogram("claimgraph_request_seconds", "Time to the whole answer.", ("path", "status"), buckets=SECONDS, registry=registry)
    errors = Counter("claimgraph_errors_total", "Answers with errors, by the code of the first.", ("code",), registry=registry)
    _watch(registry, live)

    @app.middleware("http")
    async def told(request: HttpRequest, call: Callable[[HttpRequest], Awaitable[Response]]) -> Response:
        began = time.perf_counter()
        response = await call(request)
        took = time.perf_counter() - began
        path = request.scope.get("path", "")
        if not path.startswith(QUIET):
            answer = getattr(request.state, "answer", None)
            seconds.labels("/graphql" if path == "/graphql" else "other", str(response.status_code)).observe(took)
            if answer is not None and answer.code:
                errors.labels(answer.code).inc()
            log.info("request", path=path, status=response.status_code, ms=round(took * 1000, 1), **_about(answer))
        return response

    if served:

        @app.get("/metrics")
        async def metrics() -> Response:
            return Response(generate_latest(registry), media_type="text/plain; version=0.0.4")


def _about(answer: Any) -> dict[str, Any]:
    if answer is None:
        return {}
    return {"operation": answer.notes.get("name"), "cost": answer.notes.get("cost"), "code": answer.code}


def _watch(registry: CollectorRegistry, live: Live) -> None:
    service = live.service
    watched: dict[str, tuple[str, Callable[[], float]]] = {
        "claimgraph_statements": ("Statements sent to the graph.", lambda: service.graph.statements),
        "claimgraph_under_way": ("Operations under way or waiting.", lambda: service.under_way),
        "claimgraph_plan_hits": ("Plans found in memory.", lambda: service.plans.hits),
        "claimgraph_plan_misses": ("Plans that had to be made.", lambda: service.plans.misses),
        "claimgraph_subscribers": ("Clients that follow.", lambda: sum(feed.followers for feed in live.feeds.values())),
    }
    for name, (text, read) in watched.items():
        Gauge(name, text, registry=registry).set_function(read)

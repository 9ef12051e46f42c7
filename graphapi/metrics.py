"""What a server tells of itself: a line a request in the log, a span, figures for Prometheus."""

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

import structlog
from fastapi import FastAPI
from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from graphapi.door import Door
from graphapi.live import Live
from graphapi.tracing import request_span

log = structlog.get_logger("graphapi")
SECONDS = (0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30)
QUIET = ("/healthz", "/readyz", "/metrics", "/graphiql")


class Figures:
    """Counted for one server process."""

    def __init__(self, live: Live) -> None:
        self.registry = CollectorRegistry()
        self.requests = self._seconds("claimgraph_request_seconds", "Time to the whole answer.", "path", "status")
        self.statements = self._seconds("claimgraph_statement_seconds", "Time that the graph took for a statement.")
        self.errors = Counter(
            "claimgraph_errors_total", "Answers with errors, by the code of the first.", ("code",), registry=self.registry
        )
        self.turned_away = Counter("claimgraph_turned_away_total", "Requests that there was no room for.", registry=self.registry)
        for name, (text, read) in _watched(live).items():
            Gauge(name, text, registry=self.registry).set_function(read)

    def _seconds(self, name: str, text: str, *labels: str) -> Histogram:
        return Histogram(name, text, labels, buckets=SECONDS, registry=self.registry)


def add_metrics(app: FastAPI, live: Live, *, served: bool) -> None:
    """`/metrics`, and a log line for each request but those of machines that look whether we live, and those that are turned away."""
    figures = Figures(live)
    live.service.graph.told = figures.statements.observe
    app.add_middleware(Told, figures=figures)
    app.add_middleware(Door, service=live.service, told=figures.turned_away.inc)
    if served:

        @app.get("/metrics")
        async def metrics() -> Response:
            return Response(generate_latest(figures.registry), media_type="text/plain; version=0.0.4")


@dataclass(frozen=True, slots=True)
class Told:
    """Every request with its outcome."""

    app: ASGIApp
    figures: Figures

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer, then tell."""
        if scope["type"] != "http" or scope.get("path", "").startswith(QUIET):
            await self.app(scope, receive, send)
            return
        outcome = Outcome(scope, send)
        with request_span(scope) as span:
            try:
                await self.app(scope, receive, outcome.send)
            finally:
                about = outcome.about()
                span.set_attributes({name: value for name, value in about.items() if value is not None})
                self._tell(scope["path"], outcome, about)

    def _tell(self, path: str, outcome: "Outcome", about: Mapping[str, Any]) -> None:
        took = time.perf_counter() - outcome.began
        self.figures.requests.labels(path if path == "/graphql" else "other", str(outcome.status)).observe(took)
        if code := about.get("code"):
            self.figures.errors.labels(code).inc()
        log.info("request", path=path, ms=round(took * 1000, 1), **about)


@dataclass(slots=True)
class Outcome:
    """The status that went out, and what the endpoint noted of its answer."""

    scope: Scope
    out: Send
    status: int = 0  # none went out: the client had left
    began: float = field(default_factory=time.perf_counter)

    async def send(self, message: Message) -> None:
        """Pass it on."""
        if message["type"] == "http.response.start":
            self.status = message["status"]
        await self.out(message)

    def about(self) -> dict[str, Any]:
        """For the line in the log and the span."""
        answer = self.scope.get("state", {}).get("answer")
        told: dict[str, Any] = {"status": self.status}
        if answer is not None:
            notes = answer.notes
            told |= {"operation": notes.get("name"), "cost": notes.get("cost"), "rows": notes.get("rows"), "code": answer.code}
        return told


def _watched(live: Live) -> dict[str, tuple[str, Callable[[], float]]]:
    service = live.service
    return {
        "claimgraph_statements": ("Statements sent to the graph.", lambda: service.graph.statements),
        "claimgraph_under_way": ("Operations under way or waiting.", lambda: service.under_way),
        "claimgraph_places": ("Operations that may be under way at once.", lambda: service.settings.at_once),
        "claimgraph_plan_hits": ("Plans found in memory.", lambda: service.plans.hits),
        "claimgraph_plan_misses": ("Plans that had to be made.", lambda: service.plans.misses),
        "claimgraph_document_hits": ("Documents found in memory.", lambda: service.documents.hits),
        "claimgraph_document_misses": ("Documents that had to be read.", lambda: service.documents.misses),
        "claimgraph_subscribers": ("Clients that follow.", lambda: sum(feed.followers for feed in live.feeds.values())),
    }

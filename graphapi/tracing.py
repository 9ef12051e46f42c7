"""Spans of OpenTelemetry: one for a request, one for each statement; nobody records them unless the extra `otel` is there and told where to."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from opentelemetry import propagate, trace
from opentelemetry.trace import Span, SpanKind

TRACER = trace.get_tracer("claimgraph")
SENT_TO = ("OTEL_EXPORTER_OTLP_ENDPOINT", "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT")


def send_spans() -> bool:
    """Whether spans go to the collector that the environment names, by OTLP over HTTP; needs the extra `otel`."""
    if not any(os.environ.get(name) for name in SENT_TO):
        return False
    try:
        from opentelemetry.exporter.otlp.proto.http.trace_exporter import OTLPSpanExporter  # the extra may be absent
        from opentelemetry.sdk.resources import Resource
        from opentelemetry.sdk.trace import TracerProvider
        from opentelemetry.sdk.trace.export import BatchSpanProcessor
    except ImportError:
        return False
    provider = TracerProvider(resource=Resource.create({"service.name": os.environ.get("OTEL_SERVICE_NAME", "claimgraph")}))
    provider.add_span_processor(BatchSpanProcessor(OTLPSpanExporter()))
    trace.set_tracer_provider(provider)
    return True


@contextmanager
def request_span(scope: Any) -> Iterator[Span]:
    """The span of a request, within that of the caller where its headers say so."""
    carried = {
        name.decode("latin-1"): value.decode("latin-1") for name, value in scope["headers"] if name in (b"traceparent", b"tracestate")
    }
    path, method = scope.get("path", ""), scope.get("method", "")
    given = {"http.request.method": method, "url.path": path}
    with TRACER.start_as_current_span(
        f"{method} {path}", context=propagate.extract(carried), kind=SpanKind.SERVER, attributes=given
    ) as span:
        yield span


@contextmanager
def statement_span(system: str, text: str) -> Iterator[Span]:
    """The span of a statement; its text holds no value that a reader gave, since those are parameters."""
    given = {"db.system.name": system, "db.query.text": text}
    with TRACER.start_as_current_span("statement", kind=SpanKind.CLIENT, attributes=given) as span:
        yield span

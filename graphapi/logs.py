"""What is logged: by a server a line of JSON an event, by a command a few words; both on standard error."""

import sys
from collections.abc import MutableMapping
from typing import Any

import orjson
import structlog


def log_lines() -> None:
    """From now on, in this process."""
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            structlog.processors.format_exc_info,
            structlog.processors.JSONRenderer(lambda line, default=None, **_: orjson.dumps(line, default=default).decode()),
        ],
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
        cache_logger_on_first_use=True,
    )


def log_causes() -> None:
    """For a command, whose user reads along: the cause of what went wrong, without the way to it."""
    structlog.configure(
        processors=[_cause, structlog.processors.KeyValueRenderer()], logger_factory=structlog.PrintLoggerFactory(sys.stderr)
    )


def _cause(_logger: object, _name: str, event: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
    error = event.pop("exc_info", None)
    return event if error is None else {**event, "cause": f"{type(error).__name__}: {error}"}

"""The server's log: a line of JSON an event, on standard error."""

import sys

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

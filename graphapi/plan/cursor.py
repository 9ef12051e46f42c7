"""Cursors: where a connection stands, as opaque text.

A cursor holds what it is a cursor of (`Formation.claims/NEWEST`), the values of the order's columns, and a check of both, so that one
of another connection or order, or one made up, is told from ours.
"""

import base64
import hashlib
from collections.abc import Callable, Sequence
from typing import Any

import orjson

from graphapi.errors import BadInput

CHECK = 6  # bytes of the check: enough against mistakes, and nothing that a forger could win by


def encode(walk: str, values: Sequence[Any]) -> str:
    """The cursor of the row with these values."""
    body = orjson.dumps([walk, *values])
    return base64.urlsafe_b64encode(_check(body) + body).decode("ascii").rstrip("=")


def decode(walk: str, cursor: str, argument: str) -> list[Any]:
    """The values in a cursor; BadInput where it is not one of this walk's."""
    try:
        raw = base64.b64decode(cursor.encode("ascii") + b"=" * (-len(cursor) % 4), altchars=b"-_", validate=True)
        held, *values = orjson.loads(raw[CHECK:])
    except (ValueError, TypeError, orjson.JSONDecodeError):
        raise BadInput(f"{argument}: this is no cursor of ours") from None
    if raw[:CHECK] != _check(raw[CHECK:]):
        raise BadInput(f"{argument}: this is no cursor of ours")
    if held != walk:
        raise BadInput(f"{argument}: this is a cursor of {held}, not of {walk}")
    return list(values)


def value_at(walk: str, argument: str, index: int) -> Callable[[str], Any]:
    """Reads one value out of a cursor."""
    return lambda cursor: decode(walk, cursor, argument)[index]


def _check(body: bytes) -> bytes:
    return hashlib.blake2s(body, digest_size=CHECK, key=b"claimgraph cursor").digest()

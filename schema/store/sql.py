"""Schema statements that the embedded engine takes in SQL only."""

import base64
import json
import urllib.error
import urllib.request

from schema.errors import StoreRefused, StoreUnavailable
from schema.store.address import Address

LIMIT = 60.0  # seconds; an index over an empty graph takes milliseconds


def run_sql(address: Address, statement: str) -> None:
    """One statement over HTTP on loopback; raises StoreRefused, StoreUnavailable."""
    assert address.http is not None
    sign = base64.b64encode(f"{address.user}:{address.password}".encode()).decode()
    request = urllib.request.Request(  # noqa: S310 - our own engine's address
        f"{address.http}/api/v1/command/{address.database}",
        json.dumps({"language": "sql", "command": statement}).encode(),
        {"content-type": "application/json", "authorization": f"Basic {sign}"},
    )
    try:
        urllib.request.urlopen(request, timeout=LIMIT).close()  # noqa: S310
    except urllib.error.HTTPError as error:
        raise StoreRefused(f"{statement}: {error.read().decode(errors='replace')[:300]}") from error
    except OSError as error:
        raise StoreUnavailable(f"{statement}: {error}") from error

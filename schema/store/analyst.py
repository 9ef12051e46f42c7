"""A user who reads and cannot write, where the engine can enforce it."""

import base64
import json
import secrets
import time
import urllib.error
import urllib.request
from pathlib import Path
from typing import Any

from neo4j import GraphDatabase
from neo4j.exceptions import AuthError, DriverError, Neo4jError

from schema.errors import StoreUnavailable
from schema.store.address import Address
from schema.store.engine import write_private
from schema.store.settings import StoreSettings
from schema.store.store import Store

NAME = "analyst"
GROUP = "readonly"
RIGHTS = {"resultSetLimit": -1, "readTimeout": -1, "access": [], "types": {"*": {"access": ["readRecord"]}}}
RELOAD = 15.0  # seconds; the engine looks at its groups every five
ABSENT = 400  # what dropping a user gives who is not there


def analyst_address(store: Store, settings: StoreSettings) -> Address:
    """How an analyst signs in: with read rights only on the embedded engine; on Neo4j as the settings say, since Community has no roles.

    Raises StoreUnavailable where the engine does not take the user.
    """
    address = store.address
    if address.http is None:
        return address
    folder = settings.engine
    _grant_group(folder / "data" / "config" / "server-groups.json")
    password = _password(folder / "analyst-password")
    reader = Address(uri=address.uri, user=NAME, password=password, database=address.database, http=address.http)
    if not _signs_in(reader):
        user = {"name": NAME, "password": password, "databases": {address.database: [GROUP]}}
        _command(address, f"drop user {NAME}", but=ABSENT)
        _command(address, f"create user {json.dumps(user)}")
    _wait_readable(reader)
    return reader


def _grant_group(path: Path) -> None:
    groups: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    known = groups["databases"]["*"]["groups"]
    if known.get(GROUP) != RIGHTS:
        known[GROUP] = RIGHTS
        write_private(path, json.dumps(groups, indent=2))


def _password(kept: Path) -> str:
    if not kept.exists():
        write_private(kept, secrets.token_urlsafe(12))
    return kept.read_text(encoding="ascii")


def _signs_in(reader: Address) -> bool:
    try:
        with GraphDatabase.driver(reader.uri, auth=(reader.user, reader.password)) as driver:
            driver.verify_connectivity()
    except AuthError:
        return False
    return True


def _command(address: Address, command: str, *, but: int = 0) -> None:
    """A command to the server itself; the status `but` is as good as done."""
    proof = base64.b64encode(f"{address.user}:{address.password}".encode()).decode()
    headers = {"Authorization": f"Basic {proof}", "Content-Type": "application/json"}
    body = json.dumps({"command": command}).encode()
    request = urllib.request.Request(f"{address.http}/api/v1/server", body, headers)  # noqa: S310 - loopback
    try:
        urllib.request.urlopen(request, timeout=10).close()  # noqa: S310 - loopback
    except urllib.error.HTTPError as error:
        if error.code != but:
            raise StoreUnavailable(f"the engine does not take the user {NAME}: {error.read().decode(errors='replace')[:200]}") from error
    except OSError as error:
        raise StoreUnavailable(f"the engine does not take the user {NAME}: {error}") from error


def _wait_readable(reader: Address) -> None:
    """Until the engine has read the group anew; before, an analyst sees an empty graph."""
    deadline = time.monotonic() + RELOAD
    with GraphDatabase.driver(reader.uri, auth=(reader.user, reader.password)) as driver:
        while time.monotonic() < deadline:
            try:
                found = driver.execute_query("MATCH (graph:Graph) RETURN count(graph) AS graphs", database_=reader.database)
                if found.records[0]["graphs"]:
                    return
            except (DriverError, Neo4jError):
                pass  # not yet known, or not yet allowed
            time.sleep(0.25)
    raise StoreUnavailable(f"the engine did not let {NAME} read within {RELOAD:.0f} s")

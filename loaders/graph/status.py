"""Which graph this is, and how much it holds."""

from loaders.graph.digest import COUNTED, graph_digest
from schema.errors import StoreRefused
from schema.ontology.labels import SCHEMA_VERSION
from schema.store import Store

VERSION = """
MATCH (g:Graph {id: 'graph'})
RETURN g.version AS version
"""
COUNT = {
    label: f"""
MATCH (n:{label})
RETURN count(n) AS count
"""
    for label in COUNTED
}
WITHDRAWN = """
MATCH (c:Claim)
WHERE c.known_until IS NOT NULL
RETURN count(c) AS count
"""
NAMES = {"Materiel": "classes of materiel", "PlaceName": "unresolved place names", "FormationName": "unresolved formation names"}


def graph_status(store: Store, *, digest: bool = False) -> dict[str, str | int]:
    """By name: the engine and its address, its schema's version, the number of nodes by label, and a digest over all when asked."""
    versions = store.read(VERSION)
    status: dict[str, str | int] = {
        "engine": store.dialect.name,
        "address": store.address.uri,
        "schema": f"version {versions[0]['version']}" if versions else f"not applied (version {SCHEMA_VERSION} is wanted)",
    }
    for label, statement in COUNT.items():
        status[NAMES.get(label, f"{label.lower()}s")] = _count(store, statement)
    status["claims withdrawn"] = _count(store, WITHDRAWN)
    return status | ({"digest": graph_digest(store)} if digest else {})


def _count(store: Store, statement: str) -> int:
    """0 where the engine does not know the label yet."""
    try:
        return int(store.read(statement)[0]["count"])
    except StoreRefused:
        return 0

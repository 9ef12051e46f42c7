"""What the service is: told to whoever asks `/reconcile` without a question."""

from typing import Any

from graphapi.reconcile.kinds import KINDS


def manifest(base: str) -> dict[str, Any]:
    """The manifest of version 0.2; `base` is the address of the service, without a slash at its end."""
    return {
        "versions": ["0.1", "0.2"],
        "name": "Claimgraph: places, formations and sources of the war in Ukraine",
        "identifierSpace": f"{base}#ids",
        "schemaSpace": f"{base}#types",
        "defaultTypes": [{"id": kind.id, "name": kind.name} for kind in KINDS.values()],
        "view": {"url": f"{base}/preview?id={{{{id}}}}"},
        "preview": {"url": f"{base}/preview?id={{{{id}}}}", "width": 380, "height": 180},
        "suggest": {what: {"service_url": base, "service_path": f"/suggest/{what}"} for what in ("entity", "type", "property")},
        "extend": {"propose_properties": {"service_url": base, "service_path": "/properties"}, "property_settings": []},
        "batchSize": 100,
    }

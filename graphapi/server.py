"""The server: uvicorn, which drains what is under way when told to stop."""

import os

import uvicorn

DRAIN = 20  # seconds that answers under way are given after SIGTERM


def serve(host: str = "127.0.0.1", port: int = 8000, *, workers: int = 1) -> None:
    """Serve until SIGTERM or SIGINT; several workers share the graph, not their memory."""
    os.environ["CLAIMGRAPH_HOST"] = host  # what is open to a reader without a key hangs on where we listen
    uvicorn.run(
        "graphapi.app:create_app",
        factory=True,
        host=host,
        port=port,
        workers=workers,
        access_log=False,
        log_level="warning",
        timeout_graceful_shutdown=DRAIN,
        ws="websockets-sansio",
        server_header=False,
    )

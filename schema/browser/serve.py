"""Browser's own files, out of their jar, on loopback; the page is given our script and may speak to this machine only."""

import mimetypes
import os
import zipfile
from collections.abc import Iterator
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import quote, urlsplit

from schema.browser.page import seed_script
from schema.errors import StoreUnavailable
from schema.store.address import Address
from schema.store.jars import resolve_jars

COORDINATES = "org.neo4j.client:neo4j-browser:5.24.0"
INDEX = "browser/index.html"
SEED = "browser/claimgraph.js"
FIRST_SCRIPT = b"<script "
# Browser builds styles and workers at run time; it may reach the engine it was opened for, and no other host.
POLICY = (
    "default-src 'self'; script-src 'self' 'unsafe-eval' 'unsafe-inline' blob:; worker-src 'self' blob:; style-src 'self' 'unsafe-inline'; "
    "img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self' {engine}; frame-ancestors 'none'"
)


def browser_server(port: int, address: Address) -> ThreadingHTTPServer:
    """A server on 127.0.0.1 that has not begun to serve; raises StoreUnavailable where the port is taken or the files cannot be had."""
    pages = dict(read_pages(find_jar()))
    place = urlsplit(address.uri).netloc
    policy = POLICY.format(engine=" ".join(f"{scheme}://{place}" for scheme in ("ws", "wss", "http", "https")))

    class Pages(BaseHTTPRequestHandler):
        """One jar's files."""

        def do_GET(self) -> None:
            path = urlsplit(self.path).path.strip("/")
            found = INDEX if path in {"", "browser"} else path
            self._send(found, pages.get(found))

        def _send(self, name: str, body: bytes | None) -> None:
            self.send_response(HTTPStatus.NOT_FOUND if body is None else HTTPStatus.OK)
            self.send_header("Content-Type", mimetypes.guess_type(name)[0] or "application/octet-stream")
            self.send_header("Content-Length", str(len(body or b"")))
            self.send_header("Content-Security-Policy", policy)
            self.end_headers()
            self.wfile.write(body or b"")

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - as http.server names it
            """Quiet: the terminal shows the address and the password."""

    try:
        return ThreadingHTTPServer(("127.0.0.1", port), Pages)
    except OSError as error:
        raise StoreUnavailable(f"port {port} on 127.0.0.1 is taken: name another by --port") from error


def link(server: ThreadingHTTPServer, address: Address) -> str:
    """Where the page opens, already pointed at the engine."""
    scheme, _, place = address.uri.partition("://")
    return f"http://127.0.0.1:{server.server_port}/browser/?dbms={quote(f'{scheme}://{address.user}@{place}', safe=':/@')}&db={address.database}"


def read_pages(jar: Path) -> Iterator[tuple[str, bytes]]:
    """The jar's files by their path, the page with our script before its own, and that script."""
    with zipfile.ZipFile(jar) as files:
        for name in files.namelist():
            if name.startswith("browser/") and not name.endswith("/"):
                body = files.read(name)
                yield name, body.replace(FIRST_SCRIPT, b'<script src="claimgraph.js"></script><script ', 1) if name == INDEX else body
    yield SEED, seed_script().encode()


def find_jar() -> Path:
    """The jar, fetched once into jgo's cache; raises StoreUnavailable where it cannot be had."""
    return next(jar for jar in map(Path, resolve_jars(COORDINATES).split(os.pathsep)) if "neo4j-browser" in jar.name)

"""The notebook and the smallest page, over a real server that holds the samples."""

import shutil
import socket
import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import nbformat
import pytest
import uvicorn
from nbclient import NotebookClient
from playwright.sync_api import Page, expect, sync_playwright

from graphapi.app import create_app
from graphapi.settings import ApiSettings
from loaders import Resolver, load_reports, read_reports
from schema.store import Store, StoreSettings

EXAMPLES = Path(__file__).parents[2] / "examples"
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")


@pytest.fixture(scope="module")
def site() -> Iterator[str]:
    """The origin that serves examples/frontend."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(SimpleHTTPRequestHandler, directory=EXAMPLES / "frontend"))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="module")
def api(embedded_store: Store, embedded_settings: StoreSettings, site: str) -> Iterator[str]:
    """The address of /graphql over the samples and the last weeks of 2024's totals."""
    reports = [*read_reports([EXAMPLES / "reports"]), *list(read_reports([EXAMPLES / "tallies" / "general-staff-2024.csv"]))[306:]]
    load_reports(reports, store=embedded_store, resolver=Resolver.open())
    listening = socket.create_server(("127.0.0.1", 0))
    app = create_app(ApiSettings(cors_origins=(site,)), store=embedded_settings)
    server = uvicorn.Server(uvicorn.Config(app, log_level="warning"))
    running = threading.Thread(target=server.run, args=([listening],), daemon=True)
    running.start()
    yield f"http://127.0.0.1:{listening.getsockname()[1]}/graphql"
    server.should_exit = True
    running.join()


@pytest.fixture
def page() -> Iterator[Page]:
    if CHROMIUM is None:
        pytest.skip("no Chromium on this machine: install Debian's chromium to see the page tested")
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"])
        yield chromium.new_page()
        chromium.close()


def test_the_notebook_runs_to_its_plot(api: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CLAIMGRAPH_API", api)
    notebook = nbformat.read(EXAMPLES / "notebook.ipynb", as_version=4)
    NotebookClient(notebook, timeout=120).execute()
    strike, corrections, plot = [cell.outputs[-1].data for cell in notebook.cells if cell.get("outputs")]
    assert "Ministry of Defence of Russia" in strike["text/plain"]
    assert "True" in corrections["text/plain"]
    assert "image/png" in plot


def test_the_page_puts_the_sides_beside_each_other(page: Page, api: str, site: str) -> None:
    page.goto(f"{site}/?api={api}")
    page.fill("input", "Krakhmalnoye")
    page.click("button")
    expect(page.get_by_role("heading", name="RU")).to_be_visible(timeout=30_000)
    expect(page.get_by_role("status")).to_contain_text("Krokhmalne, ")


def test_the_page_says_so_when_the_api_is_away(page: Page, site: str) -> None:
    page.goto(f"{site}/?api={site}/graphql")
    page.click("button")
    expect(page.get_by_role("status")).to_contain_text("No answer from")

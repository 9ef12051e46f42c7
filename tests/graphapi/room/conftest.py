"""The reading room in a real browser: one server over the embedded engine a session, one Chromium a module."""

import base64
import shutil
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import uvicorn
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, sync_playwright

from graphapi.app import create_app
from graphapi.settings import ApiSettings
from loaders import Resolver, load_reports, make_report, read_reports
from schema.store import Store, StoreSettings
from tests.conftest import clean, free_port

EXAMPLES = Path(__file__).parents[3] / "examples"
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
LEVELS = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}
PATIENCE = 30_000  # milliseconds
HOSTILE = "<script>document.title='taken'</script><img src=x onerror=\"document.title='taken'\">"
DOUBTFUL = f"On 1 March 2023, Russian troops liberated Novoselivka {HOSTILE}. Russian troops liberated Qwertynivka."
# both pictures on one small canvas each: what remains is where things stand and how dark they are, not how a font is drawn
DIFFERENCE = """async ([one, other]) => {
  const drawn = async (data) => {
    const picture = new Image();
    picture.src = 'data:image/png;base64,' + data;
    await picture.decode();
    const canvas = new OffscreenCanvas(64, 45), brush = canvas.getContext('2d');
    brush.drawImage(picture, 0, 0, 64, 45);
    return brush.getImageData(0, 0, 64, 45).data;
  };
  const [a, b] = [await drawn(one), await drawn(other)];
  return a.reduce((sum, value, at) => sum + Math.abs(value - b[at]), 0) / a.length;
}"""


@dataclass(frozen=True)
class Served:
    """A room that listens, and the graph behind it."""

    url: str
    store: Store


def serve(app: Any) -> tuple[uvicorn.Server, str]:
    """The application on a free port of loopback, in a thread of its own."""
    port = free_port()
    server = uvicorn.Server(uvicorn.Config(app, host="127.0.0.1", port=port, log_level="warning"))
    threading.Thread(target=server.run, daemon=True).start()
    while not server.started:
        time.sleep(0.02)
    return server, f"http://127.0.0.1:{port}"


@pytest.fixture(scope="module")
def served(embedded_store: Store, embedded_settings: StoreSettings) -> Iterator[Served]:
    """The application over the session's embedded engine, whatever it holds. Not longer than a module: it keeps the process's resolver
    to the judgements of its own graph."""
    server, url = serve(create_app(ApiSettings(), store=embedded_settings))
    yield Served(url, embedded_store)
    server.should_exit = True


@pytest.fixture(scope="module")
def room(served: Served) -> Served:
    """The samples, the end of one year of totals, and a report that is hostile and names places that nobody knows."""
    clean(served.store)
    doubtful = make_report(
        DOUBTFUL, title=f"Doubtful {HOSTILE}", url="javascript:alert(1)", published_on=date(2023, 3, 2), publisher="Russian MoD"
    )
    tallies = list(read_reports([EXAMPLES / "tallies" / "general-staff-2024.csv"]))[325:345]
    load_reports([*read_reports([EXAMPLES / "reports"]), *tallies, doubtful], store=served.store, resolver=Resolver.open())
    return served


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    """Debian's Chromium. Not longer than a module: while Playwright is at work, no other event loop runs in this thread."""
    if CHROMIUM is None:
        pytest.skip("no Chromium on this machine: install Debian's chromium to see the pages tested")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"])
        yield browser
        browser.close()


@pytest.fixture
def page(chromium: Browser) -> Iterator[Page]:
    """A window of a desk, in English; whatever its console complains of fails the test."""
    context = chromium.new_context(viewport={"width": 1280, "height": 900}, locale="en-GB", reduced_motion="reduce")
    opened = context.new_page()
    opened.set_default_timeout(PATIENCE)
    complaints: list[str] = []
    opened.on("pageerror", lambda error: complaints.append(str(error)))
    opened.on("console", lambda message: complaints.append(message.text) if "Content Security Policy" in message.text else None)
    yield opened
    context.close()
    assert complaints == []


def breaches(page: Page) -> list[str]:
    """What axe has against the page at the levels A and AA: rule, and the elements."""
    found = Axe().run(page, options=LEVELS).response["violations"]
    return [f"{each['id']}: {[node['html'][:120] for node in each['nodes'][:3]]}" for each in found]


def difference(page: Page, one: bytes, other: bytes) -> float:
    """How far apart two pictures are, in 255ths a point, on the average."""
    page.goto("about:blank")
    return float(page.evaluate(DIFFERENCE, [base64.b64encode(picture).decode() for picture in (one, other)]))

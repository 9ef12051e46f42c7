"""Neo4j Browser in Chromium, on both engines: it signs in, runs saved queries and draws the nodes in our colours.

Three of the ten are enough every day; CLAIMGRAPH_SHOTS=docs/images runs them all and writes the pictures of docs/analysts.md anew.
"""

import os
import re
import shutil
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, sync_playwright

from loaders import Resolver, load_reports, read_reports
from schema.browser import saved_queries, style
from schema.browser.serve import browser_server, link
from schema.errors import StoreUnavailable
from schema.store import Store, StoreSettings
from schema.store.analyst import analyst_address

ROOT = Path(__file__).parents[3]
GUIDE = (ROOT / "docs" / "analysts.md").read_text(encoding="utf-8")
SHOWN = re.findall(r"\]\(images/([\w-]+)\.png\)", GUIDE)
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
SHOTS = os.environ.get("CLAIMGRAPH_SHOTS")
PATIENCE = 60_000  # milliseconds


@pytest.fixture
def page(store: Store, settings: StoreSettings, samples: Path) -> Iterator[Page]:
    """Browser's page, signed in to an engine that holds the samples."""
    if CHROMIUM is None:
        pytest.skip("no Chromium on this machine: install Debian's chromium to see the pages tested")
    load_reports(read_reports([samples]), store=store, resolver=Resolver.open())
    address = analyst_address(store, settings)
    try:
        server = browser_server(0, address)
    except StoreUnavailable as error:
        pytest.skip(str(error))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"])
        opened = chromium.new_page(viewport={"width": 1280, "height": 800})
        opened.set_default_timeout(PATIENCE)
        sign_in(opened, link(server, address), address.password)
        yield opened
        chromium.close()
    server.shutdown()
    server.server_close()


def sign_in(page: Page, url: str, password: str) -> None:
    page.goto(url)
    page.fill("input[type=password]", password)
    page.keyboard.press("Enter")
    page.get_by_text("You are connected as user").wait_for()


def run(page: Page, text: str) -> None:
    """Clear the stream, run the query, and wait for its graph."""
    for command in (":clear", text):
        page.locator(".monaco-editor textarea").first.focus()
        page.keyboard.press("Control+a")
        page.keyboard.insert_text(command)
        page.keyboard.press("Control+Enter")
        page.wait_for_timeout(500)
    page.locator("g.node").first.wait_for()


def colours(page: Page) -> set[str]:
    """The fills of the nodes drawn."""
    drawn = page.locator("g.node circle.b-outline, g.node circle.outline, g.node circle")
    return {str(drawn.nth(number).get_attribute("fill")).upper() for number in range(drawn.count())} - {"NONE"}


def test_guide_shows_saved_queries() -> None:
    """Ten questions, each with the text of its file."""
    queries = {query.name: query.text.partition("\n")[2] for query in saved_queries()}
    assert len(SHOWN) == 10
    assert re.findall(r"```cypher\n(.*?)\n```", GUIDE, re.DOTALL) == [queries[name] for name in SHOWN]


def test_browser_draws_the_answers_in_our_style(page: Page) -> None:
    ours = {rule["color"].upper() for selector, rule in style().items() if selector.startswith("node.")}
    texts = {query.name: query.text for query in saved_queries()}
    for name in SHOWN if SHOTS else SHOWN[:3]:
        run(page, texts[name])
        page.wait_for_timeout(1500)  # the drawing settles
        assert colours(page) <= ours, name
        if SHOTS:
            page.screenshot(path=ROOT / SHOTS / f"{name}.png")

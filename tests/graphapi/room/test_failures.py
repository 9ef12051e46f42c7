"""What a reader sees where there is nothing to read, where the graph is away, and at an address that is none."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from graphapi.app import create_app
from graphapi.settings import ApiSettings
from schema.store import StoreSettings
from tests.conftest import clean, free_port
from tests.graphapi.room.conftest import Served, breaches, serve


def test_an_empty_graph_says_how_to_fill_it(page: Page, served: Served) -> None:
    clean(served.store)
    for path in ("/", "/compare", "/reports", "/review"):
        answer = page.goto(served.url + path)
        assert answer is not None
        assert answer.status == 200
        assert breaches(page) == []
    page.goto(served.url)
    expect(page.locator(".notice")).to_contain_text("claimgraph load")


def test_a_graph_that_is_away_is_told_of(page: Page, tmp_path: Path) -> None:
    """Every page says so, with the status that says it to programs, and with a way to try again."""
    away = StoreSettings(home=tmp_path, neo4j_uri=f"bolt://127.0.0.1:{free_port()}", neo4j_password="none", patience=0)
    server, url = serve(create_app(ApiSettings(), store=away))
    answer = page.goto(url)
    server.should_exit = True
    assert answer is not None
    assert answer.status == 503
    assert answer.headers["retry-after"] == "2"
    expect(page.locator("h1")).to_have_text("The graph is away.")
    expect(page.get_by_role("link", name="Try again")).to_be_visible()
    assert breaches(page) == []


@pytest.mark.parametrize("path", ["/place/nowhere", "/formation/none", "/source/none", "/report/none", "/claim/none"])
def test_an_address_of_nothing_is_not_found(page: Page, served: Served, path: str) -> None:
    answer = page.goto(served.url + path)
    assert answer is not None
    assert answer.status == 404
    expect(page.locator("h1")).to_have_text("There is nothing at this address.")


def test_pages_carry_a_strict_policy(page: Page, served: Served) -> None:
    """No script or style in the page itself, nothing from another host."""
    answer = page.goto(served.url + "/reports")
    assert answer is not None
    policy = answer.headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert page.locator("script:not([src]), style, [style]").count() == 0

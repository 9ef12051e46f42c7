"""Map and days: claims where they stand, filters in the address bar, who claims control."""

from playwright.sync_api import Page, expect

from tests.graphapi.room.conftest import Served, breaches


def test_first_view_shows_claims_on_the_map(page: Page, room: Served) -> None:
    page.goto(room.url)
    assert page.locator(".map .dot").count() > 10
    assert page.locator(".bars [data-bar]").count() > 2
    assert page.locator("article.claim").count() == 20
    assert breaches(page) == []


def test_a_filter_goes_into_the_address_and_comes_from_it(page: Page, room: Served) -> None:
    page.goto(room.url)
    page.get_by_label("Kind").select_option("CONTROL_CHANGE")
    page.wait_for_url("**kind=CONTROL_CHANGE**")
    expect(page.locator("article.claim").first).to_contain_text("change of control")
    shown = page.locator("article.claim blockquote").all_inner_texts()
    page.goto(page.url)
    assert page.locator("article.claim blockquote").all_inner_texts() == shown
    assert page.get_by_label("Kind").input_value() == "CONTROL_CHANGE"


def test_a_mark_leads_to_what_is_said_of_its_place(page: Page, room: Served) -> None:
    """By keyboard alone: Tab to the map, an arrow to another mark, Enter."""
    page.goto(room.url)
    first = page.locator(".map .dot[tabindex='0']")
    first.focus()
    page.keyboard.press("ArrowUp")
    name = page.evaluate("document.activeElement.getAttribute('aria-label')")
    page.keyboard.press("Enter")
    expect(page.locator(".chosen b")).to_have_text(name.split(":")[0])


def test_control_says_who_took_a_place_by_whose_word(page: Page, room: Served) -> None:
    page.goto(f"{room.url}/?view=control")
    rows = [" ".join(row.split()) for row in page.locator(".mapside tbody tr").all_inner_texts()]
    assert "Keramik Russia DeepState 30 Apr 2024" in rows
    assert set(page.locator("article.claim .what").all_inner_texts()) == {"change of control"}
    assert breaches(page) == []

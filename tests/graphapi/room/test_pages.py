"""The pages in a real browser, on the samples: what they show, by mouse, by keyboard, on a phone, in three languages.

CLAIMGRAPH_SHOTS=docs/images writes the pictures of docs/reading-room.md anew, against which the pages are compared.
"""

import os
import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from graphapi.keys import create_key
from tests.graphapi.room.conftest import Served, breaches, difference

ROOT = Path(__file__).parents[3]
SHOTS = os.environ.get("CLAIMGRAPH_SHOTS")
APART = 9.0  # another machine's fonts move a picture by some 3; another page by 20 and more
MAKIIVKA = "/place/UA14080070010078220"
PAGES = {
    "room-map": "/",
    "room-control": "/?view=control",
    "room-compare": "/compare?materiel=materiel:mlrs",
    "room-report": "/reports?text=Krakhmalnoye",
    "room-review": "/review",
    "room-place": MAKIIVKA,
    "room-formation": "/formation/ru/group-zapad",
    "room-source": "/source/ru-mod",
}


def visit(page: Page, room: Served, name: str) -> None:
    page.goto(room.url + PAGES[name])
    if name == "room-report":
        page.locator("tbody th a").last.click()
        page.locator("[data-report]").wait_for()
    expect(page.locator("[data-later]")).to_have_count(0)  # what came after the page is there


@pytest.mark.parametrize("name", PAGES)
def test_page_shuts_no_reader_out_and_looks_as_it_did(page: Page, room: Served, name: str) -> None:
    """No breach of WCAG A and AA that axe finds; on a phone nothing is wider than the screen; the picture is the known one."""
    visit(page, room, name)
    assert breaches(page) == []
    shot = page.screenshot()
    page.set_viewport_size({"width": 390, "height": 844})
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    known = ROOT / (SHOTS or "docs/images") / f"{name}.png"
    if SHOTS:
        known.write_bytes(shot)
    assert difference(page, shot, known.read_bytes()) < APART


def test_first_view_shows_claims_on_the_map(page: Page, room: Served) -> None:
    page.goto(room.url)
    assert page.locator(".map .dot").count() > 10
    assert page.locator(".bars [data-bar]").count() > 2
    assert page.locator("article.claim").count() == 20


def test_a_filter_goes_into_the_address_and_comes_from_it(page: Page, room: Served) -> None:
    page.goto(room.url)
    page.get_by_label("Kind").select_option("CONTROL_CHANGE")
    page.wait_for_url("**kind=CONTROL_CHANGE**")
    expect(page.locator("article.claim").first).to_contain_text("change of control")
    shown = page.locator("article.claim blockquote").all_inner_texts()
    page.goto(page.url)
    assert page.locator("article.claim blockquote").all_inner_texts() == shown
    assert page.get_by_label("Kind").input_value() == "CONTROL_CHANGE"


def test_by_keyboard_from_mark_to_mark_and_into_one(page: Page, room: Served) -> None:
    """Tab reaches the map, an arrow another mark, Enter what is said of its place."""
    page.goto(room.url)
    for _ in range(40):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.matches('.map .dot')"):
            break
    first = page.evaluate("document.activeElement.getAttribute('aria-label')")
    page.keyboard.press("ArrowUp")
    name = page.evaluate("document.activeElement.getAttribute('aria-label')")
    assert name != first
    page.keyboard.press("Enter")
    expect(page.locator(".chosen b")).to_have_text(name.split(":")[0])


def test_control_says_who_took_a_place_by_whose_word(page: Page, room: Served) -> None:
    page.goto(f"{room.url}/?view=control")
    rows = [" ".join(row.split()) for row in page.locator(".mapside tbody tr").all_inner_texts()]
    assert "Keramik Russia DeepState 30 Apr 2024" in rows
    assert set(page.locator("article.claim .what").all_inner_texts()) == {"change of control"}


def test_claimants_stand_side_by_side(page: Page, room: Served) -> None:
    page.goto(f"{room.url}/compare")
    apart = page.locator(".apart", has_text="1 Jan 2023")
    expect(apart).to_contain_text("4.5 times apart")
    assert [" ".join(row.split()) for row in apart.locator("tr").all_inner_texts()] == [
        "89 Ministry of Defence of Russia since 4 Jan 2023",
        "about 400 Armed Forces of Ukraine since 2 Jan 2023",
    ]


def test_a_correction_is_marked_on_its_line(page: Page, room: Served) -> None:
    page.goto(f"{room.url}/compare?materiel=materiel:mlrs")
    assert page.locator(".lines .correction title").evaluate_all("all => all.map((each) => each.textContent)") == ["30 Nov 2024: corrected"]
    expect(page.locator("details tbody tr")).to_contain_text(re.compile(r"30 Nov 2024.*1,253.*2.*-2", re.DOTALL))


def test_a_report_tells_what_each_name_became_and_why(page: Page, room: Served) -> None:
    visit(page, room, "room-report")
    mark = page.locator(".reading .mark.place", has_text="Krakhmalnoye").first
    mark.hover()
    lit = page.locator(".claim.lit")
    expect(lit).to_contain_text("Krokhmalne")
    lit.locator("summary").first.click()
    assert lit.locator(".why li").first.inner_text().strip()


def test_a_hostile_report_is_only_text(page: Page, room: Served) -> None:
    """What a report calls itself, says and links to is shown, and does nothing."""
    page.goto(f"{room.url}/reports?text=Doubtful")
    page.locator("tbody th a").click()
    expect(page.locator("h1")).to_contain_text("<script>")
    expect(page.locator(".reading")).to_contain_text("onerror=")
    assert page.locator(".reading img, .reading script, a[href^='javascript']").count() == 0
    assert "taken" not in page.title().split("<")[0]
    assert page.locator(".reading .unresolved", has_text="Qwertynivka").count() == 1


def test_a_name_is_decided_and_undone(page: Page, room: Served) -> None:
    page.goto(f"{room.url}/review")
    assert page.locator(".name button[disabled]").count() > 0
    page.get_by_label("Key").fill(create_key(["read", "judge"]))
    page.get_by_role("button", name="Use this key").click()
    name = page.locator(".name", has=page.locator("h2", has_text="Novoselivka"))
    before = page.locator(".name").count()
    assert name.count() == 1
    name.get_by_role("button", name=re.compile("^Yes, ")).first.click()
    expect(page.locator(".said-so")).to_contain_text("Decided: Novoselivka")
    expect(page.locator(".name")).to_have_count(before - 1)
    page.get_by_role("button", name="Undo: Novoselivka").click()
    expect(page.locator(".said-so")).to_contain_text("Undone: Novoselivka")
    expect(page.locator(".name")).to_have_count(before)


@pytest.mark.parametrize(
    ("language", "title", "place"), [("uk", "Твердження на мапі", "Макіївка"), ("ru", "Утверждения на карте", "Макеевка")]
)
def test_the_room_speaks_three_languages(page: Page, room: Served, language: str, title: str, place: str) -> None:
    page.goto(f"{room.url}/?lang={language}")
    assert page.locator("h1").inner_text() == title
    page.goto(room.url + MAKIIVKA)  # the choice is kept
    assert page.locator("h1").inner_text() == place
    assert page.locator("html").get_attribute("lang") == language


def test_words_lead_to_what_they_name(page: Page, room: Served) -> None:
    page.goto(room.url)
    page.get_by_role("searchbox").fill("Makeyevka")
    page.keyboard.press("Enter")
    page.locator(".hits a", has_text="Makiivka").first.click()
    expect(page.locator("h1")).to_have_text("Makiivka")


def test_a_server_that_went_away_is_told_of(page: Page, room: Served) -> None:
    page.goto(room.url)
    page.context.set_offline(True)
    page.locator("nav.views a").last.click()
    expect(page.locator(".away-note")).to_have_text(re.compile("does not answer"))
    assert page.locator(".map .dot").count() > 10


def test_on_paper_stand_the_claims_and_the_address_that_filtered_them(page: Page, room: Served) -> None:
    page.goto(room.url)
    page.locator("select[name=kind]").select_option("LOSS")
    page.wait_for_url("**kind=LOSS**")
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    expect(page.locator(".printed")).to_contain_text("kind=LOSS")
    expect(page.locator("article.claim").first).to_be_visible()
    expect(page.locator(".filters").first).to_be_hidden()

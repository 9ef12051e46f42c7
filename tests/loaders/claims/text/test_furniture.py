"""Tickers, lists of links and menus are told by their form, and blank to the character."""

import pytest

from loaders.claims.text.furniture import without_furniture

REPORT = "The staff counted 120 fights on the front.\nTwo tanks were destroyed near Lisne."
TITLE = "Ukraine counts 120 fights on the front"
TICKER = "04:15\nDrone kills two in Sumy\n04:07\nRefinery on fire after attack\n26 May\n23:55\nThree wounded in Nikopol"
LINKS = "- [Two dead in Kherson](https://site/a)\n- [Five drones downed](https://site/b)\n\n[Four tanks lost](https://site/c)"
MENU = "Drone kills two in Sumy\nWar\nThree wounded in Nikopol\nPolitics"
SENTENCES = "04:15\nA drone killed two in Sumy.\n04:07\nThe refinery is on fire.\n03:55\nThree were wounded in Nikopol."


@pytest.mark.parametrize(
    ("before", "furniture", "after"),
    [
        ("News\n", TICKER, f"\n{REPORT}"),
        ("", TICKER, f"\n\n{REPORT}"),
        (f"{REPORT}\n", TICKER, ""),
        (f"{REPORT}\n", LINKS, ""),
        (f"{TITLE} | A site\n", MENU, f"\n{TITLE}\n{REPORT}"),
    ],
)
def test_furniture_is_blank_and_the_report_stands_where_it_stood(before: str, furniture: str, after: str) -> None:
    text = f"{before}{furniture}{after}"
    cleared = without_furniture(text)
    assert cleared == before + "\n".join(" " * len(line) for line in furniture.split("\n")) + after


@pytest.mark.parametrize(
    "text",
    [
        f"{REPORT}\n{TICKER[:40]}",  # one time, or two, make no ticker
        f"{SENTENCES}\n{REPORT}",  # a chronicle
        TICKER,  # nothing else would be left
        f"{TITLE}\n{MENU}\n{REPORT}",  # the title does not stand again
        f"{TITLE}\nWar\n{TITLE}\n{REPORT}",  # too little between
        "[Four tanks lost](https://site/c)\nTwo tanks were destroyed near Lisne.",
        "",
    ],
)
def test_what_is_no_furniture_stays(text: str) -> None:
    assert without_furniture(text) == text

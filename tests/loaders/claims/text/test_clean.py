"""A page's words about other pages are not the report's."""

from datetime import date

import pytest

from loaders.claims import extract
from loaders.claims.text.clean import boilerplate
from loaders.reports import make_report

TOLD, AFTER = "Two tanks were destroyed near Lisne.", "Three howitzers were destroyed near Dolyna."


@pytest.mark.parametrize(
    ("between", "wanted"),
    [
        ("Read also: Russian drone kills two in Kostiantynivka", [2, 3]),
        ("Читайте також: Росіяни вдарили по Чугуєву, загинули двоє", [2, 3]),
        ("Explore more on these topics", [2]),
        ("Most viewed", [2]),
        ("Photo: One tank destroyed by a drone", [2, 3]),
    ],
)
def test_what_a_page_says_of_others_is_passed_over(between: str, wanted: list[int]) -> None:
    report = make_report(f"{TOLD}\n\n{between}\n\n{AFTER}", publisher="Ukrinform")
    assert [claim.quantity and claim.quantity.value for claim in extract(report)] == wanted


@pytest.mark.parametrize("menu", ["- Category\n- Latest news", "Головна\n- Останні новини", "Рубрики\nПопулярные новости"])
def test_what_stands_above_a_report_ends_nothing(menu: str) -> None:
    (claim,) = extract(make_report(f"{menu}\nDrones over Lisne\n{TOLD}", publisher="Ukrinform"))
    assert (claim.quantity and claim.quantity.value, [place.surface for place in claim.locations]) == (2, ["Lisne"])


def test_letters_of_another_script_that_look_alike_are_read() -> None:
    text = "Вночi вiйська РФ вдарили по Лiснiй громадi."
    (claim,) = extract(make_report(text, published_on=date(2024, 3, 12), publisher="Місцевий сайт"))
    assert claim.locations[0].surface == "Лiснiй громадi"
    assert text[claim.start : claim.end] == claim.quote
    assert claim.period.start == date(2024, 3, 12)


def test_a_line_of_the_sites_is_told_by_its_first_letters() -> None:
    """Only lines that begin so are asked whether they are the site's."""
    _, _, openings = boilerplate()
    assert [opening for opening in openings if not (opening.isalpha() and opening.islower())] == []

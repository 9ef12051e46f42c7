"""A report made of a text: its id, its day, its language, and the texts that are none."""

from datetime import date

import pytest

from loaders import ReportError, make_report

BULLETIN = "January 26, 2024\n\nThe ministry said that 12 tanks were destroyed near Kupyansk."


def test_the_text_is_kept_to_the_letter() -> None:
    text = "  12 tanks\r\nnear Kupyansk \n"
    assert make_report(text).text == text


def test_the_day_comes_from_the_caller_before_the_text() -> None:
    assert make_report(BULLETIN, published_on="2024-01-27").published_on == date(2024, 1, 27)


def test_the_day_comes_from_a_date_line() -> None:
    report = make_report(BULLETIN)
    assert (report.published_on, report.warnings) == (date(2024, 1, 26), ())


def test_no_day_is_a_warning() -> None:
    report = make_report("Twelve tanks were destroyed on Tuesday.")
    assert report.published_on is None
    assert "no publication date" in report.warnings[0]


def test_the_id_is_of_publisher_and_url_whatever_the_text() -> None:
    first = make_report("one", publisher="TASS", url="https://tass.com/defense/1")
    assert make_report("two", publisher="tass", url="https://tass.com/defense/1").id == first.id


def test_a_remark_in_place_of_an_address_gives_no_two_reports_one_id() -> None:
    first, second = (make_report(text, publisher="X", url="not in the data set") for text in ("one", "two"))
    assert first.id != second.id
    assert (first.url, "not a URL" in first.warnings[0]) == (None, True)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "no text"),
        (" \n\t", "no text"),
        ("tanks\0", "NUL at character 5"),
        ("tanks \ud83d", "half a surrogate pair at character 6"),
        ("a" * 2_000_001, "2,000,001 characters"),
    ],
)
def test_what_is_no_text_says_why(text: str, said: str) -> None:
    with pytest.raises(ReportError, match=said):
        make_report(text)


def test_a_day_that_is_none_is_refused() -> None:
    with pytest.raises(ReportError, match="published_on: not a day: '2024-02-30'"):
        make_report(BULLETIN, published_on="2024-02-30")

"""A count between two numbers goes up to the larger, in the words of both."""

from datetime import date

import pytest

from loaders.claims.extract import extract
from loaders.reports import make_report

ROWS = [
    ("digits", "The enemy lost 5-7 tanks.", ["UP_TO 7: 5-7 tanks"]),
    ("words", "The enemy lost five to seven tanks.", ["UP_TO 7: five to seven tanks"]),
    ("from", "The enemy lost from five to seven tanks.", ["UP_TO 7: from five to seven tanks"]),
    ("between", "The enemy lost between five and seven tanks.", ["UP_TO 7: between five and seven tanks"]),
    ("thousands once", "Between three and five thousand enemy soldiers were killed.", ["UP_TO 5000: Between three and five thousand enemy soldiers were killed"]),
    ("a hedge before", "The enemy lost about 5-7 tanks.", ["ABOUT 7: about 5-7 tanks"]),
    ("two towns", "Between Lyman and Kupiansk 7 enemy tanks were destroyed.", ["EXACT 7: 7 enemy tanks were destroyed"]),
    ("a toll that grew", "The toll rose from 5 to 7 soldiers killed.", ["EXACT 7: 7 soldiers killed"]),
    ("two counts", "The enemy lost 5 tanks and 7 trucks.", ["EXACT 5: 5 tanks", "EXACT 7: 7 trucks"]),
    ("Russian", "Враг потерял от 5 до 7 танков.", ["UP_TO 7: от 5 до 7 танков"]),
    ("Russian, a sum that grew", "Число погибших выросло с 5 до 7 военных.", ["EXACT 7: до 7 военных"]),
    ("Ukrainian", "Ворог втратив від 5 до 7 танків.", ["UP_TO 7: від 5 до 7 танків"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "wanted"), [row[1:] for row in ROWS], ids=[row[0] for row in ROWS])
def test_interval(text: str, wanted: list[str]) -> None:
    found = extract(make_report(text, publisher="General Staff of Ukraine", published_on=date(2025, 9, 12)))
    assert [f"{one.quantity.qualifier} {one.quantity.value:g}: {one.quote}" for one in found if one.quantity] == wanted

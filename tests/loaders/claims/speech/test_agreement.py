"""Speakers of several sentences that turn out to be one, and those who speak for themselves alone."""

from datetime import date

import pytest

from loaders.claims import extract
from loaders.reports import make_report

ROWS: list[tuple[str, str, list[str]]] = [
    ("a headline's number is of who gives it", 'Ukraine attacked with 31 drones\n\nKyiv said that nobody slept.\n\n"Some 31 drones were launched," the Ukrainian air force said.',
     ["ua-air-force 31"]),
    ("whose figure an outlet passes on", "The General Staff said that Russia has lost 90,000 soldiers. This figure includes 900 deaths of troops, as reported by The Guardian. According to the report, it also lost 40 helicopters.",
     ["ua-general-staff 90000", "ua-general-staff 900", "ua-general-staff 40"]),
    ("one who forecasts", "The General Staff said it was calm. The British Defence Ministry forecasts that losses, which in April amounted to 900 Russian soldiers, will rise.", ["uk-mod 900"]),
    ("an army just after its staff", "The General Staff of Ukraine's Armed Forces said that 60 tanks were destroyed.\n\nFour helicopters were destroyed too, the Ukrainian military's figures showed; the Ukrainian military said so.",
     ["ua-general-staff 60", "ua-general-staff 4"]),
    ("a summary goes on after another speaker's lead", "The Pentagon said it had no news. The Pentagon said it would wait.\n\nAs the General Staff notes, 97 combat clashes took place.\n\nThe enemy attacked six times in the Lyman direction.",
     ["ua-general-staff 97", "ua-general-staff 6"]),
    ("a state in the headline, then its staff", "Kyiv: 700 occupiers killed\n\nThe enemy lost 700 people, the General Staff of the Ukrainian Armed Forces reported.\n\nIn addition, the enemy lost four tanks.",
     ["ua-general-staff 700", "ua-general-staff 4"]),
    ("what follows from a statement", "Three drones were downed.\n\nThis follows from a statement by the Air Force Command.", ["ua-air-force 3"]),
    ("a stranger with an office", "The army lost nine tanks, said Sarah Lindqvist, deputy director of a museum.", ["sarah-lindqvist 9"]),
    ("a stranger is no text's source", "The army lost nine tanks, said Sarah Lindqvist, who runs a museum.\n\nUkraine lost four guns on Monday.", ["sarah-lindqvist 9", "daily-planet 4"]),
    ("a stranger whose office is told below", "Nine drones were shot down, Sarah Lindqvist said\n\nOf guns nothing was known. Four tanks were lost, Air Force spokeswoman Sarah Lindqvist said.",
     ["ua-air-force 9", "ua-air-force 4"]),
    ("a stranger before a known body", "Air Force spokeswoman Sarah Lindqvist said that nine drones were shot down.", ["ua-air-force 9"]),
    ("a stranger goes on by the surname", "Nine tanks were lost, said Sarah Lindqvist, who drives a bus.\n\nFour guns were lost, Lindqvist added.", ["sarah-lindqvist 9", "sarah-lindqvist 4"]),
    ("who heads a municipality", "Nine tanks were destroyed near Lisne in the Donetsk region, said Vitaliy Neznany, the head of the Lisne municipality's military administration.",
     ["vitaliy-neznany 9"]),
    ("a state's project", "Nine tanks were destroyed, according to Ukraine's DeepState monitoring project.", ["deepstate 9"]),
    ("who is said to have lost", "Russia said to have suffered its largest loss, with up to a quarter of a million dead", ["daily-planet 250000"]),
    ("a spokesman of a group whom a comma names", "This was said by the spokesman of the Eastern Group of the Armed Forces of Ukraine, Serhii Cherevaty.\n\nThe enemy lost nine tanks, he said.",
     ["ua-khortytsia-group 9"]),
    ("a participle of saying", "Ukraine is also claiming to have destroyed 35 Russian tanks.", ["ua-government 35"]),
    ("whose army, and no speaker", "It was a bad week for Vladimir Putin's army, which lost 40 tanks, a report says.", ["daily-planet 40"]),
    ("the service of its sentence", "The Security Service of Ukraine (SBU) has destroyed two Russian tanks, the service said.", ["ua-sbu 2"]),
    ("whose General Staff", "General Valery Gerasimov, the chief of Russia's General Staff, said that 40 tanks were destroyed.", ["ru-general-staff 40"]),
    ("estimates by a body", "At least 93 civilians were killed, according to estimates by the UN.", ["un 93"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "wanted"), [row[1:] for row in ROWS], ids=[row[0] for row in ROWS])
def test_speaker(text: str, wanted: list[str]) -> None:
    report = make_report(text, publisher="Daily Planet", published_on=date(2025, 9, 12), language="en")
    assert [f"{one.claimant.source} {one.quantity.value:g}" for one in extract(report) if one.quantity and one.claimant] == wanted


def test_the_other_side_by_the_way() -> None:
    """The other side's ministry, which only a Ukrainian outlet's last words name, is not its text's source."""
    told = "Nine tanks were destroyed near Lisne.\n\nSix guns were lost.\n\nMeanwhile, the Russian Defence Ministry reported that 12 drones were shot down."
    report = make_report(told, publisher="Ukrainska Pravda", published_on=date(2025, 9, 12), language="en")
    assert [one.claimant.source for one in extract(report) if one.claimant] == ["ukrainska-pravda", "ukrainska-pravda", "ru-mod"]


def test_rows_go_on_with_the_staff_that_a_text_of_both_sides_opens_with() -> None:
    text = """General Staff: Russia lost 9,000 soldiers

According to the General Staff of Ukraine's Armed Forces, Russia has lost 9,000 soldiers.

In just one day, its forces suffered much.

The losses also include:

* 300 tanks

* 40 helicopters

Moscow said that it was calm.

President Zelensky said that it was not."""
    told = {one.quantity.value: one for one in extract(make_report(text, publisher="Lisne Today")) if one.quantity}
    assert [told[value].claimant.source for value in (300, 40) if told[value].claimant] == ["ua-general-staff"] * 2

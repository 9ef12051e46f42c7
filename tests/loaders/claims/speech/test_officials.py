"""Officials without a name speak for the side whose people or land their sentence tells of."""

from datetime import date

import pytest

from loaders.claims import extract
from loaders.reports import make_report

ROWS: list[tuple[str, str, str]] = [
    ("of who was struck", "Russian shelling killed two people in Nikopol, local officials said.", "ua-officials"),
    ("whom the other side set up", "One person was killed by shelling in Donetsk, Russia-backed officials said.", "ru-officials"),
    ("of a town behind the front", "A fresh attack on Kharkiv killed one person, according to local officials.", "ua-officials"),
    ("a nation's", "Six people were killed in Lisne, Ukrainian officials said.", "ua-officials"),
    ("on occupied land", "Six people were killed in Russian-occupied Donetsk, a local official said.", "ru-officials"),
    (
        "backed by a capital",
        "Ukrainian troops attacked near Lisne in the Zaporizhzhia region, a Kremlin-backed official said.",
        "ru-officials",
    ),
    ("a head of no named region", "Russian shelling killed two people in Lisne, a regional military head said.", "ua-officials"),
    ("a city's administration", "Two people were killed by Russian shelling, the city military administration said.", "ua-officials"),
    ("of a republic", "Three people were killed in the Donetsk People's Republic, local officials said.", "ru-officials"),
    ("who fight at home", "Ukrainian forces stage a counter-offensive around Kharkiv, local officials say.", "ua-officials"),
    ("one, in a headline", "Ukrainian troops make gains near Lisne, official says", "ua-officials"),
    ("in their land", "Regional officials in Kursk said 12 drones were shot down.", "ru-officials"),
    ("by the name of a town at the front", "Mariupol officials say two people were killed by Russian shelling.", "ua-officials"),
    ("authorities of a state", "Russian strikes killed two people in Ukraine, authorities said.", "ua-government"),
    ("authorities of a region", "Two people were hurt in shelling of the Kherson region, local authorities said.", "ua-kherson-governor"),
    (
        "set up in two places",
        "Russian-installed authorities in the city of Lisne and in the Kherson region said two people were hurt.",
        "ru-kherson-governor",
    ),
    ("a city's government", "At least nine people were wounded, the Kharkiv city government reported.", "ua-officials"),
    ("whose military", "Russia lost nine tanks and 800 troops, Kyiv's military said.", "ua-armed-forces"),
    ("of two regions", "Officials in the Kharkiv and Sumy regions said two people were killed.", "ua-officials"),
    ("authorities of two regions", "The governors of the Kharkiv and Sumy regions said two people were killed.", "ua-regional-authorities"),
    (
        "a mayor whose town is described",
        "The acting mayor of the northern Ukrainian city of Sumy said nine people were killed.",
        "ua-sumy-mayor",
    ),
    ("who accuses", "Ukrainian officials accused Russia of killing two people in Lisne.", "ua-officials"),
    ("another nation's", "Finnish officials said nine tanks were destroyed in Ukraine.", "reuters"),
    ("one without an adjective", "The official said nine tanks were destroyed in Ukraine.", "reuters"),
    ("no side to be told", "Two people were killed in Lisne, the authorities said.", "reuters"),
    (
        "a governor who is military",
        "A regional military governor confirmed that two people were killed by Russian shelling.",
        "ua-officials",
    ),
]


@pytest.mark.parametrize(("text", "wanted"), [row[1:] for row in ROWS], ids=[row[0] for row in ROWS])
def test_officials_speak(text: str, wanted: str) -> None:
    claims = extract(make_report(text, publisher="Reuters", published_on=date(2025, 8, 2), language="en"))
    assert {claim.claimant.source for claim in claims if claim.claimant} == {wanted}


def test_officials_of_a_headline_are_the_body_that_the_text_names() -> None:
    text = "Overnight strikes on Kharkiv, officials say\n\nFour people were killed, regional governor Oleh Syniehubov said."
    claims = extract(make_report(text, publisher="Reuters", published_on=date(2025, 8, 2), language="en"))
    assert {claim.claimant.source for claim in claims if claim.claimant} == {"ua-kharkiv-governor"}


def test_who_shot_down_a_salvo_is_no_governors_word() -> None:
    text = (
        "According to Ukraine's Air Force, all missiles were destroyed.\n\nThree civilians were injured, governor Oleh Kiper said.\n\n"
        "Air defence shot down all eight Kalibr missiles and 15 Shahed drones."
    )
    claims = extract(make_report(text, publisher="Daily Planet", published_on=date(2025, 8, 2), language="en"))
    downed = [claim for claim in claims if claim.effect and claim.effect.name == "SHOT_DOWN" and claim.quantity]
    assert {claim.claimant.source for claim in downed if claim.claimant} == {"ua-air-force"}

"""An agency passes on what everybody says in the text of its that another publisher prints."""

from datetime import date

import pytest

from loaders.claims import extract
from loaders.reports import make_report

TOLD = "The Ukrainian Air Force said that 9 drones were downed."
ROWS: list[tuple[str, str, str, list[str]]] = [
    ("with the dateline", "Daily Planet", f"KYIV, Aug 2 (Reuters) - {TOLD}", ["reuters"]),
    ("an hour before the credit", "Daily Planet", f'13:32 Источник: Информационное агентство России "ТАСС"\n\n{TOLD}', ["tass"]),
    ("between slashes", "Daily Planet", f"MOSCOW, August 2. /TASS/. {TOLD}", ["tass"]),
    ("alone above the text", "Daily Planet", f"Drones over Lisne\n\nAFP\n\n{TOLD}", ["afp"]),
    ("alone under the text", "Daily Planet", f"{TOLD}\n\nNobody slept.\n\nSource: Voice of America", ["voa"]),
    ("named after the words", "Daily Planet", f"{TOLD}\n\nThis was reported by Reuters.", ["reuters"]),
    ("its own publisher", "Reuters", f"KYIV, Aug 2 (Reuters) - {TOLD}", []),
    ("whose picture it is", "Daily Planet", f"A burnt house. (Ivan Vovk / Associated Press)\n\n{TOLD}", []),
    ("at the head of a line", "Daily Planet", f"Drones over Lisne\nReuters | Kyiv | Updated: 19:04\n{TOLD}", ["reuters"]),
    ("named in a sentence", "Daily Planet", f"{TOLD}\n\nReuters could not verify that.", []),
]


@pytest.mark.parametrize(("publisher", "text", "wanted"), [row[1:] for row in ROWS], ids=[row[0] for row in ROWS])
def test_an_agency_passes_on(publisher: str, text: str, wanted: list[str]) -> None:
    (claim,) = extract(make_report(text, publisher=publisher, published_on=date(2025, 8, 2), language="en"))
    assert [relay.source for relay in claim.relayed_by] == wanted


@pytest.mark.parametrize(
    "said",
    [
        "Nine drones were destroyed over the Black Sea, it said, Reuters reported.",
        "The ministry added that nine drones were destroyed over the Black Sea, Reuters news agency reported.",
    ],
)
def test_an_agency_at_the_end_passes_on_who_speaks_before_it(said: str) -> None:
    text = f"Two tanks were destroyed, the Russian Defence Ministry said.\n{said}\nA town was taken at around 7:30 p.m. Moscow time."
    claim = extract(make_report(text, publisher="Lisne News", published_on=date(2025, 8, 2), language="en"))[1]
    assert claim.claimant is not None
    assert (claim.claimant.source, [one.source for one in claim.relayed_by]) == ("ru-mod", ["reuters"])
    assert claim.effect is not None
    assert claim.effect.name == "SHOT_DOWN"

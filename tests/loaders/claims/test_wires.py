"""Turns of speech of wires and of translated summaries in English: one a row, and the claims there must be, no more and no fewer."""

from datetime import date

import pytest

from loaders.claims import extract
from loaders.reports import make_report
from schema.claim import Claim

ROWS: list[tuple[str, str, list[str]]] = [
    ("villages told aside", "The two villages, Lisne and Sosnove, were captured by Russian troops.", ["CONTROL_CHANGE >UA Lisne", "CONTROL_CHANGE >UA Sosnove"]),
    ("by whom they were launched", "Ukrainian air defence shot down 22 out of 25 Russian-launched Shahed drones.", ["LOSS 22 >RU", "LAUNCH 25 >UA"]),
    ("since when a place is held", "Russia launched 21 drones from Crimea, the peninsula annexed by Moscow in 2014.", ["LAUNCH 21 >UA"]),
    ("an axis of attack", "They strengthen their flanks along the main axis of attack toward Pokrovsk.", []),
    ("a threat of strikes", "An alert was declared in Kyiv due to the threat of Russian ballistic missile attacks.", []),
    ("strikes that one verb governs", "The Ukrainian aviation conducted 14 strikes on the clusters of Russian personnel and two strikes on missile systems.",
     ["STRIKE 14 >RU", "STRIKE 2 >RU"]),
    ("a sector for each count", "Eight enemy attacks were repulsed in the Kupiansk sector and five in the Lyman sector.",
     ["REPELLED_ATTACK 8 (Kupiansk)", "REPELLED_ATTACK 5 (Lyman)"]),
    ("whose advance", "Experts confirmed the advance of Ukrainian troops deep into the Kursk Oblast.", ["ADVANCE >RU Kursk Oblast"]),
    ("at somebody's direction", "The General Staff said that at the President's direction nine attacks were repulsed near Lisne.", ["REPELLED_ATTACK 9 >UA Lisne"]),
    ("the capital's area is no sector", "At least one person died in the Kyiv area.", ["LOSS 1 >UA Kyiv"]),
    ("an army's casualties are no armies", "Ukraine's military recorded 930 Russian army casualties.", ["LOSS 930 >RU"]),
    ("combat losses", "Russia has suffered a total of 121,190 combat losses since it began the war.", ["LOSS 121190 >RU"]),
    ("of a type", "Air Defense Forces eliminated 12 out of 19 UAVs of the Shahed-136 type.", ["LOSS 12 >RU", "LAUNCH 19 >UA"]),
    ("advances thwarted", "The army has thwarted several Russian advances near Lisne.", []),
    ("whose dead", "The President of Ukraine Volodymyr Zelensky told the number of dead Ukrainian soldiers: 27 000.", ["LOSS 27000 >UA"]),
]  # fmt: skip


def told(claim: Claim) -> str:
    value = f" {claim.quantity.value:g}" if claim.quantity else ""
    side = f" >{claim.target.name}" if claim.target else ""
    sector = f" ({claim.direction})" if claim.direction else ""
    return f"{claim.kind.name}{value}{side}{sector}{''.join(f' {place.surface}' for place in claim.locations)}"


@pytest.mark.parametrize(("text", "wanted"), [row[1:] for row in ROWS], ids=[row[0] for row in ROWS])
def test_turn_of_speech(text: str, wanted: list[str]) -> None:
    assert [told(claim) for claim in extract(make_report(text, publisher="Daily Planet", published_on=date(2025, 9, 12)))] == wanted


def test_a_sum_goes_on_where_no_day_is_named() -> None:
    text = "The enemy has lost 2,302 tanks since the beginning of the war.\nFurther, the enemy has also lost 41 fuel tanks."
    claims = extract(make_report(text, publisher="General Staff of Ukraine", published_on=date(2025, 9, 12)))
    assert [claim.tally.name for claim in claims] == ["CUMULATIVE", "CUMULATIVE"]


def test_last_day_is_the_day_that_the_text_has_dated() -> None:
    text = "On September 11, the enemy lost 630 soldiers.\n\nLast day the Defense Forces destroyed four tanks."
    claims = extract(make_report(text, publisher="Daily Planet", published_on=date(2025, 9, 12)))
    assert [claim.period.end for claim in claims] == [date(2025, 9, 11)] * 2


def test_dead_of_a_paragraph_about_losses_are_soldiers() -> None:
    text = "Both armies tell little of their losses in the war. Later they declared 4,100 dead."
    (claim,) = extract(make_report(text, publisher="Daily Planet", published_on=date(2025, 9, 12)))
    assert claim.materiel == "troops"

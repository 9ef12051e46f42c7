"""The side that the words of an unknown publisher betray."""

from datetime import date

import pytest

from loaders.claims import extract
from loaders.reports import make_report

LOST = "The enemy lost over 165 servicemen."
ROWS: list[tuple[str, str, str]] = [
    ("a capital in a dateline", f"MOSCOW, March 9. /TASS/. Russian forces improved their positions, the Defense Ministry reported. {LOST}", "UA"),
    ("who frees a place", f"Russian troops liberated Lisne, the Defense Ministry reported. {LOST}", "UA"),
    ("who is named most", f"Russian troops seized Lisne, the Defense Ministry reported. {LOST}", "RU"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "suffered"), [row[1:] for row in ROWS], ids=[row[0] for row in ROWS])
def test_side(text: str, suffered: str) -> None:
    claims = extract(make_report(text, publisher="Daily Planet", published_on=date(2025, 3, 9)))
    assert [claim.target for claim in claims if claim.effect] == [suffered]


def test_a_turn_of_speech_of_the_other_side_names_no_author() -> None:
    text = 'Группировка "Центр" освободила Лесное, сообщает Министерство обороны РФ. ВС РФ нанесли поражение 23-й бригаде ВСУ у Лугового. '
    text += "Общие потери противника на этом направлении превысили 630 военных."
    claims = extract(make_report(text, publisher="Daily Planet", published_on=date(2025, 3, 9)))
    assert {claim.claimant.source for claim in claims if claim.claimant} == {"ru-mod"}


def test_an_outlet_that_names_itself_and_its_source_passes_on() -> None:
    text = "The losses of enemy personnel amounted to about 21.6 thousand people."
    text += "\n\nAs reported by Lisne News with reference to the General Staff.\n\ntanks - 854 units,"
    claims = extract(make_report(text, publisher="Lisne News", published_on=date(2025, 3, 9)))
    assert {claim.claimant.source for claim in claims if claim.claimant} == {"ua-general-staff"}


def test_the_days_bulletin_goes_on_where_a_commander_spoke_before_it() -> None:
    text = "According to the Commander-in-Chief Oleksandr Syrskyi, fighting is ongoing near Lisne. Syrskyi spoke of the front."
    text += "\n\nAs the General Staff notes, 124 clashes were recorded.\n\nThe enemy attacked 16 times near Luhove."
    claims = extract(make_report(text, publisher="Daily Planet", published_on=date(2025, 3, 9)))
    assert [claim.claimant.source for claim in claims if claim.claimant][1:] == ["ua-general-staff", "ua-general-staff"]

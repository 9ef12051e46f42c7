"""A formation speaks for itself, not for the body that owns it."""

from datetime import date

import pytest

from loaders.claims import extract
from loaders.reports import make_report

ROWS: list[tuple[str, str, str, list[str]]] = [
    ("before its owner and its nickname", "uk", '1-й корпус НГУ "Азов" повідомив, що знищено 40 танків.', ["ua-1-national-guard-corps 40"]),
    ("after its verb", "uk", "Знищено 40 танків. Про це повідомила 4-та бригада НГУ.", ["ua-4-national-guard-brigade 40"]),
    ("its statement", "uk", "Знищено 40 танків.\nДжерело: заява 4-ї бригади НГУ", ["ua-4-national-guard-brigade 40"]),
    ("the brigade, after its number", "ru", "По данным пресс-службы 57-й мотопехотной бригады, бой был тяжёлым.\n\nПо данным бригады, уничтожены 40 танков.",
     ["ua-57-motorized-infantry-brigade 40"]),
    ("a spokesman for the brigade", "en", "The 68th Jaeger Brigade said it was hard.\n\nMyroslav Neznany, spokesman for the brigade, said nine tanks were destroyed.",
     ["ua-68-jaeger-brigade 9"]),
    ("in it", "en", "Forty tanks were destroyed. This was reported in the 93rd mechanized brigade.", ["ua-93-mechanized-brigade 40"]),
    ("an adjective among its own", "uk", "Знищено 40 танків.\nПро це йдеться в заяві 7-ї окремої гірсько-штурмової Лісненської бригади.",
     ["ua-7-mountain-assault-brigade 40"]),
    ("its page", "uk", "Знищено 40 танків. Про це повідомили на сторінці у Facebook 4-ї окремої механізованої бригади.", ["ua-4-mechanized-brigade 40"]),
    ("the page of the brigade just named", "uk", "Бійці 4-ї бригади знищили 40 танків. Про це йдеться у Telegram-каналі бригади.", ["ua-4-brigade 40"]),
    ("its video", "uk", "Військові знищили 40 танків. Відео опублікувала 4-та механізована бригада.", ["ua-4-mechanized-brigade 40"]),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "wanted"), [row[1:] for row in ROWS], ids=[row[0] for row in ROWS])
def test_a_formation_speaks(language: str, text: str, wanted: list[str]) -> None:
    report = make_report(text, publisher="Daily Planet", published_on=date(2025, 9, 12), language=language)
    assert [f"{one.claimant.source} {one.quantity.value:g}" for one in extract(report) if one.quantity and one.claimant] == wanted

"""Attacks that are held back, and settlements that come under fire, as daily reports tell them."""

from datetime import date

import pytest

from loaders.claims import extract
from loaders.reports import make_report

ROWS: list[tuple[str, list[str]]] = [
    ("Захисники продовжують стримувати наступ ворога в районі Степного.", ["ENGAGEMENT RU NEAR Степного"]),
    ("Силы обороны сдерживают натиск противника возле Степного.", ["ENGAGEMENT RU NEAR Степного"]),
    ("The Defence Forces continue to hold back the enemy near Lisne.", ["ENGAGEMENT RU NEAR Lisne"]),
    ("Захисники стримують натиск ворога біля Степного, де відбито 12 атак.", ["REPELLED_ATTACK RU 12 NEAR Степного"]),
    ("Сили оборони стримують натиск ворога.", []),
    ("Воїни не стримують сліз біля Степного.", []),
    ("Під вогневий вплив потрапили райони понад 20 населених пунктів.", ["STRIKE RU 20"]),
    ("Вогневого впливу зазнали Луч та Степне.", ["STRIKE RU OBJECT Луч OBJECT Степне"]),
    ("Ворог обстріляв десятки населених пунктів.", ["STRIKE RU"]),
    ("Russian forces shelled dozens of settlements over the past day.", ["STRIKE RU"]),
]


@pytest.mark.parametrize(("text", "wanted"), ROWS)
def test_pressure_is_told_with_where(text: str, wanted: list[str]) -> None:
    found = extract(make_report(text, publisher="General Staff of the Armed Forces of Ukraine", published_on=date(2025, 9, 12)))
    told = [
        [
            claim.kind.name,
            claim.actor or "",
            f"{claim.quantity.value:g}" if claim.quantity else "",
            *(f"{p.role} {p.surface}" for p in claim.locations),
        ]
        for claim in found
    ]
    assert [" ".join(filter(None, parts)) for parts in told] == wanted

"""The rows under a sector's heading, in channels that mark headings and rows otherwise."""

from datetime import date

import pytest

from loaders.claims import extract
from loaders.reports import make_report

ROWS = "▪️ У Лесного отбили две вылазки ВСУ.\n▪️ Бойцы «Севера» отбили атаку у Лугового."

TEXTS: list[tuple[str, list[str | None]]] = [
    ("📍Сумское направление: обстановка к вечеру\n\n" + ROWS, ["Сумское", "Сумское"]),
    ("Сумское направление:\n" + ROWS, ["Сумское", "Сумское"]),
    ("▪️ Сумское направление. Отбили атаку у Степного.\n\n▪️ В Курской области отбили атаку у Речного.", ["Сумское", None]),
]


@pytest.mark.parametrize(("text", "wanted"), TEXTS)
def test_rows_are_of_the_sector_that_heads_them(text: str, wanted: list[str | None]) -> None:
    claims = extract(make_report(text, publisher="Рыбарь", published_on=date(2025, 9, 12)))
    assert [claim.direction for claim in claims] == wanted

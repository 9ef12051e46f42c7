"""Fights that one sentence counts sector by sector."""

from datetime import date

import pytest

from loaders.claims import extract
from loaders.reports import make_report

STAFF = "Генеральний штаб ЗСУ"
SECTORS: list[tuple[str, list[str]]] = [
    ("Найбільше боїв було на Сіверському (31), Польовському (22) та Зарічанському (14) напрямках.", ["Сіверському 31", "Польовському 22", "Зарічанському 14"]),
    ("Найважче на Зарічанському напрямку (31 боєзіткнення), Лиманському (22) і Торецькому (14).",
     ["Зарічанському 31", "Лиманському 22", "Торецькому 14"]),
    ("Росіяни штурмували на Зарічанському – 31 раз, Лиманському – 22, Торецькому – 14 напрямках.",
     ["Зарічанському 31", "Лиманському 22", "Торецькому 14"]),
    ("За добу було 170 боїв: 31 – на Зарічанському напрямку, 22 – на Лиманському.", ["None 170", "Зарічанському 31", "Лиманському 22"]),
    ("За добу було 170 зіткнень, найбільше – на Зарічанському (31) і Лиманському (22) напрямках.",
     ["None 170", "Зарічанському 31", "Лиманському 22"]),
    ("Враг атаковал на Заречанском (31) и Лиманском (22) направлениях.", ["Заречанском 31", "Лиманском 22"]),
    ("The heaviest fighting was on the Pokrovsk (31) and Lyman (22) axes.", ["Pokrovsk 31", "Lyman 22"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "wanted"), SECTORS)
def test_each_sector_has_its_own_count(text: str, wanted: list[str]) -> None:
    claims = extract(make_report(text, publisher=STAFF, published_on=date(2025, 5, 5)))
    assert [f"{claim.direction} {claim.quantity.value:g}" for claim in claims if claim.quantity] == wanted
    assert not any(claim.locations for claim in claims)


def test_a_sum_has_the_sectors_for_its_parts() -> None:
    text = "Відбито 60 атак: на Зарічанському напрямку – 31, Лиманському – 22, Торецькому – 7."
    total, *rows = extract(make_report(text, publisher=STAFF, published_on=date(2025, 5, 5)))
    assert [row.part_of for row in rows] == [total.id] * 3
    assert {row.kind for row in rows} == {total.kind}

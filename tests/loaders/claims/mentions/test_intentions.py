"""What is only meant, denied or prepared gives no claim; what goes on and what is tried does."""

from datetime import date

import pytest

from loaders.claims import extract
from loaders.reports import make_report

DAY = date(2025, 9, 12)

NOTHING = (
    "Противник планирует нанести авиаудар по Лесному.",
    "Враг может в ближайшие дни произвести обстрел Лесного.",
    "ВСУ готовят наступление в районе Лесного.",
    "Ворог планує нанести авіаудар по Лісному.",
    "Генштаб опроверг заявления о том, что россияне взяли Лесное.",
    "Военные отвергли сообщения о захвате Лесного.",
    "Двое жителей погибли в ДТП в Лесном.",
)

SOMETHING = (
    "Под Лесным не прекращаются бои.",
    "Недалеко от Лесного идут бои.",
    "Российские войска не только обстреляли Лесное.",
    "Противник пытался провести контратаку в районе Лесного.",
    "ВСУ продолжали обстреливать Лесное.",
)


@pytest.mark.parametrize("text", NOTHING)
def test_what_nobody_has_done_is_no_claim(text: str) -> None:
    assert extract(make_report(text, publisher="Рыбарь", published_on=DAY)) == ()


@pytest.mark.parametrize("text", SOMETHING)
def test_what_goes_on_or_is_tried_is_one(text: str) -> None:
    assert len(extract(make_report(text, publisher="Рыбарь", published_on=DAY))) == 1

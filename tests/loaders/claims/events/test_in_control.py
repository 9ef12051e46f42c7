"""Who is in control of a place holds it."""

from datetime import date

import pytest

from loaders.claims import extract
from loaders.reports import make_report

ROWS = [
    ("Russian forces were now in control of Lisne, the ministry said.", "CONTROL_CHANGE", ["Lisne"]),
    ("Russian forces are in full control of Lisne and Dubove.", "CONTROL_CHANGE", ["Lisne", "Dubove"]),
    ("Lisne under the control of the Defence Forces of Ukraine, clarified.", "CONTROL_CHANGE", ["Lisne"]),
    ("Russian troops leveraged their recent breakthrough and occupied Lisne and Dubove villages.", "CONTROL_CHANGE", ["Lisne", "Dubove"]),
    ("The muscovites announced the loss of Lisne and Dubove.", "CONTROL_CHANGE", ["Lisne", "Dubove"]),
    ("Russian channels report the loss of Lisne.", "CONTROL_CHANGE", ["Lisne"]),
    ("Повернулися додому, під український прапор, такі населені пункти:\n\nЛісне;\n\nДубове.", "CONTROL_CHANGE", ["Лісне", "Дубове"]),
    ("Під український прапор повернулося село Лісне.", "CONTROL_CHANGE", ["Лісне"]),
    ("Под украинский флаг вернулись сёла Лесное и Дубовое.", "CONTROL_CHANGE", ["Лесное", "Дубовое"]),
]


@pytest.mark.parametrize(("text", "kind", "places"), ROWS)
def test_who_is_in_control_of_a_place_holds_it(text: str, kind: str, places: list[str]) -> None:
    claims = extract(make_report(text, publisher="Reuters", published_on=date(2025, 3, 9)))
    assert [(str(one.kind), one.locations[0].surface) for one in claims] == [(kind, place) for place in places]


@pytest.mark.parametrize(
    "text",
    [
        "Ukraine is in control of the situation.",
        "Ukrainian troops remain in control of Lisne.",
        "Children of areas under the control of Russia were moved.",
        "The ministry announced the loss of Lisne's archive.",
        "Полонені повернулися під український прапор.",
    ],
)
def test_who_keeps_control_has_taken_nothing(text: str) -> None:
    assert extract(make_report(text, publisher="Reuters")) == ()


@pytest.mark.parametrize(
    ("text", "holder"),
    [
        ("Лісне і Дубове окуповані ворогом.", "RU"),
        ("Портал підтвердив окупацію російськими військами сіл Лісне та Дубове.", "RU"),
        ("Подтверждён захват российскими войсками сёл Лесное и Дубовое.", "RU"),
    ],
)
def test_who_took_a_place_in_the_instrumental(text: str, holder: str) -> None:
    claims = extract(make_report(text, publisher="Сергій Гайдай", published_on=date(2022, 6, 20)))
    assert [one.actor for one in claims] == [holder, holder]

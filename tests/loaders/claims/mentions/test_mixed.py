"""One number of several classes, rows that are totals by their neighbours, and numbers beside a calibre."""

from datetime import date

import pytest

from loaders.claims import extract
from loaders.claims.mentions.mixed import class_of_all
from loaders.reports import make_report

CLASSES: list[tuple[set[str], str | None]] = [
    ({"tank", "apc"}, "tanks_and_afv"),
    ({"howitzer", "mortar"}, "field_artillery_and_mortars"),
    ({"field_artillery", "mortar", "mlrs"}, "artillery"),
    ({"airplane", "helicopter"}, "aircraft"),
    ({"tank", "helicopter"}, None),
    ({"tank"}, None),
]


@pytest.mark.parametrize(("classes", "wanted"), CLASSES)
def test_the_class_of_all(classes: set[str], wanted: str | None) -> None:
    assert class_of_all(classes) == wanted


def counted(text: str, publisher: str = "Минобороны России") -> list[str]:
    claims = extract(make_report(text, publisher=publisher, published_on=date(2025, 9, 12)))
    return [f"{claim.materiel} {claim.quantity.value:g}" for claim in claims if claim.quantity]


COUNTS: list[tuple[str, str, list[str]]] = [
    ("all genitives are counted", "Противник потерял 27 орудий, миномётов и РСЗО.", ["artillery 27"]),
    ("a noun in another case is not", "Уничтожены 22 гаубицы и миномёты.", ["howitzer 22"]),
    ("a number of its own begins another thing", "Уничтожено 12 танков и 30 бронемашин.", ["tank 12", "afv 30"]),
    ("launchers of salvo systems", "Уничтожены 16 пусковых установок систем залпового огня.", ["mlrs 16"]),
    ("an army's words for its dead and wounded", "Двухсотые – 12, трёхсотые – 25.", ["troops 12", "troops 25"]),
    (
        "a noun that only the last of two has",
        "Знищено шість одиниць автомобільної та чотири спеціальної техніки.",
        ["motor_vehicle 6", "special_equipment 4"],
    ),
    ("a number beside a calibre", "The enemy lost 3 122-mm howitzers D-30.", ["howitzer 3"]),
]


@pytest.mark.parametrize(("text", "wanted"), [row[1:] for row in COUNTS], ids=[row[0] for row in COUNTS])
def test_what_a_number_counts(text: str, wanted: list[str]) -> None:
    assert counted(text) == wanted


def test_rows_beside_running_totals_are_totals() -> None:
    rows = "- танки — 8120 (+11 за добу);\n- літаки — 349;\n- підводні човни — 1;\n- крилаті ракети — 2207 (+4)."
    claims = extract(make_report(f"Росія втратила ще 11 танків.\n{rows}", publisher="Вісник", published_on=date(2025, 9, 12)))
    totals = {claim.materiel: claim.tally.value for claim in claims if claim.materiel in ("airplane", "submarine")}
    assert totals == {"airplane": "CUMULATIVE", "submarine": "CUMULATIVE"}

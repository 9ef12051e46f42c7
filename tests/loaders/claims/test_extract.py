"""What extraction owes every text, whatever it says."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from loaders.claims import explain, extract
from loaders.reports import make_report
from schema.claim import Claim
from schema.keys import text_sha256
from schema.ontology.enums import ClaimKind, Effect, LocationRole, Qualifier, TallyBasis
from schema.report import Report

DAY = date(2024, 1, 31)
WORDS = (
    "The enemy lost", "up to", "5", "1,250", "tanks", "(+9)", "including", "one Leopard", "near", "Terni", "(Kharkov region)", "were destroyed", ".", "\n", "▪️",
    "уничтожено", "до 80 военных ВСУ", "2 танка", "на Донецком направлении", "збито", "12 БпЛА", "танків – 509 од.,", "٣ drones", "<a href='x'>", "“", "said the ministry",
)  # fmt: skip


def report_of(text: str, publisher: str | None = "TASS") -> Report:
    return Report(id="r", text=text, text_sha256=text_sha256(text), publisher=publisher, published_on=DAY)


def claims(text: str, publisher: str | None = "TASS") -> tuple[Claim, ...]:
    return extract(report_of(text, publisher))


@given(st.text(max_size=300))
@settings(max_examples=60, deadline=None)
def test_any_text_is_read_and_every_quote_stands_at_its_place(text: str) -> None:
    report = report_of(text)
    for claim in extract(report):
        assert report.text[claim.start : claim.end] == claim.quote
        assert all(report.text[place.start : place.end] == place.surface for place in claim.locations)


@given(st.lists(st.sampled_from(WORDS), max_size=40).map(" ".join))
@settings(max_examples=80, deadline=None)
def test_war_words_in_any_order_give_whole_claims(text: str) -> None:
    report = report_of(text)
    found = extract(report)
    assert len({claim.id for claim in found}) == len(found)
    assert all(claim.part_of in {other.id for other in found} for claim in found if claim.part_of)
    assert all(report.text[claim.start : claim.end] == claim.quote for claim in found)


@pytest.mark.parametrize("text", ["", " \n\t ", "\u202e\u200f", "٣" * 500, "🔻" * 400, "(" * 2000, "a" * 50_000, "5 " * 5_000, "<" * 3_000])
def test_noise_holds_no_claim(text: str) -> None:
    assert claims(text) == ()


def test_the_same_text_gives_the_same_claims() -> None:
    text = "The enemy lost up to 50 troops, two tanks and a US-made M777 howitzer near Terni (Donetsk People's Republic)."
    assert claims(text) == claims(text)


def test_a_list_under_one_verb_is_a_claim_a_thing() -> None:
    found = claims(
        "The AFU losses amounted to up to 745 Ukrainian troops, one tank, and 14 field artillery pieces.", "Russian Defense Ministry"
    )
    assert [(claim.materiel, claim.quantity and claim.quantity.value, claim.effect) for claim in found] == [
        ("troops", 745, Effect.CASUALTIES),
        ("tank", 1, Effect.LOST),
        ("field_artillery", 14, Effect.LOST),
    ]
    assert found[0].quantity is not None
    assert found[0].quantity.qualifier is Qualifier.UP_TO


def test_a_part_points_at_its_total() -> None:
    total, part = claims("The enemy lost 19 tanks, including one Leopard tank.", "Russian Defense Ministry")
    assert (part.model, part.part_of) == ("Leopard", total.id)


def test_a_row_with_an_increment_is_two_claims() -> None:
    found = claims("Загальні бойові втрати противника з 24.02.22 по 31.01.24 орієнтовно склали:\nтанків – 6310 (+10) од.")
    assert [(claim.tally, claim.quantity and claim.quantity.value) for claim in found] == [
        (TallyBasis.CUMULATIVE, 6310),
        (TallyBasis.INCREMENT, 10),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Ukraine will destroy 50 tanks next month.",
        "Если противник атакует, будут уничтожены 20 танков.",
        "Ukraine and Russia exchanged 100 prisoners of war.",
        "Among those released are 23 soldiers and 19 officers.",
        "Серед звільнених 23 солдати й 19 офіцерів.",
        "Среди освобождённых 23 солдата и 19 офицеров.",
        "In 1943 the army destroyed 300 tanks of the Wehrmacht.",
    ],
)
def test_what_has_not_happened_in_this_war_is_no_claim(text: str) -> None:
    assert claims(text) == ()


def test_one_claim_a_place_taken() -> None:
    found = claims(
        "Units of Battlegroup North liberated the settlements of Gatishche and Krasnoye in the Kharkov Region.", "Russian Defense Ministry"
    )
    assert [claim.kind for claim in found] == [ClaimKind.CONTROL_CHANGE] * 2
    assert [(place.surface, place.region, place.role) for claim in found for place in claim.locations] == [
        ("Gatishche", "Kharkov Region", LocationRole.OBJECT),
        ("Krasnoye", "Kharkov Region", LocationRole.OBJECT),
    ]


def test_an_explanation_names_what_was_refused() -> None:
    explanation = explain(report_of("Ukraine will destroy 50 tanks."))
    assert [predicate.refused for reading in explanation.readings for predicate in reading.predicates] == [
        "not said to have happened (will)"
    ]


def test_a_month_named_alone_is_the_last_of_its_name() -> None:
    (claim,) = extract(make_report("1,343 civilians were injured in June, the UN said.", publisher="AP", published_on=date(2025, 7, 16)))
    assert (claim.period.start, claim.period.end) == (date(2025, 6, 1), date(2025, 6, 30))


def test_a_headlines_group_acts_in_the_headline_alone() -> None:
    text = "Battlegroup Center liberates Dolyna\n\nUkraine lost 1,270 troops on the whole front."
    assert [claim.formations for claim in extract(make_report(text, publisher="TASS")) if claim.materiel] == [()]


def test_a_number_is_a_float_also_where_no_figure_stands() -> None:
    found = extract(make_report("Our soldiers destroyed a tank and 3 howitzers.", publisher="Nobody"))
    assert [type(claim.quantity.value) for claim in found if claim.quantity] == [float, float]

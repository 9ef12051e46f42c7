"""Tellings of one statement share an assertion, whatever the order they come in; two statements never do."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.resolve.assertions import Statement, assertions, assign, sector, statement
from schema.claim import Claim, FormationMention, LocationMention, Period, Quantity, SourceMention
from schema.ontology.enums import ClaimKind, Effect, FormationRole, LocationRole, Party, Qualifier
from schema.report import Report

DAY = Period(date(2024, 1, 26), date(2024, 1, 26))


def lost(  # noqa: PLR0913 - what may differ between two tellings
    value: float,
    *,
    at: str | None = None,
    unit: str | None = None,
    direction: str | None = None,
    hedge: Qualifier = Qualifier.EXACT,
    period: Period = DAY,
    source: str = "ru-mod",
    materiel: str = "tank",
    quote: str = "",
    start: int = 0,
) -> Claim:
    """Ukrainian losses as the Russian ministry would tell them."""
    return Claim(
        id="",
        kind=ClaimKind.LOSS,
        effect=Effect.DESTROYED,
        materiel=materiel,
        quantity=Quantity(value, hedge, f"{value:g}"),
        period=period,
        target=Party.UA,
        claimant=SourceMention(surface=source, source=source),
        direction=direction,
        locations=(LocationMention(surface=at, start=0, end=len(at), role=LocationRole.NEAR),) if at else (),
        formations=(FormationMention(surface=unit, start=0, end=len(unit), role=FormationRole.TARGET),) if unit else (),
        quote=quote,
        start=start,
        end=start,
    )


def told(*reports: Sequence[Claim]) -> list[Statement]:
    """The statements of reports, each claim with an id of its own: report a's are a0, a1."""
    return [
        statement(replace(claim, id=f"{chr(97 + at)}{number}", start=number), chr(97 + at))
        for at, report in enumerate(reports)
        for number, claim in enumerate(report)
    ]


def groups(statements: list[Statement]) -> set[frozenset[str]]:
    """The claims that share an assertion."""
    assigned = assign(statements)
    return {frozenset(claim for claim, one in assigned.items() if one == assertion) for assertion in assigned.values()}


SAME = [
    ([lost(7)], [lost(7)]),  # ministry and agency
    ([lost(7, direction="Kupyansk")], [lost(7, direction="Купянском")]),  # two languages, an inflected sector
    ([lost(7, direction="Kupyansk", at="Synkivka")], [lost(7)]),  # the retelling drops sector and place
    ([lost(7, at="Synkivka", unit="57th brigade")], [lost(7, unit="57th brigade")]),  # it drops the place
    ([lost(746, materiel="troops")], [lost(740, hedge=Qualifier.MORE_THAN, materiel="troops")]),  # it rounds down
    ([lost(746, materiel="troops")], [lost(750, hedge=Qualifier.NEARLY, materiel="troops")]),  # it rounds up
]
APART = [
    ([lost(7)], [lost(8)]),  # another number
    ([lost(7)], [lost(7, source="ua-general-staff")]),  # another claimant
    ([lost(7)], [lost(7, period=Period(date(2024, 1, 27), date(2024, 1, 27)))]),  # another day
    ([lost(7, direction="Kupyansk")], [lost(7, direction="Donetsk")]),  # another sector
    ([lost(7, at="Terny")], [lost(7, at="Synkivka")]),  # another place
    ([lost(746)], [lost(600, hedge=Qualifier.MORE_THAN)]),  # too far off for a rounding
    ([lost(7, hedge=Qualifier.MORE_THAN)], [lost(7, hedge=Qualifier.ABOUT)]),  # hedges that say different things
    (
        [lost(1, period=Period(), quote="one tank by the river")],
        [lost(1, period=Period(), quote="a tank in the field")],
    ),  # no day: only the same words
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_two_reports_of_one_statement(one: list[Claim], other: list[Claim]) -> None:
    assert groups(told(one, other)) == {frozenset({"a0", "b0"})}


def test_who_destroyed_it_may_be_left_out() -> None:
    assert groups(told([lost(7)], [replace(lost(7), actor=Party.RU)])) == {frozenset({"a0", "b0"})}


@pytest.mark.parametrize(("one", "other"), APART)
def test_two_reports_of_two_statements(one: list[Claim], other: list[Claim]) -> None:
    assert groups(told(one, other)) == {frozenset({"a0"}), frozenset({"b0"})}


def test_two_equal_numbers_of_one_report_are_two_assertions() -> None:
    """ "One tank" twice, and twice again in the reprint: first is first, second is second."""
    assert groups(told([lost(1), lost(1)], [lost(1), lost(1)])) == {frozenset({"a0", "b0"}), frozenset({"a1", "b1"})}


def test_a_retelling_that_could_mean_two_is_neither() -> None:
    bulletin = [lost(1, direction="Kupyansk"), lost(1, direction="Donetsk")]
    assert frozenset({"b0"}) in groups(told(bulletin, [lost(1)]))


def test_a_report_that_tells_both_means_two() -> None:
    """A headline's "more than 740" beside the body's 746 is a claim of its own, and so is its reprint."""
    rounded = lost(740, hedge=Qualifier.MORE_THAN)
    assert groups(told([lost(746), rounded], [lost(746), rounded])) == {frozenset({"a0", "b0"}), frozenset({"a1", "b1"})}


def test_the_order_of_loading_does_not_matter() -> None:
    statements = told([lost(7, direction="Kupyansk", at="Synkivka")], [lost(7)], [lost(7, direction="Купянском")], [lost(8)])
    first = assign(statements)
    assert all(assign(order) == first for order in permutations(statements))
    assert len(set(first.values())) == 2


@given(st.lists(st.tuples(st.integers(1, 3), st.sampled_from([None, "Kupyansk", "Donetsk"]), st.sampled_from("abc")), max_size=12))
def test_claims_of_one_report_never_share(rows: list[tuple[int, str | None, str]]) -> None:
    statements = [
        statement(replace(lost(value, direction=direction), id=f"{report}{at}", start=at), report)
        for at, (value, direction, report) in enumerate(rows)
    ]
    assigned = assign(statements)
    by_report = [(one.report, assigned[one.claim]) for one in statements]
    assert len(set(by_report)) == len(by_report)


def test_assertions_come_in_the_order_of_the_claims() -> None:
    report = Report(id="r", text="", text_sha256="")
    claims = (replace(lost(1), id="x", start=9), replace(lost(2), id="y", start=1))
    assert assertions(report, claims) == tuple(reversed(assertions(report, claims[::-1])))


def test_without_a_claimant_reports_share_nothing() -> None:
    nobody = replace(lost(7), claimant=None)
    assert groups(told([nobody], [nobody])) == {frozenset({"a0"}), frozenset({"b0"})}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Kupyansk", "Купянском"),
        ("Kherson", "Херсонском"),
        ("Pokrovsk", "Покровському"),
        ("Kharkiv", "Харківському"),
        ("Donetsk", "Донецком"),
    ],
)
def test_sector_in_two_languages(one: str, other: str) -> None:
    assert sector(one) == sector(other)

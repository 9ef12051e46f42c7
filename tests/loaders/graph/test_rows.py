"""Rows hold what docs/graph.md says, and nothing that differs from one run to the next."""

from collections.abc import Callable

import pytest

from loaders.graph.rows import ReportRows
from schema.keys import fold
from schema.words import name_word

Make = Callable[..., ReportRows]


def test_ids_carry_their_type(rows_of: Make) -> None:
    row = rows_of().claims[0]
    assert row["id"].startswith("claim:")
    assert row["claim"]["materiel"] == "materiel:tank"
    assert row["claim"]["claimant"] == row["claimed_by"][0]["end"] == "source:ru-mod"
    assert row["at"][0]["set"]["place"] == row["at"][0]["end"] == "place:UA14"


def test_an_unresolved_place_points_to_its_name(rows_of: Make) -> None:
    (link,) = rows_of().claims[0]["at_name"]
    assert link["end"] == "name:torske|"
    assert link["set"]["abstained"] == "two namesakes"
    assert "score" not in link["set"]


def test_reasons_and_candidates_are_fields_that_a_tab_separates(rows_of: Make) -> None:
    resolved, unresolved = rows_of().claims[0]["at"][0]["set"], rows_of().claims[0]["at_name"][0]["set"]
    assert resolved["reasons"] == ["name\tequal folded\t0.9000", "front\tnear\t0.0300"]
    assert unresolved["candidates"] == ["place:UA14\t0.9300\tEXACT"]
    assert unresolved["candidate_reasons"][1] == "place:UA14\tfront\tnear\t0.0300"


def test_a_match_without_a_rival_is_its_only_candidate(rows_of: Make) -> None:
    assert "candidates" not in rows_of().claims[0]["at"][0]["set"]


def test_keys_order_by_day(rows_of: Make) -> None:
    tanks, withdrawal = (row["claim"] for row in rows_of().claims)
    assert tanks["key"] == f"2024-01-26/{tanks['id'].removeprefix('claim:')}"
    assert withdrawal["late"] == f"0000-00-00/{withdrawal['id'].removeprefix('claim:')}"


@pytest.mark.parametrize(("name", "value"), [("value", 7.0), ("qualifier", "AT_LEAST"), ("as_stated", "7")])
def test_a_number_keeps_its_hedge(rows_of: Make, name: str, value: object) -> None:
    assert rows_of().claims[0]["claim"][name] == value


def test_what_a_claim_names_is_among_its_words(rows_of: Make) -> None:
    row = rows_of().claims[0]
    surfaces = [link["set"].get("surface") for kind in ("at", "at_name", "involves_name", "claimed_by") for link in row[kind]]
    words = row["claim"]["words"].split()
    assert [name_word(fold(surface)) in words for surface in surfaces if surface] == [True] * 4


def test_a_claim_of_no_named_source_is_its_publishers(rows_of: Make) -> None:
    assert rows_of().claims[1]["claim"]["claimant"] == "source:ru-mod"


def test_only_sources_that_no_table_has_are_made(rows_of: Make) -> None:
    assert [row["id"] for row in rows_of().nodes["Source"]] == ["source:terny-courier"]


def test_a_second_time_gives_the_same_rows(rows_of: Make) -> None:
    assert rows_of() == rows_of()


def test_another_recipe_changes_the_fingerprint_and_not_the_content(rows_of: Make) -> None:
    one, other = rows_of(recipe="1"), rows_of(recipe="2")
    assert one.fingerprint != other.fingerprint
    assert one.content == other.content

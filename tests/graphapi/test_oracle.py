"""What the compiler answers is what graphql-core's own executor answers over plain resolvers, whole, for any operation."""

import os

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graphapi.types.schema import served_schema
from tests.graphapi.conftest import Asked
from tests.graphapi.operations import operations

COMPARED = int(
    os.environ.get("ORACLE_OPERATIONS", "60")
)  # Neo4j plans each anew, about a second apiece; ORACLE_OPERATIONS=1000 for a long look
SUMS = ("totals", "series", "disagreements", "judgements")
WORDS = ["tanks", "танки", "Two", "destroyed", "depots", "беспилотник", "Bulletin", "13", "near", "склад", "Terny", "+", "nowhere"]
PAGED = max(4, COMPARED // 12)


@pytest.mark.slow
@settings(max_examples=COMPARED, deadline=None, database=None, suppress_health_check=list(HealthCheck))
@given(text=operations(served_schema()))
def test_answers_as_the_oracle_does(asked: Asked, text: str) -> None:
    expected = asked.oracle.answer(text)
    assert not expected.errors, (text, expected.errors)
    assert asked.data(text) == expected.data, text


@pytest.mark.slow
@settings(max_examples=COMPARED, deadline=None, database=None, suppress_health_check=list(HealthCheck))
@given(text=operations(served_schema(), SUMS))
def test_sums_are_what_the_oracle_sums(asked: Asked, text: str) -> None:
    expected = asked.oracle.answer(text)
    assert not expected.errors, (text, expected.errors)
    assert asked.data(text) == expected.data, text


@settings(max_examples=PAGED, deadline=None, database=None, suppress_health_check=list(HealthCheck))
@given(words=st.lists(st.sampled_from(WORDS), min_size=1, max_size=3))
def test_search_finds_the_texts_in_which_every_word_stands(asked: Asked, words: list[str]) -> None:
    hits = asked.data(
        f'{{ search(text: "{" ".join(words)}", first: 100) {{ score node {{ ... on Claim {{ id }} ... on Report {{ id }} }} }} }}'
    )
    found = [hit["node"]["id"] for hit in hits["search"] if hit["node"]]
    assert sorted(found) == sorted(asked.oracle.with_words(" ".join(words))), words
    scores = [hit["score"] for hit in hits["search"]]
    assert scores == sorted(scores, reverse=True)


@pytest.mark.slow
@pytest.mark.parametrize("order", ["NEWEST", "OLDEST", "LATEST", "EARLIEST", "LARGEST", "SMALLEST", "TEXT"])
@settings(max_examples=PAGED, deadline=None, database=None, suppress_health_check=list(HealthCheck))
@given(size=st.integers(1, 7), backward=st.booleans(), withdrawn=st.booleans())
def test_pages_put_together_are_the_whole(asked: Asked, order: str, size: int, backward: bool, withdrawn: bool) -> None:
    then = ', asOf: "2024-03-30T00:00:00Z"' if not withdrawn else ', asOf: "2024-03-15T00:00:00Z"'
    end, at, more, cursor = (
        ("last", "before", "hasPreviousPage", "startCursor") if backward else ("first", "after", "hasNextPage", "endCursor")
    )
    page = f"{{ nodes {{ id }} pageInfo {{ {more} {cursor} }} }}"
    for asof in ("", then):
        whole = asked.data(f"{{ claims(first: 100, orderBy: {order}{asof}) {{ nodes {{ id }} }} }}")["claims"]["nodes"]
        found, position, going = [], "", True
        while going:
            claims = asked.data(f"{{ claims({end}: {size}, orderBy: {order}{asof}{position}) {page} }}")["claims"]
            found = claims["nodes"] + found if backward else found + claims["nodes"]
            position, going = f', {at}: "{claims["pageInfo"][cursor]}"', claims["pageInfo"][more]
        assert found == whole

"""A body's nation may be written before its name or after it."""

import pytest

from loaders.claims.words.lexicon import read_entries
from loaders.claims.words.nations import otherwise


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("Russian Foreign Ministry", "Russia's Foreign Ministry"),
        ("National Police of Ukraine", "Ukraine's National Police"),
        ("British intelligence", "Britain's intelligence"),
        ("МИД РФ", "МИД России"),
    ],
)
def test_the_nation_is_written_in_another_way(name: str, other: str) -> None:
    assert other in set(otherwise(name))


def test_a_name_without_a_nation_has_no_other() -> None:
    assert list(otherwise("Pentagon")) == []


def test_a_name_that_a_source_writes_in_two_cases_is_known() -> None:
    assert {"Атеш", "Mariupol city council"} <= {entry.phrase for entry in read_entries() if entry.category == "source"}

"""A choice is told when it is asked for, and is a resolution like any other."""

import pickle

import pytest

from loaders.resolve import Resolver
from schema.match import Resolution

RESOLVER = Resolver.open()


def test_the_match_is_the_first_candidate() -> None:
    found = RESOLVER.locations("Kupyansk")
    assert found.match is not None
    assert found.match is found.candidates[0]


def test_a_choice_equals_the_resolution_of_its_parts() -> None:
    for name in ("Kupyansk", "Vesele", "Xqzzvwort"):
        found = RESOLVER.locations(name, region="Kharkiv Oblast")
        plain = Resolution(found.candidates, found.match, found.abstained)
        assert found == plain
        assert plain == found
        assert hash(found) == hash(plain)
        assert found != Resolution(abstained="otherwise")


def test_a_choice_goes_to_another_process_as_a_plain_resolution() -> None:
    found = RESOLVER.locations("Terny", region="Donetsk region")
    again = pickle.loads(pickle.dumps(found))  # noqa: S301 - our own
    assert type(again) is Resolution
    assert again == found


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("Berlin", "a town or a river abroad"),
        ("Афінах", "a town or a river abroad"),
        ("порту", "a town or a river abroad"),
        ("Вятка", "a town or a river abroad"),
        ("Троещина", "a part of a town"),
        ("Troieshchyna", "a part of a town"),
    ],
)
def test_a_name_that_something_else_bears_too_needs_more_than_itself(name: str, said: str) -> None:
    found = RESOLVER.locations(name)
    assert found.match is None
    assert found.abstained is not None
    assert found.abstained.startswith(said)


def test_a_village_called_like_a_town_abroad_is_told_by_its_region() -> None:
    match = RESOLVER.locations("Berlin", region="Lviv region").match
    assert match is not None
    assert match.node.name == "Berlyn"

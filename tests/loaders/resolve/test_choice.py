"""A choice is told when it is asked for, and is a resolution like any other."""

import pickle

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

"""An upgrade that cannot change a claim leaves the reports alone; one that can has them read anew."""

import pytest

from loaders.recipe import MAKERS, decides, recipe


@pytest.mark.parametrize("name", ["loaders/load.py", "loaders/graph/write.py", "loaders/graph/offline/table.py", "schema/store/store.py"])
def test_what_only_carries_claims_is_no_part_of_it(name: str) -> None:
    assert not decides(name)


@pytest.mark.parametrize(
    "name",
    [
        "loaders/claims/events/find.py",
        "loaders/resolve/weights.py",
        "loaders/graph/claim_rows.py",
        "loaders/pipeline.py",
        "schema/sources/people.tsv",
    ],
)
def test_what_makes_claims_is(name: str) -> None:
    assert decides(name)


def test_a_new_folder_is_taken_to_matter() -> None:
    assert all(decides(f"{package}/anything/new.py") for package in MAKERS)


def test_it_is_a_short_digest() -> None:
    assert int(recipe(), 16).bit_length() <= 80
    assert len(recipe()) == 20

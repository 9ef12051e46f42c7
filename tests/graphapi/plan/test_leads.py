"""Claims of a box and of a day: the newest of each place, cut by the index alone."""

import pytest

from tests.graphapi.conftest import Asked

BOX = "{south: 44, west: 22, north: 53, east: 40}"
NARROW = "{south: 48.4, west: 37.6, north: 49.3, east: 38.5}"  # so small that places lead


@pytest.mark.parametrize("box", [BOX, NARROW])
@pytest.mark.parametrize("day", ['{end: "2024-01-08"}', '{start: "2024-01-04"}', '{start: "2024-01-04", end: "2024-01-08"}', "{}"])
def test_a_box_answers_for_days_as_the_oracle_does(asked: Asked, box: str, day: str) -> None:
    """Claims of no day are in the box too: a period leaves them out, whichever end it has."""
    text = (
        f"{{ claims(first: 100, where: {{place: {{bounds: {box}}}, publishedOn: {day}}}) {{ nodes {{ id report {{ publishedOn }} }} }} }}"
    )
    expected = asked.oracle.answer(text)
    assert asked.data(text) == expected.data

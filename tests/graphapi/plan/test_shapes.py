"""Rows of the graph become the answer's objects."""

import pytest

from graphapi.plan.draft import Shape
from graphapi.plan.shapes import at_most, constant, each, entry, first, record, renamed

NAME = record([("name", None)])
NESTED = record([("a", None), ("kind", constant("Claim")), ("b", first(NAME)), ("c", each(record([("d", NAME)])))])


@pytest.mark.parametrize(
    ("shape", "value", "made"),
    [
        (NAME, ["x"], {"name": "x"}),
        (NAME, None, None),
        (NESTED, [1, [["x"]], [[None], [["y"]]]], {"a": 1, "kind": "Claim", "b": {"name": "x"}, "c": [{"d": None}, {"d": {"name": "y"}}]}),
        (NESTED, [1, [], []], {"a": 1, "kind": "Claim", "b": None, "c": []}),
        (record([("a", at_most(2)), ("b", at_most(1, NAME))]), [None, [["x"], ["y"]]], {"a": [], "b": [{"name": "x"}]}),
        (record([("a", str.upper), ("class", None)]), ["x", 1], {"a": "X", "class": 1}),
        (each(entry("v", NAME)), [{"v": ["x"]}, {"v": None}], [{"name": "x"}, None]),
        (renamed([("one", entry("a", None)), ("two", constant(None))]), {"a": 1}, {"one": 1, "two": None}),
    ],
)
def test_values_get_the_names_of_the_response(shape: Shape, value: object, made: object) -> None:
    assert shape(value) == made

"""The tables with kept keys are the tables as they are read."""

import schema.sources.tables
from schema.sources.tables import Tables, tables


def test_kept_keys_are_those_that_are_made() -> None:
    tables()  # now they are kept
    tables.cache_clear()
    assert tables() == schema.sources.tables._read({})


def test_a_key_is_made_once() -> None:
    known = Tables(spelled={"x": frozenset("y")})
    assert known.key("x") == {"y"}
    assert known.key("Reuters") == known.spelled["Reuters"] == {"reuter"}

"""What the engine's errors mean to us."""

import pytest
from neo4j.exceptions import Neo4jError, ServiceUnavailable

from schema.errors import StoreError, StoreRefused, StoreShortOfMemory, StoreTimedOut, StoreUnavailable
from schema.store import trouble
from schema.store.trouble import CROWDED, KNOCK, Patience, told

REFUSED = "Neo.ClientError.Security.Unauthorized"
SHORT = "Neo.TransientError.General.MemoryPoolOutOfMemoryError"


def error(code: str) -> Neo4jError:
    return Neo4jError._hydrate_neo4j(code=code, message="of the engine")


@pytest.mark.parametrize(
    ("code", "means"),
    [
        (SHORT, StoreShortOfMemory),
        ("Neo.ClientError.Transaction.TransactionTimedOut", StoreTimedOut),
        ("Neo.TransientError.Transaction.DeadlockDetected", StoreUnavailable),
        ("Neo.ClientError.Transaction.Terminated", StoreUnavailable),
        ("Neo.ClientError.Statement.SyntaxError", StoreRefused),
    ],
)
def test_an_error_has_its_own_words(code: str, means: type[StoreError]) -> None:
    assert type(told(error(code))) is means
    assert "not to be reached" not in str(told(error(code))) or means is StoreUnavailable


def test_a_statement_without_memory_is_not_tried_for_long() -> None:
    patience = Patience(3600)
    for _ in range(CROWDED):
        assert patience.pause(error(SHORT)) < 1
    with pytest.raises(StoreShortOfMemory):
        patience.pause(error(SHORT))


def test_a_graph_that_is_away_is_waited_for() -> None:
    assert type(told(ServiceUnavailable("gone"))) is StoreUnavailable
    assert Patience(3600).pause(ServiceUnavailable("gone")) > 0


def test_a_wrong_password_is_told_at_once() -> None:
    with pytest.raises(StoreRefused, match="Unauthorized"):
        Patience(900).pause(error(REFUSED))


def test_a_graph_that_was_away_may_still_be_without_its_password() -> None:
    patience = Patience(900)
    patience.pause(ServiceUnavailable("away"))
    assert patience.pause(error(REFUSED)) == KNOCK


def test_a_graph_that_goes_on_refusing_is_told_with_its_story(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(trouble, "NEW", KNOCK / 2)
    patience = Patience(900)
    patience.pause(ServiceUnavailable("away"))
    with pytest.raises(StoreRefused, match="was away, answers again"):
        patience.pause(error(REFUSED))

"""Each engine's tests go to one worker; all others go by file."""

import pytest

from tests.share import share


@pytest.mark.parametrize(
    ("nodeid", "expected"),
    [
        ("tests/graphapi/test_oracle.py::test_answers_as_the_oracle_does[neo4j]", "world"),
        ("tests/graphapi/test_search.py::test_scores_fall[neo4j-2]", "neo4j"),
        ("tests/schema/store/test_store.py::test_async_store_reads_and_writes[asyncio-neo4j]", "neo4j"),
        ("tests/loaders/test_cluster.py::test_a_killed_worker_costs_no_report", "embedded"),
        ("tests/loaders/graph/test_digest.py::test_both_engines_say_the_same", "neo4j"),
        ("tests/graphapi/test_oracle.py::test_answers_as_the_oracle_does[embedded]", "embedded"),
        ("tests/loaders/reports/test_dates.py::test_a_day_is_read[ru-1]", "tests/loaders/reports/test_dates.py"),
    ],
)
def test_a_test_goes_where_its_engine_is(nodeid: str, expected: str) -> None:
    assert share(nodeid) == expected

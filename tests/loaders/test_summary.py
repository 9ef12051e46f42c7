"""Outcomes added up."""

from loaders import Outcome, Rejection
from loaders.summary import NAMES, SHOWN, Sum
from schema.ontology.enums import LoadStatus


def test_claims_and_names_count_where_something_was_written() -> None:
    total = Sum()
    total.add(Outcome(status=LoadStatus.CREATED, report_id="a", claims=3, unresolved=("Nowhere", "Elsewhere", "Nowhere")))
    total.add(Outcome(status=LoadStatus.UNCHANGED, report_id="b", claims=5, unresolved=("Elsewhere",)))
    total.reject(Rejection(cause="no text", file="c.txt"))
    total.pass_over()
    assert total.summary().to_json() == {
        "created": 1,
        "unchanged": 1,
        "updated": 0,
        "rejected": 1,
        "older": 1,
        "claims": 3,
        "unresolved": {"Nowhere": 2, "Elsewhere": 1},
    }


def test_a_load_is_empty_where_no_report_was_met() -> None:
    total = Sum()
    assert total.summary().empty
    total.pass_over()
    assert not total.summary().empty


def test_outcomes_are_kept_up_to_a_bound() -> None:
    total = Sum()
    for number in range(SHOWN + 5):
        total.add(Outcome(status=LoadStatus.CREATED, report_id=str(number)))
    assert (len(total.summary().reports), total.summary().created) == (SHOWN, SHOWN + 5)


def test_rare_names_give_way_to_frequent_ones_when_there_are_too_many() -> None:
    total = Sum()
    total.add(Outcome(status=LoadStatus.CREATED, unresolved=("Nowhere",) * 9))
    total.add(Outcome(status=LoadStatus.CREATED, unresolved=tuple(map(str, range(NAMES + 1)))))
    counted = total.summary().unresolved
    assert (len(counted), next(iter(counted.items()))) == (NAMES // 5, ("Nowhere", 9))

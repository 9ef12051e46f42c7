"""The saved queries, on both engines, over the sample reports."""

from datetime import date
from itertools import islice
from pathlib import Path

import pytest

from loaders import Resolver, load_reports, make_report, read_reports
from schema.browser import SavedQuery, saved_queries, style
from schema.browser.page import seed_script
from schema.ontology.labels import Label, Relationship
from schema.store import Store

# What the samples hold nothing of: nobody has judged a name, corrected a report, or left a date out.
EMPTY = {"judgements", "reports-with-warnings", "withdrawn-claims"}
NOWHERE = "Units of the Zapad Group of Forces liberated Qvazhchinsk (Kharkov region)."
ROOT = Path(__file__).parents[3]


@pytest.fixture
def loaded(store: Store, samples: Path) -> Store:
    """The sample reports, ten days of totals, and a place that no gazetteer has."""
    nowhere = make_report(NOWHERE, publisher="Russian Ministry of Defence", published_on=date(2024, 1, 21))
    totals = islice(read_reports([ROOT / "examples" / "tallies" / "general-staff-2022.csv"]), 10)
    load_reports([nowhere, *read_reports([samples]), *totals], store=store, resolver=Resolver.open())
    return store


def test_every_saved_query_answers(loaded: Store) -> None:
    """All that the samples hold something of give rows; the rest run and give none."""
    answers = {query.name: len(loaded.read(query.text)) for query in saved_queries()}
    assert {name for name, rows in answers.items() if not rows} == EMPTY


def test_there_are_enough_of_them() -> None:
    assert len(saved_queries()) >= 20


@pytest.mark.parametrize("query", saved_queries(), ids=lambda query: query.name)
def test_query_says_what_it_answers_and_only_reads(query: SavedQuery) -> None:
    assert query.text.startswith("// ")
    assert query.question.endswith(".")
    assert not {"CREATE", "MERGE", "SET", "DELETE", "REMOVE", "CALL"} & set(query.text.split())


def test_style_names_labels_and_types_that_exist() -> None:
    kinds = {"node": set(Label), "relationship": set(Relationship)}
    for selector in style():
        kind, _, name = selector.partition(".")
        assert not name or name in kinds[kind]


def test_no_caption_is_an_id() -> None:
    captions = {selector: rule["caption"] for selector, rule in style().items() if selector.startswith("node.")}
    assert "{id}" not in captions.values()
    assert captions["node.Claim"] == "{quote}"


def test_seed_holds_each_query_and_switches_reports_off() -> None:
    script = seed_script()
    assert all(f"claimgraph-{query.name}" in script for query in saved_queries())
    assert '"allowUserStats": false' in script

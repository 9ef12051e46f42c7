"""The demo's questions and the README's, asked over HTTP of the samples, on both engines."""

import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from rich.console import Console
from starlette.testclient import TestClient

from graphapi.app import create_app
from loaders import Resolver, load_reports, read_reports
from schema.store import Store, StoreSettings

ROOT = Path(__file__).parents[2]
EXAMPLES = ROOT / "examples"
Answers = dict[str, Any]


@pytest.fixture
def api(store: Store, settings: StoreSettings) -> Iterator[TestClient]:
    """The API over the samples and the end of one year of totals."""
    reports = [*read_reports([EXAMPLES / "reports"]), *list(read_reports([EXAMPLES / "tallies" / "general-staff-2024.csv"]))[325:345]]
    load_reports(reports, store=store, resolver=Resolver.open())
    with TestClient(create_app(store=settings)) as client:
        yield client


def ask(api: TestClient, query: str, variables: Answers | None = None) -> Answers:
    answer: Answers = api.post("/graphql", json={"query": query, "variables": variables or {}}).json()
    assert "errors" not in answer, answer
    return answer["data"]  # type: ignore[no-any-return]


def questions() -> Any:
    sys.path.insert(0, str(EXAMPLES))
    try:
        import questions as found  # the demo is a script, not a package
    finally:
        sys.path.remove(str(EXAMPLES))
    return found


def test_answers_of_the_demo_and_the_readme(api: TestClient) -> None:
    """One graph, loaded once: what each question must bring out."""
    shown = [tell(api, question) for question in questions().QUESTIONS]
    assert all(words in shown[0] for words in ("63", "89", "about 400", "Interfax > Reuters > The Example Courier", "times apart"))
    assert all(words in shown[1] for words in ("Krakhmalnoye -> Krokhmalne", "Крохмального -> Krokhmalne", "sounds like", "Крахмальное"))
    assert re.search(r"2024-11-30 +1,253 +\+2 +-2 +corrected", shown[2])
    assert readme_answer() == ask(api, readme_block("graphql"))


def tell(api: TestClient, question: Any) -> str:
    console = Console(width=200, record=True, file=sys.stderr, highlight=False)
    question.show(ask(api, question.query, question.variables), console)
    return console.export_text()


def readme_block(language: str) -> str:
    found = re.search(rf"^```{language}\n(.*?)^```", (ROOT / "README.md").read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)
    assert found is not None
    return found[1]


def readme_answer() -> Answers:
    answer: Answers = json.loads(readme_block("json"))
    return answer["data"]  # type: ignore[no-any-return]

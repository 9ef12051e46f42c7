"""One box for everything: words in any of three languages, whatever their inflection, and names of any kind."""

import asyncio
from collections.abc import Iterator
from typing import Any

import pytest

import loaders
from graphapi.plan.run import Graph
from graphapi.principal import Principal
from graphapi.service import Request, Service
from graphapi.settings import ApiSettings
from schema.store import Store, StoreSettings, open_async_store

TEXTS = {
    "en": (
        "Bulletin of the day",
        "The Russian Defence Ministry said on 26 January 2024 that two ammunition depots were destroyed near Terny.",
    ),
    "ru": ("Сводка за сутки", "Минобороны России сообщило 26 января 2024 года, что в районе Купянска уничтожены два танка и три гаубицы."),
    "uk": ("Зведення за добу", "Генштаб ЗСУ повідомив 26 січня 2024 року, що біля Бахмута знищено сім безпілотників."),
}
HITS = """query ($text: String!, $first: Int) { search(text: $text, first: $first) { score matched node { __typename
  ... on Report { title } ... on Claim { report { title } } ... on Location { name } ... on Formation { number echelon } ... on Source { id } } } }"""
READER = Principal("reader", frozenset({"read"}))


class Searched:
    """Asks one service from tests that have no event loop."""

    def __init__(self, settings: StoreSettings) -> None:
        self.runner = asyncio.Runner()
        self.service = Service(Graph(open_async_store(settings), settings), ApiSettings())

    def hits(self, text: str, first: int = 20) -> list[dict[str, Any]]:
        body = self.runner.run(self.service.answer(Request(HITS, READER, variables={"text": text, "first": first}))).body
        assert "errors" not in body, body["errors"]
        return body["data"]["search"]  # type: ignore[no-any-return]

    def titles(self, text: str, kind: str) -> set[str]:
        nodes = [hit["node"] for hit in self.hits(text) if hit["node"]["__typename"] == kind]
        return {node["title"] if kind == "Report" else node["report"]["title"] for node in nodes}


@pytest.fixture
def searched(store: Store, settings: StoreSettings) -> Iterator[Searched]:
    reports = [loaders.make_report(text, title=title, language=language) for language, (title, text) in TEXTS.items()]
    loaders.load_reports(reports, store=store)
    made = Searched(settings)
    yield made
    made.runner.run(made.service.graph.close())
    made.runner.close()


def test_words_are_found_in_three_languages_whatever_their_inflection(searched: Searched) -> None:
    for language, words in {"en": "DEPOT ammunition", "ru": "гаубицами", "uk": "безпілотнику"}.items():
        title = TEXTS[language][0]
        assert searched.titles(words, "Report") == {title}, words
        assert searched.titles(words, "Claim") == {title}, words


def test_all_the_words_must_stand_and_no_sign_is_a_query(searched: Searched) -> None:
    assert searched.titles("ammunition howitzer", "Claim") == set()
    for text in ("+depot -ammunition", "depot AND (", '"depot', "depot*", "ammunition~ depot^2", "words:depot"):
        assert isinstance(searched.hits(text), list)
    assert searched.hits("   ") == searched.hits("!?") == []


@pytest.mark.parametrize(
    ("text", "node"),
    [
        ("Харьков", {"__typename": "Location", "name": "Kharkiv"}),
        ("Бахмуті", {"__typename": "Location", "name": "Bakhmut"}),
        ("57-а окрема мотопіхотна бригада", {"__typename": "Formation", "number": "57", "echelon": "BRIGADE"}),
        ("Минобороны России", {"__typename": "Source", "id": "source:ru-mod"}),
    ],
)
def test_a_clear_name_comes_first(searched: Searched, text: str, node: dict[str, str]) -> None:
    hits = searched.hits(text)
    assert hits
    assert hits[0]["node"] == node
    assert hits[0]["matched"]


def test_scores_fall_and_no_more_come_than_were_asked_for(searched: Searched) -> None:
    hits = searched.hits("Терны", first=3)
    scores = [hit["score"] for hit in hits]
    assert len(hits) <= 3
    assert scores == sorted(scores, reverse=True)
    assert all(0 < score <= 1 for score in scores)

"""A judgement over HTTP: laid down, seen in the claim and in the list, decided names, undone."""

import asyncio
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from graphapi.app import create_app
from graphapi.keys import create_key
from graphapi.names import follow, resolver, use
from graphapi.settings import ApiSettings
from schema.judgement import Judgement
from schema.ontology.enums import JudgementSubject
from schema.store import AsyncStore, Store, StoreSettings, open_async_store
from tests.loaders.graph.test_judgements import KROKHMALNE, claim, load

JUDGE = "mutation($j: JudgementInput!) { judge(judgement: $j) { id subject surface by undone mentionCount node { id } publisher { id } } }"
UNDO = "mutation($id: ID!) { undoJudgement(id: $id) { undone mentionCount } }"
CLAIM = 'query { claim(id: "claim:c1") { locations { surface method location { id } reasons { feature } } } }'
LEFT = "query { unresolvedNames { surface mentionCount claim { id } } judgements { nodes { surface undone } } }"
RESOLVE = 'query { resolveLocations(names: [{name: "Krakhmalnoye"}]) { match { id } candidates { method } } }'


@pytest.fixture
def ask(store: Store, settings: StoreSettings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
    """Asks the API with a key that may judge; the graph holds one claim whose place nothing resolved."""
    monkeypatch.setenv("CLAIMGRAPH_HOME", str(tmp_path))
    load(store, "r1", claim("c1"))
    key = create_key(("read", "judge"), name="ana")
    with TestClient(create_app(ApiSettings(home=tmp_path), store=settings)) as client:

        def asked(query: str, **variables: Any) -> Any:
            answer = client.post(
                "/graphql", json={"query": query, "variables": variables}, headers={"authorization": f"Bearer {key}"}
            ).json()
            return answer.get("data") if "errors" not in answer else answer["errors"][0]["extensions"]["code"]

        yield asked
    use(())  # the resolver is the process's


def test_a_judgement_is_laid_down_shown_and_undone(ask: Any) -> None:
    assert ask(LEFT) == {
        "unresolvedNames": [{"surface": "Krakhmalnoye", "mentionCount": 1, "claim": {"id": "claim:c1"}}],
        "judgements": {"nodes": []},
    }
    made = ask(JUDGE, j={"subject": "LOCATION", "surface": "Krakhmalnoye", "node": f"place:{KROKHMALNE}"})["judge"]
    assert (made["by"], made["undone"], made["mentionCount"], made["node"]) == ("ana", False, 1, {"id": f"place:{KROKHMALNE}"})
    (mention,) = ask(CLAIM)["claim"]["locations"]
    assert mention == {
        "surface": "Krakhmalnoye", "method": "JUDGEMENT", "location": {"id": f"place:{KROKHMALNE}"}, "reasons": [{"feature": "judgement"}],
    }  # fmt: skip
    assert ask(LEFT) == {"unresolvedNames": [], "judgements": {"nodes": [{"surface": "Krakhmalnoye", "undone": False}]}}
    assert [one["method"] for one in ask(RESOLVE)["resolveLocations"][0]["candidates"]] == ["JUDGEMENT"]
    assert ask(UNDO, id=made["id"]) == {"undoJudgement": {"undone": True, "mentionCount": 0}}
    assert ask(CLAIM)["claim"]["locations"][0]["location"] is None


def test_null_leaves_the_name_open_and_out_of_the_reviewer_s_list(ask: Any) -> None:
    made = ask(JUDGE, j={"subject": "LOCATION", "surface": "Krakhmalnoye", "node": None})["judge"]
    assert (made["node"], made["mentionCount"]) == (None, 1)
    assert ask(LEFT)["unresolvedNames"] == []
    assert ask(RESOLVE)["resolveLocations"] == [{"match": None, "candidates": []}]


@pytest.mark.parametrize(
    "given", [{"node": "place:none"}, {"node": None, "claim": "claim:none"}, {"node": None, "publisher": "source:none"}]
)
def test_what_is_not_there_is_bad_input(ask: Any, given: dict[str, Any]) -> None:
    assert ask(JUDGE, j={"subject": "LOCATION", "surface": "Krakhmalnoye"} | given) == "BAD_USER_INPUT"


class JudgedMeanwhile:
    """The graph, in which an analyst decides a name after the judgements were read and before they arrive."""

    def __init__(self, graph: AsyncStore) -> None:
        self.graph = graph
        self.judged = asyncio.Event()

    async def read(self, text: str, **given: Any) -> list[dict[str, Any]]:
        rows = await self.graph.read(text, **given)
        subject = JudgementSubject.LOCATION
        use(
            (
                Judgement(
                    id="j1", subject=subject, surface="Krakhmalnoye", node=f"place:{KROKHMALNE}", by="ana", at="2024-01-26T10:00:00.000000Z"
                ),
            )
        )
        self.judged.set()
        return rows


def test_a_judgement_laid_down_while_others_are_read_stays_in_force(embedded_store: Store, embedded_settings: StoreSettings) -> None:
    async def followed() -> None:
        graph = JudgedMeanwhile(open_async_store(embedded_settings))
        following = asyncio.create_task(follow(graph))  # type: ignore[arg-type]
        await graph.judged.wait()
        await asyncio.sleep(0.1)  # the rows arrive in the next round of the loop; the next look comes two seconds later
        following.cancel()
        await graph.graph.close()

    try:
        asyncio.run(followed())
        assert [one.method for one in resolver().locations("Krakhmalnoye").candidates] == ["JUDGEMENT"]
    finally:
        use(())

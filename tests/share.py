"""How the tests are shared among pytest-xdist's workers: an engine's tests to one worker, so that each engine is started once.

xdist's own `loadgroup` cannot do it: it marks a test by its node id, which pytest 9.2 no longer lets a plugin change.
"""

import re
from typing import Any

import pytest
from xdist.scheduler import LoadScopeScheduling

# the longest first, so that the last to be handed out are short; a test is of the first share that its id fits
SHARES = {
    # on a Neo4j beside the one of `store`, so that both workers have one
    "world": re.compile(r"graphapi/test_(answers|audits|compress|export|http|live|operating|oracle|totals)\.py::.*[-\[]neo4j"),
    "neo4j": re.compile(r"[-\[]neo4j|test_both_engines_say_the_same|test_engines_hold_the_same|graph/test_offline\.py"),
    # files with a test on the embedded engine alone go along whole
    "embedded": re.compile(
        r"[-\[]embedded|graphapi/room/|examples/test_pages|graphapi/test_judgements|loaders/test_(cluster|kill|load)\.py|test_store\.py"
    ),
}


def share(nodeid: str) -> str:
    """Whose test this is: an engine's, else its file's, whose tests may build on each other."""
    fitting = (engine for engine, pattern in SHARES.items() if pattern.search(nodeid))
    return next(fitting, nodeid.split("::", 1)[0])


def in_shares(items: list[pytest.Item]) -> list[pytest.Item]:
    """The tests as they are handed out: the engines' first, each test in its place within its share."""
    first = {engine: place for place, engine in enumerate(SHARES)}
    return sorted(items, key=lambda item: first.get(share(item.nodeid), len(first)))


class ShareByEngine(LoadScopeScheduling):
    """Hands out whole shares, in the order collected."""

    def __init__(self, config: pytest.Config, log: Any = None) -> None:
        super().__init__(config, log)
        config.option.loadscopereorder = False

    def _split_scope(self, nodeid: str) -> str:
        return share(nodeid)

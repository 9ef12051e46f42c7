"""Where the graph lives, by the environment."""

from pathlib import Path

import pytest

from schema.store import StoreSettings
from schema.store.settings import default_home


def test_the_shell_s_own_home_is_not_the_data_directory(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CLAIMGRAPH_HOME", raising=False)
    monkeypatch.setenv("HOME", "/home/somebody")
    assert StoreSettings().home == default_home()


def test_claimgraph_home_is(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("CLAIMGRAPH_HOME", str(tmp_path))
    assert StoreSettings().home == tmp_path


def test_neo4j_is_named_by_its_own_variables(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEO4J_URI", "bolt://127.0.0.1:1")
    assert StoreSettings().neo4j_uri == "bolt://127.0.0.1:1"

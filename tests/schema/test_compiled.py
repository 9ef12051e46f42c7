"""What is compiled of vocabulary files is kept, never stale, and never needed."""

from pathlib import Path

import pytest

from schema.compiled import compiled, fingerprint


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("CLAIMGRAPH_CACHE", str(tmp_path / "cache"))
    return tmp_path / "cache"


@pytest.mark.usefixtures("cache")
def test_the_same_files_are_compiled_once() -> None:
    made = iter([{"tank": 1}, {"tank": 2}])
    assert compiled("lexicon", [b"tank"], lambda: next(made)) == {"tank": 1}
    assert compiled("lexicon", [b"tank"], lambda: next(made)) == {"tank": 1}


@pytest.mark.usefixtures("cache")
def test_a_changed_file_is_compiled_anew() -> None:
    compiled("lexicon", [b"tank"], lambda: 1)
    assert compiled("lexicon", [b"tanks"], lambda: 2) == 2


def test_what_a_killed_process_left_is_made_anew(cache: Path) -> None:
    compiled("lexicon", [b"tank"], lambda: 1)
    next(cache.iterdir()).write_bytes(b'{"tank"')
    assert compiled("lexicon", [b"tank"], lambda: 2) == 2


def test_a_folder_that_cannot_be_written_is_done_without(cache: Path) -> None:
    cache.write_text("a file where the folder would be", encoding="utf-8")
    assert compiled("lexicon", [b"tank"], lambda: 3) == 3


def test_the_borders_of_the_parts_count() -> None:
    assert fingerprint([b"ab", b"c"]) != fingerprint([b"a", b"bc"])

"""The compiled build is taken where it is of these sources, and never else; it says what the interpreted modules say."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from loaders import native

ROOT = Path(__file__).parents[2]
CLAIMS = "import claimgraph.cli, sys; from loaders.claims import reading; print(reading.__file__, file=sys.stderr); claimgraph.cli.main(['extract', 'examples/reports'])"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("CLAIMGRAPH_NATIVE", str(tmp_path))
    monkeypatch.setattr(native, "build", native.build.__wrapped__)
    return tmp_path


def test_a_build_of_these_sources_is_found(folder: Path) -> None:
    (folder / native.digest()).mkdir()
    assert native.build() == folder / native.digest()
    assert native.state() == "compiled"


def test_a_build_of_other_sources_is_out_of_date(folder: Path) -> None:
    (folder / "0123").mkdir()
    assert native.build() is None
    assert "out of date" in native.state()


def test_where_nothing_was_built_python_reads_the_sources(folder: Path) -> None:
    assert folder.is_dir()
    assert native.state() == "interpreted"


def test_a_build_may_be_left_alone(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / native.digest()).mkdir()
    monkeypatch.setenv("CLAIMGRAPH_NATIVE", "off")
    assert native.build() is None
    assert native.state() == "interpreted, as CLAIMGRAPH_NATIVE says"


@pytest.mark.parametrize("changed", ["loaders/claims/rule.py", "schema/claim.py", "loaders/claims/new.py"])
def test_an_edited_or_new_source_makes_another_build(changed: str, tmp_path: Path) -> None:
    for path in ("loaders/claims/rule.py", "schema/claim.py"):
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text("A = 1\n")
    before = native.digest(tmp_path)
    (tmp_path / changed).write_text("A = 2\n")
    assert native.digest(tmp_path) != before


def test_only_modules_of_the_build_are_found_in_it(tmp_path: Path) -> None:
    (tmp_path / f"loaders.claims.reading{native.SUFFIX}").touch()
    finder = native.Compiled(tmp_path)
    found = finder.find_spec("loaders.claims.reading", None)
    assert found is not None
    assert found.origin == str(tmp_path / f"loaders.claims.reading{native.SUFFIX}")
    assert finder.find_spec("loaders.claims.tables", None) is None


@pytest.mark.skipif(native.build() is None, reason="no compiled build of these sources is here: `make fast` makes one")
def test_compiled_and_interpreted_give_the_same_claims() -> None:
    compiled, interpreted = (told(CLAIMGRAPH_NATIVE=said) for said in ("", "off"))
    assert (Path(compiled.stderr.splitlines()[0]).suffix, Path(interpreted.stderr.splitlines()[0]).suffix) == (".so", ".py")
    assert len(compiled.stdout.splitlines()) > 1
    assert compiled.stdout == interpreted.stdout
    assert all(json.loads(line)["claims"] is not None for line in compiled.stdout.splitlines())


def told(**environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", CLAIMS], cwd=ROOT, env={**os.environ, **environment}, capture_output=True, text=True, check=True
    )

"""A build says what it lacks, and is of every module of the extractor but those that it names."""

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture
def script(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(str(ROOT / "scripts"))
    spec = importlib.util.spec_from_file_location("build_native", ROOT / "scripts" / "build_native.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_a_machine_without_a_compiler_is_told_what_is_missing(script: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("CC", "no-such-compiler")
    with pytest.raises(SystemExit, match=r"needs a C compiler, and no-such-compiler is not there .* interpreted"):
        script.main(tmp_path / "native")
    assert not (tmp_path / "native").exists()


def test_what_is_built_already_is_not_built_again(script: ModuleType, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / script.digest(ROOT)).mkdir()
    script.main(tmp_path)
    assert "is up to date" in capsys.readouterr().out


def test_every_module_is_compiled_but_those_that_are_named(script: ModuleType) -> None:
    every = {path.relative_to(ROOT) for path in (ROOT / "loaders" / "claims").rglob("*.py")}
    assert {path.name for path in every - set(script.compiled_modules())} == script.INTERPRETED


def test_what_is_compiled_is_a_copy_that_reads_the_same(script: ModuleType, tmp_path: Path) -> None:
    script.copy(tmp_path)
    assert (tmp_path / "schema" / "claim.py").read_bytes() == (ROOT / "schema" / "claim.py").read_bytes()
    assert "Final" in (tmp_path / "loaders" / "claims" / "marks.py").read_text(encoding="utf-8")
    assert (tmp_path / "loaders" / "__init__.py").read_text(encoding="utf-8") == ""

"""The shipped order of battle is what its script makes of the tables it was built from."""

import importlib.util
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
TABLES = ROOT.parent / "shared" / "orbat"


@pytest.mark.skipif(not TABLES.exists(), reason=f"the tables that the order of battle is built from are not at {TABLES}")
def test_the_table_is_built_from_its_sources(tmp_path: Path) -> None:
    spec = importlib.util.spec_from_file_location("build_orbat", ROOT / "scripts" / "build_orbat.py")
    assert spec is not None
    assert spec.loader is not None
    script = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(script)
    script.main(TABLES, tmp_path / "formations.tsv")
    assert (tmp_path / "formations.tsv").read_text(encoding="utf-8") == (ROOT / "schema/orbat/formations.tsv").read_text(encoding="utf-8")

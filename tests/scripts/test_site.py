"""The reference of the API is that of the schema, and all pages make one site without a warning."""

import runpy
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


def test_the_reference_is_up_to_date() -> None:
    page = runpy.run_path(str(ROOT / "scripts" / "document_schema.py"))["page"]
    assert (ROOT / "docs" / "reference.md").read_text(encoding="utf-8") == page(), "run scripts/document_schema.py"


def test_pages_make_a_site(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "sphinx", "-W", "--keep-going", "-q", "-b", "html", ROOT / "docs", tmp_path],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert "claimAdded" in (tmp_path / "reference.html").read_text(encoding="utf-8")

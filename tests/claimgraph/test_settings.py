"""What is set wrongly is told in a line before the server starts."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from claimgraph.serve import serve


@pytest.mark.parametrize(
    ("settings", "told"),
    [
        ({"CLAIMGRAPH_PERSISTED_ONLY": "1"}, "CLAIMGRAPH_PERSISTED_ONLY needs CLAIMGRAPH_TRUSTED_DOCUMENTS"),
        ({"CLAIMGRAPH_TRUSTED_DOCUMENTS": "nowhere.json"}, "CLAIMGRAPH_TRUSTED_DOCUMENTS: "),
        ({"CLAIMGRAPH_JWKS_URL": "https://example.org/keys"}, "CLAIMGRAPH_JWKS_URL needs CLAIMGRAPH_JWT_AUDIENCE"),
        ({"CLAIMGRAPH_MAX_DEPTH": "deep"}, "CLAIMGRAPH_MAX_DEPTH: "),
    ],
    ids=lambda value: next(iter(value)) if isinstance(value, dict) else "",
)
def test_a_wrong_setting_is_a_line_and_nothing_starts(tmp_path: Path, settings: dict[str, str], told: str) -> None:
    done = CliRunner().invoke(serve, [], env={"CLAIMGRAPH_HOME": str(tmp_path)} | settings)
    assert (done.exit_code, done.output.count("\n")) == (2, 1)
    assert done.output.startswith(told)
    assert not list(tmp_path.iterdir())

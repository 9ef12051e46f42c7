"""What a text may ask is told from the text."""

import pytest

from graphapi.errors import TooCostly
from graphapi.limits import check_text
from graphapi.settings import ApiSettings

MANY = " ".join(f"a{number}: __typename" for number in range(101))


def test_more_aliases_than_an_operation_may_have_are_refused_before_parsing() -> None:
    with pytest.raises(TooCostly, match="101"):
        check_text(f"{{ {MANY} }}", ApiSettings())


@pytest.mark.parametrize(
    "text",
    [
        f"query a {{ {MANY} }} query b {{ id }}",
        "{ search(text: " + '"' + "a:" * 200 + '"' + ") { score } }",
        "{ claims(where: {" + "kind: LOSS " * 200 + "}) { nodes { id } } }",
        "# " + "a:" * 200 + "\n{ __typename }",
    ],
    ids=["two operations", "a string", "arguments", "a comment"],
)
def test_other_colons_are_no_aliases(text: str) -> None:
    check_text(text, ApiSettings())

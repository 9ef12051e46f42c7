"""What a text may ask is told from the text."""

import pytest
from graphql import OperationDefinitionNode, parse

from graphapi.errors import TooCostly
from graphapi.limits import check_text, cost
from graphapi.service import Request, Service
from graphapi.settings import ApiSettings
from graphapi.types.schema import served_schema
from tests.graphapi.conftest import EVERYTHING, Asked

MANY = " ".join(f"a{number}: __typename" for number in range(101))


def test_more_aliases_than_an_operation_may_have_are_refused_before_parsing() -> None:
    with pytest.raises(TooCostly, match="more than 100 aliases"):
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


@pytest.mark.parametrize("text", ["{" + " a" * 5000 + "}", "{ " + "{" * 100_000, '"""' + ' \\"""' * 100_000 + '"' * 100_000])
def test_more_tokens_than_a_document_may_have_are_refused_before_parsing(text: str) -> None:
    with pytest.raises(TooCostly, match="5000 tokens"):
        check_text(text, ApiSettings())


@pytest.mark.parametrize(
    ("text", "price"),
    [
        ("{ claims(first: 10) { nodes { id } } }", 12),
        ("query a($n: Int = 10) { claims(first: $n) { nodes { id } } }", 12),
        ("query a($given: Int = 10) { claims(last: $given) { nodes { id } } }", 32),
        ("{ claims { nodes { id } } }", 22),
        ('{ nodes(ids: ["a", "b"]) { id ... on Report { publisher { id } } } }', 4),
        ("{ ...a ...a } fragment a on Query { claims(first: 10) { nodes { id } } }", 23),
        ("{ ...a } fragment a on Query { ...a }", 1),
        ("{ nothing(first: 99) { nodes } ...gone ... on Nowhere { id } claims(first: {}) { nodes { id } } }", 22),
    ],
)
def test_an_operation_costs_the_objects_that_it_may_give(text: str, price: int) -> None:
    node = parse(text)
    operation = next(one for one in node.definitions if isinstance(one, OperationDefinitionNode))
    assert cost(served_schema(), node, operation, {"given": 30}) == price


def test_what_costs_too_much_is_refused_without_being_validated(asked: Asked) -> None:
    service, text = Service(asked.service.graph, ApiSettings(max_cost=10)), "{ claims(first: 100) { nodes { id nothing } } }"
    answer = asked.runner.run(service.answer(Request(text, EVERYTHING)))
    assert answer.code == "QUERY_TOO_COSTLY"
    assert service.document(text).found is None


DOUBLED = " ".join(f"fragment f{at} on Query {{ ...f{at + 1} ...f{at + 1} }}" for at in range(30)) + " fragment f30 on Query { __typename }"


def test_fragments_that_double_one_another_are_refused_before_parsing() -> None:
    with pytest.raises(TooCostly, match="too many fields"):
        check_text("{ ...f0 } " + DOUBLED, ApiSettings())


@pytest.mark.parametrize(
    "text",
    [
        "{ ...a ...b } fragment a on Query { ...b } fragment b on Query { __typename ... on Query { __typename } }",
        "{ ...f0 } " + " ".join(f"fragment f{at} on Query {{ ...f{at + 1} }}" for at in range(2000)),
        "{ ...a } fragment a on Query { ...a ...a }",
    ],
    ids=["few", "a long chain", "itself"],
)
def test_other_spreads_are_no_matter(text: str) -> None:
    check_text(text, ApiSettings(max_tokens=100_000))

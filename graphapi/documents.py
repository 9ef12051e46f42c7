"""Documents by their text: parsed and measured once, and validated once where one is run."""

from collections import OrderedDict
from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from graphql import DocumentNode, GraphQLError, GraphQLSchema, GraphQLSyntaxError, OperationDefinitionNode, parse, validate

from graphapi.errors import BadInput, TooCostly
from graphapi.limits import check_document, check_text
from graphapi.settings import ApiSettings

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")
MOST_ERRORS = 20


class Recent(Generic[K, V]):
    """The values last used, up to a number of them."""

    def __init__(self, most: int) -> None:
        self.most = most
        self.hits = self.misses = 0
        self._held: OrderedDict[K, V] = OrderedDict()

    def get(self, key: K) -> V | None:
        """The value, which now is the last used."""
        found = self._held.get(key)
        if found is None:
            self.misses += 1
        else:
            self.hits += 1
            self._held.move_to_end(key)
        return found

    def put(self, key: K, value: V) -> None:
        """Keep it, and let go of the one unused for longest."""
        self._held[key] = value
        self._held.move_to_end(key)
        while len(self._held) > self.most:
            self._held.popitem(last=False)


@dataclass(slots=True)
class Document:
    """A document, with what is wrong with it; `found` is what validation finds, once it was asked for."""

    schema: GraphQLSchema
    node: DocumentNode | None
    found: Sequence[GraphQLError] | None = None
    refused: TooCostly | None = None

    @property
    def errors(self) -> Sequence[GraphQLError]:
        """What is wrong with it. Validation takes longer than all else that is done to a document, so what is refused for its size goes without."""
        if self.found is None:
            self.found = validate(self.schema, self.node, max_errors=MOST_ERRORS)[:MOST_ERRORS] if self.node is not None else ()
        return self.found

    def operation(self, name: str | None) -> OperationDefinitionNode:
        """The operation to run; BadInput where the name does not tell which."""
        if self.node is None:
            raise BadInput("the text is no document")
        found = [node for node in self.node.definitions if isinstance(node, OperationDefinitionNode)]
        named = [node for node in found if name is None or (node.name and node.name.value == name)]
        if len(named) == 1:
            return named[0]
        if name is not None:
            raise BadInput(f"operationName: the document has no operation {name!r}")
        raise BadInput("operationName: the document has several operations; say which" if found else "the document has no operation")


def read_document(text: str, schema: GraphQLSchema, settings: ApiSettings) -> Document:
    """The document of a text; never raises, since what is wrong is remembered too."""
    try:
        check_text(text, settings)
    except TooCostly as refused:
        return Document(schema, None, refused=refused)
    try:
        node = parse(text, max_lexical_tokens=settings.max_tokens, max_comments=settings.max_tokens, allow_empty_selection_sets=False)
    except GraphQLSyntaxError as error:
        if "contains more than" in error.message:
            return Document(
                schema, None, refused=TooCostly(f"the document has more than {settings.max_tokens} tokens", limit=settings.max_tokens)
            )
        return Document(schema, None, [error])
    except RecursionError:
        return Document(schema, None, refused=TooCostly("the document nests too deep"))
    try:
        check_document(node, settings)
    except TooCostly as refused:
        return Document(schema, node, refused=refused)
    return Document(schema, node)

"""A statement while it is being written: the names it uses, the parameters it will be sent, what must hold of their values."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from graphql import FragmentDefinitionNode, GraphQLSchema

from graphapi.plan.given import Slot, Variables
from schema.store import Dialect

Shape = Callable[[Any], Any]
Clean = Callable[[Any], Any]


class Part(NamedTuple):
    """An expression of Cypher, and what makes the answer's value of its result; null where it is that already."""

    cypher: str
    shape: Shape | None = None


class Parameter(NamedTuple):
    """A parameter by name: where its value comes from and what it is made into."""

    name: str
    source: Slot | None
    make: Clean


class Hoisted(NamedTuple):
    """A list made at the front of a branch: what `match` finds, by `found`; of the argument `given`."""

    name: str
    match: str
    found: str
    given: Slot


@dataclass(slots=True)
class Draft:
    """What the parts of one operation share. `widest` is the most a connection at the root may give;
    `slow` where making the parameters takes longer than an event loop should wait.
    """

    schema: GraphQLSchema
    fragments: Mapping[str, FragmentDefinitionNode]
    variables: Variables
    dialect: Dialect
    widest: int = 100
    parameters: list[Parameter] = field(default_factory=list)
    checks: list[Callable[[Variables], None]] = field(default_factory=list)
    names: int = 0
    slow: bool = False
    hoisted: list[Hoisted] | None = None

    def begin(self) -> None:
        """A branch begins whose conditions may hoist lists to its front, where the engine lets a later MATCH use an index."""
        self.hoisted = [] if self.dialect.relationship_walk else None

    def hoist(self, match: str, found: str, given: Slot) -> str:
        """A list that the branch makes once, before all else."""
        assert self.hoisted is not None
        made = Hoisted(self.name("w"), match, found, given)
        self.hoisted.append(made)
        return made.name

    @property
    def held(self) -> tuple[str, ...]:
        """The lists that the branch holds: every WITH of its own carries them."""
        return tuple(made.name for made in self.hoisted or ())

    @property
    def front(self) -> str:
        """What makes them."""
        text, before = "", ""
        for name, match, found, _ in self.hoisted or ():
            text += f"{match} WITH {before}collect(DISTINCT {found}) AS {name} "
            before += f"{name}, "
        return text

    def name(self, stem: str) -> str:
        """A variable that no other part of the statement uses."""
        self.names += 1
        return f"{stem}{self.names}"

    def param(self, source: Slot, make: Clean | None = None) -> str:
        """A parameter that holds what the slot holds, made into what the graph compares with."""
        name = f"p{len(self.parameters)}"
        self.parameters.append(Parameter(name, source, make or _same))
        return f"${name}"

    def constant(self, value: Any) -> str:
        """A parameter whose value is known while compiling."""
        name = f"p{len(self.parameters)}"
        self.parameters.append(Parameter(name, None, lambda _: value))
        return f"${name}"

    def computed(self, read: Callable[[Variables], Any]) -> str:
        """A parameter worked out of the request's variables."""
        return self.param(Slot(read, None, ""))

    def bind(self, variables: Variables) -> dict[str, Any]:
        """The parameters for these variables; raises BadInput where a value cannot be meant."""
        for check in self.checks:
            check(variables)
        return {name: make(None if source is None else source.read(variables)) for name, source, make in self.parameters}


def _same(value: Any) -> Any:
    return value

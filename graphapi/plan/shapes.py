"""From the graph's values to the answer's: names in the order selected, and what Cypher has no way to say.

An answer has thousands of values, so a shape is not walked for each: it is written as one expression of Python, once a plan, and compiled.
What is written is made of positions, of the names that the response uses, and of what is bound beside it.
"""

from collections.abc import Callable, Sequence
from typing import Any

from graphapi.plan.draft import Shape

Write = Callable[["Code", str], str]


class Code:
    """An expression while it is being written: the names it uses, and the values bound to some of them."""

    def __init__(self) -> None:
        self.bound: dict[str, Any] = {"__builtins__": {}}
        self._names = 0

    def name(self) -> str:
        """A name that nothing else in the expression has."""
        self._names += 1
        return f"v{self._names}"

    def bind(self, value: Any) -> str:
        """A name for a value of ours."""
        name = f"b{len(self.bound)}"
        self.bound[name] = value
        return name

    def of(self, shape: Shape | None, value: str) -> str:
        """What a shape makes of the value that `value` stands for."""
        if shape is None:
            return value
        return shape.write(self, value) if isinstance(shape, Written) else f"{self.bind(shape)}({value})"


class Written:
    """A shape that can stand within another's expression; compiled when it is called for itself."""

    __slots__ = ("_made", "write")

    def __init__(self, write: Write) -> None:
        self.write = write
        self._made: Shape | None = None

    def __call__(self, value: Any) -> Any:
        """What becomes of the value."""
        if self._made is None:
            self._made = compiled(self.write)
        return self._made(value)


def compiled(write: Write) -> Shape:
    """The function of one value whose result `write` writes."""
    code = Code()
    text = f"lambda value: {write(code, 'value')}"
    made: Shape = eval(text, code.bound)  # noqa: S307 - names are those of GraphQL's grammar, quoted; nothing else of a request is in it
    return made


class Constant(Written):
    """A value that no row holds."""

    __slots__ = ("value",)

    def __init__(self, value: Any) -> None:
        super().__init__(lambda code, _: code.bind(value))
        self.value = value


def constant(value: Any) -> Shape:
    """Always `value`: the name of a type."""
    return Constant(value)


def record(fields: Sequence[tuple[str, Shape | None]]) -> Shape:
    """A list of values as a map with these names; null stays null."""

    def write(code: Code, value: str) -> str:
        row = value if value.isidentifier() else code.name()
        entries, position = [], 0
        for name, inner in fields:
            entries.append(f"{name!r}: {code.of(inner, f'{row}[{position}]')}")
            position += not isinstance(inner, Constant)
        read = row if row == value else f"({row} := {value})"
        return f"(None if {read} is None else {{{', '.join(entries)}}})"

    return Written(write)


def each(inner: Shape | None) -> Shape | None:
    """A list of what `inner` makes."""
    if inner is None:
        return None

    def write(code: Code, value: str) -> str:
        row = code.name()
        return f"[{code.of(inner, row)} for {row} in {value}]"

    return Written(write)


def first(inner: Shape | None) -> Shape:
    """The one row of a list that holds one or none."""

    def write(code: Code, value: str) -> str:
        rows = code.name()
        return f"({code.of(inner, f'{rows}[0]')} if ({rows} := {value}) else None)"

    return Written(write)


def at_most(count: int, inner: Shape | None = None) -> Shape:
    """A bounded list; null, which an absent property is, becomes empty."""

    def write(code: Code, value: str) -> str:
        kept, row = f"({value} or [])[:{count}]", code.name()
        return kept if inner is None else f"[{code.of(inner, row)} for {row} in {kept}]"

    return Written(write)


def entry(key: str, inner: Shape | None) -> Shape:
    """What `inner` makes of the value under a key of ours."""
    return Written(lambda code, value: code.of(inner, f"{value}[{key!r}]"))


def renamed(fields: Sequence[tuple[str, Shape]]) -> Shape:
    """A map of what each shape makes of one and the same row."""
    return Written(lambda code, value: "{" + ", ".join(f"{name!r}: {code.of(inner, value)}" for name, inner in fields) + "}")

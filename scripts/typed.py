"""A module rewritten so that mypyc makes more of it, line for line, meaning the same: the copy is compiled, the source stays as it reads best.

A constant becomes `Final`, else each use looks it up by name, and so does the bit of a set of words; a plain record gets the `__init__` that `dataclass`
would make at run time, where no compiler sees it, and methods for those that it holds of its lists and dictionaries, which are called as Python calls them.
"""

import ast
import re
from collections import Counter
from collections.abc import Iterator

CONSTANT = re.compile(r"_?[A-Z][A-Z0-9_]*")
Edit = tuple[int, int, int, str]  # a line, the characters of it that are replaced, by what


def typed(source: str) -> str:
    """The module with constants that are final and records that are made by code."""
    tree = ast.parse(source)
    lines = source.split("\n")
    records = (node for node in tree.body if isinstance(node, ast.ClassDef))
    edits = [*_constants(tree), *_bits(tree), *(edit for node in records for edit in _record(node, lines))]
    for number, start, end, text in sorted(edits, reverse=True):
        held = lines[number].encode()
        lines[number] = held[:start].decode() + text + held[end:].decode()
    return _imported("\n".join(lines)) if edits else source


def _constants(tree: ast.Module) -> Iterator[Edit]:
    """ "LONGEST = 4" becomes "LONGEST: Final = 4"; names that are set together become a statement each."""
    given = Counter(node.id for node in ast.walk(tree) if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store))
    for node in tree.body:
        if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name) and CONSTANT.fullmatch(node.target.id):
            place = node.annotation
            yield place.lineno - 1, place.col_offset, place.end_col_offset or 0, f"Final[{ast.unparse(place)}]"
        if not isinstance(node, ast.Assign) or len(node.targets) != 1:
            continue
        target = node.targets[0]
        names = target.elts if isinstance(target, ast.Tuple) else [target]
        if not all(isinstance(one, ast.Name) and CONSTANT.fullmatch(one.id) and given[one.id] == 1 for one in names):
            continue
        if isinstance(target, ast.Name):
            yield target.lineno - 1, target.end_col_offset or 0, target.end_col_offset or 0, ": Final"
        elif isinstance(node.value, ast.Tuple) and len(node.value.elts) == len(names) and node.end_lineno == node.lineno:
            parts = (f"{ast.unparse(name)}: Final = {ast.unparse(value)}" for name, value in zip(names, node.value.elts, strict=True))
            yield node.lineno - 1, node.col_offset, node.end_col_offset or 0, "; ".join(parts)


def _bits(tree: ast.Module) -> Iterator[Edit]:
    """ "SENT.bit" in a function becomes "SENT_BIT", which the module sets beside its set of words."""
    code = (node for node in tree.body if isinstance(node, ast.FunctionDef | ast.ClassDef))
    asked = [one for node in code for one in ast.walk(node) if isinstance(one, ast.Attribute) and one.attr == "bit"]
    names, kept = {ast.unparse(one.value) for one in asked}, set[str]()
    for node in tree.body:
        own = [name for name in _sets(node) if name in names] if isinstance(node, ast.Assign) and node.end_lineno == node.lineno else []
        kept.update(own)
        place = node.end_col_offset or 0
        yield from ((node.lineno - 1, place, place, f"; {name}_BIT: Final[int] = {name}.bit") for name in own)
    for one in asked:
        if (name := ast.unparse(one.value)) in kept:
            yield one.lineno - 1, one.col_offset, one.end_col_offset or 0, f"{name}_BIT"


def _sets(node: ast.Assign) -> list[str]:
    """The names that a statement gives to sets of words of the vocabulary."""
    target, value = node.targets[0], node.value
    several = isinstance(target, ast.Tuple) and isinstance(value, ast.Tuple)
    pairs = zip(target.elts, value.elts, strict=True) if several else [(target, value)]
    return [ast.unparse(name) for name, said in pairs if ast.unparse(said).startswith(("words(", "stems(")) and isinstance(said, ast.Call)]


def _record(node: ast.ClassDef, lines: list[str]) -> Iterator[Edit]:
    """The `__init__` of a dataclass that is not frozen, on the empty line after its fields, and its methods where their fields were."""
    if not any(ast.unparse(one) == "dataclass(slots=True)" for one in node.decorator_list):
        return
    fields = [one for one in node.body if isinstance(one, ast.AnnAssign) and isinstance(one.target, ast.Name)]
    after = max(one.end_lineno or 0 for one in fields)
    methods = [(one, method) for one in fields if (method := _method(one))]
    for one, method in methods:
        yield one.lineno - 1, one.col_offset, one.end_col_offset or 0, method
    if methods:
        slotted = node.decorator_list[0]
        yield slotted.lineno - 1, slotted.col_offset, slotted.end_col_offset or 0, "dataclass()"  # what they read has no slot
    if after < len(lines) and not lines[after]:
        yield after, 0, 0, _init(fields, finished="__post_init__" in {one.name for one in node.body if isinstance(one, ast.FunctionDef)})


def _method(field: ast.AnnAssign) -> str | None:
    """ "word: Callable[[int], str]", a list's own method, as a method that reads the list; one that gives a truth value is a dictionary's."""
    name, kind = ast.unparse(field.target), ast.unparse(field.annotation)
    if not kind.startswith("Callable[["):
        return None
    taken, _, given = kind.removeprefix("Callable[[").removesuffix("]").partition("], ")
    told = f"asked in self.own_{name}" if given == "bool" else f"self.own_{name}[asked]"
    return f"def {name}(self, asked: {taken}) -> {given}: return {told}"


def _held(kind: str) -> str:
    """What such a method is of: "list[str]" for "Callable[[int], str]"."""
    given = kind.removesuffix("]").partition("], ")[2]
    return "dict[str, Any]" if given == "bool" else f"list[{given}]"


def _init(fields: list[ast.AnnAssign], *, finished: bool) -> str:
    taken, steps = [], []
    for one in fields:
        name, kind = ast.unparse(one.target), ast.unparse(one.annotation)
        settings = {part.arg: part.value for part in one.value.keywords} if isinstance(one.value, ast.Call) else {}
        if "init" in settings:
            continue
        if _method(one):
            taken.append(f"{name}: Any")
            steps.append(f"self.own_{name}: {_held(kind)} = {name}.__self__")
        elif "default_factory" in settings:
            taken.append(f"{name}: {kind} | None = None")
            steps.append(f"self.{name} = {ast.unparse(settings['default_factory'])}() if {name} is None else {name}")
        else:
            taken.append(f"{name}: {kind}" + (f" = {ast.unparse(one.value)}" if one.value else ""))
            steps.append(f"self.{name} = {name}")
    steps += ["self.__post_init__()"] if finished else []
    return f"    def __init__(self, {', '.join(taken)}) -> None: {'; '.join(steps)}"


def _imported(source: str) -> str:
    """`Any` and `Final` imported before the first statement that follows the docstring."""
    lines = source.split("\n")
    first = ast.parse(source).body[1].lineno - 1
    lines[first] = f"from typing import Any, Final; {lines[first]}"
    return "\n".join(lines)

"""A module rewritten so that mypyc makes more of it, line for line, meaning the same: the copy is compiled, the source stays as it reads best.

A constant becomes `Final`, else each use looks it up by name; a plain record gets the `__init__` that `dataclass` would make at run time, where
no compiler sees it.
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
    edits = [*_constants(tree), *(edit for node in tree.body if isinstance(node, ast.ClassDef) for edit in _record(node, lines))]
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


def _record(node: ast.ClassDef, lines: list[str]) -> Iterator[Edit]:
    """The `__init__` of a dataclass that is not frozen, on the empty line after its fields."""
    if not any(ast.unparse(one) == "dataclass(slots=True)" for one in node.decorator_list):
        return
    fields = [one for one in node.body if isinstance(one, ast.AnnAssign) and isinstance(one.target, ast.Name)]
    after = max(one.end_lineno or 0 for one in fields)
    if after < len(lines) and not lines[after]:
        yield after, 0, 0, _init(fields, finished="__post_init__" in {one.name for one in node.body if isinstance(one, ast.FunctionDef)})


def _init(fields: list[ast.AnnAssign], *, finished: bool) -> str:
    taken, steps = [], []
    for one in fields:
        name, kind = ast.unparse(one.target), ast.unparse(one.annotation)
        settings = {part.arg: part.value for part in one.value.keywords} if isinstance(one.value, ast.Call) else {}
        if "init" in settings:
            continue
        if "default_factory" in settings:
            taken.append(f"{name}: {kind} | None = None")
            steps.append(f"self.{name} = {ast.unparse(settings['default_factory'])}() if {name} is None else {name}")
        else:
            taken.append(f"{name}: {kind}" + (f" = {ast.unparse(one.value)}" if one.value else ""))
            steps.append(f"self.{name} = {name}")
    steps += ["self.__post_init__()"] if finished else []
    return f"    def __init__(self, {', '.join(taken)}) -> None: {'; '.join(steps)}"


def _imported(source: str) -> str:
    """`Final` imported before the first statement that follows the docstring."""
    lines = source.split("\n")
    first = ast.parse(source).body[1].lineno - 1
    lines[first] = f"from typing import Final; {lines[first]}"
    return "\n".join(lines)

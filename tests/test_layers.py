"""Who may import whom, and how large a module may grow."""

import ast
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PACKAGES = ("schema", "loaders", "graphapi", "claimgraph")
OTHERS = ("examples", "scripts", "bench", "tests")
LINES = 300
FUNCTION_LINES = 40


def modules(*folders: str) -> list[Path]:
    return sorted(path for folder in folders for path in (ROOT / folder).rglob("*.py"))


def name(path: Path) -> str:
    return str(path.relative_to(ROOT))


def test_contracts_of_the_layers_hold() -> None:
    """The same contracts that `make check` runs: schema imports nothing of ours, loaders schema, graphapi both by the front door."""
    done = subprocess.run(
        [Path(sys.executable).with_name("lint-imports"), "--no-cache"], cwd=ROOT, capture_output=True, text=True, timeout=120, check=False
    )
    assert done.returncode == 0, done.stdout
    assert " 0 broken" in done.stdout


@pytest.mark.parametrize("path", modules(*PACKAGES, *OTHERS), ids=name)
def test_module_is_short(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= LINES


@pytest.mark.parametrize("path", modules(*PACKAGES), ids=name)
def test_functions_are_short(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    functions = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]
    long = {each.name: lines for each in functions if (lines := body_lines(each)) > FUNCTION_LINES}
    assert long == {}


def body_lines(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """From the first statement after the docstring to the last; a signature of options is a table, not a step."""
    body = function.body[1:] if ast.get_docstring(function) is not None else function.body
    return (body[-1].end_lineno or 0) - body[0].lineno + 1 if body else 0


@pytest.mark.parametrize("path", modules(*PACKAGES, *OTHERS), ids=name)
def test_a_module_gives_a_name_one_meaning(path: Path) -> None:
    """A constant that is bound again further down changes the rules above it, too."""
    targets = [
        target for node in ast.parse(path.read_text(encoding="utf-8")).body if isinstance(node, ast.Assign) for target in node.targets
    ]
    stored = [part for target in targets for part in ast.walk(target) if isinstance(part, ast.Name) and isinstance(part.ctx, ast.Store)]
    assert max(Counter(part.id for part in stored).values(), default=1) == 1


def test_every_name_of_a_module_is_asked_for() -> None:
    """Constants, and functions of a module's own, that nothing reads are left over from a rule that is gone."""
    trees = {path: ast.parse(path.read_text(encoding="utf-8")) for path in modules(*PACKAGES, *OTHERS)}
    nodes = [node for tree in trees.values() for node in ast.walk(tree)]
    elsewhere = {node.attr for node in nodes if isinstance(node, ast.Attribute)}
    elsewhere |= {alias.name for node in nodes if isinstance(node, ast.ImportFrom) for alias in node.names}
    left = {
        f"{name(path)}: {known}"
        for path in modules(*PACKAGES)
        for known in names(trees[path]) - read(trees[path])
        if known not in elsewhere
    }
    assert left == set()


def names(tree: ast.Module) -> set[str]:
    """What a module binds at its head, and its private functions."""
    targets = [target for node in tree.body if isinstance(node, ast.Assign) for target in node.targets]
    bound = {part.id for target in targets for part in ast.walk(target) if isinstance(part, ast.Name) and isinstance(part.ctx, ast.Store)}
    private = {
        node.name for node in tree.body if isinstance(node, ast.FunctionDef) and node.name.startswith("_") and not node.decorator_list
    }
    return {known for known in bound | private if not known.startswith("__")}


def read(tree: ast.Module) -> set[str]:
    """What a module reads by its bare name."""
    return {node.id for node in ast.walk(tree) if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load)}

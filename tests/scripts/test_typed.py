"""What is compiled is the module with its constants final and its records made by code, line for line."""

import ast
import importlib.util
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
CASES = {
    "a constant": ('"""A."""\n\nimport re\n\nMOST = 3  # words', '"""A."""\n\nfrom typing import Any, Final; import re\n\nMOST: Final = 3  # words'),
    "several at once": ('"""A."""\n\nA, B = f(1), "é"', '"""A."""\n\nfrom typing import Any, Final; A: Final = f(1); B: Final = \'é\''),
    "one with its type": ('"""A."""\n\nA: dict[str, int] = {}', '"""A."""\n\nfrom typing import Any, Final; A: Final[dict[str, int]] = {}'),
    "one set twice": ('"""A."""\n\nA = 1\nA = 2', '"""A."""\n\nA = 1\nA = 2'),
    "a call that gives several": ('"""A."""\n\nA, B = f()', '"""A."""\n\nA, B = f()'),
    "a type": ('"""A."""\n\nNode = dict[str, int]', '"""A."""\n\nNode = dict[str, int]'),
    "a name of a function's own": ('"""A."""\n\ndef f():\n    A = 1', '"""A."""\n\ndef f():\n    A = 1'),
    "the bit of a set": ('"""A."""\n\nA, B = words("a"), 3  # of it\n\ndef f():\n    return A.bit', '"""A."""\n\nfrom typing import Any, Final; A: Final = words(\'a\'); B: Final = 3; A_BIT: Final[int] = A.bit  # of it\n\ndef f():\n    return A_BIT'),
    "the bit of another module's set": ('"""A."""\n\ndef f():\n    return A.bit', '"""A."""\n\ndef f():\n    return A.bit'),
    "a frozen record": ('"""A."""\n\n@dataclass(frozen=True)\nclass A:\n    b: int\n\nC()', '"""A."""\n\n@dataclass(frozen=True)\nclass A:\n    b: int\n\nC()'),
}  # fmt: skip
RECORD = '''"""A."""

from dataclasses import dataclass, field

@dataclass(slots=True)
class Found:
    at: int
    word: str = "and"
    parts: list[int] = field(default_factory=list)
    size: int = field(init=False)

    def __post_init__(self) -> None:
        self.size = len(self.word)
'''


HOLDER = '''"""A."""

from collections.abc import Callable
from dataclasses import dataclass

@dataclass(slots=True)
class Found:
    size: int
    word: Callable[[int], str]
    has: Callable[[str], bool]

'''


def typed(source: str) -> str:
    spec = importlib.util.spec_from_file_location("typed", ROOT / "scripts" / "typed.py")
    assert spec is not None
    assert spec.loader is not None
    script = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(script)
    return str(script.typed(source))


@pytest.mark.parametrize(("source", "wanted"), CASES.values(), ids=CASES)
def test_constants_are_final(source: str, wanted: str) -> None:
    assert typed(source) == wanted


def test_a_record_is_made_as_dataclass_makes_it() -> None:
    made: list[list[object]] = []
    for source in (RECORD, typed(RECORD)):
        known: dict[str, object] = {}
        exec(compile(ast.parse(source), "record", "exec"), known)  # noqa: S102 - the text above
        found = known["Found"]
        assert isinstance(found, type)
        made.append([str(found(3)), str(found(4, "or", [1])), found(3) == found(3), found(3).parts is not found(3).parts])
    assert made[0] == made[1]
    assert "def __init__" in typed(RECORD)


def test_a_lists_own_method_is_one_of_the_records() -> None:
    for source in (HOLDER, typed(HOLDER)):
        known: dict[str, Any] = {}
        exec(compile(ast.parse(source), "record", "exec"), known)  # noqa: S102 - the text above
        found = known["Found"](1, ["one", "two"].__getitem__, {"said": 1}.__contains__)
        assert (found.size, found.word(1), found.has("said"), found.has("told")) == (1, "two", True, False)
    assert "def word" in typed(HOLDER)


@pytest.mark.parametrize("path", sorted((ROOT / "loaders" / "claims").rglob("*.py")), ids=lambda path: path.name)
def test_every_module_keeps_its_lines(path: Path) -> None:
    source = path.read_text(encoding="utf-8")
    ast.parse(typed(source))
    assert len(typed(source).split("\n")) == len(source.split("\n"))

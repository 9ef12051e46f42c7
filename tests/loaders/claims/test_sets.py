"""The words that rules ask for stand in the vocabulary, not in the modules."""

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

import loaders.claims
from loaders.claims.tables import SETS, classes_of, read_yaml, stems, words
from loaders.claims.words.lexicon import read_entries
from schema.ontology import enums
from schema.ontology.taxonomy import taxonomy

MODULES = sorted(Path(loaders.claims.__file__).parent.rglob("*.py"))
ROWS = [(kind, name, row) for kind, rows in read_yaml(SETS).items() for name, row in rows.items()]
SCRIPTS = {"en": re.compile(r"[a-z'’ -]+", re.IGNORECASE), "ru": re.compile(r"[а-я -]+", re.IGNORECASE), "uk": re.compile(r"[а-яіїєґ' -]+", re.IGNORECASE)}  # fmt: skip
MOST = 3  # words that a rule may name by itself
CODE = frozenset(
    "NUMR NPRO PRED INTJ Apro sing femn masc neut plur Surn Name Patr past pres PRTS PRTF NOUN ADVB CONJ PRCL PREP So Sk Cn Co nomn gent datv accs ablt loct".split()
)  # of dictionaries
SLOTS = frozenset("frame reading shares used".split())
NO_WORDS = {"__init__.py", "lexicon.py"}  # names of what is exported, of files and of columns
PATTERNS = {"dates.py"}  # pieces of regular expressions


@cache
def ids() -> set[str]:
    """What names a row, a category, a class or a value of the model rather than a word."""
    entries = list(read_entries())
    members = {
        str(member) for enum in vars(enums).values() if isinstance(enum, type) and enum.__module__ == enums.__name__ for member in enum
    }
    return {entry.value for entry in entries} | {entry.category for entry in entries} | set(taxonomy()) | members | CODE | SLOTS


def lists(module: Path) -> Iterator[list[str]]:
    """The strings of every tuple, list, set and split string that have letters and name nothing of the model; an id's end begins with a hyphen."""
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Tuple | ast.List | ast.Set):
            said = [item.value for item in node.elts if isinstance(item, ast.Constant) and isinstance(item.value, str)]
        elif isinstance(node, ast.Attribute) and node.attr == "split" and isinstance(node.value, ast.Constant):
            said = str(node.value.value).split()
        else:
            continue
        yield [word for word in said if re.search(r"[^\W\d_]", word) and word not in ids() and "-" not in word]


@pytest.mark.parametrize("module", [path for path in MODULES if path.name not in NO_WORDS | PATTERNS], ids=lambda path: path.name)
def test_a_module_lists_no_words(module: Path) -> None:
    assert [words for words in lists(module) if len(words) > MOST] == []


@pytest.mark.parametrize(("kind", "name", "row"), ROWS, ids=lambda value: value if isinstance(value, str) else "")
def test_a_set_has_words_of_its_languages_once(kind: str, name: str, row: dict[str, list[str]]) -> None:
    assert kind in ("words", "stems")
    assert row
    for language, listed in row.items():
        assert len(listed) == len(set(listed)) > 0
        assert [word for word in listed if not SCRIPTS[language].fullmatch(word)] == []


@pytest.mark.parametrize(("kind", "name", "row"), ROWS, ids=lambda value: value if isinstance(value, str) else "")
def test_a_word_has_the_bit_of_every_set_that_it_is_of(kind: str, name: str, row: dict[str, list[str]]) -> None:
    said = [word for words in row.values() for word in words]
    bit = words(name).bit if kind == "words" else stems(name).bit
    assert [word for word in said if not classes_of(word if kind == "words" else word + "бъъ") & bit] == []


def test_every_set_is_asked_for() -> None:
    source = "".join(path.read_text(encoding="utf-8") for path in MODULES)
    assert [(kind, name) for kind, name, _ in ROWS if f'{kind}("{name}")' not in source] == []

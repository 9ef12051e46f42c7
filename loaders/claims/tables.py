"""The vocabulary files as rows; every error names the file and the row."""

import re
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from loaders.claims.errors import VocabularyError
from schema.compiled import compiled
from schema.vocabulary import VocabularyLoader

FOLDER = files("loaders.claims").joinpath("vocabulary")
SETS = "sets.yaml"
LONGEST_STEM = 24  # letters
RESERVED = 6  # the first bits of the classes of a word, which are of days, numbers and names: see `words.dates` and `words.tokens`


def read_yaml(name: str) -> Any:
    """The content of a vocabulary file in YAML."""
    try:
        return yaml.load(FOLDER.joinpath(name).read_text(encoding="utf-8"), Loader=VocabularyLoader)  # noqa: S506 - a safe loader either way
    except yaml.YAMLError as error:
        raise VocabularyError(f"{name}: not YAML: {error}") from error


def read_tsv(name: str) -> list[dict[str, str]]:
    """The rows of a vocabulary file with tabs; the first line names the columns."""
    lines = [line for line in FOLDER.joinpath(name).read_text(encoding="utf-8").splitlines() if line.strip() and not line.startswith("#")]
    columns = lines[0].split("\t")
    rows = [line.split("\t") for line in lines[1:]]
    for number, row in enumerate(rows, start=2):
        if len(row) != len(columns):
            raise VocabularyError(f"{name}: row {number}: {len(row)} fields instead of {len(columns)}: {row}")
    return [dict(zip(columns, row, strict=True)) for row in rows]


class Words(frozenset[str]):
    """A set of whole words, and its bit in the classes of a word that is one of them."""

    bit: int


class Stems(tuple[str, ...]):  # noqa: SLOT001 - a tuple can have none
    """The beginnings, or the ends, of words, and their bit in the classes of a word that begins so."""

    bit: int


def words(name: str) -> Words:
    """A set of whole words that a rule asks for, of all languages."""
    found = Words(_sets()["words"][name])
    found.bit = _bits()["words", name]
    return found


def stems(name: str) -> Stems:
    """The beginnings, or the ends, of the words that a rule asks for."""
    found = Stems(_sets()["stems"][name])
    found.bit = _bits()["stems", name]
    return found


def any_of(said: Iterable[str]) -> str:
    """A piece of a pattern that each of some words fits, the longest first: "nights|night"."""
    return "|".join(map(re.escape, sorted(said, key=lambda word: (-len(word), word))))


def classes_of(word: str) -> int:
    """The bits of all sets that a word is of, and of those one of whose beginnings it has."""
    begun, found = _bits_of("stems"), _bits_of("words").get(word, 0)
    for size in range(1, min(len(word), LONGEST_STEM) + 1):
        found |= begun.get(word[:size], 0)
    return found


@cache
def _bits() -> dict[tuple[str, str], int]:
    """A bit for every set."""
    names = ((kind, name) for kind, rows in _sets().items() for name in rows)
    return {name: 1 << number for number, name in enumerate(names, start=RESERVED)}


@cache
def _bits_of(kind: str) -> dict[str, int]:
    """The bits of the sets of a kind that have a word."""
    found: dict[str, int] = {}
    for name, said in _sets()[kind].items():
        for word in said:
            found[word] = found.get(word, 0) | _bits()[kind, name]
    return found


@cache
def _sets() -> Any:
    """The sets of words by kind and name; kept, because to read them takes longer than all of their rules' modules."""
    return compiled("sets", [FOLDER.joinpath(SETS).read_bytes()], _read_sets)


def _read_sets() -> dict[str, dict[str, list[str]]]:
    return {
        kind: {name: [word for said in row.values() for word in said] for name, row in rows.items()}
        for kind, rows in read_yaml(SETS).items()
    }

"""The vocabulary files as rows; every error names the file and the row."""

from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from loaders.claims.errors import VocabularyError
from schema.compiled import compiled
from schema.vocabulary import VocabularyLoader

FOLDER = files("loaders.claims").joinpath("vocabulary")
SETS = "sets.yaml"


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


def words(name: str) -> frozenset[str]:
    """A set of whole words that a rule asks for, of all languages."""
    return frozenset(_sets()["words"][name])


def stems(name: str) -> tuple[str, ...]:
    """The beginnings, or the ends, of the words that a rule asks for."""
    return tuple(_sets()["stems"][name])


@cache
def _sets() -> Any:
    """The sets of words by kind and name; kept, because to read them takes longer than all of their rules' modules."""
    return compiled("sets", [FOLDER.joinpath(SETS).read_bytes()], _read_sets)


def _read_sets() -> dict[str, dict[str, list[str]]]:
    return {
        kind: {name: [word for said in row.values() for word in said] for name, row in rows.items()}
        for kind, rows in read_yaml(SETS).items()
    }

"""The hand-made tables of the gazetteer: tab-separated, `#` begins a comment line, anyone may add a row."""

from collections.abc import Iterator
from importlib.resources import files

from schema.errors import VocabularyError


def read_table(name: str, *, columns: int) -> Iterator[list[str]]:
    """The rows of a table of this folder, each with `columns` fields; missing ones at the end are empty."""
    return rows_of(files(__name__).joinpath(name).read_text(encoding="utf-8"), name, columns=columns)


def rows_of(text: str, name: str, *, columns: int) -> Iterator[list[str]]:
    """The rows of a table's text; `name` is for the error."""
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        fields = line.split("\t")
        if len(fields) > columns:
            raise VocabularyError(f"{name}, line {number}: {len(fields)} fields where {columns} are wanted")
        yield fields + [""] * (columns - len(fields))

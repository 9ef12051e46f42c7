"""One kind of node or relationship as CSV: a header file, a file of plain rows, and one of rows that span several lines.

Columns are found as they come, so that a property added elsewhere needs nothing here: a row that is shorter than the header lacks the
rest. Only files named as such may hold line breaks, since the importer reads them by one thread.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from operator import itemgetter
from pathlib import Path
from typing import IO, Any

from loaders.errors import LoaderError

LIST_MARK = "\x1f"  # between the items of a list; the header's `--array-delimiter=U+001F`
BUFFER = 1 << 18
TYPES: dict[type, str] = {str: "string", bool: "boolean", int: "long", float: "double", list: "string[]"}
CELLS: dict[type, str] = {str: '"%s"', bool: "%s", int: "%r", float: "%r", list: '"%s"'}
POINT = "point"
POINT_TYPE = "point{crs:WGS-84}"

Values = tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class Form:
    """How rows of the same properties of the same types are written; `odd` are the positions of lists and truth values."""

    template: str
    quotes: int
    values: Callable[[Mapping[str, Any]], Values]
    odd: tuple[int, ...]


class Table:
    """Rows of one kind; `fixed` are the columns that the importer must have, without a property's name and type."""

    def __init__(self, folder: Path, name: str, fixed: Sequence[str]) -> None:
        self.name = name
        self.rows = 0
        self._folder = folder
        self._fixed = fixed
        self._lead = ",".join(['"%s"'] * len(fixed))
        self._quotes = 2 * len(fixed)
        self._columns: dict[str, type] = {}
        self._forms: dict[tuple[tuple[str, ...], tuple[type, ...]], Form] = {}
        self._files: dict[bool, IO[str]] = {}

    def add(self, ends: tuple[str, ...], properties: Mapping[str, Any]) -> None:
        """A row: the fixed columns, then the properties."""
        lead = self._lead % ends
        if lead.count('"') != self._quotes:
            lead = ",".join([quoted(end) for end in ends])
        self.write(lead + self.tail(properties) if properties else lead)

    def tail(self, properties: Mapping[str, Any]) -> str:
        """The properties as the rest of a row, which begins with a comma unless there is none."""
        if not properties:
            return ""
        shape = tuple(properties), tuple(map(type, properties.values()))
        form = self._forms.get(shape)
        if form is None:
            form = self._forms[shape] = self._form(properties)
        values = form.values(properties)
        marks = 0
        if form.odd:
            values, marks = _plain(form, values)
        line = form.template % values
        if line.count('"') == form.quotes and (not form.odd or line.count(LIST_MARK) == marks):  # the usual case: no mark within a value
            return line
        if form.odd:
            values = _unmarked(form, properties)
        return form.template % tuple(value.replace('"', '""') if isinstance(value, str) else value for value in values)

    def write(self, line: str) -> None:
        """A whole row."""
        several = "\n" in line or "\r" in line
        file = self._files.get(several)
        if file is None:
            file = self._files[several] = self.path(several=several).open("w", encoding="utf-8", newline="", buffering=BUFFER)
        file.write(line + "\n")
        self.rows += 1

    def path(self, *, several: bool) -> Path:
        """Where rows stand that span several lines, or one."""
        return self._folder / f"{self.name}{'-lines' if several else ''}.csv"

    def close(self) -> list[tuple[str, bool]]:
        """Write the header; the names of the files with rows, and whether these span lines."""
        cells = [f"{name}:{POINT_TYPE if name == POINT else TYPES[kind]}" for name, kind in self._columns.items()]
        (self._folder / f"{self.name}-header.csv").write_text(",".join([*self._fixed, *cells]) + "\n", encoding="utf-8")
        for file in self._files.values():
            file.close()
        return [(self.path(several=several).name, several) for several in sorted(self._files)]

    def _form(self, properties: Mapping[str, Any]) -> Form:
        """New columns for new properties. Raises LoaderError where a value does not fit its column."""
        kinds = {name: self._kind(name, value) for name, value in properties.items()}
        for name, kind in kinds.items():
            self._columns[name] = float if {kind, self._columns.get(name, kind)} == {int, float} else kind
        order = list(self._columns)
        given = sorted(kinds, key=order.index)
        last = order.index(given[-1]) + 1
        template = "".join(f",{CELLS[kinds[name]] if name in kinds else ''}" for name in order[:last])
        one = given[0]
        values: Callable[[Mapping[str, Any]], Values] = itemgetter(*given) if given[1:] else lambda row: (row[one],)
        odd = tuple(at for at, name in enumerate(given) if kinds[name] in {list, bool})
        return Form(template, template.count('"'), values, odd)

    def _kind(self, name: str, value: Any) -> type:
        kind = next((known for known in (bool, *TYPES) if isinstance(value, known)), None)
        if kind is None:
            raise LoaderError(f"{self.name}.{name}: the importer takes no {type(value).__name__}")
        held = self._columns.get(name, kind)
        if held is not kind and {held, kind} != {int, float}:
            raise LoaderError(f"{self.name}.{name} is {TYPES[held]} in one row and {TYPES[kind]} in another")
        return kind


def quoted(text: str) -> str:
    """A text as a cell."""
    return f'"{text}"' if '"' not in text else '"' + text.replace('"', '""') + '"'


def _plain(form: Form, values: Values) -> tuple[Values, int]:
    """The values with lists and truth values as the importer reads them, and how many marks that takes."""
    plain = list(values)
    marks = 0
    for at in form.odd:
        value = plain[at]
        if value.__class__ is list:
            plain[at] = LIST_MARK.join(value)
            marks += len(value) - 1
        else:
            plain[at] = "true" if value else "false"
    return tuple(plain), marks


def _unmarked(form: Form, properties: Mapping[str, Any]) -> Values:
    """The same, without marks within the items of a list."""
    values = form.values(properties)
    clean = tuple([item.replace(LIST_MARK, " ") for item in value] if isinstance(value, list) else value for value in values)
    return _plain(form, clean)[0]

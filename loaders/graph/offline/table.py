"""One kind of node or relationship as rows of CSV.

Columns are found as they come, so that a property added elsewhere needs nothing here: a row that is shorter than the header lacks the
rest, and a header that has grown since still fits the rows before.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from operator import itemgetter
from typing import Any, NamedTuple

from loaders.errors import LoaderError
from schema.ontology.labels import Label

LIST_MARK = "\x1f"  # between the items of a list; the header's `--array-delimiter=U+001F`
TYPES: dict[type, str] = {str: "string", bool: "boolean", int: "long", float: "double", list: "string[]"}
CELLS: dict[type, str] = {str: '"%s"', bool: "%s", int: "%r", float: "%r", list: '"%s"'}
POINT = "point"
POINT_TYPE = "point{crs:WGS-84}"

Values = tuple[Any, ...]


class Kind(NamedTuple):
    """What a table holds. `fixed` are the columns that the importer must have, without a property's name and type."""

    option: str
    name: str
    table: str
    fixed: tuple[str, ...]


@cache
def node_kind(label: Label) -> Kind:
    """Nodes of a label."""
    return Kind("--nodes", label, label, (f"id:ID({label})",))


@cache
def link_kind(start: Label, kind: str, end: Label) -> Kind:
    """Relationships of a type between two labels."""
    return Kind("--relationships", kind, f"{start}-{kind}-{end}", (f":START_ID({start})", f":END_ID({end})"))


@dataclass(frozen=True, slots=True)
class Form:
    """How rows of the same properties of the same types are written; `odd` are the positions of lists and truth values."""

    template: str
    quotes: int
    values: Callable[[Mapping[str, Any]], Values]
    odd: tuple[int, ...]


class Table:
    """Rows of one kind."""

    def __init__(self, kind: Kind) -> None:
        self._kind = kind
        self._bare = ",".join(['"%s"'] * len(kind.fixed)) + "\n"
        self._columns: dict[str, type] = {}
        self._forms: dict[tuple[tuple[str, ...], tuple[type, ...]], Form] = {}

    def __len__(self) -> int:
        """How many columns there are so far, beside the fixed."""
        return len(self._columns)

    @property
    def header(self) -> tuple[str, ...]:
        """The columns so far."""
        cells = (f"{name}:{POINT_TYPE if name == POINT else TYPES[kind]}" for name, kind in self._columns.items())
        return (*self._kind.fixed, *cells)

    def row(self, ends: tuple[str, ...], properties: Mapping[str, Any]) -> str:
        """The fixed columns, then the properties, and the end of the line."""
        if not properties:
            return self._bare % tuple([end.replace('"', '""') for end in ends])
        shape = tuple(properties), tuple(map(type, properties.values()))
        form = self._forms.get(shape)
        if form is None:
            form = self._forms[shape] = self._form(properties)
        values = ends + form.values(properties)
        marks = 0
        if form.odd:
            values, marks = _plain(form, values)
        line = form.template % values
        if line.count('"') == form.quotes and (not form.odd or line.count(LIST_MARK) == marks):  # the usual case: no mark within a value
            return line
        if form.odd:
            values = _unmarked(form, ends, properties)
        return form.template % tuple([value.replace('"', '""') if isinstance(value, str) else value for value in values])

    def _form(self, properties: Mapping[str, Any]) -> Form:
        """New columns for new properties. Raises LoaderError where a value does not fit its column."""
        kinds = {name: self._type(name, value) for name, value in properties.items()}
        for name, kind in kinds.items():
            self._columns[name] = float if {kind, self._columns.get(name, kind)} == {int, float} else kind
        order = list(self._columns)
        given = sorted(kinds, key=order.index)
        cells = [CELLS[kinds[name]] if name in kinds else "" for name in order[: order.index(given[-1]) + 1]]
        template = ",".join(['"%s"'] * len(self._kind.fixed) + cells) + "\n"
        odd = tuple(at for at, name in enumerate(given, start=len(self._kind.fixed)) if kinds[name] in {list, bool})
        return Form(template, template.count('"'), _getter(given), odd)

    def _type(self, name: str, value: Any) -> type:
        kind = next((known for known in (bool, *TYPES) if isinstance(value, known)), None)
        if kind is None:
            raise LoaderError(f"{self._kind.table}.{name}: the importer takes no {type(value).__name__}")
        held = self._columns.get(name, kind)
        if held is not kind and {held, kind} != {int, float}:
            raise LoaderError(f"{self._kind.table}.{name} is {TYPES[held]} in one row and {TYPES[kind]} in another")
        return kind


def spans_lines(row: str) -> bool:
    """Whether a row takes more than its line. Only files named as such may hold these: the importer reads them by one thread."""
    return "\n" in row[:-1] or "\r" in row


def _getter(names: list[str]) -> Callable[[Mapping[str, Any]], Values]:
    one = names[0]
    return itemgetter(*names) if names[1:] else lambda row: (row[one],)


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


def _unmarked(form: Form, ends: tuple[str, ...], properties: Mapping[str, Any]) -> Values:
    """The same, without marks within the items of a list."""
    values = form.values(properties)
    clean = tuple([[item.replace(LIST_MARK, " ") for item in value] if isinstance(value, list) else value for value in values])
    return _plain(form, ends + clean)[0]

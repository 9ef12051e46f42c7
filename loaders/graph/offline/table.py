"""One kind of node or relationship as rows of CSV.

Columns are found as they come, so that a property added elsewhere needs nothing here: a row that is shorter than the header lacks the
rest, and a header that has grown since still fits the rows before.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from operator import itemgetter
from typing import Any, NamedTuple

from loaders.errors import LoaderError
from schema.ontology.labels import Label

LIST_MARK = "\x1f"  # between the items of a list; the header's `--array-delimiter=U+001F`
TYPES: dict[type, str] = {str: "string", bool: "boolean", int: "long", float: "double", list: "string[]"}
CELLS: dict[type, str] = {str: '"%s"', bool: "%s", int: "%r", float: "%r", list: '"%s"'}
BETWEEN = '","'
POINT = "point"
POINT_TYPE = "point{crs:WGS-84}"

Values = tuple[Any, ...]
Properties = Mapping[str, Any]
Ends = tuple[str, ...]
Entry = tuple[Ends, Properties]  # the fixed columns, and the others


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


@dataclass(frozen=True, slots=True, eq=False)
class Form:
    """How rows of the same properties of the same types are written; `lists` and `truths` are the positions of such values."""

    template: str
    quotes: int
    width: int
    values: Callable[[Properties], Values]
    lists: tuple[int, ...]
    truths: tuple[int, ...]


class Table:
    """Rows of one kind."""

    def __init__(self, kind: Kind) -> None:
        self._kind = kind
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

    def rows(self, entries: Sequence[Entry]) -> str:
        """Each entry's fixed columns, then its properties, and the end of the line; those of one form stand together."""
        if not any(properties for _, properties in entries):
            return _bare([ends for ends, _ in entries])
        forms = self._forms
        flat: dict[Form, list[Any]] = {}
        for ends, properties in entries:
            shape = tuple(properties), tuple(map(type, properties.values()))
            form = forms.get(shape)
            if form is None:
                form = forms[shape] = self._form(properties)
            values = flat.get(form)
            if values is None:
                values = flat[form] = []
            values += ends
            values += form.values(properties)
        return "".join([_written(form, values) for form, values in flat.items()])

    def _form(self, properties: Properties) -> Form:
        """New columns for new properties. Raises LoaderError where a value does not fit its column."""
        kinds = {name: self._type(name, value) for name, value in properties.items()}
        for name, kind in kinds.items():
            self._columns[name] = float if {kind, self._columns.get(name, kind)} == {int, float} else kind
        order = list(self._columns)
        given = sorted(kinds, key=order.index)
        cells = [CELLS[kinds[name]] if name in kinds else "" for name in order[: order.index(given[-1]) + 1]] if given else []
        fixed = len(self._kind.fixed)
        lists, truths = (tuple(at for at, name in enumerate(given, start=fixed) if kinds[name] is kind) for kind in (list, bool))
        template = ",".join([CELLS[str]] * fixed + cells) + "\n"
        return Form(template, template.count('"'), fixed + len(given), _getter(given), lists, truths)

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


def _getter(names: list[str]) -> Callable[[Properties], Values]:
    if not names:
        return lambda _: ()
    one = names[0]
    return itemgetter(*names) if names[1:] else lambda row: (row[one],)


def _written(form: Form, values: list[Any]) -> str:
    """Rows of one form, their values one after the other; `values` is used up."""
    for at in form.lists:
        values[at :: form.width] = _joined(values[at :: form.width])
    for at in form.truths:
        values[at :: form.width] = ["true" if value else "false" for value in values[at :: form.width]]
    count = len(values) // form.width
    template = form.template * count
    written = template % tuple(values)
    if written.count('"') == form.quotes * count:  # the usual case: no mark within a value
        return written
    return template % tuple([value.replace('"', '""') if isinstance(value, str) else value for value in values])


def _bare(rows: Sequence[Ends]) -> str:
    """Rows of fixed columns alone."""
    text = "".join([f'"{BETWEEN.join(ends)}"\n' for ends in rows])
    if text.count('"') == 2 * sum(map(len, rows)):  # the usual case: no mark within an id
        return text
    doubled = [tuple([end.replace('"', '""') for end in ends]) for ends in rows]
    return "".join([f'"{BETWEEN.join(ends)}"\n' for ends in doubled])


def _joined(lists: Sequence[Sequence[str]]) -> list[str]:
    """Lists as the importer reads them, without marks within their items."""
    joined = list(map(LIST_MARK.join, lists))
    if LIST_MARK.join(joined).count(LIST_MARK) == sum(map(len, lists)) - 1:  # the usual case
        return joined
    return [LIST_MARK.join([item.replace(LIST_MARK, " ") for item in items]) for items in lists]

"""Operations that the schema allows, made by hypothesis: fields, aliases, fragments, directives, arguments at any depth."""

from collections.abc import Collection
from typing import Any

from graphql import (
    GraphQLEnumType,
    GraphQLField,
    GraphQLInputObjectType,
    GraphQLInterfaceType,
    GraphQLList,
    GraphQLNonNull,
    GraphQLObjectType,
    GraphQLSchema,
    get_named_type,
)
from hypothesis import strategies as st

from tests.graphapi.world import FORMATIONS, MATERIEL, PLACES, SOURCES

LEFT_OUT = {"search", "resolveLocations", "resolveFormations", "resolveSources"}
FILTERS_LEFT_OUT = {"name"}  # what a name resolves to is not the oracle's to say
DAYS = st.sampled_from(["2024-01-02", "2024-01-05", "2024-01-09", "2024-01-12", "2022-02-24"])
IDS = {
    "claim": [f"claim:r{report:02d}c{index}" for report in range(14) for index in range(3)],
    "report": [f"report:r{number:02d}" for number in range(15)],
    "place": [f"place:{row[0]}" for row in PLACES],
    "source": [f"source:{row[0]}" for row in SOURCES],
    "formation": [f"formation:{row[0]}" for row in FORMATIONS],
    "materiel": [f"materiel:{row[0]}" for row in MATERIEL],
    "assertion": [f"assertion:r{report:02d}c{index}" for report in range(14) for index in range(3)],
}
KIND_OF = {
    "materiel": "materiel", "targets": "materiel", "claimant": "source", "relayedBy": "source", "publisher": "source", "report": "report",
    "partOf": "claim", "assertion": "assertion", "location": "place", "within": "place", "formation": "formation",
}  # fmt: skip
TYPE_KIND = {
    "ClaimFilter": "claim", "ReportFilter": "report", "LocationFilter": "place", "FormationFilter": "formation", "SourceFilter": "source",
}  # fmt: skip
TEXTS = st.sampled_from(["tanks", "танки", "Terny troops", "", "the depot", "xyz"])
FLOATS = {"km": [0.5, 60.0, 500.0], "latitude": [48.5, 49.7], "longitude": [37.9, 36.2], "south": [47.0], "north": [49.0, 50.0],
          "west": [36.0, 37.9, 170.0], "east": [38.5, 36.5]}  # fmt: skip
SURFACES = ["Bakhmut", "TERNY", "novaya derevnya"]


@st.composite
def operations(draw: Any, schema: GraphQLSchema, among: Collection[str] = ()) -> str:
    """One query of one to three root fields, of those named if any are."""
    assert schema.query_type is not None
    fields = [name for name in schema.query_type.fields if (name in among if among else name not in LEFT_OUT)]
    roots = draw(st.lists(st.sampled_from(fields), min_size=1, max_size=3))
    written = [f"r{index}: {_field(draw, name, schema.query_type.fields[name], 0)}" for index, name in enumerate(roots)]
    return "query { " + " ".join(written) + " }"


def _field(draw: Any, name: str, field: GraphQLField, depth: int, owner: str = "") -> str:
    given = _arguments(draw, name, field, owner)
    named = get_named_type(field.type)
    if not isinstance(named, GraphQLObjectType | GraphQLInterfaceType):
        return f"{name}{given}"
    return f"{name}{given} {{ {_selection(draw, named, depth + 1)} }}"


def _selection(draw: Any, kind: Any, depth: int) -> str:
    if isinstance(kind, GraphQLInterfaceType):
        return "__typename id ... on Claim { kind quote } ... on Location { name } ... on Source { sourceKind affiliation }"
    plain = [name for name, field in kind.fields.items() if not _is_object(field)]
    deep = [name for name, field in kind.fields.items() if _is_object(field) and name not in LEFT_OUT]
    chosen = draw(st.lists(st.sampled_from(plain), max_size=4, unique=True)) if plain else []
    if depth < 5 and deep:
        chosen += draw(st.lists(st.sampled_from(deep), min_size=0 if chosen else 1, max_size=2 if depth < 3 else 1, unique=True))
    written = [_directed(draw, f"f{index}: " * draw(st.booleans()) + _field(draw, name, kind.fields[name], depth, kind.name))
               for index, name in enumerate(chosen)]  # fmt: skip
    body = " ".join([*written, "__typename"] if draw(st.booleans()) or not written else written)
    return f"... on {kind.name} {{ {body} }}" if draw(st.integers(0, 5)) == 0 else body


def _is_object(field: GraphQLField) -> bool:
    return isinstance(get_named_type(field.type), GraphQLObjectType | GraphQLInterfaceType)


def _directed(draw: Any, written: str) -> str:
    if " {" in written or draw(st.integers(0, 9)):
        return written
    return f"{written} @{draw(st.sampled_from(['skip', 'include']))}(if: {draw(st.sampled_from(['true', 'false']))}) __typename"


def _arguments(draw: Any, name: str, field: GraphQLField, owner: str) -> str:
    if not field.args:
        return ""
    given = []
    for argument, definition in field.args.items():
        if argument in ("after", "before", "last") or (name, argument) == ("unresolvedNames", "subject"):
            continue
        if argument in SPECIAL:
            given += SPECIAL[argument](draw, name, field)
        elif isinstance(definition.type, GraphQLNonNull) or draw(st.booleans()):
            given.append(f"{argument}: {_value(draw, argument, definition.type, '', 0)}")
    return f"({', '.join(given)})" if given else ""


def _size(draw: Any, _: str, field: GraphQLField) -> list[str]:
    return [f"{draw(st.sampled_from(['first', 'last'] if 'last' in field.args else ['first']))}: {draw(st.integers(0, 5))}"]


def _identity(draw: Any, name: str, field: GraphQLField) -> list[str]:
    kind = {"location": "place"}.get(name, name)
    pool = IDS.get(kind) or [*IDS["claim"][:5], *IDS["place"], *IDS["source"], "nothing", "place:nowhere"]
    picked = [f'"{draw(st.sampled_from(pool))}"' for _ in range(1 if "id" in field.args else 3)]
    return [f"id: {picked[0]}"] if "id" in field.args else ["ids: [" + ", ".join(picked) + "]"]


def _as_of(draw: Any, _: str, __: GraphQLField) -> list[str]:
    return ['asOf: "2024-03-10T00:00:00Z"'] if draw(st.integers(0, 4)) == 0 else []


def _by(draw: Any, _: str, __: GraphQLField) -> list[str]:
    """Some keys of totals, at most one of them of the calendar."""
    keys = [
        "CLAIMANT",
        "PUBLISHER",
        "KIND",
        "EFFECT",
        "MATERIEL",
        "TALLY",
        "TARGET",
        "ACTOR",
        "OBLAST",
        "LOCATION",
        "FORMATION",
        "DIRECTION",
    ]
    chosen = draw(st.sampled_from([[], ["DAY"], ["WEEK"], ["MONTH"]])) + draw(st.lists(st.sampled_from(keys), max_size=2))
    return [f"by: [{', '.join(chosen)}]"]


def _series_of(draw: Any, name: str, _: GraphQLField) -> list[str]:
    """Few classes have running totals."""
    return [f'materiel: "{draw(st.sampled_from(["troops", "materiel:troops", "tank"]))}"'] if name == "series" else []


SPECIAL = {
    "first": _size,
    "id": _identity,
    "ids": _identity,
    "asOf": _as_of,
    "by": _by,
    "materiel": _series_of,
    "skip": lambda draw, _, __: [f"skip: {draw(st.integers(0, 1))}"],
}


def _value(draw: Any, name: str, kind: Any, owner: str, depth: int) -> str:
    if isinstance(kind, GraphQLNonNull):
        return _value(draw, name, kind.of_type, owner, depth)
    if isinstance(kind, GraphQLList):
        return "[" + ", ".join(_value(draw, name, kind.of_type, owner, depth) for _ in range(draw(st.integers(0, 2)))) + "]"
    if isinstance(kind, GraphQLEnumType):
        return str(draw(st.sampled_from(sorted(kind.values))))
    if isinstance(kind, GraphQLInputObjectType):
        return _object(draw, kind, depth)
    return _scalar(draw, name, kind.name, owner)


def _object(draw: Any, kind: GraphQLInputObjectType, depth: int) -> str:
    if kind.name == "PeriodFilter":
        start, end = sorted([draw(DAYS), draw(DAYS)])
        ends = [f'start: "{start}"' * draw(st.booleans()), f'end: "{end}"' * draw(st.booleans())]
        return "{" + ", ".join(end for end in ends if end) + "}"
    names = [name for name in kind.fields if name not in FILTERS_LEFT_OUT and not (depth > 2 and name in ("AND", "OR", "NOT"))]
    required = [name for name in names if isinstance(kind.fields[name].type, GraphQLNonNull)]
    chosen = required or draw(st.lists(st.sampled_from(names), max_size=2, unique=True))
    return "{" + ", ".join(f"{name}: {_value(draw, name, kind.fields[name].type, kind.name, depth + 1)}" for name in chosen) + "}"


def _scalar(draw: Any, name: str, kind: str, owner: str) -> str:
    if kind == "ID":
        return f'"{draw(st.sampled_from(IDS[TYPE_KIND[owner] if name == "id" else KIND_OF[name]]))}"'
    if kind == "Boolean":
        return draw(st.sampled_from(["true", "false"]))  # type: ignore[no-any-return]
    if kind == "Float":
        return str(draw(st.sampled_from(FLOATS.get(name, [1.0, 19.0, 740.0]))))
    if kind == "Date":
        return f'"{draw(DAYS)}"'
    texts = {"model": ["leopard", "M198"], "madeIn": ["US", "DE"], "language": ["en", "RU"], "surface": SURFACES}
    return f'"{draw(st.sampled_from(texts[name]) if name in texts else TEXTS)}"'

"""The tables of known sources: bodies, the people who speak for them, and the heads of every region of both countries."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from importlib.resources import files
from itertools import product
from types import MappingProxyType

from schema.compiled import compiled, contents
from schema.errors import VocabularyError
from schema.nodes import Source
from schema.ontology.enums import Party, SourceKind
from schema.sources.wording import Words, key

HANDLE = re.compile(r"@\S+|[a-z0-9.-]+\.[a-z]{2,}(?:/\S+)?")
# What the head of a region is called: `military administration` only in Ukraine, `civilian` only where Russia set one up.
OFFICES = {
    Party.RU: (
        "governor",
        "head",
        "authorities",
        "administration",
        "government",
        "governor administration",
        "civilian military administration",
    ),
    Party.UA: ("governor", "head", "authorities", "administration", "military administration", "military administration head"),
}


@dataclass(frozen=True, slots=True)
class Person:
    """Who speaks for a source, from and until a month (`2024-05`), either open."""

    name: str
    source: str
    since: str
    until: str


@dataclass(slots=True)
class Tables:
    """Sources by id; ids by key and by handle; people by the key of their name, and the words of those keys; the keys of spellings met."""

    sources: dict[str, Source] = field(default_factory=dict)
    keys: dict[Words, tuple[str, ...]] = field(default_factory=dict)
    handles: dict[str, str] = field(default_factory=dict)
    people: dict[Words, tuple[Person, ...]] = field(default_factory=dict)
    named: Words = frozenset()
    spelled: dict[str, Words] = field(default_factory=dict)

    def key(self, spelling: str) -> Words:
        """The key of a spelling."""
        if spelling not in self.spelled:
            self.spelled[spelling] = key(spelling)
        return self.spelled[spelling]

    def name(self, words: Words, source: str) -> None:
        """Let `words` mean `source`, among others that they may mean already."""
        if words and source not in self.keys.get(words, ()):
            self.keys[words] = (*self.keys.get(words, ()), source)


@cache
def tables() -> Tables:
    """Every table, read once, with the keys of its spellings as they were made before; they take 0.05 s."""
    kept = compiled("source-keys", _made_of(), lambda: {spelling: sorted(words) for spelling, words in _read({}).spelled.items()})
    return _read({spelling: frozenset(words) for spelling, words in kept.items()})


def _made_of() -> list[bytes]:
    """All that the keys depend on."""
    return [*contents("schema.sources"), files("schema").joinpath("keys.py").read_bytes()]


def _read(spelled: dict[str, Words]) -> Tables:
    """The tables; a source named twice or a person of an unknown source is an error."""
    known = Tables(spelled=spelled)
    _read_regions(known)
    _read_sources(known)
    _read_people(known)
    known.named = frozenset().union(*known.people)
    return known


def sources() -> Mapping[str, Source]:
    """Every known source by its id."""
    return MappingProxyType(tables().sources)


def _rows(name: str, columns: int) -> Iterator[tuple[int, list[str]]]:
    text = files("schema.sources").joinpath(name).read_text(encoding="utf-8")
    for number, line in enumerate(text.splitlines()[1:], start=2):
        row = line.split("\t")
        if len(row) != columns:
            raise VocabularyError(f"{name}: line {number}: {len(row)} columns, not {columns}")
        yield number, row


def _listed(cell: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in cell.split(";") if part.strip())


def _read_regions(known: Tables) -> None:
    for _, (party, slug, english, cyrillic) in _rows("regions.tsv", 4):
        names, side = (*_listed(english), *_listed(cyrillic)), Party(party)
        title = names[0].removesuffix(" region")
        source = Source(
            id=f"{party.lower()}-{slug}-governor",
            name=f"Governor of {title}" if side is Party.RU else f"Head of the {title} Regional Military Administration",
            kind=SourceKind.REGIONAL_AUTHORITY,
            affiliation=side,
            aliases=tuple(f"{name} governor" for name in _listed(english)),
        )
        known.sources[source.id] = source
        for name, office in product(names, OFFICES[side]):
            known.name(known.key(name) | known.key(office), source.id)


def _read_sources(known: Tables) -> None:
    seen: set[str] = set()
    for number, (source_id, name, kind, affiliation, aliases) in _rows("sources.tsv", 5):
        if source_id in seen:
            raise VocabularyError(f"sources.tsv: line {number}: {source_id}: given twice")
        seen.add(source_id)
        spellings = _listed(aliases)
        generated = known.sources.get(source_id)
        known.sources[source_id] = Source(
            id=source_id,
            name=name,
            kind=SourceKind(kind),
            affiliation=Party(affiliation) if affiliation else None,
            aliases=(*(generated.aliases if generated else ()), *spellings),
        )
        for spelling in (name, *spellings):
            _spell(known, spelling, source_id)


def _spell(known: Tables, spelling: str, source_id: str) -> None:
    if HANDLE.fullmatch(spelling):
        known.handles[spelling.casefold()] = source_id
    if not spelling.startswith("@"):
        known.name(known.key(spelling), source_id)


def _read_people(known: Tables) -> None:
    for number, (source_id, name, since, until, called) in _rows("people.tsv", 5):
        if source_id not in known.sources:
            raise VocabularyError(f"people.tsv: line {number}: {name} speaks for an unknown source, {source_id}")
        person = Person(name, source_id, since, until)
        given = known.key(name.split()[0])
        for spelling in _listed(called):
            alone = known.key(spelling.replace("+", " "))
            for words in {alone, alone | given}:
                known.people[words] = (*known.people.get(words, ()), person)
        source = known.sources[source_id]
        known.sources[source_id] = replace(source, aliases=(*source.aliases, name))

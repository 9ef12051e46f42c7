"""The vocabulary compiled for matching: phrases of lemmas to what they mean.

A `Term` says that a phrase of the vocabulary stands in the text; a longer phrase of the same category wins.
"""

import gc
import json
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Any

from loaders.claims.errors import VocabularyError
from loaders.claims.tables import read_tsv, read_yaml, words
from loaders.claims.words.dictionary import folder
from loaders.claims.words.morphology import CYRILLIC, lemmas
from loaders.claims.words.nations import otherwise
from loaders.claims.words.scanner import GAP, split_phrase
from schema.compiled import compiled, contents
from schema.ontology.enums import SourceKind
from schema.sources import sources

LANGUAGES = ("en", "ru", "uk")
ORDINARY = words("ordinary")  # agencies whose short names a text mostly means as words: "по данным", "трёх лиц", "shot down"
STATES = {
    "russian-sources": "state",
    "-armed-forces": "army",
    "-authorities": "state",
    "-government": "state",
}  # ends of the ids of sources that texts mostly name as places or sides
DICTIONARIES = ("ru", "uk")
MODULES = (
    "tables.py",
    "words/dictionary.py",
    "words/guesses.py",
    "words/lexicon.py",
    "words/morphology.py",
    "words/nations.py",
    "words/scanner.py",
    "words/tries.py",
)
NOTHING: Mapping[str, Any] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Entry:
    """What a phrase means: a category, a value in it, and the row's other columns."""

    category: str
    value: str
    phrase: str
    marks: Mapping[str, Any] = field(default_factory=lambda: NOTHING, hash=False)


Node = dict[str, Any]  # a lemma to the next node; "" holds the indices of the entries that end here


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The tree of phrases of one script, their entries, and the lemmas that occur in it, also in their order."""

    tree: Node
    entries: tuple[Entry, ...]
    words: frozenset[str]
    ordered: list[str]

    def begins(self, letters: str) -> bool:
        """Whether a lemma begins so."""
        place = bisect_left(self.ordered, letters)
        return place < len(self.ordered) and self.ordered[place].startswith(letters)


def read_entries() -> Iterator[Entry]:
    """Every phrase of the vocabulary, file by file."""
    for row in read_yaml("materiel.yaml"):
        yield from _entries("materiel", row["id"], row, "materiel.yaml")
    for row in read_yaml("predicates.yaml"):
        yield from _entries("predicate", row["id"], row, "predicates.yaml")
    for name in ("words.yaml", "formations.yaml", "sources.yaml", "places.yaml"):
        for category, rows in read_yaml(name).items():
            for row in rows:
                yield from _entries(category, str(row["value"]), row, f"{name}: {category}")
    yield from _registry()
    for row in read_tsv("models.tsv"):
        for names in row["names"].split(","):
            for name in names.split("|"):
                yield Entry("model", row["materiel"], name.strip())


def _registry() -> Iterator[Entry]:
    """The known sources by every name they go by; a name that two share speaks for neither."""
    names = {source.id: {source.name, *source.aliases} for source in sources().values()}
    for source in sources().values():
        if source.kind not in (SourceKind.OUTLET, SourceKind.NEWS_AGENCY) and not source.id.endswith(tuple(STATES)):
            names[source.id] |= {other for name in names[source.id] for other in otherwise(name)}
    shared = Counter(alias for aliases in names.values() for alias in {alias.casefold() for alias in aliases})
    for source in sources().values():
        outlet = source.kind in (SourceKind.OUTLET, SourceKind.NEWS_AGENCY)
        kind = "outlet" if outlet else next((kind for end, kind in STATES.items() if source.id.endswith(end)), "body")
        marks = MappingProxyType({"is": kind, "affiliation": source.affiliation})
        for alias in sorted(names[source.id]):
            if shared[alias.casefold()] == 1 and len(alias) > 2 and alias not in ORDINARY and not any(char in alias for char in "@/."):
                yield Entry("source", source.id, alias, marks)


def _entries(category: str, value: str, row: Mapping[str, Any], where: str) -> Iterator[Entry]:
    """The entries of a row, a phrase each; a column that nobody knows, or a bare "on", is refused with its file and row."""
    unknown = set(row) - {"id", "value", "kind", "effect", "order", "suffers", "people", "person", "strike", "countable", "attack", "verb",
                          "party", "since", "iso", "affiliation", "region", "affix", "is", "of", "governor", *LANGUAGES}  # fmt: skip
    if unknown:
        raise VocabularyError(f"{where}: {value}: unknown column {sorted(unknown)}")
    marks = MappingProxyType({name: said for name, said in row.items() if name not in LANGUAGES})
    for language in LANGUAGES:
        for phrase in row.get(language) or ():
            if isinstance(phrase, bool):
                raise VocabularyError(f"{where}: {value}: a bare yes, no, on or off is no word in YAML: put quotes around it")
            yield Entry(category, value, str(phrase), marks)


@cache
def lexicon(script: str) -> Lexicon:
    """The phrases in Latin or in Cyrillic letters; all their forms take a second or two to find, so what was found is kept."""
    kept = compiled(f"lexicon-{script}", _made_of(script), lambda: _compile(script))
    marks = [MappingProxyType(row) for row in kept["marks"]]
    entries = tuple(Entry(category, value, phrase, marks[row]) for category, value, phrase, row in kept["entries"])
    gc.freeze()  # the tree lives as long as the process: the collector need not walk it at every turn
    return Lexicon(kept["tree"], entries, frozenset(kept["words"]), kept["words"])


def _made_of(script: str) -> Iterator[bytes]:
    """All that a compiled lexicon depends on."""
    for language in DICTIONARIES if script == "cyrillic" else ():
        yield folder(language).joinpath("meta.json").read_bytes()
    yield from contents("loaders.claims", "vocabulary")
    for module in MODULES:
        yield files("loaders.claims").joinpath(module).read_bytes()
    yield from contents("schema.sources")


def _compile(script: str) -> dict[str, Any]:
    """The lexicon of a script as JSON holds it; rows of the vocabulary share their marks."""
    tree: Node = {}
    words: set[str] = set()
    entries: list[tuple[str, str, str, int]] = []
    marks: dict[str, int] = {}
    for entry in read_entries():
        if ("cyrillic" if CYRILLIC.search(entry.phrase) else "latin") == script:
            _grow(tree, words, entry.phrase, len(entries))
            row = json.dumps(dict(entry.marks), ensure_ascii=False)
            entries.append((entry.category, entry.value, entry.phrase, marks.setdefault(row, len(marks))))
    return {"tree": tree, "words": sorted(words), "entries": entries, "marks": [json.loads(row) for row in marks]}


def _grow(tree: Node, words: set[str], phrase: str, entry: int) -> None:
    """Add a phrase to the tree, by every lemma that each of its words may have."""
    nodes = [tree]
    for part in split_phrase(phrase):
        keys = {GAP} if part == GAP else lemmas(part)
        words.update(keys)
        nodes = [node.setdefault(key, {}) for node in nodes for key in sorted(keys)]
        if len(nodes) > 64:  # a phrase of many ambiguous words: its first readings suffice
            nodes = nodes[:64]
    for node in nodes:
        node.setdefault("", []).append(entry)

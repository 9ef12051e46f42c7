"""The Russian and the Ukrainian dictionary: what the files of pymorphy3's dictionaries say of a written form, read without its classes.

What one node of the tree says is unpacked once, since all words of an ending share it, so that a word met for the first time costs a few
microseconds and a known one nothing. Words that no dictionary has are guessed at (`guesses`).
"""

from array import array
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from importlib import import_module
from pathlib import Path
from typing import NamedTuple

import orjson

from loaders.claims.words.tries import Trie

LETTERS = {"ru": ("е", "ё"), "uk": ("г", "ґ")}  # what is written, and what may be meant
COUNT = 4  # bytes of a record of the trees of endings that say how many words have it
FIXED = frozenset(("NUMR", "NPRO", "PRED", "PREP", "CONJ", "PRCL", "INTJ", "Apro"))  # classes that no new word joins


class Change(NamedTuple):
    """What makes a lemma of a form: its first and last letters taken off and others put on."""

    skipped: int
    cut: int
    before: str
    after: str

    def of(self, word: str) -> str:
        """The lemma of a word."""
        return self.before + word[self.skipped : len(word) - self.cut] + self.after


class Form(NamedTuple):
    """A form of a paradigm: its marks, and what makes its lemma."""

    marks: frozenset[str]
    paradigm: int
    change: Change

    @property
    def open(self) -> bool:
        """Whether new words are formed like it."""
        return self.marks.isdisjoint(FIXED)


class Analysis(NamedTuple):
    """What a word may be: its spelling, marks, lemma, and the paradigm that says so."""

    word: str
    marks: frozenset[str]
    lemma: str
    paradigm: int | None


@dataclass(frozen=True, slots=True)
class Paradigms:
    """How words are inflected: numbers one after another, where each paradigm begins among them, and what the numbers stand for."""

    numbers: "array[int]"
    starts: list[int]
    marks: list[frozenset[str]]
    endings: list[str]
    openings: list[str]

    known: dict[bytes, Form]

    def form(self, record: bytes) -> Form:
        """The form of a record, which gives the paradigm and the place in it; the lemma stands at the first."""
        found = self.known.get(record)
        if found is None:
            found = self.known[record] = self._form(int.from_bytes(record[:2]), int.from_bytes(record[2:]))
        return found

    def _form(self, paradigm: int, place: int) -> Form:
        start = self.starts[paradigm]
        size = self.numbers[start - 1] // 3  # endings, marks, openings, as many of each
        marks = self.marks[self.numbers[start + size + place]]
        if not place:
            return Form(marks, paradigm, Change(0, 0, "", ""))
        ending, opening = self.numbers[start + place], self.numbers[start + 2 * size + place]
        before, after = self.openings[self.numbers[start + 2 * size]], self.endings[self.numbers[start]]
        return Form(marks, paradigm, Change(len(self.openings[opening]), len(self.endings[ending]), before, after))


class Dictionary:
    """The dictionary of a language."""

    def __init__(self, language: str) -> None:
        self.language, self.folder, self.swap = language, folder(language), LETTERS[language]
        self.words = Trie(self.folder / "words.dawg")
        self.paradigms = _paradigms(self.folder)
        self._forms: dict[int, tuple[Form, ...]] = {}
        self._changes: dict[int, frozenset[Change]] = {}
        self._likely: dict[tuple[int, int], tuple[Form, ...]] = {}

    def analyses(self, word: str) -> list[Analysis]:
        """What the dictionary says of a word in small letters, nothing where it does not have it."""
        return [
            Analysis(spelled, form.marks, form.change.of(spelled), form.paradigm)
            for spelled, node in self.words.find(word, self.swap)
            for form in self._forms.get(node) or self._unpacked(node)
        ]

    def lemmas(self, word: str) -> set[str]:
        """The lemmas that the dictionary has for a word in small letters."""
        return {
            change.of(spelled)
            for spelled, node in self.words.find(word, self.swap)
            for change in self._changes.get(node) or {form.change for form in self._unpacked(node)}
        }

    def knows(self, word: str) -> bool:
        """Whether the dictionary has a word in small letters."""
        return bool(self.words.find(word, self.swap))

    def _unpacked(self, node: int) -> tuple[Form, ...]:
        forms = self._forms[node] = tuple(map(self.paradigms.form, self.words.records(node)))
        self._changes[node] = frozenset(form.change for form in forms)
        return forms

    @cached_property
    def _endings(self) -> list[tuple[str, Trie]]:
        """The trees of the endings of words that have an opening, for words that no dictionary has."""
        names = [self.folder / f"prediction-suffixes-{number}.dawg" for number, _ in enumerate(self.paradigms.openings)]
        return [(opening, Trie(name)) for opening, name in zip(self.paradigms.openings, names, strict=True)][::-1]

    def opens(self, word: str) -> bool:
        """Whether a word begins as some forms of other words do: "наилучший"."""
        return word.startswith(tuple(filter(None, self.paradigms.openings)))

    def likely(self, word: str, longest: int) -> Iterator[tuple[str, Form]]:
        """For each opening that a word has, the forms of open classes that words of its longest known ending have, with the ending's spelling."""
        for number, (opening, tree) in enumerate(self._endings):
            if word.startswith(opening):
                sizes = range(min(longest, len(word)), 0, -1)
                found = (
                    [(said, form) for said, node in tree.find(word[-size:], self.swap) for form in self._open(number, node)]
                    for size in sizes
                )
                yield from next((forms for forms in found if forms), ())

    def _open(self, number: int, node: int) -> tuple[Form, ...]:
        """The forms of open classes at a node of a tree of endings; its records begin with a count."""
        known = self._likely.get((number, node))
        if known is None:
            forms = (self.paradigms.form(record[COUNT:]) for record in self._endings[number][1].records(node))
            known = self._likely[number, node] = tuple(form for form in forms if form.open)
        return known


@cache
def dictionary(language: str) -> Dictionary:
    """The dictionary of a language; read when its script is first met."""
    return Dictionary(language)


def folder(language: str) -> Path:
    """The folder of a language's dictionary."""
    return Path(import_module(f"pymorphy3_dicts_{language}").get_path())


def _paradigms(place: Path) -> Paradigms:
    """The paradigms of a dictionary, read from its files."""
    numbers = array("H", place.joinpath("paradigms.array").read_bytes())
    starts, at = [], 1
    for _ in range(numbers[0]):
        starts.append(at + 1)
        at += 1 + numbers[at]
    meta = dict(orjson.loads(place.joinpath("meta.json").read_bytes()))
    marks = [
        frozenset(tag.replace(" ", ",", 1).split(",")) for tag in orjson.loads(place.joinpath("gramtab-opencorpora-int.json").read_bytes())
    ]
    return Paradigms(
        numbers, starts, marks, orjson.loads(place.joinpath("suffixes.json").read_bytes()), meta["compile_options"]["paradigm_prefixes"], {}
    )

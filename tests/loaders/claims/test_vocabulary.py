"""A row of the vocabulary is well formed and means one thing."""

from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
import yaml

from loaders.claims import VocabularyError
from loaders.claims.tables import FOLDER
from loaders.claims.words.lexicon import _entries, lexicon, read_entries
from loaders.claims.words.scanner import split_phrase
from schema.ontology.enums import ClaimKind, Echelon, Effect, FormationType, Qualifier
from schema.ontology.taxonomy import taxonomy
from schema.sources import recognise, sources

ENTRIES = list(read_entries())
DAYS = (None, *(date(year, 6, 1) for year in range(2022, 2027)))  # a person speaks for another body from some day on
BY_OBJECT = {"capture", "seize", "захватить", "захопити", "захоплений"}  # of people, of materiel or of a place: the object says which


def values(category: str) -> set[str]:
    return {entry.value for entry in ENTRIES if entry.category == category}


def test_classes_of_materiel_are_of_the_taxonomy() -> None:
    assert values("materiel") | values("model") <= set(taxonomy()) | {"unclassified"}


def test_predicates_name_kinds_and_effects_of_the_model() -> None:
    predicates = [entry for entry in ENTRIES if entry.category == "predicate"]
    assert {entry.marks["kind"] for entry in predicates} <= set(ClaimKind)
    assert {entry.marks["effect"] for entry in predicates if "effect" in entry.marks} <= set(Effect)


def test_formation_words_and_hedges_are_of_the_model() -> None:
    assert {value.upper() for value in values("type")} <= set(FormationType)
    assert {value.upper() for value in values("echelon")} <= set(Echelon)
    assert values("hedge") <= set(Qualifier)


def test_sources_are_of_the_registry() -> None:
    assert values("source") | values("form") <= set(sources())


def test_a_name_of_a_source_is_of_the_same_source_in_the_registry() -> None:
    named = {(entry.phrase, entry.value) for entry in ENTRIES if entry.category == "source"}
    meant = {(phrase, value): {known.source.id for on in DAYS if (known := recognise(phrase, on=on))} for phrase, value in named}
    assert [pair for pair, ids in meant.items() if ids and pair[1] not in ids] == []


def test_every_phrase_has_words() -> None:
    assert [entry for entry in ENTRIES if not split_phrase(entry.phrase)] == []


@pytest.mark.parametrize("category", ["materiel", "hedge", "number", "echelon", "oblast"])
def test_a_phrase_means_one_thing(category: str) -> None:
    pairs = {(entry.phrase.casefold(), entry.value) for entry in ENTRIES if entry.category == category}
    meanings = Counter(phrase for phrase, _ in pairs)
    assert [phrase for phrase, count in meanings.items() if count > 1] == []


def test_a_predicate_asserts_one_thing() -> None:
    rows = {(entry.phrase.casefold(), entry.value) for entry in ENTRIES if entry.category == "predicate"}
    meanings = Counter(phrase for phrase, _ in rows)
    assert {phrase for phrase, count in meanings.items() if count > 1} == BY_OBJECT


def test_a_word_that_yaml_takes_for_a_truth_value_is_refused() -> None:
    with pytest.raises(VocabularyError, match=r"places.yaml: within: a bare yes, no, on or off"):
        list(_entries("within", "within", {"value": "within", "en": ["over", True]}, "places.yaml"))


def test_an_unknown_column_is_refused_with_its_file_and_row() -> None:
    with pytest.raises(VocabularyError, match=r"words.yaml: hedge: ABOUT: unknown column \['fr'\]"):
        list(_entries("hedge", "ABOUT", {"value": "ABOUT", "fr": ["environ"]}, "words.yaml: hedge"))


def test_both_scripts_compile() -> None:
    assert "tank" in lexicon("latin").words
    assert "танк" in lexicon("cyrillic").words


@pytest.mark.parametrize("path", sorted(Path(str(FOLDER)).glob("*.yaml")), ids=lambda path: path.stem)
def test_no_row_gives_a_phrase_twice(path: Path) -> None:
    lists = list(_lists(yaml.safe_load(path.read_text(encoding="utf-8"))))
    assert lists
    assert [phrase for phrases in lists for phrase, times in Counter(phrases).items() if times > 1] == []


def _lists(rows: object) -> Iterator[list[str]]:
    """Every list of phrases in a file."""
    inner = list(rows.values()) if isinstance(rows, dict) else rows if isinstance(rows, list) else []
    if inner and isinstance(rows, list) and all(isinstance(one, str) for one in inner):
        yield inner
    for one in inner:
        yield from _lists(one)

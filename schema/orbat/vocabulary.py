"""The words of designations, read from `vocabulary.yaml` and folded for look-up."""

from dataclasses import dataclass
from functools import cache

from schema.keys import fold
from schema.ontology.enums import Echelon, FormationType, Party
from schema.vocabulary import read_yaml

Prefixes = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Arm:
    """A type as designations name it: `id` tells apart what the enumeration calls OTHER, `party` whose it can only be."""

    type: FormationType
    id: str
    name: str
    party: Party | None = None


@dataclass(frozen=True, slots=True)
class Abbreviation:
    """What a whole abbreviation such as омпбр says."""

    arm: Arm | None
    echelon: Echelon
    party: Party | None = None


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Phrases and abbreviations by their folded words; words said by their beginnings are tuples for `str.startswith`."""

    arms: tuple[tuple[Prefixes, Arm], ...]  # the longest phrases first
    by_id: dict[str, Arm]
    echelons: tuple[tuple[Prefixes, Echelon], ...]
    abbreviations: dict[Prefixes, Abbreviation]
    sides: tuple[tuple[Prefixes, Party], ...]
    ordinals: dict[str, str]
    counts: dict[str, int]
    plurals: frozenset[str]
    empty: frozenset[str]
    empty_stems: Prefixes
    none: Prefixes
    within: frozenset[str]


@cache
def vocabulary() -> Vocabulary:
    """The whole vocabulary, read once."""
    rows = read_yaml("schema.orbat", "vocabulary.yaml")
    arms = [(row, Arm(FormationType(row["type"]), row["id"], row["name"], _party(row.get("party")))) for row in rows["types"]]
    phrases = [(tuple(fold(phrase).split()), arm) for row, arm in arms for phrase in row["phrases"]]
    by_id = {arm.id: arm for _, arm in reversed(arms)}
    return Vocabulary(
        arms=tuple(sorted(phrases, key=lambda entry: (-len(entry[0]), -len("".join(entry[0]))))),
        by_id=by_id,
        echelons=tuple((_folded(words), Echelon(name)) for name, words in rows["echelons"].items()),
        abbreviations={tuple(fold(text).split()): _abbreviation(cells, by_id) for text, cells in rows["abbreviations"].items()},
        sides=tuple((_folded(words), Party(side)) for side, words in rows["sides"].items()),
        ordinals={fold(word): str(number) for word, number in rows["ordinals"].items()},
        counts={fold(word): number for word, number in rows["counts"].items()},
        plurals=frozenset(_folded(rows["plurals"])),
        empty=frozenset(_folded(rows["empty"])),
        empty_stems=tuple(word for word in _folded(rows["empty"]) if len(word) >= 5),
        none=_folded(rows["none"]),
        within=frozenset(_folded(rows["within"])),
    )


def arm_of(formation_type: FormationType | None) -> Arm | None:
    """The arm whose id stands for a type; null for none and for OTHER, which says nothing."""
    if formation_type is None or formation_type in {FormationType.OTHER, FormationType.GROUP_OF_FORCES}:
        return None
    return next((arm for arm in vocabulary().by_id.values() if arm.type is formation_type), None)


def _folded(words: list[str]) -> Prefixes:
    return tuple(fold(str(word)) for word in words)


def _party(given: str | None) -> Party | None:
    return Party(given) if given else None


def _abbreviation(cells: list[str | None], by_id: dict[str, Arm]) -> Abbreviation:
    arm, echelon, *party = cells
    return Abbreviation(by_id[arm] if arm else None, Echelon(str(echelon)), _party(party[0] if party else None))

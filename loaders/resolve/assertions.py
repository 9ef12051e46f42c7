"""Claims of several reports that are one statement of one claimant share an assertion; totals count it once.

What two tellings must share whole is the base: claimant, kind, effect, materiel, model, tally, period, parties. Within a base a telling
may say less than another: it drops the sector, some of the places, or rounds the number. It restates the fuller one only if there is
exactly one that it could mean, and no report tells both. All of it is a function of the set of tellings, so the order of loading
does not matter; the graph keeps the base indexed and looks up what a load touched (loaders/graph/assertions.py).
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import NamedTuple

from schema.claim import Claim, FormationMention, LocationMention
from schema.keys import digest, fold, global_id, place_name_id
from schema.ontology.enums import Qualifier
from schema.report import Report
from schema.sources.wording import stem

CONSONANTS = str.maketrans("бвгґджзйклмнпрстфхцчшщ", "bvhhdzzyklmnprstfhccss")
DIGRAPHS = (("kh", "h"), ("shch", "s"), ("zh", "z"), ("ch", "c"), ("sh", "s"), ("ts", "c"), ("g", "h"), ("w", "v"))
MOST_TELLINGS = 400  # of one base; beyond it every telling stands for itself, so that one look-up stays short
# How far a rounded number may lie from the exact one, as shares of it: what newspapers make of 746 ("nearly 750", "more than 740", "about 750").
ROUNDED = {
    Qualifier.MORE_THAN: (0.9, 1.0),
    Qualifier.AT_LEAST: (0.9, 1.0),
    Qualifier.NEARLY: (1.0, 1.1),
    Qualifier.UP_TO: (1.0, 1.1),
    Qualifier.ABOUT: (0.95, 1.05),
}


class Telling(NamedTuple):
    """What may differ between two tellings of one statement; a tuple, as `Statement`, because every claim has both and a record takes thrice as long."""

    value: float | None
    qualifier: str | None
    places: frozenset[str]
    units: frozenset[str]
    sector: str | None

    @property
    def says(self) -> bool:
        """Whether it says anything that could be recognised elsewhere."""
        return self.value is not None or bool(self.places or self.units or self.sector)


class Statement(NamedTuple):
    """A claim reduced to what decides whose assertion it is; ids are local."""

    claim: str
    report: str
    start: int
    base: str
    telling: Telling


def statement(claim: Claim, report: str) -> Statement:
    """The statement that a resolved claim makes in a report."""
    return Statement(claim.id, report, claim.start, assertion_base(claim, report), telling(claim))


class Shared(NamedTuple):
    """What every telling of a statement has in common; ids local, days as text."""

    who: str
    kind: str
    effect: str | None
    materiel: str | None
    model: str | None
    tally: str
    start: str | None
    end: str | None
    quote: str
    actor: str | None
    target: str | None

    @property
    def base(self) -> str:
        """Its key. Without an end of the period only the same words are the same statement; the party is who suffered it, else who acted.

        Who acted is no part of it where somebody suffered it: one telling says that Russia lost tanks, the other who destroyed them.
        """
        model, quote = self.model and fold(self.model), "" if self.end else fold(self.quote)
        parts = (self.who, self.kind, self.effect, self.materiel, model, self.tally, self.start, self.end, quote)
        return digest((*parts, None if self.target else self.actor, self.target))


def assertion_base(claim: Claim, report: str) -> str:
    """What every telling of a claim's statement shares; without a claimant it is the report's alone."""
    period = claim.period
    return Shared(
        who=claim.claimant.source if claim.claimant else f"report:{report}",
        kind=claim.kind,
        effect=claim.effect,
        materiel=claim.materiel,
        model=claim.model,
        tally=claim.tally,
        start=period.start.isoformat() if period.start else None,
        end=period.end.isoformat() if period.end else None,
        quote=claim.quote,
        actor=claim.actor,
        target=claim.target,
    ).base


def telling(claim: Claim) -> Telling:
    """Value, hedge, places, formations and front sector of a claim."""
    return Telling(
        value=claim.quantity.value if claim.quantity else None,
        qualifier=claim.quantity.qualifier.value if claim.quantity else None,
        places=frozenset(_place(mention) for mention in claim.locations),
        units=frozenset(_unit(mention) for mention in claim.formations),
        sector=sector(claim.direction),
    )


@lru_cache(maxsize=4096)
def sector(direction: str | None) -> str | None:
    """A front sector in any of the three languages and any case: the consonants of its romanised stem."""
    if direction is None:
        return None
    romanised = " ".join(stem(word) for word in fold(direction).split()).translate(CONSONANTS)
    for pair, letter in DIGRAPHS:
        romanised = romanised.replace(pair, letter)
    bare = "".join(char for char in romanised if char not in "aeiouyаеиоуыэюяьъіє ")
    single = "".join(char for at, char in enumerate(bare) if at == 0 or bare[at - 1] != char)
    return single.removesuffix("sk") or fold(direction)  # Херсонском is Kherson, so Kupyansk loses its ending too


def assertions(report: Report, claims: Iterable[Claim]) -> tuple[tuple[str, str], ...]:
    """The assertion of each claim of a report with its base, in the order given, as far as the report alone tells."""
    told = [statement(claim, report.id) for claim in claims]
    assigned = assign(told)
    return tuple([(assigned[one.claim], one.base) for one in told])


def assign(statements: Iterable[Statement]) -> dict[str, str]:
    """The assertion of each claim, by claim id; given all statements of their bases, in any order."""
    bases: dict[str, list[Statement]] = defaultdict(list)
    for one in statements:
        bases[one.base].append(one)
    assigned: dict[str, str] = {}
    for base, group in bases.items():
        if len(group) == 1:
            assigned[group[0].claim] = _id(base, group[0].telling, 0)
            continue
        meant = _meant(group)
        seen: dict[tuple[str, Telling], int] = defaultdict(int)
        for one in sorted(group, key=lambda one: (one.report, one.start, one.claim)):
            assigned[one.claim] = _id(base, meant.get(one.telling, one.telling), seen[one.report, one.telling])
            seen[one.report, one.telling] += 1
    return assigned


def _meant(group: list[Statement]) -> Mapping[Telling, Telling]:
    """The tellings that restate a fuller one, with it."""
    reports: dict[Telling, set[str]] = defaultdict(set)
    for one in group:
        reports[one.telling].add(one.report)
    if not 1 < len(reports) <= MOST_TELLINGS:
        return {}
    found = {lesser: fuller for lesser in reports if (fuller := _only_fuller(lesser, reports)) and not reports[lesser] & reports[fuller]}
    return {lesser: fuller for lesser, fuller in found.items() if not _shared(lesser, fuller, found, reports)}


def _only_fuller(lesser: Telling, tellings: Iterable[Telling]) -> Telling | None:
    above = [fuller for fuller in tellings if lesser.says and _below(lesser, fuller)]
    top = [one for one in above if not any(_below(one, other) for other in above)]
    return top[0] if len(top) == 1 else None


def _shared(lesser: Telling, fuller: Telling, found: Mapping[Telling, Telling], reports: Mapping[Telling, set[str]]) -> bool:
    """Whether a report that tells `lesser` tells the same fuller one in other words too: then they are two assertions."""
    return any(other != lesser and meant == fuller and reports[other] & reports[lesser] for other, meant in found.items())


def _below(lesser: Telling, fuller: Telling) -> bool:
    if lesser == fuller or lesser.sector not in {None, fuller.sector}:
        return False
    return lesser.places <= fuller.places and lesser.units <= fuller.units and _same_number(lesser, fuller)


def _same_number(lesser: Telling, fuller: Telling) -> bool:
    if (lesser.value, lesser.qualifier) == (fuller.value, fuller.qualifier):
        return True
    if lesser.value is None or fuller.value is None or fuller.qualifier != Qualifier.EXACT or lesser.qualifier not in ROUNDED:
        return False
    low, high = ROUNDED[Qualifier(lesser.qualifier)]
    return low * fuller.value <= lesser.value <= high * fuller.value


def _id(base: str, told: Telling, ordinal: int) -> str:
    number = None if told.value is None else f"{told.value:g}"
    return digest(("assertion", base, number, told.qualifier, *sorted(told.places), "/", *sorted(told.units), "/", told.sector, ordinal))


def _place(mention: LocationMention) -> str:
    found = mention.resolution.match if mention.resolution else None
    return global_id("place", found.node.id) if found else global_id("name", place_name_id(mention.surface, mention.region))


def unit_key(unit: str | None, surface: str) -> str:
    """A formation by its global id where it is known, else by the words, with their count: "three mechanised brigades"."""
    return unit if unit and unit.startswith("formation:") else f"words:{fold(surface)}"


def _unit(mention: FormationMention) -> str:
    found = mention.resolution.match if mention.resolution else None
    return unit_key(global_id("formation", found.node.id) if found else None, mention.surface)

"""A claim in the making, and the frame of a sentence: who speaks, which group and sector, what day."""

from dataclasses import dataclass, field

from loaders.claims.reading import PlaceName, Predicate, Reading, Thing, Unit
from loaders.claims.words.tokens import Term
from schema.claim import Period, SourceMention
from schema.ontology.enums import ClaimKind, Effect, Party, Qualifier, TallyBasis

NO_PERIOD = Period()
BELLIGERENTS = {"RU": Party.RU, "UA": Party.UA}


@dataclass(frozen=True, slots=True)
class Attribution:
    """A speaker, the belligerent it speaks for, and who passed its word on, nearest first; a `stranger` is in no table and speaks for himself."""

    claimant: SourceMention
    side: Party | None = None
    relayed_by: tuple[SourceMention, ...] = ()
    outlet: bool = False
    stranger: bool = False


@dataclass(slots=True)
class Frame:
    """What a sentence stands in: its speaker, and what earlier sentences and headings hand down."""

    claimant: SourceMention
    side: Party | None = None
    relayed_by: tuple[SourceMention, ...] = ()
    group: Unit | None = None
    direction: str | None = None
    section: int = 0
    heading: Predicate | None = None
    heading_reading: Reading | None = None
    heading_thing: Thing | None = None
    last_thing: Thing | None = None
    cumulative: bool = False
    tally: bool = False
    signed: bool = False
    daily: bool = False
    lead: bool = False
    lost: float | None = None
    place: PlaceName | None = None
    there: PlaceName | None = None
    period: Period = NO_PERIOD
    count_day: Period = NO_PERIOD
    doer: Party | None = None
    person: str | None = None
    loser: Party | None = None  # whose losses the paragraph counts


@dataclass(slots=True)
class Draft:
    """A claim before it is frozen; `whole` is the draft that it is part of."""

    kind: ClaimKind
    start: int
    end: int
    frame: Frame
    effect: Effect | None = None
    materiel: str | None = None
    model: str | None = None
    made_in: str | None = None
    value: float | None = None
    qualifier: Qualifier = Qualifier.EXACT
    as_stated: str = ""
    tally: TallyBasis = TallyBasis.INCREMENT
    period: Period = NO_PERIOD
    actor: Party | None = None
    target: Party | None = None
    targets: tuple[str, ...] = ()
    direction: str | None = None
    places: list[PlaceName] = field(default_factory=list)
    units: list[Unit] = field(default_factory=list)
    whole: "Draft | None" = None
    thing: Thing | None = None
    by: Predicate | None = None
    sentence: int = 0
    alone: bool = False


def belligerent(term: Term | None) -> Party | None:
    """The belligerent that a term names by itself: none for "the enemy"."""
    return BELLIGERENTS.get(term.value) if term is not None else None


def party_of(value: str, side: Party | None) -> Party | None:
    """The belligerent that a word of the vocabulary means where a side speaks: "the enemy" is its opponent, "our troops" are its own."""
    if value == "ENEMY":
        return opponent(side)
    return side if value == "OWN" else BELLIGERENTS.get(value)


def opponent(party: Party | None) -> Party | None:
    """The other belligerent."""
    return None if party is None else Party.UA if party is Party.RU else Party.RU

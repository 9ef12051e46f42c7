"""Which formation a designation means: by its key (party, number, type, echelon), by its name, or none.

An alias never makes a key. A designation that is whole but in no table gives a provisional formation under the id of its key,
so that every report that writes it speaks of the same one.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from operator import attrgetter
from typing import NamedTuple

from rapidfuzz import fuzz, process

from schema.claim import FormationMention
from schema.keys import fold
from schema.match import Candidate, Reason, Resolution
from schema.nodes import Formation
from schema.ontology.enums import Echelon, FormationType, MatchMethod, Party
from schema.orbat import Arm, Designation, arm_of, designations, formation_id, formations, part_and_whole, part_of, provisional

Found = Candidate[Formation]

THRESHOLD = 0.85  # below it nothing is accepted
MARGIN = 0.08  # what the winner must be ahead by
FUZZY_LEAST = 84.0  # rapidfuzz's ratio (0..100) below which a name is not even proposed
PART = 0.9  # the score of a part of a formation that no table has
OTHER_TYPE = 0.25  # taken off a formation of the same number but another arm
OTHER_SIZE = 0.3  # taken off one of another echelon
NAMED_TYPE = 0.05  # taken off a name whose type was written otherwise: ministries call Azov a special operations brigade


@dataclass(frozen=True, slots=True)
class _Index:
    """The table by (party, number) and by folded name; names of several formations keep them all."""

    numbers: Mapping[tuple[Party, str], tuple[Formation, ...]]
    names: Mapping[str, tuple[Formation, ...]]


@cache
def _index() -> _Index:
    numbers: dict[tuple[Party, str], tuple[Formation, ...]] = {}
    names: dict[str, tuple[Formation, ...]] = {}
    for row in formations().values():
        if row.number:
            numbers[row.party, row.number] = (*numbers.get((row.party, row.number), ()), row)
        for name in {fold(alias) for alias in (row.name, row.id.split("/")[1], *row.aliases)}:
            names[name] = (*names.get(name, ()), row)
    return _Index(numbers, names)


class _Said(NamedTuple):
    """What a mention says, wherever it stands: reports say the same over and over."""

    surface: str
    party: Party | None
    number: str | None
    type: FormationType | None
    echelon: Echelon | None
    name: str | None
    how_many: int | None
    parent: FormationMention | None


_SAID = attrgetter("surface", "party", "number", "type", "echelon", "name", "count", "parent")


class FormationResolver:
    """Resolves mentions and free names against the order of battle; without state, cheap to make."""

    def resolve(self, mention: FormationMention) -> Resolution[Formation]:
        """What a mention means; a count ("three mechanised brigades") means nobody in particular."""
        return _meant(_Said._make(_SAID(mention)))

    def name(self, name: str, *, party: Party | None = None, limit: int = 5) -> Resolution[Formation]:
        """What a free name in English, Russian or Ukrainian means; `party` where the caller knows the side."""
        return _free(name, party, limit)


@lru_cache(maxsize=65_536)
def _free(name: str, party: Party | None, limit: int) -> Resolution[Formation]:
    """The whole name as the tables have it, else the designation in it, else a likeness."""
    called = _named(name, Designation(party=party), limit)
    if called.candidates:
        return called
    if (halves := part_and_whole(name)) and (part := designations(halves[0])) and part[0].number:
        return _of(part[0], _free(halves[1], party, limit), limit)
    read = designations(name)
    if len(read) > 1:
        parts = [_resolve(replace(one, party=party or one.party), 1) for one in read]
        return Resolution(tuple(found for part in parts for found in part.candidates)[:limit], None, f"names {len(read)} formations")
    if not read:
        return _decide(_alike(fold(name), Designation(party=party)), limit, "no formation of that name is known")
    if read[0].number is None and not read[0].name:
        return Resolution(abstained="a count of formations, none of them named")
    return _resolve(replace(read[0], party=party or read[0].party), limit)


@lru_cache(maxsize=16_384)
def _meant(said: _Said) -> Resolution[Formation]:
    if said.number is None and not said.name:
        return Resolution(abstained="a count of formations, none of them named" if said.how_many else "neither number nor name")
    read = Designation(
        party=said.party,
        number=said.number and said.number.strip(),
        arm=arm_of(said.type) or _worded(said),
        echelon=said.echelon,
        name=said.name,
    )
    return _of(read, _meant(_Said._make(_SAID(said.parent))), 5) if said.parent and read.number else _resolve(read, 5)


def _worded(said: _Said) -> Arm | None:
    """The arm behind OTHER, read from the surface again: a missile brigade is no engineer brigade."""
    if said.type is not FormationType.OTHER:
        return None
    read = [one for one in designations(said.surface) if one.number == said.number]
    return read[0].arm if read else None


def _resolve(read: Designation, limit: int) -> Resolution[Formation]:
    if read.number:
        numbered = _by_number(read, limit)
        if numbered.match or not read.name:
            return numbered
    return _by_name(read.name or "", read, limit) if read.name else Resolution(abstained="neither number nor name")


def _of(read: Designation, whole: Resolution[Formation], limit: int) -> Resolution[Formation]:
    """A part of a formation: one of the table that is subordinate to it, or has a number of its own, else a provisional one of both keys."""
    if whole.match is None:
        return Resolution(abstained=f"a part of another formation, which stays open: {whole.abstained}")
    superior = whole.match.node
    read = replace(read, party=superior.party)
    held = [row for row in _index().numbers.get((superior.party, read.number or ""), ()) if _is_part(row, superior, read)]
    if len(held) == 1:
        found = Candidate(held[0], 1.0, MatchMethod.EXACT, (Reason("part", f"a part of {superior.id}", 1.0),))
        return Resolution((found,), found)
    alone = _by_number(read, limit)
    if alone.match and alone.match.method is MatchMethod.EXACT and alone.match.node.subordinate_to is None:
        return alone
    assert read.number is not None
    assert read.echelon is not None
    arm = None if read.arm and read.arm.type is superior.type else read.arm  # what a mechanised brigade's battalions are is often left out
    made = part_of(superior, number=read.number, arm=arm, echelon=read.echelon)
    score = round(min(whole.match.score, PART), 4)
    found = Candidate(made, score, MatchMethod.PROVISIONAL, (Reason("part", f"a part of {superior.id}, and in no table", score),))
    return Resolution((found,), found)


def _is_part(row: Formation, superior: Formation, read: Designation) -> bool:
    fits = read.arm is None or row.type is None or row.type is read.arm.type
    return row.subordinate_to == superior.id and row.echelon is read.echelon and fits


def _by_number(read: Designation, limit: int) -> Resolution[Formation]:
    parties = (read.party,) if read.party else tuple(Party)
    rows = [row for party in parties for row in _index().numbers.get((party, read.number or ""), ())]
    scored = sorted((_numbered(row, read) for row in rows), key=lambda found: (-found.score, found.node.id))
    if any(found.score == 1.0 for found in scored) or not (
        read.party and read.echelon and (read.arm or read.echelon in {Echelon.CORPS, Echelon.ARMY})
    ):
        return _decide(scored, limit, "no formation of that number is known")
    return _made(read, scored, limit)


def _numbered(row: Formation, read: Designation) -> Found:
    """A formation of the number asked for, and what its side, arm and echelon add or take away."""
    reasons = [Reason("number", row.number or "", 0.4)]
    reasons.append(Reason("party", row.party if read.party else f"{row.party}, not said", 0.2 if read.party else 0.1))
    same = read.arm is not None and row.id == formation_id(row.party, number=row.number, arm=read.arm, echelon=row.echelon)
    if read.arm is None:
        reasons.append(Reason("type", f"{row.type or 'none'}, not said", 0.1))
    else:
        reasons.append(
            Reason(
                "type", str(row.type or "none"), 0.2 if same or row.type is read.arm.type is not FormationType.OTHER else 0.2 - OTHER_TYPE
            )
        )
    if read.echelon is None:
        reasons.append(Reason("echelon", f"{row.echelon}, not said", 0.1))
    else:
        reasons.append(Reason("echelon", str(row.echelon), 0.2 if row.echelon is read.echelon else 0.2 - OTHER_SIZE))
    score = round(max(0.0, sum(reason.weight for reason in reasons)), 4)
    return Candidate(row, score, MatchMethod.EXACT if score >= 1.0 else MatchMethod.ALIAS, tuple(reasons))


def _made(read: Designation, others: list[Found], limit: int) -> Resolution[Formation]:
    """A whole designation that no table has: its own provisional formation, before its namesakes of another arm."""
    assert read.party is not None
    made = provisional(read.party, number=read.number, arm=read.arm, echelon=read.echelon, name=read.name)
    known = formations().get(made.id)
    if known:
        return Resolution((found := Candidate(known, 1.0, MatchMethod.EXACT, (Reason("key", known.id, 1.0),)), *others[: limit - 1]), found)
    found = Candidate(made, 0.9, MatchMethod.PROVISIONAL, (Reason("designation", f"{made.name}: whole, and in no table", 0.9),))
    rest = [other for other in others if other.score < 0.9][: limit - 1]
    return Resolution((found, *rest), found)


def _by_name(name: str, read: Designation, limit: int) -> Resolution[Formation]:
    called, folded = _named(name, read, limit), fold(name)
    if called.candidates:
        return called
    if read.party and read.echelon is Echelon.GROUP and folded:
        return _made(replace(read, number=None), [], limit)
    near = _decide(_alike(folded, read), limit, "no formation of that name is known")
    if near.match is None and not near.candidates and read.party and read.echelon and folded:
        return _made(replace(read, number=None, arm=None), [], limit)
    return near


def _named(name: str, read: Designation, limit: int) -> Resolution[Formation]:
    """The formations that the tables call so."""
    held = [row for row in _index().names.get(fold(name), ()) if read.party in {None, row.party} and _fits(row, read)]
    return _decide([_called(row, read, name) for row in held], limit, "no formation of that name is known")


def _fits(row: Formation, read: Designation) -> bool:
    """A group of forces and a battalion of one name ("Vostok") are told apart by the echelon written."""
    return read.echelon is None or row.echelon is None or (read.echelon is Echelon.GROUP) == (row.echelon is Echelon.GROUP)


def _called(row: Formation, read: Designation, name: str) -> Found:
    reasons = [Reason("name", name, 0.97)]
    if read.arm and row.type and row.type is not read.arm.type:
        reasons.append(Reason("type", f"written {read.arm.type}, known as {row.type}", -NAMED_TYPE))
    return Candidate(row, round(sum(reason.weight for reason in reasons), 4), MatchMethod.ALIAS, tuple(reasons))


def _alike(folded: str, read: Designation) -> list[Found]:
    """The formations whose names are spelled nearly so, the best spelling of each; a digit too many is another formation."""
    if len(folded) < 4:
        return []
    best: dict[str, Found] = {}
    for name, ratio, _ in process.extract(folded, list(_index().names), scorer=fuzz.ratio, score_cutoff=FUZZY_LEAST, limit=20):
        if _digits(name) != _digits(folded):
            continue
        for row in _index().names[name]:
            found = Candidate(
                row, round(0.95 * ratio / 100, 4), MatchMethod.FUZZY, (Reason("spelling", f"like {name}", 0.95 * ratio / 100),)
            )
            if read.party in {None, row.party} and _fits(row, read) and (row.id not in best or best[row.id].score < found.score):
                best[row.id] = found
    return sorted(best.values(), key=lambda found: (-found.score, found.node.id))


def _digits(text: str) -> list[str]:
    return [word for word in text.split() if any(char.isdigit() for char in word)]


def _decide(scored: list[Found], limit: int, nothing: str) -> Resolution[Formation]:
    """The first where it is good enough and clearly ahead."""
    ranked = tuple(scored[:limit])
    if not ranked:
        return Resolution(abstained=nothing)
    first, second = ranked[0], scored[1] if len(scored) > 1 else None
    if first.score < THRESHOLD:
        return Resolution(ranked, None, f"the best candidate scores {first.score:.2f}, below {THRESHOLD:.2f}")
    if second and first.score - second.score < MARGIN:
        return Resolution(ranked, None, f"could be {first.node.id} or {second.node.id}")
    return Resolution(ranked, first)

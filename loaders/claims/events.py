"""Claims without a counted loss: strikes, fighting, attacks beaten back, places taken, advances."""

from itertools import pairwise

from loaders.claims.allocate import Share, allocate
from loaders.claims.control import control_changes
from loaders.claims.draft import Draft, Frame, opponent
from loaders.claims.losses import AERIAL, SITES
from loaders.claims.places import name_list
from loaders.claims.reading import Number, PlaceName, Predicate, Reading
from schema.ontology.enums import ClaimKind, Party

OBJECT = 6  # tokens between a strike and whose things it struck
LOCAL = ("-governor", "-mayor", "-jccc", "-city-administration", "-emergency-service", "-police", "-prosecutor-general", "dpr-head", "lpr-head")
NEUTRAL = frozenset(("engagement", "clash", "fighting", "battle", "combat", "encounter", "skirmish", "firefight", "hostilities", "hostility", "боестолкновение", "бой", "столкновение", "зіткнення", "боєзіткнення", "бій", "контакт"))
BEFORE_NOUN = 5  # tokens between a number and the strikes or attacks it counts
DELIVERED = ("завда", "нанес", "нанос", "нанёс", "здійсн", "осущ")  # verbs after the word for strikes and their subject
SUFFERED = ("зазна", "подверг", "потрап", "попал")  # after the word for shelling
CAUSES = frozenset("result result, результате внаслідок наслідок ходе during".split())
WITH = frozenset(("with", "a", "«", "using"))
TIMES = frozenset(("times", "раз", "раза", "рази", "разів"))
ATTACKS = frozenset(("ground_attack", "engagement"))
SETTLED = frozenset(("regions", "localities", "settlement", "settlements", "населенных", "населених", "населенный", "населений", "населених"))


def find_events(reading: Reading, frame: Frame, losses: list[Draft]) -> list[Draft]:
    """Drafts of the sentence's events; attaches places and formations to the losses of its predicates, too."""
    shares = allocate(reading)
    taken = _attach_to_losses(reading, losses, shares)
    drafts: list[Draft] = []
    used: set[int] = set()
    for number, predicate in sorted(enumerate(reading.predicates), key=lambda pair: pair[1].kind != "REPELLED_ATTACK"):
        if predicate.refused or number in taken or number in used:
            continue
        maker = MAKERS.get(predicate.id) or MAKERS.get(predicate.kind)
        if maker:
            drafts.extend(maker(_Event(reading, frame, predicate, number, shares, used)))
    if not reading.predicates and len([unit for unit in reading.units if unit.party is not Party.RU]) > 1 and reading.places:
        drafts.append(_verbless(reading, frame))
    return drafts


def _verbless(reading: Reading, frame: Frame) -> Draft:
    """Formations and places of a sentence that lost its verb: they were engaged, or they would not be named."""
    first = reading.units[0].at
    draft = Draft(ClaimKind.ENGAGEMENT, reading.tokens[first].start, reading.sentence.end, frame)
    draft.actor, draft.target = frame.side, opponent(frame.side)
    draft.places, draft.units = list(reading.places), list(reading.units)
    if frame.group and frame.group not in draft.units:
        draft.units.append(frame.group)
    return draft


class _Event:
    """One predicate in its sentence, with what it may draw on."""

    __slots__ = ("frame", "number", "predicate", "reading", "shares", "used")

    def __init__(self, reading: Reading, frame: Frame, predicate: Predicate, number: int, shares: dict[int, Share], used: set[int]) -> None:  # noqa: PLR0913 - the parts of a sentence's analysis
        self.reading, self.frame, self.predicate, self.number, self.shares, self.used = reading, frame, predicate, number, shares, used

    @property
    def share(self) -> Share:
        """The places and formations of the predicate."""
        return self.shares[self.number]

    def sites(self) -> list[str]:
        """Classes of things struck that the clause names without counting them."""
        end = self.next_predicate()
        terms = [
            t
            for t in self.reading.all("materiel")
            if t.value in SITES and (self.predicate.term.last < t.first < end or self.predicate.passive)
        ]
        return list(dict.fromkeys(term.value for term in terms))

    def next_predicate(self) -> int:
        """The token at which another kind of assertion begins."""
        later = [p.term.first for p in self.reading.predicates[self.number + 1 :] if p.kind not in ("STRIKE", "LOSS", "ENGAGEMENT")]
        return later[0] if later else len(self.reading.tokens)

    def count(self, *, nouns: int | None = None) -> Number | None:
        """The number that counts the noun at a token: "43 AFU attacks"."""
        at = self.predicate.term.first if nouns is None else nouns
        for number in self.reading.numbers:
            inside = nouns is None and at <= number.first <= self.predicate.term.last
            if not number.article and not number.measure and (inside or self._counts(number, at)):
                return number
        once = next((term for term in self.reading.all("once") if abs(term.first - at) <= BEFORE_NOUN + 3), None)
        if once:
            return Number(once.first, once.last, float(once.value))
        return next((number for number in self.reading.numbers if self._times(number, at)), None) if nouns is None else None

    def counts(self) -> list[Number]:
        """The numbers of one noun that its adjectives part: "4 ракетних та 53 авіаційних удари"."""
        at = self.predicate.term.first
        found = [n for n in self.reading.numbers if not n.article and not n.measure and self._counts(n, at)]
        parted = all(any(self.reading.on("joint", place) or self.reading.word(place) == "," for place in range(one.last + 1, other.first)) for one, other in pairwise(found))
        return found if parted else []

    def _times(self, number: Number, at: int) -> bool:
        """ "attacked 26 times", "21 раз штурмували"."""
        gap = range(min(number.last, at) + 1, max(number.first, at))
        return self.reading.word(number.last + 1) in TIMES and len(gap) <= BEFORE_NOUN and not any(p.term.first in gap for p in self.reading.predicates)

    def _counts(self, number: Number, at: int) -> bool:
        """Whether only adjectives stand between a number and the noun at a token."""
        gap = range(number.last + 1, at)
        return (
            number.last < at
            and len(gap) <= BEFORE_NOUN
            and not any(self.reading.tokens[place].kind == "mark" or self.reading.at("be", place) or self.reading.at("materiel", place) for place in gap)
            and not any(p.term.first in gap for p in self.reading.predicates)
        )

    def draft(self, kind: ClaimKind, number: Number | None = None, *, end: int | None = None) -> Draft:
        """A draft whose quote runs from the number or the predicate to the end of the clause."""
        first = min(self.predicate.term.first, number.first if number else self.predicate.term.first)
        tokens = self.reading.tokens
        stop = end if end is not None else self.clause_end()
        draft = Draft(kind, tokens[first].start, tokens[max(stop, self.predicate.term.last)].end, self.frame)
        if number:
            draft.value, draft.qualifier = number.value, number.qualifier
            draft.as_stated = self.reading.surface(number.first, number.last)
        self._fill(draft)
        return draft

    def clause_end(self) -> int:
        """The last token before the sentence or the clause ends."""
        last = len(self.reading.tokens) - 1
        for place in range(self.predicate.term.last + 1, len(self.reading.tokens)):
            if self.reading.tokens[place].text in (";", ".", "”", '"', "»") and place - self.predicate.term.last > 1:
                return place - 1
        return last

    def _meant(self, value: str) -> Party | None:
        side = self.frame.side
        return {"RU": Party.RU, "UA": Party.UA, "OWN": side, "ENEMY": opponent(side)}.get(value)

    def _subject(self) -> Party | None:
        """The party between the predicate before and this one, or between a noun and its verb: "ударів противник завдав"."""
        at = self.predicate.term.first
        start = max((p.term.last for p in self.reading.predicates if p.term.last < at), default=-1)
        parties = [term for term in self.reading.all("party") if not self.reading.speaks(term.first)]
        after = [term for term in parties if 0 < term.first - self.predicate.term.last <= 2 and self.reading.word(term.last + 1).startswith(DELIVERED)]
        before = [term for term in parties if start < term.first < at] if start >= 0 else []
        named = [self._meant(term.value) for term in (*after, *reversed(before))]
        return next((party for party in named if party), None)

    def _attacker(self) -> Party | None:
        """Who struck, by whose things were struck: "shellings of Ukrainian positions", a town that a mayor speaks of."""
        if self.predicate.kind != "STRIKE" and self.predicate.id != "engage_target":
            return None
        after = [term for term in self.reading.all("party") if 0 < term.first - self.predicate.term.last <= OBJECT]
        if after:
            return opponent(self._meant(after[0].value))
        return opponent(self.frame.side) if self.frame.claimant.source.endswith(LOCAL) else None

    def _fill(self, draft: Draft) -> None:
        group = _group_of(self.reading, self.frame)
        side = group.party if group else self._subject() or self.frame.doer or self._attacker() or self.frame.side
        if self.predicate.term.entry.marks.get("suffers") or self.reading.word(self.predicate.term.last + 1).startswith(SUFFERED):
            side = opponent(self.frame.side) if self.frame.side else opponent(self.frame.doer)
        draft.actor, draft.target = side, opponent(side)
        draft.places, draft.units = list(self.share.places), list(self.share.units)
        if group:
            draft.units.append(group)


def _group_of(reading: Reading, frame: Frame):  # type: ignore[no-untyped-def]
    own = [unit for unit in reading.units if unit.type == "group_of_forces"]
    return own[0] if len(own) == 1 else frame.group


def _attach_to_losses(reading: Reading, losses: list[Draft], shares: dict[int, Share]) -> set[int]:
    """Give each loss the places and formations of the predicate nearest to it; the predicates that losses use."""
    taken: set[int] = set()
    for draft in losses:
        if draft.thing is None or draft.alone:
            continue
        owner = _predicate_of(reading, draft)
        if owner is None:
            continue
        taken.add(owner)
        draft.places = list(shares[owner].places)
        draft.units = [*shares[owner].units, *draft.units]
    return taken


def _predicate_of(reading: Reading, draft: Draft) -> int | None:
    fired = ("engage_target",) if draft.kind is ClaimKind.LAUNCH else ()
    candidates = [number for number, p in enumerate(reading.predicates) if (p.kind == draft.kind or p.id in fired) and not p.refused]
    if not candidates or draft.thing is None:
        return None
    thing = draft.thing
    before = [n for n in candidates if reading.predicates[n].term.last < thing.first]
    after = [n for n in candidates if reading.predicates[n].term.first > thing.last]
    if after and (not before or reading.predicates[after[0]].term.first - thing.last <= 4):
        return after[0]
    return before[-1] if before else candidates[0]


def _inflict(event: _Event) -> list[Draft]:
    sites = [site for site in event.sites() if site not in ("area", "fortification")]
    number = _areas(event)
    if sites and not event.share.units:
        return [_strike_draft(event, number, sites)]
    objects = event.share.units or event.share.places
    return [event.draft(ClaimKind.ENGAGEMENT)] if objects else []


def _areas(event: _Event) -> Number | None:
    """ "in 137 locations", "понад 20 населених пунктів": the areas that were struck."""
    for number in event.reading.numbers:
        following = event.reading.at("materiel", number.last + 1)
        if (
            number.first > event.predicate.term.first - 12
            and not number.article
            and (following and following.value == "area" or event.reading.word(number.last + 1) in SETTLED)
        ):
            return number
    return None


def _strike_draft(event: _Event, number: Number | None, sites: list[str]) -> Draft:
    draft = event.draft(ClaimKind.STRIKE, number)
    draft.targets = tuple(sites)
    draft.places = draft.places or _named(event)
    return draft


def _hit(event: _Event) -> list[Draft]:
    sites = [site for site in event.sites() if site != "area"]
    if event.share.units or (not sites and _manpower(event)):
        return [event.draft(ClaimKind.ENGAGEMENT)] if event.share.units or event.share.places else []
    number = _areas(event)
    if sites or number or event.share.places:
        return [_strike_draft(event, number, sites or (["area"] if number else []))]
    return []


def _manpower(event: _Event) -> bool:
    return any(term.value in ("troops", "mercenaries") for term in event.reading.all("materiel"))


def _strike(event: _Event) -> list[Draft]:
    sites = event.sites()
    if event.share.units and any(unit.party is not Party.RU for unit in event.share.units):
        return [event.draft(ClaimKind.ENGAGEMENT)]
    counts = event.counts()
    if len(counts) > 1:
        return [_strike_draft(event, number, sites) for number in counts]
    number = event.count() or (_areas(event) if event.predicate.id in ("shell", "under_fire") else None)
    if number is None and not sites and not event.share.places and not _named(event):
        return []
    return [_strike_draft(event, number or _areas(event), sites)]


def _named(event: _Event) -> list[PlaceName]:
    """Towns that stand as the object, with no preposition: "обстріляв Берислав, Антонівку", "потрапили Часів Яр та Нью-Йорк"."""
    return name_list(event.reading, event.predicate.term.last + 1, "object")[0] if event.predicate.id in ("shell", "under_fire", "ground_attack") else []


def _repel(event: _Event) -> list[Draft]:
    attacks = [(n, p) for n, p in enumerate(event.reading.predicates) if p.id in ATTACKS and n not in event.used]
    if not attacks:
        return []
    number, attack = min(attacks, key=lambda pair: abs(pair[1].term.first - event.predicate.term.first))
    event.used.update(n for n, p in attacks if abs(p.term.first - attack.term.first) <= 8)
    counted = event.count(nouns=attack.term.first)
    draft = event.draft(ClaimKind.REPELLED_ATTACK, counted)
    other = event.shares[number]
    draft.places += [place for place in other.places if place not in draft.places]
    draft.units = [*other.units, *draft.units]
    group = _group_of(event.reading, event.frame)
    defender = group.party if group else event.frame.side or event.frame.doer
    draft.target, draft.actor = defender, opponent(defender)
    draft.start = min(
        draft.start, event.reading.tokens[attack.term.first].start, event.reading.tokens[counted.first].start if counted else draft.start
    )
    draft.end = max(draft.end, event.reading.tokens[attack.term.last].end)
    return [draft]


def _failed(event: _Event) -> list[Draft]:
    """An attack said to have failed was beaten back, whether or not a number counts it."""
    event.used.update(n for n, p in enumerate(event.reading.predicates) if p.id in ATTACKS and abs(p.term.first - event.predicate.term.last) <= 8)
    draft = event.draft(ClaimKind.REPELLED_ATTACK, event.count())
    draft.actor = draft.actor if event.frame.doer else opponent(event.frame.side)
    draft.target = opponent(draft.actor)
    return [draft]


def _fighting(event: _Event) -> list[Draft]:
    if any(event.reading.word(place) in CAUSES for place in range(event.predicate.term.first - 4, event.predicate.term.first)):
        return []
    if event.predicate.id == "ground_attack" and _by_air(event):
        return [_strike_draft(event, None, event.sites())] if event.sites() or event.share.places or _named(event) else []
    number = event.count()
    if number is None and event.frame.place and not (event.predicate.noun or event.share.places or event.share.units):
        return [_strike_draft(event, None, event.sites())]
    if number is None and not (event.share.places or event.reading.direction or event.share.units):
        return []
    draft = event.draft(ClaimKind.ENGAGEMENT, number)
    sides = [term for term in event.reading.all("party") if term.value in ("RU", "UA", "ENEMY")]
    if event.predicate.term.entry.phrase.split()[-1] in NEUTRAL or (event.predicate.id == "engagement" and not sides):
        draft.actor = draft.target = None
    elif sides and not event.frame.group:
        actor = opponent(event.frame.side) if sides[0].value == "ENEMY" else Party(sides[0].value)
        draft.actor, draft.target = actor, opponent(actor)
    for n, p in enumerate(event.reading.predicates):
        if p.id in ATTACKS and n > event.number and event.count(nouns=p.term.first) is None:
            event.used.add(n)
            draft.places += [place for place in event.shares[n].places if place not in draft.places]
    return [draft]


def _by_air(event: _Event) -> bool:
    speaker = event.frame.claimant.source
    if speaker.endswith(("-governor", "-mayor", "-authorities", "-jccc", "-head")) and not event.share.units:
        return True
    counted = {thing.head for thing in event.reading.things if not thing.article}
    terms = [term for term in event.reading.all("materiel") if term.value in AERIAL and term.first not in counted]
    return any(term.first < event.predicate.term.first or event.reading.word(term.first - 1) in WITH for term in terms)


def _advance(event: _Event) -> list[Draft]:
    others = [(n, p) for n, p in enumerate(event.reading.predicates) if p.kind == "ADVANCE" and n != event.number]
    event.used.update(n for n, _ in others)
    draft = event.draft(ClaimKind.ADVANCE)
    for n, _ in others:
        draft.places += [place for place in event.shares[n].places if place not in draft.places]
    return [draft]


def _control(event: _Event) -> list[Draft]:
    return control_changes(event.reading, event.predicate, lambda: event.draft(ClaimKind.CONTROL_CHANGE))


MAKERS = {
    "engagement_inflict": _inflict,
    "engage_target": _hit,
    "STRIKE": _strike,
    "failed_attack": _failed,
    "REPELLED_ATTACK": _repel,
    "engagement": _fighting,
    "ground_attack": _fighting,
    "ADVANCE": _advance,
    "CONTROL_CHANGE": _control,
}

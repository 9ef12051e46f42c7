"""Claims without a counted loss: strikes, fighting, attacks beaten back, places taken, advances."""

from loaders.claims.allocate import Share, allocate, attach_to_losses, is_cause
from loaders.claims.control import control_changes, subjects
from loaders.claims.draft import Draft, Frame, opponent
from loaders.claims.elided import strikes_of_munitions
from loaders.claims.launches import flew_at
from loaders.claims.occurrence import Occurrence, group_of
from loaders.claims.places import name_list
from loaders.claims.reading import Number, PlaceName, Reading
from loaders.claims.sides import AERIAL
from schema.ontology.enums import ClaimKind, Party

NEUTRAL = frozenset(
    (
        "engagement",
        "clash",
        "fighting",
        "battle",
        "combat",
        "encounter",
        "skirmish",
        "firefight",
        "hostilities",
        "hostility",
        "боестолкновение",
        "бой",
        "столкновение",
        "зіткнення",
        "боєзіткнення",
        "бій",
        "контакт",
    )
)
WITH = frozenset(("with", "a", "«", "using"))
RELATIVE = frozenset("which leaving що который которая который которые який яка які внаслідок вследствие".split())
ATTACKS = frozenset(("ground_attack", "engagement"))
FALLS = ("влучан", "попадан", "прил", "hit", "impact")
MEANS = 7  # tokens that tell who struck and with what
FALL = 12  # tokens between a word for hits and the munitions that hit
SETTLED = frozenset(
    ("regions", "localities", "settlement", "settlements", "населенных", "населених", "населенный", "населений", "населених")
)


def find_events(reading: Reading, frame: Frame, losses: list[Draft]) -> list[Draft]:
    """Drafts of the sentence's events; attaches places and formations to the losses of its predicates, too."""
    shares = allocate(reading)
    taken = attach_to_losses(reading, losses, shares)
    _hand_on(reading, shares, taken)
    drafts: list[Draft] = []
    used: set[int] = set()
    for number, predicate in sorted(enumerate(reading.predicates), key=lambda pair: pair[1].kind != "REPELLED_ATTACK"):
        if predicate.refused or number in taken or number in used:
            continue
        maker = MAKERS.get(predicate.id) or MAKERS.get(predicate.kind)
        if maker:
            drafts.extend(maker(Occurrence(reading, frame, number, shares, used)))
    if not reading.predicates and len([unit for unit in reading.units if unit.party is not Party.RU]) > 1 and reading.places:
        drafts.append(_verbless(reading, frame))
    return drafts


def _hand_on(reading: Reading, shares: dict[int, Share], taken: set[int]) -> None:
    """ "Від обстрілів постраждали Мала Слобідка, Бачівськ": towns that suffer belong to the strikes before the verb."""
    for number, predicate in enumerate(reading.predicates):
        if number and predicate.id in ("wound", "damage") and number not in taken and reading.predicates[number - 1].kind == "STRIKE":
            names = shares[number].places or name_list(reading, predicate.term.last + 1, "object")[0]
            shares[number - 1].places.extend(names)


def _verbless(reading: Reading, frame: Frame) -> Draft:
    """Formations and places of a sentence that lost its verb: they were engaged, or they would not be named."""
    first = reading.units[0].at
    draft = Draft(ClaimKind.ENGAGEMENT, reading.tokens[first].start, reading.sentence.end, frame)
    draft.actor, draft.target = frame.side, opponent(frame.side)
    draft.places, draft.units = list(reading.places), list(reading.units)
    if frame.group and frame.group not in draft.units:
        draft.units.append(frame.group)
    return draft


def _inflict(event: Occurrence) -> list[Draft]:
    sites = [site for site in event.sites() if site not in ("area", "fortification")]
    number = _areas(event)
    if sites and not event.share.units:
        return [_strike_draft(event, number, sites)]
    objects = event.share.units or event.share.places
    return [event.draft(ClaimKind.ENGAGEMENT)] if objects else []


def _areas(event: Occurrence) -> Number | None:
    """ "in 137 locations", "понад 20 населених пунктів": the areas that were struck."""
    for number in event.reading.numbers:
        following = event.reading.at("materiel", number.last + 1)
        if (
            number.first > event.predicate.term.first - 12
            and not any(event.predicate.term.last < p.term.first < number.first for p in event.reading.predicates if p.kind == "STRIKE")
            and not any(event.reading.word(place) in RELATIVE for place in range(event.predicate.term.last, number.first))
            and not number.article
            and ((following and following.value == "area") or event.reading.word(number.last + 1) in SETTLED)
        ):
            return number
    return None


def _strike_draft(event: Occurrence, number: Number | None, sites: list[str]) -> Draft:
    draft = event.draft(ClaimKind.STRIKE, number)
    draft.targets = tuple(sites)
    held = {place.at for place in draft.places}
    draft.places += [place for place in _named(event) if place.at not in held and (not held or draft.places[0].kind == "within")]
    return draft


def _hit(event: Occurrence) -> list[Draft]:
    flown = _harm(event)
    if flown:
        return flown
    sites = [site for site in event.sites() if site != "area"]
    if event.share.units or (not sites and _manpower(event)):
        return [event.draft(ClaimKind.ENGAGEMENT)] if event.share.units or event.share.places else []
    number = _areas(event)
    if sites or number or event.share.places:
        return [_strike_draft(event, number, sites or (["area"] if number else []))]
    return []


def _manpower(event: Occurrence) -> bool:
    return any(term.value in ("troops", "mercenaries") for term in event.reading.all("materiel"))


def _strike(event: Occurrence) -> list[Draft]:
    sites = event.sites()
    if event.share.units and any(unit.party is not Party.RU for unit in event.share.units):
        return [event.draft(ClaimKind.ENGAGEMENT)]
    fallen = _fallen(event)
    if fallen:
        return [_by_munitions(event, _strike_draft(event, number, sites)) for number in fallen]
    counts = event.counts()
    if len(counts) > 1:
        return [_strike_draft(event, number, sites) for number in counts]
    if event.predicate.term.entry.marks.get("suffers"):
        for place in event.share.places:
            place.kind = place.kind if place.kind == "within" else "object"
    number = event.count() or (_areas(event) if event.predicate.id in ("shell", "under_fire") else None)
    if number is None and not sites and not event.share.places and not _named(event):
        return []
    return [_strike_draft(event, number or _areas(event), sites)]


def _harm(event: Occurrence) -> list[Draft]:
    """ "13 drones and four missiles struck nine sites": strikes, where the subject flew and what it hit is no counted loss."""
    at = event.predicate.term.first
    flew = [term for term in event.reading.all("materiel") if term.value in AERIAL and 0 < at - term.last <= 3]
    if event.predicate.passive or event.predicate.noun or not flew:
        return []
    found = [thing for thing in event.reading.things if flew_at(thing, event.predicate) and not thing.article]
    numbers: list[Number | None] = [Number(thing.first, thing.last, thing.value, thing.qualifier) for thing in found if thing.value]
    return [_by_munitions(event, _strike_draft(event, number, event.sites())) for number in numbers or [None]]


def _by_munitions(event: Occurrence, draft: Draft) -> Draft:
    """Munitions that came down are the other side's, where nobody is named."""
    if event.frame.side and not event.frame.doer:
        draft.actor, draft.target = opponent(event.frame.side), event.frame.side
    return draft


def _fallen(event: Occurrence) -> list[Number]:
    """ "влучання 21 БпЛА", "hits by 8 missiles": the munitions that came down are the strikes."""
    at = event.predicate.term
    return strikes_of_munitions(event.reading, at.last, at.last + FALL) if event.reading.word(at.first).startswith(FALLS) else []


def _named(event: Occurrence) -> list[PlaceName]:
    """Towns that stand as the object, with no preposition: "обстріляв Берислав, Антонівку", "потрапили Часів Яр та Нью-Йорк"."""
    if event.predicate.id not in ("shell", "under_fire", "ground_attack"):
        return []
    after = name_list(event.reading, _over_means(event.reading, event.predicate.term.last + 1), "object")[0]
    return after or (subjects(event.reading, event.predicate) if event.predicate.id == "under_fire" else [])


def _over_means(reading: Reading, place: int) -> int:
    """Past who struck and with what: "обстріляв з мінометів та артилерії Берислав", "под обстрелом врага Каховка"."""
    start = place
    while place - start < MEANS and reading.word(place).isalpha() and reading.tokens[place].text[0].islower():
        if reading.at("near", place) or reading.at("within", place) or reading.at("predicate", place):
            return start
        place += 1
    return place


def _repel(event: Occurrence) -> list[Draft]:
    attacks = [(n, p) for n, p in enumerate(event.reading.predicates) if p.id in ATTACKS and n not in event.used]
    if not attacks:
        return []
    number, attack = min(attacks, key=lambda pair: abs(pair[1].term.first - event.predicate.term.first))
    same = [
        n for n, p in attacks if n == number or (abs(p.term.first - attack.term.first) <= 8 and event.count(nouns=p.term.first) is None)
    ]  # "stopped 31 assaults and attacks towards Promin"
    event.used.update(same)
    counted = event.count(nouns=attack.term.first)
    draft = event.draft(ClaimKind.REPELLED_ATTACK, counted)
    draft.places += [place for n in same for place in event.shares[n].places if place not in draft.places]
    draft.units = [*(unit for n in same for unit in event.shares[n].units), *draft.units]
    group = group_of(event.reading, event.frame)
    defender = group.party if group else event.frame.side or event.frame.doer
    draft.target, draft.actor = defender, opponent(defender)
    draft.start = min(
        draft.start, event.reading.tokens[attack.term.first].start, event.reading.tokens[counted.first].start if counted else draft.start
    )
    draft.end = max(draft.end, event.reading.tokens[attack.term.last].end)
    return [draft]


def _failed(event: Occurrence) -> list[Draft]:
    """An attack said to have failed was beaten back, whether or not a number counts it."""
    event.used.update(
        n for n, p in enumerate(event.reading.predicates) if p.id in ATTACKS and abs(p.term.first - event.predicate.term.last) <= 8
    )
    draft = event.draft(ClaimKind.REPELLED_ATTACK, event.count())
    draft.actor = draft.actor if event.frame.doer else opponent(event.frame.side)
    draft.target = opponent(draft.actor)
    return [draft]


def _fighting(event: Occurrence) -> list[Draft]:
    if is_cause(event.reading, event.predicate):
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
        attacked = sides[0].first > event.predicate.term.last and event.verbal
        draft.actor, draft.target = (opponent(actor), actor) if attacked else (actor, opponent(actor))
    elif event.predicate.id == "ground_attack" and event.frame.side and not (event.frame.group or event.frame.doer):
        draft.actor, draft.target = opponent(event.frame.side), event.frame.side
    for n, p in enumerate(event.reading.predicates):
        if p.id in ATTACKS and n > event.number and event.count(nouns=p.term.first) is None:
            event.used.add(n)
            draft.places += [place for place in event.shares[n].places if place not in draft.places]
    return [draft]


def _by_air(event: Occurrence) -> bool:
    speaker = event.frame.claimant.source
    if speaker.endswith(("-governor", "-mayor", "-authorities", "-jccc", "-head")) and not event.share.units:
        return True
    counted = {thing.head for thing in event.reading.things if not thing.article}
    terms = [term for term in event.reading.all("materiel") if term.value in AERIAL and term.first not in counted]
    return any(term.first < event.predicate.term.first or event.reading.word(term.first - 1) in WITH for term in terms)


def _advance(event: Occurrence) -> list[Draft]:
    others = [(n, p) for n, p in enumerate(event.reading.predicates) if p.kind == "ADVANCE" and n != event.number]
    event.used.update(n for n, _ in others)
    draft = event.draft(ClaimKind.ADVANCE)
    for n, _ in others:
        draft.places += [place for place in event.shares[n].places if place not in draft.places]
    return [draft]


def _control(event: Occurrence) -> list[Draft]:
    at = event.predicate.term
    positions = any(term.value == "fortification" and 0 < term.first - at.last <= 3 for term in event.reading.all("materiel"))
    if positions and not event.predicate.passive:
        return _advance(event) if event.share.places else []
    if event.predicate.passive and event.reading.word(at.first - 2) in RELATIVE:
        return []  # "Lipovka, which is occupied": who holds a place is told by the way
    return control_changes(event.reading, event.predicate, lambda: event.draft(ClaimKind.CONTROL_CHANGE))


MAKERS = {
    "engagement_inflict": _inflict,
    "engage_target": _hit,
    "STRIKE": _strike,
    "failed_attack": _failed,
    "REPELLED_ATTACK": _repel,
    "damage": _harm,
    "sabotage": lambda event: [event.draft(ClaimKind.ENGAGEMENT)],
    "engagement": _fighting,
    "ground_attack": _fighting,
    "ADVANCE": _advance,
    "CONTROL_CHANGE": _control,
}

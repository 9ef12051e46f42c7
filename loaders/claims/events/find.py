"""Claims without a counted loss: strikes, fighting, attacks beaten back, places taken, advances."""

from loaders.claims.assembly.allocate import allocate, attach_to_losses
from loaders.claims.draft import Draft, Frame, belligerent, opponent, party_of
from loaders.claims.events.acting import at_the_enemy
from loaders.claims.events.areas import RELATIVE
from loaders.claims.events.beaten import WHERE, sabotage, told_once
from loaders.claims.events.control import control_changes, taken_before
from loaders.claims.events.damaged import buildings_damaged
from loaders.claims.events.dropped import dropped
from loaders.claims.events.fights import fighting
from loaders.claims.events.handed import hand_back, hand_on, hand_to_munitions, join_blows
from loaders.claims.events.listed import without_verb
from loaders.claims.events.munitions import harm
from loaders.claims.events.occurrence import Occurrence
from loaders.claims.events.plants import plants_beside
from loaders.claims.events.repelled import failed, repel
from loaders.claims.events.roles import set_roles
from loaders.claims.events.sites import sites_lost
from loaders.claims.events.sites_struck import struck_in_a_list
from loaders.claims.events.strikes import hit, inflict, strike
from loaders.claims.events.subjects import gave_ground, through_whose, who_managed
from loaders.claims.frames.groups import group_of
from loaders.claims.mentions.actors import nearest_subject
from loaders.claims.mentions.name_lists import name_list
from loaders.claims.mentions.regions import region_at
from loaders.claims.mentions.sectors import sector_spans
from loaders.claims.reading import PlaceName, Predicate, Reading
from loaders.claims.tables import stems, words
from loaders.claims.words.morphology import CYRILLIC
from schema.ontology.enums import ClaimKind, Party

LAND, TO_LAND = words("land"), 6  # tokens from a verb to the measure of the land that was taken
GROUND = words("nameless_ground")
PARTICIPLE = 4  # tokens from the comma after a participle to whose soldiers did it
FROM = words("from")
WITHDRAWALS, OFFENSIVES = words("withdrawals"), stems("sums_of_offensives")
SINCE = 6  # tokens between "since" and an offensive
CLAUSES = frozenset((",", ";", "and", "while", "but", "whereas"))
UPON = words("upon") | words("aimed")
COUNTEROFFENSIVES = words("counteroffensives")


def find_events(reading: Reading, frame: Frame, losses: list[Draft]) -> list[Draft]:
    """Drafts of the sentence's events; attaches places and formations to the losses of its predicates, too."""
    if not (reading.predicates or losses):
        return without_verb(reading, frame)
    shares = allocate(reading)
    taken: set[int] = set()
    if losses:
        taken = attach_to_losses(reading, losses, shares)
        set_roles(reading, losses)
        _aim(reading, losses)
    if not reading.predicates:
        return without_verb(reading, frame)
    used: set[int] = set()
    if len(reading.predicates) > 1:
        hand_on(reading, shares, taken)
        hand_back(reading, frame, shares, used)
        join_blows(reading, frame, shares, used)
        hand_to_munitions(reading, frame, losses, shares, used)
    drafts: list[Draft] = []
    for number, predicate in sorted(enumerate(reading.predicates), key=_beaten_first):
        if predicate.refused and number not in taken:
            continue
        drafts.extend(_told_by(Occurrence(reading, frame, number, shares, used), losses, taken))
    if len(drafts) > 1 and reading.classes & WHERE.bit:
        drafts = told_once(reading, drafts)
    if drafts:
        set_roles(reading, drafts)
    return drafts


def _told_by(event: Occurrence, losses: list[Draft], taken: set[int]) -> list[Draft]:
    """What a predicate tells beside the losses that it has, `taken` being those that have any."""
    predicate, number = event.predicate, event.number
    plants = plants_beside(event, losses) if number in taken and predicate.id == "engage_target" else []
    if predicate.refused or number in event.used or (number in taken and not _counts_strikes(event)):
        return plants
    if listed := struck_in_a_list(event):
        return [*plants, *listed]
    maker = MAKERS.get(predicate.id) or MAKERS.get(predicate.kind)
    return [*plants, *maker(event)] if maker else plants


def _beaten_first(told: tuple[int, Predicate]) -> bool:
    return told[1].kind != "REPELLED_ATTACK"


def _aim(reading: Reading, losses: list[Draft]) -> None:
    """ "384 БпЛА атакували Плавні та Оріхів": munitions that were fired at the towns that are the verb's object."""
    for draft in losses:
        if draft.kind is ClaimKind.LAUNCH:
            draft.places = [place for place in draft.places if not _flown_from(reading, draft, place)]
        if draft.kind is ClaimKind.LAUNCH and not draft.places and draft.by is not None and draft.by.id == "ground_attack":
            draft.places = name_list(reading, draft.by.term.last + 1, "object")[0]


def _flown_from(reading: Reading, draft: Draft, place: PlaceName) -> bool:
    """ "16 БпЛА із мису Чауда (окупований Крим) і Курської обл.": after munitions and "from", where they came from."""
    after = draft.thing.last if draft.thing else place.at
    for before in range(place.at - 1, after, -1):
        if reading.word(before) in FROM and CYRILLIC.search(reading.word(before)):
            return True
        if reading.word(before) in UPON:
            return False
    return False


def _counts_strikes(event: Occurrence) -> bool:
    """ "завдав дев'ять ударів із використанням 15 авіабомб": strikes counted beside the munitions that they were made with."""
    number = event.count() if event.predicate.id == "strike" else None
    return number is not None and all(thing.first != number.first for thing in event.reading.things)


def _advance(event: Occurrence) -> list[Draft]:
    """An advance, with the places of all such verbs of one group: "advanced near Lisne and moved on to Luhove"."""
    bare = not (event.share.places or event.share.units or event.reading.direction)
    if bare and event.predicate.term.entry.phrase in COUNTEROFFENSIVES:
        return []  # "Kyiv began its counteroffensive in June"
    own = group_of(event.reading, event.frame, event.predicate.term.first)
    others = [
        (n, p)
        for n, p in enumerate(event.reading.predicates)
        if p.kind == "ADVANCE" and n != event.number and not p.refused and group_of(event.reading, event.frame, p.term.first) is own
        if not (_other_sector(event, p) or _other_side(event, p))
    ]
    event.used.update(n for n, _ in others)
    draft = event.draft(ClaimKind.ADVANCE)
    owner = (
        event.owner() or _who_withdrew(event) or through_whose(event.reading, event.predicate)
    )  # "зафіксовано просування російських військ"
    if owner:
        draft.actor, draft.target = owner, opponent(owner)
    if gave_ground(event.reading, event.predicate, event.frame.doer):
        draft.actor, draft.target = draft.target, draft.actor
    for n, _ in others:
        draft.places += [place for place in event.shares[n].places if place not in draft.places]
    if not any(place.kind != "within" for place in draft.places) and not event.predicate.noun:
        draft.places += _ground(event.reading, event.predicate.term.last + 1)
    return [] if _only_named(event, draft) else [draft]


def _other_sector(event: Occurrence, other: Predicate) -> bool:
    """ "на Энском улучшено положение, на Лесном заняты позиции": whether a sector stands between two advances."""
    first, last = sorted((event.predicate.term.last, other.term.first))
    return any(first < begin < last for begin, _ in sector_spans(event.reading))


def _ground(reading: Reading, place: int) -> list[PlaceName]:
    """ "вышли к окраине Бахмута", "entered Sumy Oblast": what stands right after the verb."""
    region = region_at(reading, place) if reading.has("region_word") and not CYRILLIC.search(reading.line) else None
    if region:
        return [PlaceName(reading.left[place], reading.right[region[1]], place, "within")]
    return name_list(reading, place, "near")[0]


def _other_side(event: Occurrence, other: Predicate) -> bool:
    """ "Russian forces advanced near Lisne, and Ukrainian forces advanced near Dubove": whether another side is the subject of an English advance."""
    reading = event.reading
    if CYRILLIC.search(reading.line):
        return False
    first, last = sorted((event.predicate.term.first, other.term.first))
    parties = [term for term in reading.all("party") if term.last < last and reading.subject(term) and term.value in ("RU", "UA", "ENEMY")]
    before = [term for term in parties if term.last < first]
    between = [term for term in parties if first < term.first and _clause_between(reading, first, term.first)]
    return bool(before) and bool(between) and before[-1].value != between[-1].value


def _clause_between(reading: Reading, first: int, last: int) -> bool:
    return any(reading.word(place) in CLAUSES for place in range(first, last))


def _only_named(event: Occurrence, draft: Draft) -> bool:
    """ "their strategic counteroffensive", "since it launched its counteroffensive": named, and nothing said of where it came to."""
    at = event.predicate.term.first
    named = event.reading.word(at).startswith(OFFENSIVES)
    return named and (
        not (draft.places or draft.units or event.reading.direction) or "since" in event.reading.words[max(0, at - SINCE) : at]
    )


def _who_withdrew(event: Occurrence) -> Party | None:
    """ "the enemy lost some troops and retreated", "has made them withdraw": who gave ground; where nobody is named, the speaker's foe."""
    if event.predicate.term.entry.phrase.split()[0] not in WITHDRAWALS:
        return None
    forced = who_managed(event.reading, event.predicate)  # "українським силам довелося відійти"
    if forced and (party := party_of(forced.value, event.frame.side)):
        return party
    named = nearest_subject(event.reading, event.frame, event.predicate) or _after_participle(event) or event.frame.doer
    slavic = not named and CYRILLIC.search(event.reading.line)
    group = group_of(event.reading, event.frame, event.predicate.term.first) if slavic else None
    return named or (group.party if group else opponent(event.frame.side))  # "группировка «Запад» отошла"


def _after_participle(event: Occurrence) -> Party | None:
    """ "Abandoning their positions, Ukrainian soldiers laid mines": the subject after the comma of an English participle that begins a sentence."""
    at = event.predicate.term.first
    if at or not event.reading.word(at).endswith("ing") or "," not in event.reading.words:
        return None
    comma = event.reading.words.index(",")
    near = (term for term in event.reading.all("party") if 0 < term.first - comma <= PARTICIPLE)
    return next(filter(None, map(belligerent, near)), None)


def _control(event: Occurrence) -> list[Draft]:
    """Places that have changed hands; positions and land without a name that were taken are an advance."""
    at = event.predicate.term
    if event.predicate.noun and "since" in event.reading.words[max(0, at.first - 2) : at.first]:
        return []  # "since the fall of Lisne"
    positions = any(term.value == "fortification" and 0 < term.first - at.last <= 3 for term in event.reading.all("materiel"))
    if positions and not event.predicate.passive:
        return _advance(event) if event.share.places or event.reading.direction else []
    if (event.predicate.passive and event.reading.word(at.first - 2) in RELATIVE) or taken_before(event.reading, event.predicate):
        return []  # "Lipovka, which is occupied": who holds a place is told by the way
    taken = control_changes(event.reading, event.predicate, lambda: event.draft(ClaimKind.CONTROL_CHANGE))
    after = event.reading.words[at.last + 1 : at.last + TO_LAND]
    land = not LAND.isdisjoint(after) or (bool(event.reading.classes & GROUND.bit) and _without_name(event, after))
    placed = event.share.places or event.reading.direction
    return (
        taken if taken or event.predicate.noun or not (land and placed) else _advance(event)
    )  # "liberated three square kilometres near Lisne", "captured a quarry near Lisne"


def _beaten_there(event: Occurrence) -> list[Draft]:
    """ "artillery fire neutralised the enemy in the areas of Lisne and Sosnove": a battle, where nobody is counted."""
    return [event.draft(ClaimKind.ENGAGEMENT)] if event.share.places and at_the_enemy(event.reading, event.predicate) else []


def _without_name(event: Occurrence, after: list[str]) -> bool:
    """ "captured a quarry near Lisne": ground beside a town, as what an active verb takes."""
    near = any(place.kind != "within" for place in event.share.places)
    return near and not event.predicate.passive and not GROUND.isdisjoint(after)


MAKERS = {
    "destroy": lambda event: sites_lost(event) or buildings_damaged(event) or _beaten_there(event),
    "engagement_inflict": inflict,
    "engage_target": hit,
    "STRIKE": strike,
    "failed_attack": failed,
    "REPELLED_ATTACK": repel,
    "damage": lambda event: harm(event) or buildings_damaged(event),
    "impact": harm,
    "sabotage": sabotage,
    "engagement": fighting,
    "ground_attack": fighting,
    "launch": dropped,
    "ADVANCE": _advance,
    "CONTROL_CHANGE": _control,
}

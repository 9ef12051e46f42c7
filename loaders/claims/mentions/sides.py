"""Who acted and who suffered: by the words, by the voice of the verb, by the side of who speaks."""

from loaders.claims.draft import BELLIGERENTS, Draft, Frame, opponent, party_of
from loaders.claims.mentions.actors import HARMING, OF_LAND, acting, nearest_subject, of_what_is_said, only_acts, only_locates
from loaders.claims.mentions.caused import civilian_side, harmed_side
from loaders.claims.mentions.fallen import disclosed, fallen_side, losing, men_of, owned_to
from loaders.claims.mentions.kinds import AERIAL, DESTROYS, MUNITIONS
from loaders.claims.mentions.sent import sender_in_clause
from loaders.claims.mentions.soil import flown_by, on_russian_soil, striker
from loaders.claims.reading import Predicate, Reading, Thing
from loaders.claims.tables import stems, words
from loaders.claims.words.morphology import CYRILLIC, grammemes
from loaders.claims.words.tokens import Term
from schema.ontology.enums import ClaimKind, Effect, Party

ONTO = words("fired_onto")  # before a country at which munitions are fired
GENITIVES, BURNT, FEWER, OF_WHOM = words("genitives"), stems("burnt"), words("fewer"), words("of_whom_fewer")
LOCAL = (
    *("-governor", "-mayor", "-officials", "-energy-ministry", "-ukrenergo", "-dtek"),
    "-regional-authorities",
    "-jccc",
    "-city-administration",
    "-emergency-service",
    "-police",
    "-prosecutor-general",
    "-crisis-center",
    "crimea-head",
    "dpr-head",
    "lpr-head",
)
FORCES = ("-navy", "-air-force", "-armed-forces", "-ground-forces", "-general-staff")
CIVIL = frozenset(("special_equipment", "motor_vehicle"))  # which a town has, too
FROM = 4  # tokens between "from" and a land where munitions came from
FLEW = 2  # tokens from what flew to its verb
WHOSE = 3  # tokens from a thing to the formation whose it is
ADMITTED = stems("admitted")  # said of one's own dead
INFLICTING = words("inflicting")
AFTER_LOSING = 2  # tokens from a verb of losing to a count
AGAINST, WARS = words("war_against"), words("wars")
SOLDIERLY, INFLICTED = words("soldierly") | words("victims"), words("inflicted_on")


def set_sides(reading: Reading, frame: Frame, draft: Draft, predicate: Predicate) -> None:
    """Set who acted and who suffered in a loss or a launch."""
    thing = draft.thing
    suffered = _sent_by(reading, frame, thing) if draft.materiel in MUNITIONS else None
    if draft.kind is ClaimKind.LAUNCH:
        _set_sender(reading, frame, draft, predicate)
        return
    if thing and thing.party:
        suffered = thing.party
    elif thing and thing.enemy:
        suffered = opponent(frame.side)
    elif thing:
        suffered = _by_whose_it_is(reading, thing, draft, predicate) or suffered
    if suffered is None and thing and draft.materiel != "civilians":
        suffered = harmed_side(reading, frame, draft, predicate)
    if suffered is None and thing and draft.materiel == "troops" and not reading.has("party"):
        suffered = frame.loser
    if suffered is None:
        lost = losing(reading, thing, predicate) if thing and draft.materiel != "civilians" else None
        suffered = _sufferer(reading, frame, lost or predicate, draft)
    draft.target = suffered
    draft.actor = opponent(suffered)
    if predicate.id == "lose" and (draft.frame.cumulative or frame.lead):
        draft.actor = None


def _by_whose_it_is(reading: Reading, thing: Thing, draft: Draft, predicate: Predicate) -> Party | None:
    """The side of soldiers, of a force after a noun of harm, or of a formation: "the depot of the 67th Ukrainian brigade"."""
    troops = draft.materiel == "troops"
    if (troops or predicate.id == "lose") and (
        on := _inflicted_on(reading, draft.frame, thing.last) or _inflicted_on(reading, draft.frame, predicate.term.last)
    ):
        return on
    if troops:
        men, _ = men_of(reading, predicate)
        return Party(men.value) if men and men.value in ("RU", "UA") else _of_soldiers(reading, thing) or _of_their_unit(reading, thing)
    if predicate.noun and predicate.id in HARMING:
        return _of_a_force(reading, thing)
    near = (unit for unit in reading.units if 0 < unit.at - thing.last <= WHOSE)
    return next((unit.party for unit in near), None) if reading.word(thing.last + 1) == "of" else None


def _of_their_unit(reading: Reading, thing: Thing) -> Party | None:
    """ "восемь военнослужащих 57-й бригады ВСУ попали в плен": the side of the formation that stands right after its soldiers."""
    unit = next((unit for unit in reading.units if unit.at == thing.last + 1), None)
    return unit.party if unit and CYRILLIC.search(reading.word(thing.last)) else None


def _set_sender(reading: Reading, frame: Frame, draft: Draft, predicate: Predicate) -> None:
    thing = draft.thing
    downed = predicate.id in DESTROYS
    doer = (
        opponent(frame.side) or opponent(frame.doer)
        if downed
        else nearest_subject(reading, frame, predicate) or _at_land(reading, predicate) or frame.doer
    )
    if predicate.id == "detect":  # "Ukrainian air defenders detected 7 Shaheds"
        doer = (thing.party if thing else None) or opponent(doer)
    if predicate.passive and _only_speaks(reading, predicate):
        doer = striker(reading, reading.places)
    fired_upon = _fired_upon(reading, frame, predicate) if reading.classes & ONTO.bit else None
    flew = flown_by(draft.model) if predicate.id == "launch" else None
    draft.actor = (
        _sent_by(reading, frame, thing) or opponent(fired_upon) or doer or flew or (thing.party if thing else None) or opponent(frame.side)
    )
    draft.target = opponent(draft.actor)


def _at_land(reading: Reading, predicate: Predicate) -> Party | None:
    """ "the agency launched 16 drones at an airfield in Russia's Kursk region": who alone fires at land, where an English verb has no side for its subject."""
    if CYRILLIC.search(reading.word(predicate.term.first)) or predicate.passive:
        return None
    places = [place for place in reading.places if "from" not in reading.words[max(0, place.at - FROM) : place.at]]
    return Party.UA if on_russian_soil(reading, places) else striker(reading, places)


def _only_speaks(reading: Reading, predicate: Predicate) -> bool:
    """ "Kyiv said 60 missiles were launched": whether the only side that a sentence names is a state that speaks, before an English passive."""
    parties = list(reading.all("party"))
    if len(parties) != 1 or CYRILLIC.search(reading.word(predicate.term.first)):
        return False
    said = reading.at("said", parties[0].last + 1)
    return said is not None and said.last < predicate.term.first


def _fired_upon(reading: Reading, frame: Frame, predicate: Predicate) -> Party | None:
    """ "по Украине было выпущено 40 ракет", "по территории России": the side at which it was fired."""
    for term in reading.all("party"):
        led = term.first - 1 - reading.word(term.first - 1).startswith(OF_LAND)
        before, after = sorted((term.first, predicate.term.first))
        between = any(before < other.first < after for other in reading.all("party"))  # "в ответ на удары по России Москва запустила"
        if reading.word(led) in ONTO and not (between or reading.speaks(term.first)):
            return party_of(term.value, frame.side)
    return None


def _sent_by(reading: Reading, frame: Frame, thing: Thing | None) -> Party | None:
    """ "missiles launched by Russia", "drones with which Russia attacked Odesa": whose they were, by who fired them."""
    sent = (p.term.last + 1 for p in reading.predicates if p.id == "launch" and reading.word(p.term.last + 1) == "by")
    at = next(sent, None)
    named = at is not None and (reading.on("party", at + 1) or reading.on("party", at + 2))
    named = named or (sender_in_clause(reading, thing) if thing else None)
    return party_of(named.value, frame.side) if named else None


def _inflicted_on(reading: Reading, frame: Frame, last: int) -> Party | None:
    """ "inflicted up to 90 casualties on the Ukrainian army": the side after a preposition right behind those who fell."""
    party = reading.at("party", last + 2 + (reading.word(last + 2) == "the")) if reading.word(last + 1) in INFLICTED else None
    return party_of(party.value, frame.side) if party else None


def _of_soldiers(reading: Reading, thing: Thing) -> Party | None:
    """ "the number of dead Ukrainian soldiers — 31,000": whose soldiers the number after them counts."""
    if fallen := fallen_side(reading, thing) or disclosed(reading):
        return Party(fallen.value)
    if _inflicted(reading, thing):
        return None
    if not thing.elliptic or any(other.person and other.first < thing.first for other in reading.things):
        return None  # "214 invaders were hit, 96 of them fatally"
    if any(
        p.id == "lose" and 0 < thing.first - p.term.last <= AFTER_LOSING and reading.on("party", p.term.first - 1)
        for p in reading.predicates
    ):
        return None  # "Russian forces repelled attacks, with the enemy suffering 30 casualties"
    acts = (p.term.first for p in reading.predicates if p.kind == "LOSS" and p.id != "lose" and not (p.passive or p.noun))
    places = range(max((at for at in acts if at < thing.first), default=0), thing.first)  # and not "Ukrainian forces killed 12"
    soldierly = (place for place in places if reading.word(place) in SOLDIERLY)
    named = [party for place in soldierly if (party := reading.on("party", place - 1)) and party.value in BELLIGERENTS]
    return Party(named[-1].value) if named else None


def _inflicted(reading: Reading, thing: Thing | None) -> bool:
    """ "the Russian forces inflicted 40 casualties": casualties that the subject has not suffered."""
    return thing is not None and reading.word(thing.first - 1) in INFLICTING


def _of_a_force(reading: Reading, thing: Thing) -> Party | None:
    """ "ураження одного з кораблів ВМС ЗСУ": whose the things are that a noun says were hit."""
    force = reading.on("source", thing.last + 1)
    side = force.entry.marks.get("affiliation") if force and CYRILLIC.search(reading.tokens[force.first].text) else None
    return Party(str(side)) if side in BELLIGERENTS and force and force.value.endswith(FORCES) else None


def _sufferer(reading: Reading, frame: Frame, predicate: Predicate, draft: Draft) -> Party | None:
    """The side that lost: the subject of "lost", the opponent of who destroyed, else the speaker's opponent."""
    if draft.materiel == "civilians":
        return civilian_side(reading, frame)
    reach = frame.heading_reading if predicate is frame.heading and frame.heading_reading else reading
    end = predicate.term.first + (8 if predicate.id == "lose" else 0)
    before = [term for term in reach.all("party") if term.first < end and not reach.speaks(term.first)] if reach.has("party") else []
    before = [term for term in before if not only_locates(reach, term)] or before
    before = [term for term in before if not reach.at("said", term.last + 1)]  # "Russia says 40 fighters have surrendered"
    if predicate.term.entry.phrase in FEWER:  # "наші воїни підтвердили, що поменшало на 12 танків": a verb that has no subject
        before = [term for term in before if reach.word(term.first - 1) in OF_WHOM]
    if predicate.id == "lose":
        subject = predicate.term.first - 1  # "with the enemy suffering", but not "in the war against Ukraine, losing"
        before = [term for term in before if term.last == subject or not reach.governed(term.first)] or before
        before = of_what_is_said(reach, before, predicate) or before
    sides = [party_of(term.value, frame.side) for term in before]
    if predicate.id == "casualty" and any(sides) and _inflicted(reading, draft.thing):
        nouns = {p.term.first for p in reading.predicates if p.noun}  # "repelled Ukrainian attacks, inflicting …"
        acting_sides = [side for term, side in zip(before, sides, strict=True) if side and term.last + 1 not in nouns]
        return opponent((acting_sides or [side for side in sides if side])[-1])
    if predicate.term.entry.marks.get("suffers") == "subject" and any(sides):
        owner = [
            side for term, side in zip(before, sides, strict=True) if predicate.noun and 0 < term.first - predicate.term.last <= 2 and side
        ]
        if owner and (CYRILLIC.search(reach.tokens[predicate.term.first].text) or predicate.term.entry.phrase.endswith(" of")):
            return owner[0]  # "потери ВСУ", "losses of the AFU", whoever else is named before them
        near = [side for term, side in zip(before, sides, strict=True) if side and term.first < predicate.term.last]
        named = [
            side for term, side in zip(before, sides, strict=True) if side and term.first < predicate.term.last and _may_act(reach, term)
        ]
        near = named if named and not predicate.noun else near  # "не отразили атаки российских войск и потеряли 90 человек"
        actors = [term for term in before if term.first < predicate.term.last and only_acts(reach, term)]
        if actors:  # "Ворог штурмував наші позиції, втратив дві машини"
            near = [side for term, side in zip(before, sides, strict=True) if term in actors and side] or near
        return near[-1] if near else next(side for side in sides if side)
    return _by_speaker(reading, frame, predicate, (draft, sides, bool(before) and before[-1].value != "ENEMY"))


def _may_act(reading: Reading, term: Term) -> bool:
    """Whether a party's name may be a subject: any word in Latin letters or capitals, a Cyrillic one in the first case."""
    word = reading.tokens[term.last].text
    if term.first == term.last and word.lower() in GENITIVES:
        return False
    return not CYRILLIC.search(word) or word.isupper() or "nomn" in grammemes(word)


def _only_cars(reading: Reading) -> bool:
    """Whether nothing is counted but cars, and people."""
    return {thing.materiel for thing in reading.things if thing.materiel and not thing.person} - AERIAL == {"motor_vehicle"}


def _by_flyer(reading: Reading, predicate: Predicate) -> bool:
    """ "дрон вывел из строя автомобиль": what flies as the subject right before an active verb."""
    at = predicate.term.first
    return any(term.value in AERIAL and 0 < at - term.last <= FLEW for term in reading.all("materiel"))


def _others_named(reading: Reading) -> bool:
    """Whether a side is named that is not within the name of who speaks."""
    return any(not (reading.speaks(term.first) or _of_the_war(reading, term)) for term in reading.all("party"))


def _of_the_war(reading: Reading, term: Term) -> bool:
    """ "погибших в ходе войны против Украины": a side that only names the war."""
    return reading.word(term.first - 1) in AGAINST and reading.word(term.first - 2) in WARS


def _by_speaker(reading: Reading, frame: Frame, predicate: Predicate, found: tuple[Draft, list[Party | None], bool]) -> Party | None:
    """The opponent of who speaks or acts, its own side where it admits its dead, the nationality named beside casualties."""
    draft, sides, named = found
    if actor := acting(reading, frame, predicate):
        return opponent(actor)
    hit = predicate.id == "destroy" and (predicate.passive or _by_flyer(reading, predicate))
    vehicle = hit and _only_cars(reading) and not _others_named(reading)
    vehicle = vehicle or (predicate.id == "engage_target" and predicate.passive and draft.materiel in CIVIL)
    civil = vehicle or predicate.id in ("damage", "kill", "wound") or predicate.term.entry.phrase.startswith(BURNT)
    if civil and frame.side and frame.claimant.source.endswith(LOCAL):
        return frame.side  # what a governor says was damaged, or who was hurt, is of his region
    own = draft.materiel == "troops" and owned_to(frame, predicate) and not _others_named(reading)
    if own or (draft.effect is Effect.KILLED and any(reading.word(term.first).startswith(ADMITTED) for term in reading.all("said"))):
        return frame.side
    if frame.side:
        return opponent(frame.side)
    if predicate.id in ("casualty", "kill", "wound") and (predicate.noun or predicate.id == "casualty") and any(sides):
        return next(side for side in reversed(sides) if side)
    acts = not predicate.passive and named and bool(sides) and sides[-1]
    sender = (
        (flown_by(draft.model) or striker(reading, reading.places))
        if draft.effect is Effect.SHOT_DOWN and draft.materiel in MUNITIONS
        else None
    )
    return opponent(acts) if acts else opponent(frame.doer) or sender

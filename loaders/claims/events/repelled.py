"""Attacks, offensives and attempts that were beaten back or failed: "repelled 12 attacks", "ворожий наступ відбито"."""

from loaders.claims.assembly.causes import is_cause
from loaders.claims.draft import Draft, opponent, party_of
from loaders.claims.events.attackers import named_within, whose
from loaders.claims.events.attempts import foiled_attempt, numbered_attempts, tried_times, who_tries
from loaders.claims.events.beaten import air_defence_acts, beaten_of, blows, of_drones, places_there, told_before
from loaders.claims.events.counting import OUT_OF
from loaders.claims.events.occurrence import Occurrence
from loaders.claims.frames.groups import group_of
from loaders.claims.marks import DASHES
from loaders.claims.mentions.kinds import FOUGHT, SENT
from loaders.claims.reading import Number, Predicate
from loaders.claims.tables import stems, words
from loaders.claims.words.morphology import CYRILLIC, grammemes
from schema.ontology.enums import ClaimKind, Party

GOES_ON, PARTED = 3, DASHES | {",", "and"}  # tokens between a fight and the verb that says it goes on; what parts them
ARTICLES, REPULSING = words("articles"), stems("repulsing")
FLYING, TERROR = words("flying_defenders"), words("terror")
OFFENSIVES, BEATEN_OFFENSIVES = stems("offensives"), words("beaten_offensives")
AFTER, DURING = words("after_which"), words("in_the_course_of")
LED = 6  # tokens from "during" to the beating back that it leads to
HEADING = 3  # tokens of a heading that tells nothing more
MADE_WITH, MEANS = words("means"), 14  # tokens between an attack and what it was made with
HELD = 4  # tokens from a verb of holding back to who is held
OWN_OBJECT, TO_OFFENSIVE = 5, 4  # tokens from a verb of beating back to the attacks, or the offensive, that it has after it


def repel(event: Occurrence) -> list[Draft]:
    """The attack nearest to the verb, beaten back."""
    at = event.predicate.term.first
    if event.reading.words[max(0, at - 2) : at] == ["during", "the"]:
        return []  # "during the repulse of enemy attacks, 51 occupiers were destroyed"
    attacks = [
        (n, p)
        for n, p in enumerate(event.reading.predicates)
        if (p.id in FOUGHT or of_drones(p) or blows(event, p)) and n not in event.used and _may_be_beaten(event, p)
    ]
    if attacks and (_by_the_way(event, attacks) or all(_of_terror(event, p) or _flown_nowhere(event, n) for n, p in attacks)):
        event.used.update(n for n, _ in attacks)
        return []
    if not attacks:
        return _attempts(event) or _offensive(event) or _part_beaten(event) or _held_back(event) or _enemy_repelled(event)
    if event.reading.size <= HEADING and not (event.reading.numbers or event.reading.places):
        return []  # "Repelling the attack"
    if _came_by_air(event, attacks):
        return []
    beaten = beaten_of(event)
    return [_beaten(event, beaten)] if beaten else _of_all(event, _repelled(event, attacks))


def _by_the_way(event: Occurrence, attacks: list[tuple[int, Predicate]]) -> bool:
    """ "під час відбиття дронової атаки пошкоджено склад": what led to the thing said, nowhere that is named and not counted."""
    at = event.predicate.term.first
    led = is_cause(event.reading, event.predicate) or not DURING.isdisjoint(event.reading.words[max(0, at - LED) : at])
    if not (event.predicate.noun and led) or event.reading.direction:
        return False
    told = any(event.shares[n].units or event.count(nouns=p.term.first) for n, p in attacks)
    near = any(place.kind != "within" for place in (*event.share.places, *(place for n, _ in attacks for place in event.shares[n].places)))
    return not (told or near or event.share.units)


def _of_all(event: Occurrence, draft: Draft) -> list[Draft]:
    """ "six of seven attacks near Lisne were repelled": the attacks, and those of them that were beaten back."""
    part = next((number for number in event.reading.numbers if number.value == draft.value), None)
    if part is None or event.reading.word(part.last + 1) not in OUT_OF:
        return [draft]
    at = part.last + 2 + (event.reading.word(part.last + 2) == "the")
    every = next((number for number in event.reading.numbers if number.first == at and number.value > part.value), None)
    owner = event.reading.at("party", every.last + 1) if every else None
    noun = event.reading.on("predicate", (owner or every).last + 1) if every else None
    if every is None or noun is None or noun.value not in FOUGHT:
        return [draft]
    whole = event.draft(ClaimKind.ENGAGEMENT, every)
    whole.places, whole.units = list(draft.places), list(draft.units)
    whole.actor, whole.target, draft.whole = draft.actor, draft.target, whole
    return [whole, draft]


def _came_by_air(event: Occurrence, attacks: list[tuple[int, Predicate]]) -> bool:
    """ "the attack was repelled by aviation, anti-aircraft missile troops and …": whether what was repelled flew."""
    after = event.predicate.term.last + 1
    by_air = event.reading.word(after) == "by" and event.reading.word(after + 1) in FLYING
    return by_air or (air_defence_acts(event) and all(event.reading.word(p.term.last).endswith("s") for _, p in attacks))


def _repelled(event: Occurrence, attacks: list[tuple[int, Predicate]]) -> Draft:
    """The attack nearest to the verb with those that share its count: "stopped 31 assaults and attacks towards Promin"."""
    number, attack = min(attacks, key=lambda pair: abs(pair[1].term.first - event.predicate.term.first))
    event.used.add(number)
    number = told_before(event, attacks, number)
    attack = event.reading.predicates[number]
    same = [
        n for n, p in attacks if n == number or (abs(p.term.first - attack.term.first) <= 8 and event.count(nouns=p.term.first) is None)
    ]
    event.used.update(same)
    counted = event.count(nouns=attack.term.first) or numbered_attempts(event, attack)
    draft = event.draft(ClaimKind.REPELLED_ATTACK, counted)
    draft.places += [place for n in same for place in event.shares[n].places if place not in draft.places]
    draft.places = draft.places or places_there(event)
    draft.units = [*(unit for n in same for unit in event.shares[n].units), *draft.units]
    theirs = opponent(whose(event, attack))
    english = event.reading.word(attack.term.first).isascii()  # "Ukrainian attempts to break through", and not «ВСУ атаку отбили»
    draft.target = (theirs if english else None) or defender(event) or theirs
    draft.actor = opponent(draft.target)
    draft.start = min(draft.start, event.reading.left[attack.term.first], event.reading.left[counted.first] if counted else draft.start)
    draft.end = max(draft.end, event.reading.right[attack.term.last])
    return draft


def _offensive(event: Occurrence) -> list[Draft]:
    """ "сорвали наступление под Вовчанском", "отбито пять наступлений": beaten back, in words that no attack is named by alone."""
    at = event.predicate.term
    after = range(at.last + 1, at.last + 1 + TO_OFFENSIVE)
    before = range(at.first - 1, max(-1, at.first - OWN_OBJECT), -1) if event.predicate.passive else ()
    told = next((place for place in (*after, *before) if event.reading.word(place).startswith(OFFENSIVES)), None)
    phrase = any(word.startswith(OFFENSIVES) for word in at.entry.phrase.split())
    if told is not None and is_cause(event.reading, event.predicate):
        return []  # "в ходе отражения наступления погибли двое"
    going_on = event.predicate.id == "hold" or "pres" in grammemes(event.reading.tokens[at.first].text)
    named = told is not None or not BEATEN_OFFENSIVES.isdisjoint(event.reading.words[after.start : after.stop])
    if not phrase and (not named or (going_on and CYRILLIC.search(event.reading.line))):
        return []
    return [_beaten(event, event.count(nouns=told) if told is not None else None)]


def _attempts(event: Occurrence) -> list[Draft]:
    """ "six attempts by the 425th Regiment were repelled", "thwarted an attempt to take the village"."""
    tried, places = tried_times(event), foiled_attempt(event)
    if tried is None and places is None:
        return []
    draft = _beaten(event, tried)
    draft.places = draft.places or places or []
    if tries := who_tries(event):
        draft.actor, draft.target = tries, opponent(tries)
    return [draft]


def _of_terror(event: Occurrence, attack: Predicate) -> bool:
    """ "attempts to carry out terrorist attacks using drones were thwarted": what a ministry calls all it has shot down, and no assault."""
    return bool(event.reading.classes & TERROR.bit) and not TERROR.isdisjoint(
        event.reading.words[max(0, attack.term.first - 1) : attack.term.last + 1]
    )


def _flown_nowhere(event: Occurrence, attack: int) -> bool:
    """ "attempts to attack facilities with drones were thwarted": an attack by what flies on no place that is named."""
    at = event.reading.predicates[attack].term
    if event.share.places or event.shares[attack].places or event.share.units or not event.reading.word(at.first).isascii():
        return False
    flown = (term for term in event.reading.all("materiel") if term.value in SENT and at.last < term.first <= at.last + MEANS)
    return any(not MADE_WITH.isdisjoint(event.reading.words[at.last + 1 : term.first]) for term in flown)


def _may_be_beaten(event: Occurrence, attack: Predicate) -> bool:
    """Not a fight that goes on, nor the cause of what stopped, nor an attack that another such verb parts from this one."""
    first, last = sorted((attack.term.first, event.predicate.term.first))
    parted = any(p.kind == "REPELLED_ATTACK" and first < p.term.first < last for p in event.reading.predicates)
    words = event.reading.words
    goes_on = any(
        0 < term.first - attack.term.last <= GOES_ON and PARTED.isdisjoint(words[attack.term.last : term.first])
        for term in event.reading.all("ongoing")
    )
    holding = event.predicate.id == "hold" and event.reading.word(event.predicate.term.first) != "held"
    held = holding and event.count(nouns=attack.term.first) is not None  # who is holding attacks back has not ended them
    dashed = attack.term.last < event.predicate.term.first and _dash_between(event, attack)
    return not (parted or goes_on or held or dashed or is_cause(event.reading, attack))


def _dash_between(event: Occurrence, attack: Predicate) -> bool:
    """ "тривали бої — захисники зупинили 40 штурмів": fights told before a dash, where the verb has an object of its own."""
    at = event.predicate.term.last
    own = not event.predicate.passive and any(p.id in FOUGHT and 0 < p.term.first - at <= OWN_OBJECT for p in event.reading.predicates)
    return own and not DASHES.isdisjoint(event.reading.words[attack.term.last + 1 : event.predicate.term.first])


def defender(event: Occurrence) -> Party | None:
    """Who beats an attack back: the group of the sentence, who acts in it, else who speaks."""
    group = group_of(event.reading, event.frame, event.predicate.term.first)
    first = event.number == 0 and not (event.predicate.passive or event.predicate.noun)
    acted = event.frame.doer if first else None  # "ВСУ отбили атаку", says an agency of the other side
    return group.party if group else acted or event.frame.side or event.frame.doer


def _part_beaten(event: Occurrence) -> list[Draft]:
    """ "Сім із них уже відбито": a part of the attacks that the sentence before tells of."""
    beaten = beaten_of(event) if event.predicate.term.first <= HEADING + 1 + GOES_ON else None
    if beaten is None or beaten.first:
        return []
    return [_beaten(event, beaten)]


def _held_back(event: Occurrence) -> list[Draft]:
    """ "стримують наступ ворога в районі Лісного", "continue to hold back the enemy near Lisne": a fight for named places that has not ended."""
    at = event.predicate.term.last
    if (
        event.predicate.id != "hold"
        or event.predicate.noun
        or event.predicate.passive
        or not any(p.kind == "near" for p in event.share.places)
    ):
        return []
    if not any(
        event.reading.on("party", place) or event.reading.word(place).startswith(OFFENSIVES) for place in range(at + 1, at + 1 + HELD)
    ):
        return []
    draft = event.draft(ClaimKind.ENGAGEMENT)
    draft.target = defender(event)
    draft.actor = opponent(draft.target)
    return [draft]


def _enemy_repelled(event: Occurrence) -> list[Draft]:
    """ "repelled the enemy near Lisne", "the enemy has been repulsed in Lisne": a side itself, which had attacked named places."""
    at = event.predicate.term
    if event.predicate.id != "repel" or not event.reading.word(at.first).startswith(REPULSING) or not event.share.places:
        return []
    place = at.last + 1 + (event.reading.word(at.last + 1) in ARTICLES)
    beaten = event.reading.at("party", place) if not event.predicate.passive else None
    if beaten is None and event.reading.at("be", at.first - 1):
        beaten = event.reading.on("party", at.first - 2) or event.reading.on("party", at.first - 3)
    if beaten is None or event.reading.at("materiel", beaten.last + 1) is not None:
        return []
    draft = event.draft(ClaimKind.REPELLED_ATTACK)
    draft.actor = party_of(beaten.value, event.frame.side)
    draft.target = opponent(draft.actor)
    return [draft]


def _beaten(event: Occurrence, number: Number | None) -> Draft:
    """An attack beaten back by who defends."""
    draft = event.draft(ClaimKind.REPELLED_ATTACK, number)
    draft.target = defender(event)
    draft.actor = opponent(draft.target)
    return draft


def failed(event: Occurrence) -> list[Draft]:
    """An attack said to have failed was beaten back, whether or not a number counts it; not what came "після невдалого штурму"."""
    if event.reading.word(event.predicate.term.first - 1) in AFTER:
        return []
    event.used.update(
        n
        for n, p in enumerate(event.reading.predicates)
        if p.id in FOUGHT and abs(p.term.first - event.predicate.term.last) <= 8 and not _spliced(event, p)
    )
    draft = event.draft(ClaimKind.REPELLED_ATTACK, event.count())
    draft.actor = event.owner() or named_within(event) or (draft.actor if event.frame.doer else opponent(event.frame.side))
    draft.target = opponent(draft.actor)
    return [draft]


def _spliced(event: Occurrence, attack: Predicate) -> bool:
    """ "unsuccessfully tries to encircle the town, 75 clashes took place": counted in a clause that only a comma parts."""
    number = event.count(nouns=attack.term.first) if attack.term.first > event.predicate.term.last else None
    return number is not None and event.reading.word(number.first - 1) == ","

"""Fighting, attacks, and attacks beaten back."""

from loaders.claims.assembly.causes import is_cause
from loaders.claims.draft import Draft, opponent
from loaders.claims.events.areas import strike_draft
from loaders.claims.events.attackers import attacker, named_within, of_clause, owner_of, under_attack, upon, whose
from loaders.claims.events.attempts import foiled_attempt, numbered_attempts, tried_times, who_tries
from loaders.claims.events.beaten import (
    IN_VAIN,
    air_defence_acts,
    beaten_of,
    blows,
    in_vain,
    of_drones,
    repelled_before,
    told_before,
    where_beaten,
)
from loaders.claims.events.occurrence import Occurrence
from loaders.claims.events.otherwise import told_otherwise
from loaders.claims.events.raids import from_afar, settled_places, struck_from_afar
from loaders.claims.events.struck import named
from loaders.claims.frames.groups import group_of
from loaders.claims.marks import DASHES
from loaders.claims.mentions.kinds import FOUGHT
from loaders.claims.reading import Number, Predicate
from loaders.claims.tables import stems, words
from loaders.claims.words.morphology import CYRILLIC, grammemes
from schema.ontology.enums import ClaimKind, Party

NEUTRAL, EXISTED = words("fights"), stems("existed")
GOES_ON = 3  # tokens between a fight and the verb that says it goes on
FLYING = words("flying_defenders")
MOST_ATTACKS = 600  # no side has ever claimed as many attacks on the ground in a day
OFFENSIVES, BEATEN_OFFENSIVES = stems("offensives"), words("beaten_offensives")
STORMING, SOLDIERS = words("storming"), words("who_fights")
AFTER = words("after_which")
HEADING = 3  # tokens of a heading that tells nothing more
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
    if not attacks:
        return _attempts(event) or _offensive(event) or _part_beaten(event) or _held_back(event)
    if event.reading.size <= HEADING and not (event.reading.numbers or event.reading.places):
        return []  # "Repelling the attack"
    after = event.predicate.term.last + 1
    by_air = event.reading.word(after) == "by" and event.reading.word(after + 1) in FLYING
    if by_air or (air_defence_acts(event) and all(event.reading.word(p.term.last).endswith("s") for _, p in attacks)):
        return []  # "the attack was repelled by aviation, anti-aircraft missile troops and …": it came by air
    beaten = beaten_of(event)
    if beaten:
        return [_beaten(event, beaten)]
    number, attack = min(attacks, key=lambda pair: abs(pair[1].term.first - event.predicate.term.first))
    event.used.add(number)
    number = told_before(event, attacks, number)
    attack = event.reading.predicates[number]
    same = [
        n for n, p in attacks if n == number or (abs(p.term.first - attack.term.first) <= 8 and event.count(nouns=p.term.first) is None)
    ]  # "stopped 31 assaults and attacks towards Promin"
    event.used.update(same)
    counted = event.count(nouns=attack.term.first) or numbered_attempts(event, attack)
    draft = event.draft(ClaimKind.REPELLED_ATTACK, counted)
    draft.places += [place for n in same for place in event.shares[n].places if place not in draft.places]
    draft.units = [*(unit for n in same for unit in event.shares[n].units), *draft.units]
    theirs = opponent(whose(event, attack))
    english = event.reading.word(attack.term.first).isascii()  # "Ukrainian attempts to break through", and not «ВСУ атаку отбили»
    draft.target = (theirs if english else None) or _defender(event) or theirs
    draft.actor = opponent(draft.target)
    draft.start = min(draft.start, event.reading.left[attack.term.first], event.reading.left[counted.first] if counted else draft.start)
    draft.end = max(draft.end, event.reading.right[attack.term.last])
    return [draft]


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


def _may_be_beaten(event: Occurrence, attack: Predicate) -> bool:
    """Not a fight that goes on, nor the cause of what stopped, nor an attack that another such verb parts from this one."""
    first, last = sorted((attack.term.first, event.predicate.term.first))
    parted = any(p.kind == "REPELLED_ATTACK" and first < p.term.first < last for p in event.reading.predicates)
    words = event.reading.words
    goes_on = any(
        0 < term.first - attack.term.last <= GOES_ON and {",", "and"}.isdisjoint(words[attack.term.last : term.first])
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


def _defender(event: Occurrence) -> Party | None:
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
    draft.target = _defender(event)
    draft.actor = opponent(draft.target)
    return [draft]


def _beaten(event: Occurrence, number: Number | None) -> Draft:
    """An attack beaten back by who defends."""
    draft = event.draft(ClaimKind.REPELLED_ATTACK, number)
    draft.target = _defender(event)
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


def fighting(event: Occurrence) -> list[Draft]:
    """Fights and attacks on the ground; attacks by air and on settlements are strikes."""
    number, held = event.count(), where_beaten(event)
    if told_otherwise(event, number, held):
        return []
    if number and number.value > MOST_ATTACKS:
        return [_fire(event, number)]
    settled = settled_places(event) if number is None and event.predicate.id == "ground_attack" else None
    if event.predicate.id == "ground_attack" and not settled and (from_afar(event) or (event.predicate.passive and named(event))):
        return struck_from_afar(event, number)
    spoken_of = event.frame.place and not (event.predicate.noun or event.share.places or event.share.units)
    suffered = any(thing.materiel == "civilians" for thing in event.reading.things)
    killed = number is None and event.verbal and event.share.places and suffered
    if settled or killed or (number is None and spoken_of):
        struck = strike_draft(event, settled, [] if settled and event.predicate.passive else event.sites())
        if settled and event.predicate.passive and event.frame.side:
            struck.actor, struck.target = opponent(event.frame.side), event.frame.side  # "over ten settlements were attacked"
        return [struck]
    hurt = event.predicate.noun and suffered  # "killed in attacks on two regions"
    if number is None and (hurt or not (event.share.places or event.reading.direction or event.share.units)):
        return []
    battle = _battle(event, number, held)
    at = event.predicate.term
    before = event.reading.words[max(0, at.first - 2) : at.first]  # "безуспішно вів наступ"
    if battle.actor and (in_vain(event.reading, at.last) or not IN_VAIN.isdisjoint(before)):
        battle.kind = ClaimKind.REPELLED_ATTACK
    return [battle]


def _battle(event: Occurrence, number: Number | None, held: int | None) -> Draft:
    """An attack or a fight with its sides, and with the places of those that its count takes in."""
    draft = event.draft(ClaimKind.ENGAGEMENT, number)
    draft.places += [place for place in event.shares[held].places if place not in draft.places] if held is not None else []
    draft.actor, draft.target = _sides(event, draft)
    if number and repelled_before(event, number):
        draft.kind, draft.target = ClaimKind.REPELLED_ATTACK, event.frame.doer or _defender(event)
        draft.actor = opponent(draft.target)
    for n, p in enumerate(event.reading.predicates):
        if p.id in FOUGHT and n > event.number and event.count(nouns=p.term.first) in (None, number):
            event.used.add(n)
            draft.places += [place for place in event.shares[n].places if place not in draft.places]
    return draft


def _fire(event: Occurrence, number: Number) -> Draft:
    """ "5,120 attacks" a day are fire, and where nobody is named, the enemy's: nobody counts his own."""
    fire = strike_draft(event, number, event.sites())
    if event.frame.side and event.predicate.noun and not (event.owner() or event.frame.doer):
        fire.actor, fire.target = opponent(event.frame.side), event.frame.side
    return fire


def _sides(event: Occurrence, draft: Draft) -> tuple[Party | None, Party | None]:
    """Who attacked whom: nobody in a fight, the party named, else the enemy of who speaks: "15 assaults were recorded"."""
    sides = [term for term in event.reading.all("party") if term.value in ("RU", "UA", "ENEMY") and not event.reading.speaks(term.first)]
    said = max((term.last for term in event.reading.all("said") if term.last < event.predicate.term.first), default=-1)
    sides = [term for term in sides if term.first > said] or sides  # not those of who speaks
    own = of_clause(event, sides)
    sides = own or ([] if _existed(event) else sides)
    assault = event.predicate.id == "engagement"
    if not NEUTRAL.isdisjoint(event.predicate.term.entry.phrase.split()) or (assault and not sides and not event.frame.side):
        return None, None
    cyrillic = CYRILLIC.search(event.reading.line) is not None
    if cyrillic and (owner := owner_of(event)):
        return owner, opponent(owner)  # "проти наших військ відбулися дев'ять атак загарбників"
    behind = (event.behind() if event.verbal else None) or (None if cyrillic else attacker(event) or opponent(under_attack(event, sides)))
    if behind:
        return behind, opponent(behind)  # "поблизу Лісного вели наступ рашисти"
    group = event.frame.group
    told_by_own = group is None or (cyrillic and group.party is event.frame.side is Party.UA)
    if sides and told_by_own:
        before = [term for term in sides if term.last < event.predicate.term.first and event.reading.subject(term)]
        sides = (
            before[-1:] if event.verbal or cyrillic else []
        ) or sides  # "defenders repelled attacks near Lisne, where the enemy tried to break through"
        actor = opponent(event.frame.side) if sides[0].value == "ENEMY" else Party(sides[0].value)
        attacked = sides[0].first > event.predicate.term.last and (event.verbal or upon(event, sides[0]))
        return (opponent(actor), actor) if attacked else (actor, opponent(actor))
    enemys = (assault and not sides) or (not assault and event.frame.side and not event.frame.doer)
    if enemys and told_by_own:
        actor = event.frame.side if assault and _ours(event) else opponent(event.frame.side)
        return actor, opponent(actor)
    return draft.actor, draft.target


def _ours(event: Occurrence) -> bool:
    """ "Assault groups are storming Lisne": soldiers whose side nobody names are the speaker's, right before a verb."""
    at = event.predicate.term.first - 1
    at -= event.reading.at("be", at) is not None
    return event.reading.word(event.predicate.term.first) in STORMING and event.reading.word(at) in SOLDIERS


def _existed(event: Occurrence) -> bool:
    """ "наші воїни відбили 11 атак, на Лиманському було чотири атаки": attacks that a clause of their own only counts."""
    at = event.predicate.term.first
    comma = max((place for place in range(at) if event.reading.word(place) == ","), default=at)
    return event.predicate.noun and any(word.startswith(EXISTED) for word in event.reading.words[comma:at])

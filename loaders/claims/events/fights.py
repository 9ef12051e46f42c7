"""Fighting, and attacks on the ground: who attacked whom, and where."""

from loaders.claims.draft import Draft, opponent
from loaders.claims.events.areas import strike_draft
from loaders.claims.events.attackers import attacker, of_clause, owner_of, under_attack, upon
from loaders.claims.events.beaten import IN_VAIN, in_vain, repelled_before, where_beaten
from loaders.claims.events.occurrence import Occurrence
from loaders.claims.events.otherwise import told_otherwise
from loaders.claims.events.raids import from_afar, settled_places, struck_from_afar
from loaders.claims.events.repelled import defender
from loaders.claims.events.struck import named
from loaders.claims.mentions.kinds import FOUGHT
from loaders.claims.reading import Number
from loaders.claims.tables import stems, words
from loaders.claims.words.morphology import CYRILLIC
from loaders.claims.words.tokens import Term
from schema.ontology.enums import ClaimKind, Party

NEUTRAL, EXISTED = words("fights"), stems("existed")
MOST_ATTACKS = 600  # no side has ever claimed as many attacks on the ground in a day
DISTRICTS = words("districts")
CAUSES, CAUSE = words("struck_in") | words("as_a_result"), 3  # tokens between such a word and an attack
ATTACKING, RUINED = words("attacking"), frozenset(("damage", "destroy"))
STORMING, SOLDIERS = words("storming"), words("who_fights")


def fighting(event: Occurrence) -> list[Draft]:
    """Fights and attacks on the ground; attacks by air and on settlements are strikes."""
    number, held = event.count(), where_beaten(event)
    ruined = _ruined(event)
    if not ruined and told_otherwise(event, number, held):
        return []
    if number and number.value > MOST_ATTACKS:
        return [_fire(event, number)]
    settled = settled_places(event) if number is None and event.predicate.id == "ground_attack" else None
    if (
        event.predicate.id == "ground_attack"
        and not settled
        and (ruined or from_afar(event) or (event.predicate.passive and (named(event) or _districts(event))))
    ):
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


def _ruined(event: Occurrence) -> bool:
    """ "Унаслідок атаки на Лісне зруйновано цех": an attack that led to damage somewhere, as none on the ground does."""
    at, share = event.predicate.term, event.share
    caused = not CAUSES.isdisjoint(event.reading.words[max(0, at.first - CAUSE) : at.first])
    if not (caused and event.predicate.noun and at.entry.phrase in ATTACKING) or event.reading.line.isascii():
        return False
    ruins = [n for n, p in enumerate(event.reading.predicates) if p.id in RUINED and not (p.noun or p.refused) and n > event.number]
    if not ruins or share.units or event.reading.things:
        return False
    share.places = share.places or list(event.shares[ruins[0]].places)
    return bool(share.places)


def _districts(event: Occurrence) -> bool:
    """ "the Lisne and Dolyna districts were attacked": land behind the front, as the subject of an English passive."""
    english = event.reading.word(event.predicate.term.first).isascii() and not event.reading.direction
    before = [place for place in event.share.places if place.at < event.predicate.term.first]
    nouns = [event.reading.text[place.start : place.end].split()[-1].lower() for place in before]
    return english and bool(before) and all(noun in DISTRICTS for noun in nouns)


def _battle(event: Occurrence, number: Number | None, held: int | None) -> Draft:
    """An attack or a fight with its sides, and with the places of those that its count takes in."""
    draft = event.draft(ClaimKind.ENGAGEMENT, number)
    draft.places += [place for place in event.shares[held].places if place not in draft.places] if held is not None else []
    draft.actor, draft.target = sides_of(event, draft)
    if number and repelled_before(event, number):
        draft.kind, draft.target = ClaimKind.REPELLED_ATTACK, event.frame.doer or defender(event)
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


def sides_of(event: Occurrence, draft: Draft) -> tuple[Party | None, Party | None]:
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
    if sides and (told_by_own or _the_enemys(event, sides)):
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


def _the_enemys(event: Occurrence, sides: list[Term]) -> bool:
    """ "the enemy conducted four counterattacks on our positions": the enemy of a group that beats them back, as the last subject before them."""
    before = [term for term in sides if term.last < event.predicate.term.first and event.reading.subject(term)]
    return bool(before) and before[-1].value == "ENEMY" and not CYRILLIC.search(event.reading.line)


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

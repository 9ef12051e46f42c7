"""Attacks that are no event of their own: times, causes, and those that another word of the sentence tells."""

from loaders.claims.assembly.allocate import lost_inside
from loaders.claims.assembly.causes import is_cause
from loaders.claims.events.occurrence import Occurrence
from loaders.claims.events.struck import named
from loaders.claims.mentions.kinds import FIRE_OR_ATTACK, SENT
from loaders.claims.reading import Number, PlaceName, Predicate
from loaders.claims.speech.bulletins import AIR_FORCE
from loaders.claims.tables import stems, words
from loaders.claims.words.morphology import CYRILLIC, grammemes

FROM, IN_A = words("from"), words("in_year")
FOR_THE = ["for", "the"]
ANEW = words("indefinite_articles") | {"another"}  # before an attack that is told for the first time
LED = 5  # tokens between an attack and "resulted in"
HAD, AUXILIARY = words("had"), 3  # tokens between "strike" and "had hit"
PARTED = frozenset((",", "from", "of", "after"))  # "hit by debris from a drone attack"
TRIED, TARGET = words("attempting"), "target"
TRYING, CAME = words("trying"), words("came")
CONSOLIDATING = stems("consolidating")
INSIDE = words("inside_fights")
RUINED = frozenset(("damage", "destroy"))
MEANS = 4  # tokens of what strikes were made with, before the verb whose subject they are
ADJACENT = 3  # tokens between strikes and the verb whose subject they are


def told_otherwise(event: Occurrence, number: Number | None, held: int | None) -> bool:
    """Whether an attack is no event of its own: a time from which one counts, a cause, or one that another predicate tells."""
    at = event.predicate.term.first
    before = event.reading.word(at - 1)
    since = before in ("since", "such") or (before == "of" and event.reading.word(at - 2) in ("start", "beginning", "outbreak"))
    flown = (
        event.predicate.noun and event.predicate.id == "ground_attack" and event.frame.claimant.source.endswith(AIR_FORCE)
    )  # whose "attack" was flown from where it says
    told = number is None and (flown or held is not None)
    with_fights = before in FROM and "ablt" in grammemes(event.reading.tokens[at].text)  # "з боями просунулися"
    trying = number is None and (_only_trying(event) or _to_consolidate(event) or _flew_to_attack(event))
    beside = _what_for(event) or _where(event) or _only_dated(event) or with_fights or _flying(event) or trying
    return bool(since or told or beside or is_cause(event.reading, event.predicate) or _led(event) or _where_lost(event))


def _only_trying(event: Occurrence) -> bool:
    """ "the enemy is trying to counterattack": going on, and nowhere that is named."""
    nowhere = not (event.share.places or event.share.units)
    answers = event.reading.word(event.predicate.term.last) == "counterattack"
    return nowhere and answers and event.reading.word(event.predicate.term.first) in TRYING


def _to_consolidate(event: Occurrence) -> bool:
    """ "намагалися закріпитися на околиці": what who has come somewhere means to do there, and no fight."""
    return event.predicate.id == "ground_attack" and event.reading.word(event.predicate.term.last).startswith(CONSOLIDATING)


def _flew_to_attack(event: Occurrence) -> bool:
    """ "a naval drone attempted to attack ships but was destroyed": what came to nothing, and no fight on the ground."""
    at = event.predicate.term.first
    tried = event.verbal and event.reading.word(at) in TRIED
    return tried and any(term.value in SENT and 0 < at - term.last <= ADJACENT for term in event.reading.all("materiel"))


def _flying(event: Occurrence) -> bool:
    """ "all 13 drones attacking Ukraine were shot down": which drones are counted, not how many attacks."""
    at = event.predicate.term.first
    return event.reading.word(at).endswith("ing") and any(thing.last == at - 1 for thing in event.reading.things)


def _what_for(event: Occurrence) -> bool:
    """ "used three drones of an unknown type for the attack": what was fired for it is told."""
    before = event.reading.words[max(0, event.predicate.term.first - 2) : event.predicate.term.first]
    return before == FOR_THE and any(one.kind == "LAUNCH" and not one.refused for one in event.reading.predicates)


def _where(event: Occurrence) -> bool:
    """ "в одному бою знищили п'ять танків": a fight that only says where something happened."""
    number = event.count()
    return number is not None and number.value == 1 and event.reading.word(number.first - 1) in IN_A


def _led(event: Occurrence) -> bool:
    """ "the offensive operations have resulted in the liberation of Lisne": what led to the thing said, with no place or formation of its own."""
    after = event.reading.words[event.predicate.term.last + 1 :][: LED + 2]
    return not (event.verbal or event.share.places or event.share.units) and "resulted" in after


def _where_lost(event: Occurrence) -> bool:
    """ "lost 60 troops in battles with Battlegroup South", "in the battles for Lisne": how they were lost, and where, if the verb has no town."""
    earlier = event.reading.predicates[event.number - 1] if event.number else None
    if earlier is not None and event.count() is None and lost_inside(event.reading, earlier, event.predicate):
        return not event.shares[event.number - 1].places
    before = [p for p in event.reading.predicates if p.id == "lose" and not p.refused and p.term.first < event.predicate.term.first]
    towns = any(place.kind != "within" for place in event.share.places)
    return bool(before) and event.count() is None and event.reading.word(event.predicate.term.first - 1) in INSIDE and not towns


def agent_of_hit(event: Occurrence) -> bool:
    """ "Lisne was hit by a Russian drone strike": with what the verb before says it was done."""
    before = event.reading.predicates[event.number - 1] if event.number else None
    hit = before is not None and (before.id == "under_fire" or (before.passive and before.id in FIRE_OR_ATTACK)) and not before.refused
    if before is None or not hit:
        return False
    gap = event.reading.words[before.term.last + 1 : event.predicate.term.first]
    return gap[:1] == ["by"] and len(gap) <= LED and not PARTED.intersection(gap)


def told_by_verb(event: Occurrence) -> bool:
    """ "a drone strike had hit a depot": the verb right after the noun, or after what it is formed with, tells it."""
    at = event.predicate.term.last
    if _only_dated(event):
        return True
    hits = (p for p in event.reading.predicates if _hits(p) and not p.passive and not p.refused)
    verb = next((p for p in hits if 0 < p.term.first - at <= AUXILIARY), None)
    return (verb is not None and all(word in HAD for word in event.reading.words[at + 1 : verb.term.first])) or _covers(event)


def _hits(predicate: Predicate) -> bool:
    """ "a drone strike hit a depot", "a drone attack targeted a minibus": a verb of which strikes may be the subject."""
    return predicate.id == "engage_target" or (predicate.id == "ground_attack" and predicate.term.entry.phrase == TARGET)


def _covers(event: Occurrence) -> bool:
    """ "5 обстрілів з РСЗВ накрили Щербаки": counted strikes that are the subject of a verb of shelling, over what they were made with."""
    following = event.reading.predicates[event.number + 1 :][:1]
    if not following or not event.predicate.noun or following[0].id != "shell" or following[0].passive or event.count() is None:
        return False
    gap = event.reading.words[event.predicate.term.last + 1 : following[0].term.first]
    return len(gap) <= MEANS and "," not in gap


def _only_dated(event: Occurrence) -> bool:
    """ "the strikes came as leaders met", "the attack on Lisne comes after": nothing but when it was."""
    if not event.reading.classes & CAME.bit or event.verbal:
        return False
    at = event.predicate.term.last
    upon = [place for place in event.reading.places if 0 < place.at - at <= LED]
    aimed = upon and (event.reading.word(at + 1) == "on" or upon[0].at == at + 1)
    ends = event.reading.token_at(upon[-1].end - 1) if aimed else at
    return event.reading.word(ends + 1) in CAME


def where_damaged(event: Occurrence) -> list[PlaceName]:
    """ "Houses were damaged in Ploske after a drone attack", "внаслідок удару в Лісному зруйновано цех": where the damage is, if nothing is counted."""
    verbs = event.reading.predicates
    before = [number for number in range(event.number) if verbs[number].id == "damage"][-1:]
    after = [number for number in range(event.number + 1, len(verbs)) if verbs[number].id in RUINED and verbs[number].passive]
    places = next((event.shares[number].places for number in (*before, *after) if event.shares[number].places), [])
    return [] if event.reading.things else list(places)


def _one_attack(event: Occurrence) -> bool:
    """ "A Russian missile attack killed one in the Sumy region": one that is told anew, and no shelling at large."""
    term, reading = event.predicate.term, event.reading
    begin = next((place for place in range(term.first - 1, max(-1, term.first - 1 - LED), -1) if reading.word(place) in ANEW), None)
    between = range(begin + 1, term.first) if begin is not None else range(0)
    one = begin is not None and all(reading.on("party", at) or reading.on("materiel", at) for at in between)
    return one and not reading.word(term.last).endswith("s")


def only_causes(event: Occurrence) -> bool:
    """ "Russian strikes killed two": the subject of a verb of harm, with no number, site or place of its own."""
    following = event.reading.predicates[event.number + 1 :][:1]
    harms = (
        following and not following[0].passive and following[0].id in ("kill", "wound", "damage", "engage_target") and event.predicate.noun
    )
    towns = event.suffered and event.share.places  # "Від обстрілів постраждали Бачівськ та Кучерівка"
    if not harms or towns or event.count() or named(event):
        return False
    if event.sites() and not (following and following[0].id == "engage_target"):
        return False
    damage = following[0].id == "damage" and not (event.reading.things or event.shares[event.number + 1].units)
    own = [place for place in event.share.places if event.predicate.term.last < place.at < following[0].term.first]
    wide = damage or _one_attack(event)
    harmed = [place for place in (*event.share.places, *event.shares[event.number + 1].places) if wide or place.kind != "within"]
    if not own and harmed and not CYRILLIC.search(event.reading.line) and following[0].id != "engage_target":
        event.share.places.extend(place for place in event.shares[event.number + 1].places if place not in event.share.places)
        if damage:
            event.used.add(event.number + 1)
        return False  # "Russian shelling killed a man in Lisne", "in Lisne, shelling damaged a house"
    return not own and following[0].term.first - event.predicate.term.last <= ADJACENT

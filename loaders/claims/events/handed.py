"""Places that one word of a sentence hands on to another, which tells the same blow."""

from collections.abc import Sequence
from dataclasses import replace

from loaders.claims.assembly.allocate import Share
from loaders.claims.assembly.launches import BY_MEANS, FIRED
from loaders.claims.draft import Draft, Frame
from loaders.claims.events.occurrence import Occurrence
from loaders.claims.events.otherwise import agent_of_hit
from loaders.claims.events.struck import named
from loaders.claims.marks import DASHES, HYPHENS, QUOTES
from loaders.claims.mentions.kinds import AERIAL, AIMED
from loaders.claims.mentions.name_lists import name_list
from loaders.claims.reading import Predicate, Reading
from loaders.claims.tables import words
from schema.ontology.enums import ClaimKind

USING, TO_ATTACK = words("using"), words("to_attack")
NEAR = 3  # tokens between what was fired and the word that says what for


def hand_on(reading: Reading, shares: dict[int, Share], taken: set[int]) -> None:
    """ "Від обстрілів постраждали Мала Слобідка, Бачівськ": towns that suffer belong to the strikes before the verb."""
    for number, predicate in enumerate(reading.predicates):
        if number and predicate.id in ("wound", "damage") and number not in taken and reading.predicates[number - 1].kind == "STRIKE":
            if shares[number].units:
                continue  # "strikes, causing damage to the 38th Brigade near Lisne"
            parted = reading.word(predicate.term.last + 1) in DASHES  # "є постраждалі – Вовк": who speaks
            names = shares[number].places or ([] if parted else name_list(reading, predicate.term.last + 1, "object")[0])
            known = shares[number - 1].places
            known.extend(name for name in names if name not in known)


def hand_back(reading: Reading, frame: Frame, shares: dict[int, Share], used: set[int]) -> None:
    """ "Ten towns were hit by enemy shelling, including Lisne": the places of what it was done with belong to the verb, which tells it."""
    for number, predicate in enumerate(reading.predicates):
        if number and predicate.kind in AIMED and agent_of_hit(Occurrence(reading, frame, number, shares, used)):
            known = shares[number - 1].places
            known.extend(place for place in shares[number].places if place not in known)
            used.add(number)


def hand_to_munitions(reading: Reading, frame: Frame, losses: Sequence[Draft], shares: dict[int, Share], used: set[int]) -> None:
    """ "used 24 drones to attack the Lisne region", "attacked Lisne using 24 drones": what was fired tells the attack and has its places."""
    fired = [draft for draft in losses if draft.kind is ClaimKind.LAUNCH and draft.value and draft.thing and draft.thing.materiel in FIRED]
    for number, attack in enumerate(reading.predicates) if fired else ():
        event = Occurrence(reading, frame, number, shares, used)
        if attack.id not in BY_MEANS or event.count() or not reading.word(attack.term.last).isascii():
            continue
        with_it = [draft for draft in fired if _made_with(reading, attack, draft)]
        struck = shares[number].places or named(event) if with_it else []
        for draft in with_it:
            draft.places = draft.places or [replace(place) for place in struck]
        used.update((number,) if with_it else ())


def _made_with(reading: Reading, attack: Predicate, fired: Draft) -> bool:
    """Whether munitions stand after "using" behind an attack, or before one that they were used "to" make, or used "in"."""
    first, last = (fired.thing.first, fired.thing.last) if fired.thing else (0, 0)
    if attack.term.last < first:
        return any(reading.word(place) in USING for place in range(max(attack.term.last + 1, first - NEAR), first))
    gap = reading.words[last + 1 : attack.term.first]
    return len(gap) <= NEAR and bool(gap) and gap[0] in TO_ATTACK and not any("," in word for word in gap)


def _one_target(reading: Reading, before: Predicate, predicate: Predicate) -> bool:
    """ "двічі атакувала дронами та завдала удару по Лісному": two Cyrillic verbs of one subject, the first with nothing but what it was done with."""
    verbs = all(one.kind in AIMED and not (one.noun or one.passive or one.refused) for one in (before, predicate))
    if not verbs or reading.on("joint", predicate.term.first - 1) is None or reading.word(before.term.first).isascii():
        return False
    gap = range(before.term.last + 1, predicate.term.first - 1)
    flown = any((term := reading.on(name, place)) and term.value in AERIAL for name in ("materiel", "model") for place in gap)
    return flown and all(reading.tokens[place].kind != "mark" or reading.word(place) in QUOTES | HYPHENS for place in gap)


def join_blows(reading: Reading, frame: Frame, shares: dict[int, Share], used: set[int]) -> None:
    """ "Ukrainian shelling and drone strikes on Lisne": two nouns of strikes that nobody counts, and one strike."""
    for number, predicate in enumerate(reading.predicates):
        before = reading.predicates[number - 1] if number else None
        if before is not None and _one_target(reading, before, predicate) and not shares[number - 1].places:
            shares[number - 1].places.extend(replace(place) for place in shares[number].places)
        if before is None or before.refused or not (before.kind == predicate.kind == "STRIKE" and before.noun and predicate.noun):
            continue
        joined = predicate.term.first == before.term.last + 2 and reading.on("joint", predicate.term.first - 1) is not None
        counted = (Occurrence(reading, frame, at, shares, used).count() for at in (number - 1, number))
        if joined and not any(counted) and reading.word(predicate.term.last).isascii():
            known = shares[number - 1].places
            known.extend(place for place in shares[number].places if place not in known)
            used.add(number)

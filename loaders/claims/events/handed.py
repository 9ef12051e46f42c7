"""Places that one word of a sentence hands on to another, which tells the same blow."""

from loaders.claims.assembly.allocate import Share
from loaders.claims.draft import Frame
from loaders.claims.events.occurrence import Occurrence
from loaders.claims.events.otherwise import agent_of_hit
from loaders.claims.mentions.kinds import AIMED
from loaders.claims.mentions.name_lists import name_list
from loaders.claims.reading import Reading


def hand_on(reading: Reading, shares: dict[int, Share], taken: set[int]) -> None:
    """ "Від обстрілів постраждали Мала Слобідка, Бачівськ": towns that suffer belong to the strikes before the verb."""
    for number, predicate in enumerate(reading.predicates):
        if number and predicate.id in ("wound", "damage") and number not in taken and reading.predicates[number - 1].kind == "STRIKE":
            if shares[number].units:
                continue  # "strikes, causing damage to the 38th Brigade near Lisne"
            names = shares[number].places or name_list(reading, predicate.term.last + 1, "object")[0]
            known = shares[number - 1].places
            known.extend(name for name in names if name not in known)


def hand_back(reading: Reading, frame: Frame, shares: dict[int, Share], used: set[int]) -> None:
    """ "Ten towns were hit by enemy shelling, including Lisne": the places of what it was done with belong to the verb, which tells it."""
    for number, predicate in enumerate(reading.predicates):
        if number and predicate.kind in AIMED and agent_of_hit(Occurrence(reading, frame, number, shares, used)):
            known = shares[number - 1].places
            known.extend(place for place in shares[number].places if place not in known)
            used.add(number)


def join_blows(reading: Reading, frame: Frame, shares: dict[int, Share], used: set[int]) -> None:
    """ "Ukrainian shelling and drone strikes on Lisne": two nouns of strikes that nobody counts, and one strike."""
    for number, predicate in enumerate(reading.predicates):
        before = reading.predicates[number - 1] if number else None
        if before is None or before.refused or not (before.kind == predicate.kind == "STRIKE" and before.noun and predicate.noun):
            continue
        joined = predicate.term.first == before.term.last + 2 and reading.on("joint", predicate.term.first - 1) is not None
        counted = (Occurrence(reading, frame, at, shares, used).count() for at in (number - 1, number))
        if joined and not any(counted) and reading.word(predicate.term.last).isascii():
            known = shares[number - 1].places
            known.extend(place for place in shares[number].places if place not in known)
            used.add(number)

"""Every kind of mention in its turn, each asked for only in the sentences that have what it needs."""

from collections.abc import Callable, Sequence

from loaders.claims.mentions.ages import TOLD_BY_AGE, find_aged
from loaders.claims.mentions.amounts import AMOUNTS, find_amounts, share_with_parts
from loaders.claims.mentions.anaphors import name_again
from loaders.claims.mentions.formations import DESIGNATING, find_units
from loaders.claims.mentions.intervals import find_intervals
from loaders.claims.mentions.known import OF_ONE, find_known
from loaders.claims.mentions.nouns import MILLIMETRES
from loaders.claims.mentions.numbers import NUMERALS, find_numbers
from loaders.claims.mentions.origins import FROM, leave_origins_out
from loaders.claims.mentions.places import find_places
from loaders.claims.mentions.predicates import find_predicates
from loaders.claims.mentions.quantities import find_things
from loaders.claims.mentions.respectively import RESPECTIVELY, share_in_order
from loaders.claims.mentions.singulars import find_singulars
from loaders.claims.mentions.wars import refuse_another_war, refuse_other_deaths
from loaders.claims.reading import Reading
from loaders.claims.words.tokens import IN_DIGITS

EVERY = -1  # of a finder that every sentence is asked by
Finder = tuple[Callable[[Reading], None], int, frozenset[str]]  # with the bits and the categories of which a sentence needs one
FINDERS: tuple[Finder, ...] = (
    (find_numbers, IN_DIGITS, frozenset(NUMERALS)),
    (find_intervals, IN_DIGITS, frozenset(NUMERALS)),
    (find_units, 0, frozenset(DESIGNATING)),
    (find_things, IN_DIGITS, frozenset(NUMERALS)),
    (share_with_parts, 0, frozenset(("out_of",))),
    (find_singulars, MILLIMETRES.bit, frozenset(("materiel", "model", "predicate"))),
    (find_known, OF_ONE, frozenset()),
    (share_in_order, RESPECTIVELY.bit, frozenset()),
    (find_aged, TOLD_BY_AGE, frozenset()),
    (find_places, EVERY, frozenset()),
    (leave_origins_out, FROM.bit, frozenset()),
    (find_predicates, 0, frozenset(("predicate", "taking", "driving"))),
    (find_amounts, AMOUNTS.bit, frozenset()),
)


def find_mentions(readings: Sequence[Reading]) -> None:
    """Fill the readings of a passage's sentences by every finder.

    Each goes over all sentences before the next does: what it runs stays in the processor's cache.
    """
    asked: dict[tuple[int, frozenset[str]], Sequence[Reading]] = {(EVERY, frozenset()): readings}
    for find, bits, categories in FINDERS:
        if (bits, categories) not in asked:
            asked[bits, categories] = [one for one in readings if one.classes & bits or not categories.isdisjoint(one.starts)]
        for reading in asked[bits, categories]:
            find(reading)
    refuse_another_war(readings)
    refuse_other_deaths(readings)
    name_again(readings)

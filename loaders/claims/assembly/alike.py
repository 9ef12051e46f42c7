"""What may be one and the same: names of a region, of a model; counts of the hurt."""

import re
from collections.abc import Sequence

from loaders.claims.draft import Draft
from loaders.claims.reading import PlaceName
from loaders.claims.tables import stems, words
from schema.ontology.enums import Effect, Qualifier

REGION_ENDS = re.compile(r"(?:[сцз]ьк|[сц]к|щин|ччин|жчин)\w*$")
STEM = 5  # letters of a name that no case changes
ALIKE = str.maketrans("авекмнорстух", "abekmhopctyx")  # letters of two alphabets that look the same: "М777"
FEW_FLOWN, SOON = 4, 4  # munitions, of which two counts may be alike; sentences between a lead and what tells it again
LISTED, LINKS = 90, words("links")  # characters of a list after a name
SHAHEDS, DISTRICTS = stems("shaheds"), stems("small_regions")


def region_stem(place: PlaceName, text: str) -> str:
    """A region however it is named: "Донецької області", "на Донеччині", "the Republic of Crimea"."""
    return REGION_ENDS.sub("", text[place.start : place.end].casefold().removeprefix("republic of ").split()[0])[:STEM]


def same_model(one: str | None, other: str | None) -> bool:
    """Whether two names may be of one model: "Shahed" and "Shahed-136/131", "Шахед"; what has none may be any."""
    if not one or not other:
        return True
    first, second = sorted((one.casefold(), other.casefold()), key=len)
    return second.translate(ALIKE).startswith(first.translate(ALIKE)[:STEM]) or (first.startswith(SHAHEDS) and second.startswith(SHAHEDS))


def two_counts(one: Draft, other: Draft) -> bool:
    """ "about 90 casualties", "killed up to 90": the hurt and the dead, where two hedges show that each was counted."""
    hedged = one.qualifier is not other.qualifier and Qualifier.EXACT not in (one.qualifier, other.qualifier)
    return hedged and {one.effect, other.effect} == {Effect.CASUALTIES, Effect.KILLED}


def told_fully(one: Draft, other: Draft) -> bool:
    """ "Сбиты семь дронов. … Также сбито семь дронов в районах Лесного и Лугового": a lead without places, and a fuller sentence soon after."""
    return (one.value or 0) > FEW_FLOWN and bool(other.places) and not one.places and other.sentence - one.sentence <= SOON


def of_two_levels(one: Sequence[PlaceName], other: Sequence[PlaceName], text: str) -> bool:
    """ "на Миколаївщині" and "в Очаківській громаді": whether one telling names a region, and the other a community or a district."""
    small, others = (any(_is_small(place, text) for place in places if place.kind == "within") for places in (one, other))
    return small is not others


def _is_small(place: PlaceName, text: str) -> bool:
    """Whether a place is a part of an oblast, its noun told once for all of a list: "в Лесном и Степном районах"."""
    if text[place.start : place.end].casefold().split()[-1].startswith(DISTRICTS):
        return True
    after = (word for word in text[place.end : place.end + LISTED].split() if not (word[0].isupper() or word in LINKS or word == ","))
    return next(after, "").casefold().startswith(DISTRICTS)

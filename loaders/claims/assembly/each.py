"""Counts that are shared out: "seven each over the Belgorod and Kursk regions", "по два БПЛА над Тульской и Рязанской областями"."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from loaders.claims.draft import Draft
from loaders.claims.reading import Number, Reading
from loaders.claims.tables import words
from loaders.claims.words.morphology import CYRILLIC, grammemes

EACH = words("each")
EACH_OF = words("each_of")
AFTER = 4  # tokens between a count and the word
DIRECT = frozenset(("nomn", "accs", "gent"))


def share_out(reading: Reading, drafts: list[Draft]) -> list[Draft]:
    """The drafts, one for every place where the text says that each has its own."""
    if not (drafts and (reading.classes & (EACH.bit | EACH_OF.bit) or "respective" in reading.starts)):
        return drafts
    if _in_order(reading, drafts):
        return drafts
    shared = [number for number in reading.numbers if _given_to_each(reading, number)]
    starts = {(reading.left[number.first], number.value) for number in shared}
    return [own for draft in drafts for own in (_one_a_place(reading, draft) if starts and _counted_from(draft, starts) else (draft,))]


def _in_order(reading: Reading, drafts: list[Draft]) -> bool:
    """ "по 30 и 26 БПЛА над Брянской и Тульской областями": two numbers for two places, each for the one of its rank; whether it is so."""
    pairs = [
        (one, other)
        for one, other in pairwise(drafts)
        if one.thing and other.thing and one.thing.last == other.thing.first - 2 and _pair(reading, one.thing.first, one.thing.last + 1)
    ]
    for one, other in pairs:
        last = other.thing.last if other.thing else 0
        end = next((thing.first for thing in reading.things if thing.first > last), reading.size)
        places = [place for place in reading.places if last < place.at < end]
        if len(places) == 2:
            one.places, other.places = places[:1], places[1:]
    return bool(pairs)


def _pair(reading: Reading, first: int, joint: int) -> bool:
    """Whether two counts that an "and" joins are each of its own place: "по 30 и 26 БПЛА", "49 и 22 БПЛА … соответственно"."""
    joined = reading.on("joint", joint) is not None
    return reading.word(first - 1) in EACH_OF or (joined and "respective" in reading.starts)


def _given_to_each(reading: Reading, number: Number) -> bool:
    thing = next((thing for thing in reading.things if thing.first == number.first), None)
    last = thing.last if thing else number.last
    if (
        any(reading.word(place) in EACH for place in range(number.first + 1, last + 1 + AFTER))
        or _closes_with_each(reading, last)
        or _over_each(reading, last)
    ):
        return True
    return (
        reading.word(number.first - 1) in EACH_OF and not number.article and _in_direct_case(reading, number, thing.head if thing else -1)
    )


def _closes_with_each(reading: Reading, last: int) -> bool:
    """ "one in the Lisne and Dubove districts each": the word at the end of the count's places, with no mark, verb or count before it."""
    end = next((place for place in range(last + 1, reading.size) if reading.tokens[place].kind != "word"), reading.size)
    between = range(last + 1, end - 1)
    return reading.word(end - 1) in EACH and not any(reading.on("predicate", place) or reading.on("number", place) for place in between)


def _over_each(reading: Reading, last: int) -> bool:
    """ "one drone was intercepted over each of the Kursk and Tula regions": the word before the places, with no other count before it."""
    each = next((place for place in range(last + 1, reading.size) if reading.word(place) in EACH), None)
    if each is None or reading.word(each + 1) != "of" or reading.at("within", each - 1) is None:
        return False
    return not any(last < number.first < each and not number.article for number in reading.numbers)


def _in_direct_case(reading: Reading, number: Number, head: int) -> bool:
    """ "по два", "по 11 дронов", "по одному" are shared out; "по двум районам", "по 20 объектам" only say where."""
    word = reading.tokens[number.core].text
    if CYRILLIC.search(word):
        return number.value == 1 or "nomn" in grammemes(word)
    cases = grammemes(reading.tokens[head].text) if head >= 0 else frozenset()
    return "datv" not in cases or bool(cases & DIRECT)


def _counted_from(draft: Draft, starts: set[tuple[int, float]]) -> bool:
    return any(value == draft.value and draft.start <= start < draft.end for start, value in starts)


def _one_a_place(reading: Reading, draft: Draft) -> Iterator[Draft]:
    """A draft for each of the places: those of a list after "each", towns among their regions, or whatever there is."""
    last = draft.thing.last if draft.thing else reading.size
    listed = [place for place in draft.places if place.at > last] if reading.word(last + 1) in EACH else []
    towns = [place for place in draft.places if place.kind != "within"]
    several = towns if len(towns) > 1 else draft.places if not towns else []
    if len(listed) > max(1, len(several)):
        draft.places = several = listed  # "three each in Smolensk, Tver and over the Black Sea"
    around = [place for place in draft.places if place.kind == "within"] if several is towns else []
    for place in several:
        end = max(draft.end, place.end) if place.start > draft.start else draft.end
        yield replace(draft, places=[*around, place], end=end, units=list(draft.units))
    if not several:
        yield draft

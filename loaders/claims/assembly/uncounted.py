"""Places of what a list names and no claim counts: "21 over the Sumy region and others over …", "two depots near Lisne and a centre near …"."""

from collections.abc import Sequence

from loaders.claims.draft import Draft
from loaders.claims.marks import DASHES, PAUSES, STOPS
from loaders.claims.reading import PlaceName, Reading
from loaders.claims.tables import words

ONE, JOINING = words("indefinite_articles"), words("joining_items")
OTHERS, NEAR = words("the_others"), 3  # tokens from them to where they are
ENDS = STOPS | {""}
FAR = 10  # tokens from an article to the place of its noun


def leave_uncounted(reading: Reading, losses: Sequence[Draft]) -> None:
    """Take from each loss the places of what stands after it in the list and has no number that anything counts."""
    others = _others(reading) if reading.classes & OTHERS.bit else None
    listed = bool(reading.classes & ONE.bit) and len(reading.places) > 1
    dashed = len(reading.places) > 1 and not DASHES.isdisjoint(reading.words)
    for draft in losses if others is not None or listed or dashed else ():
        if draft.thing is None or draft.alone or not draft.places:
            continue
        after = draft.thing.last
        ends = others if others is not None and after < others else reading.size
        beyond = (place for place in draft.places if after < place.at)
        own = next((place.at for place in beyond if _of_unknown(reading, place, after) or _only_hurt(reading, place)), reading.size)
        draft.places = [place for place in draft.places if place.at < min(ends, own)]


def _others(reading: Reading) -> int | None:
    """Where "others over the Poltava region", "остальные – над морем" begin, before their place."""
    for at, word in enumerate(reading.words):
        if word in OTHERS and any(
            "within" in reading.here(after) or "near" in reading.here(after) for after in range(at + 1, at + 1 + NEAR)
        ):
            return at
    return None


def _only_hurt(reading: Reading, place: PlaceName) -> bool:
    """ "у Ясному – один загиблий, у Лісному та Луговому – поранені": a place that opens a clause whose hurt nobody counts."""
    led = reading.at("within", place.at - 1) or reading.at("near", place.at - 1)
    if led is None or reading.word(led.first - 1) not in PAUSES:
        return False
    dash = next((at for at in range(place.at, place.at + FAR) if reading.word(at) in DASHES or reading.word(at) in PAUSES), -1)
    harm = reading.on("predicate", dash + 1) if reading.word(dash) in DASHES else None
    return harm is not None and bool(harm.entry.marks.get("people")) and reading.word(harm.last + 1) in ENDS


def _of_unknown(reading: Reading, place: PlaceName, after: int) -> bool:
    """ "…, as well as a reconnaissance centre near Lisne": whether an article begins an item between a place and what is counted before it."""
    for at in range(place.at - 2, max(after + 1, place.at - FAR), -1):
        if reading.word(at) in ONE and reading.word(at - 1) in JOINING:
            item = range(at, place.at)
            counted = any(thing.first in item for thing in reading.things)
            return not counted and not any(other.at in item for other in reading.places) and reading.at("place_word", at + 1) is None
    return False

"""Which of a sentence's places each of a list's things has: those after it, before it, or of them all."""

from loaders.claims.draft import Draft
from loaders.claims.marks import DASHES
from loaders.claims.reading import PlaceName, Reading, Thing
from loaders.claims.tables import words
from loaders.claims.words.morphology import CYRILLIC

BREAKS = frozenset(",;-–—‒―")
DASHED = 3  # tokens from a region without its noun to the number after a dash: "в Белгородской — пять"
SMALL = words("each_of") | words("also")
OVER = 3  # tokens from "над" to the name of a land


def own_places(reading: Reading, losses: list[Draft]) -> None:
    """ "two drones in the Bila district and one in the Chorna district": each of a list's things has the places after it."""
    counted = [draft for draft in losses if draft.thing and not draft.alone and draft.places]
    for owner in {id(draft.by): draft.by for draft in counted}.values():
        drafts = sorted((draft for draft in counted if draft.by is owner), key=lambda draft: draft.thing.first if draft.thing else 0)
        _share_out(reading, drafts)


def _share_out(reading: Reading, drafts: list[Draft]) -> None:
    """The places of a list by its things: after each, or before each; what stands before or after them all is of all."""
    things = [draft.thing for draft in drafts if draft.thing]
    ends = [*(thing.first for thing in things[1:]), 10**9]
    places = drafts[0].places
    own = [[place for place in places if thing.first < place.at < end] for thing, end in zip(things, ends, strict=True)]
    before = [place for place in places if place.at < things[0].first]
    led = _led_by_places(reading, things, places) if CYRILLIC.search(reading.line) else None
    if led is not None:
        for draft, led_by in zip(drafts, led, strict=True):
            draft.places = led_by
        return
    between = reading.words[things[-2].last + 1 : things[-1].first] if len(things) > 1 else []
    alike = "with" in between and things[-2].materiel == things[-1].materiel  # "380 soldiers, with 120 soldiers near Lisne"
    if not any(own) or (sum(map(bool, own)) == 1 and own[-1] and not (things[-1].elliptic or alike)):
        return
    after_dash = reading.word(things[-1].first - 1) in BREAKS or things[-1].elliptic
    dashed = len(own) > 1 and not own[-1] and own[-2] and things[-1].first - own[-2][-1].at <= DASHED and after_dash
    if not own[-1] and (dashed or any(place.kind != "within" for place in before)):  # "У Чугуєві поранено двох, у Подолах – одного"
        own, before = [before, *own[:-1]], []
    colon = bool(before) and ":" in reading.words[before[-1].at : things[0].first]
    for number, (draft, thing) in enumerate(zip(drafts, things, strict=True)):
        shared = number and not thing.elliptic and not own[number] and draft.whole not in drafts
        elsewhere = number and any(reading.on("oblast", place.at) for place in own[number])  # "над Курской – 18, 11 – в Брянской области"
        around = [place for place in before if not (elsewhere and reading.on("oblast", place.at))]
        if own[number] and any(_over(reading, place) for place in own[number]):  # "40 над Крымом, 19 – над морем"
            around = [place for place in around if not (colon or (number and _over(reading, place)))]
        draft.places = [*around, *(next((later for later in own[number:] if later), []) if shared else own[number])]


def _over(reading: Reading, place: PlaceName) -> bool:
    """ "над Крымом", "над территорией области": over what land or sea."""
    return "над" in reading.words[max(0, place.at - OVER) : place.at]


def _led_by_places(reading: Reading, things: list[Thing], places: list[PlaceName]) -> list[list[PlaceName]] | None:
    """ "Над Курской областью сбили 9 дронов, над Брянской – два, а также один в Крыму": places before their numbers, and after; null elsewhere."""
    starts = [-1, *(thing.last for thing in things[:-1])]
    between = [[place for place in places if start < place.at < thing.first] for start, thing in zip(starts, things, strict=True)]
    dashed = [bool(led) and _after_dash(reading, thing.first - 1) for led, thing in zip(between, things, strict=True)]
    if not any(dashed) or not between[0] or any(place.kind != "within" for place in places):
        return None
    ends = [*(thing.first for thing in things[1:]), 10**9]
    after = [[place for place in places if thing.last < place.at < end] for thing, end in zip(things, ends, strict=True)]
    found = [led if number == 0 or dashed[number] else after[number] for number, led in enumerate(between)]
    return found if all(found) and sum(map(len, found)) == len(places) else None


def _after_dash(reading: Reading, place: int) -> bool:
    """Whether a dash stands before a count, small words between them at most: "– также по два"."""
    while reading.word(place) in SMALL:
        place -= 1
    return reading.word(place) in DASHES

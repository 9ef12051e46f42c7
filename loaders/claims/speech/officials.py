"""Officials without a name or a body: "local officials said", "authorities say", of the side whose people or land the sentence tells of."""

from collections.abc import Iterator

from loaders.claims.draft import BELLIGERENTS, Attribution, opponent
from loaders.claims.reading import Reading
from loaders.claims.speech.agreement import UNNAMED
from loaders.claims.speech.offices import mention
from loaders.claims.tables import stems, words
from schema.ontology.enums import Party

OFFICIALS = words("officials")
AUTHORITIES, ONE = words("authorities"), words("one_official")
OF_OFFICIALS = words("of_officials")  # adjectives that tell no nation
OF_A_REGION = words("of_a_region")
LOCAL_HEADS, OF_LOCAL_HEADS = words("local_heads"), words("of_local_heads")  # "regional military head", and what describes them
WHO_SPEAKS = OFFICIALS.bit | LOCAL_HEADS.bit
OF_NO_SIDE = words("of_no_side")
ADVERBS = words("between_speaker_and_verb")
IN = words("in_or_of")
LAND = 12  # tokens of where officials are
STRUCK, FOUGHT = frozenset(("STRIKE", "LAUNCH")), frozenset(("ENGAGEMENT",))
DOER = 3  # tokens from who strikes to the word for it
HELD, REPUBLICS = words("held"), stems("republics")


def officials(reading: Reading, current: Attribution, own: Attribution) -> Attribution | None:
    """Who speaks by no more than his kind, in a sentence that has a word of `OFFICIALS`, where a side can be told."""
    head = next((place for place in _heads(reading) if _speak(reading, _first(reading, place), place)), None)
    if head is None:
        return None
    first = _first(reading, head)
    if first == head and reading.word(head - 1) == "the" and current.claimant.source.endswith(UNNAMED):
        return current
    known = reading.word(head) in ONE and first == head and reading.word(head - 1) not in ("", ",")
    if known or _foreign(reading, first - 1):
        return None  # "the official said", of whom the text has named
    side = _side(reading, first, head) or current.side or own.side or _party(reading)
    return Attribution(mention(reading, first, head, _source(reading, first, head, side)), side) if side else None


def _heads(reading: Reading) -> Iterator[int]:
    for place, word in enumerate(reading.words):
        local = word in LOCAL_HEADS and reading.word(place - 1) in OF_LOCAL_HEADS  # "regional military head"
        if (local or word in OFFICIALS) and not reading.on("source", place):
            yield place


def _first(reading: Reading, head: int) -> int:
    """Where the adjectives before officials begin."""
    first, described = head, OF_OFFICIALS if reading.word(head) in OFFICIALS else OF_LOCAL_HEADS
    while first and (reading.word(first - 1) in described or _tells_whose(reading, first - 1)):
        first -= 1
    return first


def _foreign(reading: Reading, place: int) -> bool:
    """ "Finnish officials", "NATO officials": of a nation or a body that is not at war."""
    nation = reading.on("origin", place)
    return (
        (nation is not None and nation.value not in BELLIGERENTS)
        or reading.word(place) in OF_NO_SIDE
        or reading.on("source", place) is not None
    )


def _tells_whose(reading: Reading, place: int) -> bool:
    if any(reading.on(category, place) is not None for category in ("party", "installed", "oblast", "town")):
        return True
    return any(name.start <= reading.left[place] < name.end for name in reading.places)


def _speak(reading: Reading, first: int, head: int) -> bool:
    """Whether a verb of saying follows officials, or one stands before them that they end."""
    after = head + 1
    if reading.word(after) in IN:
        after = next((verb.first for verb in reading.all("said") if 0 < verb.first - head <= LAND), after)
    while reading.word(after) in ADVERBS:
        after += 1
    verb = reading.on("said", after)
    if verb is not None and verb.value != "after":
        return True
    before = reading.on("said", first - 1 - (reading.word(first - 1) == "the"))
    return before is not None and (before.value == "after" or reading.word(head + 1) in ("", ".", ","))


def _source(reading: Reading, first: int, head: int, side: Party) -> str:
    """The id: of the authorities of the one region that the sentence names its governor's."""
    if reading.word(head) not in AUTHORITIES:
        return f"{side.lower()}-officials"
    installed = any(reading.on("installed", place) for place in range(first, head))  # by Russia, in the regions that it holds
    if not installed and OF_A_REGION.isdisjoint(reading.words[first:head]):
        return f"{side.lower()}-government"
    oblasts = {term.value: term for term in reading.all("oblast") if reading.at("region_word", term.last + 1)}
    if len(oblasts) == 1 and (oblast := next(iter(oblasts.values()))).entry.marks.get("is") is None:
        return f"{side.lower()}-{oblast.value}-governor"
    return f"{side.lower()}-regional-authorities"


def _side(reading: Reading, first: int, head: int) -> Party | None:
    """Whose officials speak: as their adjectives tell, else of who is struck, else of the land."""
    run = range(first, head)
    if any(reading.on("installed", place) for place in run):
        return Party.RU
    if named := next((term for place in run if (term := reading.on("party", place))), None):
        return BELLIGERENTS.get(named.value)
    return opponent(_striker(reading, STRUCK)) or _held_by(reading) or _land(reading) or opponent(_striker(reading, FOUGHT))


def _held_by(reading: Reading) -> Party | None:
    """ "in Russian-occupied Lisne", "on Ukrainian-held land": who holds what the sentence tells of."""
    holders = (reading.on("party", place - 1) for place, word in enumerate(reading.words) if word in HELD)
    return next((BELLIGERENTS[term.value] for term in holders if term and term.value in BELLIGERENTS), None)


def _land(reading: Reading) -> Party | None:
    """Whose the towns behind the front and the regions are; of the republics that Russia set up, Russia's."""
    oblasts = sorted(reading.all("oblast"), key=lambda term: reading.at("region_word", term.last + 1) is None)
    for term in (*reading.all("town"), *oblasts):
        if reading.word(term.last + 1).startswith(REPUBLICS):
            return Party.RU
        if (side := term.entry.marks.get("party")) in BELLIGERENTS:
            return Party(side)
    return None


def _party(reading: Reading) -> Party | None:
    """Ukraine, where the sentence names it, or tells of people hurt by the Russians."""
    named = {term.value for term in reading.all("party")}
    hurt = any(predicate.term.entry.marks.get("people") for predicate in reading.predicates)
    return Party.UA if "UA" in named or ("RU" in named and hurt) else None


def _striker(reading: Reading, kinds: frozenset[str]) -> Party | None:
    """ "Russian shelling killed two": who strikes, right before the word for it; not who suffers it, as in "Kyiv was shelled"."""
    told = [predicate for predicate in reading.predicates if predicate.kind in kinds]
    strikes = [one.term.first for one in told if one.noun or not (one.passive or one.id == "under_fire")]
    parties = [term for term in reading.all("party") if term.value in BELLIGERENTS]
    return next((BELLIGERENTS[term.value] for at in strikes for term in parties if 0 < at - term.last <= DOER), None)

"""Places said to be taken, liberated or lost: one claim a place."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from loaders.claims.draft import Draft, opponent, party_of
from loaders.claims.events.taken import held, objects, only_stands
from loaders.claims.events.villages import DESCRIBED
from loaders.claims.marks import DASHES_AND_COLON
from loaders.claims.mentions.name_lists import name_list
from loaders.claims.reading import PlaceName, Predicate, Reading
from loaders.claims.tables import stems, words
from loaders.claims.words.morphology import CYRILLIC, grammemes
from loaders.claims.words.tokens import Term
from schema.ontology.enums import Party

BY_FIRE = stems("by_fire")
WHERE, PEOPLE = words("in_which_places") | {"near"}, words("man_or_woman") | words("they") | words("soldierly")
CONTROL, HANDS = stems("control"), frozenset(("our", "hands"))
LOST_CONTROL = stems("lost_control")
HELD_BEFORE = words("held_before")
EXPELLING = stems("expelling")
ARTICLES = frozenset(("of", "the", "its"))
GROUP = "group_of_forces"
AGENT = 7  # tokens between a place and "by"
VILLAGES, NEVER_TAKEN = words("villages"), words("never_taken")
PAST_TIMES, WHO_AND_WHEN = words("past_times"), 6  # tokens of who took a place, and when


def control_changes(reading: Reading, predicate: Predicate, make: Callable[[], Draft]) -> list[Draft]:
    """A draft for every place that the predicate says has changed hands."""
    if predicate.passive and _of_people(reading, predicate):
        return []
    names = [name for name in objects(reading, predicate) if not _only_beside(reading, predicate, name)]
    names = [name for name in names if reading.word(name.at) not in NEVER_TAKEN]
    if any(word.startswith(BY_FIRE) for word in reading.words[predicate.term.first : predicate.term.last]):
        return []  # "взяли под полный огневой контроль трассу"
    drafts = []
    for name in names:
        draft = make()
        name.kind = "object"
        draft.places = [name]
        if predicate.term.entry.phrase.startswith(LOST_CONTROL):
            draft.actor, draft.target = draft.target, draft.actor
        draft.units = [replace(unit, party=draft.actor) for unit in draft.units if unit.party in (None, draft.actor)]
        if len(names) > 1:
            draft.start, draft.end = name.start, name.end
        else:
            draft.start, draft.end = (
                min(reading.left[predicate.term.first], name.start),
                max(reading.right[predicate.term.last], name.end),
            )
        holds = _holder(reading, predicate, name, draft.frame.side)
        if only_stands(predicate) and (holds is None or _by_the_way(reading, predicate)):
            continue
        if holds:
            draft.actor, draft.target = holds, opponent(holds)
        drafts.append(draft)
    return [*drafts, *_by_other_groups(reading, predicate, make)] if drafts and reading.units else drafts


def _of_people(reading: Reading, predicate: Predicate) -> bool:
    """ "how he was captured in Lisne": people who were taken, in or near a town."""
    at = predicate.term
    be = reading.on("be", at.first - 1)
    return be is not None and reading.word(at.last + 1) in WHERE and reading.word(be.first - 1) in PEOPLE


def _by_other_groups(reading: Reading, predicate: Predicate, make: Callable[[], Draft]) -> Iterator[Draft]:
    """ "группировкой «Север» взято Лесное, «Запад» – Луговое": a dash for the verb, between another group and what it has taken."""
    for unit in reading.units:
        dash = next((place for place in range(unit.last + 1, unit.last + 3) if reading.word(place) in DASHES_AND_COLON), None)
        if unit.type != GROUP or unit.at < predicate.term.last or dash is None:
            continue
        for name in name_list(reading, dash + 1, "object")[0]:
            draft = make()
            name.kind = "object"
            draft.places, draft.units = [name], [unit]
            draft.start, draft.end = name.start, name.end
            yield draft


def _holder(reading: Reading, predicate: Predicate, name: PlaceName, side: Party | None) -> Party | None:
    """ "перешло под контроль ВС РФ", "came under Russian control", "is in our hands", "the capture of Terny by Russian troops": who holds the place now."""
    term = predicate.term
    at = next((place for place in range(term.first, term.last + 1) if reading.word(place).startswith(CONTROL)), None)
    if set(reading.words[term.first : term.last + 1]) >= HANDS:
        return side
    holder = None
    if at is not None:
        holder = (_party(reading, at + 1) if held(predicate) else reading.at("party", at + 1)) or reading.on("party", at - 1)
    holder = holder or (_party(reading, term.last + 1) if held(predicate) or reading.word(term.last) == "by" else None)
    after = reading.token_at(name.end - 1) + 1
    by = next((place for place in range(after, after + AGENT) if reading.word(place) == "by"), None) if reading.has("party") else None
    holder = holder or (_party(reading, by + 1) if by is not None else None) or _by_whom(reading, predicate)
    if holder:
        return party_of(holder.value, side)
    put_out = reading.word(term.first).startswith(EXPELLING) and predicate.passive
    driven = next((one for one in reversed(tuple(reading.all("party"))) if one.last < term.first), None) if put_out else None
    return opponent(party_of(driven.value, side)) if driven else None


def _by_whom(reading: Reading, predicate: Predicate) -> Term | None:
    """ "окуповані ворогом", "окупація російськими військами Лісного": who took it, in the instrumental right after the verb."""
    party = reading.at("party", predicate.term.last + 1) if predicate.passive or predicate.noun else None
    words = [reading.tokens[place].text for place in range(party.first, party.last + 1)] if party else []
    return party if words and all(CYRILLIC.search(word) and "ablt" in grammemes(word) for word in words) else None


def _party(reading: Reading, place: int) -> Term | None:
    """The party at a token, "of" and "the" before it at most."""
    while reading.word(place) in ARTICLES:
        place += 1
    return reading.on("party", place)


def _by_the_way(reading: Reading, predicate: Predicate) -> bool:
    """ "communities that had been under the control of the army": who held a place before."""
    before = reading.words[max(0, predicate.term.first - DESCRIBED) : predicate.term.first + 1]
    return not HELD_BEFORE.isdisjoint(before)


def taken_before(reading: Reading, predicate: Predicate) -> bool:
    """ "the city of Bakhmut, captured by Russia in May": a participle after a comma, with who took it and a time long past."""
    at = predicate.term
    if not reading.word(at.first).isascii() or reading.word(at.first - 1) != "," or reading.word(at.last + 1) != "by":
        return False
    return at.first > 1 and not PAST_TIMES.isdisjoint(reading.words[at.last + 2 : at.last + 2 + WHO_AND_WHEN])


def _only_beside(reading: Reading, predicate: Predicate, name: PlaceName) -> bool:
    """ "retook two villages near Lisne": a town beside those that were taken."""
    between = range(predicate.term.last + 1, name.at)
    listed = not DASHES_AND_COLON.isdisjoint(reading.words[between.start : between.stop])  # "10 settlements within two days: Lisne, …"
    return not listed and any(reading.at("near", place) and reading.word(place - 1) in VILLAGES for place in between)

"""Parts of stated totals: "19 tanks, including one Leopard", "of whom", "30 of the 31", sums of a list."""

from collections.abc import Sequence

from loaders.claims.draft import Draft, opponent
from loaders.claims.frames.doers import names_them
from loaders.claims.marks import DASHES
from loaders.claims.mentions.kinds import AERIAL, SITES
from loaders.claims.reading import Reading
from schema.ontology.taxonomy import narrower

OPENING = frozenset(":(")
OPENS_SUM = OPENING | DASHES  # after a dash, what adds up to no less than the total
FEWEST = 2  # parts of a sum
LIMIT = 12  # drafts after an "including" that may belong to its total


def link_parts(reading: Reading, drafts: list[Draft]) -> None:
    """Set `whole` of every draft that an "including" puts under another of the same sentence."""
    for term in reading.all("including"):
        before = [draft for draft in drafts if draft.thing and draft.thing.last < term.first]
        after = [draft for draft in drafts if draft.thing and draft.thing.first > term.last]
        start = term.last
        if before and _counted_of_them(before, term.first):  # "54 drones, 22 of them over Kursk"
            part = before.pop()
            after, start = [part, *after], before[-1].thing.last if before and before[-1].thing else term.last
        if not before or not after:
            continue
        whole = before[-1].whole or before[-1]
        if after[0].thing and after[0].thing.first - term.last > LIMIT:
            continue
        _take(reading, whole, after, start)


def link_sums(reading: Reading, drafts: list[Draft]) -> None:
    """ "54 одиниці техніки: 3 танки, 51 машина", "14 цілей (11 дронів, 3 ракети)": a colon or a bracket, and what adds up to the total."""
    if OPENS_SUM.isdisjoint(reading.words):
        return
    counted = [draft for draft in drafts if draft.thing and not draft.alone and draft.value is not None]
    for number, total in enumerate(counted):
        parts = [draft for draft in counted[number + 1 :] if draft.whole is None and draft.kind is total.kind]
        opening = _opened(reading, total, parts[0]) if parts else None
        if opening == "(":
            parts = [
                part for part in parts if part.thing and not _closed(reading, total.thing.last if total.thing else 0, part.thing.first)
            ]
        if len(parts) < FEWEST or opening is None or any(not may_be_part(part, total) for part in parts):
            continue
        told = sum((part.value or 0.0 for part in parts), 0.0)
        alike = all(part.materiel == total.materiel for part in parts)
        unnamed = alike and any(
            part.thing and part.thing.elliptic for part in parts
        )  # "87 drones: 33 over the Lisna region, 21 over Crimea"
        if told == total.value or (
            (total.materiel is None or unnamed) and opening in OPENING and told <= (total.value or 0)
        ):  # "19 одиниць техніки: 5 автомобілів; 4 гаубиці"
            for part in parts:
                part.whole = total


def opens_with_parts(reading: Reading) -> bool:
    """ "Зокрема, шість танків", "Це троє чоловіків": whether a sentence is of parts of the total told before it."""
    including = reading.all("including")
    first = reading.things[0] if including and reading.things else None
    of_them = first is not None and first.elliptic and any(term.first == first.last + 1 for term in including)  # "16 из них сбиты"
    return of_them or any(term.first <= 1 for term in including) or names_them(reading)


def link_before(drafts: list[Draft], before: list[Draft]) -> None:
    """ "Знищено 40 одиниць техніки. Зокрема, шість танків": the parts of the total told last in the sentence before."""
    total = next((one for one in reversed(before) if one.thing and one.value is not None and one.whole is None), None)
    parts = [draft for draft in drafts if draft.thing and draft.value is not None and draft.whole is None]
    of_people = total is not None and total.materiel == "troops"
    bare = [part for part in parts if of_people and part.thing and part.thing.elliptic]  # "Втрати сягнули 20 842 осіб. З них убито 7905"
    if total is not None and total.materiel is None:
        parts = [part for part in parts if part.materiel not in SITES]  # "31 единица техники. В частности, 31 танк, 2 склада"
    if total is None or not all(part.kind is total.kind and (part in bare or may_be_part(part, total)) for part in parts):
        return
    if sum((part.value or 0.0 for part in parts), 0.0) <= (total.value or 0):
        for part in parts:
            part.whole = total
            part.tally, part.target = total.tally, total.target
            if part in bare:
                part.materiel, part.actor = total.materiel, opponent(total.target)


def _opened(reading: Reading, total: Draft, first: Draft) -> str | None:
    """The colon or the bracket between a total and the first of its parts."""
    begin, end = (total.thing.last if total.thing else 0), (first.thing.first if first.thing else 0)
    between = reading.words[begin + 1 : end]
    opening = next((word for word in between if word in OPENS_SUM), None)
    parted = opening in DASHES and "," in between[: between.index(opening)]  # "шесть дронов, над Курской областью — три"
    return None if parted else opening


def may_be_part(part: Draft, total: Draft) -> bool:
    """Whether what a draft counts is of the class that a total counts, or of one below it."""
    same = total.materiel is None or part.materiel == total.materiel or _narrower(part.materiel, total.materiel)
    return (
        same or _flew(part, total) or (total.materiel == "afv" and part.materiel == "tank")
    )  # "16 armoured vehicles, 10 tanks among them"


def _flew(part: Draft, total: Draft) -> bool:
    return total.materiel == "munition" and part.materiel in AERIAL


def _counted_of_them(before: list[Draft], place: int) -> bool:
    """Whether a bare number stands right before an "of them", so that it is a part itself."""
    thing = before[-1].thing
    return thing is not None and thing.elliptic and thing.last == place - 1 and before[-1].whole is None


def _take(reading: Reading, whole: Draft, after: list[Draft], start: int) -> None:
    """The drafts from an "including" on that can be part of the whole, until one cannot."""
    total = 0.0
    for draft in after:
        thing = draft.thing
        if thing is None or _closed(reading, start, thing.first) or draft.kind is not whole.kind:
            return
        elliptic = draft.materiel is None or thing.elliptic or _by_model(reading, draft)
        if elliptic and whole.materiel:
            draft.materiel = whole.materiel if not _narrower(draft.materiel, whole.materiel) else draft.materiel
        if not _narrower(draft.materiel, whole.materiel) and whole.materiel is not None:
            return
        total += draft.value or 0
        if whole.value is not None and total > whole.value:
            return
        if (
            (draft.model, draft.materiel, draft.made_in) == (whole.model, whole.materiel, whole.made_in)
            and total > 0
            and len(after) > 1
            and draft is not after[0]
            and not thing.elliptic
        ):
            return
        draft.whole = whole


def _closed(reading: Reading, start: int, end: int) -> bool:
    """Whether a bracket closes, or a stronger pause stands, between an "including" and a thing."""
    return any(reading.tokens[place].text in ");" for place in range(start + 1, end)) or any(
        reading.word(place) == "as" and reading.word(place + 1) == "well" for place in range(start + 1, end)
    )


def _by_model(reading: Reading, draft: Draft) -> bool:
    """Whether a thing was named by its model alone."""
    thing = draft.thing
    return bool(thing and thing.model and not any(thing.first <= term.first <= thing.last for term in reading.all("materiel")))


def _narrower(part: str | None, whole: str | None) -> bool:
    return part is not None and (whole is None or part in narrower(whole))


def follow_wholes(drafts: Sequence[Draft]) -> None:
    """ "15 people were hurt in Lisne, including two children": people of a count are of its side, and where it is, if nothing else is said."""
    for draft in drafts:
        whole = draft.whole
        if whole is None or not draft.materiel == whole.materiel == "civilians":
            continue
        draft.actor, draft.target = whole.actor, whole.target
        draft.places = draft.places or list(whole.places)

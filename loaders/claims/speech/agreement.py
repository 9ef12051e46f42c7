"""Speakers of several sentences that turn out to be one: an office, an army and its staff, a headline and whom the text quotes for it."""

from collections.abc import Sequence
from dataclasses import replace

from loaders.claims.draft import Attribution
from loaders.claims.reading import Reading
from loaders.claims.tables import stems, words

EARLY = 8  # sentences of a headline and a lead
JUST = 4  # sentences in which an army goes on with what its staff has said
BEGINNING = 20  # characters in which a sentence names its subject
ROUND = 10  # a number that does not tell by itself what it counts
REPUBLICS = {"dpr-head": "donetsk-governor", "lpr-head": "luhansk-governor"}  # by whose head a text may mean "the region's head"
STATES = ("-government", "-armed-forces", "-officials")  # who is named where one body of theirs has spoken
UNNAMED = "-officials"  # of a side, who speak without a name
ARMY = words("army_words")
OF_ARMY = ("ua-general-staff", "ua-air-force")  # who speak for the army that goes on with their word
STAFF = stems("bare_staff")
AS, EARLIER = words("as_told"), words("earlier")
TOLD_BEFORE, TOLD_AGAIN = AS | EARLIER, AS.bit | EARLIER.bit
OPENING = 80  # characters in which a sentence that tells something again says who did


def once_told(reading: Reading, own: Attribution) -> bool:
    """ "As Lisne News earlier reported", "Раніше Лісне писало": an outlet's own word on what came before, with which its text ends."""
    if not (own.outlet and own.claimant.surface and reading.word(0) in TOLD_BEFORE):
        return False
    if any(reading.speaks(term.first) and term.entry.marks.get("is") != "outlet" for term in reading.all("source")):
        return False  # "As reported by Lisne News with reference to the General Staff"
    start = reading.sentence.start
    return own.claimant.surface.casefold() in reading.text[start : start + OPENING].casefold()


def same_office(named: Sequence[Attribution | None]) -> list[Attribution | None]:
    """ "The governor" of a region that two sides claim is the one whom the text has named, or names after its headline."""
    if not any(one and one.claimant.source.endswith("-governor") for one in named):
        return list(named)
    known: dict[str, Attribution] = {}
    republics = {REPUBLICS[one.claimant.source]: one for one in named if one and one.claimant.source in REPUBLICS}
    for one in reversed(named):
        if one and (office := _office(one)) and one.claimant.spokesperson:
            known[office] = one
    found: list[Attribution | None] = []
    for one in named:
        office = _office(one) if one else None
        if one and office and (one.claimant.spokesperson or (one.claimant.surface[:1].isupper() and office not in known)):
            known[office] = one
        same = (known.get(office or "") or republics.get(office or "")) if one and not one.claimant.spokesperson else None
        found.append(replace(one, claimant=replace(one.claimant, source=same.claimant.source), side=same.side) if one and same else one)
    return found


def _office(one: Attribution) -> str | None:
    return one.claimant.source.split("-", 1)[-1] if one.claimant.source.endswith("-governor") else None


def same_staff(named: Sequence[Attribution | None]) -> list[Attribution | None]:
    """A bare "General Staff" is the one of the side whose the text has told, and no other's."""
    russian = next((one for one in named if one and one.claimant.source == "ru-general-staff"), None)
    if russian is None:
        return list(named)
    bare = [_is_bare(one) for one in named]
    others = any(one and one.claimant.source == "ua-general-staff" and not alone for one, alone in zip(named, bare, strict=True))
    return [russian if alone and not others else one for one, alone in zip(named, bare, strict=True)]


def _is_bare(one: Attribution | None) -> bool:
    return one is not None and one.claimant.source == "ua-general-staff" and one.claimant.surface.casefold().startswith(STAFF)


def one_army(found: Sequence[Attribution]) -> list[Attribution]:
    """ "The Ukrainian army reported" just after its General Staff, or in a lead that goes on with it, is the staff's word."""
    sources = [one.claimant.source for one in found]
    if "ru-armed-forces" in sources and "ru-mod" in sources:  # "Российские военные сообщили", of whom the ministry tells
        ministry = found[sources.index("ru-mod")]
        found = [replace(one, claimant=ministry.claimant) if one.claimant.source == "ru-armed-forces" else one for one in found]
    if "ua-armed-forces" not in sources:
        return list(found)
    first = sources.index("ua-general-staff") if "ua-general-staff" in sources else 0
    early = found[:first] if first <= EARLY else []
    lead = [found[first] if one.claimant.source == "ua-armed-forces" else one for one in early]
    return [*lead, *(_staffs(found, number) or found[number] for number in range(len(early), len(found)))]


def _staffs(found: Sequence[Attribution], number: int) -> Attribution | None:
    """The General Staff, where it has just spoken and the army goes on."""
    if not _army(found[number]):
        return None
    return next((one for one in found[max(0, number - JUST) : number] if one.claimant.source in OF_ARMY), None)


def _army(one: Attribution) -> bool:
    """Whether the army as a whole is named, not a person who commands it."""
    return one.claimant.source == "ua-armed-forces" and not ARMY.isdisjoint(one.claimant.surface.casefold().split())


def headline(readings: Sequence[Reading], found: Sequence[Attribution]) -> list[Attribution]:
    """A headline that names nobody, or a state, is the word of whoever the text gives its largest number to."""
    told = max((one.value for one in readings[0].numbers), default=None) if readings else None
    if readings and found[0].claimant.source.endswith(UNNAMED) and readings[0].words[-1] != "." and (of_body := _of_side(found)):
        return [of_body, *found[1:]]
    if told is None or not (found[0].outlet or found[0].claimant.source.endswith(STATES)):
        return list(found)
    begins = (found[0].claimant.start or 0) - readings[0].sentence.start < BEGINNING
    if told < ROUND and not found[0].outlet and begins and readings[0].words[-1] == ".":
        return list(found)  # "Russia said that three people had died. … three others were injured, a governor said"
    again = (one for reading, one in zip(readings[1:], found[1:], strict=True) if any(number.value == told for number in reading.numbers))
    body = next((one for one in again if not one.outlet), None)
    return [body or found[0], *found[1:]]


def _of_side(found: Sequence[Attribution]) -> Attribution | None:
    """The first body of the side whose officials a headline names."""
    later = next((one for one in found[1 : EARLY + 1] if not one.outlet and one.side is found[0].side), None)
    return later if later and not later.claimant.source.endswith(UNNAMED) else None


def back_to_body(readings: Sequence[Reading], found: Sequence[Attribution]) -> list[Attribution]:
    """An outlet that is later seen to cite a body spoke that body's word before, too; not where it recalls, after the body, what it told earlier."""
    cites = {attribution.relayed_by[0].source: attribution for attribution in reversed(found) if attribution.relayed_by}
    if not cites:
        return list(found)
    first = next(number for number, one in enumerate(found) if one.relayed_by)
    recalls = {reading.sentence.paragraph for reading in readings[first + 1 :] if reading.word(0) in TOLD_BEFORE}
    recalled = [reading.sentence.paragraph in recalls for reading in readings]
    return [cites.get(one.claimant.source, one) if one.outlet and not again else one for one, again in zip(found, recalled, strict=True)]

"""The way from a report to its claims, stage by stage; each stage is a function of what the ones before it found."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise

from loaders.claims.assembly.again import all_again, find_downing, place_again
from loaders.claims.assembly.brackets import find_brackets
from loaders.claims.assembly.by_region import by_region
from loaders.claims.assembly.each import share_out
from loaders.claims.assembly.elided import find_elided
from loaders.claims.assembly.finish import finish
from loaders.claims.assembly.in_order import in_order
from loaders.claims.assembly.in_sectors import fights_of_sectors, part_from_sum, share_places
from loaders.claims.assembly.losses import find_losses
from loaders.claims.assembly.merge import merge, once
from loaders.claims.assembly.months import own_months
from loaders.claims.assembly.most_fights import MOST, counted_next, counted_once, of_whole_front
from loaders.claims.assembly.onesided import share_side
from loaders.claims.assembly.parts import follow_wholes, link_before, link_parts, link_sums, opens_with_parts
from loaders.claims.assembly.same_town import same_town
from loaders.claims.assembly.sent_and_lost import share_senders
from loaders.claims.assembly.subtotals import link_subtotals
from loaders.claims.assembly.tallies import find_tallies
from loaders.claims.assembly.totals import also_summed, share_sum
from loaders.claims.draft import Attribution, Draft, Frame
from loaders.claims.events.beaten import beaten_too, ended_in_vain, only_aimed
from loaders.claims.events.find import find_events
from loaders.claims.events.namely import NAMELY, named_after
from loaders.claims.events.place_rows import go_on_in_rows
from loaders.claims.frames.context import frames
from loaders.claims.frames.groups import share_groups
from loaders.claims.mentions.find import find_mentions
from loaders.claims.mentions.respectively import RESPECTIVELY
from loaders.claims.mentions.shared_sectors import share_sectors
from loaders.claims.reading import Reading, read_sentence
from loaders.claims.speech.attribution import attribute
from loaders.claims.tables import stems, words
from loaders.claims.text.clean import clean, passed_over
from loaders.claims.text.layout import Sentence, paragraphs, sentences
from loaders.claims.text.normal import normalise, restore
from loaders.claims.text.passages import passages
from loaders.claims.unclaimed import Stretch, unclaimed
from loaders.claims.words.dates import OF_A_MONTH, DateMention, find_dates, spans
from schema.claim import Claim
from schema.ontology.enums import ClaimKind
from schema.report import Report

LISTING = ([":"], [";"])  # ends of a heading and of its rows
RECENT = 8  # drafts told last, which a sentence without a noun or a verb may go on with
Heard = tuple[str, str | None, str | None]  # a sentence's words, group and sector
Found = tuple[list[Draft], list[Draft], list[Draft], list[Draft]]  # tallies, rows in brackets, losses, events
NOTHING: Found = ([], [], [], [])
NEAR = 2  # sentences in which what flew is spoken of again
STAYED, THEY, STOOD = stems("stayed"), words("they_stood"), 4  # tokens from the pronoun to the verb
MOST_PLACES = 3  # places of a sentence that harm to civilians may be laid to, where its own verb has none


@dataclass(frozen=True, slots=True)
class Explanation:
    """Everything that extraction found in a report and why.

    `skipped` are stretches that are the site's, not the report's; `unclaimed` are counted things of no claim, with the reason.
    """

    report: Report
    readings: tuple[Reading, ...]
    attributions: tuple[Attribution, ...]
    frames: tuple[Frame, ...]
    claims: tuple[Claim, ...]
    skipped: tuple[tuple[int, int], ...]
    unclaimed: tuple[Stretch, ...]


@dataclass(frozen=True, slots=True)
class Passage:
    """What was found in a passage."""

    readings: list[Reading]
    attributions: list[Attribution]
    frames: list[Frame]
    claims: tuple[Claim, ...]


def extract(report: Report) -> tuple[Claim, ...]:
    """The claims of a report, in the order of their quotes; `text[start:end]` is the quote, always."""
    normal = normalise(report.text)
    if not normal.starts:
        return tuple(claim for passage in _passages(report, clean(report.text)) for claim in passage.claims)
    read = replace(report, text=normal.text)
    return tuple(restore(claim, report.text, normal) for passage in _passages(read, clean(read.text)) for claim in passage.claims)


def explain(report: Report) -> Explanation:
    """The claims with the readings they come from, in the text as it is read: see `normal`."""
    report = replace(report, text=normalise(report.text).text)
    cleaned = clean(report.text)
    found = list(_passages(report, cleaned))
    readings = tuple(reading for passage in found for reading in passage.readings)
    claims = tuple(claim for passage in found for claim in passage.claims)
    return Explanation(
        report,
        readings=readings,
        attributions=tuple(spoken for passage in found for spoken in passage.attributions),
        frames=tuple(frame for passage in found for frame in passage.frames),
        claims=claims,
        skipped=tuple(passed_over(report.text, cleaned)),
        unclaimed=tuple(unclaimed(readings, claims)),
    )


def _passages(report: Report, cleaned: str) -> Iterator[Passage]:
    """The report, a passage after the other."""
    parts = paragraphs(cleaned)
    dates = find_dates(cleaned, report.published_on)
    seen: dict[str, int] = {}
    heard: set[Heard] = set()
    for passage in passages(sentences(cleaned, parts)):
        readings = _read(cleaned, passage, dates, report.published_on)
        spoken = attribute(report, readings)
        framed = frames(report, parts, readings, spoken, dates)
        drafts = merge(_told(readings, framed, heard), report.text)
        link_subtotals(drafts, report.text)
        yield Passage(readings, spoken, framed, finish(report.id, report.text, drafts, seen))


def _read(cleaned: str, passage: Sequence[Sentence], dates: list[DateMention], day: date | None) -> list[Reading]:
    """The readings of a passage's sentences, filled by every finder in turn."""
    dated = spans(dates, [(sentence.start, sentence.end) for sentence in passage])
    readings = [read_sentence(cleaned, sentence, at) for sentence, at in zip(passage, dated, strict=True)]
    for reading in readings:
        reading.day = day
    find_mentions(readings)
    return readings


def _told(readings: list[Reading], framed: list[Frame], heard: set[Heard]) -> list[Draft]:
    """What the sentences of a passage claim."""
    drafts: list[Draft] = []
    told = list(_told_once(readings, framed, heard))
    own = _own(readings, framed, told)
    for number in told:
        reading, recent = readings[number], drafts[-RECENT:]
        found = _drafts((reading, framed[number]), number, own.get(number, NOTHING), recent)
        if not found and number and reading.classes & NAMELY.bit:
            found = named_after(readings, framed, number)
        for draft in found:
            draft.sentence = number
        if found:
            same_town(found, recent, readings)
        after = bool(drafts) and drafts[-1].sentence == number - 1
        if after and not found and ("including" in reading.starts or reading.classes & STAYED.bit):
            _go_on(drafts, reading)
        elif drafts and not found and readings[number - 1].words[-1:] in LISTING:
            go_on_in_rows(readings, number, drafts)
        if drafts and reading.predicates and reading.places and (downing := find_downing(reading)):
            place_again(reading, downing, _near(drafts, number))
        if after and found and counted_next(readings[number - 1], reading, drafts, found):
            drafts.pop()
        if after and found:
            beaten_too(reading, number, drafts, found)
        drafts.extend(ended_in_vain(reading, number, drafts, found) if after else found)
    share_senders(drafts)
    _inherit(drafts)
    share_side(drafts)
    share_sum(drafts)
    also_summed(drafts, readings)
    follow_wholes(drafts)
    return [draft for draft in drafts if not only_aimed(readings[draft.sentence], draft)]


def _near(drafts: list[Draft], number: int) -> list[Draft]:
    """The drafts of the few sentences before one."""
    first = len(drafts)
    while first and number - drafts[first - 1].sentence <= NEAR:
        first -= 1
    return drafts[first:]


def _told_once(readings: list[Reading], framed: list[Frame], heard: set[Heard]) -> Iterator[int]:
    """The sentences that say the same of the same group and sector a second time are left out: pull quotes, a text pasted twice."""
    for number, (reading, frame) in enumerate(zip(readings, framed, strict=True)):
        said = (reading.line, frame.group.name if frame.group else None, frame.direction)
        if said not in heard:
            heard.add(said)
            yield number


def _inherit(drafts: list[Draft]) -> None:
    """A loss of nobody's is of those whose loss was told just before."""
    for before, draft in pairwise(drafts):
        if draft.target is None and draft.kind is before.kind is ClaimKind.LOSS and draft.sentence - before.sentence <= 2:
            draft.target, draft.actor = before.target, before.actor


def _own(readings: list[Reading], framed: list[Frame], told: list[int]) -> dict[int, Found]:
    """What each of some sentences tells by itself; here, too, a finder goes over all of them before the next does."""
    asked = [(number, readings[number], framed[number]) for number in told if _tells(readings[number], framed[number])]
    tallies = [find_tallies(reading, frame) if reading.numbers else [] for _, reading, frame in asked]
    rows = [find_brackets(reading, frame) if len(reading.numbers) > 1 else [] for _, reading, frame in asked]
    losses = [find_losses(reading, frame) if reading.things else [] for _, reading, frame in asked]
    for (_, reading, _), counted, lost in zip(asked, tallies, losses, strict=True):
        if "including" in reading.starts:
            link_parts(reading, [*counted, *lost])
        if len(lost) > 1:
            link_sums(reading, lost)
    events = [find_events(reading, frame, lost) for (_, reading, frame), lost in zip(asked, losses, strict=True)]
    numbers = [number for number, _, _ in asked]
    return dict(zip(numbers, zip(tallies, rows, losses, events, strict=True), strict=True))


def _tells(reading: Reading, frame: Frame) -> bool:
    listed = frame.heading is not None and bool(reading.places)  # "Звільнено села:" and a row "Лісне"
    return bool(reading.numbers or reading.things or reading.predicates or reading.units) or listed


def _drafts(read: tuple[Reading, Frame], number: int, own: Found, told: list[Draft]) -> list[Draft]:
    """What a sentence tells by itself and after those before it."""
    reading, frame = read
    fired = bool(told) and told[-1].kind is ClaimKind.LAUNCH and number - told[-1].sentence == 1  # "усі вони були збиті"
    if own is NOTHING and not fired:
        return []
    tallies, rows, losses, events = own
    if losses and told and opens_with_parts(reading):
        link_before(losses, [draft for draft in told if number - draft.sentence <= NEAR and draft.sentence == told[-1].sentence])
    found = [*tallies, *rows, *losses, *events]
    if reading.places and not (reading.predicates or found):
        found += by_region(reading, told)
    if reading.numbers or reading.things or "once" in reading.starts:
        found += find_elided(reading, frame, found, (number, told))
    if len(reading.numbers) > 1:
        found = fights_of_sectors(reading, frame, found, told)
    if found and reading.direction:
        found = share_places(reading, found)
        part_from_sum(reading, found)
    if reading.predicates or fired:
        found += all_again(reading, frame, [*_near(told, number), *found])
    if found and reading.classes & RESPECTIVELY.bit:
        found = in_order(reading, found)
    told_once, found = len(found), share_out(reading, found)
    if len(found) > told_once:
        link_sums(reading, found)  # "46 дронов: по 12 в Энской и Лесной областях, 22 в Степной"
    return _of_sentence(reading, frame, number, found) if found else found


def _of_sentence(reading: Reading, frame: Frame, number: int, found: list[Draft]) -> list[Draft]:
    """The drafts of a sentence, each with the sector, the group and the places of its own."""
    placed = any(draft.materiel == "civilians" and draft.places for draft in found)
    found = once(found) if len(found) > 1 else found
    share_sectors(reading, found)
    if reading.classes & MOST.bit:
        found = counted_once(reading, found)
        of_whole_front(reading, found)
    if reading.classes & OF_A_MONTH and len(found) > 1:
        own_months(reading, found)
    if reading.units:
        share_groups(reading, found)
    for draft in found:
        draft.sentence = number
        if draft.materiel == "civilians" and not (draft.places or placed):
            draft.places = list(reading.places[:MOST_PLACES])
        if draft.materiel == "civilians" and frame.direction and not reading.direction:
            draft.frame = replace(frame, direction=None)  # people are not hurt in a sector that another sentence names
    return found


def _go_on(drafts: list[Draft], reading: Reading) -> None:
    """ "Серед них - Гряниківка …": a sentence that only lists places goes on with the event before it."""
    stood = reading.word(0) in THEY and any(reading.word(place).startswith(STAYED) for place in range(1, STOOD))
    opens = stood or any(term.first <= 1 for term in reading.all("including"))
    if opens and reading.places and not reading.predicates and drafts[-1].thing is None:
        drafts[-1].places = [*drafts[-1].places, *reading.places]

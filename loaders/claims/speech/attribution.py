"""Whose word a sentence is: the speaker it names, the one the text names around it, else the publisher."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import chain, islice, pairwise

from loaders.claims.draft import Attribution
from loaders.claims.reading import Reading
from loaders.claims.speech.agreement import TOLD_AGAIN, back_to_body, headline, once_told, one_army, same_office, same_staff
from loaders.claims.speech.beside import TELETHON, passive
from loaders.claims.speech.beyond import air_force, of_another_region, of_no_air_force, of_the_whole_war
from loaders.claims.speech.bulletins import bulletin_form, idiom, loss_list, opened
from loaders.claims.speech.carried import goes_on_reporting, so_far
from loaders.claims.speech.gists import digest, summed_up
from loaders.claims.speech.home import mostly_speaks, through_outlet
from loaders.claims.speech.kin import formations_word
from loaders.claims.speech.ministries import anybodys, mayor, military, ministry, ministrys, monitor, of_agency, of_that_side
from loaders.claims.speech.oblasts import appointed, hand_down_oblasts, in_the_lead
from loaders.claims.speech.officials import WHO_SPEAKS, officials
from loaders.claims.speech.others import GOVERNMENT, of_something_else
from loaders.claims.speech.publishers import partisan, publisher
from loaders.claims.speech.quotations import quoted_by, quotes_on
from loaders.claims.speech.reprints import announces, reprinted, through_agency, told_through
from loaders.claims.speech.speakers import find_speakers, may_name_a_speaker
from loaders.claims.speech.strangers import by_surname, same_person
from loaders.claims.speech.unnamed import his_word, of_him, persons_word
from loaders.claims.speech.voices import EARLIER, body_of, nobodys
from loaders.claims.tables import words
from schema.ontology.enums import Party
from schema.report import Report
from schema.sources import source_of

CREDIT_LEADS = words("credit_leads")
BULLETS = frozenset("-–—‒―•▪🔻")
LONG_ITEM = 8  # sentences of a list's item
SIGNATURE = 3  # tokens of a line that is only a name, which signs what stands before it
SERVICES = ("-sbu", "-fsb", "-border-guard", "-border-service", "-emergency-service", "-dsns")  # who is "the service" of its sentence
WORDS, CITES_WORDS = "слова", words("cites_words")  # "сказал Герасимов, слова которого приводит ведомство"
SIDES = (GOVERNMENT, "-armed-forces")  # a side as a whole, of which a person who has spoken may tell
REMINDS = words("reminds")
THAT, FIGURES = words("that_figure"), words("figures")


def attribute(report: Report, readings: Sequence[Reading]) -> list[Attribution]:
    """The attribution of every sentence."""
    own = partisan(publisher(report.publisher), readings, report.language)
    hand_down_oblasts(readings)
    named = _all_named(readings, own)
    form = bulletin_form(readings, named, own) or opened(readings)
    lead = form or loss_list(readings, named, own) or idiom(readings, named, own) or (own if own.side and not own.outlet else None)
    main = home = lead or digest(readings, own) or through_outlet(mostly_speaks(_heard(readings, named, own), own), named)
    current, last = home, max((number for number, one in enumerate(named) if one), default=-1)
    found: list[Attribution] = []
    for number, reading in enumerate(readings):
        if reading.classes & TOLD_AGAIN and once_told(reading, own):
            main = home = current = own
        before = current = so_far(readings, found, current, home=home, own=own)
        current = persons_word(reading, current, chain(reversed(found), islice(named, number + 1, None)), own)
        if "anonymous" in reading.starts:
            current = _by_kind(readings, number, (named, found, current), own)
        spoken = named[number] and _passed_on(reading, named[number], current, own)
        if spoken and reading.size <= SIGNATURE and found and not named[number - 1] and not spoken.claimant.source.endswith(GOVERNMENT):
            found[-1] = spoken
        unnamed = _unnamed(readings, number, named, current=current, own=own)
        spoken = his_word(reading, spoken, chain(reversed(found), islice(named, number + 1, None))) or mayor(reading, named[:number])
        later = _announced_after(readings, named, number) if number < last and not (spoken or goes_on_reporting(reading)) else None
        if later and later.claimant.source == current.claimant.source and not later.relayed_by:
            later = current
        found.append(spoken or (unnamed if unnamed is not own else None) or later or unnamed or current)
        if spoken and lead is None and not (spoken.outlet and not current.outlet and _credited(reading)):
            current, home = spoken, _item_of(reading, spoken, main)
        elif unnamed and found[-1] is unnamed and (unnamed is own or lead is None):
            current = unnamed
        current = before if number and reading.classes & REMINDS.bit and _reminds(reading) else current
    _credit(readings, found)
    found = [_with_side(one, reading, own) for one, reading in zip(through_agency(readings, found, own), readings, strict=True)]
    return reprinted(readings, told_through(readings, headline(readings, back_to_body(readings, one_army(found))), own), own)


def _all_named(readings: Sequence[Reading], own: Attribution) -> list[Attribution | None]:
    """Whom each sentence names as a speaker, one and the same person, office and staff throughout the text."""
    named = [
        (_named(reading, own) or formations_word(readings, number)) if may_name_a_speaker(reading) else None
        for number, reading in enumerate(readings)
    ]
    named = summed_up(readings, in_the_lead(readings, named))
    return same_staff(same_office(appointed(ministrys(by_surname(readings, same_person(readings, named))), own)))


def _by_kind(
    readings: Sequence[Reading],
    number: int,
    heard: tuple[Sequence[Attribution | None], Sequence[Attribution], Attribution],
    own: Attribution,
) -> Attribution:
    """ "The ministry said", "the monitor": the body that a word for its kind alone means among those named, those heard so far and the last."""
    reading, (named, found, current) = readings[number], heard
    current = monitor(readings, number, named, own) or current
    known = [*reversed(found), *named[number + 1 :]]
    if "said" not in reading.starts:
        return ministry(readings, number, known, own) or current  # "Сбиты 34 дрона — Минобороны"
    return ministry(readings, number, known, own) or military(reading, known) or of_that_side(reading, current) or current


def _item_of(reading: Reading, spoken: Attribution, main: Attribution) -> Attribution:
    """Whose word an item is until another speaks: whoever announces it ("This was reported by …"), else the text's own source."""
    return spoken if not spoken.outlet and announces(reading) else main


def _unnamed(
    readings: Sequence[Reading], number: int, named: Sequence[Attribution | None], *, current: Attribution, own: Attribution
) -> Attribution | None:
    """Officials of a side, the air force, or the outlet itself, where a sentence names no speaker but is of another than has spoken before it."""
    if not own.outlet:
        return None
    reading = readings[number]
    some = officials(reading, current, own) if reading.classes & WHO_SPEAKS else None
    some = some or air_force(readings, number, named, current)
    return some or (own if _apart(readings, number, current) else None)


def _apart(readings: Sequence[Reading], number: int, current: Attribution) -> bool:
    """Whether a sentence is an outlet's own, whoever has spoken before it."""
    beyond = of_the_whole_war(readings[number], current) or of_another_region(readings, number, current)
    return nobodys(readings[number]) or beyond or of_no_air_force(readings, number, current)


def _with_side(one: Attribution, reading: Reading, own: Attribution) -> Attribution:
    """ "The enemy" of a monitor is its nation's, of a source of no side the enemy of the outlet that passes it on."""
    if one.side is not None or "party" not in reading.starts or not any(term.value in ("ENEMY", "OWN") for term in reading.all("party")):
        return one
    side = own.side or source_of(one.claimant.source).affiliation
    return replace(one, side=side) if side else one


def _passed_on(reading: Reading, spoken: Attribution | None, current: Attribution, own: Attribution) -> Attribution | None:
    """A body that "the newspaper" cites: the outlet named last passes its word on."""
    if spoken and spoken.outlet and not (current.outlet or current.stranger) and _of_that_figure(reading):
        return replace(current, relayed_by=(*current.relayed_by, spoken.claimant))
    if spoken and spoken.claimant.source.endswith(SIDES) and not current.outlet and of_him(reading):
        return None  # "According to his statement, the army claims to have destroyed nine guns"
    if spoken is None or spoken.outlet or spoken.relayed_by or not current.outlet or current.claimant.source == own.claimant.source:
        return spoken
    if not any(term.value == "outlet" for term in reading.all("anonymous")):
        return spoken
    return replace(spoken, relayed_by=(*spoken.relayed_by, current.claimant))


def _of_that_figure(reading: Reading) -> bool:
    """Whether a figure that somebody gave goes on through an outlet: "This figure includes 900 deaths, as the newspaper reported"."""
    return reading.word(0) in THAT and reading.word(1) in FIGURES


def _heard(readings: Sequence[Reading], named: Sequence[Attribution | None], own: Attribution) -> list[Attribution | None]:
    """Who is heard in each sentence, a ministry that is named by its kind alone among them; no text's source is who begins with "earlier"."""
    now = [None if one and reading.word(0) in EARLIER else one for reading, one in zip(readings, named, strict=True)]
    return [
        (ministry(readings, number, named, own) if "anonymous" in readings[number].starts else None) or one
        for number, one in enumerate(now)
    ]


def _reminds(reading: Reading) -> bool:
    """ "Эксперт напомнил, что Минобороны сообщило …": who reminds of another's word speaks on."""
    return any(pair[0] in REMINDS and pair[1] == "," for pair in pairwise(reading.words))


def _announced_after(readings: Sequence[Reading], named: Sequence[Attribution | None], number: int) -> Attribution | None:
    """The speaker that a later sentence of the paragraph names for this one: "This was announced by …", a bullet's last words.

    The words that announce may begin the next paragraph.
    """
    paragraph = readings[number].sentence.paragraph
    for later in range(number + 1, min(number + 5, len(readings))):
        spoken, apart = named[later], readings[later].sentence.paragraph != paragraph
        announced = spoken and announces(readings[later])
        if apart and not (number == 0 and later == 1):
            return spoken if announced and spoken and not (spoken.outlet or _named_above(readings, named, number)) else None
        if spoken and quoted_by(readings, number, later):
            return spoken
        if spoken:
            return spoken if announced or _bullet(readings, number) or quotes_on(readings, named, later) else None
    return None


def _named_above(readings: Sequence[Reading], named: Sequence[Attribution | None], number: int) -> bool:
    """Whether a paragraph has named who speaks before one of its sentences."""
    paragraph = readings[number].sentence.paragraph
    while number and readings[number - 1].sentence.paragraph == paragraph:
        number -= 1
        if named[number]:
            return True
    return False


def _bullet(readings: Sequence[Reading], number: int) -> bool:
    """Whether the sentence's paragraph is an item of a list."""
    reading = readings[number]
    first = number
    while first and number - first < LONG_ITEM and readings[first - 1].sentence.paragraph == reading.sentence.paragraph:
        first -= 1
    before = reading.text[max(0, readings[first].sentence.start - 3) : readings[first].sentence.start].strip()
    return before in BULLETS or readings[first].word(0) == "•"


def _credit(readings: Sequence[Reading], found: list[Attribution]) -> None:
    """ "Source: …" under a table speaks for the rows above it."""
    for number, reading in enumerate(readings):
        if not _credited(reading):
            continue
        if found[number].outlet and not found[number - 1].outlet:
            continue  # "Source: The Courier" under what a staff has said
        above = number - 1
        while above >= 0 and any(
            char.isdigit() for char in readings[above].text[readings[above].sentence.start : readings[above].sentence.end]
        ):
            found[above] = found[number]
            above -= 1


def _credited(reading: Reading) -> bool:
    """ "Джерело: …", "Source: …": whether a line begins with the word for a credit."""
    return reading.word(1) == ":" and reading.word(0) in CREDIT_LEADS


def _body_meant(reading: Reading, own: Attribution) -> Attribution | None:
    """ "Сили флоту уразили катер, повідомляє командування": "the command" of the one body of the publisher's side that the sentence names."""
    if not ("anonymous" in reading.starts and "said" in reading.starts):
        return None
    meant = {term.value for term in reading.all("anonymous")}
    if not meant & {"army", "service"}:
        return None
    bodies = [found for term in reading.all("source") if (found := body_of(reading, term))]
    if "service" in meant:
        bodies = [
            body for body in bodies if body.claimant.source.endswith(SERVICES)
        ]  # "the SBU has destroyed two aircraft, the service said"
    else:
        bodies = [body for body in bodies if body.side is own.side and own.side]
    return bodies[0] if len({body.claimant.source for body in bodies}) == 1 else None


def _named(reading: Reading, own: Attribution) -> Attribution | None:
    """The speaker that the sentence names: the innermost, with those who pass it on."""
    speakers = find_speakers(reading)
    if not speakers:
        return _body_meant(reading, own)
    speakers = [speaker for speaker in speakers if speaker.claimant.source != TELETHON]
    speakers = [one for one in speakers if one is speakers[0] or not of_something_else(reading, one)]
    if speakers and not (own.side and not own.outlet):
        speakers = [speaker for speaker in speakers if speaker.claimant.source != own.claimant.source]
    if own.side is not Party.RU:
        speakers = [speaker for speaker in speakers if not anybodys(speaker, own)]
    if not speakers:
        return _body_meant(reading, own)
    outlets = [speaker for speaker in speakers if speaker.outlet]
    bodies = [speaker for speaker in speakers if not speaker.outlet]
    credited = _credited(reading)  # "Sources: Vovk, Koval"
    quoted = any(passive(verb) for verb in reading.all("said"))  # "TASS said, as quoted by Reuters"
    credited = credited or (reading.has("said") and not CITES_WORDS.isdisjoint(reading.words) and WORDS in reading.words)
    inner = bodies[0 if credited else -1] if bodies else speakers[0 if quoted else -1]
    place = speakers.index(inner)
    tellers = sorted(
        outlets, key=lambda speaker: abs(speakers.index(speaker) - place)
    )  # the nearer in the sentence, the nearer to the claimant
    relays = tuple(speaker.claimant for speaker in tellers if speaker is not inner)
    told = Attribution(inner.claimant, inner.side, relays, inner.outlet, inner.stranger)
    return of_agency(reading, told) or told

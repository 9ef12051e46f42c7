"""Rows of a running total: "tanks – 1358 (+9)", in lists, tables and lines, the label first."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import pairwise, takewhile

from loaders.claims.draft import Draft, Frame, belligerent, opponent
from loaders.claims.marks import DASHES_AND_COLON
from loaders.claims.mentions.made import class_of
from loaders.claims.mentions.numbers import SIGNS
from loaders.claims.reading import Number, Reading, Thing
from loaders.claims.tables import words
from loaders.claims.words.tokens import Term
from schema.ontology.enums import ClaimKind, Effect, Party, TallyBasis

SEPARATORS = frozenset("-–—‒―:|=\t~≈/().*_•➡→…")
SMALL_WORDS = words("row_units")
FEWEST_ROWS = 3  # of a list inside a sentence
LABEL = 6  # tokens between a row's number and the class that it counts
ROW, FEW = 3, 1000  # tokens from "personnel" to its number; soldiers whom no army has lost in all after the first days of the war
REACH = 9  # tokens between a label and its number
BETWEEN = words("between_row")


def find_tallies(reading: Reading, frame: Frame) -> list[Draft]:
    """Drafts of the sentence's rows: the total and, in brackets, the day's part. Marks the things it used up."""
    drafts: list[Draft] = []
    if not reading.numbers or not reading.has("materiel"):
        return drafts
    last, listed = -1, len(reading.numbers) >= FEWEST_ROWS and _listed(reading)
    totals = frame.tally or (frame.cumulative and frame.heading is None)
    if not (totals or listed or any(number.sign for number in reading.numbers)):
        return drafts
    numbers = {
        place: number for number in reversed(reading.numbers) if not number.article for place in range(number.first, number.last + 1)
    }
    for label, total, part in _labelled_after(reading):
        _use_up(reading, total.first, label.last)
        last = label.last
        rows = _row(reading, frame, (label, total, (total.first, label.last)), part)
        drafts.extend(_destroyed(rows) if _of_a_verb(reading, total) else rows)
    for term in reading.all("materiel"):
        number = _number_after(reading, term, numbers) if term.first > last else None
        if number is None:
            continue
        increment, end = _increment(reading, number)
        if not (increment or totals or listed) or (not increment and _counted(reading, term) and _of_harm(reading, number)):
            continue  # "втрати склали 234 особи – 64 вбитими": people with a number of their own head no row
        _use_up(reading, number.first if number.sign and _counted(reading, term) else term.first, end)
        last = end
        drafts.extend(_row(reading, frame, (term, number, (term.first, end)), increment))
    return drafts


def _labelled_after(reading: Reading) -> Iterator[tuple[Term, Number, Number]]:
    """ "4,044 (+3) tanks": rows whose label comes last, each with its total and the day's part."""
    used = -1
    for number, increment in pairwise(reading.numbers):
        closing = _closing(reading, increment.last) if increment.sign else None
        bracketed = reading.word(number.last + 1) == "(" and increment.first == number.last + 2
        if not bracketed or closing is None or number.sign or number.article:
            continue
        places = range(closing + 1, min(closing + 1 + LABEL, len(reading.tokens)))
        words = takewhile(lambda place: reading.tokens[place].kind == "word", places)
        label = next((term for place in words if (term := reading.at("materiel", place))), None)
        if label and not (_starts_row(reading, label) or _labelled_before(reading, number, used)):
            used = _end_of_label(reading, label)
            yield label, number, increment


def _end_of_label(reading: Reading, label: Term) -> int:
    """The last word for materiel before the next row's number: "15 (+0) ships/boats 2,854 (+7) …"."""
    following = min((number.first for number in reading.numbers if number.first > label.last), default=reading.size)
    return max(term.last for term in reading.all("materiel") if label.last <= term.last < following)


def _closing(reading: Reading, place: int) -> int | None:
    """The bracket that closes after a day's part: "(+3)", "(+3 over the past day)"."""
    words = reading.words[place + 1 : place + 1 + LABEL]
    return place + 1 + words.index(")") if ")" in words else None


def _labelled_before(reading: Reading, number: Number, used: int) -> bool:
    """ "personnel – about 4,044 (+3) persons": a row whose label stands before its number, too, and is of no row before it."""
    before = max((term.last for term in reading.all("materiel") if term.last < number.first), default=-1)
    return before > used and number.first - before <= LABEL and not {",", ";", ")"} & set(reading.words[before : number.first])


def _starts_row(reading: Reading, label: Term) -> bool:
    """ "– 4,044 (+3) tanks – 98": a label that has its number after it."""
    return reading.word(label.last + 1) in DASHES_AND_COLON and any(number.first == label.last + 2 for number in reading.numbers)


def _listed(reading: Reading) -> bool:
    """Whether a sentence is a list of rows, "танків — 22; ББМ — 26; …", three at least."""
    labels = [term for term in reading.all("materiel") if reading.word(term.last + 1) in DASHES_AND_COLON]
    return sum(any(number.first == term.last + 2 for number in reading.numbers) for term in labels) >= FEWEST_ROWS


def _number_after(reading: Reading, label: Term, numbers: Mapping[int, Number]) -> Number | None:
    """The number that a label introduces, over separators, hedges and the label in another language."""
    place, parted = label.last + 1, False
    while place < len(reading.tokens) and place - label.last <= REACH:
        number = numbers.get(place)
        if number:
            parted = parted or reading.tokens[number.first].text in SIGNS or _hyphened(reading, label)
            following = reading.at("materiel", number.last + 1)
            glued = following is not None and (label.value == "unclassified" or _number_after_row(reading, following) is None)
            glued = glued and not (following and following.value == "civilians" and label.entry.marks.get("person"))
            return None if glued or not (parted or number.sign or _bracketed(reading, number)) else number
        token, here = reading.tokens[place], reading.here(place)
        if other := here.get("materiel") or here.get("model"):
            if reading.word(place - 1) == ":" and other.category == "materiel" and other.value != label.value:
                return None  # "Техніка: танки – 2": a heading before the first row
            place = other.last
        elif token.text in SEPARATORS:
            parted = parted or token.text in "-–—‒―:|=≈~"
        elif token.lower not in BETWEEN and not (reading.on("hedge", place) or reading.on("joint", place)):
            return None
        place += 1
    return None


def _bracketed(reading: Reading, number: Number) -> bool:
    """ "tanks 1,742 (+4)": whether what a day has added stands in brackets right behind a number."""
    return reading.word(number.last + 1) == "(" and any(other.first == number.last + 2 and other.sign for other in reading.numbers)


def _hyphened(reading: Reading, label: Term) -> bool:
    """Whether a hyphen glues a label to its number: "vehicles-6823"."""
    if label.last + 1 >= len(reading.tokens) or reading.tokens[label.last + 1].kind != "number":
        return False
    return reading.text[reading.right[label.last] : reading.left[label.last + 1]].strip() in DASHES_AND_COLON


def _number_after_row(reading: Reading, label: Term) -> bool | None:
    """Whether a number stands close after a label, so that the label begins a row of its own."""
    return any(0 < number.first - label.last <= 3 for number in reading.numbers) or None


def _increment(reading: Reading, number: Number) -> tuple[Number | None, int]:
    """The "+9" after a total, and the last token of the row."""
    place, end = number.last + 1, number.last
    while place < len(reading.tokens) and (reading.word(place) in ("(", "/", "|", "[") or reading.word(place) in SMALL_WORDS):
        place += 1
    found = next((other for other in reading.numbers if other.first == place and other.sign), None)
    if found:
        end = found.last
    while (
        end + 1 < len(reading.tokens)
        and end - number.last < 12
        and reading.word(end + 1) not in (",", ";", ".")
        and reading.tokens[end].text != ")"
    ):
        if reading.at("materiel", end + 1) or any(other.first == end + 1 for other in reading.numbers):
            break
        end += 1
    return found, end


def _counted(reading: Reading, label: Term) -> bool:
    """ "4,044 tanks (+3)": the label has its total before it."""
    return any(thing.head == label.first and not thing.article and thing.first < label.first for thing in reading.things)


def _of_harm(reading: Reading, number: Number) -> bool:
    """Whether what befell people stands right after a number: "64 вбитими"."""
    harmed = reading.at("predicate", number.last + 1)
    return harmed is not None and bool(harmed.entry.marks.get("people"))


def _use_up(reading: Reading, first: int, last: int) -> None:
    for thing in reading.things:
        if first <= thing.head <= last or first <= thing.first <= last or first <= thing.last <= last:
            thing.label = True


def _row(reading: Reading, frame: Frame, row: tuple[Term, Number, tuple[int, int]], increment: Number | None) -> list[Draft]:
    """The total of a row "tanks – 11,790 (+9)" and what the day has added to it; a row of a day has no total."""
    label, number, whole = row
    found = []
    if not number.sign:
        told = frame.tally or frame.cumulative
        new = not increment and not frame.signed and (frame.daily or not told or (not frame.cumulative and _of_a_day(reading)))
        tally = TallyBasis.INCREMENT if new else TallyBasis.CUMULATIVE
        found.append(_draft(reading, frame, (label, number, whole), tally))
    parts = [part for part in (increment, number if number.sign else None) if part and part.value]
    found.extend(_draft(reading, frame, (label, Number(part.first, part.last, part.value), whole), TallyBasis.INCREMENT) for part in parts)
    return found


def _of_a_day(reading: Reading) -> bool:
    """ "особового складу – 75, танків – 2, БМП – 6": a list whose soldiers are no more than a brigade loses, so that it is no running total."""
    people = [term for term in reading.all("materiel") if term.entry.marks.get("person")]
    counts = [n.value for term in people for n in reading.numbers if term.last < n.first <= term.last + ROW]
    return _listed(reading) and bool(counts) and max(counts) <= FEW


def _of_a_verb(reading: Reading, total: Number) -> bool:
    """ "The army destroyed 4,044 (+3) tanks": whether a verb of the sentence governs a row whose label comes last."""
    before = [p for p in reading.predicates if p.kind == "LOSS" and not p.refused and p.term.last < total.first]
    return bool(before) and before[-1].id == "destroy"


def _destroyed(rows: list[Draft]) -> list[Draft]:
    for draft in rows:
        draft.effect = Effect.KILLED if draft.effect is Effect.CASUALTIES else Effect.DESTROYED
        draft.actor = opponent(draft.target)
    return rows


def _draft(reading: Reading, frame: Frame, row: tuple[Term, Number, tuple[int, int]], tally: TallyBasis) -> Draft:
    """A row of a list of losses: what is counted is its label, and whose it is the enemy of who speaks."""
    label, number, (first, end) = row
    person = bool(label.entry.marks.get("person"))
    draft = Draft(ClaimKind.LOSS, reading.left[first], reading.right[end], frame, tally=tally)
    draft.materiel = "troops" if person else class_of(label.entry)
    draft.value, draft.qualifier = number.value, number.qualifier
    draft.as_stated = reading.surface(number.first, number.last)
    killed = any(p.id in ("destroy", "kill") and p.term.first >= label.first - 2 and p.term.last <= end + 6 for p in reading.predicates)
    draft.effect = (Effect.KILLED if killed else Effect.CASUALTIES) if person else Effect.LOST
    whose = reading.on("party", first - 1) if person else None  # "число загиблих українських військових — 31 тисяча"
    named = belligerent(whose)
    draft.target = named or opponent(frame.side) or Party.RU
    if tally is TallyBasis.CUMULATIVE or frame.signed or frame.tally:
        draft.period = frame.count_day
    if reading.direction_at > end:
        draft.frame = replace(frame, direction=None)  # "… The heaviest losses were on the Lisne front"
    draft.thing = Thing(first, end, number.value, draft.qualifier)
    draft.alone = True
    return draft

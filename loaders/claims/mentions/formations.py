"""Formations as written: numbered, counted and named units, and the groups of forces."""

import re
from dataclasses import dataclass, field

from loaders.claims.draft import belligerent
from loaders.claims.marks import QUOTES
from loaders.claims.mentions.battlegroups import group_of_forces, party_after, zoned
from loaders.claims.mentions.parents import find_parents
from loaders.claims.mentions.quoted import called_in_short, groups_listed, quoted_groups
from loaders.claims.reading import Reading, Unit
from loaders.claims.tables import words
from loaders.claims.words.morphology import CYRILLIC, grammemes, parses
from loaders.claims.words.tokens import Term
from schema.ontology.enums import Party

BETWEEN = words("between_units") | frozenset(",")
DESIGNATING = ("abbreviation", "echelon", "group_word", "group")  # a unit has a word of one of them
COMPANY = "company"
NEEDS_NUMBER = frozenset(("army", "group", "corps", "company", "division", "battalion"))
HIGHEST_COUNT = 20  # of brigades in a sentence
FEWEST_PLURAL = 5  # the least numeral that a noun in the singular never follows
NEXT = 3  # tokens between a formation and the next of a list
SINGULAR = frozenset(("sing", "femn", "masc", "neut"))
UKRAINES = frozenset(("national_guard", "territorial_defence"))  # arms that Russia has under other names
NEVER_NAMED, ALWAYS_NAMES = words("never_named"), words("always_names")
CLOCK = re.compile(r"\d:\d\d")
COUNTING = re.compile(r"^\d-?(?:х|ти)$")  # "3-х бригад": a numeral with its ending, no brigade of that number


@dataclass(slots=True)
class Group:
    """The designations that share a type: "25th, 30th mechanised"."""

    type: str | None = None
    numbers: list[tuple[int, str]] = field(default_factory=list)
    count: tuple[int, int] | None = None

    @property
    def filled(self) -> bool:
        """Whether a number or a count is there, so that another type begins another group."""
        return bool(self.numbers or self.count)


def find_units(reading: Reading) -> None:
    """Fill `reading.units` in the order of the text."""
    floor = 0
    for place in sorted({term.first for category in ("abbreviation", "echelon") for term in reading.all(category)}):
        abbreviation, echelon = reading.at("abbreviation", place), reading.at("echelon", place)
        if abbreviation:
            kind, _, size = abbreviation.value.partition("/")
            floor = _units(reading, abbreviation, (kind, size), floor)
        elif echelon and not (_of_party(reading, echelon) or (echelon.value == "group" and called_in_short(reading, echelon))):
            floor = _units(reading, echelon, (None, echelon.value), floor)
    for term in reading.all("group_word"):
        if group := group_of_forces(reading, term):
            reading.units.extend((group, *groups_listed(reading, group, term)))
    reading.units.extend(quoted_groups(reading))
    reading.units.sort(key=lambda unit: unit.at)
    find_parents(reading)


def _units(reading: Reading, term: Term, kind: tuple[str | None, str], floor: int) -> int:
    """Add the units that end in one echelon word; the token after them."""
    groups, party, begin = _backward(
        reading, term.first - 1, floor, Group(kind[0]), designated=kind[0] is not None or _numbered(reading, term)
    )
    after, last = _type_after(reading, term.last)
    for group in groups:
        group.type = group.type or after
    if after == "unmanned_systems" or (after and not groups[0].type):
        groups[0].type = after
    _count_single(reading, groups, begin, term)
    party = party or party_after(reading, last)
    name = None if any(group.filled for group in groups) else _name(reading, begin, term)
    if kind[1] == "army" and groups[0].count and _of_people(reading, term.last + 1):
        return floor  # "1,030 Russian army casualties"
    firm = kind[1] == COMPANY and reading.word(term.first).isascii()  # "the oil company «Vostok»"
    if kind[1] in NEEDS_NUMBER and not any(group.filled for group in groups) and (firm or not name):
        return floor
    quoted = term.last + 2 if name and reading.word(term.last + 1) in QUOTES else last
    for group in reversed(groups):
        _add(reading, group, kind[1], party, (begin, max(last, quoted), name))
    return max(last, term.last) + 1


def _of_people(reading: Reading, place: int) -> bool:
    return any(
        (term := reading.at(category, place)) and term.entry.marks.get(mark)
        for category, mark in (("materiel", "person"), ("predicate", "people"))
    )


def _of_party(reading: Reading, echelon: Term) -> bool:
    """ "31 Ukrainian army posts", "two Ukrainian army brigades": an army that is a side, and no formation with a number."""
    if echelon.value == "army" and reading.at("echelon", echelon.last + 1):
        return True
    side = reading.on("party", echelon.first)
    counted = reading.tokens[side.first - 1].kind == "number" if side and side.first else False
    return side is not None and counted and side.first < echelon.first


def _numbered(reading: Reading, term: Term) -> bool:
    """ "7 корпусу", "8 армія": a numeral of five and more beside a singular is a number, not a count."""
    before = reading.word(term.first - 1)
    counted = any({"plur", "gent"} <= marks for marks in parses(reading.tokens[term.first].text))  # "7 корпусов", not "7 корпуса"
    return before.isdigit() and int(before) >= FEWEST_PLURAL and (_one(reading, term.first) or not counted)


def _backward(reading: Reading, place: int, floor: int, group: Group, *, designated: bool) -> tuple[list[Group], Party | None, int]:
    """What stands before an echelon, right to left, its side and first token: "53rd, 54th Mechanised and two airborne brigades"."""
    groups, party, begin, arm = [group], None, place + 1, None
    while place >= floor and not _dated(reading, place):
        token, kind = reading.tokens[place], _type_at(reading, place)
        numeral = reading.on("number", place) or reading.on("article", place)
        side = reading.on("party", place)
        if kind and kind.last == place:
            if groups[-1].type and not groups[-1].filled and begin < len(reading.tokens) and _one(reading, begin):
                groups[-1].count = (begin, 1)
            if groups[-1].filled:
                groups.append(Group())
            groups[-1].type = groups[-1].type or kind.value
            arm = arm or kind.entry.marks.get("party")
            place = begin = kind.first
        elif (
            _is_number(reading, place, begin)
            if token.kind == "ordinal"
            else (token.kind == "number" and (designated or _number_of_one(reading, place)))
        ):
            groups[-1].numbers.append((place, "".join(char for char in token.text if char.isdigit())))
            begin = place
        elif ordinal := reading.on("ordinal", place):
            groups[-1].numbers.append((place, ordinal.value))
            begin = place
        elif (numeral or token.kind in ("number", "ordinal")) and not groups[-1].filled:
            groups[-1].count = (place, int(float(numeral.value)) if numeral and numeral.category == "number" else _count(token.text))
            begin = place
        elif side:
            party = belligerent(side) or party
            place = side.first
        elif token.text.lower() not in BETWEEN and not _proper(reading, place):
            break
        place -= 1
    return groups, party or (Party(arm) if arm else None), begin


def _is_number(reading: Reading, place: int, begin: int) -> bool:
    """Whether an ordinal is a formation's number, and no "3-х бригад"."""
    return not COUNTING.search(reading.tokens[place].text) or _one(reading, begin)


def _count(text: str) -> int:
    digits = text[:1] if COUNTING.search(text) else text
    return int(digits) if digits.isdigit() else 1


def _number_of_one(reading: Reading, place: int) -> bool:
    """ "43 бригада", "4 отдельной механизированной бригады": no count, being high, or before an adjective in the singular."""
    text = reading.tokens[place].text
    single = _one(reading, place + 1) and "ADJF" in grammemes(reading.tokens[place + 1].text)
    return single or float(int(text) if text.isdigit() else 0) > HIGHEST_COUNT


def _dated(reading: Reading, place: int) -> bool:
    """ "from May 2, 2022, the army's losses", "13:03 The army advanced": a token of a date or of an hour designates no army."""
    if ":" in reading.line and CLOCK.fullmatch(reading.text, max(0, reading.left[place] - 2), reading.right[place]):
        return True
    return bool(reading.dates) and any(start <= reading.left[place] < end for start, end in reading.dates)


def _count_single(reading: Reading, groups: list[Group], begin: int, term: Term) -> None:
    """ "штурмового полка", "бригады теробороны": an arm's formation in the singular, with no number, counts as one."""
    first = groups[-1]
    if first.filled or not first.type or reading.word(term.last + 1) in QUOTES:
        return
    listed = begin == term.first and any(
        unit.last < begin and sum(not reading.on("party", at) for at in range(unit.last + 1, begin)) < NEXT for unit in reading.units
    )  # "…, штурмового полка и бригады теробороны", "двум бригадам ВС Украины, бригаде морской пехоты"
    if _one(reading, begin) or (listed and "gent" in grammemes(reading.tokens[begin].text)):
        first.count = (begin, 1)


def _one(reading: Reading, place: int) -> bool:
    """Whether a Cyrillic word is in the singular and in no plural: "аэромобильной" is one brigade among "бригад"."""
    word = reading.tokens[place].text
    marks = grammemes(word)
    return bool(CYRILLIC.search(word)) and not word.isupper() and "plur" not in marks and bool(marks & SINGULAR)


def _type_at(reading: Reading, place: int) -> Term | None:
    """The arm that a token names, which "18 assaults of the Russian army" do not."""
    counted = reading.word(place).endswith("s") and reading.word(place + 1) == "of"
    return None if counted else reading.on("type", place)


def _proper(reading: Reading, place: int) -> bool:
    """ "the 413th Raid battalion", "128-ї окремої Закарпатської бригади": a proper name right after the number, or an adjective after others."""
    token = reading.tokens[place]
    if place == 0 or token.kind != "word" or not token.text[0].isupper():
        return False
    described = reading.on("type", place - 1) is not None or reading.word(place - 1) in BETWEEN
    adjective = described and CYRILLIC.search(token.text) is not None and "ADJF" in grammemes(token.text)
    return adjective or reading.tokens[place - 1].kind == "ordinal"


def _type_after(reading: Reading, place: int) -> tuple[str | None, int]:
    """The arm named after the echelon: "бригады морской пехоты", "Brigade of the Unmanned Systems Forces"."""
    skipped = place + 1
    while reading.word(skipped) in ("of", "the"):
        skipped += 1
    term = reading.at("type", skipped)
    if term and not reading.at("echelon", term.last + 1):
        return term.value, term.last
    return None, place


def _name(reading: Reading, begin: int, term: Term) -> str | None:
    """A proper name beside the designation: "the Azov Special Operations Brigade", "бригады «Азов»"."""
    following = term.last + 1
    opens = following + 1 < len(reading.tokens) and reading.right[term.last] < reading.left[following]
    if opens and reading.word(following) in QUOTES and reading.word(following + 1)[0].isalnum():
        return reading.tokens[following + 1].text
    before = begin - 1
    if (
        before > 0
        and reading.tokens[before].kind == "word"
        and reading.tokens[before].text[0].isupper()
        and not reading.on("party", before)
    ):
        word = reading.tokens[before].text
        if "PREP" in grammemes(reading.tokens[before - 1].text):
            return None  # "в Липовке батальон ВСУ"
        known = reading.tokens[before].keys and not (
            reading.at("town", before) or reading.at("model", before) or _speaks_alone(reading, before) or word.lower() in ALWAYS_NAMES
        )
        return word if word.lower() not in NEVER_NAMED and not known else None
    return None


def _speaks_alone(reading: Reading, place: int) -> bool:
    """Whether one word is the name of a unit that also speaks for itself."""
    term = reading.on("source", place)
    return term is not None and term.first == place == term.last


def _add(reading: Reading, group: Group, echelon: str, party: Party | None, span: tuple[int, int, str | None]) -> None:
    """A formation for each number of a group, or one with its count or its name."""
    begin, last, name = span
    if not group.filled and not name:
        return
    party = party or (Party.UA if group.type in UKRAINES else _in_zone(reading, begin))
    marks = (
        [(place, number, None) for place, number in reversed(group.numbers)]
        if group.numbers
        else [(begin, None, group.count and group.count[1])]
    )
    for place, number, count in marks:
        first = group.count[0] if group.count and not number else place
        start, end = reading.left[first], reading.right[last if len(marks) == 1 else place]
        reading.units.append(Unit(start, end, first, last, party, number, group.type, echelon, None if number or count else name, count))


def _in_zone(reading: Reading, begin: int) -> Party | None:
    """ "у смузі відповідальності 13-ї бригади": in Ukrainian, a formation of one's own."""
    zone = zoned(reading, begin)
    return Party(zone) if zone else None

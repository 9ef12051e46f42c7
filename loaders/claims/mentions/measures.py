"""Numbers that count nothing: of a calibre, an hour, an age, a share, a name."""

import re

from loaders.claims.reading import Reading
from loaders.claims.tables import stems, words

BEFORE_NO_COUNT = frozenset("№#$€£/")
HOUR = re.compile(r"\d\d$")
POINTED, CLOCK = re.compile(r"[012]?\d\.[0-5]0$"), re.compile(r"[012]?\d\.[0-5]\d$")
MILLIMETRES = stems("of_millimetres")
OF_CALIBRE = words("of_calibre")
SERIES = words("series")
NAMED_BY_NUMBER = words("named_by_number")
AGED, AT_HOUR = words("aged"), words("at_hour")
OF_AN_AGE, BOTH = words("of_an_age"), words("both")
AFTER_AGE, AGE = {",", ".", ")", ""}, 2  # after "both 61"; digits of an age
CAPTION_ENDS = frozenset(("", ".", ",", ")", "]"))
OR, WEEKDAYS = words("and_or"), words("weekdays")
YEARS = words("years")
ANNIVERSARIES, FRACTIONS = stems("anniversaries"), stems("fractions")
AND_OR, MM = OR | frozenset(","), words("millimetres")
ALL_BUT = ["all", "but"]
VAGUE = words("vague")
AND = words("and") | frozenset(",")
CAPTIONS = words("captions")
RISEN = stems("risen")
GROWN_FROM = words("from")


def _of_calibres(reading: Reading, last: int) -> bool:
    """ "калибром 155, 152 и 122-мм", "120 и 82-мм минометов": a number of a list that ends in millimetres."""
    place = last
    while reading.word(place + 1) in AND_OR and reading.word(place + 2).isdecimal():
        place += 2
    return place > last and reading.word(place + 1) in MM


def _is_time(reading: Reading, core: int, last: int) -> bool:
    """ "22:00", "06.00": an hour."""
    if "." in reading.words[core] and (POINTED if reading.word(core - 1) not in AT_HOUR else CLOCK).match(reading.words[core]):
        return True
    if ":" not in reading.line:
        return False
    before, after = core - 1, last + 1
    clock = reading.word(after) == ":" and HOUR.match(reading.word(after + 1)) and reading.right[after] == reading.left[after + 1]
    minutes = reading.word(before) == ":" and HOUR.match(reading.word(core)) and reading.word(before - 1).isdecimal()
    return bool(clock or (minutes and reading.right[before] == reading.left[core]))


def _is_age(reading: Reading, core: int, last: int) -> bool:
    """ "The driver, 54, died", "two women aged 55 and 63"."""
    listed = core
    while (
        (back := listed - 1 - (reading.word(listed - 2) == ",")) > 0
        and reading.word(listed - 1) in AND
        and reading.word(back - 1).isdecimal()
    ):
        listed = back - 1  # "aged 26, 32, and 77"
    if reading.word(listed - 1) in AGED or _of_an_age(reading, core, last):
        return True
    return (
        reading.word(core - 1) == "," == reading.word(last + 1)
        and reading.word(core).isdecimal()
        and len(reading.word(core)) == 2
        and reading.on("materiel", core - 2) is not None
    )


def _of_an_age(reading: Reading, core: int, last: int) -> bool:
    """ "a woman of 61 was killed", "two women, both 61, were wounded"."""
    if core == 0 or not reading.word(core).isdecimal() or len(reading.word(core)) > AGE:
        return False
    person = reading.word(core - 1) == "of" and reading.word(core - 2) in OF_AN_AGE
    return person or (reading.word(core - 1) in BOTH and reading.word(last + 1) in AFTER_AGE)


def _of_years(reading: Reading, core: int, last: int) -> bool:
    """ "женщины 1948 и 1988 г. р.", "три женщины – 32, 36 и 56 лет": one of a list of numbers, years at its end, that begins after a mark."""
    at = last + 1
    while (reading.word(at) in OR or reading.word(at) == ",") and reading.word(at + 1).isdecimal():
        at += 2
    several = reading.word(last + 1) == "," and not (reading.word(core).isdecimal() and reading.tokens[core - 1].kind == "mark")
    return reading.word(at) in YEARS and at > last + 1 and not several


def _of_group(reading: Reading, place: int) -> bool:
    """ "Group 13 attacked": a word in capitals whose number is its name."""
    return reading.word(place) in NAMED_BY_NUMBER and reading.tokens[place].text[0].isupper()


def _of_a_share(reading: Reading, core: int, last: int) -> bool:
    """ "One in ten Ukrainians", "one-fifth of the units", "all but one drone"."""
    after = reading.word(last + 1)
    if (core and reading.words[core - 1] == "but" and reading.words[max(0, core - 2) : core] == ALL_BUT) or (
        after == "-" and reading.word(last + 2) in VAGUE
    ):
        return True
    if after.endswith("s") and after[:-1] in VAGUE and reading.word(last + 2) == "of":
        return True  # "two-thirds of the missiles"
    return after == "in" and reading.at("number", last + 2) is not None and not reading.at("materiel", last + 3)


def _is_ratio(reading: Reading, core: int, last: int) -> bool:
    """ "a three-to-one ratio": a number that hyphens join to another."""
    end = reading.right[last]
    return reading.text[reading.left[core] - 1] == "-" if reading.word(core - 1) == "to" else reading.text[end : end + 1] == "-"


def measures(reading: Reading, core: int, last: int) -> bool:
    """Whether a number counts a measure, or is a name's or an item's."""
    before, after, classes = reading.word(core - 1), reading.word(last + 1), reading.classes
    ratio = (before == "to" or after == "to") and _is_ratio(reading, core, last)
    if (
        ratio
        or (classes & RISEN.bit and core > 1 and before in GROWN_FROM and reading.word(core - 2).startswith(RISEN))
        or (classes & MM.bit and _of_calibres(reading, last))
    ):
        return True
    if core and (
        reading.tokens[core - 1].text in BEFORE_NO_COUNT
        or reading.words[max(0, core - 2) : core] == ["no", "."]  # "hospital No. 2"
        or before in SERIES
        or ((model := reading.on("model", core)) is not None and model.first < core)  # "a Panzerhaubitze 2000"
        or (classes & NAMED_BY_NUMBER.bit and _of_group(reading, core - 1))
        or (before in CAPTIONS and after in CAPTION_ENDS)  # "(фото 2)"
        or (before == "(" and after == ")" and reading.word(core - 2) in WEEKDAYS)  # "on Monday (25)"
    ):
        return True
    aged = ("," in (before, after) or before == "of" or before in BOTH or classes & AGED.bit) and _is_age(reading, core, last)
    if aged or _of_a_share(reading, core, last) or _is_time(reading, core, last):
        return True
    if classes & YEARS.bit and (after in OR or after == ",") and _of_years(reading, core, last):
        return True
    if (
        after in OF_CALIBRE
        or (after.startswith(MILLIMETRES) and reading.right[last] < reading.left[last + 1] <= reading.right[last] + 1)
        or after.startswith(ANNIVERSARIES)
        or (classes & FRACTIONS.bit and after.startswith(FRACTIONS))  # "дві третини боїв"
        or (reading.at("unit", last + 1) and not reading.at("materiel", last + 1))
    ):
        return True
    head = (
        core == 0
        and len(reading.tokens) > last + 1
        and reading.tokens[last + 1].text in ")."
        and reading.right[last] - reading.left[core] < 3
    )
    return head and reading.tokens[core].kind == "number"

"""People counted by their ages: "47-річний, 50-річний і 69-річний чоловіки" are three, "a 12-year-old" is one."""

from collections.abc import Iterator

from loaders.claims.reading import Reading, Thing
from loaders.claims.tables import stems, words
from schema.ontology.enums import Qualifier

OLD, YEAR_OLD = stems("anniversaries"), words("year_old")  # after the number of years
YEARS, OTHER = words("years"), words("other_clause_after")
TOLD_BY_AGE = OLD.bit | YEAR_OLD.bit | YEARS.bit
ENDS = frozenset(("", ".", ",", ";", ":", "and", "or", ")", "”", '"'))  # after an age that stands for a noun


def find_aged(reading: Reading) -> None:
    """Add to `reading.things` the people whom a list of ages before their noun counts, two at least, or an age alone."""
    if reading.classes & YEAR_OLD.bit:
        reading.things.extend(_alone(reading))
        reading.things.sort(key=lambda thing: thing.first)
    if reading.classes & OLD.bit and reading.has("predicate"):
        reading.things.extend(_of_an_age(reading))
    if not (reading.numbers and reading.has("materiel")):
        reading.things.sort(key=lambda thing: thing.first)
        return
    for term in reading.all("materiel"):
        first, ages = _ages_before(reading, term.first) if term.entry.marks.get("person") else (0, 0.0)
        last = term.last
        counted = any(
            thing.first < term.first <= thing.last and not thing.article for thing in reading.things
        )  # "двоє дітей 8 та 11 років"
        if ages < 2 and term.entry.marks.get("person") and not counted:
            first, (last, ages) = term.first, _ages_after(reading, term.last)
        if ages > 1:
            reading.things = [thing for thing in reading.things if not first <= thing.first <= last]
            reading.things.append(Thing(first, last, ages, Qualifier.EXACT, materiel=term.value, person=True, head=term.first))
    reading.things.sort(key=lambda thing: thing.first)


def _alone(reading: Reading) -> Iterator[Thing]:
    """ "wounded 15, including a 12-year-old": one, whom an age after an English article stands for."""
    for place, word in enumerate(reading.words):
        aged = word in YEAR_OLD and reading.word(place - 1) == "year" and reading.word(place + 1) in ENDS
        if aged and reading.at("article", place - 3):
            yield Thing(place - 3, place, 1, Qualifier.EXACT, materiel="civilians", person=True, article=True, head=place)


def _of_an_age(reading: Reading) -> Iterator[Thing]:
    """ "загинув 53-річний чоловік, а 56-річний дістав поранення": one more, whom an age alone stands for before what befell him."""
    for place in reading.beginning(OLD):
        harm = reading.at("predicate", place + 1)
        harmed = harm is not None and bool(harm.entry.marks.get("people"))
        if harmed and _age(reading, place - 1) and (reading.word(place - 2) in OTHER or reading.on("joint", place - 2)):
            yield Thing(place - 1, place, 1, Qualifier.EXACT, materiel="civilians", person=True, article=True, head=place)


def _ages_before(reading: Reading, place: int) -> tuple[int, float]:
    """Where a list of ages that ends before a token begins, and how many they are: "дві 48-річні та 40-річна" are three."""
    first, ages = place, 0.0
    while _age(reading, first - 2):
        first -= 2
        several = next((number for number in reading.numbers if number.last == first - 1 and not number.article), None)
        several = several if several and _spelled(reading, several.first) else None
        first, ages = several.first if several else first, ages + (several.value if several else 1)
        parted = reading.word(first - 1) == "," or reading.on("joint", first - 1) is not None
        if not (parted and _age(reading, first - 3)):
            break
        first -= 1
    return first, ages


def _ages_after(reading: Reading, place: int) -> tuple[int, int]:
    """ "жінки 76 та 68 років": where a list of ages that follows people ends, and how many they are."""
    last, ages = place, 0
    while reading.word(last + 1).isdecimal():
        last, ages = last + 1, ages + 1
        if not (reading.word(last + 1) == "," or reading.on("joint", last + 1)):
            break
        last += 1
    return (last + 1, ages) if reading.word(last + 1) in YEARS else (place, 0)


def _spelled(reading: Reading, place: int) -> bool:
    """ "дві": a number in letters, as how many of one age are; "51, 36-річний" is a list."""
    return reading.word(place).isalpha()


def _age(reading: Reading, place: int) -> bool:
    """Whether "47-річний" begins at a token."""
    return reading.word(place).isdecimal() and reading.word(place + 1).startswith(OLD)

"""Airfields that are named in quotation marks, for the village beside them: "аеродром «Саки»", "аэродромы «Лесное» и «Луговое»"."""

from collections.abc import Iterator

from loaders.claims.marks import DASHES, QUOTES
from loaders.claims.reading import PlaceName, Reading
from loaders.claims.words.morphology import CYRILLIC

LONGEST = 3  # words of a name


def quoted_airfields(reading: Reading) -> Iterator[PlaceName]:
    """The names after the word for an airfield, one after the other."""
    known = {place.at for place in reading.places}
    for term in reading.all("materiel"):
        if term.value != "airfield" or not CYRILLIC.search(reading.tokens[term.last].text):
            continue
        place = term.last + 1
        while (name := _quoted(reading, place)) is not None:
            first, last = name
            if first not in known:
                yield PlaceName(reading.left[first], reading.right[last], first, "at")
            joint = reading.at("joint", last + 2)
            place = joint.last + 1 if joint else last + 2 + (reading.word(last + 2) == ",")


def _quoted(reading: Reading, place: int) -> tuple[int, int] | None:
    """The capitalised words between two quotation marks that begin at a token."""
    if reading.word(place) not in QUOTES or not reading.word(place + 1) or not reading.tokens[place + 1].text[0].isupper():
        return None
    end = next((at for at in range(place + 2, place + 3 + LONGEST) if reading.word(at) in QUOTES), None)
    whole = end is not None and all(token.kind == "word" or token.text in DASHES for token in reading.tokens[place + 1 : end])
    return (place + 1, end - 1) if end is not None and whole else None

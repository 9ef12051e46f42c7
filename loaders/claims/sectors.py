"""Front sectors as written: "in Kupyansk direction", "на Авдеевском направлении", "in the Krasny Liman area"."""

from loaders.claims.names import LINKS, NO_NAME
from loaders.claims.reading import Reading

LONGEST = 24  # tokens of a list of sectors
PREPOSITIONS = frozenset(("На", "В", "У", "On", "In", "At", "Along", "По"))


def find_sector(reading: Reading) -> None:
    """Fill `reading.direction` and where it stands; the first sector of the sentence counts."""
    for term in reading.all("direction_word"):
        names = _names_before(reading, term.first - 1)
        if names:
            reading.direction, reading.direction_at = reading.surface(*names), names[0]
            return
    for term in reading.all("area_word"):
        names = _names_before(reading, term.first - 1)
        if names and reading.word(names[0] - 1) == "the" and reading.word(names[0] - 2) in ("in", "for", "regarding"):
            reading.direction, reading.direction_at = reading.surface(*names), names[0]
            return


def _names_before(reading: Reading, place: int) -> tuple[int, int] | None:
    """The capitalised list that ends at a token: its first and last token."""
    last, first = place, place + 1
    while place >= 0 and place > last - LONGEST:
        token = reading.tokens[place]
        named = token.kind == "word" and token.text[0].isupper() and token.text not in PREPOSITIONS
        if named and not reading.at("near", place) and token.text.lower() not in NO_NAME:
            first = place
        elif token.text.lower() not in LINKS:
            break
        place -= 1
    return (first, last) if first <= last else None

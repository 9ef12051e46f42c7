"""What may be part of a place's name: capitalised words that mean nothing else."""

import re

from loaders.claims.dates import ANY_MONTH
from loaders.claims.morphology import CYRILLIC
from loaders.claims.reading import Reading

MONTH = re.compile(rf"(?:{ANY_MONTH})$", re.IGNORECASE)
JOINED = re.compile(r"[ \t\u00a0]+$|[ \t\u00a0]?[-‐‑–][ \t\u00a0]?$")
LINKS = frozenset(", ; and и та і й або as well а також также".split())
SHORTEST = 3  # letters of a name's first word; "Яр" only goes on with a name
ACRONYM = 6  # capitals up to this length are an acronym, unless the whole text shouts
OTHER_MEANINGS = ("hedge", "type", "echelon", "group_word", "region_word", "anonymous", "governor", "said", "spokesman", "expert", "model")
CAPITALS = frozenset(("Kyiv", "Kiev", "Москва", "Москве", "Киев", "Киеве", "Київ", "Києві", "Moscow"))
NO_NAME = frozenset(
    "the a an in on at of and for his their our it they we he she this that these also besides according over moreover total losses monday tuesday wednesday"
    " thursday friday saturday sunday units strikes damage facebook telegram twitter west western group state sources battlegroup chief"
    " russia ukraine russian ukrainian as near by to from with out after before during while when where who there here two three four five six".split()
)


def is_name(reading: Reading, place: int, *, follows: bool = False) -> bool:
    """Whether a token may be part of a place's name; `follows` where one stands right before it."""
    if not 0 <= place < len(reading.tokens):
        return False
    token = reading.tokens[place]
    if token.kind != "word" or not token.text[0].isupper() or token.text.lower() in NO_NAME or _month(reading, place):
        return False
    if len(token.text) < (2 if follows else SHORTEST) or (token.text.isupper() and len(token.text) < ACRONYM):
        return False
    if any(reading.on(category, place) for category in OTHER_MEANINGS):
        return False
    party = reading.on("party", place)
    return party is None or (party.first == place == party.last and token.text in CAPITALS)


def _month(reading: Reading, place: int) -> bool:
    """Whether a token is a month; in Cyrillic, months have small letters, and Октября in a sentence is a town."""
    token = reading.tokens[place]
    town = place > 0 and bool(CYRILLIC.search(token.text)) and reading.tokens[place - 1].kind not in ("number", "ordinal")
    return bool(MONTH.match(token.text)) and not town


def joined(reading: Reading, place: int) -> bool:
    """Whether a token and the one before it are words of one name: a space or a hyphen between them, nothing else."""
    return bool(JOINED.match(reading.text[reading.tokens[place - 1].end : reading.tokens[place].start]))


def in_unit(reading: Reading, place: int) -> bool:
    """Whether a token belongs to a formation's designation."""
    return any(unit.at <= place <= unit.last for unit in reading.units)

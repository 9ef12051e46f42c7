"""The town of a building that was struck, in the genitive after it: "ударил по администрации Лесного", "атаковали больницу Лесного"."""

from loaders.claims.mentions.name_lists import name_list
from loaders.claims.mentions.names import is_name
from loaders.claims.reading import PlaceName, Reading
from loaders.claims.tables import words
from loaders.claims.words.morphology import CYRILLIC, grammemes

AT = words("aimed")
WORDS = 4  # of what was struck, before its town
OTHERS = frozenset(("predicate", "near", "within", "party", "source", "materiel", "model", "said", "echelon", "number", "anonymous"))
PEOPLE = frozenset(("Surn", "Name", "Patr"))


def town_of_building(reading: Reading, place: int) -> list[PlaceName]:
    """The names of the town whose building begins at a token, "по" or "в" before it; none where it is nobody's."""
    if not CYRILLIC.search(reading.word(place)) or reading.at("said", place):
        return []  # "удары, по словам Вовка, …"
    start = place + (reading.word(place) in AT)
    at = start
    while at - start < WORDS and reading.word(at).isalpha() and reading.tokens[at].text.islower():
        if not OTHERS.isdisjoint(reading.here(at)):
            return []
        at += 1
    if at == start or not is_name(reading, at) or not _of_it(reading, at):
        return []
    return name_list(reading, at, "object")[0]


def _of_it(reading: Reading, place: int) -> bool:
    """Whether a name is a town's in the genitive, or one that has no cases in use: "Шебекино"."""
    marks = grammemes(reading.tokens[place].text)
    undeclined = "Geox" in marks and reading.word(place).endswith("о")
    return ("gent" in marks or undeclined) and ("Geox" in marks or marks.isdisjoint(PEOPLE))

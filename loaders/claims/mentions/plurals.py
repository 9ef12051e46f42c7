"""Whether a noun for regions is of several: "областях", "Мирівську та Покровську громади"."""

from loaders.claims.marks import OF_OWNERS
from loaders.claims.reading import Reading
from loaders.claims.tables import stems
from loaders.claims.words.morphology import CYRILLIC, parses

PLURALS = stems("plural_regions")
DIRECT = frozenset(("nomn", "accs"))


def of_several(reading: Reading, last: int) -> bool:
    """ "Миколаївській, Запорізькій областях": the noun at a token ends a list of regions, and says of no town before them where it is."""
    noun = reading.on("region_word", last)
    if noun is None or reading.word(noun.last).endswith(OF_OWNERS):
        return False  # "in Kursk, the Russian region's governor"
    return reading.word(noun.last).endswith(PLURALS) or _each(reading, noun.first)


def _each(reading: Reading, noun: int) -> bool:
    """ "Мирівську та Покровську громади", "Мирівська, Покровська громади": a noun that may be in the plural, after an adjective that is not."""
    word, before = reading.tokens[noun].text, reading.tokens[noun - 1].text if noun else ""
    if not CYRILLIC.search(word) or not any("plur" in marks and marks & DIRECT for marks in parses(word)):
        return False  # "Энский округ", which only a word for what lies around has in the genitive of the plural
    adjectives = [marks for marks in parses(before) if "ADJF" in marks]  # "Покровська" is a form of the town's name, too
    return any(not marks.isdisjoint(("accs", "nomn")) and marks.isdisjoint(("plur", "gent")) for marks in adjectives)

"""English verbs whose past and participle are one word, as what befell the things before them: "three tanks hit near Lisne"."""

from loaders.claims.mentions.kinds import SENT
from loaders.claims.reading import Reading
from loaders.claims.tables import words
from loaders.claims.words.tokens import Term

ALIKE = words("struck")
FOLLOWING = ("near", "within")


def befell(reading: Reading, term: Term) -> bool:
    """Whether a counted thing that does not fly stands right before "hit", and a place or nothing after it."""
    lost = reading.words[term.first] == "lost"
    if not (lost or reading.words[term.first] in ALIKE) or term.last > term.first:
        return False
    thing = next((one for one in reading.things if one.last == term.first - 1), None)
    if thing is None or (lost and not thing.elliptic) or (not lost and (thing.person or thing.elliptic or thing.materiel in SENT)):
        return False  # "46 were shot down and 31 lost in flight"
    after = term.last + 1
    ends = after >= reading.size or reading.tokens[after].kind == "mark"
    return ends or reading.words[after] in ("by", "from") or any(reading.at(category, after) for category in FOLLOWING)

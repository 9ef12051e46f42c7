"""Numbers whose noun only the next number has: "six ammunition and two fuel depots"."""

from loaders.claims.reading import Number, Reading, Thing
from loaders.claims.words.terms import find_terms

KINDS = 3  # tokens of what kind the first are
NOUN = 4  # tokens from the second number to the noun of both


def of_next_noun(reading: Reading, number: Number) -> Thing | None:
    """What a number counts whose words become a noun of the vocabulary with the last word of the noun after the next number."""
    joint = next((at for at in range(number.last + 2, number.last + 2 + KINDS) if reading.at("joint", at)), None)
    second = next((one for one in reading.numbers if one.first - 1 == joint and not one.article), None)
    if joint is None or second is None or not all(reading.word(at).isalpha() for at in range(number.last + 1, joint)):
        return None
    noun = next((term for at in range(second.last + 1, second.last + 1 + NOUN) if (term := reading.at("materiel", at))), None)
    if noun is None or noun.first == noun.last or noun.entry.marks.get("person"):
        return None
    words = [*reading.tokens[number.last + 1 : joint], reading.tokens[noun.last]]
    named = next((term for term in find_terms(words)[0].get("materiel", ()) if term.first == 0 and term.last == len(words) - 1), None)
    if named is None:
        return None
    thing = Thing(number.first, joint - 1, number.value, number.qualifier, head=joint - 1)
    thing.materiel = named.value
    return thing

"""Names that only tell whose another body is, or of what kind."""

from loaders.claims.draft import BELLIGERENTS
from loaders.claims.marks import OF_OWNERS, QUOTES
from loaders.claims.mentions.people import knows_speaker, names_somebody
from loaders.claims.reading import Reading
from loaders.claims.tables import stems, words
from loaders.claims.words.morphology import CYRILLIC
from loaders.claims.words.tokens import GIVEN, Term
from schema.sources import is_person

SIDES = ("state", "army")
ADJECTIVES = words("adjectives_too")  # names of papers, in small letters
MINISTRIES = frozenset(("ru-mod", "ua-mod"))
MINISTERS, ITS = words("ministers"), words("its")
CAPTIVES, NEAR = stems("captives"), 3
RETIRED, BLOGGER = words("retired"), words("blogger")
KINDS = frozenset(("z-pub-pages", "russian-sources"))  # sources of a kind, before the name of one of them


def part_of_a_name(reading: Reading, term: Term) -> bool:
    """ "Russia's Federal Security Service", "ФСБ России", "the Washington-based institute", "military blogger Rybar", "an independent paper"."""
    kind = term.entry.marks.get("is")
    mark = reading.on("installed", term.first)
    backed = mark is not None and "-" in mark.entry.phrase and term.value not in KINDS  # "a Kremlin-backed official", but "Moscow said"
    if backed or kind == "outlet":
        return backed or reading.tokens[term.last].text in ADJECTIVES
    after = reading.at("source", term.last + 1 + (reading.word(term.last + 1) in QUOTES))  # «движения "Вместе с Россией" Иван Вовк»
    named = after is not None and after.entry.marks.get("is") not in SIDES
    if term.value in KINDS:
        return named or (bool(reading.classes & GIVEN) and reading.word(term.last) in BLOGGER)  # "Yuri Vovk, a pro-Russian blogger, said"
    if reading.classes & RETIRED.bit and reading.word(term.last + 2) in RETIRED:
        return True  # "подполковник НМ ЛНР в отставке"
    if kind not in SIDES:
        return _of_a_side(reading, term) and of_another_nation(reading, term)
    if reading.on("governor", term.first - 1):
        return True  # "the mayor of Kyiv"
    glued = "-" in (reading.text[reading.right[term.last] : reading.right[term.last] + 1], reading.text[reading.left[term.first] - 1])
    return named or glued or _owner(reading, term)  # "Ми-Україна" is a channel


def _of_a_side(reading: Reading, term: Term) -> bool:
    """Whether a name may be of a ministry, a staff or a service of another nation: "МЗС", "General Staff", unlike "Ukraine's Air Force"."""
    if term.value in MINISTRIES:
        return True
    return (
        "affiliation" in term.entry.marks
        and reading.word(term.first - 1) not in ITS
        and not any(reading.on("party", at) for at in range(term.first, term.last + 1))
    )


def _owner(reading: Reading, term: Term) -> bool:
    """ "Ukraine's top general", "ФСБ России": a side that owns what is named beside it."""
    if reading.word(term.last).endswith(OF_OWNERS):
        return reading.at("anonymous", term.last + 1) is None  # but "the Ukrainian army's report says"
    if reading.classes & CAPTIVES.bit and any(word.startswith(CAPTIVES) for word in reading.words[max(0, term.first - NEAR) : term.first]):
        return True  # "пленный солдат ВСУ Сергей Невский"
    before = reading.on("source", term.first - 1)
    return before is not None and before.entry.marks.get("is") == "body" and CYRILLIC.search(reading.tokens[term.first].text) is not None


def of_another_nation(reading: Reading, term: Term) -> bool:
    """ "Germany's defence minister", "министр обороны Германии": a body of a nation that is none of the two at war."""
    if reading.word(term.first - 1) in ITS:
        return True  # "Germany will help, its defence minister said"
    nations = (reading.on("origin", term.first - 1), reading.on("origin", term.last + 1 + (reading.word(term.last + 1) == "of")))
    return any(nation is not None and nation.value not in BELLIGERENTS for nation in nations) or _of_a_land(reading, term)


def _of_a_land(reading: Reading, term: Term) -> bool:
    """ "міністр оборони Литви": a name in no table right after the office that is neither a person's nor of the two at war."""
    after = term.last + 1
    if not (MINISTERS & {reading.word(term.first)} and names_somebody(reading, after)) or reading.on("party", after):
        return False
    return not (is_person(reading.surface(after, after + 1)) or knows_speaker(reading, after, after))

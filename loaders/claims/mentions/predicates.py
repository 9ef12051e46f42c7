"""Words that assert something, each with its voice, and the reason where it asserts nothing that happened."""

import re

from loaders.claims.marks import DASHES_AND_COLON, QUOTES
from loaders.claims.mentions.adjectives import on_its_way, only_an_order, only_describes
from loaders.claims.mentions.composition import leave_composition_out
from loaders.claims.mentions.denials import goes_on, was_able
from loaders.claims.mentions.driven import NOUNS, UNDERGONE, asserting
from loaders.claims.mentions.kinds import AIMED, HELD
from loaders.claims.mentions.meant import beaten_attacks, hurt_by, meant
from loaders.claims.mentions.names import is_name, joined
from loaders.claims.mentions.refusals import refusal
from loaders.claims.mentions.undergone import PARTICIPLES, befell, undergone
from loaders.claims.mentions.wars import ANOTHER_WAR
from loaders.claims.reading import Predicate, Reading
from loaders.claims.tables import stems, words
from loaders.claims.words.dates import month_named
from loaders.claims.words.morphology import CYRILLIC, grammemes
from loaders.claims.words.tokens import IN_DIGITS, Term

FIRES = words("fires")
CLAUSE = frozenset(',;:()—–«»“”"')
NEAR = 5  # tokens before a verb in which a modal or a negation governs it
ATTRIBUTES = words("attributes")
BODIES = words("attributed")
PAST = stems("participle")
TOPICS = words("topics")  # before what is only spoken of
OF_SUMMARY, SUMMARIES, ENDS = words("of_a_summary"), words("summary_nouns"), frozenset(".!?")
TO_BE = re.compile(r"(?:был|бул|був|буд|быть|бути)")
OF_YEAR = frozenset(("року", "года"))
CENTURIES = ("19", "20")
YEAR, OLD = re.compile(r"\d{4}$"), re.compile(r"19\d\d|20[012]\d")
NO_ATTACK, NO_ARMY = words("no_attack"), words("no_army")
BEGINS_A_VILLAGE = words("begins_a_village")
THREATS, RATIOS = stems("threats"), stems("ratios")
IN = words("in_year") | words("seasons")
YEARS, AGO = words("years"), words("ago")
INVADED, LONG_AGO = 2022, 5  # the first year of this war, and the fewest years that are before it whatever the day
BORN = stems("born")
AFTER_NOUN, LABELS = words("nouns"), words("only_labels")
ANNEXED = words("annexed")
WARS, THERE_IS = words("wars"), words("there_is")
HELD_SINCE = 6  # tokens between a word for holding a place and the year since which
ACTED = words("acted")
CONCEDING, CONCEDED = words("conceding"), 3  # tokens between "despite" and what it concedes


def find_predicates(reading: Reading) -> None:
    """Fill `reading.predicates` in the order of the text, the refused ones with their reason."""
    elsewhere = of_something_else(reading)
    for term in asserting(reading):
        if (
            _inside_a_name(reading, term)
            or only_an_order(reading, term)
            or on_its_way(reading, term)
            or (term.entry.phrase in LABELS and not _labels(reading, term))
            or only_describes(reading, term)
            or (term.entry.phrase in PARTICIPLES and not undergone(reading, term))
            or (reading.classes & OF_SUMMARY.bit and _title_of_summary(reading, term))
        ):
            continue
        party = term.entry.marks["kind"] in HELD and reading.at("party", term.first - 1) is not None
        before = term.first - 1 - party
        article = reading.at("article", before) is not None or reading.word(before) == "the"
        if reading.word(term.first - 1 - article - party) in TOPICS and (
            _noun(reading, term) or (article and term.entry.marks["kind"] in HELD)
        ):
            continue
        said = meant(reading, term)
        predicate = Predicate(said, _passive(reading, said), _noun(reading, said))
        predicate.refused = elsewhere or refusal(reading, predicate) or _governed(reading, predicate)
        others = [Predicate(other, noun=True) for other in (hurt_by(term, said), beaten_attacks(reading, term, said)) if other]
        reading.predicates.extend(sorted([predicate, *others], key=_first) if others else [predicate])
    leave_composition_out(reading)


def _first(predicate: Predicate) -> int:
    return predicate.term.first


def _labels(reading: Reading, term: Term) -> bool:
    """ "вбиті – 120, полон – 7", "7 – полон": a noun that a dash or a colon parts from its number."""
    after = reading.word(term.last + 1) in DASHES_AND_COLON and reading.word(term.last + 2)[:1].isdigit()
    return after or (reading.word(term.first - 1) in DASHES_AND_COLON and reading.word(term.first - 2)[:1].isdigit())


def _title_of_summary(reading: Reading, term: Term) -> bool:
    """ "Сводка об отражении атак", "Report on repelling attacks": what a title says that a summary is of."""
    of = reading.word(term.first - 1) in OF_SUMMARY and reading.word(term.first - 2) in SUMMARIES
    return of and (reading.words[-1] not in ENDS or not reading.word(term.first).isascii())


def _inside_a_name(reading: Reading, term: Term) -> bool:
    """Whether the word is part of a thing's or a formation's name: "armoured fighting vehicles", "Assault Brigade"."""
    for category in ("materiel", "model"):
        covering = reading.on(category, term.first) if category in reading.covers else None
        acted = covering is not None and term.first == covering.last and reading.word(term.first) in ACTED
        if covering and not acted and covering.first <= term.first and covering.last >= term.last and covering.last > covering.first:
            return True  # and not "artillery shelled the village", "the military targeted Lisne"
    if reading.word(term.first - 1) in NO_ATTACK or reading.word(term.last + 1) in NO_ARMY or _blaze(reading, term):
        return True
    shells = "shells" in (reading.word(term.first), reading.word(term.last)) and not _headline_verb(reading, term)
    if shells or _thing_itself(reading, term):
        return True
    if term.first == term.last and reading.word(term.first) in ATTRIBUTES:
        whose = reading.at("party", term.last + 1)  # "the formation of offensive enemy groups"
        if reading.word((whose.last if whose else term.last) + 1).rstrip("s") in BODIES:
            return True
    if reading.units and any(unit.at <= term.first and term.last <= unit.last for unit in reading.units):
        return True
    kind = reading.on("type", term.first)  # "assault brigade", but not "штурмові дії російської армії"
    return kind is not None and (kind.last >= term.last or reading.word(term.last).isascii()) and _echelon_near(reading, term)


def _blaze(reading: Reading, term: Term) -> bool:
    """ "caught fire at the refinery", "a large fire at a depot": what burns, and no shot; a verb has who fires, or "to", before it."""
    fired = term.entry.phrase == "fire at" and reading.word(term.first) == "fire"
    return fired and reading.word(term.first - 1) not in FIRES and reading.on("party", term.first - 1) is None


def _headline_verb(reading: Reading, term: Term) -> bool:
    """ "Russia shells Kherson", "Enemy shells more than 30 settlements": a verb after who acts, with what it strikes after it."""
    after = term.last + 1
    struck = is_name(reading, after) or any(reading.at(kind, after) for kind in ("hedge", "number", "region", "place_word"))
    counted = any(number.first == after for number in reading.numbers)
    return term.first == term.last and reading.on("party", term.first - 1) is not None and (struck or counted)


def _thing_itself(reading: Reading, term: Term) -> bool:
    """ "three Hammer bombs": a word that is the noun of a counted thing."""
    return reading.word(term.first).endswith("bombs") and any(thing.head == term.first for thing in reading.things)


def _echelon_near(reading: Reading, term: Term) -> bool:
    return any(reading.at("echelon", place) for place in range(term.last + 1, term.last + 4))


def _passive(reading: Reading, term: Term) -> bool:
    """Whether a verb tells what was undergone: a short participle, "-но", "villages captured by", an auxiliary before or within it."""
    word = reading.tokens[term.first].text
    if CYRILLIC.search(word):
        marks = grammemes(word)
        return "PRTS" in marks or term.entry.phrase in PARTICIPLES or ("Impe" in marks and word.endswith(("но", "то")))
    if befell(reading, term) or (term.value == "advance" and term.entry.phrase.startswith(UNDERGONE)):
        return True
    by = term.entry.marks["kind"] == "CONTROL_CHANGE" and reading.word(term.last + 1) == "by" and word.lower().endswith(PAST)
    if by:
        return True  # "villages captured by Russian troops"
    repels = term.entry.marks["kind"] == "REPELLED_ATTACK"  # "were repelled" is one phrase
    strikes = term.entry.marks["kind"] in AIMED or term.value in ("engage_target", "advance")
    if not reading.has("be") or (strikes and word.endswith("ing") and term.first == term.last and reading.word(term.first - 1) != "being"):
        return False  # "are shelling the town"
    return any(
        reading.at("be", place) for place in (*range(max(0, term.first - 3), term.first), *range(term.first + (not repels), term.last))
    )


def _noun(reading: Reading, term: Term) -> bool:
    """Whether a predicate is a noun: "удар", "shelling", and not "удар!" nor "take control of"."""
    word = reading.tokens[term.first].text
    if CYRILLIC.search(word):
        marks = grammemes(word)
        if marks & {"ADJF", "ADJS", "ADVB"} and term.last > term.first and "VERB" not in marks:
            marks = grammemes(reading.tokens[term.last].text)  # "ракетних ударів", "диверсионно-разведывательной группы"
        told = "VERB" in marks and not ("impr" in marks and marks.isdisjoint(("past", "pres", "futr")))  # "удар" is an order as well
        return "NOUN" in marks and not (told or marks & {"PRTS", "GRND"})
    if reading.word(term.last) == "of" and term.last - term.first > 1:
        return False  # "take control of": a verb with its object
    striking = term.value == "strike" or (term.value == "shell" and reading.word(term.first) == "shelling")
    return reading.word(term.last) in AFTER_NOUN or term.entry.phrase in NOUNS or (striking and not reading.at("be", term.first - 1))


def of_something_else(reading: Reading) -> str | None:
    """Why nothing that the whole sentence asserts is of this war's fighting, null where it may be."""
    if _words(reading, "history"):
        return ANOTHER_WAR
    if reading.has("fake"):
        return "called untrue"
    if reading.classes & RATIOS.bit:
        return "a ratio, no count"
    if reading.words[-1:] == ["?"]:
        return "only asked"
    if _old_year(reading) or (reading.classes & AGO.bit and _years_ago(reading)):
        return "a year before this war"
    return "an exchange, aid, or a court's matter, not the fighting" if _words(reading, "exchange") else None


def _governed(reading: Reading, predicate: Predicate) -> str | None:
    """A modal or a negation in the same clause before the word."""
    term = predicate.term
    if predicate.noun and reading.classes & THREATS.bit and _under_threat(reading, term.first):
        return "a threat"
    if not (reading.has("negation") or reading.has("irrealis")):
        return None
    for place in range(term.first - 1, max(-1, term.first - 1 - NEAR), -1):
        if reading.word(place) in CLAUSE and not _quotes_after(reading, place):
            break
        if _covers(reading, "negation", place) and not (goes_on(reading, place) and place + 1 < term.first):
            return "denied"
        tried = predicate.kind == "REPELLED_ATTACK" and predicate.passive  # "four attempts to advance were thwarted"
        if _covers(reading, "irrealis", place) and not (
            predicate.noun or tried or _second_verb(reading, predicate, place) or was_able(reading, place)
        ):
            return f"not said to have happened ({reading.word(place)})"
    return None


def _quotes_after(reading: Reading, place: int) -> bool:
    """ "could “strategically pull back”", "planning to “encircle” the town": a modal right before a quotation mark governs what is quoted."""
    if reading.word(place) not in QUOTES:
        return False
    before = place - 1 - (reading.word(place - 1) == "to")
    return reading.on("irrealis", before) is not None or reading.on("negation", before) is not None


def _under_threat(reading: Reading, place: int) -> bool:
    """ "загроза удару", "загроза ракетного удару": what threatens, right before its noun or the adjective of it."""
    described = reading.word(place - 2).startswith(THREATS) and "ADJF" in grammemes(reading.tokens[place - 1].text)
    return described or reading.word(place - 1).startswith(THREATS)


def _second_verb(reading: Reading, predicate: Predicate, place: int) -> bool:
    """ "зірвали спроби наступу та полонили двох", "при попытках прорваться потеряли 40 бойцов": no past verb hangs on a Cyrillic noun."""
    noun = reading.tokens[place].text
    said = grammemes(reading.tokens[predicate.term.first].text)
    return bool(CYRILLIC.search(noun)) and "NOUN" in grammemes(noun) and ({"VERB", "past"} <= said or {"PRTS", "past"} <= said)


def _words(reading: Reading, category: str) -> bool:
    """Whether a word of the category stands in the sentence, not as the origin of a thing ("an Israel-made radar") or a speaker's office."""
    return reading.has(category) and any(
        not (reading.at("made", term.last + 1) or reading.on("source", term.first) or _annexed(reading, term) or _conceded(reading, term))
        and not _of_a_village(reading, term)
        for term in reading.all(category)
    )


def _of_a_village(reading: Reading, term: Term) -> bool:
    """ "in Mali Hai": a country that begins the name of a village, no "Soviet Union"."""
    return reading.word(term.last) in BEGINS_A_VILLAGE and is_name(reading, term.last + 1, follows=True) and joined(reading, term.last + 1)


def _conceded(reading: Reading, term: Term) -> bool:
    """ "has lost 15,000 men despite unprecedented military aid": what a sentence only sets beside what it tells."""
    return not CONCEDING.isdisjoint(reading.words[max(0, term.first - CONCEDED) : term.first])


def _annexed(reading: Reading, term: Term) -> bool:
    """ "Crimea, which Russia annexed in 2014": since when a side has held a place, told by the way."""
    return reading.word(term.last).isdecimal() and not ANNEXED.isdisjoint(reading.words[max(0, term.first - HELD_SINCE) : term.first])


def _old_year(reading: Reading) -> bool:
    """ "In 1943", "у 2014 році", not the year in which a victim was born."""
    if not (reading.classes & IN_DIGITS and any(century in reading.line for century in CENTURIES) and OLD.search(reading.line)):
        return False
    for place, token in enumerate(reading.tokens):
        if token.kind != "number" or not YEAR.match(token.text):
            continue
        year = int(token.text)
        since = year >= 2014 and reading.word(place + 1) in OF_YEAR  # "розв'язала війну 2014 року"
        war = year < 2014 and reading.word(place + 1) in WARS  # "during the 2008 war"
        dated = reading.word(place - 1) in IN or (CYRILLIC.search(reading.word(place - 1)) and month_named(reading.word(place - 1)))
        if 1900 <= year < INVADED and (since or war or dated):
            if not ANNEXED.isdisjoint(reading.words[max(0, place - HELD_SINCE) : place]):
                continue
            return not any(word.startswith(BORN) for word in (reading.word(place - 2), reading.word(place + 1), reading.word(place + 2)))
    return False


def _years_ago(reading: Reading) -> bool:
    """ "Вісім років тому": longer ago than this war has lasted."""
    lasted = reading.day.year - INVADED if reading.day else LONG_AGO - 1
    return any(
        number.value > lasted and reading.word(number.last + 1) in YEARS and reading.word(number.last + 2) in AGO
        for number in reading.numbers
    )


def _covers(reading: Reading, category: str, place: int) -> bool:
    """Whether a token is of a word that denies or only imagines; "было" before a participle, a month and "no fewer than" are none."""
    term = reading.on(category, place)
    word = reading.tokens[place].text
    month = place > 0 and (word == "May" or (CYRILLIC.search(word) and month_named(word.lower())))  # "в ночь на 26 мая"
    hedge = category == "negation" and reading.on("hedge", place)  # "no fewer than eight were killed"
    if term is None or month or hedge:
        return False
    if reading.text[max(0, reading.left[place] - 1)] in "-–‑" or reading.on("materiel", place):
        return False  # "U.S.-supplied", "two ammunition supply points"
    if reading.word(place) in THERE_IS:
        return reading.at("number", place + 1) is None and "plur" in grammemes(
            reading.word(place + 1)
        )  # "есть пострадавшие": nobody counted
    if TO_BE.match(reading.word(place)):
        return reading.word(place).startswith("буд")  # "было сбито" has happened, "будет сбито" has not
    return category != "negation" or not reading.word(place).startswith(("note", "noti"))

"""One thing without a number: "сбит самолет Су-25", "destroyed the landing ship Kondopoga"."""

import re
from dataclasses import replace
from operator import attrgetter

from loaders.claims.marks import QUOTES
from loaders.claims.mentions.after_nouns import after_head
from loaders.claims.mentions.cases import PAUSES, before_more, in_dative, in_genitive
from loaders.claims.mentions.definites import definite, listed, subjects
from loaders.claims.mentions.kinds import MOVING, MUNITIONS
from loaders.claims.mentions.made import made_of
from loaders.claims.mentions.models import UNCOUNTED, alone, in_a_list, named_by_models
from loaders.claims.mentions.nouns import Phrase
from loaders.claims.reading import Number, Reading, Thing
from loaders.claims.tables import stems, words
from loaders.claims.words.morphology import CYRILLIC, grammemes, parses
from loaders.claims.words.tokens import Term

FIRST = attrgetter("first")
ACRONYMS = re.compile("[А-ЯЁІЇЄҐ]{2,}(?:ы|и|ов|ам|ами)$")  # with an ending of the plural
SERVICES = words("services")  # who acts, or with what; never one lost
WITH = frozenset(("у", "в"))
CREW, OUT_OF = words("crew"), words("fired_from")
LIST = 16  # tokens of a list of what something is meant for
SHORTEST = 2  # letters of what is no noun
QUOTED = 3  # tokens between a verb of saying and who is quoted
FOR, LEFT_ASIDE = words("meant_for"), words("left_aside")
MASS, OLD = words("mass"), stems("anniversaries")
EQUIPMENT = stems("equipment")
NAMES_AND_MANY = frozenset(("plur", "Surn", "Name", "Patr", "Geox"))


def find_singulars(reading: Reading) -> None:
    """Add to `reading.things` what stands for one without a number."""
    materiel, model, predicate = reading.has("materiel"), reading.has("model"), reading.has("predicate")
    if predicate and "the" in reading.words:
        reading.things.extend(definite(reading))
        reading.things.extend(subjects(reading))
    if materiel and CYRILLIC.search(reading.line):
        if model:
            reading.things.extend(named_by_models(reading))
        reading.things.extend(_bare(reading))
    if predicate and model:
        reading.things.extend(alone(reading))
    if reading.things and (model or "mm" in reading.words):
        reading.things.extend([*listed(reading), *(in_a_list(reading) if model else ())])
    if reading.things:
        reading.things.sort(key=FIRST)


def _with_model(reading: Reading, place: int) -> bool:
    """ "РЕБ «Поле-21»": whether a model, in quotes or not, stands at a token."""
    return reading.at("model", place + (reading.word(place) in QUOTES)) is not None


def _named_so(reading: Reading, term: Term) -> bool:
    """ "комплекс РЕБ «Житель»": a word for people that a model has for its name."""
    if not term.entry.marks.get("person"):
        return False
    model = reading.on("model", term.first) is not None and reading.word(term.first - 1) in QUOTES
    return model or _town(reading, term)


def _town(reading: Reading, term: Term) -> bool:
    """ "в городе Строитель": a word for people that a town has for its name, with a capital within a sentence."""
    capital = term.first > 0 and reading.tokens[term.first].capital and not reading.tokens[term.first].text.isupper()
    return capital and reading.on("place_word", term.first - 1) is not None


def _bare(reading: Reading) -> list[Thing]:
    """Singular nouns without a number, where the language has no article: "сбит самолет Су-25" is one."""
    taken = {place for thing in reading.things for place in range(thing.first, thing.last + 1)}
    found = []
    for term in list(reading.all("materiel")):
        if term.first in taken or not CYRILLIC.search(reading.tokens[term.first].text) or not _singular(reading, term):
            continue
        if _after_bracket(reading, term):
            continue
        crew = (
            reading.word(term.first - 1) in CREW
            or reading.on("several", term.first - 1)
            or _fired_from(reading, term)
            or _has(reading, term)
        )
        if (
            term.value in UNCOUNTED
            or term.entry.phrase in MASS
            or _equipment(reading, term)
            or crew
            or reading.on("source", term.first)
            or _belongs(reading, term)
            or _quoted(reading, term)
            or _of_many(reading, term)
            or _named_so(reading, term)
            or (term.value == "command_post" and reading.word(term.last + 1) in QUOTES)  # "КП «Парки Лісного»": a town's own company
            or (reading.word(term.first - 1) == "(" and reading.word(term.last + 1) == ")")  # "систем залпового огня (РСЗО)"
        ):
            continue
        first, phrase = term.first, Phrase(term.last, head=term)
        while first and (mark := _whose(reading, first - 1, term)) and mark.last == first - 1:
            phrase.made_in = mark.value if mark.category == "origin" else phrase.made_in
            phrase.party = mark.value if mark.category == "party" else phrase.party
            first = mark.first
        if any(_plural(reading.tokens[place].text) for place in range(first, term.first)) or _many(reading, term):
            continue  # "більшість ворожих БпЛА"
        after_head(reading, phrase)
        number = Number(first, term.last, 1)
        found.append(made_of(reading, phrase, Thing(first, phrase.last, 1, number.qualifier, article=True)))
    return found


def _after_bracket(reading: Reading, term: Term) -> bool:
    """ "384 140 (+930) человек": what the row before counts; "пункта управления (ПУ) БПЛА", but "принадлежащий Вооруженным силам (ВСУ) самолет"."""
    if reading.word(term.first - 1) != ")":
        return False
    named = reading.tokens[term.first - 2].text.isupper() and reading.on("party", term.first - 2) is None
    return reading.word(term.first - 2).isdecimal() or named


def _whose(reading: Reading, place: int, term: Term) -> Term | None:
    """What tells before a thing where it was made or whose it is, and not at whom it was fired: "атакували Україну ракетою"."""
    mark = reading.on("origin", place) or reading.on("party", place)
    aimed = term.value in MUNITIONS and "NOUN" in grammemes(reading.word(place)) and "ablt" in grammemes(reading.word(term.first))
    return None if aimed else mark


def _fired_from(reading: Reading, term: Term) -> bool:
    """ "обстріл з РСЗВ «Смерч»", "из танка": what somebody fired with."""
    before = reading.tokens[term.first - 1] if term.first else None
    while before is not None and before.text.islower() and CYRILLIC.search(before.text) and "ADJF" in grammemes(before.text):
        term = replace(term, first=term.first - 1)
        before = reading.tokens[term.first - 1] if term.first else None
    return before is not None and before.lower in OUT_OF


def _has(reading: Reading, term: Term) -> bool:
    """ "пострадал один человек: у 74-летнего мужчины рана руки": who only has something."""
    at = term.first - 1
    if reading.word(at).startswith(OLD):
        at -= 2  # with the number of years
    person = bool(term.entry.marks.get("person")) and reading.word(at) in WITH
    return person and "gent" in (marks := grammemes(reading.tokens[term.first].text)) and "nomn" not in marks


def _meant_with_others(reading: Reading, term: Term) -> bool:
    """ "склад боеприпасов для РСЗО «Лес», ОТРК и БПЛА": an acronym in a list of what a thing is meant for."""
    before = range(term.first - 1, max(-1, term.first - LIST), -1)
    at = next((place for place in before if reading.word(place) in FOR), term.first)
    return at < term.first and all(_listed_by(reading, place) for place in range(at + 1, term.first))


def _listed_by(reading: Reading, place: int) -> bool:
    text = reading.tokens[place].text
    joins = text == "," or text in QUOTES or reading.at("joint", place) is not None
    return joins or reading.word(place - 1) in QUOTES or (text[1:] != text[1:].lower() and reading.on("materiel", place) is not None)


def _many(reading: Reading, term: Term) -> bool:
    """ "единичные БПЛА сбиты", "КАБы": an acronym in the plural, or whose adjective or verb is."""
    word = reading.tokens[term.first].text
    if ACRONYMS.match(word):
        return True
    if word[1:] == word[1:].lower():
        return False
    verb = reading.at("predicate", term.last + 1)
    passive = grammemes(reading.tokens[verb.first].text) if verb else frozenset()
    before = grammemes(reading.tokens[term.first - 1].text) if term.first else frozenset()
    listed = reading.word(term.last + 1) == "," or reading.on("joint", term.last + 1) is not None  # "уничтожены БПЛА и танк"
    many = {"PRTS", "plur"} <= before and not listed  # "уничтожены и перехвачены БПЛА"
    return many or (term.first > 0 and _plural(reading.tokens[term.first - 1].text)) or {"PRTS", "plur"} <= passive


def _of_many(reading: Reading, term: Term) -> bool:
    """ "районов скопления солдат", "снарядов и мин", "снарядов для РСЗО": a form that may be of many, after what it belongs to."""
    before = reading.tokens[term.first - 1].text if term.first else ""
    if before.lower() in FOR or before.lower() in LEFT_ASIDE:
        return True  # "61 одиниця, окрім БПЛА"
    word = reading.tokens[term.first].text
    if word[1:] != word[1:].lower() and reading.classes & FOR.bit and _meant_with_others(reading, term):
        return True
    if word.isupper() or not any({"plur", "gent"} <= marks for marks in parses(word)):
        return False
    listed = reading.on("joint", term.first - 1) is not None and any(thing.last == term.first - 2 for thing in reading.things)
    verb = reading.on("predicate", term.first - 1)
    if verb is not None and {"VERB", "plur", "tran"} <= grammemes(reading.tokens[verb.first].text) and "anim" in grammemes(word):
        return True  # "выбили солдат", whose accusative in the singular would end in another letter
    owned = before.islower() and "NOUN" in grammemes(before) and reading.on("predicate", term.first - 1) is None
    return listed or owned


def _quoted(reading: Reading, term: Term) -> bool:
    """ "цитирует агентство бойца": who speaks, right after the verb of saying."""
    if not (term.entry.marks.get("person") or term.value == "command_post"):
        return False  # "повідомляє штаб"
    said = max((verb.last for verb in reading.all("said") if verb.last < term.first), default=-QUOTED - 2)
    gap = range(said + 1, term.first)
    return len(gap) < QUOTED and not any(reading.word(place) in PAUSES or reading.on("predicate", place) for place in gap)


def _equipment(reading: Reading, term: Term) -> bool:
    """ "автомобільну техніку": a noun that names many in the singular, where no unit of it is counted."""
    return term.entry.phrase.endswith(EQUIPMENT) and not (reading.on("measure", term.first) or reading.on("measure", term.first - 1))


def _belongs(reading: Reading, term: Term) -> bool:
    """ "уламками БпЛА", "серед цивільного населення": an acronym after the noun it belongs to, an adjective before its noun."""
    word = reading.tokens[term.first].text
    if word[1:] != word[1:].lower():
        at = term.first - 1
        while (
            (reading.on("origin", at) or reading.on("party", at)) and "nomn" not in (case := grammemes(reading.word(at))) and "gent" in case
        ):
            at -= 1  # "снарядов американской РСЗО"
        return at >= 0 and _owner(reading, at) and not _counts(reading, at)
    after = reading.tokens[term.last + 1].text if term.last + 1 < len(reading.tokens) else ""
    marks = grammemes(word)
    if "gent" in marks and "nomn" not in marks and term.first and _owner(reading, term.first - 1):
        return not _counts(reading, term.first - 1) and not in_genitive(reading, term)  # "из вооружения корабля"
    adjective = "ADJF" in marks and bool(term.entry.marks.get("person"))
    return adjective and after.islower() and "NOUN" in grammemes(after) and "VERB" not in grammemes(after)


def _owner(reading: Reading, place: int) -> bool:
    """Whether a token is a noun in small letters, or one that begins the sentence; no age, "60-річного чоловіка"."""
    if place and reading.word(place).startswith(OLD) and reading.word(place - 1).isdecimal():
        return False
    word = reading.tokens[place].text
    marks = grammemes(word) if CYRILLIC.search(word) else frozenset()
    return (place == 0 or word.islower()) and len(word) > SHORTEST and "NOUN" in marks and marks.isdisjoint(("VERB", "PRTS"))


def _counts(reading: Reading, place: int) -> bool:
    """Whether a noun before an acronym says what was done to it, or what kind of thing it is: "збиття БпЛА", "установка РСЗВ"."""
    verb = reading.on("predicate", place)
    return (verb is not None and verb.entry.marks["kind"] == "LOSS") or reading.on("measure", place) is not None


def _plural(word: str) -> bool:
    marks = grammemes(word)
    return "ADJF" in marks and "plur" in marks and not marks & {"sing", "femn", "masc", "neut"}


def _noun(word: str) -> bool:
    """Whether a word may be a noun, and is not one only as a surname: "боевой"."""
    return any("NOUN" in marks and "Surn" not in marks for marks in parses(word))


def _only_a_town(word: str) -> bool:
    """ "мирный", of "мирный житель": a noun only as a town's name."""
    nouns = [mark for mark in parses(word) if "NOUN" in mark]
    return bool(nouns) and all("Geox" in mark for mark in nouns)


def _singular(reading: Reading, term: Term) -> bool:
    """Whether a noun without a number is one thing: in a case that a verb governs, and no plural."""
    nouns = [place for place in range(term.first, term.last + 1) if _noun(reading.tokens[place].text)] or [term.first]
    word = reading.tokens[next((place for place in nouns if not _only_a_town(reading.tokens[place].text)), nouns[0])].text
    if len(word) > 1 and sum(letter.isupper() for letter in word) * 2 > len(word):
        served = word in SERVICES and not _with_model(reading, term.last + 1)
        return not served and not any(_plural(reading.tokens[place].text) for place in range(term.first, term.last))
    if term.first == term.last and reading.on("predicate", term.first) and "VERB" in grammemes(word):
        return False  # "постраждала жінка" is one
    cases = {"nomn", "accs", "gent"} if in_genitive(reading, term) else {"nomn", "accs"}
    cases = cases | {"datv"} if term.value in MOVING and in_dative(reading, term) else cases
    cases = cases | {"ablt"} if term.value in MUNITIONS and before_more(reading, term) else cases
    return any(
        "NOUN" in mark and not mark & NAMES_AND_MANY and mark & cases for mark in parses(word)
    )  # Ukrainian marks no "sing", and "мали" is Mali and "had", but no mother

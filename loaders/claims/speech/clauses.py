"""What stands between a verb of saying and a name, and whether it lets the verb be of the name."""

from loaders.claims.draft import Attribution
from loaders.claims.marks import DASHES, QUOTES
from loaders.claims.mentions.people import names_somebody
from loaders.claims.reading import Reading
from loaders.claims.tables import words
from loaders.claims.words.morphology import CYRILLIC, grammemes
from loaders.claims.words.tokens import Term

CLAUSE = 5  # tokens of a clause in commas
RANK = 3  # tokens from a body to the name of who speaks for it
YEAR = "year"
HIM = words("him")
THAT = frozenset(("that", "що", "что"))
GOVERNING = words("governing")
OWNED = words("owned")
APPOSING, AUXILIARY = words("apposing"), words("skipped")
OF_A_RELATIVE = words("of_a_relative")


def name_follows(reading: Reading, place: int) -> bool:
    """ "заявил первый замначальника Генштаба ВС РФ генерал-полковник Сергей Рудской": a name after a body, a rank between them at most."""
    for token in reading.tokens[place : place + RANK]:
        if token.kind == "mark":
            return False
        if token.text[0].isupper():
            return True
    return False


def of_another_clause(reading: Reading, verb: Term, term: Term) -> bool:
    """ "said that Russia …"; "согласно докладу, в боях Россия потеряла …": a side after the comma of a bare "according to"."""
    words = reading.words[verb.last + 1 : term.first]
    if "," in words and verb.value != "after" and "GRND" in grammemes(words[-1 - words[::-1].index(",") + 1] if words[-1] != "," else ""):
        return True  # "сказал он, проведя анализ данных ведомства"
    told = term.entry.marks.get("is") in ("state", "army") or "information" in words  # "according to preliminary information, the fleet …"
    return not THAT.isdisjoint(words) or (verb.value == "after" and told and "," in words)


def told_to(reading: Reading, term: Term) -> bool:
    """ "доложил Владимиру Вовку": who stands in the case of whom something is said to."""
    cases = [grammemes(reading.tokens[place].text) for place in range(term.first, term.last + 1)]
    dative = all("datv" in case for case in cases)  # "доложил президенту России Владимиру Путину": a state's name has two cases
    return dative and any(case.isdisjoint(("nomn", "gent", "ablt")) for case in cases)


def state_of_somebody(reading: Reading, term: Term) -> bool:
    """ "повідомила заступниця міністра оборони України Ганна Маляр": a state in the genitive before who speaks."""
    return term.entry.marks.get("is") == "state" and before_somebody(reading, term)


def before_somebody(reading: Reading, term: Term) -> bool:
    """ "командир бригади ЗСУ Іван Вовк": a side right before a name."""
    return CYRILLIC.search(reading.tokens[term.last].text) is not None and names_somebody(reading, term.last + 1)


def all_open(reading: Reading, gap: range, *, titled: bool = False) -> bool:
    """Whether only names, titles and small words stand in a gap: no other verb, no number, no end of a quotation."""
    quoted = not QUOTES.isdisjoint(reading.words[gap.start : gap.stop])
    if quoted and any(
        reading.word(at) in QUOTES and reading.words[at + 1 : at + 2] == [","] and reading.word(at + 2) in DASHES for at in gap
    ):
        return False  # "… двум бригадам нацгвардии", - говорится в сводке ведомства
    if quoted and any(reading.word(at) == "," and reading.word(at + 1) in QUOTES for at in gap):
        return False  # "… guns from the United States," the minister said
    asserted = {p.term.first for p in reading.predicates if not p.noun}
    for place in gap:
        if reading.dates and in_a_date(reading, place):
            continue  # "Mayor Ivan Vovk at 3:20 a.m. reported"
        token, here = reading.tokens[place], reading.here(place)
        counted = token.kind == "number" and any(number.first <= place <= number.last for number in reading.numbers)
        if token.text in ".;:!?—–" or (counted and not _age(reading, place)) or token.lower in HIM:
            return False
        if (token.lower in OWNED and reading.word(place - 1) not in GOVERNING) or "said" in here or "be" in here or place in asserted:
            return False
        if not titled and "anonymous" in here and _bare_ministry(reading, here["anonymous"]):
            return False
    return True


def in_a_date(reading: Reading, place: int) -> bool:
    """Whether a token is of a date or an hour."""
    return any(start <= reading.left[place] < end for start, end in reading.dates)


def _bare_ministry(reading: Reading, term: Term) -> bool:
    """Whether a term is a ministry's, but no "Russian Ministry of Defence (MoD)"."""
    return term.value == "ministry" and not (reading.on("source", term.last) or reading.word(term.first - 1) == "(")


def told_by_the_way(reading: Reading, gap: range) -> bool:
    """ "DeepState, which charts the 1,000 km of the front, said": all of the gap is one clause in commas, with no verb of saying."""
    if len(gap) < CLAUSE or reading.words[gap.start] != "," or reading.word(gap.start + 1) not in APPOSING:
        return False
    end = gap.stop - 1 - (reading.word(gap.stop - 1) in AUXILIARY)
    inner = gap[1 : end - gap.start]
    if reading.words[end] != ",":
        return False
    return not any(reading.tokens[at].text in ".;:!?—–" or reading.on("said", at) for at in inner)


def _age(reading: Reading, place: int) -> bool:
    """ "Oleh Koval, a 52-year-old driver, said", "Oleh Koval, 52, said"."""
    return reading.words[place - 1 : place + 2 : 2] == [",", ","] or YEAR in reading.words[place + 1 : place + 3]


def in_a_relative(reading: Reading, speaker: Attribution) -> bool:
    """ "…, the ministry said of a region where Kiev has claimed gains": who speaks in a relative clause, of something else."""
    if not reading.classes & OF_A_RELATIVE.bit or speaker.claimant.start is None:
        return False
    place = reading.token_at(speaker.claimant.start)
    return reading.word(place - 1 - (reading.word(place - 1) == "the")) in OF_A_RELATIVE

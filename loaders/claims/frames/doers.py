"""Who acts in a sentence, whether its subject goes on from the one before, and whether it counts the whole war."""

from loaders.claims.draft import party_of
from loaders.claims.marks import PAUSES, QUOTES
from loaders.claims.mentions.campaigns import of_campaign
from loaders.claims.mentions.kinds import AERIAL, AIMED
from loaders.claims.mentions.lands import inside
from loaders.claims.mentions.regions import REGION_ADJECTIVE
from loaders.claims.reading import Reading
from loaders.claims.tables import stems, words
from loaders.claims.words.morphology import CYRILLIC, grammemes
from loaders.claims.words.tokens import Term
from schema.ontology.enums import Party

FRONTS = frozenset(("direction_word", "area_word", "cumulative"))
AIRSPACE = stems("airspace")
PEOPLE = stems("people")
ALSO = words("goes_on_losing")
THEY = words("they")
KNOWN = words("known")
LISTING, THESE = words("listing"), words("these")
NAMED = 12  # tokens of a sentence that only says who they are
OPENS_QUOTE = 2  # tokens from a quotation mark to a count: "«Всего 54 беспилотника»"
LISTED = 6  # tokens of a sentence that only opens a list
OF_A_SIDE = words("of_a_side")
HERE = words("this")  # before a sector that was named
INVASIONS, LANDS = stems("invasions"), stems("lands")
FOUGHT, COMBAT = words("combat_of_a_place"), 3  # tokens from "за всё время" to the fights
FRONT = 6  # tokens between the beginning of a war and the front where it began
BREATH = 8  # tokens from a word for the whole war to a day that it is of
BODY = 4  # tokens between a body and what it did
PRONOUN = 4  # tokens from a sentence's beginning in which a pronoun is its subject
SUPERLATIVES = words("superlatives")
TOLD = 2  # tokens between a verb of saying and who speaks
SUMMED = 3  # things that make a list
OF_A_SUM = 1000  # of troops, whom no front loses in a day
GERUND = 8  # tokens of what a sentence opens with before its verb
SUPERLATIVE = 5  # tokens between a superlative and "since the start of the war"


def goes_on(reading: Reading) -> bool:
    """Whether the sentence's subject is a pronoun, left out, or strikes known from before it."""
    if not reading.predicates:
        return False
    said = [term.last for term in reading.all("said")]
    if any(not any(0 < term.first - verb <= TOLD for verb in said) for term in reading.all("party")):
        return False  # but "…, наголошують у ЗСУ" names who speaks
    if _no_subject(reading) or _left_out(reading):
        return True
    first = reading.predicates[0].term.first
    verb = reading.predicates[0]
    if reading.word(0) == "it" and first == 1 and verb.kind in AIMED and not verb.passive:
        return True  # "It shelled Lisne", "It launched an air strike"
    pronoun = not THEY.isdisjoint(reading.words[: min(first, PRONOUN)])
    return pronoun or (first == 1 and reading.words[0] in KNOWN and reading.predicates[0].kind == "STRIKE")


def doer(reading: Reading, side: Party | None) -> Party | None:
    """The party that acts in the sentence, by its first predicate's subject; "the enemy" is the speaker's."""
    if "party" not in reading.starts:
        return _body_that_acts(reading) if reading.predicates and "source" in reading.starts else None
    first = reading.predicates[0].term.first if reading.predicates else len(reading.tokens)
    if reading.predicates and reading.predicates[0].id == "surrender":
        return None  # who gave up struck nobody
    named = [term for term in reading.all("party") if term.first < first and not reading.speaks(term.first) and party_of(term.value, side)]
    named = [term for term in named if not (inside(reading, term) or _by_whose_word(reading, term))]
    named = named or [term for term in _after_participle(reading, first) if party_of(term.value, side)]
    verb = reading.predicates[0] if reading.predicates else None
    passive = verb is not None and verb.passive and CYRILLIC.search(reading.word(verb.term.first)) is not None
    for term in reversed(named):
        if reading.subject(term) and not (passive and not (reading.word(term.first).isupper() or _by_whom(reading, term))):
            return party_of(term.value, side)  # "російські катери було уражено": who did it stands in the instrumental
    if verb is None or passive:
        return None
    acting = [
        term for term in named if not _only_owns(reading, term)
    ]  # "среди них – 32 района сосредоточения ВСУ" only names whose they are
    return party_of(acting[-1].value, side) if acting else None


def _by_whose_word(reading: Reading, term: Term) -> bool:
    """ "за даними Сил оборони": who is spoken after, in Cyrillic, and does nothing by that."""
    said = reading.on("said", term.first - 1)
    return said is not None and said.value == "after" and CYRILLIC.search(reading.word(term.first)) is not None


def _after_participle(reading: Reading, verb: int) -> list[Term]:
    """ "Having captured Terny, Russian troops advanced": the parties right after the clause of a participle that begins the sentence."""
    opens = "having" in reading.words[:2] or (verb <= 1 and reading.word(verb).endswith("ing"))
    comma = reading.words.index(",", verb) if opens and "," in reading.words[verb:] else None
    return [] if comma is None else [term for term in reading.all("party") if 0 < term.first - comma <= TOLD]


def _by_whom(reading: Reading, term: Term) -> bool:
    return any("ablt" in grammemes(reading.tokens[place].text) for place in range(term.first, term.last + 1))


def _only_owns(reading: Reading, term: Term) -> bool:
    """ "на російських нафтобазах", "заводів у Росії": whose things or land is meant; who acts would stand in the instrumental."""
    words = [reading.tokens[place].text for place in range(term.first, term.last + 1)]
    return all(CYRILLIC.search(word) and not word.isupper() and "ablt" not in grammemes(word) for word in words)


def _body_that_acts(reading: Reading) -> Party | None:
    """ "An operation by the Security Service damaged a depot": a body before the verb, which speaks of nothing."""
    verb = reading.predicates[0]
    if verb.passive or verb.noun or CYRILLIC.search(reading.tokens[verb.term.first].text):
        return None
    bodies = [term for term in reading.all("source") if 0 < verb.term.first - term.last <= BODY]
    side = bodies[-1].entry.marks.get("affiliation") if bodies else None
    return Party(side) if side and not any(bodies[-1].last < term.first < verb.term.first for term in reading.all("said")) else None


def of_whole_war(reading: Reading) -> bool:
    """Whether a word for the whole war says what is counted, not what a superlative is compared with: "the worst attack since …"."""
    return not of_a_front(reading) and any(
        reading.words[max(0, term.first - 2) : term.first] != ["of", "the"]  # "80 out of the total number of those who …"
        and not _of_a_day(reading, term)  # "in the course of the special military operation over the past day"
        and not _of_civilians(reading, term.last + 1)
        and not any(reading.word(place) in SUPERLATIVES for place in range(term.first - SUPERLATIVE, term.first))
        and not _one_battle(reading, term)
        for term in reading.all("cumulative")
    )


def _of_civilians(reading: Reading, place: int) -> bool:
    """ "the total number of civilian casualties": a toll of the attack or the day that is told, and no army's."""
    people = reading.at("materiel", place)
    return people is not None and people.value == "civilians" and reading.word(place - 1) == "of"


def _of_a_day(reading: Reading, term: Term) -> bool:
    """ "during the special operation in Lisne over the past day": whether a time follows in the same breath."""
    for place in range(term.last + 1, min(term.last + BREATH, reading.size)):
        if reading.at("increment", place):
            return True
        if reading.word(place) in PAUSES or reading.on("number", place):
            return False
    return False


def _one_battle(reading: Reading, term: Term) -> bool:
    """ "lost up to 90 troops during the fighting in the Lisne direction": of a front, with nothing that says a sum, and no number as large as one."""
    phrase = term.entry.phrase
    if not (phrase.startswith("during") and phrase.endswith((" in", " direction", " area"))):
        return False
    return "total" not in reading.words and all(number.value < OF_A_SUM for number in reading.numbers)


def of_a_front(reading: Reading) -> bool:
    """ "The total losses in this direction", "с момента вторжения в Энскую область": of the front spoken of, whatever sum they are."""
    if of_campaign(reading):
        return True
    if reading.starts.keys().isdisjoint(FRONTS) and not reading.classes & (INVASIONS.bit | FOUGHT.bit):
        return False
    sectors = [*reading.all("direction_word"), *reading.all("area_word")]
    if any(reading.word(term.first - 1) in HERE for term in sectors):
        return True
    begun = [term.last for term in reading.all("cumulative")] + reading.beginning(INVASIONS)
    return any(_front_after(reading, at) for at in begun if not reading.word(at).isascii())


def _front_after(reading: Reading, at: int) -> bool:
    """ "с начала боевых действий на Энском направлении", "… на энской земле": whether a sector or a land is named right after a token."""
    after = range(at + 1, at + FRONT)
    sector = reading.direction is not None and reading.direction_at in after
    fought = not FOUGHT.isdisjoint(reading.words[at : at + COMBAT]) and any(
        place.at in after for place in reading.places
    )  # "за время боёв в Лесном"
    return (
        sector
        or fought
        or any(reading.word(place).startswith(LANDS) and REGION_ADJECTIVE.search(reading.word(place - 1)) for place in after)
    )


def whole_sum(reading: Reading) -> bool:
    """Whether a sentence counts the whole war, and no day."""
    return reading.has("cumulative") and of_whole_war(reading) and not reading.has("increment")


def sums_up(reading: Reading) -> bool:
    """ "In total, since the start of the operation, 74 planes, 60 helicopters and 702 tanks": a list of the whole war with no verb at all."""
    if "cumulative" not in reading.starts or reading.predicates:
        return False
    return sum(not (thing.article or thing.elliptic) for thing in reading.things) >= SUMMED and whole_sum(reading)


def also_lost(reading: Reading) -> bool:
    """ "The enemy has also lost 76 guns": a sum goes on, where no day is named."""
    return bool(reading.classes & ALSO.bit) and not reading.has("increment") and any(p.id == "lose" for p in reading.predicates)


def opens_list(reading: Reading) -> bool:
    """ "Зокрема, це:", "Йдеться про:": nothing but the word that a list of what was told begins with."""
    named = "including" in reading.starts or reading.classes & LISTING.bit
    return bool(named) and not reading.things and reading.size <= LISTED and reading.words[-1] == ":"


def names_them(reading: Reading) -> bool:
    """ "Це троє чоловіків та жінка.": who those are that the sentence before counts."""
    return reading.word(0) in THESE and all(thing.person and thing.first <= NAMED for thing in reading.things)


def in_the_air(reading: Reading) -> bool:
    """ "Нахождение БПЛА зафиксировано в воздушном пространстве регионов: над Курской – 4": where those were that the sentence before counts."""
    said = reading.beginning(AIRSPACE)
    return bool(said) and any(thing.materiel in AERIAL and thing.first > said[0] for thing in reading.things)


def quoted_alone(reading: Reading) -> bool:
    """ "«54 беспилотника», — уточнили в ведомстве": a quotation that only counts what the sentences before it tell of."""
    first = reading.things[0]
    if reading.word(0) not in QUOTES or first.first > OPENS_QUOTE or first.value is None or first.article:
        return False
    closing = (place for place in range(first.last + 1, reading.size) if reading.word(place) in QUOTES and reading.word(place + 1) == ",")
    end = next(closing, 0)
    inside = (reading.word(place) for place in range(1, end))
    return end > 0 and not any(CYRILLIC.search(word) and "VERB" in grammemes(word) for word in inside)


def _no_subject(reading: Reading) -> bool:
    """ "Натомість завдав авіаударів": a verb in the masculine singular, or in the present, with nothing before it that could be its subject."""
    start = _over_gerund(reading)
    for token in reading.tokens[start : start + PRONOUN]:
        marks = grammemes(token.text) if CYRILLIC.search(token.text) else frozenset()
        if {"VERB", "past", "masc"} <= marks or {"VERB", "pres", "sing", "3per"} <= marks - {"plur"}:
            return "NOUN" not in marks
        if not marks & {"ADVB", "CONJ", "PRCL", "PREP"}:
            return False
    return False


def _left_out(reading: Reading) -> bool:
    """ "На окремих ділянках зазнали втрат та відступили": a move told in the past with nothing before it that can only be a subject."""
    first = reading.predicates[0].term.first
    moved = next((p for p in reading.predicates if p.kind == "ADVANCE" and not (p.noun or p.refused)), None)
    if moved is None or not {"VERB", "past", "plur"} <= grammemes(reading.tokens[moved.term.first].text):
        return False
    before = [grammemes(token.text) for token in reading.tokens[:first] if CYRILLIC.search(token.text)]
    return not any("nomn" in marks and "accs" not in marks and marks & {"NOUN", "NPRO"} for marks in before)


def _over_gerund(reading: Reading) -> int:
    """Past "Зазнавши втрат," at the beginning: what has been done by who is the subject."""
    quoted = int(reading.word(0) in QUOTES)
    first = reading.tokens[quoted].text if reading.size > quoted else ""
    opens = CYRILLIC.search(first) and "GRND" in grammemes(first) and "," in reading.words[:GERUND]
    return reading.words.index(",") + 1 if opens else quoted


def people_counted(reading: Reading, before: str | None) -> str | None:
    """Whom the sentence counts last: what a side lost are soldiers, whatever the noun, and so are more "people" after soldiers."""
    last = next((thing for thing in reversed(reading.things) if thing.person), None)
    people = last.materiel if last else None
    if last and people == "civilians" and before == "troops" and reading.word(last.last).startswith(PEOPLE):
        return "troops"
    lost = people == "civilians" and any(p.id in ("lose", "casualty") and not p.refused for p in reading.predicates)
    return "troops" if lost else people


def begins_item(reading: Reading) -> bool:
    """ "Russian forces deliver 12 strikes over week": a headline of all of a side's forces, which begins another item."""
    return reading.word(0) in OF_A_SIDE and reading.tokens[-1].kind == "word" and not reading.units

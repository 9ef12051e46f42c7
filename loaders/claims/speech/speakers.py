"""Who a sentence says is speaking: the subject of a verb of saying, or the name after "according to"."""

from collections.abc import Collection, Iterator
from itertools import chain

from loaders.claims.draft import Attribution
from loaders.claims.mentions.fallen import disclosed
from loaders.claims.mentions.people import of_a_town, people_beside, people_heading, person_signing
from loaders.claims.mentions.sides import LOCAL
from loaders.claims.reading import Reading
from loaders.claims.speech.beside import HEADS, SIGNS, WITHIN_LAND, objects, passed_on, passive, subjects
from loaders.claims.speech.kin import cited, whose
from loaders.claims.speech.owners import part_of_a_name
from loaders.claims.speech.signatures import heading, of_a_picture, office_signatures, signatures, signing, titles
from loaders.claims.speech.strangers import CHANNEL, NO_PERSON, channel_beside, strangers_beside
from loaders.claims.speech.voices import silent, voice
from loaders.claims.tables import stems, words
from loaders.claims.words.lexicon import Entry
from loaders.claims.words.morphology import CYRILLIC, grammemes
from loaders.claims.words.tokens import GIVEN, OF_A_SPEAKER, Term, term_of
from schema.ontology.enums import Party

SPEAKING = frozenset(("source", "governor", "expert", "spokesman", "said"))  # a speaker has a term of one of them, or a verb beside it
HE, ITSELF = words("he"), words("speaking_pronouns")
UNVERIFIED = 6  # tokens of "could not independently verify the report"
SAID_OF = words("said_of")
TOLD_OF = (["to", "have"], ["to", "be"])  # after "said" or "reported", what others say of the subject
COUNTED, TO_COUNTED = stems("counted_by"), 8  # tokens from a body to such a passive
UNIT = Entry("unit", "unit", "unit")
OF_SOMEBODY = OF_A_SPEAKER | GIVEN  # of which the name of a person who speaks has one
OF_A_SPEAKERS_NAME = OF_SOMEBODY | CHANNEL.bit
NAMING = SPEAKING | {"anonymous"}  # a speaker by his kind alone among them


def may_name_a_speaker(reading: Reading) -> bool:
    """Whether a sentence has any of the words without which none of the rules finds who speaks."""
    return bool(reading.units or reading.classes & OF_A_SPEAKERS_NAME) or not NAMING.isdisjoint(reading.starts)


def find_speakers(reading: Reading) -> list[Attribution]:
    """The speakers that the sentence names, in the order of the text."""
    found = _told(reading)
    if found or of_a_picture(reading):
        return found
    state = disclosed(reading)  # "Москва востаннє називала кількість убитих: тоді заявляли про …"
    signing = person_signing(reading) or (state and reading.on("source", state.first))
    speaker = voice(reading, signing) if signing else channel_beside(reading) or _counted_by(reading)
    return [speaker] if speaker else []


def _counted_by(reading: Reading) -> Attribution | None:
    """ "Представительством ДНР зафиксировано 19 обстрелов": a body by which a passive says that something was counted."""
    for place in reading.beginning(COUNTED):
        marks = grammemes(reading.word(place))
        near = range(max(0, place - TO_COUNTED), place)
        body = next((term for at in near if (term := reading.at("source", at))), None) if "PRTS" in marks else None
        if body and body.entry.marks.get("is") not in NO_PERSON:
            case = grammemes(reading.tokens[body.first].text)
            return voice(reading, body) if "ablt" in case and case.isdisjoint(("nomn", "gent", "datv")) else None
    return None


def _told(reading: Reading) -> list[Attribution]:
    """The speakers of a sentence in their order: by a verb of saying, a heading, a signature, else whoever stands without a verb."""
    somebody = reading.units or reading.classes & OF_SOMEBODY
    if (SPEAKING.isdisjoint(reading.starts) and not somebody) or of_a_picture(reading):
        return []
    said = reading.all("said")
    verbs = [verb for verb in said if not reading.on("source", verb.first)] if said else []  # not "the State Border Guard Service"
    bodies = _bodies(reading, verbs) if verbs else []
    if bodies and (found := _by_verbs(reading, verbs, bodies)):
        return [found[at] for at in sorted(found)]
    headed = ":" in reading.line
    unsaid = [*(heading(reading) if headed else ()), *signing(reading)]
    if not (said or headed or unsaid) and not any(chain(signatures(reading), office_signatures(reading))):
        return []
    bodies = bodies if verbs and not unsaid else _bodies(reading, unsaid)
    if not bodies:
        return []
    nobodys = any(_says_nothing(reading, verb) for verb in verbs)
    if not nobodys and (signed := _without_a_verb(reading, bodies)):
        return [signed]
    found = _by_verbs(reading, unsaid, bodies)
    return [found[at] for at in sorted(found)]


def _bodies(reading: Reading, verbs: Collection[Term]) -> list[Term]:
    """Whoever may speak, in the order of the text."""
    ends = whose(reading) if reading.units else {}
    owners = {place for first, last in ends.items() for place in range(first, last + 1)}
    named = [
        term
        for term in reading.all("source")
        if not (
            term.first in owners
            or part_of_a_name(reading, term)
            or _installing(reading, term)
            or _where(reading, term)
            or (_surname(reading, term) and of_a_town(reading, term.first))
            or (term.entry.marks.get("is") == "army" and reading.at("expert", term.last))  # "украинский военный эксперт"
            or _one_of_many(reading, term)
        )
    ]
    return sorted([*named, *_offices(reading, ends, verbs)], key=lambda term: (term.first, -term.last))


def _one_of_many(reading: Reading, term: Term) -> bool:
    """ "Военкор Иван Вовк": a person with a name, whose calling in the plural is a source of its own."""
    after = term.last + 1
    named = after < reading.size and reading.tokens[after].text[0].isupper() and CYRILLIC.search(reading.tokens[after].text)
    return bool(named) and reading.on("expert", term.last) is not None and "Name" in grammemes(reading.tokens[after].text)


def _where(reading: Reading, term: Term) -> bool:
    """ "the operation in Ukraine, a spokesman said": an English state that only tells where, unlike "В России заявили"."""
    return term.entry.marks.get("is") == "state" and reading.word(term.first - 1) in WITHIN_LAND and reading.word(term.first).isascii()


def _installing(reading: Reading, term: Term) -> bool:
    """ "призначений Кремлем губернатор": who only has set up the one that speaks."""
    phrase = reading.on("installed", term.first)
    return phrase is not None and phrase.first < term.first and phrase.last == term.last


def _by_verbs(reading: Reading, verbs: Collection[Term], bodies: list[Term]) -> dict[int, Attribution]:
    """Who stands beside the verbs, by place; an outlet that passes a word on with them."""
    found: dict[int, Attribution] = {}
    backwards = sorted(bodies, key=lambda term: (-term.last, term.first))
    if "(" in reading.line:
        verbs = [verb for verb in verbs if not _in_brackets(reading, verb)] or verbs
    for verb in verbs:
        if _says_nothing(reading, verb):
            continue
        after = [] if verb.value == HEADS else list(objects(reading, verb, bodies))
        only_after = verb.value == "after" and not passive(verb) and any(not one.outlet for _, one in after)
        before = () if only_after or verb.value == SIGNS else subjects(reading, verb, backwards)
        for at, speaker in (*before, *after):
            found.setdefault(at, speaker)
    for at, outlet in passed_on(reading, verbs, bodies) if found else ():
        found.setdefault(at, outlet)
    return found


def _in_brackets(reading: Reading, verb: Term) -> bool:
    """ "за його словами, збито два дрони (за підрахунками військових – один)": another's word by the way."""
    before = reading.words[: verb.first]
    return before.count("(") > before.count(")")


def _without_a_verb(reading: Reading, bodies: list[Term]) -> Attribution | None:
    backwards = sorted(bodies, key=lambda term: (-term.last, term.first))
    return next(
        (
            one
            for _, one in chain(_what_he_said(reading, bodies), signatures(reading), office_signatures(reading), titles(reading, backwards))
        ),
        None,
    )


def _what_he_said(reading: Reading, bodies: list[Term]) -> list[tuple[int, Attribution]]:
    """ "The president thanked the army for what he said were nine tanks": the pronoun's person, whom the sentence has named first."""
    verb = next(
        (verb for verb in reading.all("said") if reading.word(verb.first - 1) in HE and reading.word(verb.first - 2) == "what"), None
    )
    named = next((term for term in bodies if verb and term.last < verb.first and term.entry.marks.get("is") not in NO_PERSON), None)
    speaker = voice(reading, named) if named else None
    return [(named.first, speaker)] if named and speaker else []


def _surname(reading: Reading, term: Term) -> bool:
    """Whether a body's name may be of a person, or of a town's second word: "Рогу" of "Кривого Рогу", which "Рогов" is not."""
    inflected = term.first == term.last and reading.tokens[term.first].text != term.entry.phrase
    return term.value.endswith(LOCAL) or (inflected and term.entry.phrase[:1].isupper())


def _says_nothing(reading: Reading, verb: Term) -> bool:
    """ "Reuters could not confirm", "reported that it could not verify": nobody's word."""
    if silent(reading, verb):
        return True
    if reading.words[verb.last + 1 : verb.last + 3] in TOLD_OF and _said_of(reading, verb):
        return True
    if "unable" not in reading.starts:
        return False
    after = verb.last + 1 + (reading.word(verb.last + 1) == "that")
    at = after + 2 if reading.word(after) in ITSELF else verb.first
    clause = next((place for place in range(at - 1, max(-1, at - UNVERIFIED), -1) if reading.word(place) == ","), at - UNVERIFIED)
    return any(reading.on("unable", place) for place in range(max(clause, 0), at + 1))


def _said_of(reading: Reading, verb: Term) -> bool:
    """ "Russia said to have suffered losses", "its forces reported to have destroyed tanks", unlike "the ministry reported to have"."""
    if reading.word(verb.first) == "said":
        return True
    body = reading.on("source", verb.first - 1)
    return reading.word(verb.first) in SAID_OF and (body is None or body.entry.marks.get("is") == "army")


def _offices(reading: Reading, ends: dict[int, int], verbs: Collection[Term]) -> Iterator[Term]:
    """Governors, experts and spokesmen of units, who are named by office rather than in a table."""
    for category in ("governor", "expert", "spokesman"):
        yield from reading.all(category)
    for unit in reading.units:
        end = ends.get(unit.at, unit.last)
        told = cited(reading, unit, end) or any(verb.first in (unit.at - 1, unit.at - 2) for verb in verbs if verb.value == SIGNS)
        tells = any(verb.first == end + 1 for verb in verbs)
        group = unit.type == "group_of_forces"
        by_name = unit.name and (told if not group else tells and unit.party is Party.RU)
        if unit.echelon and ((unit.number and (told or tells)) or by_name):
            yield term_of(UNIT, unit.at, end)
    if not reading.classes & OF_SOMEBODY:
        return
    for verb in verbs:
        yield from people_beside(reading, verb)
        yield from strangers_beside(reading, verb)
    yield from people_heading(reading)

"""Formations that act, not suffer: the subject of a Slavic verb, or whose soldiers are."""

from dataclasses import replace

from loaders.claims.draft import BELLIGERENTS, Frame, opponent
from loaders.claims.marks import PAUSES
from loaders.claims.reading import Predicate, Reading, Unit
from loaders.claims.speech.bulletins import AIR_FORCE
from loaders.claims.tables import stems, words
from loaders.claims.words.morphology import CYRILLIC, finite, grammemes, only_subject
from loaders.claims.words.tokens import Term
from schema.ontology.enums import FormationRole, Party

HITTING = frozenset(("engage_target", "shell", "damage", "engagement_inflict"))
UPON = words("inflicted_on")
WHOM, ONTO = stems("relative_pronouns"), words("fired_onto")
WHICH = 3  # tokens between strikes and the verb of their clause
RELATIVE = words("relative") | frozenset(("that",))
SHELLINGS, FALLS, REGISTERED, FORMATIONS_OF = stems("shellings"), stems("falls"), stems("registered"), stems("formations_of")
FELL = words("fell")
UPON_THEM, OWN_THINGS, TO_OWN = words("targeting"), words("own_things"), 3  # tokens from "said" to "that its positions"
HAD, PAST_FORMS = words("had"), words("past_forms")
HAPPENED = words("happened")
SEEN = 8  # tokens between strikes and "recorded", or "there"
ARTICLES, STRIKE_NOUNS = words("articles"), words("strike_nouns")
CAUSES, CAUSE = words("causes"), 3  # tokens between such a word and strikes
WHO_FIGHTS = words("who_fights")
OPENING = words("opens_subject") | frozenset(",:")
WHOSE = 4  # tokens between "by" and the formation whose men acted
SENT = 7  # tokens between a verb and the formation whose men are sent


def only_counted(reading: Reading, predicate: Predicate, group: Unit) -> bool:
    """ "Зафіксовано 240 обстрілів": shellings that nobody makes, and no group does of whom another sentence tells."""
    return predicate.noun and reading.word(predicate.term.first).startswith(SHELLINGS) and group not in reading.units


def leads(reading: Reading, predicate: Predicate, unit: Unit) -> bool:
    """ "Бійці 93-ї бригади відбили штурм", "47-ма бригада знищила танк": a nominative before a finite verb in the active."""
    verb = reading.tokens[predicate.term.first].text
    if not CYRILLIC.search(verb):
        return _subject_of(reading, predicate, unit)
    if predicate.passive and not predicate.noun:
        return _by_its_men(reading, predicate, unit)
    if predicate.noun or not ("VERB" in grammemes(verb) or _led_by_a_verb(reading, predicate)):
        return False
    if unit.at > predicate.term.last:
        return _with_its_men(reading, predicate, unit) or _its_men_follow(reading, predicate, unit)
    before = reading.tokens[unit.at - 1].text if unit.at else ""
    soldiers = grammemes(before) if CYRILLIC.search(before) else frozenset()
    return {"NOUN", "nomn"} <= soldiers or any(_nominative(reading, place) for place in range(unit.at, unit.last + 1))


def _led_by_a_verb(reading: Reading, predicate: Predicate) -> bool:
    """ "дивізія спробувала здійснити прорив": an infinitive right after its finite verb."""
    at = predicate.term.first
    return not grammemes(reading.tokens[at].text).isdisjoint(("INFN", "infn")) and at > 0 and finite(reading.word(at - 1))


def _subject_of(reading: Reading, predicate: Predicate, unit: Unit) -> bool:
    """ "Soldiers of the 47th Brigade repelled two attacks", "hit by the 47th Brigade": who acts in English, by the order of words."""
    if predicate.noun:
        return False
    before = unit.at - 1
    while reading.word(before) in ARTICLES or reading.on("party", before):
        before -= 1
    if predicate.passive or unit.at > predicate.term.last:
        by = reading.words[max(predicate.term.last, before - WHOSE) : before + 1]
        return predicate.passive and predicate.term.last < unit.at and "by" in by and "," not in by
    of = reading.word(before) == "of" and reading.word(before - 1) in WHO_FIGHTS
    gap = range(unit.last + 1, predicate.term.first)
    parted = any(reading.word(place) in PAUSES or reading.at("predicate", place) for place in gap)
    return (of or before < 0 or reading.word(before) in OPENING) and not parted


def _with_its_men(reading: Reading, predicate: Predicate, unit: Unit) -> bool:
    """ "атакував силами 20-ї дивізії": whose men the subject has sent, in the case that says with what."""
    before = grammemes(reading.tokens[unit.at - 1].text)
    return (
        unit.at - predicate.term.last <= SENT and {"NOUN", "ablt"} <= before and "PREP" not in grammemes(reading.tokens[unit.at - 2].text)
    )


def _by_its_men(reading: Reading, predicate: Predicate, unit: Unit) -> bool:
    """ "подразделениями 6-й армии отражены две атаки": by whose men a passive was done, which stand beside it."""
    men = _men(reading, unit)
    gap = unit.at - predicate.term.last if unit.at > predicate.term.last else predicate.term.first - unit.last
    return gap <= SENT and {"NOUN", "ablt"} <= grammemes(reading.word(men)) and "PREP" not in grammemes(reading.word(men - 1))


def _its_men_follow(reading: Reading, predicate: Predicate, unit: Unit) -> bool:
    """ "танк поразили операторы войск беспилотных систем 35-й армии": whose men stand as the subject right after the verb."""
    men = _men(reading, unit)
    return men == predicate.term.last + 1 and {"NOUN", "nomn", "anim"} <= grammemes(reading.word(men))


def _men(reading: Reading, unit: Unit) -> int:
    """The noun of a formation's people or parts, over what stands between them in the genitive alone."""
    men = unit.at - 1
    while men > 0 and "gent" in (case := grammemes(reading.word(men))) and case.isdisjoint(("nomn", "ablt")):
        men -= 1
    return men


def acts_before(reading: Reading, term: Term) -> bool:
    """Whether a party before a verb may be who acts, not whose things were struck: "завдала удару по районах противника та ЗРК"."""
    return (reading.subject(term) and not _object(reading, term)) or instrumental(reading, term)


def _object(reading: Reading, term: Term) -> bool:
    """ "attacked our positions, carried out 300 shellings": right after an English verb, whose things were attacked."""
    verb = next((p for p in reading.predicates if p.term.last == term.first - 1), None)
    return verb is not None and not (verb.noun or verb.passive or CYRILLIC.search(reading.tokens[verb.term.first].text))


def _owner_in_clause(reading: Reading, pronoun: int) -> Term | None:
    """ "места дислокации ВСУ, по которым нанесены удары": the owner right before the clause of what was struck."""
    struck = reading.word(pronoun - 1) in ONTO and reading.word(pronoun - 2) == ","
    return reading.on("party", pronoun - 3) if struck else None


def owner_struck(reading: Reading, predicate: Predicate) -> Term | None:
    """The party before an English passive whose things were struck: "Ukrainian positions were shelled", not "losses were inflicted on units"."""
    if predicate.passive and reading.word(predicate.term.first - 1).startswith(WHOM):
        return _owner_in_clause(reading, predicate.term.first - 1)
    english = not CYRILLIC.search(reading.tokens[predicate.term.first].text)
    upon = predicate.kind == "ENGAGEMENT" and reading.word(predicate.term.last + 1) in UPON
    if not (english and predicate.passive and predicate.id in HITTING) or upon:
        return None
    at = predicate.term.first
    start = max((p.term.last for p in reading.predicates if p.term.last < at), default=-1)
    said = max((term.last for term in reading.all("said") if term.last < at), default=-1)
    named = [term for term in reading.all("party") if max(start, said) < term.first < at]
    return next((term for term in named if not reading.speaks(term.first)), None)


def _nominative(reading: Reading, place: int) -> bool:
    """ "бригада", "полк": the word for the formation as a subject."""
    word = reading.tokens[place].text
    return reading.on("echelon", place) is not None and bool(CYRILLIC.search(word)) and "nomn" in grammemes(word)


def with_sides(reading: Reading, predicate: Predicate, units: list[Unit], side: Party | None) -> list[Unit]:
    """The formations of a predicate, those that act being of who does what it says."""
    return [_acting(unit, side, predicate) if leads(reading, predicate, unit) else unit for unit in units]


def _acting(unit: Unit, side: Party | None, predicate: Predicate) -> Unit:
    """The formation as who acts, of its own side or of who does what the verb says; who beats an attack back is its target."""
    if unit.party not in (None, side):
        return unit
    english = predicate.kind != "REPELLED_ATTACK" and not CYRILLIC.search(predicate.term.entry.phrase)
    return replace(unit, party=side, role=FormationRole.ACTOR if english else unit.role)


def side_of_units(reading: Reading, predicate: Predicate, units: list[Unit]) -> Party | None:
    """The side of the formation that acts, where its arm or a word beside it tells."""
    return next((unit.party for unit in units if unit.party and leads(reading, predicate, unit)), None)


def body_or_unit(reading: Reading, predicate: Predicate, joined: Predicate, units: list[Unit]) -> Party | None:
    """The side of the body that acts, by the verb that a predicate shares with others, else of the formation."""
    return body_acting(reading, joined) or side_of_units(reading, predicate, units)


def body_acting(reading: Reading, predicate: Predicate) -> Party | None:
    """ "Ukraine's Air Force carried out nine strikes": the side of a body whose name stands right before an English verb in the active."""
    at = predicate.term.first
    verb = reading.word(at)
    if predicate.passive or not (verb.endswith("ed") or verb in PAST_FORMS):
        return None
    while reading.word(at - 1) in HAD or reading.word(at - 1).endswith("ly"):
        at -= 1
    body = reading.on("source", at - 1) if at and reading.speaks(at - 1) else None
    side = body.entry.marks.get("affiliation") if body else None
    return Party(side) if side in BELLIGERENTS else None


def own_things(reading: Reading, predicate: Predicate) -> bool:
    """ "The military said that its positions were shelled", "shelling of our villages": whether what was struck is the speaker's own."""
    at = predicate.term
    if CYRILLIC.search(reading.word(at.first)):
        return False
    if predicate.noun:
        return reading.word(at.last + 1) in UPON_THEM and reading.word(at.last + 2) in OWN_THINGS
    said = max((term.last for term in reading.all("said") if term.last < at.first), default=-1)
    return predicate.passive and not OWN_THINGS.isdisjoint(reading.words[said + 1 : min(said + 1 + TO_OWN, at.first)])


def instrumental(reading: Reading, term: Term) -> bool:
    """Whether a Cyrillic name of a party stands in the case of who acts: not "украинским формированиям", where only the adjective could."""
    last = term.last + 1
    named = [reading.tokens[place].text for place in range(term.first, last)]
    cases = [grammemes(word) for word in named if CYRILLIC.search(word) and not word.isupper()]
    if not cases or "ADJF" not in cases[0]:
        return any("ablt" in case for case in cases)
    noun = cases[1] if len(cases) > 1 else grammemes(reading.word(last)) if last < reading.size else frozenset()
    return "ablt" in cases[0] and ("NOUN" not in noun or "ablt" in noun)


def only_acts(reading: Reading, term: Term) -> bool:
    """Whether a party's name can be nothing but a subject: "противник", not "Сили оборони", which may be struck; or a noun that begins its sentence."""
    word = reading.tokens[term.last].text
    opens = term.last == 0  # "Окупанти відволікли увагу Сил оборони, і несподівано вдарили"
    first = opens and bool(CYRILLIC.search(word)) and {"nomn", "NOUN"} <= grammemes(word)
    return first or only_subject(word) or reading.led(term)


def of_strikes(reading: Reading, number: int) -> bool:
    """ "one massive and six combined strikes, which hit energy facilities": a verb that only says of strikes what they hit."""
    at, before = reading.predicates[number].term.first, reading.predicates[number - 1] if number else None
    pronoun = reading.word(at - 1) in RELATIVE
    return pronoun and before is not None and before.id == "strike" and before.noun and at - before.term.last <= WHICH


def upon_the_enemy(reading: Reading, predicate: Predicate) -> bool:
    """ "units of the Centre group inflicted a fire defeat on the AFU": a battle of a group of forces, in a sector that the text has named."""
    group = any(unit.type == "group_of_forces" and unit.last < predicate.term.first for unit in reading.units)
    upon = reading.word(predicate.term.last + 1) == "on"
    if group and reading.word(predicate.term.last + 1).startswith(FORMATIONS_OF):
        return reading.at("party", predicate.term.last + 2) is not None  # "нанесли поражение формированиям противника"
    return group and upon and any(reading.at("party", predicate.term.last + step) for step in (2, 3, 4))


def at_the_enemy(reading: Reading, predicate: Predicate) -> bool:
    """ "hit the enemy near Lisne", "neutralised the AFU in the areas of …": a side, and nothing of its, is what a verb struck."""
    at = predicate.term.last + 1
    side = reading.at("party", at + (reading.word(at) == "the"))
    if predicate.passive or predicate.noun or side is None or reading.at("near", side.last + 1) is None:
        return False
    return reading.word(at) == "the" or reading.tokens[side.first].text.isupper()  # and no country


def _only_seen(reading: Reading, predicate: Predicate) -> bool:
    """ "There were nine air strikes", "seven strikes were recorded", "зафиксировано 14 ударов": counted by the side that they hit."""
    if predicate.kind != "STRIKE" or not predicate.noun:
        return False
    last = predicate.term.last
    after = reading.words[last + 1 : last + SEEN] if reading.classes & HAPPENED.bit else []
    return _there(reading, predicate) or not HAPPENED.isdisjoint(after) or bool(reading.beginning(REGISTERED))


def _there(reading: Reading, predicate: Predicate) -> bool:
    """ "there were 17 air strikes and 20 strikes by MLRS": whether strikes are what there were, with nothing but others of theirs between."""
    at = next((place for place in range(predicate.term.first - 1, -1, -1) if reading.word(place) == "there"), None)
    between = [one for one in reading.predicates if at is not None and at < one.term.first < predicate.term.first]
    return at is not None and (
        predicate.term.first - at <= SEEN or (bool(between) and all(one.noun and one.kind == "STRIKE" for one in between))
    )


def speakers_side(reading: Reading, frame: Frame, predicate: Predicate) -> Party | None:
    """The speaker's own side, but the enemy's where the word is "shelling", or strikes are recorded: nobody says so of his own guns."""
    words = [reading.word(place) for place in range(predicate.term.first, predicate.term.last + 1)]
    noun = predicate.noun or not STRIKE_NOUNS.isdisjoint(words)  # "a strike on Lisne"
    harmed = noun and any(thing.materiel == "civilians" for thing in reading.things)  # "a drone attack has left two dead"
    fell = words[0] in FELL or (frame.claimant.source.endswith(AIR_FORCE) and words[0].startswith(FALLS))  # "на жаль, є влучання"
    enemys = harmed or fell or _only_seen(reading, predicate) or (predicate.noun and _ruined(reading, predicate))
    enemys = enemys or (predicate.id == "shell" and predicate.passive and words[0].isascii())  # "the towns were pounded"
    enemys = enemys or any(word.startswith(SHELLINGS) for word in words)
    return opponent(frame.side) if enemys else frame.side


def _ruined(reading: Reading, predicate: Predicate) -> bool:
    """ "внаслідок удару пошкоджено будинки": what was struck is no army's."""
    damaged = any(other.id == "damage" and other.passive for other in reading.predicates) and not reading.has("materiel")
    at = predicate.term.first
    return damaged and not CAUSES.isdisjoint(reading.words[max(0, at - CAUSE) : at])

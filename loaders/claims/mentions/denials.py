"""What a word asserts and another denies, or names as a goal: "denied that", "no evidence that", "prevented them from", "the goal is"."""

from loaders.claims.reading import Predicate, Reading
from loaders.claims.tables import stems, words
from loaders.claims.words.morphology import CYRILLIC, grammemes

GOING_ON, SUCCESS = stems("ended"), stems("success")  # "штурм успіху не мав" tells of one
REPORTS = words("reports")
DENIED_REPORTS = 3  # tokens between a verb of denying and the reports
THAT = words("opening") - {"to"}
DENIED = stems("denied")
COMMENTED, REACTED, TO_REPORTS = stems("commented"), stems("reacted"), 5  # tokens from "ответило" to what was reported
DESPITE, ONLY = words("despite"), words("only")
KEPT, GOALS, DOUBTS = words("kept"), words("goals"), words("doubts")
UNTRUE, UNTRUTHS = words("untrue"), words("untruths")
ABOUT = words("told_of")
SITUATION, ABLE, WERE = words("situation"), words("able"), frozenset(("was", "were", "been"))
WHEN_OF = 6  # tokens from a year to the verb of its "when"
AGO, YEAR, FIRST_YEAR, INVADED = 6, 4, 1900, 2022  # tokens from a verb to the year, its digits, the years before this war
AIMS_AT, EFFORTS, TO_AIM = words("aims_at"), words("aimed_efforts"), 5  # tokens from efforts to what they are for
FROM = 10  # tokens between "prevented" and "from", "no evidence" and what nobody knows of


def denied_after(reading: Reading, predicate: Predicate) -> bool:
    """ "наступательных действий не проводил", "просування не допущено", and not "ще не завершені"."""
    after = predicate.term.last + 1
    return any(
        word in ("не", "not") and not (goes_on(reading, place) or reading.word(place - 1).startswith(SUCCESS))
        for place, word in enumerate(reading.words[after : after + 3], start=after)
    )


def denied_before(reading: Reading, predicate: Predicate) -> bool:
    """ "denied that the plant was hit"."""
    at = predicate.term.first
    reported = reading.word(at - 1) == "of" and reading.word(at - 2) in REPORTS  # "despite claims of advances", "despite Russian advances"
    told = reported or (predicate.kind == "ADVANCE" and reading.word(at).endswith(("s", "progress")))
    if told and not DESPITE.isdisjoint(reading.words[max(0, at - 5) : at]):
        return True
    if reading.word(at - 1) in ABOUT and reading.word(at - 2) in REPORTS and reading.word(at - 3) in UNTRUTHS:
        return True  # "spreads false reports about capturing the town"
    if _doubted(reading, at):
        return True
    said = [term for term in reading.all("irrealis") if reading.word(term.first).startswith(DENIED) and term.last < predicate.term.first]
    gap = range(said[-1].last + 1, predicate.term.first) if said else range(0)
    if said and predicate.noun and len(gap) < DENIED_REPORTS:
        return True  # "опровергает взятие Лесного"
    if said and not REPORTS.isdisjoint(reading.words[gap.start : gap.start + DENIED_REPORTS]):
        return True  # "refuted reports of Russian troops advancing"
    return bool(said) and not THAT.isdisjoint(reading.words[gap.start : gap.stop]) and not any(reading.at("said", place) for place in gap)


def only_commented(reading: Reading, predicate: Predicate) -> bool:
    """ "прокомментировали ночную атаку", "ответило на сообщения об ударе": what is only spoken of."""
    at = predicate.term.first
    if not predicate.noun:
        return False
    if reading.word(at - 1) in ABOUT and reading.word(at - 2) in REPORTS:
        return any(word.startswith((*COMMENTED, *REACTED)) for word in reading.words[max(0, at - TO_REPORTS) : at - 2])
    while at and CYRILLIC.search(reading.word(at - 1)) and "ADJF" in grammemes(reading.word(at - 1)):
        at -= 1
    return reading.word(at - 1).startswith(COMMENTED)


def goes_on(reading: Reading, place: int) -> bool:
    """ "не прекращаются бои", "не только обстреляли", "не увенчались успехом": a negation that denies nothing."""
    return reading.word(place + 1).startswith(GOING_ON) or reading.word(place + 1) in ONLY or reading.word(place + 2).startswith(SUCCESS)


def _doubted(reading: Reading, at: int) -> bool:
    """ "there is no evidence that they have taken it", "no confirmation of the capture", "it is not true that"."""
    start = max((place for place in range(at) if reading.word(place) in (",", ";", "but")), default=-1) + 1
    for place in range(max(start, at - FROM), at - 1):
        word, before = reading.word(place), reading.words[max(0, place - 2) : place]
        if reading.word(place + 1) == "that" and (word in UNTRUTHS or (word in UNTRUE and ("not" in before or "n't" in before))):
            return True
        if word in DOUBTS and "no" in before and reading.word(place + 1) in ("that", "of"):
            return True
    return False


def unmade(reading: Reading, predicate: Predicate) -> bool:
    """ "prevented the enemy from taking the village", "the goal of the operation is taking the village": what was not done."""
    at = predicate.term.first
    if not reading.word(at).endswith("ing"):
        return False
    before = reading.words[max(0, at - FROM) : at]
    if before[-1:] == ["from"]:
        return not KEPT.isdisjoint(before)
    return before[-1:] in (["is"], ["was"], ["remains"]) and not GOALS.isdisjoint(before) and "," not in before


def aimed_at(reading: Reading, predicate: Predicate) -> bool:
    """ "continues to focus on taking control of Lisne", "with the aim of establishing control over Lisne and encircling Dubove": an English gerund of what is only meant."""
    at = predicate.term.first
    if not reading.word(at).endswith("ing"):
        return False
    joined = reading.word(at - 1) == "and" or reading.words[max(0, at - 3) : at] == ["as", "well", "as"]
    if joined and reading.predicates:
        before = reading.predicates[-1]
        return before.refused is not None and aimed_at(reading, before)
    return reading.word(at - 1) in AIMS_AT and not EFFORTS.isdisjoint(reading.words[max(0, at - TO_AIM) : at - 1])


def was_able(reading: Reading, place: int) -> bool:
    """ "were able to repel", "have been able to": done, and not only possible."""
    return reading.word(place) in ABLE and reading.word(place - 1) in WERE


def of_the_situation(reading: Reading, predicate: Predicate) -> bool:
    """ "the situation on the road is under control": no place has changed hands."""
    at = predicate.term.first
    clause = max((place for place in range(at) if reading.word(place) in (",", ";")), default=0)
    return not SITUATION.isdisjoint(reading.words[clause:at])


def long_ago(reading: Reading, predicate: Predicate) -> bool:
    """ "Russia occupied Crimea in 2014": a year before this war, right after what was taken."""
    after, when = predicate.term.last + 1, reading.words[max(0, predicate.term.first - WHEN_OF) : predicate.term.first]
    if "when" in when and any(len(word) == YEAR and word.isdecimal() and FIRST_YEAR <= int(word) < INVADED for word in when):
        return True  # "occupied since 2014, when fighting broke out"
    if predicate.kind != "CONTROL_CHANGE":
        return False
    years = (word for word in reading.words[after : after + AGO] if len(word) == YEAR and word.isdecimal())
    return any(FIRST_YEAR <= int(year) < INVADED for year in years)

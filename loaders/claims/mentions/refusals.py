"""Why a word that asserts something asserts nothing of what was lost or happened: a condition, a wish, a price, a fire put out."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from loaders.claims.marks import PAUSES, QUOTES
from loaders.claims.mentions.denials import (
    COMMENTED,
    DENIED,
    DESPITE,
    DOUBTS,
    EFFORTS,
    GOALS,
    KEPT,
    REACTED,
    SITUATION,
    UNTRUE,
    UNTRUTHS,
    aimed_at,
    denied_after,
    denied_before,
    long_ago,
    of_the_situation,
    only_commented,
    unmade,
)
from loaders.claims.mentions.halted import MEANT_FOR, halted, stopped_or_intended
from loaders.claims.mentions.infinitives import infinitive
from loaders.claims.mentions.intentions import DEMANDS, ONTO, aimed_to, demanded, only_meant
from loaders.claims.mentions.kinds import AIMED, DESTROYS, FLYING, HELD
from loaders.claims.mentions.named import only_named
from loaders.claims.mentions.safety import SAFE, out_of_fire, to_safety
from loaders.claims.mentions.threats import ALERTS, ALLOWING, LIKELY, MEANT_TO, POSSIBLE, THREATENING, YET, expected, possible, threatened
from loaders.claims.reading import Predicate, Reading
from loaders.claims.tables import stems, words
from loaders.claims.words.morphology import CYRILLIC, grammemes

PUT_OUT = words("put_out")
LOST_OTHERWISE = words("lost_otherwise")
ONTO_IT = words("fired_onto")
UPON_IT, MEANS_OF = words("upon"), words("means_of")
IN_CASE, CASE = words("aimed"), "случае"
IF, WHEN, TRUE = words("if"), words("when"), words("true_aside")
RECORDED, BRINGING = stems("recorded"), words("bringing")
CLAUSE = 6  # tokens of places between strikes and the verb that denies them
LED = 2  # tokens between a preposition and what is no object of a loss
OTHERWISE = 4  # tokens from "lost" to what is no loss
FAR = 6  # tokens over which places part what it was done with from the verb
MEANS = 12  # tokens between what a thing was done with and the verb
TO_FIND, OF_PURPOSE = words("to_find"), 6  # tokens in which a group of saboteurs to be found follows
MOMENT, ABOARD, DELIVERY = words("moment"), words("aboard"), words("delivery")
ARTICLES = words("articles")
BODIES_OF, FOUND_DEAD = words("bodies_of"), words("found_dead")
MOVES = frozenset(("ENGAGEMENT", "ADVANCE"))
ALOFT, FIGHTS = words("aloft"), words("fights")
BEATEN = stems("beaten_back")
SUFFERS, SUFFERED_FROM = words("suffers_alone"), words("suffered_from")
SEEMING = words("seeming")
HOW_OFTEN, OF_WHAT = stems("how_often"), 2  # tokens between such a noun and the attacks
TOWARD = words("toward")
FRONT_LINES = words("front_lines")


@dataclass(frozen=True, slots=True)
class Reason:
    """Why nothing is asserted; `classes` are the bits of the sets of which a sentence needs a word, `of` the kinds and ids of predicates."""

    says: str
    holds: Callable[[Reading, Predicate], bool]
    classes: int = 0
    of: frozenset[str] = frozenset()


def _carries(reading: Reading, predicate: Predicate) -> bool:
    """ "launched counteroffensive actions": nothing is fired."""
    following = next((term for term in reading.all("predicate") if 0 < term.first - predicate.term.last <= 2), None)
    counted = any(
        predicate.term.last < number.first <= predicate.term.last + 2 for number in reading.numbers
    )  # "launched 150 attack drones"
    return not counted and following is not None and following.entry.marks["kind"] in ("ADVANCE", "ENGAGEMENT")


def _beaten(reading: Reading, predicate: Predicate) -> bool:
    """ "над отражением ударов": strikes right after the noun for beating them back."""
    return predicate.noun and reading.word(predicate.term.first - 1).startswith(BEATEN)


def _how_often(reading: Reading, predicate: Predicate) -> bool:
    """ "зменшили інтенсивність атак", "the intensity of attacks": how often, and no attack."""
    at = predicate.term.first
    joined = any(reading.at("joint", place) for place in range(at - OF_WHAT, at))  # "інтенсивність штурмів і вогневих ударів"
    before = reading.words[max(0, at - OF_WHAT - 2 * joined) : at]
    return predicate.noun and any(word.startswith(HOW_OFTEN) for word in before)


def _from_no_fire(reading: Reading, predicate: Predicate) -> bool:
    """ "потерпає від посухи": a verb of suffering by itself, of no community, or where the sentence says from what."""
    lands = reading.has("region_word") and SUFFERED_FROM.isdisjoint(reading.words)
    return predicate.term.entry.phrase in SUFFERS and not lands


def _seeming(reading: Reading, predicate: Predicate) -> bool:
    """ "фейкове відео про нібито «просування»": a quoted noun of what was only staged."""
    first = predicate.term.first
    return predicate.noun and reading.word(first - 1) in QUOTES and reading.word(first - 2) in SEEMING


def _unrecorded(reading: Reading, predicate: Predicate) -> bool:
    """ "удары по городу не зафиксированы": what nobody has seen."""
    after = predicate.term.last + 1
    return any(
        word == "не" and reading.word(place + 1).startswith(RECORDED)
        for place, word in enumerate(reading.words[after : after + CLAUSE], start=after)
    )


def _future(reading: Reading, predicate: Predicate) -> bool:
    """ "потеряют до трети бригад": a verb that has no other reading than the future."""
    marks = grammemes(reading.tokens[predicate.term.first].text)
    return "futr" in marks and marks.isdisjoint(("past", "pres", "PRTS", "PRTF", "NOUN", "INFN", "infn"))


def _lost_otherwise(reading: Reading, predicate: Predicate) -> bool:
    """ "автомобиль, потеряв управление", "втратив будь-яку можливість": nothing that is counted."""
    after = range(predicate.term.last + 1, predicate.term.last + 1 + OTHERWISE)
    lost = next((place for place in after if reading.word(place) in LOST_OTHERWISE), None)
    if lost is not None and any("PREP" in grammemes(reading.word(place)) for place in range(max(after.start, lost - LED), lost)):
        return False  # "потери за всё время боев"
    counted = lost is not None and any(after.start <= thing.first < lost for thing in reading.things)
    return lost is not None and not counted and not any(reading.word(place) in PAUSES for place in range(after.start, lost))


def _put_out(reading: Reading, predicate: Predicate) -> bool:
    """ "ликвидация последствий", "ликвидировали пожар": fires and damage, nothing of an army's."""
    return any(reading.word(predicate.term.last + step) in PUT_OUT for step in (1, 2))


def _priced(reading: Reading, predicate: Predicate) -> bool:
    """ "за уничтоженный танк — 500 тысяч": what is paid for one."""
    at = predicate.term.first
    return (
        reading.word(at - 1) == "за" and reading.text[reading.left[at - 1] - 1] not in "-‑" and "PRTF" in grammemes(reading.tokens[at].text)
    )


def _describes(reading: Reading, predicate: Predicate) -> bool:
    """ "the advanced units of the group": an adjective, nothing that was done."""
    at = predicate.term.first
    return predicate.kind == "ADVANCE" and reading.word(at) == "advanced" and reading.word(at - 1) in ARTICLES


def _at_flyers(reading: Reading, predicate: Predicate) -> bool:
    """ "ПВО отработала по украинскому дрону": what is to be shot down, right behind the preposition of a verb of firing."""
    last = predicate.term.last
    if reading.word(last) not in ONTO_IT:
        return False
    owner = reading.at("party", last + 1)
    aimed = reading.at("materiel", owner.last + 1 if owner else last + 1)
    return aimed is not None and aimed.value in FLYING and "datv" in grammemes(reading.tokens[aimed.last].text)


def _conditional(reading: Reading, predicate: Predicate) -> bool:
    """Whether an "if" governs a word, and not only the figures: "if confirmed, it would bring Russia's losses to 66,000"."""
    before = reading.words[: predicate.term.first]
    if predicate.id == "lose" and predicate.noun and not BRINGING.isdisjoint(before):
        return False
    if any(before[place] in IF and before[place + 1] in TRUE for place in range(len(before) - 1)):
        return False  # "the figures, if accurate, would bring the losses to"
    case = before.index(CASE) if CASE in before else 0  # "в случае удара"
    return (
        (case > 0 and before[case - 1] in IN_CASE)
        or not IF.isdisjoint(before)
        or ("only" in before and not WHEN.isdisjoint(before[before.index("only") :]))
    )


def _sought(reading: Reading, predicate: Predicate) -> bool:
    """ "з метою виявлення та знищення диверсійних груп": whom somebody only means to find."""
    words_before = reading.words[max(0, predicate.term.first - OF_PURPOSE) : predicate.term.first]
    return any(word in TO_FIND for word in words_before)


def _purpose(reading: Reading, predicate: Predicate) -> bool:
    """ "место подготовки дронов к запуску": for what, and not done."""
    return predicate.noun and reading.word(predicate.term.first - 1) in TOWARD


def _only_beside(reading: Reading, predicate: Predicate) -> bool:
    """ "у момент ураження", "човни з диверсійними групами": when it was, and who was aboard."""
    at = predicate.term.first
    if reading.word(at - 2) == "of" and reading.word(at - 1) in ARTICLES and reading.word(at - 3) in MOMENT:
        return True  # "at the time of the attack"
    before = reading.word(at - 1 - (reading.word(at - 1) in DELIVERY))
    return (predicate.noun and before in MOMENT) or (predicate.id == "sabotage" and before in ABOARD)


def _means(reading: Reading, predicate: Predicate) -> bool:
    """ "точным ударом поражен склад", "ударами авиации уничтожено": with what it was done, before the verb of its clause."""
    word, at = reading.tokens[predicate.term.first].text, predicate.term.last
    if (
        not predicate.noun
        or not CYRILLIC.search(word)
        or "ablt" not in grammemes(word)
        or not grammemes(word).isdisjoint(("nomn", "accs", "gent"))
    ):
        return False
    done = next((term for term in reading.all("predicate") if 0 < term.first - at <= MEANS), None)
    if done is not None and done.first - at > FAR and any(at < place.at < done.first for place in reading.places):
        return False  # "обстрелом «Смерчей» в Лесном районе повреждены дома"
    return done is not None and done.entry.marks["kind"] == "LOSS" and "PRTS" in grammemes(reading.tokens[done.first].text)


def _aloft(reading: Reading, predicate: Predicate) -> bool:
    """ "destroyed three aircraft in an air battle": how, no fight on the ground."""
    return reading.word(predicate.term.first - 1) in ALOFT and reading.word(predicate.term.last) in FIGHTS


def _of_a_line(reading: Reading, predicate: Predicate) -> bool:
    """ "the area of the engagement line": where the armies stand, and no fight."""
    return reading.word(predicate.term.last + 1) in FRONT_LINES


def _not_found(reading: Reading, predicate: Predicate) -> bool:
    """ "handed over the bodies of 500 soldiers": nobody has just been found dead."""
    return reading.word(predicate.term.first) in BODIES_OF and not reading.classes & FOUND_DEAD.bit


def _no_death(reading: Reading, predicate: Predicate) -> bool:
    """ "отправляют нас на смерть", "средств перехвата не существует": a noun of what is not told to have happened."""
    before = reading.word(predicate.term.first - 1)
    return predicate.noun and ((predicate.id == "kill" and before in UPON_IT) or (predicate.id == "shoot_down" and before in MEANS_OF))


REASONS = (
    Reason("what is meant, or may be done", _no_death, UPON_IT.bit | MEANS_OF.bit, frozenset(("kill", "shoot_down"))),
    Reason("bodies that nobody has found", _not_found, BODIES_OF.bit, frozenset(("kill",))),
    Reason("a condition", _conditional, IF.bit | WHEN.bit | IN_CASE.bit),
    Reason("an infinitive: intended, not done", infinitive),
    Reason("a verb that only carries the noun after it", _carries, of=frozenset(("LAUNCH",))),
    Reason("a battle of aircraft: how they were lost", _aloft, ALOFT.bit, frozenset(("engagement",))),
    Reason("where the armies stand", _of_a_line, FRONT_LINES.bit, frozenset(("engagement",))),
    Reason("only staged", _seeming, SEEMING.bit),
    Reason("suffers otherwise", _from_no_fire, of=frozenset(("under_fire",))),
    Reason("how often, not that", _how_often, HOW_OFTEN.bit, frozenset(("STRIKE", "ENGAGEMENT"))),
    Reason("beaten back, not made", _beaten, BEATEN.bit, frozenset(("strike",))),
    Reason("denied", denied_after, of=MOVES),
    Reason("denied", _unrecorded, RECORDED.bit, frozenset(("STRIKE",))),
    Reason("denied by who is cited", denied_before, DENIED.bit | DESPITE.bit | DOUBTS.bit | UNTRUE.bit | UNTRUTHS.bit),
    Reason("only spoken of", only_commented, COMMENTED.bit | REACTED.bit),
    Reason("out of danger, no ground gained or lost", out_of_fire, of=frozenset(("STRIKE",))),
    Reason("a year before this war", long_ago, of=MOVES | {"CONTROL_CHANGE"}),
    Reason("prevented, or only a goal", unmade, KEPT.bit | GOALS.bit),
    Reason("prevented, or only a goal", aimed_at, EFFORTS.bit, HELD | MOVES),
    Reason("no place, the situation", of_the_situation, SITUATION.bit, frozenset(("CONTROL_CHANGE",))),
    Reason("named, not told", only_named, of=MOVES),
    Reason("a threat", threatened, THREATENING.bit | ALERTS.bit),
    Reason("an adjective of who acts", _describes, of=frozenset(("ADVANCE",))),
    Reason("stopped, or only intended", halted),
    Reason("stopped, or only intended", stopped_or_intended, of=HELD),
    Reason("only possible, or meant", only_meant),
    Reason("only demanded", demanded, DEMANDS.bit, HELD),
    Reason("only possible, or meant", possible, POSSIBLE.bit | ALLOWING.bit | LIKELY.bit | YET.bit | MEANT_TO.bit | MEANT_FOR.bit, AIMED),
    Reason("stopped, or only intended", _sought, of=frozenset(("sabotage",))),
    Reason("when, or with whom, not what", _means, of=frozenset(("strike",))),
    Reason("when, or with whom, not what", _only_beside, MOMENT.bit | ABOARD.bit),
    Reason("said of the future", expected, POSSIBLE.bit, MOVES),
    Reason("only possible, or meant", _purpose, TOWARD.bit, frozenset(("LAUNCH",))),
    Reason("only possible, or meant", aimed_to, ONTO.bit, DESTROYS),
    Reason("fire at what flies, no strike", _at_flyers, ONTO_IT.bit, frozenset(("shell",))),
    Reason("said of the future", _future),
    Reason("a price, not a loss", _priced),
    Reason("no loss of people or things", _lost_otherwise, LOST_OTHERWISE.bit, frozenset(("lose",))),
    Reason("a fire put out, damage cleared", _put_out, PUT_OUT.bit, frozenset(("destroy",))),
    Reason("out of danger, no ground gained or lost", to_safety, SAFE.bit, frozenset(("ADVANCE",))),
)  # the first that holds is told


def refusal(reading: Reading, predicate: Predicate) -> str | None:
    """Why the word asserts nothing that happened, null where no reason holds."""
    for reason in _reasons(predicate.kind, predicate.id):
        if (not reason.classes or reading.classes & reason.classes) and reason.holds(reading, predicate):
            return reason.says
    return None


@cache
def _reasons(kind: str, of: str) -> tuple[Reason, ...]:
    """The reasons that may hold of a predicate of such a kind and id."""
    return tuple(reason for reason in REASONS if not reason.of or kind in reason.of or of in reason.of)

"""Words that look like what asserts something and only describe: adjectives, names of things, participles of a noun."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from loaders.claims.draft import BELLIGERENTS
from loaders.claims.marks import PAUSES
from loaders.claims.mentions.describing import describes_next
from loaders.claims.mentions.kinds import AERIAL, HELD, SOLDIERS
from loaders.claims.mentions.unwarlike import UNWARLIKE, unwarlike
from loaders.claims.reading import Reading
from loaders.claims.tables import stems, words
from loaders.claims.words.morphology import grammemes
from loaders.claims.words.tokens import KNOWN_FORMS, Term

NOUNS_TOO = words("nouns_too")
SURROUNDING = words("surrounding")
FLY = words("fly")
WHO_FIGHTS, NOUNS_OF_A_SIDE = words("who_fights"), words("nouns_of_a_side")
TAKERS = WHO_FIGHTS | NOUNS_OF_A_SIDE | words("clause_pronouns") | words("they") | words("had") | words("takers")
OCCUPIED, HAD, DESCRIBING_ENDS = words("occupied"), words("had"), stems("adjectives")
HELD_BY_WAY = frozenset(("control", "capture_people", "trophy"))
PARTS = words("parts")
RECENTLY, BEFORE_LATELY = words("recently") | words("in_the_perfect"), words("before_lately")
DESCRIBED = 3  # tokens in which "the liberated" has its town
HIT_OTHERWISE, AFTER_A_HIT = words("hit_otherwise"), words("after_a_hit")
RUINED, OFTEN, STRUCK = words("ruined"), words("often"), words("struck_often")
DROPPING, DROPPED = stems("dropping"), 5  # tokens from such a verb to bombs
FINITE, ORDER = frozenset(("past", "pres", "futr")), frozenset(("NOUN", "impr"))
CAPTURED, STOPPED = frozenset(("captured", "filmed")), words("stopped")
ADVANCES, ARTICLES = words("advances"), words("articles")
ENCIRCLED, OF_THOSE, LAUNCHED_FROM = words("encircled"), words("of_those"), words("launched_from")
CHASSIS = words("chassis")
FROM_WEAPONS = frozenset(("by", "from"))
FILMED, NOT_STOPPED, ALLIANCES = words("filmed"), words("not_stopped"), words("alliances")
NO_BOMB, NO_GROUND, NO_HOSTILITIES = words("no_bomb"), words("no_ground"), words("no_hostilities")
OF_WHAT = 7  # tokens from a verb of withdrawing to what it gives up
PEACEFUL_CLASH, WHO_CLASHES = words("peaceful_clash"), 4  # tokens from a clash to who clashes
INTO = words("into")
ATTACKED = frozenset(("ground_attack", "shell"))  # "атакованный склад"
RELATIVES = stems("relative_pronouns")


@dataclass(frozen=True, slots=True)
class Look:
    """Whether an English word only describes; asked of some words, of those that begin or end so, and of what means one of some values."""

    holds: Callable[[Reading, Term], bool]
    words: frozenset[str] = frozenset()
    begins: tuple[str, ...] = ()
    ends: tuple[str, ...] = ()
    values: frozenset[str] = frozenset()


def only_describes(reading: Reading, term: Term) -> bool:
    """ "in occupied Crimea", "temporarily occupied territory", "hits by 8 missiles"."""
    word = reading.word(term.first)
    if word.isascii():
        looks = _looks(word, term.value)
        return bool(looks) and any(holds(reading, term) for holds in looks)
    return (
        _of_kind(reading, term)
        or (term.value == "advance" and _no_ground(reading, term))
        or _occupied(reading, term)
        or _of_peace(reading, term)
    )


def _joined(reading: Reading, term: Term) -> bool:
    """ "Russian-launched drones", "a bombed-out house"."""
    return term.first == term.last and _hyphened(reading, term)


def _no_verb(_reading: Reading, _term: Term) -> bool:
    """ "the impact", "the surrounding area": words that are never taken for verbs of fire, nor for a siege."""
    return True


def _targets(reading: Reading, term: Term) -> bool:
    """ "14 targets were hit", "targeted areas", "the targeted airfield"."""
    area = reading.at("area_word", term.last + 1)
    named = reading.word(term.first - 1) in ARTICLES or (area is not None and area.first == area.last)
    return term.entry.phrase == "target" and (reading.word(term.first) != "targeted" or named)


def _often(reading: Reading, term: Term) -> bool:
    """ "the heavily targeted city of Lisne", "a frequently shelled village": what has often been struck, told by the way."""
    adverb = reading.word(term.first - 1)
    often = adverb.endswith("ly") or adverb in OFTEN
    return often and reading.word(term.first - 2) in ARTICLES and reading.word(term.last + 1).isalpha() and term.first == term.last


def _ruined(reading: Reading, term: Term) -> bool:
    """ "the destroyed city of Lisne"."""
    return reading.at("place_word", term.last + 1) is not None


def _occupied(reading: Reading, term: Term) -> bool:
    """ "temporarily occupied territory", "на тимчасово окупованій території"."""
    occupied = reading.word(term.first).startswith(("occupied", "окупован", "оккупированн"))
    led = reading.word(term.first - 1) in OCCUPIED and reading.word(term.first - 2) not in HAD  # "have already occupied the village"
    return occupied and ((led and not _second_verb(reading, term)) or _hyphened(reading, term))


def _second_verb(reading: Reading, term: Term) -> bool:
    """ "leveraged their breakthrough and occupied Lisne": what a side did next, after a noun; not "annexed and occupied Crimea"."""
    noun = reading.tokens[term.first - 2].text if term.first > 1 else ""
    after = reading.tokens[term.last + 1] if term.last + 1 < reading.size else None
    led = reading.word(term.first - 1) == "and" and (noun == "," or (noun.islower() and not noun.endswith(DESCRIBING_ENDS)))
    return led and after is not None and after.capital and any(party.first < term.first for party in reading.all("party"))


def _hyphened(reading: Reading, term: Term) -> bool:
    """ "Russian-occupied", "a bombed-out house"."""
    before, end = reading.text[max(0, reading.left[term.first] - 1)], reading.right[term.last]
    return before in "-‐‑" or (reading.word(term.last + 1) == "out" and reading.text[end : end + 1] == "-")


def _of_kind(reading: Reading, term: Term) -> bool:
    """ "штурмові підрозділи", "окружённых", "занятые позиции", "девять, летевших на Москву": an adjective, not "в числе освобожденных сёл: …"."""
    held = term.entry.marks["kind"] in HELD or term.entry.phrase in FLY or term.value in ATTACKED
    if term.first != term.last:
        return held and "PRTF" in grammemes(reading.tokens[term.first].text)
    fights = term.value == "engagement"
    described = (fights or bool(term.entry.marks.get("people"))) and describes_next(reading, term.first)
    if described and (fights or "anim" not in grammemes(reading.tokens[term.last + 1].text)):
        return True  # "мешканці постраждалого будинку"
    return held and reading.word(term.last + 2) != ":" and "PRTF" in grammemes(reading.tokens[term.first].text)


def _of_peace(reading: Reading, term: Term) -> bool:
    """ "столкновения демонстрантов с полицией", "столкновение двух автомобилей": no armies that clash."""
    if term.value != "engagement" or not reading.classes & PEACEFUL_CLASH.bit:
        return False
    after = reading.words[term.last + 1 : term.last + 1 + WHO_CLASHES]
    return not PEACEFUL_CLASH.isdisjoint(after)


def _only_downed(reading: Reading, term: Term) -> bool:
    """ "intercepted 11 rockets fired by HIMARS launchers near Lisne": with what those were fired that are said to be shot down."""
    if reading.word(term.first) != "fired" or reading.word(term.last + 1) not in FROM_WEAPONS:
        return False
    weapon = reading.at("model", term.last + 2) or reading.at("materiel", term.last + 2)
    of_these = any(thing.last == term.first - 1 for thing in reading.things)
    return weapon is not None and of_these and any(other.value == "shoot_down" for other in reading.all("predicate"))


def _otherwise(reading: Reading, term: Term) -> bool:
    """ "captured on video", "stopped exports", "NATO's advance": a verb or noun of fighting whose object or owner fights nobody."""
    word = reading.word(term.first)
    if word in ENCIRCLED and reading.word(term.first - 1) in OF_THOSE:
        return reading.at("be", term.first - 1) is None and reading.at("near", term.last + 1) is None
    if word == "launch":
        return reading.word(term.last + 1) in LAUNCHED_FROM
    if word in CAPTURED:
        return reading.word(term.last + 1) == "on" and not FILMED.isdisjoint(reading.words[term.last + 2 : term.last + 4])
    disputes = term.entry.phrase == "push back" and reading.word(term.last + 1) == "against"  # "pushes back against Russia's claim"
    if disputes or word in STOPPED:
        return disputes or reading.word(term.last + 1) in NOT_STOPPED
    if word in ADVANCES:
        allied = reading.words[max(0, term.first - 2) : term.first] + reading.words[term.last + 2 : term.last + 4]
        return not ALLIANCES.isdisjoint(allied)
    return False


def _on_tracks(reading: Reading, term: Term) -> bool:
    """ "an all-terrain tracked vehicle": what a vehicle moves on; what flies is tracked by radars."""
    after = reading.at("materiel", term.last + 1) if reading.word(term.first) in CHASSIS else None
    return after is not None and after.value not in AERIAL


def _no_fight(reading: Reading, term: Term) -> bool:
    """ "a bomb shelter", "withdrew from the accords", "the cessation of hostilities", "detained three people": no fire, ground or loss."""
    word = reading.word(term.first)
    if word == "bomb":
        return reading.word(term.last + 1) in NO_BOMB
    if word == "hostilities":
        return reading.word(term.first - 1) in NO_HOSTILITIES
    if term.value == "advance":
        return _no_ground(reading, term)
    if word.startswith("withdr"):
        return not NO_GROUND.isdisjoint(reading.words[term.last + 1 : term.last + 1 + OF_WHAT])
    people = (one for one in reading.all("materiel") if one.value in SOLDIERS)
    return word.startswith(("detain", "detention")) and all(reading.word(one.first) == "military" for one in people)


def _no_ground(reading: Reading, term: Term) -> bool:
    """ "pulled out of the grain deal", "edging closer to becoming a member", "success using drones", "made no progress", "troops entered Finland"."""
    rest = reading.words[term.last + 1 : term.last + 1 + OF_WHAT]
    end = next((place for place, word in enumerate(rest) if word in PAUSES), len(rest))
    becomes = rest[:1] == ["to"] and rest[1:2] != [] and rest[1].endswith("ing")
    none = any(reading.on("negation", place) is not None for place in range(term.first + 1, term.last))
    nation = (
        reading.on("origin", term.last + 1)
        if reading.word(term.last) in INTO or reading.word(term.last) == reading.word(term.first)
        else None
    )
    abroad = nation is not None and nation.value not in BELLIGERENTS and nation.last == term.last + 1 and rest[1:2] != ["'s"]
    return not NO_GROUND.isdisjoint(rest[:end]) or becomes or none or rest[:1] == ["using"] or abroad


def _held_since(reading: Reading, term: Term) -> bool:
    """ "near the recently captured Lisne", "the liberated border town of Lisne": who holds a place, told by the way."""
    if term.first != term.last or term.value not in HELD_BY_WAY or not reading.words[term.first].endswith(("ed", "retaken")):
        return False
    lately = reading.word(term.first - 1) in RECENTLY
    before = reading.word(term.first - 1 - lately)
    after = range(term.last + 1, min(term.last + 1 + DESCRIBED, reading.size))
    place = any(reading.at("place_word", at) for at in after) and not reading.word(after[-1]).endswith("s")
    place = place or reading.word(term.last + 1) in PARTS  # "the liberated parts of Kherson Oblast"
    led = before == "the" or before in BEFORE_LATELY or (term.value == "control" and _no_doer(reading, term.first - 1 - lately))
    return led and bool(after) and (reading.tokens[after[0]].capital or place)


def _no_doer(reading: Reading, before: int) -> bool:
    """ "shelled recently liberated Lisne", "visits occupied Lisne", "Occupied Lisne": whether who takes cannot stand before the participle."""
    verb = reading.on("predicate", before)
    if verb is not None and verb.value != "control" and verb.last == before and reading.word(before) not in NOUNS_OF_A_SIDE:
        return True
    if not reading.word(before + 1 + (reading.word(before + 1) in RECENTLY)).startswith("occupied"):
        return False
    doer = reading.on("party", before) or reading.on("source", before) or any(unit.last == before for unit in reading.units)
    return not (doer or reading.word(before) in TAKERS)


def _hits_nothing(reading: Reading, term: Term) -> bool:
    """ "a hit 1999 movie", "hitting morale": an adjective, or what no munition strikes."""
    if term.value != "engage_target" or not reading.words[term.first].startswith("hit"):
        return False
    after = reading.word(term.last + 1)
    film = reading.word(term.first) == "hit" and reading.word(term.first - 1) in ARTICLES
    return after in HIT_OTHERWISE or (film and after.isalnum() and after not in AFTER_A_HIT)


def only_an_order(reading: Reading, term: Term) -> bool:
    """ "зібрали на 34 бомби": a noun in the form of an order, which nobody gives in a report."""
    marks = grammemes(reading.tokens[term.first].text) if term.first == term.last else frozenset()
    if not (marks >= ORDER and marks.isdisjoint(FINITE)) or grammemes(term.entry.phrase).isdisjoint(("INFN", "infn")):
        return False
    return not any(reading.word(term.first - back).startswith(DROPPING) for back in range(1, DROPPED))  # "скинули дві бомби"


def _of_men(reading: Reading, term: Term) -> bool:
    """ "inflicted losses on the advancing enemy": an English participle between "the" and who does it."""
    after = term.last + 1
    led = reading.word(term.first).endswith("ing") and reading.word(term.first - 1) == "the"
    return led and (reading.at("party", after) is not None or reading.at("materiel", after) is not None)


LOOKS = (
    Look(_of_men, ends=("ing",)),
    Look(_no_fight, frozenset(("bomb", "hostilities")), ("withdr", "detain", "detention"), values=frozenset(("advance",))),
    Look(_hits_nothing, begins=("hit",)),
    Look(_otherwise, ENCIRCLED | CAPTURED | STOPPED | ADVANCES | {"launch"}, ("push",)),
    Look(_held_since, values=HELD_BY_WAY),
    Look(_only_downed, frozenset(("fired",))),
    Look(_on_tracks, CHASSIS),
    Look(unwarlike, frozenset(UNWARLIKE)),
    Look(_no_verb, NOUNS_TOO | SURROUNDING),
    Look(_targets, begins=("target",)),
    Look(_ruined, RUINED),
    Look(_often, STRUCK),
    Look(_occupied, begins=("occupied",)),
    Look(_joined, ends=("ed",)),
)


@lru_cache(maxsize=KNOWN_FORMS)
def _looks(word: str, value: str) -> tuple[Callable[[Reading, Term], bool], ...]:
    """What is asked of an English word of some meaning."""
    return tuple(
        look.holds
        for look in LOOKS
        if word in look.words or value in look.values or word.startswith(look.begins) or word.endswith(look.ends)
    )


def on_its_way(reading: Reading, term: Term) -> bool:
    """ "дрон, который летел на Москву"."""
    return term.entry.phrase in FLY and reading.word(term.first - 1).startswith(RELATIVES)

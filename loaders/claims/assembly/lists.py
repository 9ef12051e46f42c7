"""Whether a predicate opens or ends a list of counted things, or has a thing of its own: "two tanks and a howitzer were destroyed"."""

from loaders.claims.assembly.further import as_well, further, joint_before
from loaders.claims.assembly.inversion import acts_behind, governs_other, in_object_case, object_first, they
from loaders.claims.marks import DASHES, QUOTES
from loaders.claims.mentions.asides import past_clause
from loaders.claims.mentions.kinds import COUNTED, FLYING, HITS
from loaders.claims.mentions.portions import managed, summed
from loaders.claims.reading import Predicate, Reading, Thing
from loaders.claims.tables import stems, words
from loaders.claims.words.morphology import CYRILLIC, grammemes

PAUSES = DASHES | {","}
PLACING = ("near", "within")
DROPPED = words("dropped")
THEM = words("them")
FAR = 18  # tokens between a subject with a clause of its own and its verb
PLACED = 8  # tokens between a comma and the verb of its clause that only say where
CLOSE = 7  # tokens between a list and the passive that ends it
STOPS = words("other_clause") | words("when_clause") | frozenset(";:")
PARTICIPLE, UNDERGOING, AMOUNTING = stems("participle"), stems("undergoing"), stems("amounting")
WAS = words("was")
MORE, ALSO, OTHERS, ONE_MORE = words("more"), words("also"), words("others"), words("one_more")
AS_WHEN, EACH = words("as_when"), words("each")


def has_own(reading: Reading, after: Predicate) -> bool:
    """Whether an active verb has a thing of its own right after it: "killed four and injured 151"."""
    if after.passive and CYRILLIC.search(reading.tokens[after.term.first].text):  # "потерял до 20 человек, уничтожены пикап и танк"
        begin = after.term.first
        while reading.word(begin - 1) in ALSO or reading.at("be", begin - 1):
            begin -= 1  # "потери составили до 30 человек, а также было уничтожено два танка"
        comma = reading.word(begin - 1) in PAUSES and not _dashed(reading, after)
        counted = [thing.first for thing in reading.things] + [number.first for number in reading.numbers]
        begins = comma or _placed_clause(reading, begin)
        return begins and any(0 < first - after.term.last <= 2 for first in counted)  # "скинули дві бомби – пошкоджено 23 будинки"
    if after.kind == "LAUNCH" and not after.passive and _takes_object(reading, after) and not object_first(reading, after):
        return True  # "a drone dropped explosives"
    taking = not after.passive and reading.word(after.term.first).isascii()
    if taking and reading.word(after.term.first).endswith("ing") and reading.word(after.term.first - 1) == "and":
        return True  # "wounding one man and killing his wife"
    if taking and any(after.term.first < thing.first <= after.term.last for thing in reading.things):
        return True  # "injured 141 and took one prisoner"
    if not (after.passive or after.noun) and reading.word(after.term.first - 1) == "and" and _uncounted(reading, after.term.last + 1):
        return True  # "killed ten people and injured dozens"
    return (
        not after.passive
        and not after.noun
        and any(
            thing.materiel != "area"
            and 1 <= thing.first - after.term.last <= 1 + (reading.word(after.term.last + 1) in MORE)
            and not (thing.article and acts_behind(reading, thing, after))
            for thing in reading.things
        )
    )


def _placed_clause(reading: Reading, verb: int) -> bool:
    """ "в Лесном погиб мужчина, в селе Луговом ранена женщина": whether nothing but where it was stands between a comma and a verb."""
    comma = next((place for place in range(verb - 1, max(-1, verb - 1 - PLACED), -1) if reading.word(place) == ","), None)
    if comma is None or not (reading.at("within", comma + 1) or reading.at("near", comma + 1)):
        return False
    verb_before = any(p.kind in COUNTED and p.term.last < comma for p in reading.predicates)
    return verb_before and not any(comma < p.term.first < verb for p in reading.predicates) and not _counts(reading, comma, verb)


def _counts(reading: Reading, first: int, end: int) -> bool:
    """Whether anything is counted between two tokens."""
    return any(first < thing.first < end for thing in reading.things) or any(first < number.first < end for number in reading.numbers)


def _uncounted(reading: Reading, place: int) -> bool:
    """ "dozens", "many more", "several": people whom nobody has counted."""
    place += reading.word(place) in QUOTES
    return reading.at("several", place) is not None or reading.at("multiplier", place) is not None or reading.word(place) in OTHERS


def _dashed(reading: Reading, after: Predicate) -> bool:
    """ "214 – убито, 288 – поранено": a dash between a bare number and its participle."""
    at = after.term.first
    return reading.word(at - 1) in DASHES and any(thing.elliptic and thing.last == at - 2 for thing in reading.things)


def takes_last(run: list[Thing], after: Predicate, reading: Reading) -> bool:
    """Whether the predicate after a list takes its last thing away from the one before it."""
    if after.kind == "LAUNCH" and not after.passive and not CYRILLIC.search(reading.tokens[after.term.first].text):
        return False  # "shot down 18 drones fired over Odesa"
    if after.term.first == run[-1].last + 1 and they(after, run[-1], reading.tokens[after.term.first].text):
        return True  # "сбили два дрона, ещё семь БПЛА уничтожили над морем"
    if reading.word(after.term.first - 1) == "," and CYRILLIC.search(reading.tokens[after.term.first].text):
        return False  # "скинули дві бомби, пошкоджено будинок": the passive begins a clause of its own
    ended = run[-1].last + 1 + (reading.word(run[-1].last + 1) in QUOTES)
    if reading.word(ended) == "," and "ablt" in grammemes(reading.word(after.term.first - 1)) and after.passive:
        return False  # "уничтожен танк, ракетным ударом поражён склад"
    return not reading.tokens[run[-1].last].text.startswith(")") and (
        after.passive or bool(after.term.entry.marks.get("people")) or len(run) == 1
    )


def ends_list(reading: Reading, last: Thing, after: Predicate) -> bool:
    """Whether a predicate closes the list: a passive, a participle or a verb whose subject the list is."""
    gap = reading.tokens[past_clause(reading, last.last + 1, after.term.first) : after.term.first]
    gap = gap[1:] if gap and gap[0].text in QUOTES else gap  # "“around 766,000” casualties"
    between = any(last.last < thing.first < after.term.first for thing in reading.things)
    said = [token.lower for token in gap]  # "…, the majority of them were aimed at"
    of_them = "," in said and not THEM.isdisjoint(said[said.index(",") :])
    if between or of_them or len(gap) > FAR or any(token.text in STOPS for token in gap):
        return False
    marks = after.term.entry.marks
    word = reading.tokens[after.term.first].text
    if marks.get("people") or (marks.get("suffers") == "subject" and last.person and not CYRILLIC.search(word)):
        places = range(last.last + 1, after.term.first)
        qualified = summed(reading, places) or all(
            reading.on("party", at) or reading.at("be", at) or reading.word(at) in WAS for at in places
        )  # "90,000 Russians are dead"
        perfect = reading.word(after.term.first - 1) in ("have", "has") and not any(token.text == "," for token in gap)
        return len(gap) <= (FAR if perfect else CLOSE + 2) and (not (after.noun and gap) or qualified)
    if after.noun and reading.word(last.last + 1) == "," and not marks.get("people"):
        return False  # "потеряли 900 человек, самые большие потери – …": a noun of the next clause
    if CYRILLIC.search(word):  # "510 человек ВСУ лишились", "… составили потери": the object may come first
        return (
            (after.passive and len(gap) <= CLOSE)
            or marks.get("suffers") == "subject"
            or (not gap and last.elliptic and word.startswith(UNDERGOING))
            or (len(gap) == 1 and after.id == "launch" and reading.on("party", after.term.first - 1) is not None)
            or (
                len(gap) <= CLOSE
                and (
                    they(after, last, word)
                    or object_first(reading, after)
                    or managed(reading, after)
                    or in_object_case(reading, last, after)
                )
            )
        )
    if after.id in HITS and last.materiel in FLYING:
        return after.passive or not gap
    return after.passive or (len(gap) <= 1 and word.lower().endswith(PARTICIPLE))


def _takes_object(reading: Reading, verb: Predicate) -> bool:
    """Whether something stands right after a verb, with or without an article."""
    here = reading.here(verb.term.last + 1)
    return "materiel" in here or "article" in here or "model" in here or reading.word(verb.term.last + 1) in DROPPED


def opens_list(reading: Reading, before: Predicate, first: Thing, after: Predicate | None) -> bool:
    """Whether a predicate governs the list after it: "destroyed two tanks", "16 of whom were captured: 12 near Lisne"; a passive seldom does."""
    gap = reading.tokens[before.term.last + 1 : first.first]
    clause = before.passive and bool(gap) and gap[0].lower in AS_WHEN  # "windows were broken when a drone fell"
    if clause or any(token.text == ";" for token in gap) or (before.noun and first.article and governs_other(reading, first)):
        return False
    marks = before.term.entry.marks
    word = reading.tokens[before.term.first].text
    if CYRILLIC.search(word) or marks.get("suffers") == "subject" or before.noun:
        return True
    if before.passive:
        joint = joint_before(reading, first.first - 1)  # "two were killed in Kostiantynivka and another one in Druzhkivka"
        joined = (first.elliptic or reading.word(first.last + 1) in EACH) and joint is not None
        if further(reading, first) or as_well(reading, first) or reading.word(first.first - 1) == ":":
            return after is None  # "were downed by the crews on duty: 28 over the region"
        if not (first.elliptic or joined) and any(
            reading.at(name, place) for name in PLACING for place in range(before.term.last + 1, first.first)
        ):
            return False  # "were destroyed over a second plant"
        begin = first.first - (reading.word(first.first - 1) in ONE_MORE)  # "another six over the Kursk Region"
        end = first.last + 1 + (reading.word(first.last + 1) in ONE_MORE)
        led = reading.at("within", end) is not None or reading.word(end) == "by"  # "65 by another brigade"
        parted = reading.at("including", first.last + 1) is not None  # "20 of them outside the zone"
        listed = first.elliptic and reading.word(begin - 1) == "," and (led or parted)
        return after is None and (len(gap) <= 2 or joined or listed or _continues(reading, before))
    return not (marks.get("people") and after is not None)


def _continues(reading: Reading, before: Predicate) -> bool:
    """ "16 of whom were captured", "among those killed were two children": the thing after a passive."""
    return reading.word(before.term.last + 1) in ("were", "was", ":", "including")


def adjacent(reading: Reading, before: Predicate, first: Thing) -> bool:
    """Whether nothing but small words parts a verb from its list."""
    gap = reading.tokens[before.term.last + 1 : first.first]
    listed = len(gap) == 1 and gap[0].text == ":"  # "втратив: 100 окупантів, 97 отримали поранення"
    amount = before.noun and any(token.lower.startswith(AMOUNTING) for token in gap)  # "losses over the past day amounted to 45 people"
    return listed or amount or (len(gap) <= 8 and not any(token.text in ",;:" for token in gap))

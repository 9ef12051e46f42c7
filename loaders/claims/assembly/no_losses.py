"""Counted things that no loss is of: where it happened, who did it, a plant that stands there still: "in 137 locations"."""

from loaders.claims.assembly.areas import among_depots
from loaders.claims.assembly.brackets import told_earlier
from loaders.claims.assembly.came_down import came_down
from loaders.claims.assembly.casualties import not_lost, of_no_day
from loaders.claims.assembly.launches import FIRED, flew_at, kinds_of_many, of_salvoes
from loaders.claims.draft import Draft, Frame
from loaders.claims.marks import DASHES, PAUSES
from loaders.claims.mentions.asides import only_where
from loaders.claims.mentions.caused import beside_houses
from loaders.claims.mentions.kinds import DAMAGING, HITS, PLANTS, SITES
from loaders.claims.mentions.name_lists import name_list
from loaders.claims.mentions.sides import LOCAL
from loaders.claims.reading import Predicate, Reading, Thing
from loaders.claims.tables import stems, words
from loaders.claims.words.morphology import CYRILLIC, finite, grammemes, only_subject
from schema.ontology.enums import ClaimKind, Effect

HAS, OTHERS_ARTICLE = words("had"), words("since_clause") | frozenset(("the",))
CARRYING, HOLD = words("carrying"), 14  # tokens from such a verb to what is carried
UPON = words("upon") | words("aimed")  # before sites that only say where
AGENT, BECAUSE_OF = frozenset(("ablt",)), words("because_of")
OF_WHICH = 4  # tokens from "один" to the verb of "один з яких скидав"
DRIVEN = words("driven")
CAPTIVES = frozenset(("prisoner of war", "POW"))
RESCUED = stems("rescued")
STRENGTH, WITHIN = stems("strength"), words("aimed")
RELATIVES, RELATIVE = stems("relative_pronouns"), words("relative")


def no_loss(reading: Reading, thing: Thing, predicate: Predicate) -> bool:
    """Whether what a verb governs is no loss of its."""
    if (
        predicate.refused
        or (_is_place_count(reading, thing) and not _facilities(reading, thing, predicate))
        or came_down(reading, thing, predicate)
        or (predicate.id == "detect" and thing.article and thing.materiel == "munition")
    ):
        return True
    if _by_agent(reading, thing, predicate) if predicate.passive else flew_at(thing, predicate):
        return True
    if thing.elliptic and (of_salvoes(reading, thing) or _acts_itself(reading, thing, predicate)):
        return True
    return (
        _did_it(reading, thing, predicate)
        or ("(" in reading.line and told_earlier(reading, thing))
        or not_lost(reading, thing)
        or of_no_day(reading, thing, predicate)
        or _who_says(reading, thing)
        or _only_carried(reading, thing)
        or _of_an_article(reading, thing)
        or _own_verb(reading, thing, predicate)
        or _goes_on_itself(reading, thing, predicate)
        or _rescued(reading, thing, predicate)
        or _subject_of_clause(reading, thing, predicate)
        or (thing.article and (_only_acts(reading, thing, predicate) or _of_another_number(reading, thing, predicate)))
        or _of_blows(reading, thing)
        or (thing.article and predicate.term.entry.phrase in CAPTIVES)  # "interrogated a prisoner of war": by the way
        or _kin_of(reading, thing, predicate)
        or (thing.article and (_over_several(reading, thing) or _loses(reading, thing, predicate)))
        or only_where(reading, thing, predicate)
        or _of_strength(reading, thing)
    )


def _who_says(reading: Reading, thing: Thing) -> bool:
    """ "100,000 have died, a Ukrainian general has claimed": who speaks, and is none of those counted."""
    has = reading.word(thing.last + 1) in HAS
    return thing.article and thing.person and reading.at("said", thing.last + 1 + has) is not None


def _only_carried(reading: Reading, thing: Thing) -> bool:
    """ "destroyed a ship capable of carrying 20 tanks, 45 vehicles and 400 troops": what a thing may hold."""
    if not reading.classes & CARRYING.bit:
        return False
    before = range(max(0, thing.first - HOLD), thing.first)
    held = [place for place in before if reading.word(place) in CARRYING and reading.word(place + 1) != "out"]
    return bool(held) and not any(reading.at("predicate", place) for place in range(held[-1], thing.first))


def _of_an_article(reading: Reading, thing: Thing) -> bool:
    """ "an explosion after the ship", "not a single position": what an article counts that is of another noun, or that is denied."""
    inside = reading.words[thing.first + 1 : thing.head] if thing.article else []
    return thing.article and (not OTHERS_ARTICLE.isdisjoint(inside) or reading.word(thing.first - 1) == "not")


def _of_strength(reading: Reading, thing: Thing) -> bool:
    """ "80 % от численности в 4000 бойцов", "группа численностью до 20 человек": how many there are in all."""
    before = thing.first - 1 - (reading.word(thing.first - 1) in WITHIN)
    return reading.word(before).startswith(STRENGTH)


def _of_blows(reading: Reading, thing: Thing) -> bool:
    """ "20 скидань боєприпасів": blows that are counted, by the munitions in their name."""
    inside = range(thing.first + 1, thing.last + 1)
    if thing.article and thing.materiel in FIRED and reading.word(thing.first - 1) in BECAUSE_OF:
        return True  # "від КАБів постраждали райони"
    return thing.materiel in FIRED and any(p.kind == "STRIKE" and p.noun and p.term.first in inside for p in reading.predicates)


def _did_it(reading: Reading, thing: Thing, predicate: Predicate) -> bool:
    """ "будинку, який зруйнував ворожий КАБ": the munition behind a verb whose object a pronoun has named."""
    behind = thing.article and thing.materiel in FIRED and thing.first == predicate.term.last + 1 and not predicate.passive
    return behind and reading.word(predicate.term.first - 1) in RELATIVE


def _by_agent(reading: Reading, thing: Thing, predicate: Predicate) -> bool:
    """ "уничтожены двумя кораблями флота": who acted, in the case that says by whom."""
    word = reading.tokens[thing.first].text
    if predicate.id in HITS and thing.materiel in FIRED and reading.word(thing.first - 1) == "by":
        return True  # "the town was hit by six guided bombs"
    return (
        predicate.kind == "LOSS"
        and thing.first > predicate.term.last
        and bool(CYRILLIC.search(word))
        and grammemes(word) >= AGENT
        and grammemes(word).isdisjoint(("nomn", "accs", "gent"))
    )


def _acts_itself(reading: Reading, thing: Thing, predicate: Predicate) -> bool:
    """ "збили два дрони, один з яких скидав боєприпаси": one of those counted, of which another verb tells."""
    if predicate.term.last >= thing.first or not reading.word(thing.last + 2).startswith(RELATIVES):
        return False
    verbs = (p for p in reading.predicates if 0 < p.term.first - thing.last <= OF_WHICH)
    return any(p.kind == "LAUNCH" and not p.passive for p in verbs)


def _is_place_count(reading: Reading, thing: Thing) -> bool:
    """ "in 137 locations", "поражена техника на десяти аэродромах": areas, and sites that only say where, are not lost."""
    return thing.materiel == "area" or (thing.materiel in SITES and reading.word(thing.first - 1) in UPON)


def _facilities(reading: Reading, thing: Thing, predicate: Predicate) -> bool:
    """ "destroyed 90 military facilities": what an army has standing, of no class, which may be destroyed as an area may not."""
    head = reading.on("materiel", thing.head) if thing.materiel == "area" and predicate.id == "destroy" else None
    return head is not None and head.entry.marks.get("is") == "facility" and reading.word(thing.first - 1) not in UPON


def _own_verb(reading: Reading, thing: Thing, predicate: Predicate) -> bool:
    """ "потягом виїхали 46 осіб": a verb right before a count, under a heading whose rows have none."""
    before = reading.tokens[thing.first - 1] if thing.first and predicate not in reading.predicates else None
    return before is not None and before.kind == "word" and finite(before.text) and reading.on("said", thing.first - 1) is None


def _rescued(reading: Reading, thing: Thing, predicate: Predicate) -> bool:
    """ "одна из спасённых", "житель спас двух пострадавших": who was saved, or has a verb of his own before the word for those hurt."""
    after = thing.last + 1
    if thing.elliptic and any(reading.word(place).startswith(RESCUED) for place in (after, after + 1)):
        return True
    if not (thing.article and thing.person and predicate.term.first > after) or predicate not in reading.predicates:
        return False
    if not grammemes(reading.tokens[predicate.term.first].text).isdisjoint(("VERB", "PRTS")):
        return False
    clause = next((place for place in range(after, predicate.term.first) if reading.word(place) in PAUSES), predicate.term.first)
    return any(
        {"VERB", "past"} <= grammemes(reading.tokens[place].text) and not reading.on("predicate", place) for place in range(after, clause)
    )


def _goes_on_itself(reading: Reading, thing: Thing, predicate: Predicate) -> bool:
    """ "три ракеты уничтожены, две — достигли цели", "сбросили две бомбы, и одна из них попала": a number with a verb of its own."""
    of_them = reading.on("including", thing.last + 1) or reading.on("out_of", thing.last + 1)
    after = thing.last + 2 + (of_them is not None)
    parted = reading.word(thing.last + 1) in DASHES or (of_them is not None and predicate.kind == "LAUNCH")
    dashed = thing.elliptic and parted and predicate.term.last < thing.first
    return (
        dashed
        and after < reading.size
        and finite(reading.tokens[after].text)
        and (of_them is not None or reading.on("predicate", after) is None)
    )


def _subject_of_clause(reading: Reading, thing: Thing, predicate: Predicate) -> bool:
    """ "уничтожили взвод, за которым следил дрон": who acts in a clause that a pronoun has opened after the verb."""
    verb = thing.first - 1
    if predicate.term.last >= verb or not finite(reading.tokens[verb].text) or reading.on("predicate", verb) is not None:
        return False
    return any(word.startswith(RELATIVES) for word in reading.words[predicate.term.last + 1 : verb])


def _only_acts(reading: Reading, thing: Thing, predicate: Predicate) -> bool:
    """ "Бойца ВСУ ликвидировал снайпер": somebody behind a verb, in a case that no object has."""
    behind = thing.first == predicate.term.last + 1 and not (predicate.passive or predicate.noun)
    return behind and predicate.id in DAMAGING and only_subject(reading.tokens[thing.first].text)


def _of_another_number(reading: Reading, thing: Thing, predicate: Predicate) -> bool:
    """ "Дрон атаковал дом — повреждены окна": one thing alone, before a participle in the plural."""
    if not predicate.passive or predicate.term.first < thing.last or predicate not in reading.predicates:
        return False
    noun, verb = grammemes(reading.tokens[max(thing.head, thing.first)].text), grammemes(reading.tokens[predicate.term.first].text)
    alone = not any(other is not thing and other.last < predicate.term.first for other in reading.things)
    return alone and {"PRTS", "plur"} <= verb and "sing" in noun and "plur" not in noun


def _over_several(reading: Reading, thing: Thing) -> bool:
    """ "ПВО уничтожила БПЛА в Лесном и Луговом районах", "БПЛА в трёх районах": an acronym of which there are several, and nobody says how many."""
    head = reading.tokens[thing.head].text if 0 <= thing.head < reading.size else ""
    if thing.materiel not in FIRED or thing.model or not (CYRILLIC.search(head) and head[1:] != head[1:].lower()):
        return False
    led = reading.at("within", thing.last + 1) or reading.at("near", thing.last + 1)
    if led is None:
        return False
    counted = any(number.first == led.last + 1 and number.value > 1 for number in reading.numbers)
    return counted or len(name_list(reading, led.last + 1, "within")[0]) > 1


def _loses(reading: Reading, thing: Thing, predicate: Predicate) -> bool:
    """ "Танк лишился гусеницы": what loses something, the subject right before an active verb."""
    if predicate.id != "lose" or predicate.passive or thing.person or predicate.term.first != thing.last + 1:
        return False
    verb = reading.tokens[predicate.term.first].text
    marks = grammemes(verb) if CYRILLIC.search(verb) else frozenset()
    return "VERB" in marks and "plur" not in marks and "nomn" in grammemes(reading.tokens[thing.head].text)  # not "танк потеряли ВСУ"


def _kin_of(reading: Reading, thing: Thing, predicate: Predicate) -> bool:
    """ "брат погибшего получил орден": whose kin somebody is, in the genitive right after him."""
    if not thing.person or thing.elliptic or predicate.term.first != thing.last + 1 or not predicate.term.entry.marks.get("people"):
        return False
    befell, kin = grammemes(reading.word(predicate.term.first)), grammemes(reading.word(thing.last))
    return "gent" in befell and "nomn" not in befell and ("gent" not in kin or thing.first == 0) and "nomn" in kin


def only_struck(reading: Reading, frame: Frame, thing: Thing, predicate: Predicate) -> bool:
    """Whether what was hit or damaged is no loss of an army: a plant, which is there still, or what civilians drive."""
    of_locals = frame.claimant.source.endswith(LOCAL)  # "a power line was damaged", a governor said
    of_army = frame.doer is not None and not predicate.passive  # "artillery has damaged depots, a workshop"
    told = predicate.id == "engage_target" or of_locals or of_army or beside_houses(reading)
    plant = thing.materiel in PLANTS and told and not among_depots(reading, thing)
    return plant or _civil(reading, frame, thing)


def _civil(reading: Reading, frame: Frame, thing: Thing) -> bool:
    """ "a drone struck a minibus", "повреждён автомобиль": what a governor speaks of, or people were hurt in, is no army's vehicle."""
    if thing.enemy or thing.materiel not in ("motor_vehicle", "pickup"):
        return False
    if (
        reading.word(thing.last + 1) in DRIVEN
        or frame.claimant.source.endswith(LOCAL)
        or any(other.materiel == "civilians" for other in reading.things)
    ):
        return True
    return thing.party is None and beside_houses(reading)


def sensible(draft: Draft, predicate: Predicate) -> bool:
    """Whether the verb can be said of the thing: only munitions are fired, no single civilian is a loss of materiel."""
    unnamed = draft.materiel == "munition" and not draft.model and draft.effect is Effect.DAMAGED  # "hit seven enemy targets"
    grounded = draft.effect is Effect.SHOT_DOWN and draft.materiel in SITES  # "збили дрон, загорілася нафтобаза"
    if draft.kind is ClaimKind.LOSS and (draft.effect is None or unnamed or grounded):
        return False
    article = draft.thing is not None and draft.thing.article
    if draft.kind is ClaimKind.LAUNCH:
        acronym = article and not draft.model and draft.as_stated[1:] != draft.as_stated[1:].lower()
        if draft.materiel not in FIRED or (article and CYRILLIC.search(draft.as_stated) is not None and (acronym or kinds_of_many(draft))):
            return False  # "використала балістику, БПЛА": an acronym that may be of many
    if predicate.id == "capture_people" and draft.materiel in SITES and _of_captives(predicate):
        return False  # "відвів полоненого до нашого КСП"
    return not (draft.materiel == "civilians" and article and predicate.id in ("lose", "destroy"))


def _of_captives(predicate: Predicate) -> bool:
    """ "полоненого": a word for people who were captured, no verb that may take materiel."""
    term = predicate.term
    return term.first == term.last and grammemes(term.entry.phrase).isdisjoint(("VERB", "INFN", "infn"))

"""Parts of a count that have a verb of their own: "nine drones, five of which were downed"."""

from loaders.claims.mentions.kinds import DESTROYS, FLYING
from loaders.claims.reading import Predicate, Reading, Thing
from loaders.claims.tables import stems, words
from loaders.claims.words.morphology import CYRILLIC, grammemes
from loaders.claims.words.tokens import Term

MANAGED = words("managed")
PARTING = frozenset((";", "that", "while", "whereas"))  # clauses: "downed 69 drones, while 22 hit eight sites"
LEAVING = words("leaving")
RESCUED = stems("rescued")  # ends what a list counts: "пять человек спасены, трое пострадали"
PRONOUNS, MORE = words("pronouns"), words("more")
COMING_DOWN = frozenset(("engage_target", "impact"))
CLOSE = 7  # tokens between "of which" and the active verb of the part
OWN_VERB = 3  # tokens between "of which" and the verb of the part
BEFORE_PART = frozenset((",", "with"))
RELATIVES, OF_WHICH = stems("relative_pronouns"), words("parts_of_which")
AMOUNTS, RISEN = stems("amounts"), stems("risen")


def has_verb(reading: Reading, including: Term, counted: list[Predicate]) -> bool:
    """ "fired 476 drones, of which 442 drones and 41 missiles were destroyed": a part with a verb of its own."""
    relative = reading.word(including.last) in ("which", "whom") and reading.word(including.first) == "of"
    counted_after = any(thing.elliptic and thing.first == including.last + 1 for thing in reading.things)
    relative = relative or (counted_after and reading.word(including.last).startswith(RELATIVES))  # "24 дронов, из которых 20 были сбиты"
    return relative and any(p.passive and p.term.first > including.last for p in counted)


def part_before(reading: Reading, including: Term, counted: list[Predicate]) -> int | None:
    """ "атакам девяти дронов, пять из которых сбиты": the verb of a part that is counted before "of which" says nothing of the whole."""
    part = next((thing for thing in reading.things if thing.elliptic and thing.last == including.first - 1), None)
    after = [p for p in counted if 0 < p.term.first - including.last <= OWN_VERB]
    if reading.word(including.last) in PRONOUNS:  # "выпущено 35 дронов, 13 из них удалось сбить"
        return part.first - 1 if part and any(managed(reading, p) for p in after) else None
    downed = [p for p in counted if p.id in DESTROYS and not p.passive and 0 < p.term.first - including.last <= CLOSE]
    if part and downed and reading.word(including.last) in OF_WHICH:
        return part.first - 1  # "launched 71 drones, 60 of which it managed to shoot down"
    return part.first - 1 if part and any(p.passive for p in after) and reading.word(including.last).startswith(RELATIVES) else None


def managed(reading: Reading, predicate: Predicate) -> bool:
    """ "удалось сбить": an infinitive of what was done."""
    at = predicate.term.first
    return predicate.id in DESTROYS and not MANAGED.isdisjoint(reading.words[max(0, at - OWN_VERB) : at])


def attack_borders(reading: Reading, attack: Predicate) -> list[int]:
    """ "атаковали семь БПЛА, два сбили", "атаковали Лесное семью БПЛА, два сбили": the attack, and the end of its munitions, part what is counted."""
    at = attack.term
    if not CYRILLIC.search(reading.word(at.first)):
        return []
    flew = next((one for one in reading.things if one.materiel in FLYING and (one.first == at.last + 1 or _with(reading, at, one))), None)
    return [at.first, flew.last + 1] if flew else [at.first]


def _with(reading: Reading, attack: Term, thing: Thing) -> bool:
    """Whether munitions after a verb of attack, in its clause, stand in the case that says with what."""
    led = attack.last < thing.first and "," not in reading.words[attack.last : thing.first]
    return led and "ablt" in grammemes(reading.word(thing.last))


def clauses(reading: Reading) -> list[int]:
    """Where a clause begins that takes nothing of a list before it."""
    found = [] if PARTING.isdisjoint(reading.words) else [place for place, token in enumerate(reading.tokens) if token.text in PARTING]
    if reading.classes & LEAVING.bit:
        found += [place for place, word in enumerate(reading.words) if word in LEAVING and _counted(reading, place + 1)]
    found += _others_hurt(reading)
    found += [thing.first - 1 for thing in reading.things if reading.word(thing.first - 1) in BEFORE_PART and _comes_down(reading, thing)]
    return [*found, *reading.beginning(RESCUED)] if reading.classes & RESCUED.bit else found


def _comes_down(reading: Reading, thing: Thing) -> bool:
    """ "launched 40 drones, one of the drones hit a house", "one of which hit": what flew, as the subject of the verb right after it."""
    which = 2 * (thing.elliptic and reading.word(thing.last + 1) == "of" and reading.word(thing.last + 2) in OF_WHICH)
    verb = reading.at("predicate", thing.last + 1 + which) if thing.materiel in FLYING or which else None
    return verb is not None and verb.value in COMING_DOWN


def _counted(reading: Reading, place: int) -> bool:
    """Whether a counted thing begins at a token: "killed a man in Lisne and left five others hurt"."""
    return any(thing.first == place for thing in reading.things)


def _others_hurt(reading: Reading) -> list[int]:
    """ "погиб один, ещё трое, в том числе ребёнок, ранены": others after a comma, whose own verb of harm follows."""
    hurt = [p.term.first for p in reading.predicates if p.term.entry.marks.get("people")]
    return [
        thing.first - 1
        for thing in (reading.things if len(hurt) > 1 else ())
        if thing.elliptic
        and reading.word(thing.first - 1) in MORE
        and reading.word(thing.first - 2) == ","
        and hurt[0] < thing.first
        and hurt[-1] > thing.last
    ]


def summed(reading: Reading, places: range) -> bool:
    """ "До трьох зросла кількість загиблих": nothing but that a sum has grown, between a number and whom it counts."""
    between = [reading.word(place) for place in places]
    return any(word.startswith(AMOUNTS) for word in between) and all(word.startswith((*AMOUNTS, *RISEN)) for word in between)

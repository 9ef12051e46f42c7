"""What a counted thing is: its class, model, origin and side, from the words around its number."""

from loaders.claims.draft import BELLIGERENTS
from loaders.claims.mentions.launchers import launcher
from loaders.claims.mentions.nouns import Phrase
from loaders.claims.reading import Reading, Thing
from loaders.claims.tables import stems, words
from loaders.claims.words.lexicon import Entry
from loaders.claims.words.morphology import CYRILLIC
from loaders.claims.words.tokens import Term
from schema.ontology.enums import Party
from schema.ontology.taxonomy import narrower

MILLIMETRES = words("millimetres")
GUNS = stems("guns")
MOVING = frozenset(narrower("ground_vehicle"))
PEOPLES, REPUBLIC = stems("republics_named"), stems("peoples")
VEHICLES = words("any_vehicle")
WIDER = {"mlrs_projectile": "missile", "radar": "electronic"}  # "16 HARM rockets", "an AN/TPQ-37 radar": nouns of more than their class


def made_of(reading: Reading, phrase: Phrase, thing: Thing) -> Thing:
    """The thing with the class, model, origin and party of its phrase."""
    head = phrase.head
    models = phrase.models
    if head and reading.has("model"):
        inner = [term for term in reading.all("model") if head.first <= term.first <= head.last]
        models = [*models, *(term for term in inner if term not in models)]
    thing.materiel = class_of(head.entry if head else models[0].entry)
    calibre = reading.classes & MILLIMETRES.bit and not MILLIMETRES.isdisjoint(reading.words[thing.first : thing.last])
    gun = calibre and head is not None and reading.word(head.last).startswith(GUNS)
    any_vehicle = head is not None and head.entry.phrase in VEHICLES  # "чотири машини Т-80"
    wide = "ground_vehicle" if any_vehicle else WIDER.get(thing.materiel or "", thing.materiel or "")
    if head and not gun and len(models) == 1 and models[0].value in narrower(wide):
        thing.materiel = models[0].value
    if len(models) == 1 and models[0].value == "mlrs" and thing.materiel in MOVING:
        thing.materiel = "mlrs"  # "two armored vehicles GRAD MLRS"
    thing.materiel = launcher(reading, thing, models) or thing.materiel
    thing.person = bool(head and head.entry.marks.get("person"))
    if head and thing.person and reading.word(head.last).startswith("fighter") and len(models) == 1 and models[0].value == "airplane":
        thing.materiel, thing.person = "airplane", False  # "four Su-30 fighters"
    thing.made_in = phrase.made_in
    thing.head = head.first if head else models[0].first
    own = _own_side(reading, head) if head and thing.person else None
    if phrase.party == "ENEMY":
        thing.enemy = True
    elif phrase.party in BELLIGERENTS:
        thing.party = Party(phrase.party)
    elif own:
        thing.party = Party(own)
    if not thing.person:
        thing.model = _model(reading, phrase, models)
    return thing


def _own_side(reading: Reading, head: Term) -> str | None:
    """ "35 оккупантов", "пять военных Донецкой народной республики": a noun that says whose, or the republic after it."""
    own = reading.on("party", head.first)
    if own and own.first == head.first == own.last and own.value in BELLIGERENTS:
        return str(own.value)
    return "RU" if reading.word(head.last + 1).startswith(PEOPLES) and reading.word(head.last + 2).startswith(REPUBLIC) else None


def class_of(entry: Entry) -> str | None:
    """The taxonomy's id, null for "pieces of equipment", which no class has."""
    return None if entry.value == "unclassified" else entry.value


def _model(reading: Reading, phrase: Phrase, models: list[Term]) -> str | None:
    """ "three Su-34s", "Д-30": the model of a thing, without the ending of an English plural; none where several are named."""
    if len(models) == 1:
        named = reading.surface(models[0].first, models[0].last)
        plural = not CYRILLIC.search(named) and named.lower() == models[0].entry.phrase.lower() + "s"
        return named[:-1] if plural else named  # "three Su-34s"
    if models:
        return None
    if phrase.code:
        return phrase.code
    return reading.tokens[phrase.name].text if phrase.name is not None else None

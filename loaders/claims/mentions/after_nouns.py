"""What stands after a counted noun: whose it is, where it was made, its model: "three tanks of the Ukrainian army", "howitzers, M777s"."""

from loaders.claims.draft import BELLIGERENTS
from loaders.claims.marks import HYPHENS, QUOTES
from loaders.claims.mentions.nouns import SHELLS, Phrase, calibre
from loaders.claims.reading import Reading
from loaders.claims.tables import words
from loaders.claims.words.morphology import CYRILLIC, grammemes
from loaders.claims.words.tokens import Term

FIRED_BY = words("fired_by")
KIND_WORDS = 3  # of what a model is, between the noun and its name


def after_head(reading: Reading, phrase: Phrase) -> None:
    """Take in what follows the noun: a model, its origin, whose it is."""
    phrase.last += _apposed(reading, phrase.last)
    model = None if phrase.models else _model_beyond(reading, phrase.last + 1) or _weapon(reading, phrase)
    if model and not calibre(reading, phrase, model):
        phrase.models.append(model)
        phrase.last = model.last
    place = phrase.last + 1
    for _ in range(4):
        place = _skip_quotes(reading, place)
        if not reading.here(place) and reading.word(place) != "of" and (place >= reading.size or reading.tokens[place].kind != "code"):
            return
        at = place + 1 + (reading.word(place + 1) == "the") if reading.word(place) == "of" else place
        model = reading.at("model", place) or reading.at("model", _skip_quotes(reading, at))  # "22 UAVs of the Shahed type"
        origin = reading.at("made", place) and (reading.at("origin", place + 1) or _made_in(reading, place))
        if model and not phrase.models and not calibre(reading, phrase, model):
            phrase.models.append(model)
            phrase.last = model.last
        elif origin:
            phrase.made_in = origin.value
            phrase.last = origin.last
        elif party := _owning(reading, place, at):
            phrase.party = phrase.party or party.value
            phrase.last = party.last
        elif place < len(reading.tokens) and reading.tokens[place].kind == "code" and not phrase.models and not phrase.code:
            phrase.code, phrase.last = reading.tokens[place].text, place
        else:
            return
        place = phrase.last + 1


def _owning(reading: Reading, place: int, at: int) -> Term | None:
    """ "of the Ukrainian army", "ВСУ": whose the things are; "Russian" after them begins what comes next."""
    party = reading.at("party", at)
    if party is None or _acts(reading, party):
        return None
    latin = party.first == place and reading.word(place) and not CYRILLIC.search(reading.tokens[place].text)
    return None if party.value in BELLIGERENTS and latin else party


def _made_in(reading: Reading, place: int) -> Term | None:
    """ "made in Poland", "supplied by the US": the country after a participle."""
    at = place + 2 + (reading.word(place + 2) == "the")
    return reading.at("origin", at) if reading.word(place + 1) in ("in", "by") else None


def _acts(reading: Reading, party: Term) -> bool:
    """ "7 танків Т-72 українці захопили": a side in a case that no owner has."""
    marks = grammemes(reading.tokens[party.last].text) if CYRILLIC.search(reading.tokens[party.last].text) else frozenset()
    return {"NOUN", "nomn"} <= marks and marks.isdisjoint(("gent", "ADJF"))


def _model_beyond(reading: Reading, place: int) -> Term | None:
    """ "вертолёт поддержки Ми-24", "дронов дальнего действия типа «Герань»": a model after what kind of thing it is, in the genitive."""
    start = place
    while place - start < KIND_WORDS and (not reading.here(place) or reading.at("origin", place)):  # "типу іранських «Shahed»"
        if not CYRILLIC.search(reading.word(place)) or "gent" not in grammemes(reading.word(place)):
            break
        place += 1
    return reading.at("model", _skip_quotes(reading, place)) if place > start else None


def _weapon(reading: Reading, phrase: Phrase) -> Term | None:
    """ "снарядов от HIMARS", "снарядів від «Граду»": the model of what fires the shells that are counted."""
    if not reading.classes & FIRED_BY.bit or phrase.head is None or phrase.head.value not in SHELLS:
        return None
    place = phrase.last + 1
    return reading.at("model", _skip_quotes(reading, place + 1)) if reading.word(place) in FIRED_BY else None


def _apposed(reading: Reading, last: int) -> bool:
    """ "літак-штурмовик", "дрон-камікадзе": a second noun that a hyphen joins to the one that is counted."""
    if last + 1 >= len(reading.tokens) or not CYRILLIC.search(reading.tokens[last].text):
        return False
    glued = reading.text[reading.right[last] : reading.left[last + 1]] in HYPHENS
    return glued and reading.tokens[last + 1].text.islower() and "NOUN" in grammemes(reading.tokens[last + 1].text)


def _skip_quotes(reading: Reading, place: int) -> int:
    """The token after a mark of quotation."""
    while (
        place < len(reading.tokens)
        and reading.tokens[place].text in QUOTES
        and place + 1 < len(reading.tokens)
        and reading.at("model", place + 1)
    ):
        place += 1
    return place

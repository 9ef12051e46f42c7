"""Running totals told right after what a day has added: "втрати танків зросли на 3 і склали 23 949", "знищили 4 танки, довівши кількість до 11 603"."""

from dataclasses import replace

from loaders.claims.assembly.bare import is_told
from loaders.claims.assembly.totals import TOTALING, grown_by
from loaders.claims.draft import Draft
from loaders.claims.reading import Number, Reading
from loaders.claims.tables import stems
from loaders.claims.words.morphology import CYRILLIC
from schema.ontology.enums import ClaimKind, Qualifier, TallyBasis

IN_ALL, AMOUNTS = stems("in_all"), stems("amounts")
NEAR = 14  # tokens from what was added to the sum
FEWEST = 2  # times as much as what was added


def brought_to(reading: Reading, drafts: list[Draft]) -> list[Draft]:
    """The sums of what drafts of the sentence count as added."""
    if not reading.classes & TOTALING.bit or not CYRILLIC.search(reading.line):
        return []
    found = []
    for number in reading.numbers:
        led = not {reading.word(number.first - 1), reading.word(number.first)}.isdisjoint(TOTALING)  # "до 11 603" is a hedge elsewhere
        if number.article or number.measure or not led or is_told(reading, number, drafts):
            continue
        added = next((draft for draft in reversed(drafts) if _adds(reading, draft, number)), None)
        if added is not None:
            found.append(_sum(reading, added, number))
    return found


def _adds(reading: Reading, draft: Draft, number: Number) -> bool:
    """Whether a loss has made a number grow: by how many it has, or a word for all of them between."""
    if draft.kind is not ClaimKind.LOSS or draft.thing is None or draft.tally is not TallyBasis.INCREMENT or not draft.value:
        return False
    gap = reading.words[draft.thing.last + 1 : number.first]
    if not 0 < len(gap) <= NEAR or number.value < FEWEST * draft.value:
        return False
    summed = any(word.startswith(IN_ALL) for word in gap) and any(word.startswith(AMOUNTS) for word in gap)
    return summed or grown_by(reading, draft.thing)


def _sum(reading: Reading, added: Draft, number: Number) -> Draft:
    draft = replace(added, start=reading.left[number.first], end=reading.right[number.last], tally=TallyBasis.CUMULATIVE)
    up_to = reading.word(number.first) in TOTALING
    draft.value, draft.qualifier = number.value, Qualifier.EXACT if up_to else number.qualifier
    draft.as_stated = reading.surface(number.first, number.last)
    draft.places, draft.units, draft.whole, draft.period = [], [], None, added.frame.count_day
    return draft

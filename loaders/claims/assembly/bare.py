"""Numbers that count no noun, and what the claim before them lends them."""

from loaders.claims.draft import Draft
from loaders.claims.reading import Number, Reading


def bare(reading: Reading) -> list[Number]:
    """Numbers that count no noun of the vocabulary."""
    numbers = [number for number in reading.numbers if not (number.article or number.measure)]
    counted = {thing.first for thing in reading.things if not thing.elliptic} if numbers else ()
    return [number for number in numbers if number.first not in counted] if counted else numbers


def of_its_kind(reading: Reading, number: Number, whole: Draft, last: int) -> Draft:
    """A draft of a bare number, of the kind and the sides of the claim before it: "17 attacks near Stepove, 12 near Luhove"."""
    draft = Draft(whole.kind, reading.left[number.first], reading.right[last], whole.frame)
    draft.value, draft.qualifier, draft.as_stated = number.value, number.qualifier, reading.surface(number.first, number.last)
    draft.actor, draft.target, draft.direction, draft.period = whole.actor, whole.target, whole.direction, whole.period
    return draft


def is_told(reading: Reading, number: Number, drafts: list[Draft]) -> bool:
    """Whether one of some drafts already holds a number."""
    start = reading.left[number.first]
    return any(draft.value == number.value and draft.start <= start < draft.end for draft in drafts)


def just_told(number: int, told: list[Draft]) -> list[Draft]:
    """The drafts of the sentence before one."""
    return [draft for draft in told if number - draft.sentence <= 1]

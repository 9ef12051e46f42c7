"""What losses are made up of: "вбитими, пораненими й полоненими" is how they were lost, no assertions of their own."""

from loaders.claims.reading import Predicate, Reading
from loaders.claims.words.morphology import grammemes

MADE_UP = 2  # the fewest things that a loss is made up of
COMPOSED = 8  # tokens between a loss and the last of what it is made up of


def leave_composition_out(reading: Reading) -> None:
    """Leave out what losses are made up of, no assertions of their own: "втрати вбитими, пораненими й полоненими – 242 особи"."""
    lost = next((p.term.first for p in reading.predicates if p.id == "lose"), None) if len(reading.predicates) > MADE_UP else None
    if lost is None:
        return
    made_up = [
        p for p in reading.predicates if p.term.entry.marks.get("people") and 0 < p.term.first - lost <= COMPOSED and _by_means(reading, p)
    ]
    if len(made_up) >= MADE_UP:
        reading.predicates = [predicate for predicate in reading.predicates if predicate not in made_up]


def _by_means(reading: Reading, predicate: Predicate) -> bool:
    return {"ablt", "plur"} <= grammemes(reading.tokens[predicate.term.first].text)

"""Words of a text in any of the three languages, whatever their inflection."""

from graphapi.plan.draft import Draft
from graphapi.plan.filters.conditions import Condition
from graphapi.plan.given import Slot


def words_in(name: str) -> Condition:
    """All the words stand, in any order, in the stems that the graph keeps of a text."""

    def write(draft: Draft, var: str, slot: Slot) -> str:
        word = draft.name("x")
        held = f"{var}.{name}"
        return f"all({word} IN {draft.param(slot, padded)} WHERE {held} CONTAINS {word})"

    return write


def padded(text: str) -> list[str]:
    """Each stem between spaces, as it stands in the graph."""
    from schema.words import stems  # the morphology loads when the first word is asked for

    return [f" {stem} " for stem in dict.fromkeys(stems(text))]


def lucene(text: str) -> str:
    """The same as a query of the full-text index: every stem must stand; stems are letters and digits, so nothing is left to escape."""
    from schema.words import stems  # as above

    return " ".join(f"+{stem}" for stem in dict.fromkeys(stems(text))) or "+nothing0is0asked"

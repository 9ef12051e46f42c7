"""Places taken that stand in rows of their own, under a heading that says what became of them."""

from loaders.claims.assembly.allocate import allocate
from loaders.claims.draft import Draft, Frame, opponent
from loaders.claims.events.occurrence import Occurrence
from loaders.claims.frames.doers import doer
from loaders.claims.mentions.name_lists import name_list
from loaders.claims.reading import Reading
from schema.ontology.enums import ClaimKind

ENDS = frozenset(";,.")


def listed_places(reading: Reading, frame: Frame) -> list[Draft]:
    """ "Звільнено такі села району:" and a row "Лісне;": each name that is all of its row, with the region that the heading names."""
    names, end = name_list(reading, 0, "object")
    above = frame.heading_reading
    if above is None or not names or any(word not in ENDS for word in reading.words[end + 1 :]):
        return []
    number = next(n for n, predicate in enumerate(above.predicates) if predicate is frame.heading)
    taken = Occurrence(above, frame, number, allocate(above), set()).draft(ClaimKind.CONTROL_CHANGE)
    acting = doer(above, frame.side) or taken.actor
    region = next((above.text[place.start : place.end] for place in above.places if place.kind == "within"), None)
    drafts = []
    for name in names:
        name.region = name.region or region
        draft = Draft(ClaimKind.CONTROL_CHANGE, name.start, name.end, frame)
        draft.actor, draft.target, draft.places = acting, opponent(acting), [name]
        drafts.append(draft)
    return drafts

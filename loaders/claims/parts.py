"""Parts of stated totals: "19 tanks, including one Leopard", "of whom", "30 of the 31", sums of a list."""

from loaders.claims.draft import Draft
from loaders.claims.reading import Reading
from schema.ontology.taxonomy import narrower

LIMIT = 12  # drafts after an "including" that may belong to its total


def link_parts(reading: Reading, drafts: list[Draft]) -> None:
    """Set `whole` of every draft that an "including" puts under another of the same sentence."""
    for term in reading.all("including"):
        before = [draft for draft in drafts if draft.thing and draft.thing.last < term.first]
        after = [draft for draft in drafts if draft.thing and draft.thing.first > term.last]
        start = term.last
        if len(before) > 1 and _counted_of_them(before, term.first):  # "54 drones, 22 of them over Kursk"
            after, start = [before.pop(), *after], before[-1].thing.last if before[-1].thing else term.last
        if not before or not after:
            continue
        whole = before[-1].whole or before[-1]
        if after[0].thing and after[0].thing.first - term.last > LIMIT:
            continue
        _take(reading, whole, after, start)


def _counted_of_them(before: list[Draft], place: int) -> bool:
    """Whether a bare number stands right before an "of them", so that it is a part itself."""
    thing = before[-1].thing
    return thing is not None and thing.elliptic and thing.last == place - 1 and before[-1].whole is None


def _take(reading: Reading, whole: Draft, after: list[Draft], start: int) -> None:
    """The drafts from an "including" on that can be part of the whole, until one cannot."""
    total = 0.0
    for draft in after:
        thing = draft.thing
        if thing is None or _closed(reading, start, thing.first) or draft.kind is not whole.kind:
            return
        elliptic = draft.materiel is None or thing.elliptic or _by_model(reading, draft)
        if elliptic and whole.materiel:
            draft.materiel = whole.materiel if not _narrower(draft.materiel, whole.materiel) else draft.materiel
        if not _narrower(draft.materiel, whole.materiel) and whole.materiel is not None:
            return
        total += draft.value or 0
        if whole.value is not None and total > whole.value:
            return
        if (
            (draft.model, draft.materiel, draft.made_in) == (whole.model, whole.materiel, whole.made_in)
            and total > 0
            and len(after) > 1
            and draft is not after[0]
            and not thing.elliptic
        ):
            return
        draft.whole = whole


def _closed(reading: Reading, start: int, end: int) -> bool:
    """Whether a bracket closes, or a stronger pause stands, between an "including" and a thing."""
    return any(reading.tokens[place].text in ");" for place in range(start + 1, end)) or any(
        reading.word(place) == "as" and reading.word(place + 1) == "well" for place in range(start + 1, end)
    )


def _by_model(reading: Reading, draft: Draft) -> bool:
    """Whether a thing was named by its model alone."""
    thing = draft.thing
    return bool(thing and thing.model and not any(thing.first <= term.first <= thing.last for term in reading.all("materiel")))


def _narrower(part: str | None, whole: str | None) -> bool:
    return part is not None and (whole is None or part in narrower(whole))

"""What a strike struck: its places, the sites, and the areas that a number counts: "shelled 12 settlements"."""

from loaders.claims.draft import Draft
from loaders.claims.events.occurrence import Occurrence
from loaders.claims.events.struck import listed_regions, named, undergone_later
from loaders.claims.mentions.describing import describes_next
from loaders.claims.mentions.kinds import SITES
from loaders.claims.reading import Number, Reading
from loaders.claims.tables import words
from loaders.claims.words.morphology import CYRILLIC
from loaders.claims.words.tokens import Term
from schema.ontology.enums import ClaimKind

AT = words("aimed")
INSIDE = words("in_year")
RELATIVE, SETTLED = words("relative"), words("settled")
RIVERS = words("rivers")
LOCATIONS, LOCATED = words("locations_struck"), words("in_which_places")


def areas_struck(event: Occurrence) -> Number | None:
    """ "in 137 locations", "понад 20 населених пунктів": the areas that were struck."""
    relative = event.reading.classes & RELATIVE.bit
    for number in event.reading.numbers:
        if number.article:
            continue
        following = _counted_noun(event.reading, number)
        if (
            (number.first > event.predicate.term.first - 12 or event.predicate.id == "under_fire")
            and not any(event.predicate.term.last < p.term.first < number.first for p in event.reading.predicates if p.kind == "STRIKE")
            and not (relative and any(event.reading.word(place) in RELATIVE for place in range(event.predicate.term.last, number.first)))
            and not undergone_later(event, number)
            and not (number.value == 1 and event.reading.word(number.first - 1) in INSIDE)  # "in one district a depot was hit"
            and (
                (following and _struck(event, number, following))
                or event.reading.word(_noun_at(event.reading, number)) in SETTLED
                or _at_sites(event.reading, number)
            )
        ):
            return number
    return None


def _at_sites(reading: Reading, number: Number) -> bool:
    """ "struck troop positions and depots at 147 sites": where fire was aimed."""
    return reading.word(number.last + 1) in LOCATIONS and reading.word(number.first - 1) in LOCATED


def _noun_at(reading: Reading, number: Number) -> int:
    """Where the noun of a number stands, over whose it is: "eight Russian regions"."""
    whose = reading.at("party", number.last + 1)
    return (whose.last if whose else number.last) + 1


def _counted_noun(reading: Reading, number: Number) -> Term | None:
    """The noun right after a number, over whose it is and an adjective that may be a noun for people: "двох військових складах"."""
    whose = reading.at("party", number.last + 1)
    owned = reading.at("materiel", whose.last + 1) if whose else None
    if owned:
        return owned  # "56 Ukrainian military facilities"
    noun = reading.at("materiel", number.last + 1)
    described = noun is not None and noun.entry.marks.get("person") and describes_next(reading, number.last + 1)
    return reading.at("materiel", number.last + 2) if described else noun


def _struck(event: Occurrence, number: Number, following: Term) -> bool:
    """ "по 12 районах", "завдали ударів по чотирьох складах": areas, and the sites at which fire was aimed."""
    slavic = event.predicate.id == "shell" and CYRILLIC.search(event.reading.tokens[event.predicate.term.first].text)
    covered = slavic and number.first == event.predicate.term.last + 1  # "накрито п'ять складів"
    aimed = covered or (event.reading.word(number.first - 1) in AT and event.predicate.kind == "STRIKE")
    return following.value == "area" or bool(aimed and following.value in SITES)


def strike_draft(event: Occurrence, number: Number | None, sites: list[str]) -> Draft:
    """A strike on sites, with its places."""
    draft = event.draft(ClaimKind.STRIKE, number)
    draft.targets = tuple(sites)
    draft.places = [place for place in draft.places if event.reading.text[place.start : place.end].split()[-1] not in RIVERS]
    if number and not draft.places:
        draft.places = listed_regions(event, number)
    held = {place.at for place in draft.places}
    names = [place for place in named(event) if place.at not in held]
    if not held or draft.places[0].kind == "within" or (names and names[0].at < min(held)):
        regions = {name.region for name in names}
        draft.places = [place for place in draft.places if event.reading.text[place.start : place.end] not in regions] + names
    return draft

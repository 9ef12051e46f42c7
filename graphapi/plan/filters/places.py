"""Where a place lies: within another, near a point, in a box."""

from typing import Any

from graphapi.errors import BadInput
from graphapi.plan.draft import Draft
from graphapi.plan.filters.conditions import Given, all_of, ids, lower
from graphapi.plan.given import Slot, Variables

EARTH = 6371.0088  # km, the mean radius
FARTHEST = 2000.0  # km, the contract's bound


def within(draft: Draft, var: str, slot: Slot, *, itself: bool = True) -> str:
    """The place or anything within it; `itself` false: only within."""
    holder = draft.name("h")
    steps = "0..10" if itself else "1..10"
    return f"EXISTS {{ MATCH ({var})-[:WITHIN*{steps}]->({holder}) WHERE {holder}.id IN {draft.param(slot, ids('place'))} }}"


def near(draft: Draft, var: str, given: Given) -> str:
    """Great-circle distance by the haversine formula, after a box that holds the circle."""
    draft.checks.append(_check_near(given))
    latitude, longitude = draft.param(given["latitude"]), draft.param(given["longitude"])
    km = draft.param(given["km"])
    lat, lon = f"radians({var}.lat)", f"radians({var}.lon)"
    half = (
        f"sin((radians({latitude}) - {lat}) / 2.0) ^ 2"
        f" + cos({lat}) * cos(radians({latitude})) * sin((radians({longitude}) - {lon}) / 2.0) ^ 2"
    )
    margin = f"({km} / 110.0)"  # km a degree of latitude: 110.57 at the least
    return (
        f"({var}.lat >= {latitude} - {margin} AND {var}.lat <= {latitude} + {margin}"
        f" AND {2 * EARTH} * asin(sqrt(CASE WHEN {half} > 1.0 THEN 1.0 ELSE {half} END)) <= {km})"
    )


def bounds(draft: Draft, var: str, given: Given) -> str:
    """A box of degrees; one whose west is greater than its east crosses the antimeridian."""
    draft.checks.append(_check_bounds(given))
    south, north, west, east = (draft.param(given[name]) for name in ("south", "north", "west", "east"))
    return (
        f"({var}.lat >= {south} AND {var}.lat <= {north} AND CASE WHEN {west} <= {east}"
        f" THEN {var}.lon >= {west} AND {var}.lon <= {east} ELSE {var}.lon >= {west} OR {var}.lon <= {east} END)"
    )


def mentioned_place(draft: Draft, claim: str, given: Given) -> str:
    """A claim names one place that all of these fit."""
    link, place = draft.name("a"), draft.name("l")
    return exists(f"MATCH ({claim})-[{link}:AT]->({place})", place_conditions(draft, link, place, given))


def in_box(draft: Draft, var: str, given: Given) -> str:
    """The same box, a little wider, for the engine's index of points."""
    south, north, west, east = (draft.param(given[name]) for name in ("south", "north", "west", "east"))
    corners = (f"point({{longitude: {west}, latitude: {south}}})", f"point({{longitude: {east}, latitude: {north}}})")
    return f"point.withinBBox({var}.point, {corners[0]}, {corners[1]})"


def place_conditions(draft: Draft, link: str, place: str, given: Given) -> list[str]:
    """Conditions on a mention and the place at its end."""
    conditions: list[str] = []
    if "location" in given:
        conditions.append(_somewhere_within(draft, link, place, given["location"]))
    if "role" in given:
        conditions.append(f"{link}.role IN {draft.param(given['role'])}")
    if "surface" in given:
        conditions.append(f"toLower({link}.surface) IN {draft.param(given['surface'], lower)}")
    if "near" in given:
        conditions.append(near(draft, place, given["near"]))
    if "bounds" in given:
        conditions.append(bounds(draft, place, given["bounds"]))
    if "resolved" in given:
        conditions.append(f"{place}:Location" if given["resolved"].sample else f"{place}:PlaceName")
    return conditions


def _somewhere_within(draft: Draft, link: str, place: str, slot: Slot) -> str:
    """Among the ids of all that lies within, made once, where the branch can hold them; else by the chain of each place."""
    if draft.hoisted is None:
        return within(draft, place, slot)
    held = next((made.name for made in draft.hoisted if made.given is slot), None)
    if held is not None:
        return f"{link}.place IN {held}"
    holder, inner = draft.name("h"), draft.name("l")
    match = f"MATCH ({holder}:Location)<-[:WITHIN*0..10]-({inner}:Location) WHERE {holder}.id IN {draft.param(slot, ids('place'))}"
    return f"{link}.place IN {draft.hoist(match, f'{inner}.id', slot)}"


def exists(match: str, conditions: list[str]) -> str:
    """At least one row of a match holds all conditions."""
    return f"EXISTS {{ {match} WHERE {all_of(conditions)} }}" if conditions else f"EXISTS {{ {match} }}"


def _check_near(given: Given) -> Any:
    def check(variables: Variables) -> None:
        km = given["km"].read(variables)
        if not 0 < km <= FARTHEST:
            raise BadInput(f"{given['km'].path}: {km:g} is not above 0 and at most {FARTHEST:g}")
        _check_degrees(given["latitude"], variables, 90)
        _check_degrees(given["longitude"], variables, 180)

    return check


def _check_bounds(given: Given) -> Any:
    def check(variables: Variables) -> None:
        for name, most in (("south", 90), ("north", 90), ("west", 180), ("east", 180)):
            _check_degrees(given[name], variables, most)
        if given["south"].read(variables) > given["north"].read(variables):
            raise BadInput(f"{given['south'].path}: the south of the box lies north of its north")

    return check


def _check_degrees(slot: Slot, variables: Variables, most: float) -> None:
    value = slot.read(variables)
    if not -most <= value <= most:
        raise BadInput(f"{slot.path}: {value:g} is not within {-most:g} and {most:g} degrees")

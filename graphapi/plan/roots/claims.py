"""Claims at the root: the statement starts from the filter that leaves the fewest, else walks the index of its order in windows."""

from collections.abc import Callable
from typing import Any

from graphapi.plan.branch import Branch, Other, Root, Window
from graphapi.plan.connection import Body, Walk, connection_body
from graphapi.plan.cursor import decode
from graphapi.plan.draft import Draft
from graphapi.plan.fields.claim_walks import known
from graphapi.plan.filters.claims import claim_conditions, ranged
from graphapi.plan.given import Slot, Variables
from graphapi.plan.order import UNDATED, Order, claim_order
from graphapi.plan.page import Page, page_of
from graphapi.plan.roots.leads import from_places, lead, wide
from graphapi.plan.roots.lists import finished, root_connection
from graphapi.plan.roots.table import ROOTS, collected
from graphapi.plan.selection import Selected

LAST = "~"  # keys of withdrawn claims begin with it: a walk of today's claims ends before


def _claims(draft: Draft, selected: Selected) -> Root:
    draft.begin()
    given, claim = selected.given, draft.name("c")
    where, as_of = given.get("where", {}), given.get("asOf")
    order = claim_order(given["orderBy"].sample, claim, withdrawn=as_of is not None)
    page = page_of(given, f"Query.claims/{order.name}", draft.widest)
    leading = lead(draft, claim, where)
    conditions = [*leading.conditions, *claim_conditions(draft, claim, leading.where)]
    if leading.match is None and order.key is not None:
        return _walked(draft, selected, Walk(f"MATCH ({claim}:Claim)", conditions, order, (claim,), claim), page)
    match = leading.match or f"MATCH ({claim}:Claim)"
    walk = Walk(match, [*conditions, known(draft, claim, as_of)], order, (claim,), claim, distinct=leading.distinct)
    return root_connection(draft, selected, walk, page)


def _walked(draft: Draft, selected: Selected, walk: Walk, page: Page) -> Root:
    """Along the index of the order's key, between `$lo` and `$hi`; both engines want both (docs/graph.md)."""
    order, claim = walk.order, walk.node
    ours = len(draft.hoisted or ())
    body = connection_body(draft, selected, walk, page)
    window = _window(draft, order, page, selected.given.get("where", {}))
    key = f"{claim}.{order.key}"
    bounded = [f"{key} >= ${window.lo}", f"{key} < ${window.hi}"]
    current = f"{key} < '{LAST}'"
    direction = " DESC" if window.descending else ""
    limit, held = page.size + 1, draft.held
    kept = ", ".join([*held, claim])
    found = f"{walk.match}{ranged(draft, bounded, walk.conditions, kept)}"
    quick = _ended(f"{draft.front}{found} WITH {kept} ORDER BY {key}{direction} LIMIT {limit}", selected, body)
    rest = other = None
    if order.undated_first:
        beyond = page.conditions(draft, order)
        rest = _ended(
            f"{draft.front}{walk.where([current, *beyond])} WITH {kept} ORDER BY {order.by(forward=page.forward)} LIMIT {limit}",
            selected,
            body,
        )
    count = f"{draft.front}{walk.where([f'{claim}.known_until IS NULL'])} RETURN count(*) AS total" if body.counted else None
    if order.name == "NEWEST" and draft.dialect.relationship_walk:
        draft.hoisted = (draft.hoisted or [])[ours:]  # those of the walk's conditions are not needed
        quick, other = _led(draft, selected, window, body, walked=quick)
    return Root([Branch(selected.name, quick, window, rest, other)], finished(selected, body.shape), count)


def _led(draft: Draft, selected: Selected, window: Window, body: Body, *, walked: str) -> tuple[str, Other | None]:
    """From the places that the filter names, where it names any; the walk stays for a box that takes in most of them."""
    where = selected.given.get("where", {})
    walk = from_places(draft, body.node, where, window)
    if walk is None:
        return walked, None
    rows = walk.rows([], window.size, forward=window.descending, held=draft.held)
    better = wide(where)
    return _ended(f"{draft.front}{rows}", selected, body), None if better is None else Other(better, walked)


def _ended(text: str, selected: Selected, body: Body) -> str:
    return f"{text} {collected(selected.name, body.row)}"


def _window(draft: Draft, order: Order, page: Page, where: dict[str, Any]) -> Window:
    number = draft.name("")
    descending = order.columns[-1].descending is page.forward
    period = where.get("publishedOn", {}) if order.key == "key" else {}
    first = UNDATED if order.undated_first else ""
    upper, lower = (page.after, page.before) if order.columns[-1].descending else (page.before, page.after)
    names = ("after", "before") if order.columns[-1].descending else ("before", "after")
    read_upper, read_lower = _key_of(page.walk, upper, names[0]), _key_of(page.walk, lower, names[1])

    def edges(variables: Variables) -> tuple[str, str]:
        if order.undated_first and not _among_dated(page, read_lower(variables), read_upper(variables)):
            return LAST, LAST
        lows, highs = [first], [LAST]
        if "start" in period:
            lows.append(period["start"].read(variables))
        if "end" in period:
            lows.append(UNDATED)  # what was published on no day was not published by this one
            highs.append(period["end"].read(variables) + "0")  # after every key of the day, since "0" follows "/"
        if (low := read_lower(variables)) is not None:
            lows.append(low + " ")  # the next key there could be
        if (high := read_upper(variables)) is not None:
            highs.append(high)
        return max(lows), min(highs)

    return Window(f"lo{number}", f"hi{number}", descending, page.size + 1, edges, first)


def _among_dated(page: Page, lower: str | None, upper: str | None) -> bool:
    """Whether the walk starts among dated claims; undated ones, whose keys come first, are the last of these orders."""
    if page.forward:
        return lower is None or lower >= UNDATED
    return upper is not None and upper >= UNDATED


def _key_of(walk: str, cursor: Slot | None, argument: str) -> Callable[[Variables], str | None]:
    if cursor is None:
        return lambda _: None

    def read(variables: Variables) -> str:
        return str(decode(walk, cursor.read(variables), argument)[-1])

    return read


ROOTS["claims"] = _claims

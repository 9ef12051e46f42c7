"""Which group of forces acted upon each counted thing, where a sentence names more than its frame says."""

from dataclasses import replace

from loaders.claims.draft import Draft, Frame
from loaders.claims.mentions.quoted import LISTING
from loaders.claims.reading import Predicate, Reading, Thing, Unit
from loaders.claims.speech.of_formations import tells
from loaders.claims.tables import words

ADDING = words("adding")


def acting_groups(reading: Reading, pairs: list[tuple[Thing, Predicate]]) -> dict[int, Unit | None]:
    """The acting group of each thing, where a sentence names groups in step with its verbs or its numbers, or one for another verb."""
    groups = [unit for unit in reading.units if unit.type == "group_of_forces"]
    if not groups:
        return {}
    if parted := _of_parts(reading, groups, pairs):
        return parted
    added = added_at(reading, groups[-1])
    if added and all(group.last < added for group in groups[:-1]):
        before = [pair for pair in pairs if pair[0].last < added]
        return {id(thing): groups[-1] for thing, _ in pairs if thing.first > added} | _in_step(reading, groups[:-1], before)
    if len(groups) > 1:
        return _in_step(reading, groups, pairs)
    return {id(thing): None for thing, predicate in pairs for unit in groups if _of_another_verb(reading, (thing, predicate), unit)}


def _of_parts(reading: Reading, groups: list[Unit], pairs: list[tuple[Thing, Predicate]]) -> dict[int, Unit | None]:
    """ "lost 9,250 troops, including 1,310 in the Battlegroup West's zone": a group that a bare number of a part has is not the whole's."""
    opening = next((term.first for term in reading.all("including") if term.first < groups[0].at), None)
    parts = [pair for pair in pairs if opening is not None and pair[0].first > opening]
    if opening is None or not parts or not all(thing.elliptic and thing.last < groups[-1].at for thing, _ in parts):
        return {}
    following = {id(thing): next((group for group in groups if group.at > thing.last), None) for thing, _ in parts}
    return {id(thing): None for thing, _ in pairs if thing.last < opening} | following


def _in_step(reading: Reading, groups: list[Unit], pairs: list[tuple[Thing, Predicate]]) -> dict[int, Unit | None]:
    """The group of each thing where several are named as often as verbs, or each beside its own numbers."""
    if len(groups) < 2:
        return {}
    verbs = list({id(p): p for _, p in sorted(pairs, key=lambda pair: pair[1].term.first)}.values())
    if len(groups) == len(verbs):
        return {id(thing): groups[verbs.index(predicate)] for thing, predicate in pairs}
    return _groups_after(groups, pairs) or _groups_before(groups, pairs) or _respective(reading, groups, pairs)


def _groups_after(groups: list[Unit], pairs: list[tuple[Thing, Predicate]]) -> dict[int, Unit | None]:
    """ "90 troops in the area of Battlegroup North, 120 troops in that of Battlegroup West": each group after its own numbers."""
    following = {id(thing): next((group for group in groups if group.at > thing.last), None) for thing, _ in pairs}
    named = {id(group) for group in following.values() if group}
    return following if len(named) == len(groups) and all(following.values()) else {}


def _groups_before(groups: list[Unit], pairs: list[tuple[Thing, Predicate]]) -> dict[int, Unit | None]:
    """ "«Запад» - до 205 солдат, «Юг» - более 150": each group before its own number."""
    leading = {id(thing): next((group for group in reversed(groups) if group.last < thing.first), None) for thing, _ in pairs}
    named = {id(group) for group in leading.values() if group}
    return leading if len(named) == len(groups) and all(leading.values()) else {}


def _respective(reading: Reading, groups: list[Unit], pairs: list[tuple[Thing, Predicate]]) -> dict[int, Unit | None]:
    """ "«Юг» и «Центр» – до 170 и более 380 военных соответственно": as many numbers as groups, in the same order."""
    people = [thing for thing, _ in pairs if thing.elliptic or thing.person]
    if not reading.has("respective") or len(people) != len(groups):
        return {}
    return {id(thing): group for thing, group in zip(sorted(people, key=lambda thing: thing.first), groups, strict=True)}


def _of_another_verb(reading: Reading, pair: tuple[Thing, Predicate], unit: Unit) -> bool:
    """ "lost 900 troops, the heaviest losses were in the area of Battlegroup South": another assertion of loss names the group."""
    thing, predicate = pair
    return any(p.kind == "LOSS" and p is not predicate and thing.last < p.term.first < unit.at for p in reading.predicates)


def added_at(reading: Reading, group: Unit) -> int | None:
    """ "…, the ministry said, adding that Battlegroup South repelled two attacks": where what a later group did begins."""
    if not reading.classes & ADDING.bit:
        return None
    adding = (at for at, word in enumerate(reading.words[: group.at]) if word in ADDING and at and reading.word(at + 1) == "that")
    return next(adding, None)


def share_groups(reading: Reading, drafts: list[Draft]) -> None:
    """What a sentence adds of another group is of that one's section."""
    groups = [unit for unit in reading.units if unit.type == "group_of_forces"]
    added = added_at(reading, groups[-1]) if groups else None
    for draft in drafts:
        if added and draft.start > reading.left[added] and groups[-1] in draft.units:
            draft.frame = replace(draft.frame, group=groups[-1])


def group_of(reading: Reading, frame: Frame, at: int = -1) -> Unit | None:
    """The acting group of a sentence, of several the last before the verb, else that of its frame."""
    own = [unit for unit in reading.units if unit.type == "group_of_forces" and not tells(reading, unit)]
    before = [unit for unit in own if unit.last < at and len(own) > 1]
    added = added_at(reading, own[0]) if own else None
    if added and at < added:
        return frame.group
    return own[0] if len(own) == 1 else before[-1] if before else frame.group


def groups_beside(reading: Reading, group: Unit) -> list[Unit]:
    """ "Подразделения «Запада», «Центра» и «Востока» продвинулись": a group of forces with those of its list, in their order."""
    own = [unit for unit in reading.units if unit.type == "group_of_forces" and unit.party is group.party]
    if group not in own:
        return [group]
    first = last = own.index(group)
    while first and _listed(reading, own[first - 1], own[first]):
        first -= 1
    while last + 1 < len(own) and _listed(reading, own[last], own[last + 1]):
        last += 1
    return own[first : last + 1]


def _listed(reading: Reading, one: Unit, other: Unit) -> bool:
    gap = reading.words[one.last + 1 : other.at]
    return bool(gap) and set(gap) <= LISTING

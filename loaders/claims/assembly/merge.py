"""One claim for what a report says twice: the hedged and the fuller telling wins, its quote the first in the body."""

import re
from collections.abc import Iterable, Sequence

from loaders.claims.assembly.alike import of_two_levels, region_stem, same_model, told_fully, two_counts
from loaders.claims.assembly.headlines import (
    OF_BODY,
    SAME_EFFECT,
    SECTOR,
    STEM,
    class_of,
    fuller,
    place_stem,
    place_stems,
    repeated_headlines,
    sector_of,
    towns_of,
)
from loaders.claims.draft import NO_PERIOD, Draft
from loaders.claims.mentions.kinds import AERIAL, DOWNED, FIGHTS
from loaders.claims.tables import words
from schema.ontology.enums import ClaimKind, Effect, Qualifier, TallyBasis

CLOSING = '»”"'
SALVO = 9  # munitions, of which no report counts as many of one kind twice
COMPARED = 40  # claims of the same content that a new one is held against, the latest: no report repeats itself more often
FEW = 4  # attacks in one sector, more than which no two reports of a day count alike
SHORT = 8  # characters before a number in which "all" stands
ALL, MORE = words("all"), words("more")
WORD = 5  # letters of the word that tells a strike
AGE, AGED = re.compile(r"(\d{1,2})-(?:year|річн|летн)"), 16  # characters before somebody in which his age stands
SOON = 4  # sentences between a lead and the quotation that repeats it


def merge(drafts: Sequence[Draft], text: str) -> list[Draft]:
    """The drafts without the second tellings, whose facets the first takes over."""
    kept: list[Draft] = []
    index: dict[tuple[object, ...], list[Draft]] = {}
    parts: dict[int, list[Draft]] = {}
    for draft in drafts:
        if draft.whole is not None:
            parts.setdefault(id(draft.whole), []).append(draft)
    repeated = repeated_headlines(drafts, text) | _named_soon(drafts, text)
    for draft in drafts:
        if id(draft) in repeated:
            continue
        alike = index.setdefault(_key(draft), [])
        told = bool(alike) and not _one_more(draft, text)
        twin = next((other for other in alike[-COMPARED:] if _same(other, draft, text)), None) if told else None
        if twin is None:
            kept.append(draft)
            alike.append(draft)
        else:
            placed = draft.kind is ClaimKind.STRIKE and _over(twin, draft, text)
            if draft.kind in OF_BODY and (_headline(twin, text) or placed or fuller(draft, twin)):
                twin.start, twin.end, twin.frame = draft.start, draft.end, draft.frame
                twin.units = [unit for unit in twin.units if not unit.count] if any(unit.number for unit in draft.units) else twin.units
            _take_over(twin, draft, parts.get(id(draft), ()))
    return kept


def _one_more(draft: Draft, text: str) -> bool:
    """ "Another Su-25 was downed", "ещё один танк": one that was not told before, whatever is like it."""
    before = text[max(0, draft.start - SHORT) : draft.start].lower().replace("ё", "е").split()
    return draft.value == 1 and not MORE.isdisjoint((*before[-1:], *draft.as_stated.lower().split()[:1]))


def once(drafts: list[Draft]) -> list[Draft]:
    """The drafts of a sentence without the second reading of a count of strikes: "air strikes hit … in 134 areas"."""
    kept: list[Draft] = []
    for draft in drafts:
        if draft.kind is ClaimKind.STRIKE and not (draft.value or draft.places) and any(_same_sites(one, draft) for one in kept):
            continue  # "drones attacked a refinery in Lisne, the plant was hit"
        counted = draft.kind is ClaimKind.STRIKE and draft.value and kept
        twin = next((other for other in kept if _one_count(other, draft)), None) if counted else None
        if twin is None:
            kept.append(draft)
        else:
            twin.places = twin.places or draft.places
            sites = tuple(dict.fromkeys((*twin.targets, *draft.targets)))
            twin.targets = tuple(site for site in sites if site != "area") or sites  # "energy facilities and depots in 148 areas"
    return kept


def _same_sites(one: Draft, other: Draft) -> bool:
    return one.kind is ClaimKind.STRIKE and bool(other.targets) and set(other.targets) <= set(one.targets)


def _one_count(one: Draft, other: Draft) -> bool:
    inside = one.start <= other.start < one.end or other.start <= one.start < other.end
    return one.kind is other.kind and one.value == other.value and inside


def _named_soon(drafts: Sequence[Draft], text: str) -> set[int]:
    """ "Сбиты 40 целей. … 40 беспилотников": as many targets as the sentences around name by their class."""
    bare = [
        draft
        for draft in drafts
        if draft.materiel == "munition" and draft.thing and draft.thing.elliptic and ((draft.value or 0) > SALVO or _all(draft, text))
    ]
    flown = [draft for draft in drafts if draft.materiel in AERIAL and draft.materiel != "munition"] if bare else []
    return {id(one) for one in bare if any(_one_salvo(one, other) for other in flown)}


def _all(draft: Draft, text: str) -> bool:
    """ "збила всі шість цілей": all of those that the sentences around it count."""
    before = text[max(0, draft.start - SHORT) : draft.start].split()
    return bool(before) and before[-1].lower() in ALL


def _one_salvo(one: Draft, other: Draft) -> bool:
    near = abs(one.sentence - other.sentence) <= SOON
    return near and (one.kind, one.value, one.target) == (other.kind, other.value, other.target)


def _key(draft: Draft) -> tuple[object, ...]:
    target = None if draft.kind is ClaimKind.ENGAGEMENT else draft.target
    return (draft.kind, class_of(draft), draft.value, draft.tally, draft.frame.claimant.source, target)


def _same(one: Draft, other: Draft, text: str) -> bool:
    """Whether two drafts of one content tell one thing twice."""
    if one.kind is ClaimKind.CONTROL_CHANGE:
        return place_stems(one, text) == place_stems(other, text)
    if one.value is None:
        tellings = {ClaimKind.ENGAGEMENT: _engaged_again, ClaimKind.STRIKE: _led}
        return tellings.get(one.kind, _retold)(one, other, text)
    if one.sentence == other.sentence or ((one.whole is None) != (other.whole is None) and not _hurt_there(one, other, text)):
        return False
    ages = [_age(one, text), _age(other, text)] if one.materiel == "civilians" and one.value == 1 else []
    effects = {one.effect, other.effect}
    if len(effects) > 1 and not effects <= SAME_EFFECT and not (effects <= DOWNED and one.materiel in AERIAL):
        return False
    same_person = bool(ages) and all(ages) and len(set(ages)) == 1 and one.effect is other.effect
    two_people = bool(ages) and all(ages) and len(set(ages)) > 1  # "загинув 47-річний чоловік", and another of 52
    if (
        two_people
        or not same_model(one.model, other.model)
        or (not same_person and _elsewhere(one, other, text))
        or two_counts(one, other)
        or _rows(one, other)
    ):
        return False
    return same_person or one.tally is TallyBasis.CUMULATIVE or _same_section(one, other, text) or _row_of_day(one, other)


def _age(draft: Draft, text: str) -> str | None:
    """How old somebody is, right before or after the word for him: "47-річна жінка", "a 47-year-old woman"."""
    told = AGE.findall(text, max(0, draft.start - AGED), draft.end)
    return str(told[-1]) if told else None


def _rows(one: Draft, other: Draft) -> bool:
    """ "– три БпЛА «Молния»; – три FPV-дрони": two rows under one heading, which counts nothing twice."""
    heading = one.frame.heading
    return heading is not None and heading is other.frame.heading and one.kind is ClaimKind.LAUNCH


def _hurt_there(one: Draft, other: Draft, text: str) -> bool:
    """ "п'ятеро загинули: четверо у Лісному …", and further down "у Лісному чотири людини загинули": a part, and no part, of one town."""
    towns = towns_of(one, text)
    return one.materiel == "civilians" and bool(towns) and towns == towns_of(other, text)


def _led(one: Draft, other: Draft, text: str) -> bool:
    """ "Troops strike energy sites over past day": whether a lead says again what struck its headline's sites or town."""
    if _quoted_again(one, other, text):
        return True
    if one.kind is not ClaimKind.STRIKE or one.sentence > 0:
        return False
    if not _headline(one, text):  # a lead that names both the site and its town
        again = bool(towns_of(one, text) & towns_of(other, text)) or (_over(one, other, text) and _inside(one, other, text))
        return bool(one.targets) and one.targets == other.targets and again and other.sentence <= SOON
    alike = not set(place_stems(one, text)).isdisjoint(place_stems(other, text)) or (
        bool(one.targets) and (not one.places or _inside(one, other, text))
    )
    return alike and (one.targets == other.targets or not other.targets) and other.sentence - one.sentence <= SOON


def _quoted_again(one: Draft, other: Draft, text: str) -> bool:
    """ "The army is shelling Lisne. … “Troops are shelling Lisne!” he wrote": a strike that a quotation tells in the words before it."""
    between = text[one.end : other.start]
    quoted = between.count("“") > between.count("”") or between.count("«") > between.count("»") or between.count('"') % 2 == 1
    same = text[one.start : one.start + WORD].lower() == text[other.start : other.start + WORD].lower()
    places = set(place_stems(one, text))
    return quoted and same and other.sentence - one.sentence <= SOON and bool(places) and places == set(place_stems(other, text))


def _over(one: Draft, other: Draft, text: str) -> bool:
    """Whether one stands in a first line, and the other below it."""
    return "\n" not in text[: one.start].strip() and "\n" in text[one.end : other.start]


def _inside(one: Draft, other: Draft, text: str) -> bool:
    """ "вдарили по штабу у Херсонській області" of a headline, and the town in that region that its lead names."""
    regions = {place_stem(place, text) for place in one.places if place.kind == "within"}
    return len(regions) == len(one.places) and any((place.region or "").casefold()[:STEM] in regions for place in other.places)


def _engaged_again(one: Draft, other: Draft, text: str) -> bool:
    """ "defeated units near Lisne, Dolyna and Hrushka", told by the lead and by the quotation after it."""
    towns, others = towns_of(one, text), towns_of(other, text)
    shared = len(towns & others)
    units, same = ({(unit.number, unit.type) for unit in draft.units if unit.number} for draft in (one, other))
    groups = {draft.frame.group.name for draft in (one, other) if draft.frame.group}
    soon = 0 < other.sentence - one.sentence <= SOON
    if units and units == same and text[one.start : one.end] == text[other.start : other.end]:
        return True  # what a headline and the body say in the same words
    return soon and shared > 1 and 2 * shared >= len(towns | others) and (not units or not same or bool(units & same)) and len(groups) < 2


def _row_of_day(one: Draft, other: Draft) -> bool:
    """Whether a table's "(+3)" says what the text above it says of the whole front: neither names a sector, a group or a place."""
    bare = not any(draft.places or draft.units or draft.frame.group or draft.direction or draft.frame.direction for draft in (one, other))
    return bare and one.alone is not other.alone and (one.frame.tally or other.frame.tally)


def _elsewhere(one: Draft, other: Draft, text: str) -> bool:
    """Whether both name towns, or both regions, and none of them is the other's."""
    for within in (False, True):
        stem = region_stem if within else place_stem
        mine, others = ({stem(place, text) for place in draft.places if (place.kind == "within") is within} for draft in (one, other))
        if mine and others and not (within and of_two_levels(one.places, other.places, text)):
            return not mine & others
    return one.materiel == "civilians" and _apart(one, other, text)


def _apart(one: Draft, other: Draft, text: str) -> bool:
    """Whether people were hurt in one town and in another's region."""
    mine, others = set(place_stems(one, text)), set(place_stems(other, text))
    return bool(mine and others) and not mine & others


def _retold(one: Draft, other: Draft, text: str) -> bool:
    """Whether a sentence soon after says the same without a number: the same group and sector, and no other place."""
    stems, others = set(place_stems(one, text)), set(place_stems(other, text))
    group = [draft.frame.group.name for draft in (one, other) if draft.frame.group]
    near = 0 < other.sentence - one.sentence <= SOON
    sector = {sector_of(draft) for draft in (one, other)}
    verb = {text[draft.start : draft.start + SECTOR].casefold() for draft in (one, other)}
    told = len(verb) == 1 and verb.pop().isascii() and not (others or other.units or one.units)  # "improved their positions there"
    bare = told and sector_of(other) is None and other.sentence - one.sentence <= 2
    known = (
        bare or len(group) == 2 or (not group and bool(stems & others)) or (len(sector) == 1 and None not in sector) or _headline(one, text)
    )
    return near and len(set(group)) <= 1 and known and (not stems or not others or bool(stems & others)) and _same_section(one, other, text)


def _same_section(one: Draft, other: Draft, text: str) -> bool:
    """Whether two tellings may mean the same: one sector and group, or one that names neither."""
    sector = {sector_of(draft) for draft in (one, other)} - {None}
    groups = {draft.frame.group.name for draft in (one, other) if draft.frame.group}
    near = one.frame.section == other.frame.section or abs(other.sentence - one.sentence) <= 2
    lost = {draft.frame.lost for draft in (one, other)} - {None}  # lists beside different numbers of troops are no retellings
    fought = one.kind in FIGHTS and len(sector) == 1 and (one.value or 0) > FEW
    listed = bool(groups) and one.frame.lost is not None and one.frame.lost == other.frame.lost
    return (
        len(sector) < 2
        and len(groups) < 2
        and len(lost) < 2
        and (
            near
            or fought
            or listed
            or (one.value or 0) >= 20
            or (one.effect is Effect.CAPTURED and (one.value or 0) > FEW and abs(other.sentence - one.sentence) <= SOON)
            or (one.materiel in AERIAL and ((one.value or 0) >= SALVO or told_fully(one, other)))
            or (bool(one.places) and place_stems(one, text) == place_stems(other, text))
        )
    )


def _headline(draft: Draft, text: str) -> bool:
    """Whether a draft's quote ends a first line that no full stop ends."""
    return draft.sentence == 0 and text[draft.end : draft.end + 2].lstrip(CLOSING)[:1] in ("\n", "\r")


def _take_over(kept: Draft, other: Draft, parts: Iterable[Draft]) -> None:
    """Give the draft that is kept the hedge of the other and the facets that it lacks, and its parts."""
    if other.qualifier is not Qualifier.EXACT:
        kept.qualifier = other.qualifier
    kept.effect = Effect.SHOT_DOWN if {kept.effect, other.effect} == DOWNED else kept.effect
    kept.materiel = other.materiel if other.materiel == "strike_uav" else kept.materiel
    if kept.tally is TallyBasis.INCREMENT and NO_PERIOD == kept.period == kept.frame.period:
        kept.period = other.period if other.period != NO_PERIOD else other.frame.period  # a headline before the first day that is told
    kept.target, kept.actor = kept.target or other.target, kept.actor or other.actor
    kept.model, kept.made_in = kept.model or other.model, kept.made_in or other.made_in
    towns = [place for place in other.places if place.kind != "within"]
    kept.places = other.places if towns and all(place.kind == "within" for place in kept.places) else kept.places or other.places
    named = {(unit.name, unit.number, unit.type) for unit in kept.units}
    kept.units.extend(unit for unit in other.units if (unit.name, unit.number, unit.type) not in named)
    kept.whole = kept.whole or other.whole
    if kept.kind is ClaimKind.CONTROL_CHANGE and not kept.frame.direction:
        kept.direction = kept.direction or other.direction or other.frame.direction
    for draft in parts:
        draft.whole = kept

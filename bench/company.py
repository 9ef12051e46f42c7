"""What the company of a name is worth: names of a report spelled anew, and names among those of places around it.

A name can be told by its company where no namesake lies within `TWIN_KM`, and where `GOOD` names or more of the report lie within `AROUND_KM`.
"""

import csv
import json
import random
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from gold_claims import claim_of
from spellings import spellings
from verdicts import Json, Verdict, judged, told, verdict_of, within

from loaders.resolve import Resolver
from loaders.resolve.geography import Point, kilometres
from schema.claim import Claim, LocationMention
from schema.gazetteer import Gazetteer, open_gazetteer
from schema.gazetteer.spelling import sound
from schema.nodes import Location
from schema.ontology.enums import ClaimKind, LocationRole
from schema.report import Report

HERE = Path(__file__).parent.parent
TWIN_KM, AROUND_KM, SAME_KM, GOOD = 60.0, 25.0, 5.0, 2
FRONT = 60  # of 255: how near the front places are that are asked for
BARE = ("typo", "german")  # kinds of spellings that are left out


def tell_company(shared: Path, resolver: Resolver) -> None:
    """Settlements of reports, each spelled otherwise than the report spells it, with what stands in brackets and without; then made-up companies."""
    folders = (shared / "corpus" / "gold", HERE / "tests/loaders/claims/gold/gold", HERE / "examples/gold")
    for where, bare in (("as they stand", False), ("brackets taken away", True)):
        dice, by_kind = random.Random(31), defaultdict[str, list[Verdict]](list)
        for kind, verdict in (each for folder in folders for each in respelled(folder, resolver, dice, bare=bare)):
            by_kind[kind].append(verdict)
            by_kind["all"].append(verdict)
        for kind, verdicts in sorted(by_kind.items()):
            print(f"respelled, {where}, {kind:28} {told(verdicts)}")
    tell_dev_company(shared, resolver)
    for count in (3, 5):
        made = defaultdict[str, list[Verdict]](list)
        for kind, verdict in beside(resolver, 200, count, random.Random(40 + count)):
            made[kind].append(verdict)
        for kind, verdicts in sorted(made.items()):
            print(f"beside {count} others within {AROUND_KM:.0f} km, {kind:20} {told(verdicts)}")


def tell_dev_company(shared: Path, resolver: Resolver) -> None:
    """The ministry's spellings of `places_dev.tsv`, each in three lists with other places around it, near the front or not."""
    with (shared / "eval" / "places_dev.tsv").open(encoding="utf-8") as file:
        asked = [(row["mod_spelling"], (float(row["lat"]), float(row["lon"]))) for row in csv.DictReader(file, delimiter="\t")]
    gazetteer = open_gazetteer()
    for pool, where in ((_front(gazetteer), "near the front"), (_settlements(gazetteer), "any")):
        for count in (2, 3, 5):
            verdicts = list(_dev_beside(resolver, asked, pool, count))
            print(f"dev beside {count} others within {AROUND_KM:.0f} km, {where:14} {told(verdicts)}")


def _dev_beside(
    resolver: Resolver, asked: Iterable[tuple[str, Point]], pool: Sequence[tuple[Location, Point]], others: int
) -> Iterator[Verdict]:
    dice = random.Random(60 + others)
    for name, point in asked:
        around = [other for other, there in pool if SAME_KM < kilometres(point, there) < AROUND_KM]
        if len(around) < others:
            continue
        for _ in range(3):
            listed = [name, *(dice.choice(_spelled(each, dice)) for each in dice.sample(around, others))]
            dice.shuffle(listed)
            yield _judged_in(resolver, listed, name, point)


def _judged_in(resolver: Resolver, listed: Sequence[str], asked: str, point: Point) -> Verdict:
    """The verdict on one name of a list that nothing else is said about."""
    mention = resolver.resolve(Report(id="made", text="", text_sha256=""), (_listing(listed),))[0].locations[listed.index(asked)]
    assert mention.resolution is not None
    return judged(mention.resolution, point, asked)


def respelled(folder: Path, resolver: Resolver, dice: random.Random, *, bare: bool) -> Iterator[tuple[str, Verdict]]:
    """Verdicts on the mentions of each report, with what company could tell; all mentions of a name are respelled alike."""
    for path in sorted(folder.glob("*.gold.json")):
        told_claims = json.loads(path.read_text(encoding="utf-8"))["claims"]
        anew = _respelled(told_claims, resolver, dice)
        claims = tuple(claim_of(number, claim, bare=bare, spans=told_claims[number]) for number, claim in enumerate(anew))
        points = {(place["lat"], place["lon"]) for claim in told_claims for place in claim["locations"] if "lat" in place}
        for claim, wanted in zip(resolver.resolve(Report(id=path.stem, text="", text_sha256=""), claims), anew, strict=True):
            for mention, place in zip(claim.locations, wanted["locations"], strict=True):
                if "lat" in place and mention.resolution is not None:
                    yield (
                        _tellable((place["surface"], place["name"]), (place["lat"], place["lon"]), points),
                        verdict_of(mention.resolution, place),
                    )


def _respelled(told_claims: list[Json], resolver: Resolver, dice: random.Random) -> list[Json]:
    anew: dict[str, str] = {}
    for place in (place for claim in told_claims for place in claim["locations"] if "lat" in place):
        if place["surface"] not in anew:
            anew[place["surface"]] = _otherwise(place, resolver, dice)
    return [
        {**claim, "locations": [{**place, "surface": anew.get(place["surface"], place["surface"])} for place in claim["locations"]]}
        for claim in told_claims
    ]


def _otherwise(place: Json, resolver: Resolver, dice: random.Random) -> str:
    """Another spelling of a gold place: any that bench/spellings.py makes but slips; the same where the gazetteer has no Russian name of it."""
    nearest = resolver.locations(place["name"], latitude=place["lat"], longitude=place["lon"]).match
    if nearest is None or not nearest.node.name_ru or not within(nearest, (place["lat"], place["lon"]), place.get("km", 5)):
        return str(place["surface"])
    return dice.choice([name for name in _spelled(nearest.node, dice) if name != place["surface"]] or [str(place["surface"])])


def _spelled(place: Location, dice: random.Random) -> list[str]:
    return list(dict.fromkeys(name for kind, name in spellings(place, dice) if not kind.startswith(BARE)))


def _tellable(names: Sequence[str], point: Point, company: set[Point]) -> str:
    near = sum(SAME_KM < kilometres(point, other) < AROUND_KM for other in company)
    return f"{'a twin near' if has_twin(names, point) else 'no twin near'}, {'good' if near >= GOOD else 'poor'} company"


def has_twin(names: Sequence[str], point: Point) -> bool:
    """Whether another place that bears one of the names lies so near that the same company fits both."""
    gazetteer = open_gazetteer()
    rows = {row for name in names for row in gazetteer.bearers(sound(name).key)[0]}
    return any(SAME_KM < kilometres(point, where) < TWIN_KM for row in rows if (where := gazetteer.coordinates(row)) is not None)


def beside(resolver: Resolver, count: int, others: int, dice: random.Random) -> Iterator[tuple[str, Verdict]]:
    """Verdicts on places near the front, each named in three spellings among so many of the places around it, spelled anew as well."""
    pool = _front(open_gazetteer())
    for place, point in dice.sample(pool, count):
        around = [other for other, there in pool if other.id != place.id and kilometres(point, there) < AROUND_KM]
        if len(around) < others:
            continue
        names = [name for name in (place.name, place.name_uk, place.name_ru) if name]
        kind = "a twin near" if has_twin(names, point) else "no twin near"
        for _ in range(3):
            listed = [dice.choice(_spelled(each, dice)) for each in (place, *dice.sample(around, others))]
            asked = listed[0]
            dice.shuffle(listed)
            yield kind, _judged_in(resolver, listed, asked, point)


def _front(gazetteer: Gazetteer) -> list[tuple[Location, Point]]:
    return _settlements(gazetteer, FRONT)


def _settlements(gazetteer: Gazetteer, front: int = -1) -> list[tuple[Location, Point]]:
    """The codifier's settlements that have a Russian name, too, and lie so near the front or nearer."""
    listed = [(place, gazetteer.coordinates(row), gazetteer.front[row]) for row, place in enumerate(gazetteer.locations())]
    return [(place, where) for place, where, near in listed if where and near > front and place.name_ru and _in_codifier(place)]


def _in_codifier(place: Location) -> bool:
    return place.id.startswith("UA") and len(place.id) == len("UA63080090010026457")


def _listing(names: Sequence[str]) -> Claim:
    """A claim that lists the names with commas between them."""
    quote, mentions = ", ".join(names), []
    for number, name in enumerate(names):
        start = len(", ".join([*names[:number], ""]))
        mentions.append(LocationMention(surface=name, start=start, end=start + len(name), role=LocationRole.NEAR))
    return Claim(id="made", kind=ClaimKind.LOSS, quote=quote, start=0, end=len(quote), locations=tuple(mentions))

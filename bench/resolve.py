"""Accuracy of place resolution, by context and by tier, and what it costs.

    python bench/resolve.py ../shared [accuracy|company|invented|surprise|curve|speed ...] [--show]

`dev` are the spellings of places_dev.tsv; `corpus` the gold mentions of the corpus and `team` those of tests/ and examples/, resolved in
their claims; `unlisted` the spellings that bench/spellings.py makes.
"""

import csv
import gc
import json
import random
import resource
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from dataclasses import replace
from math import cos, sin
from pathlib import Path
from typing import Any

from company import tell_company
from gold_claims import claim_of
from invented import tell_invented
from spellings import invented, spellings
from verdicts import Verdict, judged, share, told, verdict_of

from loaders.resolve import Resolver
from loaders.resolve.weights import Weights
from schema.gazetteer import open_gazetteer
from schema.report import Report

HERE = Path(__file__).parent.parent
CURVE = (0.0, 0.005, 0.01, 0.015, 0.02, 0.025, 0.03, 0.04, 0.06)
SURPRISES = (0.0, 14.0, 16.0, 17.6, 19.0, 20.0, 22.0, 24.0)
THRESHOLDS = (0.4, 0.5, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95)
MANY, FEW = 12_000, 4_000  # places whose names are asked; among few, what a process opens once would weigh


def main(shared: Path, wanted: set[str]) -> None:
    started = time.perf_counter()
    resolver = Resolver.open()
    resolver.locations("Bakhmut", region="Donetsk region")
    print(f"start-up, gazetteer and first answer: {time.perf_counter() - started:.2f} s after the imports")
    parts: dict[str, Callable[[], None]] = {
        "accuracy": lambda: tell_accuracy(shared, resolver),
        "company": lambda: tell_company(shared, resolver),
        "invented": lambda: tell_invented(resolver),
        "surprise": lambda: tell_surprise(shared),
        "curve": lambda: tell_curve(shared),
        "speed": lambda: tell_speed(resolver),
    }
    for part, tell in parts.items():
        if part in wanted or not wanted & parts.keys():
            tell()
    print(f"resident memory at the end: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")


def tell_accuracy(shared: Path, resolver: Resolver) -> None:
    rows: dict[str, list[Verdict]] = {
        "dev, region": list(dev(shared, resolver, lambda row: {"region": f"{row['oblast']} region"})),
        "dev, a point 13 km off": list(
            dev(shared, resolver, lambda row: {"latitude": float(row["lat"]) + 0.1, "longitude": float(row["lon"]) + 0.1})
        ),
        "dev, alone": list(dev(shared, resolver, lambda _: {})),
        "corpus, in context": list(gold(shared / "corpus" / "gold", resolver)),
        "corpus, regions taken away": list(gold(shared / "corpus" / "gold", resolver, bare=True)),
        "team, in context": [*gold(HERE / "tests/loaders/claims/gold/gold", resolver), *gold(HERE / "examples/gold", resolver)],
        **unlisted(resolver, 200, seed=4),
    }
    for name, verdicts in rows.items():
        print(f"{name:28} {told(verdicts)}")
    tiers: dict[str, list[Verdict]] = defaultdict(list)
    for name in ("dev, region", "corpus, in context", "team, in context", "unlisted, region", "unlisted, a point"):
        for verdict in rows[name]:
            tiers[verdict[1]].append(verdict)
    for tier, verdicts in sorted(tiers.items()):
        print(f"tier {tier:23} {told(verdicts)}")


def tell_surprise(shared: Path) -> None:
    """What asking for so surprising a misspelt name costs and saves, on a draw of its own."""
    names = [place.name for place in open_gazetteer().locations() if len(place.id) == 19]
    made = invented(names, random.Random(21), 1500)
    for least in SURPRISES:
        resolver = Resolver(open_gazetteer(), replace(Weights(), surprise=least))
        linked = sum(resolver.locations(name, region="Donetsk region").match is not None for name in made) / len(made)
        misspelt = unlisted(resolver, 200, seed=21)["misspelt, region"]
        corpus = list(gold(shared / "corpus" / "gold", resolver))
        sets = (f"{share(set_, 'right'):7.1%} {share(set_, 'wrong'):6.2%}" for set_ in (misspelt, corpus))
        print(f"surprise {least:4.1f}: invented {linked:6.2%}; misspelt, corpus right, wrong", *sets)


def tell_curve(shared: Path) -> None:
    print("corpus right, wrong; team right, wrong; dev with region right, wrong; by margin, then by threshold")
    weights = [(margin, replace(Weights(), margin=margin, margin_of_region=margin)) for margin in CURVE]
    weights += [(least, replace(Weights(), threshold=least, threshold_of_lead=least, threshold_alone=least)) for least in THRESHOLDS]
    for setting, chosen in weights:
        resolver = Resolver(open_gazetteer(), chosen)
        corpus = list(gold(shared / "corpus" / "gold", resolver))
        team = list(gold(HERE / "tests/loaders/claims/gold/gold", resolver))
        listed = list(dev(shared, resolver, lambda row: {"region": f"{row['oblast']} region"}))
        print(f"{setting:5.3f}", *(f"{share(set_, 'right'):7.1%} {share(set_, 'wrong'):6.2%}" for set_ in (corpus, team, listed)))


def dev(shared: Path, resolver: Resolver, where: Callable[[dict[str, str]], dict[str, Any]]) -> Iterator[Verdict]:
    for row in csv.DictReader((shared / "eval" / "places_dev.tsv").open(encoding="utf-8"), delimiter="\t"):
        found = resolver.locations(row["mod_spelling"], **where(row))
        yield judged(found, (float(row["lat"]), float(row["lon"])), row["mod_spelling"])


def unlisted(resolver: Resolver, count: int, seed: int) -> dict[str, list[Verdict]]:
    """Near the front, places whose name no other of their oblast bears: what a bracket can decide."""
    dice, gazetteer = random.Random(seed), open_gazetteer()
    named = Counter((place.name, place.admin1) for place in gazetteer.locations())
    pool = [
        place
        for row, place in enumerate(gazetteer.locations())
        if place.id.startswith("UA")
        and len(place.id) == 19
        and place.name_ru
        and gazetteer.front[row] > 60
        and named[place.name, place.admin1] == 1
    ]
    found: dict[str, list[Verdict]] = defaultdict(list)
    for place in dice.sample(pool, count):
        assert place.latitude is not None
        assert place.longitude is not None
        point, angle = (place.latitude, place.longitude), dice.uniform(0, 6.28)
        for kind, name in spellings(place, dice):
            group = "misspelt" if kind.startswith("typo") else "unlisted"
            for where, given in (
                ("region", {"region": place.admin1}),
                ("a point", {"latitude": point[0] + sin(angle) * 0.1, "longitude": point[1] + cos(angle) * 0.15}),
                ("alone", {}),
            ):
                found[f"{group}, {where}"].append(judged(resolver.locations(name, **given), point, name))
    return found


def gold(folder: Path, resolver: Resolver, *, bare: bool = False) -> Iterator[Verdict]:
    for path in sorted(folder.glob("*.gold.json")):
        told_claims = json.loads(path.read_text(encoding="utf-8"))["claims"]
        claims = tuple(claim_of(number, claim, bare=bare) for number, claim in enumerate(told_claims))
        report = Report(id=path.stem, text="", text_sha256="")
        for claim, wanted in zip(resolver.resolve(report, claims), told_claims, strict=True):
            for mention, place in zip(claim.locations, wanted["locations"], strict=True):
                if "name" in place and mention.resolution is not None:
                    yield verdict_of(mention.resolution, place)


def tell_speed(resolver: Resolver) -> None:
    """Names a second of processor time, the tables open; every name new, so no answer is remembered, but for `again`."""
    dice = random.Random(1)
    places = [place for place in open_gazetteer().locations() if place.id.startswith("UA") and place.name_ru and len(place.id) == 19]
    names: dict[str, dict[str, str]] = {"new, alone": {}, "new, with region": {}, "misspelt, with region": {}, "misspelt, alone": {}}
    for label, lot in names.items():
        misspelt = "misspelt" in label
        for place in dice.sample(places, FEW if misspelt else MANY):
            made = dict(spellings(place, dice, only=("typo latin",) if misspelt else ("bgn russian", "ministry")))
            lot.update((name, place.admin1 or "") for name in made.values())
    for opening in ("Warmup", "Kindrhtivka", "Berlin", "Torskoye"):  # they open the tables that only some names are asked of
        resolver.locations(opening, region="Kharkov region")
        resolver.locations(opening)
    del places
    gc.freeze()  # the collector is not to walk the names asked for
    for label, lot in names.items():
        regions = "region" in label
        started = time.process_time()
        for name, region in lot.items():
            resolver.locations(name, region=region if regions else None)
        print(f"{label:24} {len(lot) / (time.process_time() - started):10,.0f} names a second of {len(lot):,}")
    again = list(names["new, alone"])[:4000]
    for name in again:
        resolver.locations(name)
    started = time.process_time()
    for name in again:
        resolver.locations(name)
    print(f"{'again':24} {len(again) / (time.process_time() - started):10,.0f} names a second")


if __name__ == "__main__":
    main(Path(sys.argv[1]), set(sys.argv[2:]))

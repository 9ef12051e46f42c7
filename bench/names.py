"""How well formation names are read, and what a formation's and a source's name cost.

    python bench/names.py ../shared

Formations: the gold mentions of the corpus and of tests/ and examples/ that have a number, a type and an echelon, each spelled in five
ways; right = the same party, number, type and echelon. Sources: the hard cases of tests/schema/sources.
"""

import csv
import json
import random
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from loaders.resolve import Resolver
from schema.nodes import Formation
from schema.ontology.enums import Party
from schema.orbat import formations
from schema.sources import identify, recognise

HERE = Path(__file__).parent.parent
GOLD = ("tests/loaders/claims/gold/gold", "examples/gold")
WORDS = {  # type of a gold mention: English, Russian, Ukrainian, and the abbreviations of brigades of it
    "mechanized": ("mechanised brigade", "механизированная бригада", "окрема механізована бригада", "ОМБр"),
    "motorized_infantry": ("motorised infantry brigade", "мотопехотная бригада", "окрема мотопіхотна бригада", "омпбр"),
    "air_assault": ("airborne assault brigade", "десантно-штурмовая бригада", "окрема десантно-штурмова бригада", "ОДШБр"),
    "assault": ("assault brigade", "штурмовая бригада", "окрема штурмова бригада", "ОШБр"),
    "tank": ("tank brigade", "танковая бригада", "окрема танкова бригада", "отбр"),
    "territorial_defense": ("territorial defence brigade", "бригада теробороны", "окрема бригада територіальної оборони", "бр ТрО"),
}
Mention = tuple[str, str, str]  # party, number, type
Verdict = str


def main(shared: Path) -> None:
    resolver = Resolver.open()
    found = Counter(formation_verdicts(resolver, sorted(set(mentions([shared / "corpus" / "gold", *map(HERE.joinpath, GOLD)])))))
    print("formations", sum(found.values()), dict(found))
    told = Counter(made_verdicts(resolver))
    print("formations of the table by their names", sum(told.values()), dict(told))
    print("sources, hard cases", dict(Counter(source_verdicts())))
    names = [spelled for mention in mentions(map(HERE.joinpath, GOLD)) for spelled in spellings(*mention[1:])]
    print(f"formations, new: {rate(names, resolver.formations):,.0f} a second")
    print(f"sources, new: {rate([case['surface'] for case in cases()], recognise):,.0f} a second")


def mentions(folders: Iterable[Path]) -> Iterator[Mention]:
    for folder in folders:
        for path in sorted(folder.glob("*.json")):
            for claim in json.loads(path.read_text(encoding="utf-8"))["claims"]:
                for formation in claim.get("formations", ()):
                    kind = (formation.get("type") or "").lower()
                    if formation.get("number") and kind in WORDS and formation.get("echelon") == "brigade" and formation.get("party"):
                        yield formation["party"], str(formation["number"]), kind


def spellings(number: str, kind: str) -> tuple[str, ...]:
    english, russian, ukrainian, short = WORDS[kind]
    return f"{number}th {english}", f"{number}-я {russian}", f"{number} {ukrainian}", f"{number} {short}", f"{number}th Separate {english}"


def formation_verdicts(resolver: Resolver, told: Iterable[Mention]) -> Iterator[Verdict]:
    for party, number, kind in told:
        for spelled in spellings(number, kind):
            match = resolver.formations(spelled, party=Party(party)).match
            yield verdict(match.node if match else None, (party, number, kind.upper(), "BRIGADE"), spelled)


def verdict(node: Formation | None, wanted: tuple[str, ...], spelled: str) -> Verdict:
    if node is None:
        found = "abstained"
    else:
        read = (node.party.value, node.number, node.type and node.type.value, node.echelon and node.echelon.value)
        found = "right" if read == wanted else "wrong"
    if found != "right" and "--show" in sys.argv:
        print("   ", found, spelled, wanted, node)
    return found


def made_verdicts(resolver: Resolver) -> Iterator[Verdict]:
    for formation in random.Random(5).sample(sorted(formations().values(), key=lambda each: each.id), 200):
        match = resolver.formations(formation.name, party=formation.party).match
        found = "abstained" if match is None else "right" if match.node.id == formation.id else "wrong"
        if found != "right" and "--show" in sys.argv:
            print("   ", found, formation.name, formation.id, match and match.node.id)
        yield found


def cases() -> list[dict[str, str]]:
    with (HERE / "tests/schema/sources/identify_cases.tsv").open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines, delimiter="\t"))


def source_verdicts() -> Iterator[Verdict]:
    for case in cases():
        yield "right" if identify(case["surface"]).id == case["source"] else "wrong"


def rate(names: list[str], ask: Callable[[str], object]) -> float:
    """Different names a second of processor time."""
    different = list(dict.fromkeys(names))
    started = time.process_time()
    for name in different:
        ask(name)
    return len(different) / (time.process_time() - started)


if __name__ == "__main__":
    main(Path(sys.argv[1]))

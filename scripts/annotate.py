"""Turns the compact marks of a gold set into gold files; every quote is looked up, so `text[start:end] == quote` holds.

    annotate.py GOLD_SET          GOLD_SET/marks/KEY.mark + texts/KEY.txt -> gold/KEY.gold.json, manifest.jsonl

A mark file, one claim a line, fields of a line between `::`, settings `name=value` between `;`:

    report publisher=TASS; published_on=2025-06-12; language=en      the report
    @@ claimant=ru-mod; period=2025-06-12; side=RU>UA                holds for the whole report
    @ formations=RU Zapad; direction=Kupyansk                        holds for the claims below, until the next `@`
    LOSS CASUALTIES troops <=210 :: up to 210 troops                 kind, effect, materiel, hedge and value, quote
    LOSS LOST tank 3 :: three tanks :: id=t
    LOSS LOST tank 1 :: one Leopard :: model=Leopard; part=t         part of the claim called t
    CONTROL_CHANGE :: liberated Terny :: object=Terny (Donetsk region)
    place Terny = UA14120110310044604                                what a name of this report means, by its id in the gazetteer
    ENGAGEMENT :: hit units :: near=A, B (Sumy region), C; formations=UA 57,60 mechanized brigade + UA 3x assault regiment

Hedges: `~` about, `>` more than, `>=` at least, `<=` up to, `<` nearly. `CUM` makes a running total, `?` an optional claim,
`ELIMINATED` is KILLED that may be read as CASUALTIES, `HIT:fuel_depot` a strike on things that may be read as their loss. A quote is the next one in the text, `#2` before it the second of all.
"""

import json
import re
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from schema.gazetteer import open_gazetteer
from schema.ontology.enums import ClaimKind, Echelon, Effect, FormationType, PlaceKind
from schema.ontology.taxonomy import taxonomy

Fields = dict[str, str]
Json = dict[str, Any]

HEDGES = {"~": "ABOUT", ">": "MORE_THAN", ">=": "AT_LEAST", "<=": "UP_TO", "<": "NEARLY", "": "EXACT"}
# Words that say one thing about a loss and leave another open: gold takes both readings.
OPEN_EFFECTS = {"LOST": ["DESTROYED"], "CASUALTIES": ["LOST"], "SHOT_DOWN": ["DESTROYED"], "ELIMINATED": ["CASUALTIES", "LOST"]}
LISTS = {
    "relayed_by",
    "targets",
    "alt_kinds",
    "alt_effects",
    "alt_materiel",
    "alt_claimants",
    "alt_directions",
    "alt_qualifiers",
    "alt_models",
}
INVASION = "2022-02-24"


class MarkError(ValueError):
    """A line of a mark file that says something the text or the vocabulary does not have."""


def build(folder: Path) -> None:
    """Write the gold files and the manifest of a gold set."""
    manifest = []
    for mark in sorted((folder / "marks").glob("*.mark")):
        gold = annotate(mark, (folder / "texts" / f"{mark.stem}.txt").read_text(encoding="utf-8"))
        (folder / "gold").mkdir(exist_ok=True)
        (folder / "gold" / f"{mark.stem}.gold.json").write_text(json.dumps(gold, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
        row = {name: gold["report"][name] for name in ("key", "publisher", "published_on", "language", "url")}
        manifest.append(json.dumps(row | {"file": f"texts/{mark.stem}.txt"}, ensure_ascii=False))
    (folder / "manifest.jsonl").write_text("\n".join(manifest) + "\n", encoding="utf-8")


def annotate(mark: Path, text: str) -> Json:
    """The gold of one report; an error names the file and the line."""
    marks = Marks(mark.stem, text)
    for number, line in enumerate(mark.read_text(encoding="utf-8").splitlines(), 1):
        try:
            marks.take(line)
        except (MarkError, KeyError, ValueError, IndexError) as error:
            raise MarkError(f"{mark}:{number}: {error!r}: {line}") from error
    return marks.gold()


@dataclass
class Marks:
    """What the lines of a mark file have said so far."""

    key: str
    text: str
    report: Fields = field(default_factory=dict)
    whole: Fields = field(default_factory=dict)
    section: Fields = field(default_factory=dict)
    claims: list[Json] = field(default_factory=list)
    called: dict[str, str] = field(default_factory=dict)
    meanings: dict[str, Json] = field(default_factory=dict)

    def take(self, line: str) -> None:
        """Read one line: a setting, a place's meaning, or a claim."""
        word, _, rest = line.partition(" ")
        if word == "report":
            self.report = fields(rest)
        elif word == "place":
            surface, _, place = rest.partition(" = ")
            self.meanings[surface] = meaning(place)
        elif word == "@@":
            self.whole, self.section = fields(rest), {}
        elif word == "@":
            self.section = fields(rest)
        elif line and not line.startswith("#"):
            self.take_claim(*line.split(" :: "))

    def take_claim(self, head: str, quote: str, settings: str = "") -> None:
        """Add a claim, with an id by its place in the file."""
        own = fields(settings)
        found = span(self.text, quote, self.claims[-1]["start"] if self.claims else 0)
        row = claim(head.split(), found, self.text, context=(self.whole, self.section, own))
        row |= {"id": f"{self.key}-{len(self.claims):03d}", "part_of": self.called[own["part"]] if "part" in own else None}
        if "id" in own:
            self.called[own["id"]] = row["id"]
        self.claims.append(row)

    def gold(self) -> Json:
        """The gold file, every place with its meaning where one is given."""
        for one in self.claims:
            one["locations"] = [place | self.meanings.get(place["surface"], {}) for place in one["locations"]]
        named = {name: self.report.get(name) for name in ("published_on", "publisher", "language", "url")}
        return {"report": {"key": self.key, "file": f"{self.key}.txt"} | named | {"chars": len(self.text)}, "claims": self.claims}


def meaning(place: str) -> Json:
    """What gold says of a place: its name, and the point of a settlement."""
    found = open_gazetteer().get(place)
    if found is None:
        raise MarkError(f"{place}: not in the gazetteer")
    wide = found.kind in (PlaceKind.OBLAST, PlaceKind.RAION, PlaceKind.COUNTRY)
    point = {} if wide or found.latitude is None else {"lat": found.latitude, "lon": found.longitude}
    return {"name": found.name, "gazetteer_id": place} | point


def fields(line: str) -> Fields:
    """`a=1; b=2` as a mapping."""
    return dict(part.strip().split("=", 1) for part in line.split("; ") if part.strip())


def span(text: str, quote: str, cursor: int) -> tuple[int, int]:
    """Where the quote stands: the next one from the cursor on, else the only one; `#2 quote` is the second of all."""
    nth = re.match(r"#(\d+) ", quote)
    quote = (quote[nth.end() :] if nth else quote).replace("\\n", "\n")
    starts = [match.start() for match in re.finditer(re.escape(quote), text)]
    after = [start for start in starts if start >= cursor]
    if nth:
        start = starts[int(nth.group(1)) - 1]
    elif after:
        start = after[0]
    elif len(starts) == 1:
        start = starts[0]
    else:
        raise MarkError(f"{len(starts)} places in the text")
    return start, start + len(quote)


def claim(head: list[str], found: tuple[int, int], text: str, *, context: tuple[Fields, Fields, Fields]) -> Json:
    """One claim of the gold, its settings taken from the report, the section and the line, the last being strongest."""
    given = context[0] | context[1] | context[2]
    row: Json = {"kind": ClaimKind(head[0]).value, "effect": None, "materiel": None, "value": None, "qualifier": None, "tally": "INCREMENT"}
    row |= {key: value for word in head[1:] for key, value in facet(word).items()}
    actor, target = given.get("side", ">").split(">")
    row |= {
        "period": period(given.get("period", ""), cumulative=row["tally"] == "CUMULATIVE"),
        "actor": actor or None,
        "target": target or None,
    }
    row |= {name: given.get(name) for name in ("claimant", "direction", "model", "made_in")}
    row |= {
        name: [None if word == "None" else word for word in given[name].split(",")] for name in sorted(LISTS & given.keys()) if given[name]
    }
    row |= {"relayed_by": row.get("relayed_by", []), "quote": text[slice(*found)], "start": found[0], "end": found[1]}
    row["locations"] = [place for role in ("object", "near", "within") for place in places(given.get(role, ""), role, text)]
    several = [context[2].get("formations", ""), (context[1] | context[0]).get("formations", "")]
    row["formations"] = [one for line in several for part in line.split(" + ") if part.strip(" !") for one in formations(part, row)]
    if "!" in several[0]:
        row["formations"] = [one for part in several[0].strip("! ").split(" + ") if part for one in formations(part, row)]
    if "period_tolerance" in given:
        row["period_tolerance"] = int(given["period_tolerance"])
    return row


def facet(word: str) -> Json:
    """What one word of a claim's head says."""
    if word == "CUM":
        return {"tally": "CUMULATIVE"}
    if word.startswith("HIT:"):
        return {"targets": [word[4:]], "alt_kinds": ["LOSS"], "alt_materiel": [word[4:]], "alt_effects": ["DAMAGED", "DESTROYED", "LOST"]}
    if word == "?":
        return {"optional": True}
    if word in Effect.__members__ or word in OPEN_EFFECTS:
        opened = {"alt_effects": OPEN_EFFECTS[word]} if word in OPEN_EFFECTS else {}
        return {"effect": "KILLED" if word == "ELIMINATED" else word} | opened
    if word in taxonomy():
        return {"materiel": word}
    number = re.fullmatch(r"([<>=~]*)(\d+(?:\.\d+)?)", word)
    if not number:
        raise MarkError(f"{word}: neither an effect, nor a materiel, nor a number")
    value = float(number.group(2))
    return {"value": int(value) if value.is_integer() else value, "qualifier": HEDGES[number.group(1)]}


def period(days: str, *, cumulative: bool) -> Json:
    """`2025-06-12`, `2025-06-01..2025-06-07` or nothing; a running total starts with the invasion."""
    start, _, end = days.partition("..") if ".." in days else (days, "", days)
    return {"start": INVASION if cumulative else start or None, "end": end or None}


def places(line: str, role: str, text: str) -> list[Json]:
    """`A, B (Sumy region), C`: a bracket qualifies the names before it, back to the one before."""
    out: list[Json] = []
    for group, region in re.findall(r"([^()]+)(?:\(([^()]*)\))?", line):
        for name in filter(None, (part.strip() for part in group.split(", "))):
            surface = name.strip(" ,")
            if not re.search(rf"(?<!\w){re.escape(surface)}(?!\w)", text) and surface:
                raise MarkError(f"{surface}: not in the text")
            if surface:
                out.append({"surface": surface, "region": region or None, "role": role.upper()})
    return out


def formations(part: str, row: Json) -> list[Json]:
    """`UA 57,60 mechanized brigade`, `UA 3x assault regiment`, `RU Zapad`; who did not act is the target."""
    words = part.split()
    optional = {"optional": True} if words[-1] == "?" else {}
    party, *words = [word for word in words if word != "?"]
    role = words.pop() if words[-1] in ("ACTOR", "TARGET") else "ACTOR" if party == row["actor"] else "TARGET"
    base: Json = {"party": party, "number": None, "type": None, "echelon": None, "name": None, "role": role, "count": None} | optional
    if len(words) == 1:
        return [base | {"type": "group_of_forces", "echelon": "group", "name": words[0]}]
    first = words.pop(0)
    for word in words:
        if word.upper() in FormationType.__members__:
            base["type"] = word
        elif word.upper() in Echelon.__members__:
            base["echelon"] = word
        else:
            raise MarkError(f"{word}: neither a type of formation nor an echelon")
    if first.endswith("x"):
        return [base | {"count": int(first[:-1])}]
    if first[0].isdigit():
        return [base | {"number": number} for number in first.split(",")]
    return [base | {"name": first.replace("_", " ")}]


if __name__ == "__main__":
    build(Path(sys.argv[1]))

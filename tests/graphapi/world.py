"""A small graph with everything in it: two sides, places within places, parts, restatements, corrections, unresolved names.

It is laid down as docs/graph.md says and kept beside as plain records, from which the oracle answers.
"""

import random
from dataclasses import dataclass, field
from typing import Any

from schema.words import searchable

Row = dict[str, Any]
PLACES = [
    ("ua", "Ukraine", "COUNTRY", None, None, None),
    ("don", "Donetsk Oblast", "OBLAST", "ua", 48.0, 37.8),
    ("khk", "Kharkiv Oblast", "OBLAST", "ua", 49.99, 36.23),
    ("bakhraion", "Bakhmut Raion", "RAION", "don", 48.6, 38.0),
    ("bakhmut", "Bakhmut", "CITY", "bakhraion", 48.5947, 38.0008),
    ("klishch", "Klishchiivka", "VILLAGE", "bakhraion", 48.5242, 37.9617),
    ("terny", "Terny", "VILLAGE", "don", 49.09, 37.95),
    ("kupiansk", "Kupiansk", "CITY", "khk", 49.7106, 37.6156),
]
SOURCES = [
    ("ru-mod", "Ministry of Defence of Russia", "MINISTRY", "RU"),
    ("ua-general-staff", "General Staff of Ukraine", "GENERAL_STAFF", "UA"),
    ("tass", "TASS", "NEWS_AGENCY", "RU"),
    ("isw", "Institute for the Study of War", "MONITOR", None),
]
FORMATIONS = [
    ("ua/57-mechanized-brigade", "57th Mechanised Brigade", "UA", "57", "MECHANIZED", "BRIGADE", "ua/osuv"),
    ("ua/60-mechanized-brigade", "60th Mechanised Brigade", "UA", "60", "MECHANIZED", "BRIGADE", "ua/osuv"),
    ("ru/group-zapad", "Group of Forces Zapad", "RU", None, "GROUP_OF_FORCES", "GROUP", None),
    ("ua/osuv", "Operational Group", "UA", None, None, "GROUP", None),
]
MATERIEL = [
    ("personnel", None), ("troops", "personnel"), ("ground_vehicle", None), ("armour", "ground_vehicle"), ("tank", "armour"),
    ("afv", "armour"), ("site", None), ("ammunition_depot", "site"), ("command_post", "site"),
]  # fmt: skip
QUOTES = [
    "Russian forces lost more than 740 troops near Terny.",
    "Two tanks were destroyed.",
    "Сбит украинский беспилотник.",
    "Знищено два танки та склад боєприпасів.",
    "An ammunition depot was struck in Kupiansk.",
]

RUNNING = [  # day, of whom, running total, the day's increment; the last report is the latest word on its day
    ("2024-01-05", "ua-general-staff", 100.0, 10.0),
    ("2024-01-06", "ua-general-staff", 112.0, 11.0),
    ("2024-01-06", "ru-mod", 0.0, 5.0),
    ("2024-01-06", "isw", 112.0, None),
    ("2024-01-08", "ru-mod", 60.0, 9.0),
    ("2024-01-08", "ua-general-staff", 130.0, 9.0),
    ("2024-01-08", "ua-general-staff", 131.0, None),
]


@dataclass
class World:
    """Rows of nodes by their id, and of relationships."""

    nodes: dict[str, dict[str, Row]] = field(default_factory=dict)
    links: list[tuple[str, str, str, Row]] = field(default_factory=list)

    def add(self, label: str, id_: str, /, **values: Any) -> Row:
        row = {"id": id_} | {name: value for name, value in values.items() if value is not None}
        self.nodes.setdefault(label, {})[id_] = row
        return row

    def link(self, kind: str, start: str, end: str, /, **values: Any) -> None:
        self.links.append((kind, start, end, {name: value for name, value in values.items() if value is not None}))

    def label_of(self, id_: str) -> str:
        return next(label for label, rows in self.nodes.items() if id_ in rows)


def make_world(seed: int = 1, reports: int = 14) -> World:
    """The same world for the same seed."""
    chance, world = random.Random(seed), World()  # noqa: S311 - a world, not a secret
    _reference(world)
    for number in range(reports):
        _report(world, chance, number)
    _parts_and_restatements(world, chance)
    for number, told in enumerate(RUNNING, reports + 6):
        _running(world, number, told)
    _judgements(world)
    return world


def _reference(world: World) -> None:  # noqa: C901 - a row after the other
    for position, (id_, _) in enumerate(MATERIEL):
        world.add("Materiel", f"materiel:{id_}", name=id_.replace("_", " ").capitalize(), position=position)
    for id_, broader in MATERIEL:
        if broader:
            world.link("BROADER", f"materiel:{id_}", f"materiel:{broader}")
    for id_, name, kind, holder, lat, lon in PLACES:
        oblast = next((f"place:{o}" for o in ("don", "khk") if id_ == o or _holds(o, id_)), None)
        world.add("Location", f"place:{id_}", name=name, kind=kind, lat=lat, lon=lon, aliases=[name.upper()], oblast=oblast,
                  name_uk=f"{name} uk" if lat else None)  # fmt: skip
        if holder:
            world.link("WITHIN", f"place:{id_}", f"place:{holder}")
    for id_, name, kind, side in SOURCES:
        world.add("Source", f"source:{id_}", name=name, kind=kind, affiliation=side, aliases=[], provisional=False)
    for id_, name, party, number, kind, echelon, _ in FORMATIONS:
        world.add("Formation", f"formation:{id_}", name=name, party=party, number=number, type=kind, echelon=echelon, aliases=[name],
                  provisional=False)  # fmt: skip
    for id_, *_, superior in FORMATIONS:
        if superior:
            world.link("SUBORDINATE_TO", f"formation:{id_}", f"formation:{superior}")
    for surface, region in (("Novaya Derevnya", None), ("Staroe Selo", "Kharkov region")):
        world.add("PlaceName", f"name:{surface.lower()}|{(region or '').lower()}", surface=surface, region=region)
    world.add("FormationName", "name:three mechanised brigades|", surface="three mechanised brigades", type="MECHANIZED", echelon="BRIGADE",
              party="UA")  # fmt: skip


def _holds(holder: str, id_: str) -> bool:
    up = {place[0]: place[3] for place in PLACES}
    while id_ is not None:
        if (id_ := up[id_]) == holder:
            return True
    return False


def _report(world: World, chance: random.Random, number: int) -> None:
    day = None if number % 7 == 3 else f"2024-0{1 + number // 28}-{1 + number % 28:02d}"
    publisher = None if number % 9 == 8 else f"source:{chance.choice(SOURCES)[0]}"
    loaded = f"2024-03-{1 + number:02d}T10:00:00.000000Z"
    id_ = f"report:r{number:02d}"
    world.add("Report", id_, title=f"Bulletin {number}" if number % 3 else None, url=f"https://example.org/{number}", published_on=day,
              language=("en", "ru", "uk", "en-GB")[number % 4], publisher=publisher, text=" ".join(QUOTES), text_sha256=f"{number:064x}",
              loaded_at=loaded, warnings=["no date"] if day is None else [], key=f"{day or '0000-00-00'}/r{number:02d}",
              words=searchable(" ".join([f"Bulletin {number}" if number % 3 else "", *QUOTES])))  # fmt: skip
    if publisher:
        world.link("PUBLISHED_BY", id_, publisher)
    for index in range(chance.randint(1, 5)):
        _claim(world, chance, world.nodes["Report"][id_], f"r{number:02d}c{index}", index)


def _claim(world: World, chance: random.Random, report: Row, local: str, index: int) -> None:
    withdrawn = "2024-03-20T00:00:00.000000Z" if chance.random() < 0.1 else None
    mark, day = "~" if withdrawn else "", report.get("published_on")
    end = day if chance.random() < 0.8 else None
    value = chance.choice([None, 1.0, 2.0, 19.0, 740.0, 403720.0])
    quote = chance.choice(QUOTES)
    kind = chance.choice(["LOSS", "LOSS", "LOSS", "STRIKE", "CONTROL_CHANGE", "ENGAGEMENT"])
    claimant = chance.choice([None, *(f"source:{row[0]}" for row in SOURCES)])
    tally = chance.choice(["INCREMENT", "INCREMENT", "CUMULATIVE"])
    materiel = chance.choice([None, "materiel:troops", "materiel:tank", "materiel:afv"])
    targets = chance.sample(["materiel:ammunition_depot", "materiel:command_post"], chance.randint(0, 2)) if kind == "STRIKE" else []
    row = world.add(
        "Claim", f"claim:{local}", kind=kind, effect=chance.choice([None, "KILLED", "DESTROYED"]) if kind == "LOSS" else None,
        materiel=materiel, model=chance.choice([None, "Leopard", "M198"]), made_in=chance.choice([None, "US", "DE"]), value=value,
        qualifier=None if value is None else chance.choice(["EXACT", "MORE_THAN"]),
        as_stated=chance.choice([None, None] if value is None else [f"{value:g}", f"some {value:g}"]),
        tally=tally, period_start=end and chance.choice([end, "2022-02-24"]), period_end=end,
        actor=chance.choice([None, "RU", "UA"]), target=chance.choice([None, "RU", "UA"]), claimant=claimant,
        spokesperson=chance.choice([None, "Oleksandr Syrskyi"]), publisher=report.get("publisher"), report=report["id"],
        language=report["language"], published_on=day, direction=chance.choice([None, "Kupyansk"]), targets=targets, quote=quote,
        start=index * 10, end=index * 10 + len(quote), assertion=f"assertion:{local}", known_from=report["loaded_at"],
        known_until=withdrawn, key=f"{mark}{day or '0000-00-00'}/{local}", late=f"{mark}{end or '0000-00-00'}/{local}", words=searchable(quote),
    )  # fmt: skip
    world.link("STATED_IN", row["id"], report["id"])
    _mentions(world, chance, row)
    if claimant:
        world.link("CLAIMED_BY", row["id"], claimant, surface="it")
    if materiel:
        world.link("OF", row["id"], materiel)
    for position, target in enumerate(targets):
        world.link("STRUCK", row["id"], target, position=position)
    for position, source in enumerate(chance.sample(SOURCES, chance.choice([0, 0, 1, 2]))):
        world.link("RELAYED_BY", row["id"], f"source:{source[0]}", position=position, surface=source[1])


def _mentions(world: World, chance: random.Random, claim: Row) -> None:
    ends = [*world.nodes["Location"].values(), *world.nodes["PlaceName"].values()]
    for position, end in enumerate(chance.choices(ends, k=chance.choice([0, 1, 1, 2, 3]))):
        found = end["id"].startswith("place:")
        surface = end["name"] if found else end["surface"]
        rivals = not found or position % 2 == 0
        world.link("AT", claim["id"], end["id"], surface=surface, start=position, end=position + len(surface), region=end.get("region"),
                   role=chance.choice(["OBJECT", "NEAR", "WITHIN"]), score=0.9 if found else None, method="EXACT" if found else None,
                   reasons=["name\tsame letters\t0.8", "kind\ta city\t0.1"] if found else [],
                   candidates=["place:terny\t0.5\tFUZZY", "place:bakhmut\t0.4\tALIAS"] if rivals else [],
                   candidate_reasons=["place:terny\tname\ttwo letters differ\t0.5"] if rivals else [], position=position, place=end["id"], key=claim["key"],
                   abstained=None if found else "two are as good")  # fmt: skip
    units = [*world.nodes["Formation"].values(), *world.nodes["FormationName"].values()]
    for position, end in enumerate(chance.choices(units, k=chance.choice([0, 0, 1, 2]))):
        named = end["id"].startswith("formation:")
        world.link("INVOLVES", claim["id"], end["id"], surface=end.get("name", end.get("surface")), start=position, end=position + 5,
                   role=chance.choice(["ACTOR", "TARGET"]), count=None if named else 3, party=chance.choice([None, end.get("party")]),
                   number=end.get("number"), type=chance.choice([None, end.get("type")]), echelon=end.get("echelon"),
                   score=1.0 if named else None, method="EXACT" if named else None, reasons=["number\tsame\t1.0"] if named else [],
                   position=position, unit=end["id"], key=claim["key"])  # fmt: skip


def _parts_and_restatements(world: World, chance: random.Random) -> None:
    by_report: dict[str, list[Row]] = {}
    for claim in world.nodes["Claim"].values():
        by_report.setdefault(claim["report"], []).append(claim)
    for claims in by_report.values():
        if len(claims) > 2:
            claims[1]["part"] = True
            world.link("PART_OF", claims[1]["id"], claims[0]["id"])
    everyone = list(world.nodes["Claim"].values())
    for claim in chance.sample(everyone, 8):
        other = chance.choice(everyone)
        if other["report"] != claim["report"]:
            for name in (
                "assertion",
                "kind",
                "effect",
                "materiel",
                "value",
                "tally",
                "target",
                "actor",
                "period_start",
                "period_end",
                "claimant",
            ):
                if name in other:
                    claim[name] = other[name]
                else:
                    claim.pop(name, None)
    _realign(world, everyone)


def _realign(world: World, claims: list[Row]) -> None:
    """What hangs on the values that a restatement took over."""
    for claim in claims:
        claim["late"] = (
            f"{'~' if 'known_until' in claim else ''}{claim.get('period_end', '0000-00-00')}/{claim['id'].removeprefix('claim:')}"
        )
        if "value" not in claim:
            for name in ("qualifier", "as_stated"):
                claim.pop(name, None)
        else:
            claim.setdefault("qualifier", "EXACT")
            claim.setdefault("as_stated", f"{claim['value']:g}")
    kept = [link for link in world.links if link[0] not in ("CLAIMED_BY", "OF")]
    made = [("CLAIMED_BY", claim["id"], claim["claimant"], {"surface": "it"}) for claim in claims if "claimant" in claim]
    of = [("OF", claim["id"], claim["materiel"], {}) for claim in claims if "materiel" in claim]
    world.links[:] = [*kept, *made, *of]


def _running(world: World, number: int, told: tuple[str, str, float, float | None]) -> None:
    """A report of a running total and of its increment."""
    day, source, total, increment = told
    local, claimant, known = f"r{number:02d}", f"source:{source}", f"2024-03-{number:02d}T12:00:00.000000Z"
    world.add("Report", f"report:{local}", published_on=day, language="uk", publisher=claimant, text=QUOTES[0], text_sha256=f"{number:064x}",
              loaded_at=known, warnings=[], key=f"{day}/{local}", words=searchable(QUOTES[0]))  # fmt: skip
    world.link("PUBLISHED_BY", f"report:{local}", claimant)
    for index, (tally, start, value) in enumerate((("CUMULATIVE", "2022-02-24", total), ("INCREMENT", day, increment))):
        if value is None:
            continue
        id_, key = f"claim:{local}c{index}", f"{day}/{local}c{index}"
        world.add("Claim", id_, kind="LOSS", effect="KILLED", materiel="materiel:troops", value=value, qualifier="EXACT", as_stated=f"{value:g}",
                  tally=tally, period_start=start, period_end=day, target="RU", claimant=claimant, publisher=claimant,
                  report=f"report:{local}", language="uk", published_on=day, targets=[], quote=QUOTES[0], start=index, end=index + 5,
                  assertion=f"assertion:{local}c{index}", known_from=known, key=key, late=key, words=searchable(QUOTES[0]))  # fmt: skip
        world.link("STATED_IN", id_, f"report:{local}")
        world.link("CLAIMED_BY", id_, claimant, surface="it")
        world.link("OF", id_, "materiel:troops")


def _judgements(world: World) -> None:
    world.add("Judgement", "judgement:1", subject="LOCATION", surface="Terni", fold="terni", node="place:terny", by="key:reviewer",
              at="2024-03-02T00:00:00.000000Z", undone=False)  # fmt: skip
    world.link("MEANS", "judgement:1", "place:terny")
    for kind, _, end, values in world.links:
        if (kind, end) == ("AT", "place:terny"):
            values["judgement"] = "judgement:1"
    world.add("Judgement", "judgement:2", subject="SOURCE", surface="TASS", fold="tass", node="source:tass", publisher="source:isw",
              by="key:reviewer", at="2024-03-03T00:00:00.000000Z", undone=True)  # fmt: skip
    world.link("MEANS", "judgement:2", "source:tass")


CLEAR = "MATCH (n) DETACH DELETE n"
POINTS = "MATCH (n:Location) WHERE n.lat IS NOT NULL SET n.point = point({longitude: n.lon, latitude: n.lat})"


def lay(world: World, store: Any) -> None:
    """Put the world into an empty graph that has its constraints."""
    store.write(CLEAR)
    for label, rows in world.nodes.items():
        store.write(f"UNWIND $rows AS r CREATE (n:{label}) SET n = r", {"rows": list(rows.values())})
    store.write(POINTS)
    kinds: dict[tuple[str, str, str], list[Row]] = {}
    for kind, start, end, values in world.links:
        kinds.setdefault((kind, world.label_of(start), world.label_of(end)), []).append({"a": start, "b": end, "p": values})
    for (kind, start, end), rows in kinds.items():
        store.write(
            f"UNWIND $rows AS r MATCH (a:{start} {{id: r.a}}), (b:{end} {{id: r.b}}) CREATE (a)-[x:{kind}]->(b) SET x = r.p", {"rows": rows}
        )

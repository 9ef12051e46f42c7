"""Build `schema/orbat/formations.tsv` from a folder of orders of battle.

    build_orbat.py FOLDER [OUT]

FOLDER holds `formations_ua_curated.tsv` (Ukrainian formations with their names in three languages) and `oob_units.tsv`
(units of both sides from Wikipedia's order of battle and the UA War Data project). A unit is keyed on (party, number, type, echelon);
the rows of one key become one row, the curated one wins. Battalions and regiments keep what they are subordinate to.
"""

import csv
import re
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from schema.nodes import Formation
from schema.ontology.enums import Echelon, Party
from schema.orbat.designation import Designation, designations
from schema.orbat.table import COLUMNS, formation_id, ordinal
from schema.orbat.vocabulary import Arm, vocabulary

ARMS = {
    "mech": "mechanized", "motorised_infantry": "motorized-infantry", "special_purpose": "special-operations", "unmanned": "unmanned-systems",
}  # fmt: skip
# Honorifics that are places or regions: alone they would name the place, so they are no aliases.
PLACES = frozenset(
    [
        "Kyiv",
        "Mariupol",
        "Podilsk",
        "Dnipro",
        "Sicheslav",
        "Slobozhanska",
        "Tavria",
        "Tavriia",
        "Bukovina",
        "Polissia",
        "Zakarpattia",
        "Sloviansk",
        "Galician",
        "Halychyna",
        "Herts",
        "Steppe",
        "Iron",
        "Steel",
        "Raid",
    ]
)
NOISE = re.compile(r"\s+-\s.*$|,\s*(?:CMD|EMD|WMD|SMD|from .*)$|\s*\((?!DPR|LPR)[^)]*\)|\[[^\]]*\]")
CYRILLIC = {"Azov": "Азов", "Magura": "Магура; Маґура", "Kholodnyi Yar": "Холодный Яр; Холодний Яр", "Edelweiss": "Эдельвейс; Едельвейс", "Magyar's Birds": "Птахи Мадяра; Птицы Мадьяра; Birds of Magyar",
    "Khartiia": "Хартія; Хартия; Khartia; Charter", "Spartan": "Спартан", "Rubizh": "Рубіж; Рубеж", "Burevii": "Буревій; Буревий", "Chervona Kalyna": "Червона Калина; Червона калина", "Black Zaporozhians": "Чорні запорожці; Черные запорожцы",
    "Liubart": "Любарт; Lubart", "Kara-Dag": "Кара-Даг", "Nemesis": "Немезида; Немезіда", "Achilles": "Ахіллес; Ахиллес; Ахілл", "K-2": "К-2; K2", "Rarog": "Рарог; Raroh", "Hawks": "Яструби"}  # fmt: skip


def main(folder: Path, out: Path) -> None:
    """Read both tables, merge by id, write one."""
    known: dict[str, Formation] = {formation.id: formation for formation in curated(folder / "formations_ua_curated.tsv")}
    parents: dict[str, list[str]] = {}
    for formation, parent in units(folder / "oob_units.tsv"):
        if (held := known.get(formation.id)) is None:
            known[formation.id] = formation
        else:
            known[formation.id] = replace(held, aliases=tuple(dict.fromkeys((*held.aliases, *({formation.name} - {held.name})))))
        parents.setdefault(formation.id, []).append(parent)
    write(out, [replace(row, subordinate_to=superior(row, parents.get(row.id, []), known)) for row in known.values()])


def curated(path: Path) -> Iterator[Formation]:
    """The Ukrainian formations; the aliases are their names in Ukrainian and Russian, the abbreviation, the honorific."""
    for row in csv.DictReader(path.open(encoding="utf-8"), delimiter="\t"):
        arm = vocabulary().by_id[ARMS.get(row["type"], row["type"].replace("_", "-"))]
        echelon = Echelon.REGIMENT if "Regiment" in row["name_en"] else Echelon.BRIGADE
        honorific = row["honorific_en"]
        apart = arm.id == "territorial-defence" or honorific in PLACES
        named = [part for part in (honorific, *CYRILLIC.get(honorific, "").split("; ")) if part and not apart]
        yield Formation(
            id=formation_id(Party.UA, number=row["number"], arm=arm, echelon=echelon),
            name=row["name_en"] + (f" {honorific}" if named else ""),
            party=Party.UA,
            number=row["number"],
            type=arm.type,
            echelon=echelon,
            aliases=tuple(dict.fromkeys(alias for alias in (row["name_uk"], row["abbrev_uk"], row["name_ru"], *named) if alias)),
        )


def units(path: Path) -> Iterator[tuple[Formation, str]]:
    """Numbered units of the order of battle, each with the name of what it stood under."""
    for row in csv.DictReader(path.open(encoding="utf-8"), delimiter="\t"):
        party, name = Party(row["side"].upper()), NOISE.sub("", row["name_en"]).replace("15nd", "15th").strip()
        read = designations(name)
        keyed = len(read) == 1 and read[0].number and (read[0].arm or read[0].echelon in {Echelon.CORPS, Echelon.ARMY})
        if keyed and read[0].echelon:
            yield unit(party, read[0], name), row["parent_or_section"]


def unit(party: Party, read: Designation, name: str) -> Formation:
    """One numbered unit under the id of its key."""
    arm: Arm | None = read.arm
    return Formation(
        id=formation_id(party, number=read.number, arm=arm, echelon=read.echelon),
        name=re.sub(r"^\d+\w*", ordinal(read.number or "0"), re.sub(r"\bregiment\b", "Regiment", name)),
        party=party,
        number=read.number,
        type=arm.type if arm else None,
        echelon=read.echelon,
    )


def superior(row: Formation, parents: list[str], known: dict[str, Formation]) -> str | None:
    """The id of the first known formation among `parents` that is a larger one of the same side."""
    sizes = list(Echelon)
    for read in (designations(NOISE.sub("", parent)) for parent in parents):
        if len(read) != 1 or not read[0].number:
            continue
        found = known.get(formation_id(row.party, number=read[0].number, arm=read[0].arm, echelon=read[0].echelon))
        if found and row.echelon and found.echelon and sizes.index(row.echelon) < sizes.index(found.echelon):
            return found.id
    return None


def write(out: Path, rows: list[Formation]) -> None:
    """One line a formation, ordered by id: numbers as numbers."""
    lines = ["\t".join(COLUMNS)]
    for row in sorted(rows, key=lambda row: (row.party, int(row.number or 0), row.id)):
        cells = (row.id, row.party, row.number, row.type, row.echelon, row.name, row.subordinate_to, "; ".join(row.aliases))
        lines.append("\t".join(str(cell or "") for cell in cells))
    out.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{len(rows)} formations in {out}")


if __name__ == "__main__":
    default = Path(__file__).parent.parent / "schema/orbat/formations.tsv"
    main(Path(sys.argv[1]), Path(sys.argv[2]) if len(sys.argv) > 2 else default)

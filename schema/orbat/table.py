"""The table of known formations, and the ids that the same key has everywhere."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache
from importlib.resources import files
from types import MappingProxyType

from schema.errors import VocabularyError
from schema.keys import slug
from schema.nodes import Formation
from schema.ontology.enums import Echelon, FormationType, Party
from schema.orbat.vocabulary import Arm, arm_of, vocabulary

COLUMNS = ("id", "party", "number", "type", "echelon", "name", "subordinate_to", "aliases")
PROVISIONAL = re.compile(
    r"(?P<party>ru|ua)/(?:group-(?P<group>.+)|(?:(?P<number>\d+)-)?(?:(?P<arm>.+)-)?(?P<size>company|battalion|regiment|brigade|division|corps|army))"
)
PART_OF = "-of-"  # `ua/1-battalion-of-57-motorized-infantry-brigade`
ORDINALS = {1: "st", 2: "nd", 3: "rd"}


def formation_id(
    party: Party,
    *,
    number: str | None = None,
    arm: Arm | FormationType | None = None,
    echelon: Echelon | None = None,
    name: str | None = None,
) -> str:
    """`ua/57-mechanized-brigade` of the key (party, number, type, echelon); of the name where there is no number: `ru/group-zapad`."""
    side, size = party.value.lower(), echelon.value.lower() if echelon else None
    if number:
        kind = arm_of(arm) if isinstance(arm, FormationType) else arm
        return f"{side}/" + "-".join(part for part in (number, kind and kind.id, size) if part)
    if name and echelon is Echelon.GROUP:
        return f"{side}/group-{slug(name)}"
    return f"{side}/" + "-".join(part for part in (name and slug(name), size) if part)


def provisional(party: Party, *, number: str | None, arm: Arm | None, echelon: Echelon | None, name: str | None) -> Formation:
    """A formation that no table has, under the id that its key gives."""
    size = echelon.value.title() if echelon else ""
    title = f"{ordinal(number)} {arm.name if arm else ''} {size}" if number else f"{name} {size}"
    return Formation(
        id=formation_id(party, number=number, arm=arm, echelon=echelon, name=name),
        name=" ".join(title.split()),
        party=party,
        number=number,
        type=arm.type if arm else FormationType.GROUP_OF_FORCES if echelon is Echelon.GROUP else None,
        echelon=echelon,
        provisional=True,
    )


def part_of(superior: Formation, *, number: str, arm: Arm | None, echelon: Echelon) -> Formation:
    """A part of a formation, whose number says nothing without it: its id spells both."""
    part = provisional(superior.party, number=number, arm=arm, echelon=echelon, name=None)
    return replace(
        part,
        id=f"{part.id}{PART_OF}{superior.id.partition('/')[2]}",
        name=f"{part.name}, {superior.name}",
        subordinate_to=superior.id,
    )


def formation_of(given: str) -> Formation | None:
    """The formation of an id: of the table, else the provisional one whose key the id spells; null where it spells none."""
    if held := formations().get(given):
        return held
    part, _, whole = given.partition(PART_OF)
    spelled = PROVISIONAL.fullmatch(part)
    if spelled is None:
        return None
    if whole:
        return _part_spelled(spelled, formation_of(f"{part[:2]}/{whole}"))
    party, size = Party(spelled["party"].upper()), spelled["size"]
    if spelled["group"]:
        return provisional(party, number=None, arm=None, echelon=Echelon.GROUP, name=spelled["group"].replace("-", " ").title())
    arm = vocabulary().by_id.get(spelled["arm"] or "")
    if spelled["number"] and (arm or not spelled["arm"]):
        return provisional(party, number=spelled["number"], arm=arm, echelon=Echelon(size.upper()), name=None)
    name = "-".join(part for part in (spelled["number"], spelled["arm"]) if part)
    return provisional(party, number=None, arm=None, echelon=Echelon(size.upper()), name=name.replace("-", " ").title())


def _part_spelled(spelled: re.Match[str], superior: Formation | None) -> Formation | None:
    arm = vocabulary().by_id.get(spelled["arm"] or "")
    if superior is None or not spelled["number"] or (spelled["arm"] and arm is None):
        return None
    return part_of(superior, number=spelled["number"], arm=arm, echelon=Echelon(spelled["size"].upper()))


def ordinal(number: str) -> str:
    """`57th`, `1st`, `112th`."""
    value = int(number)
    return f"{value}{'th' if value % 100 in {11, 12, 13} else ORDINALS.get(value % 10, 'th')}"


@cache
def _table() -> Mapping[str, Formation]:
    known: dict[str, Formation] = {}
    for name in ("formations.tsv", "named.tsv"):
        for formation in _rows(name):
            known[formation.id] = formation
    lost = [row.id for row in known.values() if row.subordinate_to and row.subordinate_to not in known]
    if lost:
        raise VocabularyError(f"formations.tsv: subordinate to formations that no row has: {', '.join(lost)}")
    return MappingProxyType(known)


def formations() -> Mapping[str, Formation]:
    """Every known formation by id; a row of `named.tsv`, written by hand, wins over one of `formations.tsv`."""
    return _table()


def _rows(name: str) -> Iterator[Formation]:
    lines = files("schema.orbat").joinpath(name).read_text(encoding="utf-8").splitlines()
    if tuple(lines[0].split("\t")) != COLUMNS:
        raise VocabularyError(f"{name}: the columns are not {', '.join(COLUMNS)}")
    for number, line in enumerate(lines[1:], start=2):
        cells = line.split("\t")
        if len(cells) != len(COLUMNS):
            raise VocabularyError(f"{name}: line {number}: {len(cells)} columns, not {len(COLUMNS)}")
        row = dict(zip(COLUMNS, cells, strict=True))
        yield Formation(
            id=row["id"],
            name=row["name"],
            party=Party(row["party"]),
            number=row["number"] or None,
            type=FormationType(row["type"]) if row["type"] else None,
            echelon=Echelon(row["echelon"]) if row["echelon"] else None,
            aliases=tuple(alias.strip() for alias in row["aliases"].split(";") if alias.strip()),
            subordinate_to=row["subordinate_to"] or None,
        )

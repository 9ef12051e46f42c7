"""Groups of forces by their names in quotes alone: "«Запад» уничтожил", "группы «Запад»"."""

from collections.abc import Iterator
from dataclasses import replace

from loaders.claims.marks import QUOTES
from loaders.claims.reading import Reading, Unit
from loaders.claims.tables import words
from loaders.claims.words.morphology import CYRILLIC
from loaders.claims.words.tokens import Term
from schema.ontology.enums import Party

LISTING = words("links") | QUOTES | frozenset(",")  # between the groups of a list


def quoted_groups(reading: Reading) -> Iterator[Unit]:
    """ "«Запад» уничтожил …": a group's name in quotes, the word for it left out."""
    for term in reading.all("group"):
        quoted = reading.word(term.first - 1) in QUOTES and reading.word(term.last + 1) in QUOTES
        known = any(unit.at <= term.first <= unit.last for unit in reading.units)
        known = known or reading.on("source", term.first) is not None  # "ОК «Південь»" is a command of the other side
        known = known or reading.word(term.first - 2).startswith(("командуван", "командован", "пвк"))
        if quoted and not known and CYRILLIC.search(reading.tokens[term.first].text) and not _of_a_unit(reading, term.first - 2):
            yield Unit(
                reading.left[term.first],
                reading.right[term.last],
                term.first,
                term.last,
                Party(term.entry.marks.get("party", "RU")),
                type="group_of_forces",
                echelon="group",
                name=term.value,
            )


def groups_listed(reading: Reading, group: Unit, term: Term) -> Iterator[Unit]:
    """ "Battlegroups West and South", "the southern, central and eastern groupings": the others of a list with one word for them all."""
    step = 1 if group.at == term.first else -1
    place = edge = group.last + 1 if step > 0 else group.at - 1
    while reading.word(term.first).endswith("s"):
        while reading.word(place) in LISTING:
            place += step
        name = reading.at("group", place) if step > 0 else reading.on("group", place)
        if name is None or place == edge:
            return
        start, end = reading.left[name.first], reading.right[name.last]
        yield replace(group, start=start, end=end, at=name.first, last=name.last, name=name.value)
        place = edge = name.last + 1 if step > 0 else name.first - 1


def called_in_short(reading: Reading, term: Term) -> bool:
    """ "группы «Запад»": a group of forces, which is called so in short."""
    return reading.word(term.last + 1) in QUOTES and reading.at("group", term.last + 2) is not None


def _of_a_unit(reading: Reading, place: int) -> bool:
    """ "бригады «Запад»", not "группы «Запад»": a word for a formation of another size before a name in quotes."""
    echelon = reading.on("echelon", place)
    return echelon is not None and echelon.value != "group"

"""What is no settlement of the gazetteer and is called as one: towns and rivers of other countries that reports name, and parts of towns."""

from functools import cache
from importlib.resources import files

from loaders.resolve import vocabulary
from schema.gazetteer.spelling import Sound, is_cyrillic, oblique, sound
from schema.gazetteer.tables import rows_of

_WRITTEN = frozenset({"region", "coordinates"})


def called_elsewhere(name: str, speaking: set[str], *, whole: bool) -> str | None:
    """What else bears a name, or one of which it may be a case form, where what speaks for a settlement does not rule that out.

    A town or a river abroad has no neighbours here; a part of a town has those that the village has, so that only a region or a point tells
    them apart. Where the village's name is not wholly the one written (`whole`), nothing does: Vltava is no slip of Vitava.
    """
    if not (speaking and whole) and _is_listed(name, "abroad.tsv"):
        return "a town or a river abroad"
    return "a part of a town" if speaking.isdisjoint(_WRITTEN) and _is_listed(name, "parts_of_towns.tsv") else None


def _is_listed(name: str, table: str) -> bool:
    listed = _listed(table)
    return sound(name) in listed or (is_cyrillic(name) and not listed.isdisjoint(oblique(name)))


@cache
def _listed(table: str) -> frozenset[Sound]:
    text = files(vocabulary).joinpath(table).read_text(encoding="utf-8")
    return frozenset(sound(name) for names in rows_of(text, table, columns=3) for name in names)

"""Names across Russian and Ukrainian: Дылеевка is Диліївка, though no source says so, as ы, е and е stand for и, і and ї."""

import re
from functools import cache, lru_cache
from importlib.resources import files

from loaders.resolve import vocabulary
from schema.gazetteer import Gazetteer
from schema.gazetteer.letters import plain
from schema.gazetteer.spelling import is_cyrillic
from schema.gazetteer.tables import rows_of
from schema.keys import fold

_UKRAINIAN, _RUSSIAN = re.compile("[іїєґ]"), re.compile("[ыэёъ]")
_ADJECTIVE = re.compile(r"(?:(?P<neuter>[ое]е)|(?P<feminine>ая|яя)|[ыо]и)\b")  # of a folded Russian one


@lru_cache(maxsize=1024)
def in_the_other(name: str, gazetteer: Gazetteer, row: int) -> tuple[str, ...]:
    """The letters of a Cyrillic name, as it is to be compared with those of a place that has no name in the language it may be in; else none."""
    low, (_, ukrainian, russian) = name.lower(), gazetteer.spelled(row)
    if not is_cyrillic(name):
        return ()
    if not russian and not _UKRAINIAN.search(low):
        folded = fold(name).replace("ическ", "ичн")  # Новоэкономическое is Новоекономічне
        return tuple(dict.fromkeys((plain(folded), plain(_ADJECTIVE.sub(_ukrainian_end, folded)))))
    return () if ukrainian or _RUSSIAN.search(low) else (plain(fold(name)),)


def brought_over(form: str, written: str) -> str:
    """A form of a name with the letters of a written one wherever the two languages differ regularly; its end stays."""
    if len(form) != len(written):
        return form
    pairs = _pairs()
    return "".join([its if (letter, its) in pairs else letter for letter, its in zip(form[:-1], written, strict=False)]) + form[-1:]


def _ukrainian_end(found: re.Match[str]) -> str:
    return "е" if found["neuter"] else "а" if found["feminine"] else "ии"


@cache
def _pairs() -> frozenset[tuple[str, str]]:
    text = files(vocabulary).joinpath("cognates.tsv").read_text(encoding="utf-8")
    pairs = [(ukrainian, russian) for ukrainian, russian in rows_of(text, "cognates.tsv", columns=2)]
    return frozenset([*pairs, *((russian, ukrainian) for ukrainian, russian in pairs)])

"""Towns of other countries that reports name: a village here that is called so is not meant by the name alone."""

from functools import cache
from importlib.resources import files

from loaders.resolve import vocabulary
from schema.gazetteer.spelling import is_cyrillic, oblique, sound
from schema.gazetteer.tables import rows_of


def is_abroad(name: str) -> bool:
    """Whether a name, or one of which it may be a case form, sounds like that of such a town."""
    heard = (sound(name), *oblique(name)) if is_cyrillic(name) else (sound(name),)
    return any((form.key, form.vowels) in _towns() for form in heard)


@cache
def _towns() -> frozenset[tuple[str, str]]:
    text = files(vocabulary).joinpath("abroad.tsv").read_text(encoding="utf-8")
    heard = (sound(name) for names in rows_of(text, "abroad.tsv", columns=3) for name in names)
    return frozenset((form.key, form.vowels) for form in heard)

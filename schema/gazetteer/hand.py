"""Places written by hand: those that no source has, and names that must mean one place."""

from collections.abc import Iterator

from schema.errors import VocabularyError
from schema.gazetteer.forms import HAND
from schema.gazetteer.place import Place
from schema.gazetteer.tables import rows_of
from schema.ontology.enums import PlaceKind

BY_KIND = {kind.value: kind for kind in PlaceKind}


def hand_made(table: str, name: str = "places.tsv") -> Iterator[Place]:
    """The places of a table of the form of places.tsv."""
    for place, kind, english, ukrainian, russian, latitude, longitude, within, others in rows_of(table, name, columns=9):
        if not place or kind not in BY_KIND or not english:
            raise VocabularyError(f"{name}: {place or 'a row without an id'}: wants an id, a kind out of {', '.join(BY_KIND)} and a name")
        yield Place(
            id=place,
            kind=BY_KIND[kind],
            name=english,
            name_uk=ukrainian,
            name_ru=russian,
            latitude=_degrees(latitude, place),
            longitude=_degrees(longitude, place),
            parent=within or None,
            aliases=dict.fromkeys(filter(None, others.split(";")), HAND),
        )


def _degrees(text: str, place: str) -> float | None:
    try:
        return float(text) if text else None
    except ValueError:
        raise VocabularyError(f"places.tsv: {place}: {text!r} is no number of degrees") from None

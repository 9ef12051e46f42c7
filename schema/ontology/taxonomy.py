"""The taxonomy of materiel, read from `materiel.yaml`."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from schema.errors import VocabularyError
from schema.vocabulary import read_yaml


@dataclass(frozen=True, slots=True)
class Materiel:
    """A class of the taxonomy; `broader` is the id of its parent, null at the top."""

    id: str
    name: str
    broader: str | None = None


@cache
def taxonomy() -> Mapping[str, Materiel]:
    """Every class by id, parents before children."""
    rows = read_yaml("schema.ontology", "materiel.yaml")
    classes: dict[str, Materiel] = {}
    for row in rows:
        materiel = Materiel(**row)
        if materiel.id in classes or (materiel.broader and materiel.broader not in classes):
            raise VocabularyError(f"materiel.yaml: {materiel.id}: given twice, or before its broader class")
        classes[materiel.id] = materiel
    return MappingProxyType(classes)


@cache
def narrower(materiel: str) -> tuple[str, ...]:
    """`materiel` and every class below it, parents first; empty for an unknown id."""
    known: list[str] = [materiel] if materiel in taxonomy() else []
    for row in taxonomy().values():
        if row.broader in known:
            known.append(row.id)
    return tuple(known)

"""The taxonomy of materiel, read from `materiel.yaml`."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from types import MappingProxyType

import yaml

from schema.errors import VocabularyError


@dataclass(frozen=True, slots=True)
class Materiel:
    """A class of the taxonomy; `broader` is the id of its parent, null at the top."""

    id: str
    name: str
    broader: str | None = None


@cache
def taxonomy() -> Mapping[str, Materiel]:
    """Every class by id, parents before children."""
    rows = yaml.safe_load(files("schema.ontology").joinpath("materiel.yaml").read_text(encoding="utf-8"))
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

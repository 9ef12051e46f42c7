"""Where the places are that claims name: Ukraine whole, the Russian border, regions and countries; shipped with the package."""

import os
from functools import cache
from importlib.resources import files
from pathlib import Path

from schema.gazetteer.gazetteer import Gazetteer
from schema.gazetteer.hand import hand_made

__all__ = ["Gazetteer", "open_gazetteer"]


@cache
def open_gazetteer() -> Gazetteer:
    """The gazetteer that is shipped, with the hand-made places over it; opened once in a process.

    `CLAIMGRAPH_PLACES` may name one more table of the form of tables/places.tsv: its rows win over all others.
    """
    gazetteer = Gazetteer(files(__name__).joinpath("gazetteer.bin").read_bytes())
    tables = [files(f"{__name__}.tables").joinpath("places.tsv").read_text(encoding="utf-8")]
    if own := os.environ.get("CLAIMGRAPH_PLACES"):
        tables.append(Path(own).read_text(encoding="utf-8"))
    for table in tables:
        for place in hand_made(table):
            gazetteer.add(place)
    return gazetteer

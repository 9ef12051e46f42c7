"""Where the places are that claims name: Ukraine whole, the Russian border, regions and countries; shipped with the package."""

from functools import cache
from importlib.resources import files

from schema.gazetteer.gazetteer import Gazetteer

__all__ = ["Gazetteer", "open_gazetteer"]


@cache
def open_gazetteer() -> Gazetteer:
    """The gazetteer that is shipped; opened once in a process."""
    return Gazetteer(files(__name__).joinpath("gazetteer.bin").read_bytes())

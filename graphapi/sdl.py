"""The schema as a file: what `claimgraph schema export` writes and a test compares."""

from graphapi.types.schema import sdl


def export_sdl() -> str:
    """The served schema in the schema definition language, descriptions included."""
    return sdl()

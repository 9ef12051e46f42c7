"""The reading room at `/`: pages for people, made of the same operations that any frontend would send."""

from graphapi.room.routes import add_room
from graphapi.room.warm import warm

__all__ = ["add_room", "warm"]

"""The first page made before its first reader comes: an engine just started compiles and reads what the second reader finds ready."""

import structlog

from graphapi.principal import Principal
from graphapi.room.ask import Asker, RoomError
from graphapi.room.pages.map_days import map_days
from graphapi.room.words import Words
from graphapi.service import Service

log = structlog.get_logger("graphapi")
WARMER = Principal("server", frozenset({"read"}))


async def warm(service: Service) -> None:
    """Ask what the map asks, once; a graph that is away leaves it to its first reader."""
    try:
        await map_days(Asker(service, WARMER), {}, Words("en"))
    except RoomError as error:
        log.info("not warmed", reason=str(error))
    else:
        log.info("warmed")

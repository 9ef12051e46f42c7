"""What goes on with a list after its verb: "and another four", "as well as one near Lisne"."""

from loaders.claims.reading import Reading, Thing
from loaders.claims.tables import words
from loaders.claims.words.tokens import Term

MORE = words("more")


def joint_before(reading: Reading, place: int) -> Term | None:
    """ "and", "and another": what joins the next of a list to those before."""
    return reading.on("joint", place - (reading.word(place) in MORE))


def as_well(reading: Reading, first: Thing) -> bool:
    """ "depots have been destroyed near Lisne, as well as 1 fuel depot near Ploske"."""
    at = first.first - 1
    if reading.word(at) == "," and not first.article and (uncounted := reading.on("materiel", at - 1)):
        at = uncounted.first - 1  # "as well as armoured vehicles, 28 rocket launchers"
    joint = reading.on("joint", at)
    return joint is not None and joint.last > joint.first


def further(reading: Reading, first: Thing) -> bool:
    """ "29 drones were downed over the Sumy region, 15 drones over the Poltava region": the next of a list with places."""
    before = max((thing for thing in reading.things if thing.last < first.first), key=lambda thing: thing.last, default=None)
    joint = joint_before(reading, first.first - 1) is not None  # "planes were downed near Lisne, and one helicopter near Dolyna"
    placed = reading.at("within", first.last + 1) or reading.at("near", first.last + 1)
    listed = (joint or reading.word(first.first - 1) == ",") and placed is not None and not first.article
    return listed and before is not None and (joint or before.materiel == first.materiel)

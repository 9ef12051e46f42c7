"""What is handed from sentence to sentence."""

from dataclasses import dataclass, field

from loaders.claims.frames.sums import NOTHING, Announced
from loaders.claims.reading import PlaceName, Predicate, Reading, Thing, Unit
from loaders.claims.text.layout import Paragraph
from schema.claim import Period
from schema.ontology.enums import Party


@dataclass(slots=True)
class State:
    """What is handed from sentence to sentence."""

    paragraph: int = -1
    group: Unit | None = None
    group_marker: str | None = None
    group_side: Party | None = None  # of who has told of the group
    lost: float | None = None
    takers: dict[str, Unit] = field(default_factory=dict)
    direction: str | None = None
    sector: str | None = None  # named last
    sector_group: str | None = None  # that acted where it was named
    sector_heads: bool = False
    sector_marker: str | None = None
    sector_ends: bool = False
    sector_apart: bool = False  # named without the group, which has more than that
    section: int = 0
    heading: Predicate | None = None
    heading_reading: Reading | None = None
    heading_thing: Thing | None = None
    told: Predicate | None = None
    last_thing: Thing | None = None
    cumulative: bool = False
    total: bool = False
    tally: bool = False
    signed: bool = False
    daily: bool = False
    place: PlaceName | None = None
    place_heads: Paragraph | None = None
    below: int = 0
    there: PlaceName | None = None
    period: Period | None = None
    person: str | None = None
    announced: Announced = NOTHING
    doer: Party | None = None

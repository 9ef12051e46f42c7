"""Labels and relationship types of the graph, as an analyst reads them; what they mean is in docs/graph.md."""

from enum import StrEnum

SCHEMA_VERSION = 2


class Label(StrEnum):
    """The labels of nodes."""

    REPORT = "Report"
    CLAIM = "Claim"
    SOURCE = "Source"
    MATERIEL = "Materiel"
    FORMATION = "Formation"
    LOCATION = "Location"
    PLACE_NAME = "PlaceName"
    FORMATION_NAME = "FormationName"
    JUDGEMENT = "Judgement"
    DAY = "Day"
    GRAPH = "Graph"


class Relationship(StrEnum):
    """The types of relationships."""

    STATED_IN = "STATED_IN"
    PUBLISHED_BY = "PUBLISHED_BY"
    CLAIMED_BY = "CLAIMED_BY"
    RELAYED_BY = "RELAYED_BY"
    AT = "AT"
    INVOLVES = "INVOLVES"
    OF = "OF"
    STRUCK = "STRUCK"
    PART_OF = "PART_OF"
    BROADER = "BROADER"
    WITHIN = "WITHIN"
    SUBORDINATE_TO = "SUBORDINATE_TO"
    MEANS = "MEANS"

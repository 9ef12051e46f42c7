"""The closed vocabularies of the claim model, spelled as GraphQL spells them.

`FormationType` and `Echelon` are upper case here and in the API; claim files write them in lower case (`to_json`, `from_json` of `schema.claim_json`).
"""

from enum import StrEnum


class Party(StrEnum):
    """The two belligerents; forces of the DPR and LPR count as RU."""

    RU = "RU"
    UA = "UA"


class ClaimKind(StrEnum):
    """What a claim asserts."""

    LOSS = "LOSS"
    LAUNCH = "LAUNCH"
    STRIKE = "STRIKE"
    REPELLED_ATTACK = "REPELLED_ATTACK"
    ENGAGEMENT = "ENGAGEMENT"
    CONTROL_CHANGE = "CONTROL_CHANGE"
    ADVANCE = "ADVANCE"


class Effect(StrEnum):
    """How people or materiel were lost; CASUALTIES: killed and wounded together, LOST: of materiel, not said how."""

    KILLED = "KILLED"
    WOUNDED = "WOUNDED"
    CASUALTIES = "CASUALTIES"
    CAPTURED = "CAPTURED"
    SURRENDERED = "SURRENDERED"
    DESTROYED = "DESTROYED"
    DAMAGED = "DAMAGED"
    SHOT_DOWN = "SHOT_DOWN"
    LOST = "LOST"


class Qualifier(StrEnum):
    """The hedge of a number."""

    EXACT = "EXACT"
    ABOUT = "ABOUT"
    MORE_THAN = "MORE_THAN"
    AT_LEAST = "AT_LEAST"
    UP_TO = "UP_TO"
    NEARLY = "NEARLY"


class TallyBasis(StrEnum):
    """INCREMENT: within the period; CUMULATIVE: the running total since 2022-02-24."""

    INCREMENT = "INCREMENT"
    CUMULATIVE = "CUMULATIVE"


class LocationRole(StrEnum):
    """OBJECT: taken or struck; NEAR: fighting was near it; WITHIN: a region or country that holds it."""

    OBJECT = "OBJECT"
    NEAR = "NEAR"
    WITHIN = "WITHIN"


class FormationRole(StrEnum):
    """Whether a formation acted or suffered."""

    ACTOR = "ACTOR"
    TARGET = "TARGET"


class SourceKind(StrEnum):
    """What sort of body a source is."""

    MINISTRY = "MINISTRY"
    GENERAL_STAFF = "GENERAL_STAFF"
    ARMED_FORCE = "ARMED_FORCE"
    COMMAND = "COMMAND"
    GOVERNMENT = "GOVERNMENT"
    REGIONAL_AUTHORITY = "REGIONAL_AUTHORITY"
    INTELLIGENCE = "INTELLIGENCE"
    NEWS_AGENCY = "NEWS_AGENCY"
    OUTLET = "OUTLET"
    MONITOR = "MONITOR"
    PERSON = "PERSON"
    OTHER = "OTHER"


class PlaceKind(StrEnum):
    """What sort of place a location is."""

    COUNTRY = "COUNTRY"
    OBLAST = "OBLAST"
    RAION = "RAION"
    HROMADA = "HROMADA"
    CITY = "CITY"
    TOWN = "TOWN"
    VILLAGE = "VILLAGE"
    DISTRICT = "DISTRICT"
    FOREST = "FOREST"
    WATER = "WATER"
    ISLAND = "ISLAND"
    OTHER = "OTHER"


class FormationType(StrEnum):
    """The arm a formation belongs to."""

    MECHANIZED = "MECHANIZED"
    MOTORIZED_INFANTRY = "MOTORIZED_INFANTRY"
    INFANTRY = "INFANTRY"
    TANK = "TANK"
    JAEGER = "JAEGER"
    AIRBORNE = "AIRBORNE"
    AIR_ASSAULT = "AIR_ASSAULT"
    AIRMOBILE = "AIRMOBILE"
    ASSAULT = "ASSAULT"
    MARINE = "MARINE"
    MOUNTAIN_ASSAULT = "MOUNTAIN_ASSAULT"
    TERRITORIAL_DEFENCE = "TERRITORIAL_DEFENCE"
    NATIONAL_GUARD = "NATIONAL_GUARD"
    ARTILLERY = "ARTILLERY"
    ROCKET_ARTILLERY = "ROCKET_ARTILLERY"
    ANTI_AIRCRAFT = "ANTI_AIRCRAFT"
    UNMANNED_SYSTEMS = "UNMANNED_SYSTEMS"
    SPECIAL_OPERATIONS = "SPECIAL_OPERATIONS"
    BORDER_GUARD = "BORDER_GUARD"
    POLICE = "POLICE"
    GROUP_OF_FORCES = "GROUP_OF_FORCES"
    FOREIGN_MERCENARIES = "FOREIGN_MERCENARIES"
    OTHER = "OTHER"


class Echelon(StrEnum):
    """The size of a formation."""

    COMPANY = "COMPANY"
    BATTALION = "BATTALION"
    REGIMENT = "REGIMENT"
    BRIGADE = "BRIGADE"
    DIVISION = "DIVISION"
    CORPS = "CORPS"
    ARMY = "ARMY"
    GROUP = "GROUP"


class MatchMethod(StrEnum):
    """Which step found a name."""

    JUDGEMENT = "JUDGEMENT"
    EXACT = "EXACT"
    ALIAS = "ALIAS"
    PHONEMIC = "PHONEMIC"
    FUZZY = "FUZZY"
    CONTEXT = "CONTEXT"
    PROVISIONAL = "PROVISIONAL"


class JudgementSubject(StrEnum):
    """What a judgement says the meaning of."""

    LOCATION = "LOCATION"
    FORMATION = "FORMATION"
    SOURCE = "SOURCE"


class LoadStatus(StrEnum):
    """What loading did with a report."""

    CREATED = "CREATED"
    UNCHANGED = "UNCHANGED"
    UPDATED = "UPDATED"
    REJECTED = "REJECTED"

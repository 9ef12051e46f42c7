"""Enumerations: those of the claim model, and those that only the API has."""

from enum import StrEnum

import strawberry

from schema.ontology.enums import (
    ClaimKind,
    Echelon,
    Effect,
    FormationRole,
    FormationType,
    JudgementSubject,
    LocationRole,
    MatchMethod,
    Party,
    PlaceKind,
    Qualifier,
    SourceKind,
    TallyBasis,
)

strawberry.enum(Party, description="The two belligerents. Forces of the DPR and LPR count as RU.")
strawberry.enum(ClaimKind, description=None)
strawberry.enum(
    Effect,
    description="How people or materiel were lost. CASUALTIES: killed and wounded together, or not said which. LOST: of materiel, not said how.",
)
strawberry.enum(Qualifier, description=None)
strawberry.enum(TallyBasis, description="INCREMENT: within the period. CUMULATIVE: the running total since 2022-02-24.")
strawberry.enum(
    LocationRole,
    description="OBJECT: what the claim is about (taken, struck). NEAR: the fighting was near it. WITHIN: a region or country that holds it.",
)
strawberry.enum(FormationRole, description=None)
strawberry.enum(SourceKind, description=None)
strawberry.enum(PlaceKind, description=None)
strawberry.enum(FormationType, description=None)
strawberry.enum(Echelon, description=None)
strawberry.enum(
    MatchMethod,
    description="Which step found a name. JUDGEMENT: a person said so. CONTEXT: the places beside it decided between namesakes. PROVISIONAL: a well-formed designation no table has.",
)


@strawberry.enum
class ClaimField(StrEnum):
    EFFECT = "EFFECT"
    MATERIEL = "MATERIEL"
    MODEL = "MODEL"
    MADE_IN = "MADE_IN"
    QUANTITY = "QUANTITY"
    PERIOD_START = "PERIOD_START"
    PERIOD_END = "PERIOD_END"
    ACTOR = "ACTOR"
    TARGET = "TARGET"
    CLAIMANT = "CLAIMANT"
    DIRECTION = "DIRECTION"
    LOCATIONS = "LOCATIONS"
    FORMATIONS = "FORMATIONS"
    TARGETS = "TARGETS"
    RELAYED_BY = "RELAYED_BY"


@strawberry.enum(
    description="""NEWEST, OLDEST: by the report's day. LATEST, EARLIEST: by the end of the claim's period. LARGEST, SMALLEST: by value. TEXT: by report, then by where it stands in the text.
Without the value: last. Ties: by id, in the same direction. Other connections: reports newest first, judgements newest first, the rest by name (code point order), then id."""
)
class ClaimOrder(StrEnum):
    NEWEST = "NEWEST"
    OLDEST = "OLDEST"
    LATEST = "LATEST"
    EARLIEST = "EARLIEST"
    LARGEST = "LARGEST"
    SMALLEST = "SMALLEST"
    TEXT = "TEXT"


@strawberry.enum
class TotalKey(StrEnum):
    DAY = "DAY"
    WEEK = "WEEK"
    MONTH = "MONTH"
    CLAIMANT = "CLAIMANT"
    PUBLISHER = "PUBLISHER"
    KIND = "KIND"
    EFFECT = "EFFECT"
    MATERIEL = "MATERIEL"
    TALLY = "TALLY"
    TARGET = "TARGET"
    ACTOR = "ACTOR"
    OBLAST = "OBLAST"
    LOCATION = "LOCATION"
    FORMATION = "FORMATION"
    DIRECTION = "DIRECTION"


@strawberry.enum
class LoadStatus(StrEnum):
    CREATED = "CREATED"
    UNCHANGED = "UNCHANGED"
    UPDATED = "UPDATED"
    REJECTED = "REJECTED"


strawberry.enum(JudgementSubject, description=None)

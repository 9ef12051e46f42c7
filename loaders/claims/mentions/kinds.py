"""Predicates, claims and things of one kind that several rules ask for: what hurts, what is shot down, what flies."""

from schema.ontology.enums import ClaimKind, Effect
from schema.ontology.taxonomy import narrower

HURTS = frozenset(("kill", "wound"))
WRECKS = frozenset(("damage", "destroy", "engage_target"))
HITS = frozenset(("engage_target", "damage"))
DESTROYS = frozenset(("shoot_down", "destroy"))  # what flies is shot down
DAMAGING = DESTROYS | {"damage"}
FOUGHT = frozenset(("ground_attack", "engagement"))
HELD = frozenset(("ADVANCE", "CONTROL_CHANGE"))  # claims of ground won or lost
AIMED = frozenset(("STRIKE", "ENGAGEMENT"))  # claims of whom somebody strikes or fights
FIGHTS = frozenset((ClaimKind.ENGAGEMENT, ClaimKind.REPELLED_ATTACK))
DOWNED = frozenset((Effect.SHOT_DOWN, Effect.DESTROYED))
COUNTED = frozenset(("LOSS", "LAUNCH"))  # claims of things that a number counts
SUFFERED = frozenset((Effect.KILLED, Effect.WOUNDED))
FIRE_OR_ATTACK = frozenset(("engage_target", "shell", "ground_attack"))
SIDES = frozenset(("RU", "UA", "ENEMY"))  # values of a word for a party that is not the speaker's own
FLYING = frozenset((*narrower("munition"), *narrower("uav")))
SENT = frozenset((*narrower("unmanned"), *narrower("munition"), *narrower("aircraft")))  # what an attack is made with
AERIAL = SENT - {"usv", "ugv"}
MUNITIONS = frozenset((*narrower("unmanned"), *narrower("munition")))
SITES = frozenset(narrower("site"))
PLANTS = frozenset(("energy", "fuel_depot", "military_industry", "airfield"))  # struck, and there still
MOVING = frozenset(
    (*narrower("ground_vehicle"), *narrower("artillery"), *narrower("air_defence"), *narrower("aircraft"), *narrower("naval"))
)
SOLDIERS = frozenset(("troops", "mercenaries"))
STORES = frozenset(("ammunition_depot", "materiel_depot", "fuel_depot", "command_post", "deployment_area"))  # what is hit from afar

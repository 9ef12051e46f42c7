"""The order of battle of both sides: known formations, their ids, and designations read out of words."""

from schema.orbat.designation import Designation, designations, part_and_whole
from schema.orbat.table import formation_id, formation_of, formations, part_of, provisional
from schema.orbat.vocabulary import Arm, arm_of

__all__ = [
    "Arm",
    "Designation",
    "arm_of",
    "designations",
    "formation_id",
    "formation_of",
    "formations",
    "part_and_whole",
    "part_of",
    "provisional",
]

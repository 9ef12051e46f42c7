"""Where a statement starts: each root field's branches. Importing this fills `ROOTS`."""

from graphapi.plan.roots import aggregates, claims, lists, names, nodes, search
from graphapi.plan.roots.table import ROOTS

__all__ = ["ROOTS", "aggregates", "claims", "lists", "names", "nodes", "search"]

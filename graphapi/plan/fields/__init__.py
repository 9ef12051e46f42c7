"""How each field of each type is written in Cypher; importing this fills `graphapi.plan.project.FIELDS`."""

from graphapi.plan.fields import changes, claims, judgements, mentions, names, nodes

__all__ = ["changes", "claims", "judgements", "mentions", "names", "nodes"]

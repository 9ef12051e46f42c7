"""How each field of each type is written in Cypher; importing this fills `graphapi.plan.project.FIELDS`."""

from graphapi.plan.fields import aggregates, claims, judgements, mentions, names, nodes

__all__ = ["aggregates", "claims", "judgements", "mentions", "names", "nodes"]

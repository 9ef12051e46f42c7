"""The keys that totals are grouped by, and when two claims have the same."""

from dataclasses import dataclass

CALENDAR = {"DAY", "WEEK", "MONTH"}


@dataclass(frozen=True, slots=True)
class Key:
    """`one`: an expression over the claim `{c}`. `match`, `end`: where a claim may have several, what finds them. `node`: it is the id of a node."""

    one: str = ""
    match: str = ""
    end: str = ""
    node: bool = False

    @property
    def several(self) -> bool:
        """A claim may stand in several rows."""
        return bool(self.match)

    def cypher(self, claim: str) -> str:
        """The key of a claim that has one at most."""
        return self.one.format(c=claim)

    def spread(self, claim: str, name: str) -> str:
        """A row for each key of the claim, one of null where it has none."""
        found = f"COLLECT {{ {self.match.format(c=claim)} WHERE {self.end} IS NOT NULL RETURN DISTINCT {self.end} }}"
        return f", {found} AS {name}s UNWIND CASE WHEN size({name}s) = 0 THEN [null] ELSE {name}s END AS {name}"

    def same(self, claim: str, name: str) -> str:
        """Whether the claim also stands in the row of this key."""
        if self.several:
            match = self.match.format(c=claim)
            return (
                f"(EXISTS {{ {match} WHERE {self.end} = {name} }}"
                f" OR ({name} IS NULL AND NOT EXISTS {{ {match} WHERE {self.end} IS NOT NULL }}))"
            )
        return f"({self.cypher(claim)} = {name} OR ({name} IS NULL AND {self.cypher(claim)} IS NULL))"


KEYS = {
    "DAY": Key("{c}.period_end"),
    "WEEK": Key("CASE WHEN {c}.period_end IS NOT NULL THEN toString(date.truncate('week', date({c}.period_end))) END"),
    "MONTH": Key("substring({c}.period_end, 0, 7)"),
    "OBLAST": Key(match="MATCH ({c})-[:AT]->(k:Location)", end="k.oblast", node=True),
    "LOCATION": Key(match="MATCH ({c})-[:AT]->(k:Location)", end="k.id", node=True),
    "FORMATION": Key(match="MATCH ({c})-[:INVOLVES]->(k:Formation)", end="k.id", node=True),
} | {
    name: Key(f"{{c}}.{name.lower()}", node=name in ("CLAIMANT", "PUBLISHER", "MATERIEL"))
    for name in ("CLAIMANT", "PUBLISHER", "KIND", "EFFECT", "MATERIEL", "TALLY", "TARGET", "ACTOR", "DIRECTION")
}

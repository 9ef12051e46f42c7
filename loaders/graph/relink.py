"""Links of mentions moved to what the judgements that stand say, or back to what the scores had said."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import orjson

from loaders.graph.mention_rows import outcome
from loaders.graph.nodes import formation_name_id, new_formation, unplaced_id
from loaders.graph.properties import present
from loaders.graph.statements import NEW_NODES, SWEEP
from loaders.resolve.assertions import Shared
from loaders.resolve.judgements import Judgements, Where, judged_folds
from schema.claim import FormationMention, LocationMention, SourceMention
from schema.gazetteer import open_gazetteer
from schema.judgement import Judgement
from schema.keys import fold, global_id, local_id
from schema.match import Candidate, Resolution
from schema.nodes import Formation, Location, Source
from schema.ontology.enums import Echelon, FormationRole, FormationType, JudgementSubject, LocationRole, MatchMethod, Party, PlaceKind
from schema.orbat import formation_of
from schema.sources import identify, source_of
from schema.store import Transaction
from schema.store.reference import source_row
from schema.store.store import Row
from schema.words import name_word

LOCATION, FORMATION, SOURCE = JudgementSubject.LOCATION, JudgementSubject.FORMATION, JudgementSubject.SOURCE

_SEEN = "RETURN c.id AS claim, c.publisher AS publisher, type(l) AS link, properties(l) AS mention, n.id AS end, labels(n)[0] AS label"
LINKS = {LOCATION: "AT", FORMATION: "INVOLVES", SOURCE: "CLAIMED_BY|RELAYED_BY"}
# A claim's words hold the folded names of all that it mentions; which of its links bears the name is seen here.
_NAMED = """
CALL db.index.fulltext.queryNodes('claim_words', $names) YIELD node
WITH node AS c"""
OF_ALL = {subject: f"{_NAMED}\nMATCH (c)-[l:{links}]->(n)\n{_SEEN}" for subject, links in LINKS.items()}
OF_CLAIM = {subject: f"MATCH (c:Claim {{id: $claim}})-[l:{links}]->(n)\n{_SEEN}" for subject, links in LINKS.items()}
OF_PUBLISHER = {
    subject: f"{_NAMED}\nWHERE c.publisher = $publisher\nMATCH (c)-[l:{links}]->(n)\n{_SEEN}" for subject, links in LINKS.items()
}

_UNLINK = """
UNWIND $rows AS row
MATCH (:Claim {{id: row.claim}})-[l:{}]->()
WHERE l.position = row.set.position
DELETE l
"""
UNLINK = {link: _UNLINK.format(link) for link in ("AT", "INVOLVES", "RELAYED_BY")} | {
    "CLAIMED_BY": """
UNWIND $rows AS row
MATCH (:Claim {id: row.claim})-[l:CLAIMED_BY]->()
DELETE l
"""
}
_LINK = """
UNWIND $rows AS row
MATCH (c:Claim {{id: row.claim}})
MATCH (n:{label} {{id: row.end}})
CREATE (c)-[l:{link}]->(n)
SET l = row.set{also}
"""
_ENDS = (
    ("AT", "Location"),
    ("AT", "PlaceName"),
    ("INVOLVES", "Formation"),
    ("INVOLVES", "FormationName"),
    ("CLAIMED_BY", "Source"),
    ("RELAYED_BY", "Source"),
)
LINK = {
    (link, label): _LINK.format(link=link, label=label, also=", c.claimant = row.end" if link == "CLAIMED_BY" else "")
    for link, label in _ENDS
}
OUTCOME = ("score", "method", "abstained", "reasons", "candidates", "candidate_reasons")
END = {"AT": "place", "INVOLVES": "unit"}  # the property that repeats the id of the end

SAID = """
UNWIND $claims AS id
MATCH (c:Claim {id: id})
RETURN c.id AS claim, c.base AS base, c.claimant AS claimant, c.report AS report, c.kind AS kind, c.effect AS effect, c.materiel AS materiel,
       c.model AS model, c.tally AS tally, c.period_start AS start, c.period_end AS end, c.quote AS quote, c.actor AS actor, c.target AS target,
       EXISTS { (c)-[:CLAIMED_BY]->() } AS told
"""
REBASE = """
UNWIND $rows AS row
MATCH (c:Claim {id: row.claim})
SET c.base = row.base
"""


@dataclass(frozen=True, slots=True)
class _Move:
    """One link with its new end and properties."""

    claim: str
    link: str
    label: str
    end: str
    set: Row


def relink(transaction: Transaction, changed: Judgement, standing: Sequence[Judgement]) -> tuple[str, ...]:
    """Move the mentions in the scope of `changed` as the judgements that stand decide; the global ids of the claims touched."""
    called = open_gazetteer().called
    judgements = Judgements(standing, locations=lambda place: Location(id=place, name=place, kind=PlaceKind.OTHER), names=called)
    folds = judged_folds(changed, called)
    params = {"names": " ".join(map(name_word, sorted(folds))), "claim": changed.claim, "publisher": changed.publisher}
    seen = [row for row in transaction.run(_scoped(changed), params) if fold(row["mention"].get("surface", "")) in folds]
    moves = [move for row in seen if (move := _moved(row, changed.subject, judgements))]
    _carry_out(transaction, moves)
    _sweep(transaction, seen)
    return tuple(dict.fromkeys(move.claim for move in moves))


def bases(transaction: Transaction, claims: Sequence[str]) -> tuple[str, ...]:
    """The assertion bases that the claims had and have, once those whose claimant moved are told their new one."""
    said = transaction.run(SAID, {"claims": list(claims)}) if claims else []
    now = [{"claim": row["claim"], "base": _base(row)} for row in said]
    if now:
        transaction.run(REBASE, {"rows": now})
    return tuple(sorted({row["base"] for row in (*said, *now) if row["base"]}))


def _scoped(changed: Judgement) -> str:
    if changed.claim:
        return OF_CLAIM[changed.subject]
    return OF_PUBLISHER[changed.subject] if changed.publisher else OF_ALL[changed.subject]


def _moved(row: Row, subject: JudgementSubject, judgements: Judgements) -> _Move | None:
    """Where a link goes now; null where it stays."""
    mention, where = row["mention"], Where(row["claim"], row["publisher"])
    scored = orjson.loads(mention["scored"]) if "scored" in mention else _outcome_of(row)
    found = judgements.find(subject, mention["surface"], mention.get("region"), where, scored=_place_of(scored))
    before = mention.get("judgement")
    if (found and global_id("judgement", found.id)) == before:
        return None
    kept = {name: value for name, value in mention.items() if name not in {*OUTCOME, "judgement", "scored", "place", "unit"}}
    if found is None:
        end, label = scored.pop("end"), scored.pop("label")
        return _Move(row["claim"], row["link"], label, end, present(kept | scored | _repeated(row["link"], end)))
    end, label, resolution = _judged(row, judgements, where, scored)
    decided = outcome(end.partition(":")[0], resolution) if row["link"] in END else {}
    kept |= decided | {"judgement": global_id("judgement", found.id), "scored": orjson.dumps(scored).decode()} | _repeated(row["link"], end)
    return _Move(row["claim"], row["link"], label, end, present(kept))


def _outcome_of(row: Row) -> Row:
    """What the scores said of a link: its outcome and its end."""
    return {name: row["mention"][name] for name in OUTCOME if name in row["mention"]} | {"end": row["end"], "label": row["label"]}


def _place_of(scored: Row) -> str | None:
    """The local id of the place that the scores found."""
    return local_id("place", scored["end"]) if scored["label"] == "Location" else None


def _as_resolved(place: str | None) -> Resolution[Location]:
    if place is None:
        return Resolution()
    found = Candidate(Location(id=place, name=place, kind=PlaceKind.OTHER), 1.0, MatchMethod.EXACT)
    return Resolution((found,), found)


def _judged(
    row: Row, judgements: Judgements, where: Where, scored: Row
) -> tuple[str, str, Resolution[Location] | Resolution[Formation] | None]:
    """The end that a judgement gives a link: the node, or the name where there is none."""
    if row["link"] == "AT":
        place = _place(row["mention"])
        found = judgements.location(place, where, _as_resolved(_place_of(scored)))
        return (global_id("place", found.match.node.id), "Location", found) if found.match else (unplaced_id(place), "PlaceName", found)
    if row["link"] == "INVOLVES":
        unit = _unit(row["mention"])
        meant = judgements.formation(unit, where, Resolution())
        return (
            (global_id("formation", meant.match.node.id), "Formation", meant)
            if meant.match
            else (formation_name_id(unit), "FormationName", meant)
        )
    unscored: Resolution[Source] = Resolution()
    spoken = judgements.source(SourceMention(surface=row["mention"]["surface"], source=""), where, unscored)
    return (global_id("source", spoken.match.node.id) if spoken.match else scored["end"]), "Source", None


def _place(mention: Row) -> LocationMention:
    return LocationMention(
        surface=mention["surface"],
        start=mention["start"],
        end=mention["end"],
        role=LocationRole(mention["role"]),
        region=mention.get("region"),
    )


def _unit(mention: Row) -> FormationMention:
    party, kind, echelon = mention.get("party"), mention.get("type"), mention.get("echelon")
    return FormationMention(
        surface=mention["surface"],
        start=mention["start"],
        end=mention["end"],
        role=FormationRole(mention["role"]),
        party=Party(party) if party else None,
        number=mention.get("number"),
        type=FormationType(kind) if kind else None,
        echelon=Echelon(echelon) if echelon else None,
    )


def _repeated(link: str, end: str) -> Row:
    return {END[link]: end} if link in END else {}


def _carry_out(transaction: Transaction, moves: Sequence[_Move]) -> None:
    for label, statement in NEW_NODES.items():
        rows = {move.end: _node(move) for move in moves if move.label == label}
        if rows:
            transaction.run(statement, {"rows": list(rows.values())})
    for (link, label), statement in LINK.items():
        rows_of = [{"claim": move.claim, "end": move.end, "set": move.set} for move in moves if (move.link, move.label) == (link, label)]
        if rows_of:
            transaction.run(UNLINK[link], {"rows": rows_of})
            transaction.run(statement, {"rows": rows_of})


def _node(move: _Move) -> Row:
    """The row of an end that may not be there: a name, or what is provisional and was swept when nothing pointed to it."""
    if move.label == "Formation":
        formation = formation_of(local_id("formation", move.end))
        return new_formation(formation) if formation else {"id": move.end, "set": {}, "up": None}
    return {"id": move.end, "set": _said_of(move)}


def _said_of(move: _Move) -> Row:
    if move.label == "Source":
        spoken = identify(move.set["surface"])
        source = spoken if global_id("source", spoken.id) == move.end else source_of(local_id("source", move.end))
        return present(source_row(source)["set"])
    return {name: move.set[name] for name in ("surface", "region", "party", "number", "type", "echelon") if name in move.set}


def _sweep(transaction: Transaction, seen: Iterable[Row]) -> None:
    """Names, and provisional sources and formations, that nothing points to any more."""
    for label in SWEEP:
        ids = sorted({row["end"] for row in seen if row["label"] == label})
        if ids:
            transaction.run(SWEEP[label], {"ids": ids})


def _base(row: Row) -> str:
    who = local_id("source", row["claimant"]) if row["told"] and row["claimant"] else f"report:{local_id('report', row['report'])}"
    materiel = row["materiel"] and local_id("materiel", row["materiel"])
    said = {name: row[name] for name in ("kind", "effect", "model", "tally", "start", "end", "quote", "actor", "target")}
    return Shared(who=who, materiel=materiel, **said).base

"""The statements that write reports: one text for both engines, rows as parameters."""

HELD = """
UNWIND $ids AS id
MATCH (r:Report {id: id})
RETURN r.id AS id, r.fingerprint AS fingerprint, r.content AS content, r.unsettled IS NOT NULL AS unsettled
"""
SAID = """
UNWIND $ids AS id
MATCH (r:Report {id: id})
RETURN r.id AS id, r.title AS title, r.url AS url, r.published_on AS day, r.language AS language, r.text_sha256 AS text
"""

# Taking the node in the order of ids makes a second writer of the same report wait here, before anything is compared.
TAKE = """
UNWIND $ids AS id
MERGE (r:Report {id: id})
SET r.taken = $taken
RETURN r.id AS id, r.content AS content, r.fingerprint AS fingerprint
"""
TOLD = """
UNWIND $ids AS id
MATCH (r:Report {id: id})<-[:STATED_IN]-(c:Claim)
WHERE c.known_until IS NULL
RETURN r.id AS report, c.id AS id, c.content AS content, c.base AS base, c.known_from AS known_from
"""
SAME_READING = """
UNWIND $rows AS row
MATCH (r:Report {id: row.id})
SET r.fingerprint = row.fingerprint
REMOVE r.taken
"""

# TAKE holds the report, so looking is enough; a MERGE of the link would hold the publisher too, and with it every other writer of its reports.
REPORT = """
UNWIND $rows AS row
MATCH (r:Report {id: row.id})
SET r = row.report, r.loaded_at = $now
WITH r, row
MATCH (s:Source {id: row.publisher})
WHERE NOT EXISTS { (r)-[:PUBLISHED_BY]->(s) }
CREATE (r)-[:PUBLISHED_BY]->(s)
"""
UNSETTLED = """
UNWIND $ids AS id
MATCH (r:Report {id: id})
WHERE r.unsettled IS NOT NULL
RETURN r.id AS id, r.unsettled AS told, r.unsettled_left AS left
"""
SETTLED = """
UNWIND $ids AS id
MATCH (r:Report {id: id})
REMOVE r.unsettled, r.unsettled_left
"""
# Its first SET makes other writers wait here until the commit: so numbers are committed in their order, without gaps, and assertions are
# settled after it, when all that was told is seen.
COMMIT = """
MERGE (g:Graph {id: 'graph'})
SET g.committed = $at
WITH g
SET g.commits = coalesce(g.commits, 0) + 1
CREATE (:Commit {sequence: g.commits, at: $at, claims: $claims, reports: $reports})
"""
NEW_SOURCE = """
UNWIND $rows AS row
MERGE (n:Source {id: row.id})
ON CREATE SET n += row.set
"""
NEW_FORMATION = """
UNWIND $rows AS row
MERGE (n:Formation {id: row.id})
ON CREATE SET n += row.set
WITH n, row
MATCH (up:Formation {id: row.up})
WHERE NOT EXISTS { (n)-[:SUBORDINATE_TO]->(up) }
CREATE (n)-[:SUBORDINATE_TO]->(up)
"""
NEW_PLACE_NAME = """
UNWIND $rows AS row
MERGE (n:PlaceName {id: row.id})
ON CREATE SET n += row.set
"""
NEW_FORMATION_NAME = """
UNWIND $rows AS row
MERGE (n:FormationName {id: row.id})
ON CREATE SET n += row.set
"""
NEW_NODES = {"Source": NEW_SOURCE, "Formation": NEW_FORMATION, "PlaceName": NEW_PLACE_NAME, "FormationName": NEW_FORMATION_NAME}

PARTS = """
UNWIND $rows AS row
MATCH (c:Claim {id: row.id}), (total:Claim {id: row.part_of})
CREATE (c)-[:PART_OF]->(total)
"""

UNLINK = """
UNWIND $ids AS id
MATCH (c:Claim {id: id})-[x]->()
DELETE x
"""
ENDS = """
UNWIND $ids AS id
MATCH (c:Claim {id: id})-[:AT|INVOLVES|CLAIMED_BY|RELAYED_BY]->(n)
WHERE n:PlaceName OR n:FormationName OR n.provisional
RETURN DISTINCT labels(n)[0] AS label, n.id AS id
"""
WITHDRAW = """
UNWIND $ids AS id
MATCH (c:Claim {id: id})
SET c.known_until = $now, c.key = '~' + c.key, c.late = '~' + c.late
WITH c
MATCH (c)-[x:AT|INVOLVES]->()
SET x.key = '~' + x.key
"""
# A claim that comes back after it was withdrawn is a new node; the old one keeps its history under an id of its own.
SET_ASIDE = """
UNWIND $ids AS id
MATCH (c:Claim {id: id})
WHERE c.known_until IS NOT NULL
SET c.id = c.id + '~' + c.known_until
"""

ALL_TOLD = """
MATCH (r:Report {id: $id})<-[:STATED_IN]-(c:Claim)
RETURN c.id AS id, c.base AS base, c.known_until AS known_until
"""
DELETE_CLAIMS = """
UNWIND $ids AS id
MATCH (c:Claim {id: id})
DETACH DELETE c
"""
PUBLISHER = """
MATCH (r:Report {id: $id})-[:PUBLISHED_BY]->(n:Source {provisional: true})
RETURN n.id AS id
"""
DELETE_REPORT = """
MATCH (r:Report {id: $id})
DETACH DELETE r
RETURN $id AS id
"""
_SWEEP = """
UNWIND $ids AS id
MATCH (n:{} {{id: id}})
WHERE {}
DETACH DELETE n
"""
SWEEP = {
    "PlaceName": _SWEEP.format("PlaceName", "NOT EXISTS { (n)--() }"),
    "FormationName": _SWEEP.format("FormationName", "NOT EXISTS { (n)--() }"),
    "Source": _SWEEP.format("Source", "n.provisional AND NOT EXISTS { (n)--() }"),
    "Formation": _SWEEP.format("Formation", "n.provisional AND NOT EXISTS { (n)<--() }"),  # its own link up is no use of it
}

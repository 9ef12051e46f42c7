// One spelling that stands for more than one place, and which.
MATCH (claim:Claim)-[at:AT]->(place:Location)
WITH at.surface AS written, collect(DISTINCT place.id) AS ids, collect(DISTINCT place.name) AS names, count(claim) AS claims
WHERE size(ids) > 1
RETURN written, names, ids, claims
ORDER BY claims DESC, written
LIMIT 25

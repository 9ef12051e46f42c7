// The places accepted with the least certainty: read these first.
MATCH (claim:Claim)-[at:AT]->(place:Location)
WHERE at.score IS NOT NULL
RETURN at.surface AS written, at.region AS region, place.name AS place, place.oblast AS oblast, at.method AS found_by, at.score AS score, claim.quote AS quote
ORDER BY score, written
LIMIT 25

// Places of which both sides speak: taken, left, held or fought over.
MATCH (ours:Source)<-[:CLAIMED_BY]-(first:Claim)-[:AT]->(place:Location)<-[:AT]-(second:Claim)-[:CLAIMED_BY]->(theirs:Source)
WHERE ours.affiliation = 'RU' AND theirs.affiliation = 'UA' AND place.kind IN ['CITY', 'TOWN', 'VILLAGE']
RETURN place.name AS place, collect(DISTINCT first.kind) AS russian_claims, collect(DISTINCT second.kind) AS ukrainian_claims, count(DISTINCT first) + count(DISTINCT second) AS claims
ORDER BY claims DESC, place
LIMIT 50

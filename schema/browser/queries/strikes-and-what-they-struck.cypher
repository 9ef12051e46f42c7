// Strikes with what was hit: classes of target and places.
MATCH (claim:Claim)-[struck:STRUCK]->(materiel:Materiel)
WHERE claim.kind = 'STRIKE'
RETURN claim, struck, materiel
LIMIT 50

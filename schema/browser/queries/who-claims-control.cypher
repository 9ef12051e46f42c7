// Who says which place changed hands, and when.
MATCH (claimant:Source)<-[by:CLAIMED_BY]-(claim:Claim)-[at:AT]->(place:Location)
WHERE claim.kind = 'CONTROL_CHANGE'
RETURN claimant, by, claim, at, place
ORDER BY claim.period_end DESC
LIMIT 50

// Who passes on whose word, and how often.
MATCH (claimant:Source)<-[:CLAIMED_BY]-(claim:Claim)-[:RELAYED_BY]->(teller:Source)
RETURN teller.name AS teller, claimant.name AS claimant, count(claim) AS claims
ORDER BY claims DESC, teller, claimant
LIMIT 50

// A formation over time: where claims have placed Russia's Group of Forces Zapad, latest first.
MATCH (formation:Formation {id: 'formation:ru/group-zapad'})<-[involves:INVOLVES]-(claim:Claim)-[at:AT]->(place:Location)
WHERE at.role <> 'WITHIN' AND claim.known_until IS NULL
RETURN formation, involves, claim, at, place
ORDER BY claim.period_end DESC
LIMIT 50

// Both sides of one place: what each claimant says of Makiivka (put another id in its place).
MATCH (place:Location {id: 'place:UA14080070010078220'})<-[at:AT]-(claim:Claim)-[by:CLAIMED_BY]->(claimant:Source)
WHERE claim.known_until IS NULL
RETURN place, at, claim, by, claimant
ORDER BY claim.published_on
LIMIT 100

// Why a name became this place: the reasons of one mention, a feature, its detail and its weight each.
MATCH (claim:Claim)-[at:AT]->(place:Location {id: 'place:UA63080130070030824'})
RETURN at.surface AS written, place.name AS place, at.score AS score, at.reasons AS reasons, at.candidates AS candidates
ORDER BY claim.published_on
LIMIT 25

// Every spelling of one village: as reports wrote it, how it was found, how sure.
MATCH (place:Location {id: 'place:UA63080130070030824'})<-[at:AT]-(claim:Claim)
RETURN at.surface AS written, at.region AS region, at.method AS found_by, min(at.score) AS least_score, count(claim) AS claims
ORDER BY claims DESC, written

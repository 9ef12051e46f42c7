// Formations that resolved to nothing, or were only counted, the most frequent first.
MATCH (name:FormationName)<-[involves:INVOLVES]-(claim:Claim)
RETURN name.surface AS written, involves.party AS party, involves.count AS counted, count(involves) AS mentions
ORDER BY mentions DESC, written
LIMIT 50

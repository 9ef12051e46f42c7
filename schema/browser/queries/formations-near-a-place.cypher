// Which formations were named near one place, and in which role.
MATCH (place:Location {name: 'Terny'})<-[at:AT]-(claim:Claim)-[involves:INVOLVES]->(formation:Formation)
RETURN place, at, claim, involves, formation
LIMIT 50

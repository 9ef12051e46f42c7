// Place names that resolved to nothing, the most frequent first: what a reviewer works through.
MATCH (name:PlaceName)<-[at:AT]-(claim:Claim)
RETURN name.surface AS written, name.region AS region, count(at) AS mentions, min(at.abstained) AS because
ORDER BY mentions DESC, written
LIMIT 50

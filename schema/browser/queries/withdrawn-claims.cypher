// Claims that a corrected report withdrew: kept, with the moment they ceased to stand.
MATCH (claim:Claim)-[:STATED_IN]->(report:Report)
WHERE claim.known_until IS NOT NULL
RETURN claim.quote AS quote, claim.known_from AS known_from, claim.known_until AS known_until, report.title AS report
ORDER BY known_until DESC
LIMIT 50

// One assertion told by several reports: counted once in totals, kept in each one's own words.
MATCH (claim:Claim)-[:STATED_IN]->(report:Report)
WHERE claim.known_until IS NULL
WITH claim.assertion AS assertion, collect(DISTINCT report.title) AS reports, collect(DISTINCT claim.quote) AS words
WHERE size(reports) > 1
RETURN assertion, reports, words
ORDER BY size(reports) DESC, assertion
LIMIT 50

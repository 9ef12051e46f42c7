// One claim back to its text: the quote, where it stands, and the report around it.
MATCH (claim:Claim)-[:STATED_IN]->(report:Report)
RETURN claim.quote AS quote, claim.start AS start, claim.end AS end, report.title AS report, report.published_on AS published_on, report.url AS url, report.text AS text
ORDER BY claim.published_on DESC
LIMIT 10

// A whole report as a graph: its claims and everything they name.
MATCH (report:Report)
WHERE report.title CONTAINS 'Makeyevka'
MATCH (claim:Claim)-[stated:STATED_IN]->(report)
MATCH (claim)-[names]->(thing)
RETURN report, stated, claim, names, thing
LIMIT 200

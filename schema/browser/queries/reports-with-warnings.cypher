// Reports in which something could not be read with certainty.
MATCH (report:Report)
WHERE size(report.warnings) > 0
RETURN report.title AS report, report.published_on AS published_on, report.warnings AS warnings
ORDER BY published_on DESC
LIMIT 50

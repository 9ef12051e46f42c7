// A running total day by day: Russian tanks by the General Staff of Ukraine.
MATCH (claim:Claim)
WHERE claim.target = 'RU' AND claim.materiel = 'materiel:tank' AND claim.tally = 'CUMULATIVE' AND claim.period_end >= '2022-02-24'
  AND claim.claimant = 'source:ua-general-staff' AND claim.known_until IS NULL
RETURN claim.period_end AS day, max(claim.value) AS total
ORDER BY day DESC
LIMIT 400

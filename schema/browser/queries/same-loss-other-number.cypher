// The same loss, day and effect, and more than one number: claimants side by side.
MATCH (claim:Claim)-[:CLAIMED_BY]->(claimant:Source)
WHERE claim.kind = 'LOSS' AND claim.known_until IS NULL AND claim.value IS NOT NULL AND claim.period_end IS NOT NULL
WITH claim.target AS target, claim.materiel AS materiel, claim.effect AS effect, claim.tally AS tally, claim.period_start AS start, claim.period_end AS end,
     collect(DISTINCT claimant.name) AS claimants, min(claim.value) AS lowest, max(claim.value) AS highest
WHERE size(claimants) > 1 AND highest > lowest
RETURN target, materiel, effect, tally, start, end, claimants, lowest, highest
ORDER BY end DESC
LIMIT 50

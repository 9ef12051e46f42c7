// The way of one word: from the page that printed it, through those who relayed it, to whoever said it first.
MATCH (claim:Claim)-[relayed:RELAYED_BY]->(teller:Source)
MATCH (claim)-[by:CLAIMED_BY]->(claimant:Source)
MATCH (claim)-[stated:STATED_IN]->(report:Report)-[published:PUBLISHED_BY]->(publisher:Source)
RETURN publisher, published, report, stated, claim, relayed, teller, by, claimant
LIMIT 25

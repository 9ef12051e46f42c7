// Totals and what they include: nineteen tanks, one Leopard among them.
MATCH (part:Claim)-[of:PART_OF]->(total:Claim)
RETURN total, of, part
LIMIT 50

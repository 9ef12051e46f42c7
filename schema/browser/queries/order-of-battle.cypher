// Who stands under whom in the order of battle.
MATCH (formation:Formation)-[under:SUBORDINATE_TO]->(above:Formation)
RETURN formation, under, above
LIMIT 100

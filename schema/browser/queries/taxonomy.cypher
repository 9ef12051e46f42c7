// The classes of materiel, each under its broader one.
MATCH (narrow:Materiel)-[under:BROADER]->(broad:Materiel)
RETURN narrow, under, broad

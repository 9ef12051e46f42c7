// A place and all that holds it, up to the country.
MATCH way = (place:Location {id: 'place:UA63080130070030824'})-[:WITHIN*1..5]->(holder:Location)
RETURN way

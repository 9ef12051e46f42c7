"""What a sentence inherits: acting group, sector, a heading's verb, running total, days."""

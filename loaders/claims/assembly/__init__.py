"""Counted things become claims: which predicate, places and group each belongs to, parts of sums, tellings of one thing."""

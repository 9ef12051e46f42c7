"""Filters: input objects become conditions of Cypher. A condition may be null; NOT takes null as false, so it is the complement."""

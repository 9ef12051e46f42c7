"""Resolved claims to rows, rows to the graph."""

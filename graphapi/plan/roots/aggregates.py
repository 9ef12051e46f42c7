"""Answers that no single claim gives."""

from graphapi.plan.roots import disagreements, series, totals

__all__ = ["disagreements", "series", "totals"]

"""Whose word a sentence is, and who passed it on."""

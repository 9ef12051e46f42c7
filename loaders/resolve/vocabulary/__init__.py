"""The tables of words and names that resolution goes by."""

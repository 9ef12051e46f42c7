"""Names to places, formations and sources, with reasons."""

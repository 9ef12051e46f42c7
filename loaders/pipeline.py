"""The pipeline: one line from reports to the graph."""

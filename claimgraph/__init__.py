"""The command line. Thin: each command calls what a script would import from `loaders`, `schema` and `graphapi`.

Modules import nothing heavy at their top, so that `claimgraph --help` answers at once.
"""

"""`python -m claimgraph`: the command, where its script is not on the path."""

from claimgraph.cli import main

main()

"""What every side of Claimgraph agrees on: the claim model, ids, the graph's constraints, reference data. Imports nothing of ours."""

"""Words, their lemmas, and the longest phrase of each category of the vocabulary."""

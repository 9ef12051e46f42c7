"""The order of battle of both sides."""

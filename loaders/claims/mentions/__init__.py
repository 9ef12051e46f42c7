"""What a sentence names: numbers and things, formations, places, sides, people, days, and what is asserted."""

"""Who is known to speak."""

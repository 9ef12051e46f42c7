"""Claims out of a report's text."""

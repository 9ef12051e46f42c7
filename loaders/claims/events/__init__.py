"""Claims of what happened: strikes, fights, attacks beaten back, places taken."""

"""Places of Ukraine and the Russian border regions."""

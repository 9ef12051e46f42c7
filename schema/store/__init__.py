"""The two engines: connection, dialect, constraints and indexes."""

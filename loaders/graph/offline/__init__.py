"""Files that Neo4j's own offline importer takes: a whole graph at once, many times as fast as by transactions (docs/loading.md)."""

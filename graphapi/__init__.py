"""The read side: GraphQL in, one statement out."""

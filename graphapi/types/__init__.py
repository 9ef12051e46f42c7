"""The contract, declared with Strawberry; the descriptions are what a reader of the SDL sees."""

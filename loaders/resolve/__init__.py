"""Names to places, formations and sources, with reasons."""

from loaders.resolve.resolver import Resolver

__all__ = ["Resolver"]

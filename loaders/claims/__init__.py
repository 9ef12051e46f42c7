"""Attributed claims out of a report's text, in English, Russian and Ukrainian."""

from loaders.claims.errors import ClaimsError, VocabularyError
from loaders.claims.extract import Explanation, explain, extract

__all__ = ["ClaimsError", "Explanation", "VocabularyError", "explain", "extract"]

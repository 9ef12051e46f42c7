"""Attributed claims out of a report's text, in English, Russian and Ukrainian."""

from loaders.native import take

take()  # before the first module of this folder, which may be there compiled

from loaders.claims.errors import ClaimsError, VocabularyError  # noqa: E402
from loaders.claims.extract import Explanation, explain, extract  # noqa: E402

__all__ = ["ClaimsError", "Explanation", "VocabularyError", "explain", "extract"]

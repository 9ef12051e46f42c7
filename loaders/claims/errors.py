"""The tree of errors that extraction raises.

ClaimsError
└── VocabularyError     a row of the vocabulary is malformed or ambiguous
"""


class ClaimsError(Exception):
    """The base of every error of `loaders.claims`."""


class VocabularyError(ClaimsError):
    """A row of the vocabulary is malformed or ambiguous; names the file and the row."""

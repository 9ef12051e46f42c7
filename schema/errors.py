"""The tree of errors that `schema` raises.

SchemaError
├── VocabularyError     a row of reference data is malformed or ambiguous
└── StoreError          the graph
    ├── StoreUnavailable    not reachable, or gone in the middle
    ├── StoreRefused        the engine refused the statement
    ├── StoreTimedOut       the statement took longer than it was given
    └── StoreShortOfMemory  the statement takes in more than the engine has memory for
"""


class SchemaError(Exception):
    """The base of every error of `schema`; its text says what is wrong and where."""


class VocabularyError(SchemaError):
    """A row of reference data is malformed or ambiguous; names the file and the row."""


class StoreError(SchemaError):
    """The graph could not answer."""


class StoreUnavailable(StoreError):  # noqa: N818 - the name states the condition that callers branch on
    """The graph is not reachable, or went away in the middle; worth another try."""


class StoreRefused(StoreError):  # noqa: N818 - the name states the condition that callers branch on
    """The engine refused the statement; another try would end the same way."""


class StoreTimedOut(StoreError):  # noqa: N818 - the name states the condition that callers branch on
    """The statement took longer than it was given."""


class StoreShortOfMemory(StoreError):  # noqa: N818 - the name states the condition that callers branch on
    """The statement takes in more than the engine has memory for, alone or beside those that run with it."""

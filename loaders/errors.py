"""The tree of errors that `loaders` raises.

LoaderError
├── JudgementError  a judgement names a node, a claim or a publisher that is not there
└── ReportError     one report cannot be taken as it is; the rest of the batch goes on
    ├── DecodeError     its bytes are no text, or text of no known encoding
    ├── FormatError     its format is broken: JSON, a table's columns, front matter
    └── SizeError       larger than a report can be, or packed so that it would be
        └── SpentError  an archive has unpacked to all that it may
"""


class LoaderError(Exception):
    """The base of every error of `loaders`; its text says what is wrong and where."""


class JudgementError(LoaderError):
    """A judgement that cannot be laid down; its text names the field and what is wrong with it."""


class ReportError(LoaderError):
    """One report cannot be taken; `line` counts from 1 in its file, and `field` is what is wrong with it, where that is known."""

    def __init__(self, cause: str, *, line: int | None = None, field: str | None = None) -> None:
        super().__init__(cause)
        self.line = line
        self.field = field


class DecodeError(ReportError):
    """Bytes that are no text, or text of no known encoding."""


class FormatError(ReportError):
    """A file that breaks its own format."""


class SizeError(ReportError):
    """More text than one report can have, or an archive that would unpack to no end."""


class SpentError(SizeError):
    """An archive that has unpacked to all that it may: what is left of it is not read."""

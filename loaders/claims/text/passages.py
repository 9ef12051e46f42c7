"""A long text in passages, each read for itself, so that memory does not grow with length: no report is longer than one."""

from collections.abc import Iterator, Sequence

from loaders.claims.text.layout import Sentence

LONGEST = 100_000  # characters; the longest day's bulletin has some 20,000


def passages(found: Sequence[Sentence]) -> Iterator[Sequence[Sentence]]:
    """Runs of sentences of about `LONGEST` characters, which end at a paragraph's end unless the paragraph is as long itself."""
    first = 0
    for number, sentence in enumerate(found):
        length = sentence.end - found[first].start
        new = number > first and sentence.paragraph != found[number - 1].paragraph
        if (new and length > LONGEST) or length > 2 * LONGEST:
            yield found[first:number]
            first = number
    yield found[first:]

"""How much is asked of a sentence that tells of no war: a rule whose words are not there costs nothing, or one comparison."""

import sys
from datetime import date
from types import FrameType

import pytest

from loaders.claims import extract
from loaders.reports import make_report

MOST = 125  # calls of functions a sentence; a rule that adds one to every sentence gates itself rather than raise this
ENGLISH = (
    "The weather was mild and the gardens along the river bloomed.",
    "Her sister painted a small picture of the old orchard.",
    "Nobody remembered where the song had come from.",
    "They cooked soup and talked about music until late.",
    "The teacher read a poem about autumn leaves to her class.",
    "A cat slept on the warm stones beside the well.",
    "Old friends met again and laughed about their school years.",
    "The baker opened early because the bread smelled so good.",
)
RUSSIAN = (
    "Погода была мягкой, и сады вдоль реки цвели.",
    "Её сестра нарисовала старый яблоневый сад.",
    "Никто не помнил, откуда взялась эта песня.",
    "Они варили суп и допоздна говорили о музыке.",
    "Учительница читала классу стихи об осенних листьях.",
    "Кошка спала на тёплых камнях у колодца.",
    "Старые друзья смеялись, вспоминая школу.",
    "Пекарь открылся рано, потому что хлеб пах хорошо.",
)


def calls(text: str) -> int:
    """The functions called for a text whose words are known already."""
    report = make_report(text, published_on=date(2024, 1, 31), publisher="Lisne News")
    extract(report)
    called = 0

    def count(frame: FrameType, event: str, _: object) -> None:
        nonlocal called
        called += event == "call"

    sys.setprofile(count)
    try:
        extract(report)
    finally:
        sys.setprofile(None)
    return called


@pytest.mark.parametrize("sentences", [ENGLISH, RUSSIAN], ids=["English", "Russian"])
def test_little_is_asked_of_one_more_sentence_that_tells_nothing(sentences: tuple[str, ...]) -> None:
    half = len(sentences) // 2

    added = calls(" ".join(sentences)) - calls(" ".join(sentences[:half]))

    assert added / half <= MOST

"""A text's paragraphs: lines that a sentence runs over are one, the rows of a list are not."""

import time

import pytest

from loaders.claims.text.layout import paragraphs, sentences

WRAPPED = "Over the past day, the group's units destroyed up to 80 troops,\ntwo tanks and one howitzer near the settlement of\nSinkovka."
ROWS = "The enemy's total losses since the beginning of the war are\ntanks – about 11,790\narmoured fighting vehicles and carriers – 24,224 (+9)\nspecial units"
BY_WIDTH = """According to the mayor of the town, a drone came down on a long
warehouse by the railway late on Friday in the eastern district,
killing two watchmen and a driver. The rescuers of the local
Emergency Service said nine people had been taken to hospital by
the morning, and that the fire, which had spread to a pair of
houses in the street behind it, had been put out at dawn."""


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (WRAPPED.replace("80 troops,\n", "80 troops and\n"), ["Over the past day, the group's units destroyed up to 80 troops and two tanks and one howitzer near the settlement of", "Sinkovka."]),
        (ROWS, ROWS.split("\n")),
        ("The first line ends here with a full stop, as lines do.\nand the next begins anew", ["The first line ends here with a full stop, as lines do.", "and the next begins anew"]),
        ("A long line that is followed by an empty one, and goes\n\non below it", ["A long line that is followed by an empty one, and goes", "on below it"]),
        ("Windows ends a long line with two characters, and it\r\nis one line all the same", ["Windows ends a long line with two characters, and it is one line all the same"]),
    ],
)  # fmt: skip
def test_a_line_goes_on_with_the_sentence_of_the_line_before_it(text: str, told: list[str]) -> None:
    assert [" ".join(text[part.start : part.end].split()) for part in paragraphs(text)] == told


def test_a_paragraph_of_twenty_thousand_lines_takes_no_longer_a_line() -> None:
    begun = time.process_time()
    assert len(paragraphs("the enemy lost in the fields near the town of many and\n" * 20_000)) == 1
    assert time.process_time() - begun < 10


def test_a_text_broken_at_a_width_is_one_paragraph() -> None:
    parts = paragraphs(BY_WIDTH)
    assert len(parts) == 1
    assert len(sentences(BY_WIDTH, parts)) == 2


@pytest.mark.parametrize("domain", ["Example.NET", "Example.Live"])
def test_the_dot_of_a_domain_ends_no_sentence(domain: str) -> None:
    text = f"As reported by {domain}, the brigade lost two tanks."
    assert len(sentences(text, paragraphs(text))) == 1

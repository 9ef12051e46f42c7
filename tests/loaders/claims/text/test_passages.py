"""A long text is read in passages: the same claims as a short one, from its end as from its beginning."""

from loaders.claims import extract
from loaders.claims.text.layout import Sentence
from loaders.claims.text.passages import LONGEST, passages
from loaders.reports import make_report


def test_a_passage_ends_with_a_paragraph() -> None:
    found = [Sentence(number * 30_000, (number + 1) * 30_000, number // 2) for number in range(8)]
    assert [len(passage) for passage in passages(found)] == [4, 4]


def test_a_paragraph_of_its_own_length_is_parted() -> None:
    found = [Sentence(number * 30_000, (number + 1) * 30_000, 0) for number in range(10)]
    assert [len(passage) for passage in passages(found)] == [6, 4]


def test_a_text_without_sentences_is_one_empty_passage() -> None:
    assert [list(passage) for passage in passages([])] == [[]]


def test_the_last_passage_of_a_long_text_has_its_claims_at_their_offsets() -> None:
    report = make_report("The weather was fine.\n\n" * (LONGEST // 20) + "The enemy lost 5 tanks.")
    (claim,) = extract(report)
    assert report.text[claim.start : claim.end] == claim.quote == "5 tanks"


def test_ids_differ_between_passages_that_say_the_same() -> None:
    lines = [f"Near place{number}, the enemy lost 5 tanks." for number in range(2 * LONGEST // 40)]
    claims = extract(make_report("\n\n".join(lines)))
    assert len({claim.id for claim in claims}) == len(claims)

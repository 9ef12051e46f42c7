"""However an apostrophe is typed, the word is the same, and places keep it as written."""

import pytest

from loaders.claims import extract
from loaders.reports import make_report


@pytest.mark.parametrize("mark", ["'", "’", "ʼ", "`", "‘"])
def test_an_apostrophe_is_read_however_it_is_typed(mark: str) -> None:
    text = f"Президент України Володимир Зеленський в інтерв{mark}ю CNN заявив, що росіяни обстріляли Слов{mark}янськ."
    (claim,) = extract(make_report(text, publisher="Тестовий сайт"))
    assert claim.claimant is not None
    assert (claim.claimant.source, [relay.source for relay in claim.relayed_by]) == ("ua-president", ["cnn"])
    assert [place.surface for place in claim.locations] == [f"Слов{mark}янськ"]

"""Whether a place lies in a region, beside it or elsewhere."""

import pytest

from loaders.resolve.geography import Surroundings
from loaders.resolve.weights import Weights
from loaders.resolve.within import Within
from schema.gazetteer import open_gazetteer

KUPIANSK, SHANDRYHOLOVE, ODESA = "UA63080090010026457", "UA14120110330059687", "UA51100270010076757"


@pytest.mark.parametrize(
    ("place", "region", "said"),
    [
        (KUPIANSK, "UA63", "in Kharkiv Oblast"),
        (KUPIANSK, "UA6308", "in Kupiansk Raion"),
        (KUPIANSK, "UA", "in Ukraine"),
        (SHANDRYHOLOVE, "UA63", "just outside Kharkiv Oblast"),
        (ODESA, "UA63", "not in Kharkiv Oblast"),
    ],
)
def test_a_region_speaks_for_or_against_a_place(place: str, region: str, said: str) -> None:
    gazetteer, weights = open_gazetteer(), Weights()
    row = gazetteer.row(place)
    assert row is not None
    within = Within((gazetteer.row(region) or 0,), gazetteer, Surroundings(gazetteer), weights)
    assert within.mark(row) == ("region", said, within.weights([row])[0])
    assert within.holds(row) == said.startswith("in ")

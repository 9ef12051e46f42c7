"""Who acted: the party before the verb, whichever side speaks."""

import pytest

from loaders.claims import extract
from loaders.reports import make_report
from schema.ontology.enums import Party


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("Russian drones hit an ammunition depot.", Party.RU),
        ("A Russian missile struck an ammunition depot.", Party.RU),
        ("Russians hit a warehouse in Odesa.", Party.RU),
        ("Ukrainian gunners struck a Russian ammunition depot.", Party.UA),
    ],
)
def test_who_hit_a_depot_stands_before_the_verb(text: str, actor: Party) -> None:
    (claim,) = extract(make_report(text, publisher="babel"))
    assert claim.actor is actor

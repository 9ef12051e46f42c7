from dataclasses import replace

from loaders.resolve.amend import amended
from schema.claim import Claim, LocationMention
from schema.ontology.enums import ClaimKind, LocationRole

MENTION = LocationMention(surface="Torske", start=3, end=9, role=LocationRole.NEAR, region="Donetsk region")
CLAIM = Claim(id="c1", kind=ClaimKind.LOSS, quote="At Torske", start=0, end=9, locations=(MENTION,))


def test_changes_what_is_named_and_keeps_the_rest() -> None:
    assert amended(MENTION, region=None) == replace(MENTION, region=None)
    assert amended(CLAIM, locations=(), direction="Lyman") == replace(CLAIM, locations=(), direction="Lyman")


def test_leaves_the_record_that_was_given() -> None:
    amended(CLAIM, locations=())
    assert CLAIM.locations == (MENTION,)

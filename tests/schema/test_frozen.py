"""Frozen records made fast are those that the class itself makes."""

from dataclasses import FrozenInstanceError

import pytest

from schema.claim import Claim, LocationMention
from schema.frozen import maker
from schema.ontology.enums import ClaimKind, LocationRole

SAID = {"id": "1", "kind": ClaimKind.STRIKE, "quote": "strikes hit Lisne", "start": 0, "end": 17}
PLACE = {"surface": "Lisne", "start": 12, "end": 17, "role": LocationRole.OBJECT}


@pytest.mark.parametrize(("record", "said"), [(Claim, SAID), (LocationMention, PLACE)])
def test_a_record_made_fast_is_the_one_that_its_class_makes(record: type, said: dict[str, object]) -> None:
    made = maker(record)(**said)

    assert type(made) is record
    assert made == record(**said)
    assert hash(made) == hash(record(**said))


def test_a_record_made_fast_is_frozen() -> None:
    made = maker(LocationMention)(surface="Lisne", start=12, end=17, role=LocationRole.OBJECT)

    with pytest.raises(FrozenInstanceError):
        made.surface = "Dolyna"

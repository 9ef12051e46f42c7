"""Who is said to have acted: a count of what an army lost, or of its dead, names nobody."""

import pytest

from loaders.claims import extract
from loaders.reports import make_report
from schema.ontology.enums import Party

ROWS: list[tuple[str, str, Party | None]] = [
    ("an army lost", "The Russian army lost 1,080 soldiers over the past day, the General Staff of Ukraine said.", None),
    (
        "an army's losses in a sector",
        "The General Staff of Ukraine said the Russian army lost 90 soldiers in the Lyman direction.",
        Party.UA,
    ),
    ("a verb of destroying", "Ukrainian forces destroyed nine tanks over the past day, the General Staff of Ukraine said.", Party.UA),
    ("soldiers who died", "More than 47,500 Russian soldiers have died since the invasion began, the General Staff of Ukraine said.", None),
    ("soldiers who were killed", "Ukrainian troops killed 40 Russian soldiers in a day, the General Staff of Ukraine said.", Party.UA),
    ("one's own dead", "За годы войны погибла 31 тысяча украинских военных, заявил президент Украины Владимир Зеленский.", None),
    ("dead whom outsiders count", "Mediazona has confirmed the names of 50,471 Russian soldiers killed in Ukraine.", None),
    ("a group's zone", "The enemy lost up to 90 troops in the zone of Battlegroup West, Russia's Defense Ministry said.", Party.RU),
]


@pytest.mark.parametrize(("text", "actor"), [row[1:] for row in ROWS], ids=[row[0] for row in ROWS])
def test_an_actor_is_named_where_somebody_is_said_to_have_acted(text: str, actor: Party | None) -> None:
    (claim,) = extract(make_report(text))
    assert claim.actor is actor

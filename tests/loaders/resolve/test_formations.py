"""Formations are found by their key or their name; what no table has is provisional, and counts mean nobody."""

import pytest

from loaders.resolve.formations import FormationResolver
from schema.claim import FormationMention
from schema.ontology.enums import Echelon, FormationRole, FormationType, MatchMethod, Party

RESOLVER = FormationResolver()

NAMES = [
    ("57 омпбр", "ua/57-motorized-infantry-brigade"),  # by its abbreviation
    ("57-ї окремої мотопіхотної бригади", "ua/57-motorized-infantry-brigade"),  # by its key, in the genitive
    ("1st National Guard Brigade", "ua/1-national-guard-brigade"),
    ("1-ша бригада Національної гвардії України", "ua/1-national-guard-brigade"),
    ("Azov", "ua/12-national-guard-brigade"),  # a name, not a key
    ("Azov special operations brigade", "ua/12-national-guard-brigade"),  # the Russian ministry's type for it is wrong
    ("units of the Zapad Group", "ru/group-zapad"),
    ("группировки войск «Запад»", "ru/group-zapad"),
    ("Battlegroup West", "ru/group-zapad"),
    ("76th Guards Air Assault Division", "ru/76-air-assault-division"),
    ("155-я бригада морской пехоты", "ru/155-marine-brigade"),  # no side written: only one has it
    ("Kholodny Yar", "ua/93-mechanized-brigade"),  # a spelling that no table has
    ("Вагнер", "ru/wagner"),
    ("1-й батальйон 57 ОМПБр", "ua/1-battalion-of-57-motorized-infantry-brigade"),  # a part of a brigade, under the keys of both
    ("3rd battalion, 92nd assault brigade", "ua/3-battalion-of-92-assault-brigade"),
    ("1st mechanized battalion of the 93rd mechanized brigade", "ua/1-battalion-of-93-mechanized-brigade"),  # what kind goes without saying
    ("18th battalion of the 35th marine brigade", "ua/18-marine-battalion"),  # one that a table has
    ("3rd company of the 1st battalion, 57 омпбр", "ua/3-company-of-1-battalion-of-57-motorized-infantry-brigade"),
]


@pytest.mark.parametrize(("name", "formation"), NAMES, ids=[name for name, _ in NAMES])
def test_free_name(name: str, formation: str) -> None:
    found = RESOLVER.name(name)
    assert found.match is not None, found.abstained
    assert found.match.node.id == formation
    assert found.match.reasons


@pytest.mark.parametrize(
    "name",
    [
        "three mechanised brigades",  # a count
        "47th brigade",  # mechanised or artillery
        "2-й батальон 30-й бригады",  # of which of the three
        "128 бригада",  # mountain assault or territorial defence
        "foreign mercenaries",
        "",
    ],
)
def test_no_clear_winner(name: str) -> None:
    found = RESOLVER.name(name)
    assert found.match is None
    assert found.abstained


def test_an_unknown_designation_is_provisional_under_the_id_of_its_key() -> None:
    found = RESOLVER.resolve(_mention("25th mechanized brigade", number="25", type=FormationType.MECHANIZED))
    assert found.match is not None
    assert (found.match.node.id, found.match.method, found.match.node.provisional) == (
        "ua/25-mechanized-brigade",
        MatchMethod.PROVISIONAL,
        True,
    )


def test_another_arm_of_the_same_number_is_proposed_but_not_taken() -> None:
    found = RESOLVER.resolve(_mention("57th mechanised brigade", number="57", type=FormationType.MECHANIZED))
    assert [candidate.node.id for candidate in found.candidates[:2]] == ["ua/57-mechanized-brigade", "ua/57-motorized-infantry-brigade"]


def test_a_number_without_a_type_is_not_guessed() -> None:
    found = RESOLVER.resolve(_mention("128th brigade", number="128"))
    assert found.match is None
    assert found.abstained == "could be ua/128-mountain-assault-brigade or ua/128-territorial-defence-brigade"


def test_a_count_resolves_to_nobody() -> None:
    assert RESOLVER.resolve(_mention("three mechanised brigades", count=3)).abstained == "a count of formations, none of them named"


def test_a_name_of_two_sizes_is_told_apart_by_the_size() -> None:
    group = RESOLVER.resolve(_mention("Vostok Group", party=Party.RU, name="Vostok", echelon=Echelon.GROUP))
    battalion = RESOLVER.name("Vostok battalion")
    assert group.match
    assert battalion.match
    assert (group.match.node.id, battalion.match.node.id) == ("ru/group-vostok", "ru/vostok-battalion")


def test_the_answer_does_not_depend_on_what_was_asked_before() -> None:
    asked = [name for name, _ in NAMES]
    assert [RESOLVER.name(name) for name in asked] == [FormationResolver().name(name) for name in reversed(asked)][::-1]


def _mention(
    surface: str,
    *,
    number: str | None = None,
    type: FormationType | None = None,  # noqa: A002 - the record's own word
    party: Party = Party.UA,
    name: str | None = None,
    count: int | None = None,
    echelon: Echelon = Echelon.BRIGADE,
) -> FormationMention:
    return FormationMention(
        surface=surface, start=0, end=len(surface), role=FormationRole.TARGET, party=party, number=number, type=type, name=name, count=count, echelon=echelon
    )  # fmt: skip

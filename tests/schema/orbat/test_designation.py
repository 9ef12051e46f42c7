"""Designations are read in three languages, alone, in lists and as counts."""

import pytest

from schema.ontology.enums import Echelon, FormationType, Party
from schema.orbat import Designation, arm_of, designations, formation_id, formation_of, formations, part_and_whole
from schema.orbat.table import ordinal

B, R, D, A, C, G = Echelon.BRIGADE, Echelon.REGIMENT, Echelon.DIVISION, Echelon.ARMY, Echelon.CORPS, Echelon.GROUP
UA, RU = Party.UA, Party.RU

READ = [
    ("57th, 60th mechanised brigades", [(UA, "57", "mechanized", B), (UA, "60", "mechanized", B)]),  # one type for both
    ("25th Airborne Brigade and 68th jaeger brigade", [(UA, "25", "airborne", B), (UA, "68", "jaeger", B)]),  # each its own
    ("1st, 3rd assault and 22nd mechanised brigades", [(UA, "1", "assault", B), (UA, "3", "assault", B), (UA, "22", "mechanized", B)]),
    ("57 омпбр", [(UA, "57", "motorized-infantry", B)]),  # abbreviation
    ("57 OMПБр", [(UA, "57", "motorized-infantry", B)]),  # Latin look-alikes in it
    ("60th OMBr", [(UA, "60", "mechanized", B)]),  # romanised abbreviation
    ("57-ма окрема мотопіхотна бригада", [(UA, "57", "motorized-infantry", B)]),
    ("57-ї окремої мотопіхотної бригади", [(UA, "57", "motorized-infantry", B)]),  # genitive
    ("1-й бригады нацгвардии", [(UA, "1", "national-guard", B)]),
    ("123-й бригады теробороны", [(UA, "123", "territorial-defence", B)]),
    ("61 отдельная механизированная бригада ВСУ", [(UA, "61", "mechanized", B)]),
    ("810th Separate Guards Naval Infantry Brigade", [(None, "810", "marine", B)]),  # either side has marines
    ("15 мсбр", [(RU, "15", "motorized-infantry", B)]),  # only Russia has motor rifles
    ("98-я гв. вдд", [(RU, "98", "airborne", D)]),
    ("20th Combined Arms Army", [(RU, "20", "combined-arms", A)]),
    ("3rd Army Corps", [(None, "3", None, C)]),  # a corps, not an army
    ("Third Assault Brigade", [(None, "3", "assault", B)]),  # number in words
    ("59th Unmanned Systems Brigade", [(None, "59", "unmanned-systems", B)]),
    ("battalion of the 24th Mechanized Brigade", [(UA, "24", "mechanized", B)]),
    ("128 бригада", [(None, "128", None, B)]),
]


@pytest.mark.parametrize(("text", "read"), READ, ids=[text for text, _ in READ])
def test_numbered(text: str, read: list[tuple[object, ...]]) -> None:
    assert [(one.party, one.number, one.arm and one.arm.id, one.echelon) for one in designations(text)] == read


@pytest.mark.parametrize(
    ("text", "name", "echelon"),
    [
        ("units of the Zapad Group", "Zapad", G),
        ("группировки войск «Запад»", "Запад", G),
        ("Battlegroup West", "West", G),
        ("бригады «Азов»", "Азов", B),
        ("Azov", "Azov", None),
    ],
)
def test_named(text: str, name: str, echelon: Echelon | None) -> None:
    assert [(one.name, one.echelon, one.number) for one in designations(text)] == [(name, echelon, None)]


@pytest.mark.parametrize(
    ("text", "count"),
    [("three mechanised brigades", 3), ("a mechanised brigade", 1), ("3 mechanised brigades", 3), ("трёх механизированных бригад", 3)],
)
def test_counts_stay_counts(text: str, count: int) -> None:
    (one,) = designations(text)
    assert (one.count, one.number, one.name, one.type) == (count, None, None, FormationType.MECHANIZED)


@pytest.mark.parametrize("text", ["ДРГ", "диверсионно-разведывательная группа", "foreign mercenaries", "", "the enemy"])
def test_no_formation(text: str) -> None:
    assert designations(text) == ()


def test_ids_are_the_key() -> None:
    assert formation_id(UA, number="57", arm=FormationType.MECHANIZED, echelon=B) == "ua/57-mechanized-brigade"
    assert formation_id(RU, name="Zapad", echelon=G) == "ru/group-zapad"
    assert formation_id(RU, number="20", arm=designations("20th Combined Arms Army")[0].arm, echelon=A) == "ru/20-combined-arms-army"


def test_keyed_rows_stand_under_the_id_of_their_key() -> None:
    wrong = [row.id for row in formations().values() if row.number and arm_of(row.type) and row.id != _keyed(row.id)]
    assert wrong == []


def _keyed(given: str) -> str:
    row = formations()[given]
    return formation_id(row.party, number=row.number, arm=row.type, echelon=row.echelon)


@pytest.mark.parametrize(
    "given",
    [
        "ua/25-mechanized-brigade",
        "ru/group-kursk",
        "ru/57-tank-regiment",
        "ru/alga-battalion",
        "ua/7-corps",
        "ua/1-battalion-of-57-motorized-infantry-brigade",
        "ru/3-company-of-2-tank-battalion-of-999-tank-brigade",
    ],
)
def test_a_provisional_id_spells_its_formation(given: str) -> None:
    found = formation_of(given)
    assert found is not None
    assert (found.id, found.provisional) == (given, True)


def test_a_part_is_subordinate_to_its_whole() -> None:
    found = formation_of("ua/1-tank-battalion-of-57-motorized-infantry-brigade")
    assert found is not None
    assert (found.number, found.type, found.subordinate_to) == ("1", FormationType.TANK, "ua/57-motorized-infantry-brigade")


@pytest.mark.parametrize("given", ["ua/1-battalion-of-nobody", "ua/battalion-of-57-motorized-infantry-brigade"])
def test_an_id_of_no_part(given: str) -> None:
    assert formation_of(given) is None


@pytest.mark.parametrize(
    ("text", "halves"),
    [
        ("the 1st battalion of the 57th brigade", ("the 1st battalion", "57th brigade")),
        ("3rd Battalion, 92nd Assault Brigade", ("3rd Battalion", "92nd Assault Brigade")),
        ("1-й батальйон 57 ОМПБр", ("1-й батальйон", "57 ОМПБр")),
        ("2-й батальон из состава 30-й бригады", ("2-й батальон", "30-й бригады")),
        ("18th and 503rd battalions, 36th brigade", None),
        ("1st battalion and 57th brigade", None),
        ("57th brigade", None),
    ],
)
def test_a_part_and_its_whole(text: str, halves: tuple[str, str] | None) -> None:
    assert part_and_whole(text) == halves


def test_ordinals() -> None:
    assert [ordinal(number) for number in ("1", "2", "3", "11", "112", "21", "103")] == [
        "1st",
        "2nd",
        "3rd",
        "11th",
        "112th",
        "21st",
        "103rd",
    ]


def test_a_designation_of_a_group_has_the_type_of_one() -> None:
    assert Designation(echelon=G, name="Zapad").type is FormationType.GROUP_OF_FORCES

"""The gazetteer that is shipped: whole, in order, and extended by hand."""

from pathlib import Path

import pytest

from schema.errors import VocabularyError
from schema.gazetteer import open_gazetteer
from schema.gazetteer.hand import hand_made
from schema.gazetteer.pack import column, figures, numbers, pack, rows, unpack
from schema.gazetteer.spelling import sound
from schema.ontology.enums import PlaceKind


def test_every_settlement_of_the_codifier_is_there() -> None:
    listed = [place for place in open_gazetteer().locations() if place.id.startswith("UA") and len(place.id) == 19]
    assert len(listed) > 29_000


def test_a_place_knows_its_names_and_what_holds_it() -> None:
    place = open_gazetteer().get("UA63080090010026457")
    assert place is not None
    assert (place.name, place.name_uk, place.admin1) == ("Kupiansk", "Куп’янськ", "Kharkiv Oblast")
    assert place.within == ("UA6308", "UA63", "UA")


def test_places_come_after_what_holds_them() -> None:
    seen: set[str] = set()
    for place in open_gazetteer().locations():
        assert seen.issuperset(place.within)
        seen.add(place.id)


def test_ids_are_unique_and_unknown_ones_give_null() -> None:
    gazetteer = open_gazetteer()
    assert len(set(gazetteer.ids)) == len(gazetteer)
    assert gazetteer.get("UA00000000000000000") is None
    assert gazetteer.aliases("UA00000000000000000") == ()


def test_aliases_hold_the_former_name() -> None:
    assert "Артёмовск" in open_gazetteer().aliases("UA14020010010059145")


def test_a_large_village_that_no_source_counts_has_the_figure_of_the_census() -> None:
    place = open_gazetteer().get("UA14020090230096003")
    assert place is not None
    assert (place.name, place.population) == ("Paraskoviivka", 2807)


@pytest.mark.parametrize(
    ("place", "kind"),
    [
        ("UA", PlaceKind.COUNTRY),
        ("UA01", PlaceKind.OBLAST),
        ("RU-BEL", PlaceKind.OBLAST),
        ("UA1402", PlaceKind.RAION),
        ("RU04762", PlaceKind.CITY),
    ],
)
def test_regions_and_cities_have_stable_ids(place: str, kind: PlaceKind) -> None:
    found = open_gazetteer().get(place)
    assert found is not None
    assert found.kind is kind


def test_the_index_was_built_with_the_rules_of_spelling_in_force() -> None:
    gazetteer = open_gazetteer()
    for place in list(gazetteer.locations())[5000:6000]:
        rows_ = set(gazetteer.bearers(sound(place.name).key)[0])
        assert gazetteer.row(place.id) in rows_, f"{place.name}: run scripts/build_gazetteer.py again"


def test_a_file_gives_back_its_sections() -> None:
    sections = {"names": column(["Бахмут", "", "Lyman"]), "numbers": figures("i", [-1, 7])}
    again = unpack(pack(sections))
    assert rows(again["names"]) == ["Бахмут", "", "Lyman"]
    assert list(numbers("i", again["numbers"])) == [-1, 7]


def test_the_file_is_compact() -> None:
    import schema.gazetteer

    assert (Path(schema.gazetteer.__file__).parent / "gazetteer.bin").stat().st_size < 6_000_000


@pytest.mark.parametrize(
    ("row", "said"),
    [("X1\tHAMLET\tNowhere", "HAMLET|kind"), ("X1\tVILLAGE\tNowhere\t\t\tnorth\t36", "north"), ("\tVILLAGE\tNowhere", "without an id")],
)
def test_a_bad_row_of_the_hand_table_says_what_is_wrong(row: str, said: str) -> None:
    with pytest.raises(VocabularyError, match=said):
        list(hand_made(row))

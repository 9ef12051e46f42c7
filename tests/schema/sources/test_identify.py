"""Sources are found by table look-ups in three languages, and two are never made one by likeness."""

import csv
import re
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schema.ontology.enums import Party, SourceKind
from schema.sources import identify, of_a_speaker, recognise, source_of, sources, spelled
from schema.sources.tables import tables

CASES = list(csv.DictReader(Path(__file__).with_name("identify_cases.tsv").open(encoding="utf-8"), delimiter="\t"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["surface"])
def test_surface_is_identified(case: dict[str, str]) -> None:
    found = recognise(case["surface"])
    assert found is not None
    assert (found.source.id, found.speaker or "") == (case["source"], case["speaker"] or "")


@pytest.mark.parametrize(
    "surface",
    [
        "Finnish Defence Ministry",  # a country that the tables lack is not dropped
        "Russian Defence Minstry",  # a misspelling is proposed, not taken
        "Petro Konashenkov",  # a namesake with another given name
        "Defence Ministry",  # of which country?
        "Kherson governor",  # there are two
        "TASS and Reuters",  # two sources are not one
        "Belarusian General Staff",  # dropping the nation would make it Ukraine's
        "the enemy",
    ],
)
def test_unclear_surface_is_provisional(surface: str) -> None:
    assert recognise(surface) is None
    assert identify(surface).provisional


def test_publisher_decides_whose_ministry_is_meant() -> None:
    assert identify("the Defence Ministry", affiliation=Party.RU).id == "ru-mod"
    assert identify("the Defence Ministry", affiliation=Party.UA).id == "ua-mod"
    assert identify("Kherson governor", affiliation=Party.RU).id == "ru-kherson-governor"


def test_day_decides_whose_word_a_person_s_is() -> None:
    assert identify("Shoigu", on=date(2023, 1, 31)).id == "ru-mod"
    assert identify("Shoigu", on=date(2025, 1, 31)).id == "ru-security-council"
    assert identify("Syrskyi", on=date(2024, 5, 1)).id == "ua-armed-forces"


def test_unknown_names_get_a_slug_and_a_kind() -> None:
    paper, person = identify("The Example Courier"), identify("Jane Doe")
    assert (paper.id, paper.kind, paper.provisional) == ("example-courier", SourceKind.OUTLET, True)
    assert (person.id, person.kind) == ("jane-doe", SourceKind.PERSON)
    assert identify("https://www.example.org/news/1").id == "example-org"
    assert identify("Loss Tracker").kind == SourceKind.OUTLET
    assert identify("Северный ветер (Telegram)").id == "severny-veter"
    assert identify("Північний Вісник").id == "pivnichnyi-visnyk"


def test_every_region_of_both_countries_has_its_head() -> None:
    heads = [source.id for source in sources().values() if source.id.endswith("-governor")]
    assert len([head for head in heads if head.startswith("ua-")]) == 24
    assert len([head for head in heads if head.startswith("ru-")]) >= 80


def test_every_name_of_a_source_means_it_alone_or_with_its_counterpart() -> None:
    """Several meanings are only allowed where the side, the person or the rest of the words tells them apart."""
    shared = {ids for ids in tables().keys.values() if len(ids) > 1}
    sides = [{tables().sources[source].affiliation for source in ids} for ids in shared]
    same_side = [ids for ids, parties in zip(shared, sides, strict=True) if len(parties) < len(ids)]
    assert sorted(same_side) == [
        ("ru-altai-krai-governor", "ru-altai-republic-governor"),
        ("ua-kyiv-governor", "ua-kyiv-city-administration"),
    ]


def test_ids_lead_back_to_their_sources() -> None:
    for given_id in ("ru-mod", "ua-kharkiv-governor", "ua-60-mechanized-brigade", "ru-group-dnepr", "jane-doe"):
        assert source_of(given_id).id == given_id


def test_ids_are_slugs() -> None:
    assert [given_id for given_id in sources() if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", given_id)] == []


@given(st.text(max_size=80))
def test_any_text_is_somebody(surface: str) -> None:
    source = identify(surface)
    assert source.id
    assert identify(surface) == source


@pytest.mark.parametrize(("word", "known"), [("Konashenkov", True), ("Конашенкова", True), ("Petrograd", False), ("", False)])
def test_a_word_of_a_speakers_name_is_known_by_itself(word: str, known: bool) -> None:
    assert of_a_speaker(word) is known


def test_a_name_that_spells_an_id_is_called_as_who_acts() -> None:
    """A stranger quoted in the genitive by a Ukrainian text keeps the id and the name that his words gave him."""
    assert spelled("denys-popovych", "Денис Попович", "Дениса Поповича").name == "Денис Попович"
    assert spelled("lisne-today", None, "Лісне").id == "lisne-today"

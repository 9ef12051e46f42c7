"""One place name by itself: golden cases, what is no settlement, and what must hold for any name."""

from importlib.resources import files

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from loaders.resolve import Resolver
from schema.gazetteer import Gazetteer, open_gazetteer
from schema.gazetteer.place import Place
from schema.gazetteer.romanise import romanise_russian, romanise_ukrainian
from schema.match import Resolution
from schema.nodes import Location
from schema.ontology.enums import MatchMethod, PlaceKind

RESOLVER = Resolver.open()

GOLDEN = [  # name, region, id
    ("в Курске", None, "RU04761"),  # the city across the border, not Kurske of Crimea
    ("Белгороде", None, "RU04762"),
    ("в Москве", None, "RU-MOW/moscow"),
    ("Ростов", None, "RU04767"),  # on Don, not the village of Sumy oblast
    ("в Крыму", None, "UA01"),  # not the village of Rostov oblast
    ("Харьковщине", None, "UA63"),  # not Kharkivshchyna of Sumy oblast
    ("Ялта", None, "UA01200310010053783"),  # the city, of which one speaks without more, not the town of the name
    ("Харькове", None, "UA63120270010096107"),  # nor the village Харкове
    ("Черниговщине", None, "UA74"),  # an oblast's Russian name for short
    ("Белгородчине", None, "RU-BEL"),
    ("Луганске", None, "UA44060010010012753"),  # a Russian prepositional, no neuter: that is Луганское
    ("Луганское", None, "UA14020050030016837"),
    ("Торске", "ДНР", "UA14120110320081898"),  # of no Торск: a letter is left out
    ("Черкасс", None, "UA71080490010015879"),  # a city's genitive plural, not a man
    ("Кропивницком", None, "UA35040210010019355"),  # an adjective's prepositional
    ("Kharkov", None, "UA63120270010096107"),  # a city's Russian name alone
    ("Kharkiv region", None, "UA63"),  # the word makes it the oblast
    ("Krasny Liman", "DPR", "UA14120110010088407"),  # the city, not the village still called so
    ("Артемовск", "ДНР", "UA14020010010059145"),  # old name, ё written е
    ("Dzerzhinsk", "Donetsk People's Republic", "UA14020110010025394"),  # Toretsk, renamed 2016
    ("Novgorodskoye", "DPR", "UA14020110050044480"),  # Niu-York, renamed 2021
    ("Volchanskiye Khutora", "Kharkov Region", "UA63140010190055761"),  # l and v, two words
    ("Krakhmalnoye", "Kharkov region", "UA63080130070030824"),  # no table has this spelling
    ("Sinkovka", "Kharkov region", "UA63080130130078227"),
    ("под Купянском", None, "UA63080090010026457"),  # a preposition is not part of a name
    ("у Куп'янську", None, "UA63080090010026457"),
    ("Купянском", "Харьковской области", "UA63080090010026457"),  # instrumental
    ("Часова Яра", "ДНР", "UA14020130010015598"),  # genitive of both words
    ("Chasov Yag", "DPR", "UA14020130010015598"),  # a slip of the ministry's
    ("Липцов", "Харьковской области", "UA63120090010039403"),  # genitive plural
    ("Вільшан", "Харківської області", "UA63120250020016357"),  # of Vilshany: no case of Vilshana, which lies nearer the front
    ("Ольшанах", "Харьковской области", "UA63120250020016357"),  # a locative plural
    ("Маяки", "Донецкой области", "UA14120190080098036"),  # a plural is no case of Maiak
    ("Приморского", "Запорожской области", "UA23040210070080545"),  # an adjective's genitive: not Prymorsk, the larger
    ("Райгородком", "Донецкой области", "UA14120130030018028"),  # the vowel of the nominative has fallen out
    ("Пільної", "Харківської області", "UA63140010500050819"),  # і is not и where another village has и
    ("Пыльной", "Харьковской области", "UA63120090120076424"),
    ("Станица Луганская", "ЛНР", "UA44160050010037864"),  # a class word that is a part of the name
    ("Pervomayskoye", "DPR", "UA14160190230078552"),  # renamed 2024; Pervomaiskyi is another's own name
    ("Artemivsk", "Luhansk region", "UA44020010030038674"),  # Kypuche bore it too
    ("Dimitrov", "DPR", "UA14160150010065527"),  # Myrnohrad until 2016
    ("Северодонецк", "ЛНР", "UA44120110010072887"),  # renamed 2024
    ("Novomoskovsk", None, "UA12100070010038698"),  # Samar since 2024
    ("ЧасовЯр", "ДНР", "UA14020130010015598"),  # glued
    ("Большая Новоселка", "ДНР", "UA14040010010027148"),  # translated, ё written е
    ("n.p. «Zvanovka»", "DPR", "UA14020030010045953"),
    ("KUPYANSK", None, "UA63080090010026457"),
    ("Kuпyansk", None, "UA63080090010026457"),  # one Cyrillic letter
    ("Донеччині", None, "UA14"),  # a region's own name, in a case
    ("ДНР", None, "UA14"),
    ("Crimea", None, "UA01"),
    ("Belgorod Region", None, "RU-BEL"),
    ("Synelnyk region", "Dnipropetrovsk region", "UA1214"),  # a raion that a translator called a region
    ("Serebryansky forest", None, "UA44/serebryansky-forestry"),
    ("Oskol river", None, "UA63/oskil-river"),  # the river, not the village
    ("Serebryansky forestry", None, "UA44/serebryansky-forestry"),
    ("Серебрянське лісництво", "Луганської області", "UA44/serebryansky-forestry"),
]
NO_SETTLEMENT = [
    "Oskil river",
    "Vladimir Putin",
    "Зеленский",
    "General Syrskyi",
    "Kupyansk direction",
    "Лиманський напрямок",
    "Belogorovsky forest",
    "Kremennaya forest",
    "Kakhovka reservoir",
    "south of Bakhmut",
    "южнее Часова Яра",
    "Major General Konashenkov",
    "Слов'янське водосховище",
    "Краматорська громада",  # more than the town, less than the raion of its name
    "Мирівській громаді",  # Mordovia by its sound
    "Kramatorsk territorial community",
    "Дніпровський район Херсона",  # no raion of Dnipro
    "Kyivskyi district of Kharkiv",
    "мікрорайон Корабел",
    "Xqzzvwort",
    "Quibbleton Parva",
    "Voliakiv",  # made of the letters of real names
    "Karpyliv",
    "Novopivka",
    "Dubopil",
    "",
    "   ",
    "12345",
]


def id_of(found: Resolution[Location]) -> str | None:
    return found.match.node.id if found.match else None


@pytest.mark.parametrize(("name", "region", "place"), GOLDEN)
def test_hard_names(name: str, region: str | None, place: str | None) -> None:
    assert id_of(RESOLVER.locations(name, region=region)) == place


@pytest.mark.parametrize("name", NO_SETTLEMENT)
def test_what_is_no_settlement_is_never_linked_to_one(name: str) -> None:
    match = RESOLVER.locations(name).match
    assert match is None or match.node.kind not in (PlaceKind.CITY, PlaceKind.TOWN, PlaceKind.VILLAGE)


@pytest.mark.parametrize(
    "name", ["Краматорська громада", "Мирівській громаді", "Дніпровський район Херсона", "Kyivskyi district of Kharkiv"]
)
def test_a_hromada_and_a_part_of_a_town_are_linked_to_nothing(name: str) -> None:
    found = RESOLVER.locations(name)
    assert found.match is None
    assert "which no table has" in (found.abstained or "")


def test_an_unknown_island_is_told_as_one() -> None:
    assert RESOLVER.locations("Чорний острів").abstained == "names an island that no table has"


NO_SETTLEMENT_WORDS = (
    "river",
    "forest",
    "forestry",
    "direction",
    "lake",
    "General",
    "річка",
    "лес",
    "лісництво",
    "напрямок",
    "генерал",
    "водохранилище",
)


@settings(max_examples=80, deadline=None)
@given(
    st.sampled_from([place for place in open_gazetteer().locations() if place.id.startswith("UA14") and place.name_ru]),
    st.sampled_from(NO_SETTLEMENT_WORDS),
    st.booleans(),
)
def test_a_word_that_makes_it_another_thing_keeps_any_name_from_a_settlement(place: Location, word: str, before: bool) -> None:
    name = f"{word} {place.name}" if before else f"{place.name} {word}"
    match = RESOLVER.locations(name, region="Donetsk region", latitude=place.latitude, longitude=place.longitude).match
    assert match is None or match.node.kind not in (PlaceKind.CITY, PlaceKind.TOWN, PlaceKind.VILLAGE)


def test_a_point_chooses_among_namesakes() -> None:
    near_lyman = RESOLVER.locations("Torskoye", latitude=49.0, longitude=37.9)
    near_druzhkivka = RESOLVER.locations("Torskoye", latitude=48.6, longitude=37.5)
    assert (id_of(near_lyman), id_of(near_druzhkivka)) == ("UA14120110320081898", "UA14120030180083545")


def test_of_two_that_fit_about_as_well_the_one_by_the_point_is_meant_and_never_the_other() -> None:
    village = RESOLVER.locations(
        "Krasnogorovka", latitude=48.41, longitude=36.83
    )  # 11 km off; the city of the name, 60 km off, has as much
    between = RESOLVER.locations("Krasnogorovka", latitude=48.31, longitude=36.69)
    assert id_of(village) == "UA12140150150038759"
    assert between.match is None


def test_two_namesakes_make_no_winner_and_both_are_named() -> None:
    found = RESOLVER.locations("Vesele")
    assert found.match is None
    assert found.abstained is not None
    assert "Vesele" in found.abstained


@pytest.mark.parametrize("name", ["Terny", "Bakhmtu", "Serebryansky forest", "Oskol river", "Kharkiv region"])
def test_a_score_is_the_sum_of_its_reasons(name: str) -> None:
    for candidate in RESOLVER.locations(name, region="Donetsk region").candidates:
        assert candidate.score == pytest.approx(min(max(sum(reason.weight for reason in candidate.reasons), 0), 1))


def test_the_method_says_how_the_name_was_found() -> None:
    methods = {name: RESOLVER.locations(name, region="Donetsk").candidates[0].method for name in ("Bakhmut", "Artyomovsk", "Bakhmtu")}
    assert methods == {"Bakhmut": MatchMethod.EXACT, "Artyomovsk": MatchMethod.ALIAS, "Bakhmtu": MatchMethod.FUZZY}


def test_an_answer_is_the_same_the_second_time_and_in_any_order() -> None:
    names = ["Terny", "Lyman", "Vodyanoye", "Opytnoye"]
    first = [RESOLVER.locations(name, region="DPR") for name in names]
    fresh = Resolver(open_gazetteer())
    assert [fresh.locations(name, region="DPR") for name in reversed(names)] == first[::-1]


@settings(max_examples=60, deadline=None)
@given(st.sampled_from([place for place in open_gazetteer().locations() if place.id.startswith("UA14") and len(place.id) == 19]))
def test_any_romanisation_brings_the_place_among_its_candidates(place: Location) -> None:
    assert place.name_uk is not None
    found = RESOLVER.locations(romanise_ukrainian(place.name_uk), region="Donetsk region", limit=40)
    assert place.id in {candidate.node.id for candidate in found.candidates}


@settings(max_examples=40, deadline=None)
@given(st.sampled_from([place for place in open_gazetteer().locations() if place.id.startswith("UA23") and place.name_ru]))
def test_a_russian_spelling_brings_the_place_among_its_candidates(place: Location) -> None:
    assert place.name_ru is not None
    for name in (place.name_ru, romanise_russian(place.name_ru)):
        found = RESOLVER.locations(name, latitude=place.latitude, longitude=place.longitude, limit=40)
        assert place.id in {candidate.node.id for candidate in found.candidates}, name


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=40), st.none() | st.text(max_size=20))
def test_any_text_is_answered_and_scores_stay_within_bounds(name: str, region: str | None) -> None:
    found = RESOLVER.locations(name, region=region)
    assert (found.match is None) == (found.abstained is not None)
    assert all(0 <= candidate.score <= 1 for candidate in found.candidates)


def test_a_name_added_changes_no_answer_to_another() -> None:
    richer = Gazetteer(files("schema.gazetteer").joinpath("gazetteer.bin").read_bytes())
    plain = Resolver(Gazetteer(files("schema.gazetteer").joinpath("gazetteer.bin").read_bytes()))
    richer.add(Place(id="UA14/testove", kind=PlaceKind.VILLAGE, name="Zyzzyvkhove", latitude=48.0, longitude=37.0, parent="UA14"))
    wider = Resolver(richer)
    assert id_of(wider.locations("Zyzzyvkhove", region="DPR")) == "UA14/testove"
    for name in ("Terny", "Bakhmut", "Chasov Yag", "Krasnoye"):
        assert wider.locations(name, region="DPR") == plain.locations(name, region="DPR")


@pytest.mark.parametrize(
    ("name", "place"),
    [
        ("Славянского НПЗ", "Slavyansk oil refinery"),
        ("Серебрянському лісництву", "Serebryansky forestry"),
        ("острова Зміїного", "Snake Island"),
        ("річкою Оскіл", "Oskil River"),
    ],
)
def test_the_word_beside_a_name_says_what_is_meant_in_any_case(name: str, place: str) -> None:
    match = RESOLVER.locations(name).match
    assert match is not None
    assert match.node.name == place


@pytest.mark.parametrize(
    ("name", "linked"), [("Біла Річка", "Bila Richka"), ("Біла річка", None), ("Солоне Озеро", "Solone Ozero"), ("Солоне озеро", None)]
)
def test_a_village_may_bear_the_word_for_a_river_as_a_part_of_its_name(name: str, linked: str | None) -> None:
    match = RESOLVER.locations(name).match
    assert (match and match.node.name) == linked

"""What is believed of a name that fits no place wholly: slips of the hand, not names that merely sound so."""

import pytest

from loaders.resolve import Resolver

RESOLVER = Resolver.open()

BELIEVED = [  # name, region, English name of the place
    ("Kindrhtivka", "Sumy region", "Kindrativka"),  # letters that follow one another in no name
    ("Malokbaterinovka", "Zaporozhye region", "Malokaterynivka"),
    ("Chasov Yag", "DPR", "Chasiv Yar"),
    ("Ivano-Pillya", "DPR", "Ivanopillia"),
    ("Sabivga", "Luhansk region", "Sabivka"),  # a letter that makes it sound like no village
    ("Zhltoye", "Luhansk region", "Zhovte"),
    ("Krakhmalnoye", "Kharkov region", "Krokhmalne"),  # other vowels, and a name long enough to be no other
    ("Krakhmalnoye", None, "Krokhmalne"),  # one vowel, once the Russian end is read as the Ukrainian one
    ("Дылеевки", "ДНР", "Dyliivka"),  # a case form of a Russian name that no source has
    ("Кучерового Яру", "ДНР", "Kucheriv Yar"),  # a case that changes many letters
    ("Белогорка", "Херсонская область", "Bilohirka"),  # the Russian name of a place that has none in the sources
    ("Verkhnekamenskoye", "DPR", "Verkhnokamianske"),  # three letters, in a name too long to be another
]
LEFT = [  # name, region: what it would be linked to by its sound or its likeness
    ("Makharivka", "DPR"),  # Makarivka: as good a name of another village
    ("Svitne", "DPR"),  # Svitle
    ("Korovske", "DPR"),  # Kirovske, the former name of Khrestivka
    ("Sanichnoye", "Sumy region"),  # sounds like Soniachne, and is one letter from Stanychne
    ("Bereziva", "DPR"),  # Berezove by its sound, Berezivka by its letters
    ("Tertsi", None),  # Turkey
    ("Hannie", None),  # ЯНАО
    ("Ясеовое", None),  # США
    ("Chechne", None),
    ("Пискунов", None),  # Piskuny, or a man
    ("Адамчук", None),
    ("Keban", None),  # Kuban; a town of Turkey
    ("Липск", "DPR"),  # Липське: no case of it; a town of Poland
    ("Тухув", "DPR"),  # Тихе by its sound; a town of Poland
    ("Булавин", "DPR"),  # Булавине; a surname
    ("Сулеюв", "DPR"),  # Соль, to which two sounds were forgiven; a town of Poland
    ("Kurdiukivka", "DPR"),  # Kurdiumivka: four letters in a row that other villages have
    ("Кисичи", None),  # Косичі, by its sound: и stands for no о
    ("Vysoká", "DPR"),  # Vysoke; the accent is Slovak, not surprising
    ("Йирков", "Kharkiv region"),  # Kharkiv by its sound
    ("Шипино", "Kharkiv region"),  # Шопине
    ("Cherkaska", "DPR"),  # Cherkaske; the end of a river's name
    ("Vltava", "DPR"),  # one letter from Vitava; a river abroad, whatever speaks for the village
]


@pytest.mark.parametrize(("name", "region", "place"), BELIEVED)
def test_a_slip_of_the_hand_is_believed(name: str, region: str | None, place: str) -> None:
    match = RESOLVER.locations(name, region=region).match
    assert match is not None
    assert match.node.name == place


@pytest.mark.parametrize(("name", "region"), LEFT)
def test_a_name_that_may_well_be_another_is_left(name: str, region: str | None) -> None:
    found = RESOLVER.locations(name, region=region)
    assert found.match is None
    assert found.abstained


def test_it_is_said_which_place_is_misspelt_otherwise() -> None:
    abstained = RESOLVER.locations("Karlvoka", region="Donetsk region").abstained
    assert abstained is not None
    assert "Karlivka" in abstained


SLIPS_NEAR = [  # name, village, region of it, kilometres north of it that are asked for, whether it is believed there
    ("Patonivka", "Platonivka", "DPR", 7, True),  # as good a name of another village, but few villages are so near
    ("Patonivka", "Platonivka", "DPR", 45, False),
    ("Makharivka", "Makarivka", "DPR", 7, False),  # so good a name of another village that not even a point helps
    ("Zhltoye", "Zhovte", "Luhansk region", 9, True),  # sounds like no village, and is a letter from one
    ("Olihvka", "Olhivka", "Kherson region", 9, True),
]


@pytest.mark.parametrize(("name", "village", "region", "north", "believed"), SLIPS_NEAR)
def test_a_slip_is_believed_where_few_villages_are_as_near(name: str, village: str, region: str, north: float, *, believed: bool) -> None:
    meant = RESOLVER.locations(village, region=region).candidates[0].node
    assert meant.latitude is not None
    match = RESOLVER.locations(name, latitude=meant.latitude + north / 111, longitude=meant.longitude).match
    assert (match is not None and match.node.id == meant.id) is believed

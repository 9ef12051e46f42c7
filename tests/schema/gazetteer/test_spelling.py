"""Names sound the same however they are written, and different names do not."""

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schema.gazetteer import open_gazetteer
from schema.gazetteer.romanise import romanise_russian, romanise_ukrainian
from schema.gazetteer.spelling import oblique, phonemes, sound
from schema.nodes import Location

SAME = [
    ("Kharkov", "Харків"),  # -ov and -iv
    ("Andreyevka", "Андріївка"),  # -eyevka and -iivka
    ("Awdijiwka", "Авдіївка"),  # German w and j
    ("Nikolayev", "Миколаїв"),  # a pair of stems: nikol, mykol
    ("Ugledar", "Вугледар"),  # a v that Ukrainian puts before u
    ("Olshana", "Вільшана"),  # and before o
    ("Volchansk", "Вовчанськ"),  # l and v
    ("Константиновка", "Костянтинівка"),  # an n that Ukrainian drops
    ("Часов Яр", "Часів Яр"),
    ("Chasov Yar", "Часов Яр"),
    ("Čornuxyne", "Чорнухине"),  # academic x is kh
    ("Pryschyb", "Пришиб"),  # German sch
    ("Semyonovka", "Семёновка"),  # yo and ё
    ("ВУГЛЕДАР", "Вугледар"),
    ("Куп’янськ-Вузловий", "Kupyansk-Uzlovoy"),
    ("KrasnyLiman", "Krasny Liman"),  # glued, with the capital kept
    ("Чacoв Яp", "Часов Яр"),  # Latin look-alikes within Cyrillic
]
DIFFERENT = [("Lyman", "Kreminna"), ("Torske", "Toretsk"), ("Verbove", "Robotyne"), ("Vodiane", "Vesele")]
CASES = [
    ("Купянском", "Купянск"),
    ("Рубежного", "Рубежное"),
    ("Липцов", "Липцы"),  # a genitive plural that looks like a name in -ов
    ("Новоселок", "Новосёлки"),  # a vowel that comes and goes
    ("Авдіївці", "Авдіївка"),  # к softened before the locative
    ("Малых Проходов", "Малые Проходы"),
    ("Великой Новоселки", "Великая Новоселка"),
    ("Часова Яра", "Часов Яр"),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_spellings_of_one_name_share_a_key(one: str, other: str) -> None:
    assert sound(one).key == sound(other).key


@pytest.mark.parametrize(("one", "other"), DIFFERENT)
def test_different_names_keep_apart(one: str, other: str) -> None:
    assert sound(one).key != sound(other).key


@pytest.mark.parametrize(("form", "name"), CASES)
def test_a_case_form_leads_to_its_name(form: str, name: str) -> None:
    assert sound(name).key in {heard.key for heard in (sound(form), *oblique(form))}


def test_vowels_tell_names_of_one_key_apart() -> None:
    assert sound("Pisky").key == sound("Posky").key
    assert sound("Pisky").vowels != sound("Posky").vowels


def test_the_full_spelling_puts_each_vowel_back() -> None:
    assert sound("Bakhmut").full == "bagmut"


@given(st.sampled_from([place for place in open_gazetteer().locations() if place.id.startswith("UA14") and place.name_uk]))
def test_any_romanisation_of_a_ukrainian_name_shares_its_key(place: Location) -> None:
    assert sound(romanise_ukrainian(place.name_uk)).key == sound(place.name_uk).key


@given(
    st.sampled_from(
        [place for place in open_gazetteer().locations() if place.id.startswith("RU") and place.name_ru and "ь" not in place.name_ru]
    )
)
def test_the_ministry_s_romanisation_of_a_russian_name_shares_its_key(place: Location) -> None:
    assert sound(romanise_russian(place.name_ru)).key == sound(place.name_ru).key


@given(st.text(max_size=60))
def test_any_text_has_a_sound(text: str) -> None:
    heard = sound(text)
    assert heard.key.count("V") == len(heard.vowels)


@given(st.text(alphabet="абвгдеєжзиіїйклмнопрстуфхцчшщьюя", min_size=1, max_size=20))
def test_sounds_are_plain_letters(text: str) -> None:
    assert set("".join(phonemes(text))) <= set(string.ascii_letters)

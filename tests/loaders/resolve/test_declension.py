"""The case forms of names, as both languages make them."""

import pytest

from loaders.resolve.declension import case_folds
from schema.keys import fold

FORMS = [
    ("Купянск", "Купянском", "Купянске"),
    ("Куп’янськ", "Куп’янську", "Куп'янськом"),
    ("Часів Яр", "Часового Яру", "Часовим Яром"),  # the first word goes as an adjective
    ("Часов Яр", "Часова Яра", "Часовом Яре"),
    ("Кривий Ріг", "Кривого Рогу", "Кривому Розі"),  # a vowel that a closed syllable changed
    ("Київ", "Києва", "Києві"),
    ("Авдіївка", "Авдіївці", "Авдіївкою"),  # a consonant that softens
    ("Липці", "Липців", "Липцями"),
    ("Ольшаны", "Ольшан", "Ольшанах"),
    ("Прилуки", "Прилук", "Прилуках"),
    ("Торское", "Торского", "Торским"),
    ("Новомихайлівка", "Новомихайлівку", "Новомихайлівки"),
]


@pytest.mark.parametrize(("name", "one", "other"), FORMS)
def test_a_name_has_its_cases(name: str, one: str, other: str) -> None:
    assert {fold(name), fold(one), fold(other)} <= case_folds(name)


@pytest.mark.parametrize(("name", "written"), [("Приморск", "Приморское"), ("Купянск", "Купянск-Узловой"), ("Липці", "Липова")])
def test_another_name_is_no_case_of_it(name: str, written: str) -> None:
    assert fold(written) not in case_folds(name)


def test_a_name_in_latin_letters_has_no_cases() -> None:
    assert case_folds("Kupyansk") == {"kupyansk"}

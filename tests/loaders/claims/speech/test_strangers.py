"""Who is in no table speaks for himself, under one id in every sentence of the text."""

from datetime import date

import pytest

from loaders.claims import extract
from loaders.reports import make_report

ROWS: list[tuple[str, str, str, list[str]]] = [
    ("a man in Russian, before his surname alone", "ru",
     "Об ударе сообщил водитель Сергей Невский. По словам Невского, уничтожены 40 танков.", ["sergey-nevsky 40"]),
    ("a man in Ukrainian, spelled so", "uk", "Денис Попович сказав, що знищено 30 танків.", ["denys-popovych 30"]),
    ("a man whom an agency heard", "ru", "Уничтожены 40 танков, заявил РИА Новости водитель Сергей Невский.", ["sergey-nevsky 40"]),
    ("a headline with the surname", "ru", "Невский: уничтожены 40 танков\n\nДва дня прошли тихо, сообщил водитель Сергей Невский.",
     ["sergey-nevsky 40"]),
    ("who is spoken to", "ru", "Генштаб ВСУ доложил Сергею Невскому, что уничтожены 40 танков.", ["ua-general-staff 40"]),
    ("of a country", "en", "Nine tanks were lost, reported Serhiy Neznany, head of a museum of Ukraine.", ["serhiy-neznany 9"]),
    ("a place before the verb", "uk", "Знищено 9 танків під містом Івано-Лісне, повідомило в Telegram угруповання «Дніпро».", ["ua-dnipro-group 9"]),
    ("a mayor of a town in no table", "uk", "Мер Лісного Олег Вовк повідомив, що знищено 9 танків.", ["oleh-vovk 9"]),
    ("a deputy commander of nothing named", "ru", "Заместитель командира Иван Вовк заявил, что уничтожены 9 танков.", ["ivan-vovk 9"]),
    ("by whose words", "ru", "По словам заместителя губернатора Ивана Петрова, уничтожены 9 танков.", ["ivan-petrov 9"]),
    ("a channel", "en", "The opposition telegram channel LisneNow, in turn, claims that nine tanks were destroyed.", ["lisnenow 9"]),
    ("a channel that begins with a number", "en", "Telegram channel 2LISNE claims that nine tanks were destroyed.", ["2lisne 9"]),
    ("by the surname, also", "en", "Sarah Lindqvist said it was hard.\n\nLindqvist also provided an estimate: nine tanks were lost.", ["sarah-lindqvist 9"]),
    ("a channel in quotes", "ru", "Уничтожены 40 танков, сообщает Telegram-канал «Лисное Сегодня».", ["lisnoye-segodnya 40"]),
    ("a channel in a case", "uk", "За даними Telegram-каналу «Лісне Сьогодні», знищено 40 танків.", ["lisne-sohodni 40"]),
    ("a paper in quotes", "uk", "Знищено 40 танків, повідомляє видання «Лісне Сьогодні».", ["lisne-sohodni 40"]),
    ("who lives in a place", "ru", "По словам жителя села Николая Ветрова, уничтожены 40 танков.", ["nikolay-vetrov 40"]),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "wanted"), [row[1:] for row in ROWS], ids=[row[0] for row in ROWS])
def test_a_stranger_speaks_for_himself(language: str, text: str, wanted: list[str]) -> None:
    report = make_report(text, publisher="Daily Planet", published_on=date(2025, 9, 12), language=language)
    assert [f"{one.claimant.source} {one.quantity.value:g}" for one in extract(report) if one.quantity and one.claimant] == wanted

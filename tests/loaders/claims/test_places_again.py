"""A sentence that names no place speaks of the one named before: "в городе", "рядом с этим селом", "там", "над регионом"."""

from datetime import date

import pytest

from loaders.claims import extract
from loaders.reports import make_report
from schema.claim import Claim

MOD = "Минобороны России"
DAY = date(2025, 9, 12)

ROWS = [
    ("Тяжелая обстановка в Лесном. Рядом с этим населенным пунктом идут бои.", ["ENGAGEMENT NEAR Лесном"]),
    ("Войска вошли в Лесное. Бои идут в самом городе.", ["ADVANCE NEAR Лесное", "ENGAGEMENT NEAR Лесное"]),
    ("В городе Лесное идут бои. Российские войска продвигаются и там.", ["ENGAGEMENT NEAR Лесное", "ADVANCE NEAR Лесное"]),
    ("Освобождено Лесное. В районе села отражены две атаки.", ["CONTROL_CHANGE OBJECT Лесное", "REPELLED_ATTACK NEAR Лесное"]),
    ("Ситуация в Лесном сложная, там, где стоят войска. В селе Луговое идут бои.", ["ENGAGEMENT NEAR Луговое"]),
    ("Тихо в Лесном и Луговом. В селе идут бои.", []),
    ("Губернатор Курской области Петров рассказал об атаке на Рыльск. Над регионом сбили 12 дронов.",
     ["STRIKE OBJECT Рыльск", "LOSS WITHIN Курской области"]),
    ("Сообщил губернатор Курской области Петров: сбиты 12 дронов.", ["LOSS WITHIN Курской области"]),
    ("Город Шебекино подвергся обстрелу, сообщил губернатор Белгородской области.", ["STRIKE OBJECT Шебекино"]),
    ("В Лесной области и Степной области тихо. В регионе сбили дрон.", ["LOSS"]),
    ("Сбит дрон над территорией Республики Татарстан.", ["LOSS WITHIN Республики Татарстан"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "told"), ROWS)
def test_a_place_named_before(text: str, told: list[str]) -> None:
    claims = extract(make_report(text, publisher=MOD, published_on=DAY))
    assert sorted(map(_short, claims)) == sorted(told)


def test_parts_of_a_sum_told_with_a_verb_each_in_its_region() -> None:
    text = "За ночь сбили 20 дронов. 16 из них сбили в Курской области, два — в Калужской, ещё по одному — в Тульской и Орловской областях."
    claims = extract(make_report(text, publisher=MOD, published_on=DAY))
    told = [(claim.quantity and claim.quantity.value, claim.part_of is not None) for claim in claims]
    assert told == [(20, False), (16, True), (2, True), (1, True), (1, True)]


def test_one_of_many_places_that_were_only_counted() -> None:
    text = "За неделю войска освободили четыре села в Лесной области и Донецкой Народной Республике (ДНР), в том числе за сутки - Луговое."
    (claim,) = extract(make_report(text, publisher=MOD, published_on=DAY))
    assert [place.surface for place in claim.locations] == ["Луговое"]


def _short(claim: Claim) -> str:
    return " ".join([str(claim.kind), *(f"{place.role} {place.surface}" for place in claim.locations)])

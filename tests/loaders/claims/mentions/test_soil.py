"""Who struck, by what was struck, and who only speaks."""

from datetime import date

import pytest

from loaders.claims import extract
from loaders.reports import make_report
from schema.claim import Claim


def read(text: str) -> tuple[Claim, ...]:
    return extract(make_report(text, publisher="Місцевий вісник", published_on=date(2025, 9, 12), language="uk"))


def test_a_group_that_has_the_word_does_not_act() -> None:
    claims = read('Про це повідомило Угруповання військ "Схід".\nПідрозділи Сил оборони вже зупинили 14 атак.')
    assert [(claim.kind, claim.actor) for claim in claims] == [("REPELLED_ATTACK", "RU")]


TOWNS: list[tuple[str, str]] = [
    ("Внаслідок удару по Сумах пошкоджено лікарню.", "RU"),
    ("Безпілотники атакували завод у Сизрані.", "UA"),
    ("Удар по нафтобазі у Лісному: ЗСУ показали відео.", "UA"),
    ("Удар по Миколаївці: росіяни застосували дрони.", "RU"),
    ("Завдано удару по складу росіян поблизу Запоріжжя.", "UA"),
]


@pytest.mark.parametrize(("text", "actor"), TOWNS)
def test_who_struck_by_the_town_behind_the_front(text: str, actor: str) -> None:
    assert [claim.actor for claim in read(text) if claim.kind == "STRIKE"] == [actor]

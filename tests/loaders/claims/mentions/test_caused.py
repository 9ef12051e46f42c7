"""Whose strike it was is whose losses it was not: "a Russian strike destroyed two launchers"."""

import pytest

from loaders.claims import extract
from loaders.reports import make_report

STRUCK = [
    ("A Ukrainian attack damaged two tanks, the Russian Defence Ministry said.", "RU"),
    ("A Ukrainian strike on Lisne and Sosnove destroyed three boats, the Russian Defence Ministry said.", "RU"),
    ("A Russian strike destroyed two launchers, Ukraine's General Staff said.", "UA"),
    ("Two launchers were damaged in a Russian strike, Ukraine's General Staff said.", "UA"),
    ("As a result of a Russian strike, two launchers were damaged, Ukraine's General Staff said.", "UA"),
    ("Украинская атака повредила два танка, сообщило Минобороны РФ.", "RU"),
    ("В результате украинского удара повреждены два танка, сообщило Минобороны РФ.", "RU"),
    ("Російський удар знищив два танки, повідомив Генштаб ЗСУ.", "UA"),
    ("Ворожа атака знищила два танки, повідомив Генштаб ЗСУ.", "UA"),
    ("Ukrainian strikes destroyed two depots, the General Staff said.", "RU"),
    ("Russian troops repelled a Ukrainian attack and destroyed two tanks, the Russian Defence Ministry said.", "UA"),
    ("During a Russian attack our soldiers destroyed two tanks, Ukraine's General Staff said.", "RU"),
    ("Під час російської атаки наші військові знищили два танки, повідомив Генштаб ЗСУ.", "RU"),
    ("Two Russian tanks were destroyed in a Ukrainian strike.", "RU"),
    ("The occupiers attacked the port of Lisne — two tugs were damaged, Ukraine's General Staff said.", "UA"),
    ("Оккупанты атаковали порт Лесной: повреждены три судна, сообщил Генштаб ВСУ.", "UA"),
    ("Окупанти вдарили по порту, пошкоджено три буксири, повідомив Генштаб ЗСУ.", "UA"),
    ("The enemy attacked near Lisne, two tanks were destroyed, Ukraine's General Staff said.", "RU"),
    ("The enemy attacked Lisne, and our soldiers reported that two boats were destroyed, Ukraine's General Staff said.", "RU"),
    ("Two cargo ships were damaged in Lisne, Ukraine's General Staff said.", "UA"),
    ("A residential building and 12 cars were damaged, Ukraine's General Staff said.", "UA"),
    ("Пошкоджено житлові будинки та 12 автомобілів, повідомив Генштаб ЗСУ.", "UA"),
    ("Повреждены дома и 12 автомобилей, сообщило Минобороны РФ.", "RU"),
    ("Twelve cars were destroyed near Lisne, Ukraine's General Staff said.", "RU"),
    ("Five tanks were destroyed in a Russian assault near Lisne, Ukraine's General Staff said.", "RU"),
]


@pytest.mark.parametrize(("text", "target"), STRUCK)
def test_who_lost_what_a_strike_destroyed(text: str, target: str) -> None:
    claims = extract(make_report(text, publisher="Lisne Today", published_on="2025-03-09"))
    assert [str(one.target) for one in claims if one.kind == "LOSS"] == [target]

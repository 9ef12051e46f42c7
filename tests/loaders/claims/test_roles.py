"""Places go to the claim whose they are, in the role that the words give them; Russian and Ukrainian constructions, one a row."""

from datetime import date

import pytest

from loaders.claims import extract
from loaders.reports import make_report
from schema.claim import Claim

STAFF, MOD, AIR = "Генеральний штаб ЗСУ", "Минобороны России", "Повітряні сили ЗСУ"
DAY = date(2025, 9, 12)

ROWS: list[tuple[str, str, str, list[str]]] = [
    ("a strike beside a town", STAFF, "Ворог завдав авіаударів у районах Дворічної та Кислівки.", ["STRIKE: NEAR Дворічної, NEAR Кислівки"]),
    ("a strike at a town", STAFF, "Ворог завдав авіаударів по Дворічній.", ["STRIKE: OBJECT Дворічній"]),
    ("several sectors are no towns", STAFF, "На Лиманському, Бахмутському та Торецькому напрямках відбулося 34 бойових зіткнення.",
     ["ENGAGEMENT 34:"]),
    ("each number has the region after it", MOD,
     "Уничтожены 36 БПЛА: 21 - над Воронежской, 8 - над акваторией Черного моря, 7 - над Тульской областью.",
     ["LOSS 36:", "LOSS 21: WITHIN Воронежской", "LOSS 8: WITHIN Черного моря", "LOSS 7: WITHIN Тульской областью"]),
    ("each number has the town after it", "Суспільне", "Поранено 5 людей: двоє у Краматорську й троє в Костянтинівці.",
     ["LOSS 5:", "LOSS 2: OBJECT Краматорську", "LOSS 3: OBJECT Костянтинівці"]),
    ("each number has the town before it", "Суспільне", "У Чугуєві поранено двох жінок, у селі Подоли – одного чоловіка.",
     ["LOSS 2: OBJECT Чугуєві", "LOSS 1: OBJECT Подоли"]),
    ("the place that opens a sentence", MOD, "В районе Терновки отражена атака, уничтожены два танка.",
     ["REPELLED_ATTACK: NEAR Терновки", "LOSS 2: NEAR Терновки"]),
    ("a region before its towns", MOD, "Уничтожены два танка в Сумской области - у Хотени и Андреевки.", ["LOSS 2: NEAR Хотени, NEAR Андреевки"]),
    ("where drones came from", AIR, "Ворог атакував 12 БпЛА із повітряного простору Курської обл.", ["LAUNCH 12:"]),
    ("a part of a sea", MOD, "В северо-западной части Черного моря уничтожены два безэкипажных катера.", ["LOSS 2: WITHIN Черного моря"]),
    ("a region with a name of its own", MOD, "Над Брянщиной сбиты три БПЛА.", ["LOSS 3: WITHIN Брянщиной"]),
]  # fmt: skip


def told(claim: Claim) -> str:
    value = claim.quantity and claim.quantity.value
    places = ", ".join(f"{place.role.name} {place.surface}" for place in claim.locations)
    return f"{claim.kind.name}{f' {value:g}' if value is not None else ''}: {places}".strip()


@pytest.mark.parametrize(("publisher", "text", "wanted"), [row[1:] for row in ROWS], ids=[row[0] for row in ROWS])
def test_a_claim_has_its_places(publisher: str, text: str, wanted: list[str]) -> None:
    report = make_report(text, publisher=publisher, published_on=DAY)
    assert sorted(told(claim) for claim in extract(report)) == sorted(wanted)

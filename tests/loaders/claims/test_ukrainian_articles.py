"""Ukrainian constructions of articles: towns before their verb, participles that tell what was struck, whose losses nobody inflicted."""

from datetime import date

import pytest

from loaders.claims import extract
from loaders.reports import make_report
from schema.claim import Claim


def told(text: str, publisher: str = "Радіо Свобода") -> list[Claim]:
    return list(extract(make_report(text, publisher=publisher, published_on=date(2025, 3, 9), language="uk")))


def short(claim: Claim) -> str:
    number = f" {claim.quantity.value:g}" if claim.quantity else ""
    places = "".join(f" {place.surface} {place.role}" for place in claim.locations)
    return f"{claim.kind}{number} {claim.actor}>{claim.target}{places}"


ROWS = [
    ("a town before who shelled it", "Лісне ворог накрив з артилерії.", ["STRIKE RU>UA Лісне OBJECT"]),
    ("a town before a verb in the singular", "Лугове армія рф обстріляла дронами.", ["STRIKE RU>UA Лугове OBJECT"]),
    ("what with, before the towns", "Росіяни обстріляли ракетами С-300 Лісне і Лугове.", ["STRIKE RU>UA Лісне OBJECT Лугове OBJECT"]),
    ("bombs that a town was hit with", "По Лісному ворог бив авіабомбами.", ["STRIKE RU>UA Лісному OBJECT"]),
    ("bombs thrown, and what they damaged", "На Лісне кинули дві бомби – пошкоджено 23 будинки.", ["LAUNCH 2 RU>UA Лісне OBJECT"]),
    ("an oblast that was shelled", "Протягом доби Сумщина зазнала обстрілів.", ["STRIKE RU>UA Сумщина WITHIN"]),
    ("a settlement of urban type", "Під вогнем перебували місто Лісне, селище міського типу Нове Лугове.",
     ["STRIKE RU>UA Лісне OBJECT Нове Лугове OBJECT"]),
    ("attacks by fire", "За добу росіяни здійснили 8 вогневих атак.", ["STRIKE 8 RU>UA"]),
    ("a fight that goes on now", "На даний час триває бій в районі Лісного.", ["ENGAGEMENT None>None Лісного NEAR"]),
    ("towns that were shelled", "Села Лісне та Лугове були обстріляні з артилерії.", ["STRIKE RU>UA Лісне OBJECT Лугове OBJECT"]),
    ("a site that was hit", "Аеродром у Криму був уражений ракетами.", ["STRIKE UA>RU Криму WITHIN"]),
    ("sites that were hit, with tanks", "Були уражені склад боєприпасів та два танки.", ["LOSS 1 UA>RU", "LOSS 2 UA>RU"]),
    ("villages that lie shelled", "Обстріляні села залишилися без світла.", []),
    ("a part of a town", "Росіянам вдалося закріпитися в частині Лісного.", ["ADVANCE RU>UA Лісного NEAR"]),
    ("points of supply", "Було знищено два польові пункти боєпостачання.", ["LOSS 2 UA>RU"]),
    ("losses that nobody inflicted", "За добу ворог втратив 5 танків.", ["LOSS 5 None>RU"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "wanted"), [row[1:] for row in ROWS], ids=[row[0] for row in ROWS])
def test_what_an_article_tells(text: str, wanted: list[str]) -> None:
    assert [short(claim) for claim in told(text)] == wanted

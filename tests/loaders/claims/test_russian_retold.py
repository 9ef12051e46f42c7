"""What Russian channels and sites make of a bulletin: towns in the genitive, sums of one sector, lists after a count."""

from datetime import date

import pytest

from loaders.claims import extract
from loaders.reports import make_report
from schema.claim import Claim

MOD, PAPER = "Минобороны России", "Приморский листок"
DAY = date(2025, 9, 12)

ROWS: list[tuple[str, str, str, list[str]]] = [
    ("adverbs in capitals are no towns", MOD, "Всего ВСУ обстреливали территорию республики шесть раз.", ["STRIKE 6 UA>RU"]),
    ("a pronoun's control", MOD, "Также под их контролем находятся шахты города.", []),
    ("directions of attacks that are towns", MOD, "Отражены атаки в направлениях Лугового в ДНР и Степного в Запорожской области.",
     ["REPELLED_ATTACK UA>RU NEAR Лугового, NEAR Степного"]),
    ("full control", MOD, "ВС РФ установили полный контроль над поселком Птичное.", ["CONTROL_CHANGE RU>UA OBJECT Птичное"]),
    ("efforts to take a town", MOD, "Противник сосредотачивает усилия на взятии под контроль населенных пунктов Лесное и Луговое.", []),
    ("a number that a comma is glued to", MOD, "Сбиты 9 беспилотников,1 513 ракет.",
     ["LOSS uav 9 RU>UA", "LOSS missile 1513 RU>UA"]),
    ("a number that ends a gun's name", MOD, "ВСУ лишились трёх САУ Panzerhaubitze 2000.", ["LOSS self_propelled_artillery 3 RU>UA"]),
    ("an attack that could not be made", MOD, "Штурмовики 4 отдельной тяжелой механизированной бригады ВСУ не смогли провести контратаку.",
     ["REPELLED_ATTACK UA>RU 4 brigade"]),
    ("a count with its ending", MOD, "Нанесено поражение 3-х бригад теробороны.", ["ENGAGEMENT RU>UA 3x brigade"]),
]  # fmt: skip


def told(claim: Claim) -> str:
    value = claim.quantity and claim.quantity.value
    places = ", ".join(f"{place.role.name} {place.surface}" for place in claim.locations)
    units = " ".join(f"{unit.number or unit.name or f'{unit.count}x'} {str(unit.echelon).lower()}" for unit in claim.formations)
    facts = [
        claim.kind.name,
        claim.materiel,
        value is not None and f"{value:g}",
        f"{claim.actor or ''}>{claim.target or ''}",
        places,
        units,
    ]
    return " ".join(str(fact) for fact in facts if fact)


@pytest.mark.parametrize(("publisher", "text", "wanted"), [row[1:] for row in ROWS], ids=[row[0] for row in ROWS])
def test_a_retelling_gives_its_claims(publisher: str, text: str, wanted: list[str]) -> None:
    report = make_report(text, publisher=publisher, published_on=DAY)
    assert sorted(told(claim) for claim in extract(report)) == sorted(wanted)


def test_a_sector_whose_quarter_has_a_small_letter() -> None:
    (claim,) = extract(make_report("На южно-донецком направлении уничтожены 5 танков.", publisher=MOD, published_on=DAY))
    assert claim.direction == "южно-донецком"

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
    ("whose fire a column came under", "Російська колона потрапила під удар українських дронів біля Лісного.", ["STRIKE UA>RU Лісного OBJECT"]),
    ("whom a town was shelled by", "Внаслідок обстрілу росіянами Лісного загинула одна жінка.", ["LOSS 1 RU>UA Лісного OBJECT"]),
    ("an aside before a town", "Відбувся ворожий обстріл (попередньо з РСЗВ) Лісного.", ["STRIKE RU>UA Лісного OBJECT"]),
    ("a town among communities", "Ворог атакував Нікополь, Лісну і Лугову громади.",
     ["STRIKE RU>UA Нікополь OBJECT Лісну WITHIN Лугову WITHIN"]),
    ("communities under fire", "Під ударом були сам Нікополь, Лісненська, Лугівська громади.",
     ["STRIKE RU>UA Нікополь OBJECT Лісненська WITHIN Лугівська WITHIN"]),
    ("what a bomb destroyed", "З-під завалів будинку, який зруйнував ворожий КАБ, дістали двох собак.", []),
    ("an army behind its verb", "Під Лісним наступає армія РФ.", ["ENGAGEMENT RU>UA Лісним NEAR"]),
    ("who is named for his word, last", "Росіянам вдалося прорватися біля Лісного – ОСУВ «Хортиця»", ["ADVANCE RU>UA Лісного NEAR"]),
    ("a false film", "Окупанти зняли фейкове відео про «просування» біля Лісного.", []),
    ("land won", "ЗСУ звільнили 16 квадратних кілометрів території у районі Лісного.", ["ADVANCE UA>RU Лісного NEAR"]),
    ("land cleared", "Сили оборони зачистили від диверсійних груп ще 195 квадратних кілометрів.", []),
    ("a part behind its word", "Втрати окупантів становлять 300 осіб, із них безповоротні – 170.", ["LOSS 300 None>RU", "LOSS 170 UA>RU"]),
    ("a city called like an oblast", "Сили оборони уразили штаб в окупованому Донецьку.", ["LOSS 1 UA>RU Донецьку OBJECT"]),
    ("losses that nobody inflicted", "За добу ворог втратив 5 танків.", ["LOSS 5 None>RU"]),
    ("a sum and its parts after a dash", "За добу втрати ворога склали 234 особи – 64 загиблих, 170 поранених.",
     ["LOSS 234 None>RU", "LOSS 64 None>RU", "LOSS 170 UA>RU"]),
    ("a state's own dead", "Москва востаннє називала кількість убитих у вересні 2022 року – тоді заявляли про 5 937 загиблих.",
     ["LOSS 5937 None>RU"]),
    ("whose president tells of soldiers", "Україна оновила дані про втрати – президент сказав, що 43 тисячі військових загинули.",
     ["LOSS 43000 None>UA"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "wanted"), [row[1:] for row in ROWS], ids=[row[0] for row in ROWS])
def test_what_an_article_tells(text: str, wanted: list[str]) -> None:
    assert [short(claim) for claim in told(text)] == wanted


def test_a_state_that_tells_its_dead_claims_them_since_the_invasion() -> None:
    (claim,) = told("Росія оприлюднила дані про свої втрати у вересні 2022 року, повідомивши про 5 937 загиблих.")
    assert claim.claimant is not None
    assert (claim.claimant.source, claim.tally, str(claim.period.end)) == ("ru-government", "CUMULATIVE", "2022-09-30")


def test_sectors_that_are_only_counted_are_no_sector_before() -> None:
    first, *others = told("На Лісненському напрямку відбито 9 атак.\nВідбито атаки на семи напрямках, за добу відбулося 98 боїв.")
    assert (first.direction, [claim.direction for claim in others]) == ("Лісненському", [None, None])


def test_losses_of_a_sector_that_opens_their_sentence_are_its_own() -> None:
    (claim,) = told("На Лісненському напрямку за добу втрати ворога склали 234 особи.")
    assert claim.direction == "Лісненському"


def test_who_owns_a_picture_claims_nothing() -> None:
    (claim,) = told("Дрон (Ілюстративне фото: Сили безпілотних систем)\n\nСили оборони знищили 5 танків.")
    assert claim.claimant is not None
    assert claim.claimant.source == "radio-svoboda"


SPEAKERS = [
    ("a mayor of a town, by name", "Росіяни вдарили по Харкову. Про це повідомив міський голова Харкова Ігор Терехов.", "ua-kharkiv-mayor"),
    ("a head of a district, of the paragraphs before him",
     "Ніч у Лісному\n\nРосіяни вдарили по Лісному.\n\nПро це повідомив начальник Лісненської РВА Іван Вовк.", "ivan-vovk"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "source"), [row[1:] for row in SPEAKERS], ids=[row[0] for row in SPEAKERS])
def test_who_speaks(text: str, source: str) -> None:
    assert [claim.claimant.source for claim in told(text) if claim.claimant] == [source]


@pytest.mark.parametrize("teller", ["начальник Харківської ОВА Олег Синєгубов", "проєкт DeepState"])
def test_who_posts_on_the_day_tells_of_the_day(teller: str) -> None:
    claims = told(f"Росіяни просунулися біля Лісного та обстріляли Лугове. Про це повідомив {teller}.")
    assert {str(claim.period.end) for claim in claims} == {"2025-03-09"}

"""Ukrainian constructions: whose word a text is, how regional heads and sites that retell them write."""

from datetime import date

import pytest

from loaders.claims import extract
from loaders.reports import make_report
from schema.claim import Claim

SITE, STAFF = "Місцевий сайт", "Генеральний штаб ЗСУ"
DAY = date(2025, 9, 12)

SPEAKERS: list[tuple[str, str, list[str]]] = [
    ("a minister's deputy, the state between",
     "Наші бійці звільнили село Мале. Про це повідомила заступниця міністра оборони України Ганна Маляр.", ["ua-mod CONTROL_CHANGE"]),
    ("an outlet's sources in a body", "Безпілотники вдарили по нафтобазі у Рязані. Про це повідомили джерела «Бабеля» в СБУ.", ["ua-sbu STRIKE"]),
    ("outlets that refer to a body", "Уражено дві нафтобази. Про це пишуть Укрінформ і Бабель із посиланням на джерела у СБУ.", ["ua-sbu LOSS 2"]),
    ("a verb that may stand after its subject", "Голова Дніпропетровської ОВА Сергій Лисак увечері повідомив у Телеграмі, що збито 6 дронів.",
     ["ua-dnipropetrovsk-governor LOSS 6"]),
    ("a group as the subject of a present", "Угруповання Об'єднаних сил повідомляє, що знищено 4 танки.", ["ua-joint-forces LOSS 4"]),
    ("a corps by its data", "За даними 9 корпусу, росіяни втратили 20 солдатів.", ["ua-9-corps LOSS 20"]),
    ("a group of the other side's names", "Оперативно-тактичне угруповання «Схід» уточнило, що ліквідовано 11 окупантів.", ["ua-joint-forces LOSS 11"]),
    ("the command of the body that acted", "Сили Військово-морських сил ЗСУ уразили два катери, повідомляє командування.", ["ua-navy LOSS 2"]),
    ("figures made public", "Росіяни втрачають техніку. Міноборони України оприлюднило дані: знищено 8 танків.", ["ua-mod LOSS 8"]),
]  # fmt: skip


def told(claim: Claim) -> str:
    value = claim.quantity and claim.quantity.value
    return f"{claim.claimant.source} {claim.kind.name}{f' {value:g}' if value is not None else ''}"


def read(text: str, publisher: str = SITE) -> tuple[Claim, ...]:
    return extract(make_report(text, publisher=publisher, published_on=DAY))


@pytest.mark.parametrize(("text", "wanted"), [row[1:] for row in SPEAKERS], ids=[row[0] for row in SPEAKERS])
def test_a_claim_is_the_word_of_its_speaker(text: str, wanted: list[str]) -> None:
    assert [told(claim) for claim in read(text)] == wanted


def test_a_formation_that_is_cited_takes_no_part() -> None:
    claims = read("За даними 9 корпусу, росіяни втратили 20 солдатів. ОТУ «Схід» уточнило, що знищено танк.")
    assert [claim.formations for claim in claims] == [(), ()]


def test_a_site_that_writes_ukrainian_is_of_ukraines_side() -> None:
    assert [claim.target for claim in read("Оборонці збили 7 безпілотників.")] == ["RU"]

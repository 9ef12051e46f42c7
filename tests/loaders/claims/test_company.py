"""What a report says stays what it is in company: beside another report, before what follows, among sentences that claim nothing."""

import pytest

from loaders.claims import extract
from loaders.reports import make_report

PUBLISHER = "Lisne Today"

# Two items of one page, each with whoever its own announcing sentence names, however far the item runs on.
ITEMS = [
    (
        "Ворог обстріляв Лісне, одна людина загинула.\n\nПро це повідомив начальник Сумської ОВА Іван Лісовий.\n\nЩе двоє людей дістали поранення.",
        "Захисники збили 12 дронів.\n\nПро це повідомляють Повітряні сили ЗСУ.\n\nЩе чотири дрони втрачені локаційно.",
        ("ua-sumy-governor", "ua-air-force"),
    ),
    (
        "Противник обстрелял Лесное, один человек погиб.\n\nОб этом сообщил губернатор Белгородской области Вячеслав Гладков.\n\nЕще двое ранены.",
        "Силы ПВО сбили 12 украинских беспилотников.\n\nОб этом сообщило Минобороны РФ.\n\nПозже были сбиты еще четыре дрона.",
        ("ru-belgorod-governor", "ru-mod"),
    ),
    (
        "Russian troops shelled Lisne, killing one resident.\n\nThis was reported by the head of the Kherson Regional Military Administration, Oleksandr Prokudin.\n\nTwo more people were injured.",
        "Defenders shot down 12 Russian drones.\n\nThis was reported by the Ukrainian Air Force.\n\nTwo missiles were also shot down.",
        ("ua-kherson-governor", "ua-air-force"),
    ),
    (
        "Russian troops shelled Lisne, killing one resident.\n\nThe head of the Kherson Regional Military Administration, Oleksandr Prokudin, said this on Telegram.\n\nTwo more people were injured.",
        "Defenders shot down 12 Russian drones.\n\nThe Ukrainian Air Force reported this.\n\nTwo missiles were also shot down.",
        ("ua-kherson-governor", "ua-air-force"),
    ),
]


def claimants(text: str) -> list[str]:
    return list(
        dict.fromkeys(
            one.claimant.source for one in extract(make_report(text, publisher=PUBLISHER, published_on="2025-03-09")) if one.claimant
        )
    )


@pytest.mark.parametrize(("one", "other", "sources"), ITEMS)
def test_each_item_is_the_word_of_whom_it_names(one: str, other: str, sources: tuple[str, str]) -> None:
    assert claimants(f"{one}\n\n{other}") == [*sources]
    assert claimants(f"{other}\n\n{one}") == [*reversed(sources)]


def test_a_report_is_the_bodys_not_of_who_was_met_between() -> None:
    before = "Війська РФ обстріляли Лісне, повідомила Сумська ОВА.\n\n«Зима буде важкою», — сказала мешканка міста Олена Лісова."
    text = f'{before}\n\n"Загинуло двоє людей. Ще троє поранені", - йдеться у повідомленні.'
    assert claimants(text) == ["ua-sumy-governor"]


EARLIER = [
    (
        "A drone attack damaged a ship in Lisne on Monday, Moscow said on Tuesday after Kyiv said it had destroyed a warship.",
        "ru-government",
    ),
    ("Russian drones hit Lisne, Kyiv said on Tuesday, hours after Moscow said its troops had advanced.", "ua-government"),
    ("Украинские дроны атаковали Лесное, заявили в Минобороны РФ после того, как в Киеве сообщили об ударе.", "ru-mod"),
]


@pytest.mark.parametrize(("text", "source"), EARLIER)
def test_who_spoke_before_is_not_whose_word_a_sentence_is(text: str, source: str) -> None:
    assert claimants(text) == [source]


OTHERS = [
    "Очільниця МЗС Швеції заявила, що російські війська захопили Лісне.",
    "Генштаб Білорусі повідомив, що російські війська захопили Лісне.",
    "Генштаб Белоруссии сообщил, что российские войска захватили Лесное.",
    "The General Staff of Belarus said that Russian troops had captured Lisne.",
    "Повітряні сили Румунії повідомили, що російський дрон збито над Лісним.",
]


@pytest.mark.parametrize("text", OTHERS)
def test_a_body_of_another_nation_is_none_of_those_at_war(text: str) -> None:
    sources = claimants(text)
    assert sources
    assert not [source for source in sources if source.startswith(("ua-", "ru-"))]

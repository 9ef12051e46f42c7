"""A person in no table speaks, in Russian and Ukrainian too, for the body that his office names."""

from datetime import date

import pytest

from loaders.claims import extract
from loaders.reports import make_report

ROWS = [
    ("boris-vovk", "Министр обороны Германии Борис Вовк заявил об уничтожении 20 танков."),
    ("ru-mod", "Официальный представитель Минобороны генерал-майор Игорь Вовк сообщил, что уничтожено 20 танков ВСУ."),
    ("ru-mod", "Министр обороны Андрей Вовк доложил, что ВСУ потеряли 20 танков."),
    ("ru-mod", "Заместитель министра обороны РФ Андрей Вовк заявил, что ВСУ потеряли 20 танков."),
    ("ru-general-staff", "Глава российского Генштаба Андрей Вовк заявил, что ВСУ потеряли 20 танков."),
    ("ru-kursk-governor", "Врио главы Курской области Александр Вовк сообщил, что погиб один человек."),
    ("ru-tatarstan-governor", "Глава Татарстана Рустам Вовк сообщил, что сбиты 12 дронов."),
    ("ua-kharkiv-governor", "Глава Харьковской областной военной администрации Олег Вовк сообщил, что погиб один человек."),
    ("ua-kharkiv-mayor", "Один человек погиб в Харькове, сообщил мэр города Игорь Вовк."),
    ("ua-khortytsia-group", "Спикер Восточной группировки войск Илья Вовк сообщил, что враг потерял 20 танков."),
    ("ua-mod", "Заступниця міністра оборони Ганна Вовк заявила, що знищено 20 танків."),
    ("ua-armed-forces", "Головком ЗСУ Олександр Вовк заявив, що знищено 20 танків."),
    ("ua-interior-ministry", "Міністр внутрішніх справ Ігор Вовк повідомив, що загинули дев'ятеро людей."),
    ("ua-kharkiv-governor", "Очільник Харківщини Олег Вовк повідомив, що загинула одна людина."),
    ("ua-kharkiv-governor", "Харківщина пережила ніч.\n\nПро це повідомив голова ОВА Олег Вовк: загинула одна людина."),
    ("ua-kharkiv-mayor", "У Харкові, за словами міського голови Ігоря Вовка, загинула одна людина."),
]


@pytest.mark.parametrize(("source", "text"), ROWS)
def test_an_office_in_cyrillic_tells_the_body(source: str, text: str) -> None:
    """The claims are the body's, not the stranger's or the outlet's."""
    claims = extract(make_report(text, published_on=date(2025, 3, 9), publisher="Reuters"))
    assert {claim.claimant.source for claim in claims} == {source}


@pytest.mark.parametrize(
    ("office", "source"),
    [
        ("Губернатор Херсонской области Иван Вовк", "ru-kherson-governor"),
        ("Начальник Херсонской ОВА Иван Вовк", "ua-kherson-governor"),
        ("Губернатор Херсонской области Александр Прокудин", "ua-kherson-governor"),
    ],
)
def test_a_governor_in_russias_outlets_is_its_own(office: str, source: str) -> None:
    """Russia has a governor of the region, Ukraine an administration."""
    text = f"{office} сообщил, что погиб один человек."
    claims = extract(make_report(text, published_on=date(2025, 3, 9), publisher="Izvestia"))
    assert {claim.claimant.source for claim in claims} == {source}

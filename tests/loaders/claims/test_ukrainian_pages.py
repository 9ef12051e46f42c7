"""Ukrainian constructions of news sites and channels: who was struck where, who acts, what only looks like a claim."""

from datetime import date

import pytest

from loaders.claims import extract
from loaders.reports import make_report
from schema.claim import Claim

DAY = date(2024, 3, 12)

NO_CLAIM = [
    ("a company of a town", "Над відновленням пошкоджених будівель працювали КП «Парки Лісного» та волонтери."),
    ("an advance that is hindered", "Росіяни мінують територію, аби ускладнити просування наших військових."),
    ("a verb of its own under a heading", "Піротехніки знищили:\nпотягом виїхали 46 осіб."),
    ("fights that reserves are meant for", "Противник підтягує резерви для жорстоких боїв на Херсонському напрямку."),
    ("boats for saboteurs", "Човни переобладнані під диверсійно-розвідувальні групи."),
    ("where a prisoner was led", "Десантник відвів полоненого до найближчого нашого КСП."),
    ("buildings that nobody counts", "Зруйновано 8 господарських споруд, ЛЕП, СТО."),
    ("a road accident", "Внаслідок ДТП загинули двоє військових."),
    ("a counteroffensive that is only named", "Перед контрнаступом бажано почати кампанію."),
    ("bombs that were bought", "За ранок зібрали ще на 34 бомби."),
    ("a raid on a company", "Рейдерське захоплення водоканалу розслідують."),
    ("a house that suffered", "Запрошуємо мешканців постраждалого будинку по Лісній, 8."),
    ("a ratio of losses", "Співвідношення втрат – один до п'яти: на 1 нашого солдата, який загинув, припадає 5 російських."),
    ("what always happens", "Це набій, який знищує окупанта."),
    ("a wish", "Хай усі дрони цілять по ворожій техніці."),
    ("a gun that somebody fired", "Внаслідок обстрілу з РСЗВ «Град» пошкоджено будинки."),
    ("a blow of nature", "Найбільший удар стихії приймає на себе Одеська область."),
    ("rescuers who are no town", "Рятувальники потрапили під повторний російський обстріл."),
    ("an adjective that is no town", "Промисловий майданчик зазнає обстрілів."),
    ("one of things that nobody counts", "В результаті удару постраждав один з об’єктів інфраструктури."),
    ("a fire put out", "Рятувальники ліквідували загоряння будівлі та п’яти автомобілів."),
    ("years before this war", "Вісім років тому наші воїни показали свою міць у боях за Дебальцеве."),
    ("a season before this war", "Навесні 2014 патріоти дали бій ворогу у Харкові."),
]

PLACED = [
    ("regions with no conjunction", "Ворог бив по Чернігівській, Сумській, Запорізькій областях.",
     ["Чернігівській WITHIN", "Сумській WITHIN", "Запорізькій WITHIN"]),
    ("districts in the genitive", "Окупанти обстрілювали села Чугуївського, Куп'янського та Ізюмського районів області.",
     ["Чугуївського WITHIN", "Куп'янського WITHIN", "Ізюмського WITHIN"]),
    ("a town and communities, behind the guns", "Ворог атакував з артилерії, дронами та БпЛА Нікополь, Марганецьку та Покровську громади.",
     ["Нікополь OBJECT", "Марганецьку WITHIN", "Покровську WITHIN"]),
    ("a village that ends like a land", "Ворог обстріляв село Чернещина.", ["Чернещина OBJECT"]),
    ("a land named like a town", "На Запоріжжі під обстріл росіян потрапили двоє людей.", ["Запоріжжі WITHIN"]),
    ("a surname that is no town", "За словами Лисака, під обстріл росіян потрапила Марганецька громада.", ["Марганецька громада WITHIN"]),
]  # fmt: skip

SIDES = [
    ("whose shell, behind the verb", "У музей в Лісному влучив російський снаряд.", "RU>UA"),
    ("who goes on in the present", "Ворог поновлює запаси. Здійснює масовані удари по селах Запорізької області.", "RU>UA"),
    ("foes who are an object, and no subject", "Бійці ліквідували 23 окупанти, знищили три гармати та човен.", "UA>RU"),
    ("cars of civilians", "Пошкоджено 3 цивільних автомобілі.", "RU>UA"),
    ("whose attacks, before the noun", "Кораблі постраждали від українських атак в Азовському морі.", "UA>RU"),
    ("whose dead, before a dash", "Названо число загиблих українських військових — 15 тисяч.", "None>UA"),
    ("whose attack damaged things", "Внаслідок російської атаки пошкоджено три автомобілі.", "RU>UA"),
    ("whose strike, in the genitive", "В результаті удару Сил оборони знищено 5 танків.", "UA>RU"),
    ("a shelling is the enemy's", "Унаслідок обстрілу пошкоджено 3 автомобілі.", "RU>UA"),
    ("what flew tells whose it was", "Атака «Шахедів» на житлові райони Києва триває третю годину.", "RU>UA"),
    ("who managed it, in the dative", "Окупантам за добу вдалося захопити Лісне.", "RU>UA"),
    ("an army that managed it", "Російській армії вдалося просунутися біля Лісного.", "RU>UA"),
    ("defenders who managed it", "Захисникам вдалося звільнити Лісне.", "UA>RU"),
]  # fmt: skip

COUNTED = [
    ("killed, between the number and the noun", "За тиждень втрати ворога – 3600 знищених окупантів.", ["KILLED troops 3600"]),
    ("injuries with an adjective", "Дві жінки отримали вибухові травми.", ["WOUNDED civilians 2"]),
    ("foes in the genitive", "Операторам вдалося уразити групу із 6 ворогів.", ["CASUALTIES troops 6"]),
    ("prisoners told as men", "Ціле відділення ворога взяли в полон — 7 чоловік.", ["CAPTURED troops 7"]),
    ("a sum that has grown, before its verb", "До трьох зросла кількість загиблих у Лісному.", ["KILLED civilians 3"]),
    ("months with an adjective", "За три зимові місяці знищено 92,5 тисячі загарбників.", ["KILLED troops 92500"]),
]

SPOKEN = [
    ("the head of an oblast", "Голова Харківської області повідомив про 12 поранених у Лісному.", "ua-kharkiv-governor"),
    ("the staff of a country", "Генеральний штаб України підтвердив удари по аеродромах.", "ua-general-staff"),
]


def test_the_past_day_is_the_one_that_was_dated() -> None:
    text = "За минулу добу, 11 березня, ворог втратив 1150 солдатів.\n\nМинулої доби Сили оборони знищили шість танків."
    assert {claim.period.start for claim in told(text)} == {date(2024, 3, 11)}


def told(text: str, publisher: str = "Місцевий сайт") -> tuple[Claim, ...]:
    """The claims of a text of the day."""
    return extract(make_report(text, published_on=DAY, publisher=publisher))


@pytest.mark.parametrize("text", [row[1] for row in NO_CLAIM], ids=[row[0] for row in NO_CLAIM])
def test_what_only_looks_like_a_claim(text: str) -> None:
    assert told(text) == ()


@pytest.mark.parametrize(("text", "wanted"), [row[1:] for row in PLACED], ids=[row[0] for row in PLACED])
def test_where_it_was(text: str, wanted: list[str]) -> None:
    assert [f"{place.surface} {place.role}" for place in told(text)[0].locations] == wanted


@pytest.mark.parametrize(("text", "wanted"), [row[1:] for row in SIDES], ids=[row[0] for row in SIDES])
def test_who_acts_and_who_suffers(text: str, wanted: str) -> None:
    assert {f"{claim.actor}>{claim.target}" for claim in told(text, "Генеральний штаб ЗСУ")} == {wanted}


@pytest.mark.parametrize(("text", "wanted"), [row[1:] for row in COUNTED], ids=[row[0] for row in COUNTED])
def test_how_many_of_whom(text: str, wanted: list[str]) -> None:
    found = [claim for claim in told(text) if claim.kind == "LOSS"]
    assert [f"{claim.effect} {claim.materiel} {claim.quantity.value if claim.quantity else 0:g}" for claim in found] == wanted


@pytest.mark.parametrize(("text", "wanted"), [row[1:] for row in SPOKEN], ids=[row[0] for row in SPOKEN])
def test_whose_word_it_is(text: str, wanted: str) -> None:
    claimant = told(text)[0].claimant
    assert claimant is not None
    assert claimant.source == wanted


def test_rescuers_are_attacked_from_afar() -> None:
    (claim,) = told("На Сумщині росіяни атакували підрозділ рятувальників.")
    assert claim.kind == "STRIKE"


def test_a_row_of_one_soldier_under_a_heading() -> None:
    (claim,) = told("Вчора на нашому напрямку наші воїни знову знищили:\n- солдата.")
    assert claim.materiel == "troops"


def test_a_formation_has_the_name_in_quotes_after_it() -> None:
    (claim,) = told('Воїни бригади "Буревій" відбили штурм на Харківському напрямку.')
    assert claim.formations[0].surface == 'бригади "Буревій'


def test_not_only_denies_nothing() -> None:
    (claim,) = told("Захисники почали просуватися не тільки на південь від Лісного, а й на північ.")
    assert claim.kind == "ADVANCE"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Противник вів безуспішні штурмові дії в районах Лісного та Лугового, де Силами оборони відбито 6 атак.", "6 Лісного Лугового"),
        ("Ворог атакував у районі Лісного, де українські воїни відбили п'ять штурмів.", "5 Лісного"),
        ("Противник 4 рази безуспішно вів наступальні дії біля Лісного.", "4 Лісного"),
    ],
)
def test_attacks_are_told_once_where_they_were_beaten_back(text: str, wanted: str) -> None:
    (claim,) = told(text, "Генеральний штаб ЗСУ")
    assert (claim.kind, claim.actor, claim.quantity is not None) == ("REPELLED_ATTACK", "RU", True)
    assert " ".join([f"{claim.quantity.value if claim.quantity else 0:g}", *(place.surface for place in claim.locations)]) == wanted

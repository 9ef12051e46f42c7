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
    ("a plant and a depot", STAFF, "Уражено НПЗ у Саратові та склад боєприпасів у Бєлгородській області.",
     ["STRIKE: OBJECT Саратові", "LOSS 1: WITHIN Бєлгородській області"]),
    ("planes at an airfield", STAFF, "Уражено 4 російські літаки на аеродромі «Саки».", ["LOSS 4: OBJECT Саки"]),
    ("a plant after a depot", MOD, "Поражены склад боеприпасов у Лесного и НПЗ в Одессе.", ["LOSS 1: NEAR Лесного", "STRIKE: OBJECT Одессе"]),
    ("towns that are like their oblasts", STAFF, "Знищено два танки біля Донецька та Луганська.", ["LOSS 2: NEAR Донецька, NEAR Луганська"]),
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
    ("towns named after the guns", STAFF, "Ворог обстріляв з мінометів Берислав та місто Херсон.", ["STRIKE: OBJECT Берислав, OBJECT Херсон"]),
    ("a region in Ukrainian letters", STAFF, "Обстрілу зазнали Оріхів, Кам’янське Запорізької області; Дудчани.",
     ["STRIKE: OBJECT Оріхів, OBJECT Кам’янське, OBJECT Дудчани"]),
    ("a town on a river", STAFF, "Уражено склад боєприпасів у Слов'янську-на-Кубані.", ["LOSS 1: OBJECT Слов'янську-на-Кубані"]),
    ("a strike at a formation's site", MOD, "Нанесен удар по пункту управления 14-й механизированной бригады в районе Бахмута.",
     ["STRIKE: NEAR Бахмута"]),
    ("rows under a heading's verb", MOD, "Ночью уничтожены беспилотники:\n– 36 – над Брянской областью;\n– 9 – над акваторией Чёрного моря.",
     ["LOSS 36: WITHIN Брянской областью", "LOSS 9: WITHIN Чёрного моря"]),
    ("people hurt where the sentence before tells of a strike", "Суспільне", "Росіяни вдарили по Чугуєву. Загинув чоловік, двоє поранені.",
     ["STRIKE: OBJECT Чугуєву", "LOSS 1: OBJECT Чугуєву", "LOSS 2: OBJECT Чугуєву"]),
    ("a region's people", "Суспільне", "Росіяни вбили чотирьох жителів Донеччини.", ["LOSS 4: WITHIN Донеччини"]),
    ("a heading that is a town", MOD, "Гуляйполе. Наши бойцы отразили две контратаки.", ["REPELLED_ATTACK 2: NEAR Гуляйполе"]),
    ("what led to a loss leaves it the place", "Суспільне", "Унаслідок російських атак у Донецькій та Сумській областях загинули троє цивільних.",
     ["LOSS 3: WITHIN Донецькій, WITHIN Сумській"]),
    ("people hurt where the same sentence tells of a strike", "Суспільне", "Дрон ударив по авто в Козачій Лопані, водій загинув.",
     ["STRIKE: OBJECT Козачій Лопані", "LOSS 1: OBJECT Козачій Лопані"]),
    ("a second count with places of its own", STAFF, "Наші воїни відбили 17 атак у районі Степового та 12 – поблизу Невельського.",
     ["REPELLED_ATTACK 17: NEAR Степового", "REPELLED_ATTACK 12: NEAR Невельського"]),
    ("a place that opens a clause", "Суспільне", "У Купянську загинув чоловік, у Подолах поранені двоє.",
     ["LOSS 1: OBJECT Купянську", "LOSS 2: OBJECT Подолах"]),
    ("a sector without its noun in the middle", STAFF,
     "На Покровському напрямку зупинено атаки біля Калинового, а на Торецькому відбили 13 штурмів біля Дачного.",
     ["REPELLED_ATTACK: NEAR Калинового", "REPELLED_ATTACK 13: NEAR Дачного"]),
    ("a town that heads its row", MOD, "Каменка-Днепровская: ВСУ ударили по рынку.", ["STRIKE: OBJECT Каменка-Днепровская"]),
    ("a region that owns its town", "Reuters", "Ukrainian drones hit a fuel depot in Crimea's Hvardiiske.", ["STRIKE: OBJECT Hvardiiske"]),
    ("a part of a town", "Reuters", "Ukrainian forces withdrew from part of Lisne.", ["ADVANCE: NEAR Lisne"]),
    ("a town whose control is lost", "Reuters", "Ukrainian forces lost control of Lisne.", ["CONTROL_CHANGE: OBJECT Lisne"]),
    ("attempts to land", MOD, "Attempts by Ukrainian sabotage groups to land near Krynki were thwarted.", ["REPELLED_ATTACK: NEAR Krynki"]),
    ("so many tries", "Reuters", "The invaders tried 51 times to push Ukrainian troops from their positions near Lisne.", ["ENGAGEMENT 51: NEAR Lisne"]),
    ("the enemy defeated", MOD, "Our units defeated the enemy near Lisne.", ["ENGAGEMENT: NEAR Lisne"]),
    ("a country that owns its town", "Reuters", "A Russian missile strike hit a plant in Ukraine's Poltava.", ["STRIKE: OBJECT Poltava"]),
]  # fmt: skip


def told(claim: Claim) -> str:
    value = claim.quantity and claim.quantity.value
    places = ", ".join(f"{place.role.name} {place.surface}" for place in claim.locations)
    return f"{claim.kind.name}{f' {value:g}' if value is not None else ''}: {places}".strip()


@pytest.mark.parametrize(("publisher", "text", "wanted"), [row[1:] for row in ROWS], ids=[row[0] for row in ROWS])
def test_a_claim_has_its_places(publisher: str, text: str, wanted: list[str]) -> None:
    report = make_report(text, publisher=publisher, published_on=DAY)
    assert sorted(told(claim) for claim in extract(report)) == sorted(wanted)

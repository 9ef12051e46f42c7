"""Ukrainian constructions of posts and of the sites that retell them: lists under a line of their own, towns in the genitive, whose attacks they were."""

from datetime import date

import pytest

from loaders.claims import extract
from loaders.reports import make_report
from schema.claim import Claim
from schema.ontology.enums import TallyBasis

SITE = "Місцевий сайт"
DAY = date(2024, 3, 12)

LOSSES: list[tuple[str, str, list[str]]] = [
    ("a list that a word opens", "Загальні втрати ворога за добу становили 310 осіб.\n\nЗокрема, це:\n\n• 4 танки;\n• 3 гаубиці;",
     ["CASUALTIES troops 310", "LOST tank 4", "LOST howitzer 3"]),
    ("what is spoken of", "Значних втрат зазнала техніка загарбників. Йдеться про:\n- 44 танки;\n- 3 РСЗВ.", ["LOST tank 44", "LOST mlrs 3"]),
    ("there are fewer of them, in rows", "У противника на правому фланзі поменшало:\n- 21 окупанта;\n- 4 міномети.", ["CASUALTIES troops 21", "LOST mortar 4"]),
    ("dead and wounded in other words", "Загарбники втратили ліквідованими й пораненими 245 осіб.", ["CASUALTIES troops 245"]),
    ("an anti-tank system without a number", "Втрати окупантів за добу: 5 танків, ПТРК, 2 засоби ППО.",
     ["LOST tank 5", "LOST anti_tank_gun 1", "LOST ad_system 2"]),
    ("tens and a half", "Нашими воїнами взято в полон понад три з половиною десятки окупантів.", ["CAPTURED troops 35"]),
    ("two verbs for one noun", "Гвардійці ліквідували щонайменше 12 і поранили 15 окупантів.", ["KILLED troops 12", "WOUNDED troops 15"]),
    ("one that was destroyed", "У результаті бою був знищений модернізований російський танк Т-90.", ["DESTROYED tank 1"]),
    ("one that was destroyed, before its verb", "Загарбники спробували завдати удару, але ворожий літак був збитий.", ["SHOT_DOWN airplane 1"]),
    ("fighting vehicles", "Уражено сім танків та 31 бойову машину.", ["DAMAGED tank 7", "DAMAGED afv 31"]),
    ("transport that nobody counted", "Пошкоджені будинки, аптека та автотранспорт.", []),
    ("one of them that acts itself", "Прикордонники приземлили два ворожі дрони, один з яких скидав боєприпаси.", ["SHOT_DOWN uav 2"]),
    ("all of them, told as targets", "Запустили шість шахедів. ППО збила всі шість цілей. Усі шість шахедів збито.", ["SHOT_DOWN strike_uav 6"]),
    ("prisoners counted as people", "Вночі наші хлопці взяли полонених – 7 людей.", ["CAPTURED troops 7"]),
    ("soldiers who might be an army's name", "Бійці взяли в полон 18 українських військових у районі Курахового.", ["CAPTURED troops 18"]),
    ("who those are that were counted", "У Дніпрі вже 6 постраждалих. Це четверо чоловіків та жінка.",
     ["WOUNDED civilians 6", "WOUNDED civilians 4", "WOUNDED civilians 1"]),
    ("captives who had only decided to give up", "Наші воїни взяли у полон понад сотню солдатів, після того, як ті вирішили скласти зброю.",
     ["CAPTURED troops 100"]),
    ("aircraft in two words", "Знищено 9 російських повітряних суден.", ["DESTROYED aircraft 9"]),
    ("arms after a dash", "Втрати ворога в озброєнні та військовій техніці — 9 танків, 21 ББМ.", ["LOST tank 9", "LOST afv 21"]),
    ("those that flew on", "Ще 85 БпЛА були локаційно втрачені, а сім безпілотників полетіли у бік Білорусі.", ["LOST uav 85"]),
    ("what befell those who were lost", "За добу ворог втратив 123 особи вбитими, 97 пораненими.", ["KILLED troops 123", "WOUNDED troops 97"]),
    ("trophies by a verb of their own", "Наші десантники затрофеїли шість російських танків.", ["CAPTURED tank 6"]),
    ("as many as so many battalions", "Сили оборони уразили 27 РСЗВ та 83 танки, що умовно дорівнює двом батальйонам.", ["DAMAGED mlrs 27", "DAMAGED tank 83"]),
    ("a complex of electronic warfare", "Ліквідовано 1 комплекс радіоелектронної боротьби.", ["DESTROYED ew_station 1"]),
    ("a staff that speaks", "Уразили два склади боєприпасів, – повідомляє штаб.", ["DAMAGED ammunition_depot 2"]),
    ("a heading that describes its noun", "Штаб наводить такі дані про знищену російську техніку з 24 лютого:\n- 1092 танки,\n- 196 літаків.",
     ["DESTROYED tank 1092", "DESTROYED airplane 196"]),
    ("people named by their nation", "На засіданні штабу повідомили: ліквідовано понад 30 росіян.", ["KILLED troops 30"]),
    ("a ship by its name", "Сили оборони уразили ворожий корабель “Цезарь Куников”.", ["DAMAGED ship_or_boat 1"]),
    ("a question asserts nothing", "Хіба росіяни втратили 20 танків?", []),
]  # fmt: skip

TALLIES: list[tuple[str, str, TallyBasis]] = [
    ("by how many it has grown", "Загальні бойові втрати ворога у війні зросли на ще 710 бійців.", TallyBasis.INCREMENT),
    (
        "the most since",
        "У листопаді ворог зазнав найбільших втрат від початку вторгнення – понад 41 тисячу солдатів.",
        TallyBasis.INCREMENT,
    ),
    ("of last month", "Минулого місяця був рекорд. Ворог втратив понад 27 тисяч особового складу.", TallyBasis.INCREMENT),
    ("of the whole war", "Ворог втратив понад 310 тисяч особового складу.", TallyBasis.CUMULATIVE),
    ("a year so far", "Від початку 2025 року росіяни втратили 346 тисяч військових.", TallyBasis.INCREMENT),
]

EVENTS: list[tuple[str, str, list[str]]] = [
    ("places taken in rows", "Йдеться про звільнення таких сіл Бериславського району:\n\n• Лісне;\n• Золота Балка.",
     ["CONTROL_CHANGE >RU O:Лісне(Бериславського району)", "CONTROL_CHANGE >RU O:Золота Балка(Бериславського району)"]),
    ("back under control", "Села Лісне та Тихе у Херсонській області повернулися під контроль України.",
     ["CONTROL_CHANGE >RU O:Лісне(Херсонській області)", "CONTROL_CHANGE >RU O:Тихе(Херсонській області)"]),
    ("whose attacks they were", "На Північному напрямку проти наших військ відбулися дев'ять атак російських загарбників.", ["ENGAGEMENT >UA"]),
    ("sectors that share a noun", "ЗСУ стоять на Бахмутському напрямку, ворог веде наступ на Лиманському та Авдіївському.", ["ENGAGEMENT >UA"]),
    ("sides of a town", "Ворог вів безуспішні наступальні дії на південний схід від Лісного Харківської області.",
     ["REPELLED_ATTACK >UA N:Лісного(Харківської області)"]),
    ("a direction that says where from", "Ворог атакував Україну дронами з північного напрямку – Курська область, та південного – Крим.", []),
    ("a town in the genitive", "Внаслідок обстрілів Чугуєва пошкоджено п'ять будинків.", ["STRIKE >UA O:Чугуєва"]),
    ("a town like an adjective", "Внаслідок обстрілів Вовчанська Чугуївського району пошкоджено дві школи.",
     ["STRIKE >UA O:Вовчанська(Чугуївського району)"]),
    ("an attack that came to nothing", "На Лиманському напрямку ворог чотири рази атакував поблизу Нового. Успіху не мав.",
     ["REPELLED_ATTACK >UA N:Нового"]),
    ("all attacks, beaten back", "Усі атаки окупантів на Сіверському напрямку успішно відбиті.", ["REPELLED_ATTACK >UA"]),
    ("strikes whose noun comes later", "Противник завдав три ракетних із застосуванням п'яти ракет та 27 авіаційних ударів.",
     ["LAUNCH >UA", "STRIKE >UA", "STRIKE >UA"]),
    ("a time of day that begins a sentence", "Вночі під удар потрапили ангар та склад у Лісному.", ["STRIKE >UA O:Лісному"]),
    ("what goes on is done", "Противник продовжує атакувати Нікопольщину артилерією та дронами.", ["STRIKE >UA W:Нікопольщину"]),
    ("a retreat that was forced", "Росіяни змушені були відступити в районі Лисичанська.", ["ADVANCE >UA N:Лисичанська"]),
    ("an attack in vain", "Окупанти тричі штурмували позиції в районі Щербинівки. Але безуспішно.", ["REPELLED_ATTACK >UA N:Щербинівки"]),
    ("a sector behind a semicolon", "На Лиманському напрямку відбулося п'ять боєзіткнень; на Сіверському – ворог двічі атакував біля Виїмки.",
     ["ENGAGEMENT >None", "ENGAGEMENT >UA N:Виїмки"]),
    ("a village that begins its row with a word for its size", "Звільнено такі села:\n- Велика Березанка;\n- Мала Березанка.",
     ["CONTROL_CHANGE >RU O:Велика Березанка", "CONTROL_CHANGE >RU O:Мала Березанка"]),
    ("two verbs of one subject", "Противник витіснив наші підрозділи та окупував Новий Яр.", ["ADVANCE >UA", "CONTROL_CHANGE >UA O:Новий Яр"]),
    ("a region in the genitive, and who goes on", "Продовжуючи обстріли Сумщини, ворог готує наступ.", ["STRIKE >UA W:Сумщини"]),
    ("who fired, between the missiles and the verb", "Увечері п’ять ракет ворог випустив по Баштанці.", ["LAUNCH >UA O:Баштанці"]),
    ("saboteurs to be found", "Розвідники діяли з метою виявлення та знищення диверсійних груп противника.", []),
    ("of how many", "Сталося чотири зіткнення, три з чотирьох – на Краматорському напрямку.", ["ENGAGEMENT >None", "ENGAGEMENT >None"]),
    ("a part of how many", "Сили оборони відбили одну атаку на Сіверському напрямку, три з чотирьох – на Краматорському.",
     ["REPELLED_ATTACK >UA", "REPELLED_ATTACK >UA"]),
    ("whoever begins a sentence goes on", "Окупанти відволікли увагу Сил оборони, і несподівано вдарили по Сумах.", ["STRIKE >UA O:Сумах"]),
    ("another country's war", "У Ізраїлі почалася війна. ХАМАС почав військові дії проти Ізраїлю.\nЗагинули 44 особи.", []),
    ("a region in a headline, its town below", "Сили оборони вдарили по штабу окупантів у Херсонській області, є загиблі\n\nВійськові вдарили по штабу у Червоному Маяку Херсонської області.",
     ["STRIKE >RU O:Червоному Маяку(Херсонської області)"]),
]  # fmt: skip


def loss(claim: Claim) -> str:
    """How, what and how many."""
    return f"{claim.effect} {claim.materiel} {claim.quantity.value if claim.quantity else 0:g}"


def event(claim: Claim) -> str:
    """Kind, who suffered, and the places with their roles and regions."""
    places = [f"{place.role[0]}:{place.surface}" + (f"({place.region})" if place.region else "") for place in claim.locations]
    return " ".join((str(claim.kind), f">{claim.target}", *places))


def found(text: str) -> tuple[Claim, ...]:
    return extract(make_report(text, publisher=SITE, published_on=DAY))


@pytest.mark.parametrize(("text", "wanted"), [row[1:] for row in LOSSES], ids=[row[0] for row in LOSSES])
def test_losses_are_those_that_are_counted(text: str, wanted: list[str]) -> None:
    assert sorted(loss(claim) for claim in found(text) if claim.kind == "LOSS") == sorted(wanted)


@pytest.mark.parametrize(("text", "tally"), [row[1:] for row in TALLIES], ids=[row[0] for row in TALLIES])
def test_a_number_is_of_its_days(text: str, tally: TallyBasis) -> None:
    assert [claim.tally for claim in found(text)] == [tally]


@pytest.mark.parametrize(("text", "wanted"), [row[1:] for row in EVENTS], ids=[row[0] for row in EVENTS])
def test_events_have_their_sides_and_places(text: str, wanted: list[str]) -> None:
    assert sorted(event(claim) for claim in found(text)) == sorted(wanted)

"""What Russian channels and sites make of a bulletin: towns in the genitive, sums of one sector, lists after a count."""

from datetime import date

import pytest

from loaders.claims import extract
from loaders.reports import make_report
from schema.claim import Claim

MOD, PAPER = "Минобороны России", "Приморский листок"
DAY = date(2025, 9, 12)

ROWS: list[tuple[str, str, str, list[str]]] = [
    ("a town before its verb and who took it", MOD, "Луговое освободили штурмовики бригады.", ["CONTROL_CHANGE RU>UA OBJECT Луговое"]),
    ("a town in another case before its verb", MOD, "Сосновкой овладели штурмовые группы 103-го полка.", ["CONTROL_CHANGE RU>UA OBJECT Сосновкой 103 regiment"]),
    ("made to leave", MOD, "Военнослужащие вынудили бойцов ВСУ покинуть Лесное.", ["CONTROL_CHANGE RU>UA OBJECT Лесное"]),
    ("a road under fire", MOD, "Войска взяли под полный огневой контроль трассу между селом Лесное и Луговым.", []),
    ("a counterattack that failed", MOD, "Украинская армия провалила контратаку в районе Лесного.", ["REPELLED_ATTACK UA>RU NEAR Лесного"]),
    ("a city's quarter", PAPER, "В Калининском районе Донецка ранены двое жителей.", ["LOSS civilians 2 > WITHIN Калининском районе"]),
    ("a district", PAPER, "В Суджанском районе Курской области ранены двое жителей.", ["LOSS civilians 2 > WITHIN Суджанском районе"]),
    ("positions beside a town", MOD, "Ударам подверглись позиции ВСУ в районе Лесного.", ["STRIKE RU>UA NEAR Лесного"]),
    ("groups with cars", MOD, "Разгромлены 14 штурмгрупп ВСУ с автомобильной техникой.", []),
    ("years of birth", PAPER, "При обстреле ранены мужчина 1962 и двое подростков 2007 годов рождения.", ["LOSS civilians 1 >", "LOSS civilians 2 >"]),
    ("fired at the towns that were shelled", MOD, "ВСУ обстреляли н.п. Лесное и Луговое из РСЗО, выпустив 10 снарядов.",
     ["LAUNCH munition 10 UA>RU OBJECT Лесное, OBJECT Луговое", "STRIKE UA>RU OBJECT Лесное, OBJECT Луговое"]),
    ("strikes beaten back", MOD, "Артиллерия работала над отражением ударов противника под Лесным.", []),
    ("where they stood", MOD, "Ударам подверглись техника и личный состав пяти бригад украинских войск. Они располагались в районе Лесного.",
     ["ENGAGEMENT RU>UA NEAR Лесного 5x brigade"]),
    ("the last town's oblast without its noun", MOD, "Отражены атаки в районах Лесного Сумской области, а также Лугового Харьковской.",
     ["REPELLED_ATTACK UA>RU NEAR Лесного, NEAR Лугового"]),
    ("another name in a bracket", MOD, "Доложено о взятии под контроль Лесного (украинское название — Зеленое) и Лугового.",
     ["CONTROL_CHANGE RU>UA OBJECT Лесного", "CONTROL_CHANGE RU>UA OBJECT Лугового"]),
    ("a town and its district", PAPER, "Россияне обстреляли Херсон и Херсонский район.", ["STRIKE RU>UA OBJECT Херсон, WITHIN Херсонский район"]),
    ("a letter with two dots", PAPER, "ВСУ обстреляли районы 6 населённых пунктов.", ["STRIKE 6 UA>RU"]),
    ("towards several towns", MOD, "Зафиксировано продвижение восточнее Лесного и к северу от Лугового.", ["ADVANCE RU>UA NEAR Лесного, NEAR Лугового"]),
    ("to a town, and to its outskirts", MOD, "Войска подошли к Лесному и к северной окраине Лугового.", ["ADVANCE RU>UA NEAR Лесному, NEAR Лугового"]),
    ("fights for what is not taken", MOD, "Войска продолжают борьбу за освобождение Лесного.", []),
    ("windows", PAPER, "В результате детонации одного из дронов выбиты окна.", []),
    ("soldiers driven out", MOD, "Военнослужащие выбили солдат ВСУ с позиций в Лесном.", ["ADVANCE RU>UA NEAR Лесном"]),
    ("people who were there", MOD, "Удар нанесен по казармам в Лесном, где могли находиться до 300 военнослужащих.", ["STRIKE RU>UA OBJECT Лесном"]),
    ("a blow with which they were killed", MOD, "ВКС уничтожили 50 боевиков ударом по позициям в Лесном и 130 боевиков в районе Лугового.",
     ["LOSS troops 130 RU>UA NEAR Лугового", "LOSS troops 50 RU>UA NEAR Лесном", "STRIKE RU>UA OBJECT Лесном"]),
    ("a zone that grows", MOD, "В районе Лесного расширяется зона контроля.", ["ADVANCE RU>UA NEAR Лесного"]),
    ("a town before a noun in the plural", MOD, "Попытки штурма в районе Лесного и Таврического успехов не имели.",
     ["REPELLED_ATTACK UA>RU NEAR Лесного, NEAR Таврического"]),
    ("two towns over an aside", MOD, "Прилет был в самой Одессе и в Лесном.", ["STRIKE RU>UA OBJECT Одессе, OBJECT Лесном"]),
    ("whose things came under fire", MOD, "Ударам подверглись склады боеприпасов и позиции армии Украины.", ["STRIKE RU>UA"]),
    ("a town that drones flew to", MOD, "ПВО поразили четыре летевших к Москве беспилотника.", ["LOSS uav 4 RU>UA"]),
    ("one that blew up by itself", MOD, "Силы ПВО сбили два беспилотника, еще один – якобы взорвался сам.", ["LOSS uav 2 RU>UA"]),
    ("a short name in brackets", MOD, "Уничтожены два пункта управления (ПУ) БПЛА.", ["LOSS command_post 2 RU>UA"]),
    ("an explosive found", PAPER, "При нем обнаружено взрывное устройство.", []),
    ("a tank that acts", MOD, "Танк Т-90М уничтожил группу ВСУ под Лесным.", []),
    ("a crew's tank", MOD, "Экипаж танка Т-80БВ уничтожил позиции боевиков ВСУ.", []),
    ("drones that shell", PAPER, "БпЛА обстреляли Лесное, где пострадали дома.", ["STRIKE > OBJECT Лесное"]),
    ("one more verb of the same crew", PAPER, "Экипаж поразил украинскую гаубицу, затем уничтожил танк.", ["LOSS howitzer 1 RU>UA", "LOSS tank 1 RU>UA"]),
    ("each of its own region, in order", MOD, "5 и 7 БПЛА уничтожили над Курской областью и Крымом соответственно, 3 и 4 — над Тульской и Орловской областями.",
     ["LOSS uav 3 RU>UA WITHIN Тульской", "LOSS uav 4 RU>UA WITHIN Орловской", "LOSS uav 5 RU>UA WITHIN Курской областью", "LOSS uav 7 RU>UA WITHIN Крымом"]),
    ("a land that a list goes on from", MOD, "Над Крымом сбили 5 БПЛА, 7 – над Черным морем.", ["LOSS uav 5 RU>UA WITHIN Крымом", "LOSS uav 7 RU>UA WITHIN Черным морем"]),
    ("attacks upon whose positions", PAPER, "Ведутся атаки на позиции украинских войск в Лесном.", ["ENGAGEMENT RU>UA NEAR Лесном"]),
    ("how often somebody drove", PAPER, "Спасатели четыре раза выезжали тушить пожары, вызванные обстрелами Лесного.", ["STRIKE > OBJECT Лесного"]),
    ("a strip of wood", MOD, "Нашим войскам удалось занять лесополосу к северу от Лесного.", ["ADVANCE RU>UA NEAR Лесного"]),
    ("a name of two models", MOD, "Сбиты 9 БПЛА Shahed-136 /131.", ["LOSS strike_uav 9 RU>UA"]),
    ("watched by a governor", PAPER, "Ситуация в Лесном под моим контролем, заявил губернатор Курской области.", []),
    ("out of the fire", PAPER, "Рота выведена из-под огня в районе Лесного.", []),
    ("an hour with a point", MOD, "Сегодня в 22.55 ВСУ предприняли безуспешную попытку атаковать Лесное.", ["REPELLED_ATTACK UA>RU"]),
    ("dead of a nation", PAPER, "Журналисты установили имена 9 погибших на войне россиян.", ["LOSS troops 9 >RU"]),
    ("dead named after a war", PAPER, "Названы имена 9 погибших в боях российских военных.", ["LOSS troops 9 >RU"]),
    ("a ministry's own dead", MOD, "Ведомство заявило о гибели 63 человек.", ["LOSS troops 63 >RU"]),
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
    ("a town in the genitive after shelling", MOD, "В результате обстрелов Каменки Херсонской области ранены два жителя.",
     ["LOSS civilians 2 UA>RU OBJECT Каменки", "STRIKE UA>RU OBJECT Каменки"]),
    ("whom a shelling hurt, and by whose hand", MOD, "Семь человек пострадали из-за обстрела Лесного со стороны Украины.",
     ["LOSS civilians 7 UA>RU OBJECT Лесного", "STRIKE UA>RU OBJECT Лесного"]),
    ("a region between the word for places and a colon", MOD, "Отражены три атаки под следующими населёнными пунктами ДНР: Лесное и Садовое.",
     ["REPELLED_ATTACK 3 UA>RU NEAR Лесное, NEAR Садовое"]),
    ("places that the sentence before only counted", MOD, "Войска освободили три села. Речь идёт о населённых пунктах Лесное, Русское Поречье и Круглое.",
     ["CONTROL_CHANGE RU>UA OBJECT Круглое", "CONTROL_CHANGE RU>UA OBJECT Лесное", "CONTROL_CHANGE RU>UA OBJECT Русское Поречье"]),
    ("districts that were attacked", "Генштаб ВСУ", "ВСУ атаковали два района сосредоточения личного состава противника.", ["STRIKE 2 UA>RU"]),
    ("drones that are the subject after their verb", PAPER, "Село Лесное атаковали беспилотники ВСУ.", ["STRIKE UA>RU OBJECT Лесное"]),
    ("drones that nobody counted", MOD, "Единичные БПЛА сбиты над Крымом.", []),
    ("a ferry is no pair", MOD, "Паром с грузом поражён.", []),
    ("the number of a picture", MOD, "Пострадавших нет (фото 2).", []),
    ("a calibre is no missile", MOD, "По кварталам выпущено пять снарядов калибром 122 мм.", ["LAUNCH munition 5 UA>RU"]),
    ("people of an army lost killed", PAPER, "Подразделения ВСУ потеряли убитыми 50 человек.", ["LOSS troops 50 >UA"]),
    ("a month of fights is no fight", MOD, "За месяц боев в Энской области ВСУ потеряли 400 военных.", ["LOSS troops 400 RU>UA WITHIN Энской области"]),
    ("one thing of several words in the genitive", MOD, "Армия лишилась гаубицы FH-70, боевой бронированной машины «Козак» и пикапа.",
     ["LOSS afv 1 RU>UA", "LOSS howitzer 1 RU>UA", "LOSS pickup 1 RU>UA"]),
    ("strikes that nobody has seen", PAPER, "Удары по городу Лесное не зафиксированы.", []),
    ("a railway station taken", MOD, "Войска овладели железнодорожной станцией Луговое.", ["CONTROL_CHANGE RU>UA OBJECT Луговое"]),
    ("assaults without success", "Генштаб ВСУ", "Противник семь раз без успеха штурмовал позиции в районе Лесного.",
     ["REPELLED_ATTACK 7 RU>UA NEAR Лесного"]),
    ("where attempts failed in which people fell", MOD, "ВСУ потеряли 90 военных при двух неудачных попытках атаковать в направлении Лесного.",
     ["LOSS troops 90 RU>UA", "REPELLED_ATTACK 2 UA>RU NEAR Лесного"]),
    ("for an advance that has not been made", MOD, "Село необходимо занять для дальнейшего продвижения войск у Лесного.", []),
    ("hits without a verb", "Генштаб ВСУ", "Зафиксировано два попадания в здание порта в Лесном.", ["STRIKE 2 RU>UA OBJECT Лесном"]),
    ("a retreat that goes on", MOD, "Украинские формирования отступают из Лесного.", ["ADVANCE UA>RU NEAR Лесного"]),
    ("a part of a town entered", MOD, "Войска зашли в северную часть Лесного.", ["ADVANCE RU>UA NEAR Лесного"]),
    ("numbers in the order of what they count", MOD, "Потери ВСУ в танках и автомобилях составили 12 и 35 соответственно.",
     ["LOSS motor_vehicle 35 RU>UA", "LOSS tank 12 RU>UA"]),
    ("a sentence that begins with a small letter", MOD, "Уничтожены три танка противника. захвачен один бронетранспортер.",
     ["LOSS apc 1 RU>UA", "LOSS tank 3 RU>UA"]),
    ("a village before the verb of who took it", MOD, "Село Лесное заняли подразделения группировки войск «Север».",
     ["CONTROL_CHANGE RU>UA OBJECT Лесное Sever group"]),
    ("several means of one blow", MOD, "Ударами авиации, огнем артиллерии, тяжелыми огнеметными системами поражена бригада теробороны у Лесного.",
     ["ENGAGEMENT RU>UA NEAR Лесного 1x brigade"]),
    ("fire opened so many times", PAPER, "Вооруженные силы Украины 17 раз открывали огонь по Лесному.", ["STRIKE 17 UA>RU OBJECT Лесному"]),
    ("fighting after its verb", PAPER, "В районе Лесного ведутся активные боевые действия.", ["ENGAGEMENT > NEAR Лесного"]),
    ("attacks that were without success", "Генштаб ВСУ", "Безуспешными были наступательные действия противника в районе Лесного.",
     ["REPELLED_ATTACK RU>UA NEAR Лесного"]),
    ("a label is no town", PAPER, "Детали: враг потерял 6 танков.", ["LOSS tank 6 >"]),
    ("own helicopters", MOD, "Вертолеты армейской авиации поразили скопления украинских военных в районе Лесного.", ["STRIKE RU>UA NEAR Лесного"]),
    ("a launch that is prepared", MOD, "Ракетный удар по месту подготовки БПЛА к запуску был нанесен в районе Лесного.", ["STRIKE RU>UA NEAR Лесного"]),
    ("one of the strikes", PAPER, "Сообщается о пожаре на месте одного из ударов.", []),
    ("sites that say where", MOD, "Поражена авиационная техника на десяти военных аэродромах.", ["STRIKE RU>UA"]),
    ("people hurt where a dash follows the town", MOD, "В Лесном - 2 ранены, в Садовом - 3 ранены, 1 человек погиб.",
     ["LOSS civilians 1 UA>RU OBJECT Садовом", "LOSS civilians 2 UA>RU OBJECT Лесном", "LOSS civilians 3 UA>RU OBJECT Садовом"]),
    ("lorries", MOD, "Уничтожено 20 фур.", ["LOSS motor_vehicle 20 RU>UA"]),
    ("models between commas", MOD, "Враг потерял 2 танка, МТЛБ, 3 БПЛА, БМ-21 «Град» и Су-25.",
     ["LOSS airplane 1 RU>UA", "LOSS apc 1 RU>UA", "LOSS mlrs 1 RU>UA", "LOSS tank 2 RU>UA", "LOSS uav 3 RU>UA"]),
    ("what a shelling only led to", MOD, "От обстрелов ВСУ в Энской области погибли 5 жителей.", ["LOSS civilians 5 UA>RU WITHIN Энской области"]),
    ("units of what is named before them", MOD, "Потери вооружений и техники ВСУ составили 21 тысячу единиц.", ["LOSS 21000 RU>UA"]),
    ("what a text calls devices, and each of its own region", MOD,
     "Сбито 30 БПЛА. По шесть устройств перехвачено над Энской и Лесной областями, по два – над Рязанской и Тверской.",
     ["LOSS uav 2 RU>UA WITHIN Рязанской", "LOSS uav 2 RU>UA WITHIN Тверской", "LOSS uav 30 RU>UA", "LOSS uav 6 RU>UA WITHIN Лесной",
      "LOSS uav 6 RU>UA WITHIN Энской"]),
    ("a capital shelled, and so by whom", PAPER, "Из-за обстрелов Киева и Лесного ранены 14 человек.",
     ["LOSS civilians 14 RU>UA OBJECT Киева, OBJECT Лесного", "STRIKE RU>UA OBJECT Киева, OBJECT Лесного"]),
    ("the other capital", PAPER, "Во время обстрела Москвы погибли двое.",
     ["LOSS civilians 2 UA>RU OBJECT Москвы", "STRIKE UA>RU OBJECT Москвы"]),
    ("a capital in another case", PAPER, "В Киеве при атаке дронов погибли двое.", ["LOSS civilians 2 RU>UA OBJECT Киеве"]),
    ("a capital that speaks", PAPER, "Власти Киева заявили о 14 раненых.", ["LOSS civilians 14 RU>UA"]),
    ("clauses that begin with where", PAPER, "В Лесном погиб мужчина, в селе Луговое ранена женщина, а в Садовом пострадали двое детей.",
     ["LOSS civilians 1 > OBJECT Лесном", "LOSS civilians 1 > OBJECT Луговое", "LOSS civilians 2 > OBJECT Садовом"]),
    ("devices that nobody has told of", MOD, "Сапёры уничтожили шесть устройств.", []),
    ("blows beaten back, by region in brackets", MOD, "Удары отражали по Энской (14 БПЛА), Лесной (10) и Луговой (8 дронов, из них 5 летели к Туле) областям.",
     ["LOSS uav 10 RU>UA WITHIN Лесной", "LOSS uav 14 RU>UA WITHIN Энской", "LOSS uav 8 RU>UA WITHIN Луговой"]),
    ("what shelling tells on", MOD, "Обстрелы отражаются на жизни Лесного.", []),
    ("a model after what kind of thing it is", MOD, "Уничтожено 40 дронов дальнего действия типа «Герань».", ["LOSS strike_uav 40 RU>UA"]),
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


@pytest.mark.parametrize(
    ("text", "tally"),
    [
        ("Всего с начала боевых действий на Курском направлении ВСУ потеряли 41 200 военных.", "INCREMENT"),
        ("С момента вторжения в Курскую область ВСУ потеряли 41 200 военных.", "INCREMENT"),
        ("Всего на этом направлении противник потерял 37 100 военных.", "INCREMENT"),
        ("С начала вторжения на территорию Украины враг потерял 41 200 военных.", "CUMULATIVE"),
    ],
)
def test_a_sum_of_one_sector_is_not_that_of_the_war(text: str, tally: str) -> None:
    (claim,) = extract(make_report(text, publisher=MOD, published_on=DAY))
    assert claim.tally.name == tally


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Сбиты 46 беспилотников: по 12 над Тульской и Орловской, 22 — над Смоленской областью.", [12, 12, 22]),
        ("Погибли 5 жителей. Среди погибших двое детей.", [2]),
        ("Уничтожена 31 единица техники. В частности, 11 танков, 20 автомобилей, 2 склада боеприпасов.", [11, 20]),
    ],
)
def test_parts_of_a_sum(text: str, parts: list[float]) -> None:
    claims = extract(make_report(text, publisher=MOD, published_on=DAY))
    assert [claim.quantity and claim.quantity.value for claim in claims if claim.part_of] == parts


def test_a_sector_is_called_by_the_town_not_by_its_kind() -> None:
    (claim,) = extract(make_report("На луганском тактическом направлении уничтожены 5 танков.", publisher=MOD, published_on=DAY))
    assert claim.direction == "луганском"


def test_advances_in_several_sectors_are_several() -> None:
    text = "На донецком направлении улучшено положение, на лиманском направлении заняты более выгодные рубежи."
    claims = extract(make_report(text, publisher=MOD, published_on=DAY))
    assert [claim.direction for claim in claims] == ["донецком", "лиманском"]


def test_a_body_that_has_counted_speaks() -> None:
    (claim,) = extract(make_report("Представительством ДНР в СЦКК за сутки зафиксировано 19 обстрелов.", publisher=PAPER, published_on=DAY))
    assert claim.claimant.source == "dpr-jccc"


def test_who_is_told_something_does_not_tell_it() -> None:
    text = "Командующий группировкой доложил президенту России Владимиру Путину о взятии Лесного."
    (claim,) = extract(make_report(text, publisher=PAPER, published_on=DAY))
    assert claim.claimant.source != "ru-president"


def test_weeks_in_russian_end_with_the_report() -> None:
    (claim,) = extract(make_report("За последние две недели войска освободили село Лесное.", publisher=MOD, published_on=DAY))
    assert (claim.period.start, claim.period.end) == (date(2025, 8, 29), DAY)

"""Constructions of Russian posts and articles, each claim with its places: who holds a town, names with numbers, lists that share counts out."""

from datetime import date

import pytest

from loaders.claims import extract
from loaders.reports import make_report
from schema.claim import Claim

MOD, PAPER = "Минобороны России", "Приморский листок"
DAY = date(2025, 9, 12)

ROWS: list[tuple[str, str, str, list[str]]] = [
    ("soldiers driven out of a village", MOD, "Бойцы «Восток» выбили украинских солдат из села Терноватое.", ["ru-mod CONTROL_CHANGE >UA Vostok @Терноватое"]),
    ("a side pushed out of a village", MOD, "Российские части вытеснили украинскую пехоту из посёлка Тихое.", ["ru-mod CONTROL_CHANGE >UA @Тихое"]),
    ("strongholds are no village", MOD, "Взято село Ясное, противник выбит из трёх опорников.", ["ru-mod CONTROL_CHANGE >UA @Ясное"]),
    ("a village won back", MOD, "Группировка войск «Запад» отбила село Ольховатка.", ["ru-mod CONTROL_CHANGE >UA Zapad @Ольховатка"]),
    ("a town that is held", MOD, "Город Изюм полностью контролируется российскими войсками.", ["ru-mod CONTROL_CHANGE >UA @Изюм"]),
    ("a village under control", MOD, "Село Светлое находится под контролем российских войск.", ["ru-mod CONTROL_CHANGE >UA @Светлое"]),
    ("a town described", MOD, "Бойцы «Центр» установили контроль над очень важным Лиманом.", ["ru-mod CONTROL_CHANGE >UA Tsentr @Лиманом"]),
    ("wounded before killed", MOD, "Бойцы «Юг» поразили до 45 солдат ВСУ ранеными и убитыми.", ["ru-mod LOSS CASUALTIES troops 45 >UA Yug"]),
    ("a channel's number", PAPER, "Командир «Ахмата» Апти Алаудинов в эфире канала «Заря 2» заявил, что ВСУ потеряли 300 бойцов.",
     ["ru-akhmat LOSS CASUALTIES troops 300 >UA"]),
    ("a year in a name", PAPER, "Взяты в плен 40 российских солдат, сказал Сырский на форуме «Дорога 2031.Итоги».", ["ua-armed-forces LOSS CAPTURED troops 40 >RU"]),
    ("a channel to which somebody spoke", PAPER, "Алаудинов в эфире телеканала «Звезда» заявил, что ВСУ потеряли 300 бойцов.",
     ["ru-akhmat LOSS CASUALTIES troops 300 >UA"]),
    ("whose General Staff", PAPER, "Начальник Генштаба Валерий Герасимов доложил Владимиру Путину, что ВСУ потеряли 300 танков.",
     ["ru-general-staff LOSS LOST tank 300 >UA"]),
    ("a general who heads his word", PAPER, "Герасимов: уничтожены 12 танков ВСУ.", ["ru-general-staff LOSS DESTROYED tank 12 >UA"]),
    ("servicemen in one word", PAPER, "Погибло 70 служащих ВС РФ, сообщили в Минобороны России.", ["ru-mod LOSS KILLED troops 70 >RU"]),
    ("an army between a verb and its speaker", PAPER,
     "Войска прорвали оборону у Вербового, сообщил начальник группировки войск ВСУ на юге генерал Александр Тарнавский.",
     ["ua-tavria-group ADVANCE >RU @Вербового"]),
    ("a model's number", MOD, "Сожжён британский танк Challenger 2.", ["ru-mod LOSS DESTROYED tank 1 >UA"]),
    ("a state that only speaks", MOD, "Россия сообщила, что ВСУ потеряли два танка.", ["ru-government LOSS LOST tank 2 >UA"]),
    ("a site that has a capital's name", "News-Kiev", "Потери ВСУ составили 90 человек, сообщили в Минобороны РФ.\n\nОтмечается, что сбит самолёт.",
     ["ru-mod LOSS CASUALTIES troops 90 >UA", "ru-mod LOSS SHOT_DOWN airplane 1 >UA"]),
    ("regions before their numbers, and one after", MOD, "Над Курской областью сбили 9 дронов, над Брянской — два, а также один в Крыму.",
     ["ru-mod LOSS SHOT_DOWN uav 1 >UA @Крыму", "ru-mod LOSS SHOT_DOWN uav 2 >UA @Брянской", "ru-mod LOSS SHOT_DOWN uav 9 >UA @Курской областью"]),
    ("two numbers for two regions", MOD, "По 14 и 11 БПЛА сбили над Орловской и Калужской областями.",
     ["ru-mod LOSS SHOT_DOWN uav 11 >UA @Калужской", "ru-mod LOSS SHOT_DOWN uav 14 >UA @Орловской"]),
    ("a second verb after its object", MOD, "Над Крымом сбили три дрона, ещё восемь БПЛА уничтожили над Каспийским морем.",
     ["ru-mod LOSS SHOT_DOWN uav 3 >UA @Крымом", "ru-mod LOSS SHOT_DOWN uav 8 >UA @Каспийским морем"]),
    ("where those were that are lost", MOD,
     "Сбиты 15 БПЛА. Зафиксировано их нахождение в воздушном пространстве регионов: над Тверской областью — 11 БПЛА, над Псковской и Курской — по два.",
     ["ru-mod LOSS SHOT_DOWN uav 11 >UA @Тверской областью", "ru-mod LOSS SHOT_DOWN uav 15 >UA", "ru-mod LOSS SHOT_DOWN uav 2 >UA @Курской",
      "ru-mod LOSS SHOT_DOWN uav 2 >UA @Псковской"]),
    ("a part of those of a region", MOD, "Сбиты пять БПЛА над Тверской областью, в том числе один БПЛА, летевший на Москву, три БПЛА над Крымом.",
     ["ru-mod LOSS SHOT_DOWN uav 1 >UA @Тверской областью", "ru-mod LOSS SHOT_DOWN uav 3 >UA @Крымом", "ru-mod LOSS SHOT_DOWN uav 5 >UA @Тверской областью"]),
    ("a drone on its way", MOD, "Сбиты 7 дронов. В том числе 6 дронов — над Тверской областью, один дрон, который летел на Москву, — над Тульской.",
     ["ru-mod LOSS SHOT_DOWN uav 1 >UA @Тульской", "ru-mod LOSS SHOT_DOWN uav 6 >UA @Тверской областью", "ru-mod LOSS SHOT_DOWN uav 7 >UA"]),
    ("targets that are named soon", MOD, "Перехвачены 33 цели. Сбиты 33 беспилотника.", ["ru-mod LOSS SHOT_DOWN uav 33 >UA"]),
    ("a part that could be downed", MOD, "По округу выпущено 27 дронов, 9 из них удалось сбить.", ["ru-mod LAUNCH uav 27 >RU", "ru-mod LOSS SHOT_DOWN uav 9 >UA"]),
    ("the one drone that was seen", MOD, "Ночью обнаружен украинский беспилотник. Он был уничтожен средствами ПВО.",
     ["ru-mod LAUNCH uav 1 >RU", "ru-mod LOSS SHOT_DOWN uav 1 >UA"]),
    ("models after a plural", MOD, "Уничтожены гаубицы Д-20 и «Мста-Б».", ["ru-mod LOSS DESTROYED howitzer 1 >UA", "ru-mod LOSS DESTROYED howitzer 1 >UA"]),
    ("one thing in the genitive", MOD, "ВСУ лишились 40 военнослужащих, танка и гаубицы Д-30.",
     ["ru-mod LOSS CASUALTIES troops 40 >UA", "ru-mod LOSS LOST howitzer 1 >UA", "ru-mod LOSS LOST tank 1 >UA"]),
    ("dead and wounded in figures", MOD, "Потери ВСУ: 200-ые – 15, 300-х – 33.", ["ru-mod LOSS KILLED troops 15 >UA", "ru-mod LOSS WOUNDED troops 33 >UA"]),
    ("a number before such figures", MOD, "Итог за сутки у противника: 7 200-х.", ["ru-mod LOSS KILLED troops 7 >UA"]),
    ("several groups", MOD, "Подразделения группировок «Запад», «Центр» и «Восток» улучшили положение по переднему краю.",
     ["ru-mod ADVANCE >UA Tsentr Vostok Zapad"]),
    ("groups with verbs of their own", MOD, "Группировки «Север» и «Юг» заняли выгодные рубежи, «Днепр» улучшил тактическое положение.",
     ["ru-mod ADVANCE >UA Dnepr", "ru-mod ADVANCE >UA Sever Yug"]),
    ("out of danger", MOD, "Российские катера отошли на безопасное расстояние.", []),
    ("shelling on the part of", PAPER, "При обстреле со стороны ВСУ в Каменке разрушен дом.", ["primorsky-listok STRIKE >RU @Каменке"]),
    ("an attack with drones", PAPER, "Враг атаковал БпЛА Лозовский район.", ["primorsky-listok STRIKE > @Лозовский район"]),
    ("whom a paper quotes", PAPER, "«Мы их уничтожили», — цитирует агентство бойца.", []),
    ("who goes on in another clause", PAPER, "ВСУ отступили, а российские войска продолжают наступление на лиманском направлении.",
     ["primorsky-listok ADVANCE >RU", "primorsky-listok ENGAGEMENT >UA"]),
    ("a country that lost", PAPER, "Согласно докладу, в боях Россия потеряла 12 танков.", ["primorsky-listok LOSS LOST tank 12 >RU"]),
    ("a class in brackets", MOD, "Уничтожены 14 систем залпового огня (РСЗО) и три станции (РЛС).",
     ["ru-mod LOSS DESTROYED mlrs 14 >UA"]),
    ("a village like a quarter", MOD, "Отражена атака в районах Сухое, Северное и Новое.", ["ru-mod REPELLED_ATTACK >RU @Сухое, Северное, Новое"]),
    ("a maker before its gun", MOD, "ВСУ лишились польской гаубицы Krab, а также танка.",
     ["ru-mod LOSS LOST howitzer 1 >UA", "ru-mod LOSS LOST tank 1 >UA"]),
    ("with what it was done", MOD, "Точным ударом у Липовки поражен склад боеприпасов.", ["ru-mod LOSS DAMAGED ammunition_depot 1 >UA @Липовки"]),
    ("several hundreds", MOD, "Противник потерял несколько сотен боевиков и танк.", ["ru-mod LOSS LOST tank 1 >UA"]),
    ("attempts to break through", MOD, "Отражены пять попыток ВСУ прорваться через границу.", ["ru-mod REPELLED_ATTACK 5 >RU"]),
    ("since when, not what", MOD, "С начала атаки на Курскую область ВСУ потеряли 12 танков.", ["ru-mod LOSS LOST tank 12 >UA @Курскую область"]),
    ("a number grown", PAPER, "Число погибших при ударе выросло с 13 до 19 человек.", ["primorsky-listok LOSS KILLED civilians 19 >"]),
    ("what brackets say was told before", MOD, "Уничтожены четыре танка (ранее сообщалось о двух уничтоженных танках и пикапе).",
     ["ru-mod LOSS DESTROYED tank 4 >UA"]),
    ("launchers of a maker's", MOD, "Уничтожены две пусковые установки американских систем залпового огня HIMARS.", ["ru-mod LOSS DESTROYED mlrs 2 >UA"]),
    ("a press centre that heads its word", PAPER, "Начальник пресс-центра группировки «Центр»: противник потерял 30 бойцов.",
     ["ru-mod LOSS CASUALTIES troops 30 >UA"]),
    ("saboteurs stopped", MOD, "Сообщается о пресечении деятельности ДРГ на Купянском направлении.", ["ru-mod ENGAGEMENT >UA"]),
    ("depots that nobody counted", MOD, "В районе Липовки уничтожены склады боеприпасов бригад ВСУ.", ["ru-mod LOSS DESTROYED ammunition_depot >UA @Липовки"]),
    ("the agency, as a word", PAPER, "Потери противника составили два танка, по данным агентства.\n\nОб этом сообщили в Минобороны РФ.",
     ["ru-mod LOSS LOST tank 2 >UA"]),
    ("a village that went over, with a clause aside", PAPER, "Село Ясное, которое стоит на Лиманском направлении, перешло под контроль ВС РФ.",
     ["primorsky-listok CONTROL_CHANGE >UA @Ясное"]),
    ("a passage under control", PAPER, "Минобороны РФ сообщило о переходе под контроль войск РФ населенного пункта Ясное.", ["ru-mod CONTROL_CHANGE >UA @Ясное"]),
    ("control lost", PAPER, "ВСУ потеряли контроль над Шандриголово.", ["primorsky-listok CONTROL_CHANGE >UA @Шандриголово"]),
    ("what is only aimed at", MOD, "Началась операция по освобождению Купянска.", []),
    ("what is yet to come of it", PAPER, "Взятие города Изюм российскими войсками создаст угрозу Киеву.", []),
    ("where they fought, not who lost", PAPER, "Марочко: ВСУ на рубежах ЛНР потеряли 12 боевиков.", ["andrey-marochko LOSS CASUALTIES troops 12 >UA"]),
    ("a calibre glued to its number", MOD, "Нейтрализован 120-миллиметровый миномет.", ["ru-mod LOSS DESTROYED mortar 1 >UA"]),
    ("prisoners handed over in return", MOD, "Взамен переданы 25 военнопленных ВСУ.", []),
    ("who speaks, not whose figures he used", PAPER,
     "«Ущерб велик», – сказал эксперт Андрей Марочко, проведя анализ данных Минобороны РФ. Он добавил, что уничтожены два танка.",
     ["andrey-marochko LOSS DESTROYED tank 2 >UA"]),
    ("a loss to several groups", MOD, "Потери ВСУ в зонах группировок «Север», «Юг» и «Запад» составили 4200 человек.",
     ["ru-mod LOSS CASUALTIES troops 4200 >UA Sever Yug Zapad"]),
    ("a group in short", MOD, "Бойцами группы «Запад» освобождено село Ясное.", ["ru-mod CONTROL_CHANGE >UA Zapad @Ясное"]),
    ("who fell", MOD, "За ночь под Токмаком полегло около двухсот солдат ВСУ.", ["ru-mod LOSS KILLED troops 200 >UA @Токмаком"]),
    ("hours are no rows", MOD, "С 8:00 до 23:00 силы ПВО уничтожили 36 беспилотников.", ["ru-mod LOSS SHOT_DOWN uav 36 >UA"]),
    ("he who has spoken before", PAPER, "Рогов сообщил об атаке. В беседе с РИА Новости он отметил, что уничтожен танк ВСУ.",
     ["vladimir-rogov LOSS DESTROYED tank 1 >UA"]),
    ("a town's second word", PAPER, "Уточнены данные по Кривому Рогу: ранены двое.", ["primorsky-listok LOSS WOUNDED civilians 2 >UA @Кривому Рогу"]),
    ("a hundred of those fired", MOD, "ПВО сбила 65 из 100 дронов.", ["ru-mod LAUNCH uav 100 >RU", "ru-mod LOSS SHOT_DOWN uav 65 >UA"]),
    ("a sector in small letters", MOD, "На лиманском направлении отбили пять атак, а на запорожском — три атаки у Липовки.",
     ["ru-mod REPELLED_ATTACK 3 >RU @Липовки", "ru-mod REPELLED_ATTACK 5 >RU"]),
    ("a year so far", MOD, "Всего с начала этого года ВСУ потеряли свыше 205 тысяч человек и 242 танка.",
     ["ru-mod LOSS CASUALTIES troops 205000 >UA", "ru-mod LOSS LOST tank 242 >UA"]),
    ("towns among those taken", MOD, "Войска освободили 81 населенный пункт, включая крупные города Дзержинск и Изюм.",
     ["ru-mod CONTROL_CHANGE >UA @Дзержинск", "ru-mod CONTROL_CHANGE >UA @Изюм"]),
    ("not yet at an end", MOD, "Войска находятся на завершающем этапе освобождения населенного пункта Яровая.", []),
    ("a speaker before a village", PAPER, "Командир Фокин: село Песчаное перешло под контроль ВС РФ.", ["primorsky-listok CONTROL_CHANGE >UA @Песчаное"]),
    ("a surname is no town", MOD, "Савчук: ВСУ лишились 48 военнослужащих.", ["ru-mod LOSS CASUALTIES troops 48 >UA"]),
    ("the outskirts of a town", MOD, "Штурмовики вышли к восточной окраине Бахмута.", ["ru-mod ADVANCE >UA @Бахмута"]),
    ("under whose control", PAPER, "Под контроль НМ ДНР полностью перешел поселок Пески.", ["primorsky-listok CONTROL_CHANGE >UA @Пески"]),
    ("drones off the radar", "УНН", "Еще 28 российских беспилотников пропали с радаров.", ["unn LOSS LOST uav 28 >RU"]),
    ("drones with the ending of their number", "УНН", "Российские войска атаковали область 110-ю беспилотниками.", ["unn LAUNCH uav 110 >UA"]),
    ("a corps that speaks is not seven", PAPER, "Видео боев у Липовки показала пресс-служба 7 корпуса ДШВ ВСУ.", ["primorsky-listok ENGAGEMENT > @Липовки"]),
    ("people who suffered under fire", PAPER, "В результате обстрелов в Купянске пострадали трое людей.", ["primorsky-listok LOSS WOUNDED civilians 3 > @Купянске"]),
    ("things that suffered", PAPER, "В Лисках сбили три беспилотника – пострадали дом и четыре автомобиля.",
     ["primorsky-listok LOSS DAMAGED motor_vehicle 4 > @Лисках", "primorsky-listok LOSS SHOT_DOWN uav 3 > @Лисках"]),
    ("people rescued", PAPER, "Пять человек спасены с верхних этажей, трое человек пострадали.", ["primorsky-listok LOSS WOUNDED civilians 3 >"]),
    ("a number that begins a sentence is no town", PAPER, "Два танкера подверглись ударам беспилотников.", []),
    ("a raid", PAPER, "В результате налета БПЛА на село Липовка повреждены дома.", ["primorsky-listok STRIKE > @Липовка"]),
    ("a word that says whose", PAPER, "Ликвидировано 35 оккупантов, ещё 52 получили ранения.",
     ["primorsky-listok LOSS KILLED troops 35 >RU", "primorsky-listok LOSS WOUNDED troops 52 >RU"]),
    ("slang of a channel", PAPER, "Минус 40 русни под Липовкой, наши выжгли у орков два танка.",
     ["primorsky-listok LOSS DESTROYED tank 2 >RU", "primorsky-listok LOSS KILLED troops 40 >RU @Липовкой"]),
    ("west of a village", MOD, "Войска продвинулись к западу от Липовки.", ["ru-mod ADVANCE >UA @Липовки"]),
    ("whose, before a word that says whose", MOD, "Военнослужащие уничтожили 44 украинских оккупанта.", ["ru-mod LOSS KILLED troops 44 >UA"]),
    ("calibres of a list", MOD, "Из орудий калибром 155, 152 и 122-мм ВСУ выпустили более 30 снарядов и мин.", ["ru-mod LAUNCH munition 30 >RU"]),
    ("soldiers of a republic", MOD, "Скончались пять военных Донецкой народной республики, еще 14 получили ранения.",
     ["ru-mod LOSS KILLED troops 5 >RU", "ru-mod LOSS WOUNDED troops 14 >RU"]),
    ("a peaceful resident", MOD, "Пострадал один мирный житель ДНР.", ["ru-mod LOSS WOUNDED civilians 1 >RU @ДНР"]),
    ("a name with a number word", MOD, "Поражены боевики формирования «Чёрная сотня» у Липовки.", ["ru-mod ENGAGEMENT >UA @Липовки"]),
    ("what shells are for", MOD, "Уничтожено 70 реактивных снарядов для РСЗО «Град».", ["ru-mod LOSS SHOT_DOWN mlrs_projectile 70 >UA"]),
    ("areas of soldiers", MOD, "Поражены 37 районов скопления солдат.", ["ru-mod STRIKE 37 >UA"]),
    ("a taking", MOD, "Сообщалось о взятии ВС РФ под контроль села Бондарное.", ["ru-mod CONTROL_CHANGE >UA @Бондарное"]),
    ("a site in the genitive", MOD, "Сообщили об уничтожении пункта временной дислокации наемников у Липовки.",
     ["ru-mod LOSS DESTROYED deployment_area 1 >UA @Липовки"]),
    ("a village before a battalion", MOD, "Накануне в Работино батальон ВСУ попытался прорваться.", ["ru-mod ENGAGEMENT >RU @Работино"]),
    ("actions that failed", MOD, "Отмечается провал наступательных действий ВСУ в районе Липовки.", ["ru-mod REPELLED_ATTACK >RU @Липовки"]),
    ("a militia's statement", PAPER, "Заявление представителя Народной милиции ДНР.\n\nПротивник потерял два танка.", ["dpr-militia LOSS LOST tank 2 >UA"]),
    ("several sectors", "Генштаб ВСУ", "На Лиманском, Кураховском, Новопавловском и Запорожском направлениях оккупанты атаковали.",
     ["ua-general-staff ENGAGEMENT >UA"]),
    ("a staff's page", PAPER, "«Сбиты 12 дронов», — сообщается на странице Генерального штаба Вооруженных сил Украины.",
     ["ua-general-staff LOSS SHOT_DOWN uav 12 >RU"]),
    ("the head of a republic", PAPER, "Бойцы взяли Липовку, сообщил в личном канале глава Чечни Рамзан Кадыров.", ["ru-chechnya-governor CONTROL_CHANGE >UA @Липовку"]),
    ("a town that most is held of", MOD, "Большая часть Липовки находится под контролем Вооруженных сил ВС России.", ["ru-mod CONTROL_CHANGE >UA @Липовки"]),
    ("an offensive beaten back", MOD, "ВСУ сорвали наступление под Липовкой.", ["ru-mod REPELLED_ATTACK >UA @Липовкой"]),
]  # fmt: skip


def told(claim: Claim) -> str:
    value = claim.quantity and claim.quantity.value
    groups = sorted(unit.name for unit in claim.formations if unit.name)
    places = ["@" + ", ".join(place.surface for place in claim.locations)] if claim.locations else []
    source = claim.claimant and claim.claimant.source
    parts = (source, claim.kind.name, claim.effect and claim.effect.name, claim.materiel, value is not None and f"{value:g}")
    return " ".join([*map(str, filter(None, parts)), f">{claim.target or ''}", *groups, *places])


@pytest.mark.parametrize(("publisher", "text", "wanted"), [row[1:] for row in ROWS], ids=[row[0] for row in ROWS])
def test_a_construction_gives_its_claims(publisher: str, text: str, wanted: list[str]) -> None:
    report = make_report(text, publisher=publisher, published_on=DAY, language="ru")
    assert sorted(told(claim) for claim in extract(report)) == sorted(wanted)


def test_one_attack_is_told_once_by_its_sector() -> None:
    text = "На Лиманском направлении отбито 9 атак.\n\nГенерал доложил: на Лиманском направлении отражены 9 атак у Торского."
    (claim,) = extract(make_report(text, publisher=MOD, published_on=DAY, language="ru"))
    assert [place.surface for place in claim.locations] == ["Торского"]


def test_two_models_of_one_class_are_two() -> None:
    claims = extract(make_report("Уничтожены одна гаубица Д-20 и одна — Д-30.", publisher=MOD, published_on=DAY, language="ru"))
    assert [claim.model for claim in claims] == ["Д-20", "Д-30"]


def test_marines_are_counted_once() -> None:
    text = "Нанесли поражение двум бригадам морской пехоты и трём бригадам теробороны у Липовки."
    (claim,) = extract(make_report(text, publisher=MOD, published_on=DAY, language="ru"))
    assert [(unit.type, unit.count) for unit in claim.formations] == [("MARINE", 2), ("TERRITORIAL_DEFENCE", 3)]


def test_a_list_of_brigades_goes_on_past_whose_they_are() -> None:
    text = "Поражены формирования двух механизированных бригад Вооруженных сил Украины, бригады морской пехоты и бригады теробороны."
    (claim,) = extract(make_report(text, publisher=MOD, published_on=DAY, language="ru"))
    assert [(unit.type, unit.count) for unit in claim.formations] == [("MECHANIZED", 2), ("MARINE", 1), ("TERRITORIAL_DEFENCE", 1)]

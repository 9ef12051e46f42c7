"""Constructions of Russian bulletins and those who retell them: shared counts, bodies named by the way, rows of regions."""

from datetime import date

import pytest

from loaders.claims import extract
from loaders.reports import make_report
from schema.claim import Claim
from schema.ontology.enums import ClaimKind

MOD, PAPER, GOVERNOR = "Минобороны России", "Приморский листок", "Александр Хинштейн"
DAY = date(2025, 9, 12)

ROWS: list[tuple[str, str, str, list[str]]] = [
    ("a noun of people left out after a group's name", MOD,
     "В зоне группировки «Север» противник потерял до 75 человек, в зоне «Запад» — более 95.",
     ["ru-mod LOSS CASUALTIES troops 75 >UA Sever", "ru-mod LOSS CASUALTIES troops 95 >UA Zapad"]),
    ("numbers in the order of the groups", MOD,
     "В зонах «Юг» и «Центр» ликвидировано до 45 и более 65 единиц живой силы соответственно.",
     ["ru-mod LOSS KILLED troops 45 >UA Yug", "ru-mod LOSS KILLED troops 65 >UA Tsentr"]),
    ("rows under a noun without a number", MOD, "За ночь сбиты беспилотники: 17 — над Липецкой областью, два — над Крымом.",
     ["ru-mod LOSS SHOT_DOWN uav 17 >UA", "ru-mod LOSS SHOT_DOWN uav 2 >UA"]),
    ("a model after including", MOD, "Противник потерял шесть танков, в том числе Leopard производства ФРГ, и пикап.",
     ["ru-mod LOSS LOST pickup 1 >UA", "ru-mod LOSS LOST tank 1 >UA", "ru-mod LOSS LOST tank 6 >UA"]),
    ("who acts behind the verb", MOD, "Пять беспилотников уничтожила система ПВО над Брянщиной.", ["ru-mod LOSS SHOT_DOWN uav 5 >UA"]),
    ("a body that was found", PAPER, "Под завалами найдено тело женщины. Украине вернули тела 500 военных.", ["primorsky-listok LOSS KILLED civilians 1 >"]),
    ("what a summary is of", PAPER, "Минобороны выпустило сводку об отражении атак дронов.\n\nСводка об отражении атаки", []),
    ("named after who speaks", PAPER, "Российские военные взяли под контроль два села. Об этом сообщило Минобороны. Речь идет о селе Круглое под Степным, а также о Дробышево.",
     ["ru-mod CONTROL_CHANGE >UA Дробышево", "ru-mod CONTROL_CHANGE >UA Круглое"]),
    ("one missile before the counted", PAPER, "Войска РФ атаковали Украину баллистической ракетой и 40 дронами.",
     ["primorsky-listok LAUNCH ballistic_missile 1 >UA", "primorsky-listok LAUNCH uav 40 >UA"]),
    ("a verb of reporting", PAPER, "Минобороны отчиталось о перехвате украинского вертолета Ми-8.", ["ru-mod LOSS SHOT_DOWN helicopter 1 >UA"]),
    ("those that nobody counts", MOD, "Сбиты 43 БПЛА: 22 – над Липецкой областью, по два БПЛА – над Тульской и Калужской, остальные – над Чёрным морем.",
     ["ru-mod LOSS SHOT_DOWN uav 2 >UA", "ru-mod LOSS SHOT_DOWN uav 2 >UA", "ru-mod LOSS SHOT_DOWN uav 22 >UA", "ru-mod LOSS SHOT_DOWN uav 43 >UA"]),
    ("an hour before the verb of saying", PAPER, "Мэр Москвы Иван Вовк в 02:14 сообщил о двух сбитых дронах. Позднее он сообщил, что сбит ещё один.",
     ["ru-moscow-mayor LOSS SHOT_DOWN uav 1 >UA", "ru-moscow-mayor LOSS SHOT_DOWN uav 2 >UA"]),
    ("a spoken hour before the verb of saying", PAPER, "Губернатор Ростовской области Иван Вовк в 2 часа ночи сообщил о двух сбитых дронах.",
     ["ru-rostov-governor LOSS SHOT_DOWN uav 2 >UA"]),
    ("a number in brackets after its noun", MOD, "Больше всего дронов (19) сбито над Тульской областью, семь – над Рязанской.",
     ["ru-mod LOSS SHOT_DOWN uav 19 >UA", "ru-mod LOSS SHOT_DOWN uav 7 >UA"]),
    ("a ministry without a state", PAPER, "В Минобороны отметили, что ночью сбит 21 дрон.", ["ru-mod LOSS SHOT_DOWN uav 21 >UA"]),
    ("a ministry that is named only below", PAPER, "«Сбиты 13 дронов», — говорится в сообщении ведомства. В Минобороны России уточнили, что два упали.",
     ["ru-mod LOSS SHOT_DOWN uav 13 >UA"]),
    ("turns of speech of one body", PAPER, "Минувшей ночью дежурными средствами ПВО перехвачены девять БПЛА.", ["ru-mod LOSS SHOT_DOWN uav 9 >UA"]),
    ("a verb of saying before its subject", PAPER, "«Уничтожены три танка», — заверило представительство Министерства обороны.",
     ["ru-mod LOSS DESTROYED tank 3 >UA"]),
    ("places after a preposition of control", MOD, "Подразделения «Север» установили контроль над селами Марьино и Плехово Курской области.",
     ["ru-mod CONTROL_CHANGE >UA Sever Марьино", "ru-mod CONTROL_CHANGE >UA Sever Плехово"]),
    ("places spelled out after their number", MOD, "Бойцы «Днепр» освободили два села в Запорожской области – Лобковое и Каменское.",
     ["ru-mod CONTROL_CHANGE >UA Dnepr Каменское", "ru-mod CONTROL_CHANGE >UA Dnepr Лобковое"]),
    ("places between dashes before their verb", MOD, "Еще два села – Терноватое и Тихое – взяли под контроль бойцы «Восток».",
     ["ru-mod CONTROL_CHANGE >UA Vostok Терноватое", "ru-mod CONTROL_CHANGE >UA Vostok Тихое"]),
    ("an enemy driven out", MOD, "Штурмовики выбили противника из села Калиново.", ["ru-mod CONTROL_CHANGE >UA Калиново"]),
    ("a heading of places taken", MOD, "В числе освобожденных сёл: Весёлое и Комаровка.",
     ["ru-mod CONTROL_CHANGE >UA Весёлое", "ru-mod CONTROL_CHANGE >UA Комаровка"]),
    ("a place that is described before its name", MOD, "Войска освободили стратегически важный населенный пункт Удачное.",
     ["ru-mod CONTROL_CHANGE >UA Удачное"]),
    ("thousands in short before their noun", MOD, "Потери противника — около 2,4 тыс. танков.", ["ru-mod LOSS LOST tank 2400 >UA"]),
    ("a loss and what was destroyed besides", MOD, "Потери противника составили до 40 военных, а также было уничтожено два танка.",
     ["ru-mod LOSS CASUALTIES troops 40 >UA", "ru-mod LOSS DESTROYED tank 2 >UA"]),
    ("each number with its own verb", GOVERNOR, "Один человек погиб, ещё пятеро пострадали.",
     ["ru-kursk-governor LOSS KILLED civilians 1 >RU", "ru-kursk-governor LOSS WOUNDED civilians 5 >RU"]),
    ("by whom, not what", MOD, "Три катера были уничтожены двумя кораблями флота.", ["ru-mod LOSS DESTROYED ship_or_boat 3 >UA"]),
    ("a crew's weapon is not lost", MOD, "Расчетом ОТРК «Искандер» уничтожено около 20 военных.", ["ru-mod LOSS KILLED troops 20 >UA"]),
    ("a car out of control", GOVERNOR, "Автомобиль, потеряв управление, врезался в дом.", []),
    ("a car that a governor speaks of", GOVERNOR, "Повреждён автомобиль.", []),
    ("a civil object is nobody", GOVERNOR, "Повреждены три объекта гражданской инфраструктуры.", []),
    ("years of birth", GOVERNOR, "Две женщины 1951 и 1983 г. р. погибли.", ["ru-kursk-governor LOSS KILLED civilians 2 >RU"]),
    ("wounds that kill", GOVERNOR, "Мужчина получил смертельные ранения.", ["ru-kursk-governor LOSS KILLED civilians 1 >RU"]),
    ("drones of whom a part fell", GOVERNOR, "Село Глушково подверглось атакам девяти беспилотников, пять из которых подавлены.",
     ["ru-kursk-governor LAUNCH uav 9 >RU", "ru-kursk-governor LOSS SHOT_DOWN uav 5 >UA"]),
    ("a drone that attacks in a governor's region", GOVERNOR, "Беспилотник атаковал мужчину в Рыльском районе.", ["ru-kursk-governor STRIKE >RU"]),
    ("whose drones attack", GOVERNOR, "Военные отражают массированную атаку беспилотников ВСУ в Курской области.", ["ru-kursk-governor STRIKE >RU"]),
    ("a year of the war", MOD, "В 2024 году противник потерял 210 танков.", ["ru-mod LOSS LOST tank 210 >UA"]),
    ("a dateline is no place", "ТАСС", "Москва. 12 сентября. В селе Суземка ранены два жителя.", ["tass LOSS WOUNDED civilians 2 >RU Суземка"]),
    ("shelling by an agent", PAPER, "После обстрела российскими войсками в Ольховке разрушен склад.", ["primorsky-listok STRIKE >UA"]),
    ("what strikes were made with", "Владимир Зеленский", "Ликвидируем последствия российских ударов: более 300 дронов, 12 ракет.",
     ["ua-president LAUNCH missile 12 >UA", "ua-president LAUNCH uav 300 >UA"]),
    ("whose soldiers fell", "Владимир Зеленский", "Погибла 31 тысяча украинских военных.", ["ua-president LOSS KILLED troops 31000 >UA"]),
    ("whom an army lost", "Генштаб ВСУ", "Потери со стороны войск РФ – более тысячи убитых.", ["ua-general-staff LOSS KILLED troops 1000 >RU"]),
    ("a threat of a strike at once", GOVERNOR, "В Рыльском районе объявлена угроза непосредственного удара БПЛА.", []),
    ("another day's report has no group", MOD,
     "«Юг» отразил атаку.\n\nРанее в Минобороны сообщили, что противник потерял два танка.",
     ["ru-mod LOSS LOST tank 2 >UA", "ru-mod REPELLED_ATTACK >RU Yug"]),
    ("who gave up struck nobody", MOD, "Сдались в плен 7 украинских военных, также нанесено пять групповых ударов по арсеналам.",
     ["ru-mod LOSS SURRENDERED troops 7 >UA", "ru-mod STRIKE 5 >UA"]),
    ("a verb of nobody in particular after its object", MOD, "По три БПЛА сбили над Орловской и Тульской областями, ещё два уничтожили над Крымом.",
     ["ru-mod LOSS SHOT_DOWN uav 2 >UA", "ru-mod LOSS SHOT_DOWN uav 3 >UA", "ru-mod LOSS SHOT_DOWN uav 3 >UA"]),
    ("an attack of drones that is beaten back", PAPER, "ВС РФ отразили атаку беспилотников на Анапу.\n\nОб этом сообщил глава ДНР Денис Пушилин.",
     ["dpr-head REPELLED_ATTACK >RU"]),
    ("people hurt beside people killed", MOD, "За трое суток погиб 31 российский военный, 90 получили ранения.",
     ["ru-mod LOSS KILLED troops 31 >RU", "ru-mod LOSS WOUNDED troops 90 >RU"]),
    ("what an outlet has told before", PAPER,
     "Денис Пушилин заявил, что войска освободили село Зелёное.\n\nРанее сообщалось, что бойцы ВС РФ взяли в плен 12 украинских военных.",
     ["dpr-head CONTROL_CHANGE >UA Зелёное", "primorsky-listok LOSS CAPTURED troops 12 >UA"]),
    ("areas in which defeat was inflicted", MOD, "Артиллерией нанесено поражение живой силе и технике противника в 114-ти районах.",
     ["ru-mod STRIKE 114 >UA"]),
    ("drones that attack, and those of them that fell", GOVERNOR, "Сёла Козинка и Глотово атаковали семь БПЛА, два сбили.",
     ["ru-kursk-governor LAUNCH uav 7 >RU", "ru-kursk-governor LOSS SHOT_DOWN uav 2 >UA"]),
    ("drones that deal blows", GOVERNOR, "По сёлам Козинка и Глотово нанесли удары 12 беспилотников.", ["ru-kursk-governor LAUNCH uav 12 >RU"]),
    ("to whom defeat was dealt is not who advances", MOD, "Войска нанесли поражение украинским формированиям, заняли более выгодные рубежи.",
     ["ru-mod ADVANCE >UA"]),
    ("people who only own what is counted", MOD, "Авиация уничтожила четыре объекта украинских военных.", []),
    ("a name that begins like a hedge", "ТАСС", "В селе Большая Суземка ранены два жителя.", ["tass LOSS WOUNDED civilians 2 >RU Большая Суземка"]),
    ("several people are no one", GOVERNOR, "Пострадали несколько человек.", []),
    ("an infinitive of what was done", MOD, "Силы ПВО сумели подавить 11 дронов.", ["ru-mod LOSS SHOT_DOWN uav 11 >UA"]),
    ("the press centre of the group named before", "ТАСС",
     "Войска группировки «Восток» отбили атаку. Об этом ТАСС сообщил начальник пресс-центра группировки Олег Чехов.",
     ["ru-mod REPELLED_ATTACK >RU Vostok"]),
    ("own missiles", MOD, "Ракеты воздушного базирования поразили семь военных объектов.", ["ru-mod STRIKE 7 >UA"]),
    ("a military depot is nobody", MOD, "Уничтожены три военных склада.", ["ru-mod LOSS DESTROYED materiel_depot 3 >UA"]),
    ("hundreds that nobody counted", MOD, "ВСУ потеряли сотни бойцов и танк.", ["ru-mod LOSS LOST tank 1 >UA"]),
    ("a gap in a quotation is no hedge", MOD, "«Противник потерял <…> 9 танков», – сказали в ведомстве.", ["ru-mod LOSS LOST tank 9 >UA"]),
    ("a part counted after the pronoun", GOVERNOR, "Хутор Мухин подвергся атакам 14 дронов, из которых 9 были сбиты.",
     ["ru-kursk-governor LAUNCH uav 14 >RU", "ru-kursk-governor LOSS SHOT_DOWN uav 9 >UA"]),
    ("whose losses", PAPER, "Группировка российских войск «Запад» отошла, потери ВСУ составили до 60 военных, сообщили в Минобороны России.",
     ["ru-mod ADVANCE >UA Zapad", "ru-mod LOSS CASUALTIES troops 60 >UA Zapad"]),
    ("people out of action within a year", "Генштаб ВСУ", "За год более 18 тысяч российских военных выведены из строя.",
     ["ua-general-staff LOSS CASUALTIES troops 18000 >RU"]),
    ("whom a governor mourns", GOVERNOR, "При атаке дрона погиб боец.", ["ru-kursk-governor LOSS KILLED troops 1 >RU"]),
    ("a rank between a body and its speaker", PAPER,
     "ВСУ потеряли 30 танков, заявил первый замначальника Генштаба ВС РФ генерал-полковник Сергей Рудской.",
     ["ru-general-staff LOSS LOST tank 30 >UA"]),
    ("a town that looks like a surname", PAPER, "Ранены пять россиян, сообщил мэр Кривого Рога.", ["primorsky-listok LOSS WOUNDED troops 5 >RU"]),
    ("whose attacks were not beaten back", MOD, "Украинские силы не смогли отразить атаки российских войск и потеряли до 90 человек.",
     ["ru-mod LOSS CASUALTIES troops 90 >UA"]),
    ("strikes of an arm of the service", MOD, "В Чугуеве в результате ударов ВКС России ликвидировано до 70 военных.",
     ["ru-mod LOSS KILLED troops 70 >UA", "ru-mod STRIKE >UA"]),
    ("objects of an army are no soldiers", MOD, "Поражены 12 украинских военных объектов.", ["ru-mod STRIKE 12 >UA"]),
    ("whose areas, and not who struck them", MOD, "Поражены 9 военных объектов. Среди них – два ЗРК и 7 районов сосредоточения ВСУ.",
     ["ru-mod LOSS DAMAGED ad_system 2 >UA", "ru-mod STRIKE 7 >UA", "ru-mod STRIKE 9 >UA"]),
    ("a region's governor of whom the text speaks", PAPER,
     "Двое жителей ранены в Херсонской области, сообщил губернатор Владимир Сальдо.\n\nПо словам губернатора, в Алешках Херсонской области погиб мужчина.",
     ["ru-kherson-governor LOSS KILLED civilians 1 >RU", "ru-kherson-governor LOSS WOUNDED civilians 2 >RU"]),
    ("defenders of the sky", "УНН", "Ночью защитники неба уничтожили 6 БпЛА.", ["unn LOSS SHOT_DOWN uav 6 >RU"]),
    ("a month that looks like a modal", PAPER, "Украину в ночь на 14 мая атаковали 105 российских дронов, отчитались Воздушные силы ВСУ.",
     ["ua-air-force LAUNCH uav 105 >UA"]),
    ("drones of the enemy", "Генштаб ВСУ", "Семь вражеских беспилотников локально потеряно.", ["ua-general-staff LOSS LOST uav 7 >RU"]),
]  # fmt: skip


def test_a_sector_of_two_words_is_one() -> None:
    report = make_report("На Южно-Донецком направлении отбиты три атаки.", publisher=MOD, published_on=DAY)
    assert [claim.direction for claim in extract(report)] == ["Южно-Донецком"]


def told(claim: Claim) -> str:
    value = claim.quantity and claim.quantity.value
    groups = sorted(unit.name for unit in claim.formations if unit.name)
    shown = claim.kind is ClaimKind.CONTROL_CHANGE or claim.claimant.source == "tass"
    taken = [place.surface for place in claim.locations if shown]
    parts = (claim.claimant.source, claim.kind.name, claim.effect and claim.effect.name, claim.materiel, value is not None and f"{value:g}")
    return " ".join([*filter(None, parts), f">{claim.target or ''}", *groups, *taken])


@pytest.mark.parametrize(("publisher", "text", "wanted"), [row[1:] for row in ROWS], ids=[row[0] for row in ROWS])
def test_a_construction_gives_its_claims(publisher: str, text: str, wanted: list[str]) -> None:
    report = make_report(text, publisher=publisher, published_on=DAY)
    assert sorted(told(claim) for claim in extract(report)) == sorted(wanted)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("В Рязанской области сбили шесть дронов, в Липецкой — пять.", [(6, ["Рязанской области"]), (5, ["Липецкой"])]),
        ("Над Тульской областью сбиты 8 дронов, 3 — в Орловской области.", [(8, ["Тульской областью"]), (3, ["Орловской области"])]),
        ("В селе Луганском погибла женщина, в Каменке – мужчина.", [(1, ["Луганском"]), (1, ["Каменке"])]),
    ],
)
def test_each_number_has_its_region(text: str, wanted: list[tuple[float, list[str]]]) -> None:
    claims = extract(make_report(text, publisher=MOD, published_on=DAY))
    assert [(claim.quantity and claim.quantity.value, [place.surface for place in claim.locations]) for claim in claims] == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Три дрона сбиты в районе Торского участка.", []),
        ("БПЛА атаковали Крым.", ["Крым"]),
        ("Ранено: 92 мирных жителя.", []),
        ("Каменка: ранены 2 мирных жителя.", ["Каменка"]),
    ],
)
def test_what_is_a_place(text: str, wanted: list[str]) -> None:
    (claim,) = extract(make_report(text, publisher=MOD, published_on=DAY))
    assert [place.surface for place in claim.locations] == wanted


def test_since_when_nothing_was_told_is_no_period() -> None:
    text = "Министр впервые с мая 2023 года назвал потери: за сутки погибли 12 российских военных."
    (claim,) = extract(make_report(text, publisher=MOD, published_on=DAY))
    assert claim.period.end == DAY


@pytest.mark.parametrize(
    "text",
    [
        "Над областью замечены два беспилотника, оба были сбиты.",
        "Противник применил 12 БПЛА и два беспилотных катера. Замечены два беспилотника, оба сбиты.",
        "Противник применил две ракеты. Обе сбиты.",
        "Противник применил 12 БПЛА и две ракеты. Обе были сбиты.",
    ],
)
def test_both_are_those_that_were_counted(text: str) -> None:
    lost = [claim for claim in extract(make_report(text, publisher=MOD, published_on=DAY)) if claim.kind is ClaimKind.LOSS]
    assert [claim.quantity and claim.quantity.value for claim in lost] == [2]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("ВСУ потеряли 40 убитых и 22 раненых.", [("KILLED", 40), ("WOUNDED", 22)]),
        ("ВСУ потеряли до 40 военнослужащих убитыми.", [("KILLED", 40)]),
        ("The AFU lost 40 killed and 22 wounded.", [("KILLED", 40), ("WOUNDED", 22)]),
        ("Потери ВСУ: двухсотые – 15, трёхсотые – 23.", [("KILLED", 15), ("WOUNDED", 23)]),
    ],
)
def test_whom_an_army_lost_killed_are_its_soldiers(text: str, wanted: list[tuple[str, float]]) -> None:
    claims = extract(make_report(text, publisher="rbk.ru", published_on=DAY))
    assert [(claim.effect, claim.quantity and claim.quantity.value) for claim in claims] == wanted
    assert {(claim.target, claim.materiel, claim.claimant and claim.claimant.source) for claim in claims} == {("UA", "troops", "rbk-ru")}

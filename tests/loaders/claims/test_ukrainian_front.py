"""Ukrainian constructions of the front: what commands, brigades and the sites that retell them write."""

from datetime import date

import pytest

from loaders.claims import extract
from loaders.reports import make_report
from schema.claim import Claim, Period

SITE, STAFF = "Місцевий сайт", "Генеральний штаб ЗСУ"
DAY = date(2025, 5, 5)

LOSSES: list[tuple[str, str, list[str]]] = [
    ("items behind semicolons", "За добу окупанти втратили 19 одиниць техніки: 5 автомобілів; 4 гаубиці; 3 човни.",
     ["LOST None 19", "LOST motor_vehicle 5", "LOST howitzer 4", "LOST ship_or_boat 3"]),
    ("two nouns with a hyphen are one thing", "Знищено один літак-штурмовик Су-25 і два танки.", ["DESTROYED airplane 1", "DESTROYED tank 2"]),
    ("killed and wounded by two verbs", "Наші воїни ліквідували та поранили понад 420 окупантів.", ["CASUALTIES troops 420"]),
    ("there are fewer of them", "За добу поменшало на 130 окупантів і 28 одиниць техніки ворога.", ["CASUALTIES troops 130", "LOST None 28"]),
    ("trophies before their verb", "Ще 5 танків українці захопили біля села Мокрець.", ["CAPTURED tank 5"]),
    ("an attack that lost many is no loss", "Ворог провів 31 безуспішну атаку та зазнав значних втрат.", []),
    ("one unit for two nouns", "Знищено 8 одиниць броньованої та 3 одиниці автомобільної техніки.", ["DESTROYED afv 8", "DESTROYED motor_vehicle 3"]),
    ("lost by the radar", "Збито 36 БпЛА. Ще 40 імітаторів локаційно втрачено.", ["SHOT_DOWN uav 36", "LOST uav 40"]),
    ("air targets that were hit", "Уражено п'ять повітряних цілей: чотири безпілотники та одну крилату ракету.",
     ["SHOT_DOWN munition 5", "SHOT_DOWN uav 4", "SHOT_DOWN cruise_missile 1"]),
    ("more of those told before", "Знищено 12 танків. Пошкоджено ще 18.", ["DESTROYED tank 12", "DAMAGED tank 18"]),
    ("as many of another kind", "Знищено 3 гаубиці та стільки ж мінометів.", ["DESTROYED howitzer 3", "DESTROYED mortar 3"]),
    ("an army's words in digits", 'Ліквідовано 17 "200-х". 300-ті – 22.', ["KILLED troops 17", "WOUNDED troops 22"]),
    ("two befallen in one list", "Відомо про одного загиблого чоловіка і 13 поранених.", ["KILLED civilians 1", "WOUNDED civilians 13"]),
    ("a colon before who was lost", "Ворог втратив: 90 окупантів, 87 отримали поранення.", ["CASUALTIES troops 90", "WOUNDED troops 87"]),
    ("captivity before its verb", "У полон потрапило 59 російських військових.", ["CAPTURED troops 59"]),
    ("of an army, not of one of our brigades", "Бійці однієї з наших бригад взяли в полон п’ять військових армії РФ.", ["CAPTURED troops 5"]),
    ("those that attacked and those that fell", "Понад 60 шахедів атакували південь, більше 50 збиті.", ["SHOT_DOWN strike_uav 50"]),
    ("a participle before what it counts", "Речник Іван Вовк повідомив про 14 знищених ворожих танків.", ["DESTROYED tank 14"]),
    ("a fight that is only where", "В одному бою на Донеччині знищили 5 танків.", ["DESTROYED tank 5"]),
    ("who took them, after their model", "Ще 7 танків Т-72 українці захопили на Київщині.", ["CAPTURED tank 7"]),
    ("objects are no people", "Зруйнували 63 цивільних об’єкти, загинуло 4 цивільні особи.", ["KILLED civilians 4"]),
    ("a verb that only begins like a thousand", "Окупанти продовжують тиснути артилерійськими обстрілами.", []),
    ("an aircraft of two names", "Збито ворожий винищувач-бомбардувальник Су-34.", ["SHOT_DOWN airplane 1"]),
    ("whose soldiers, in two words", "Від початку вторгнення ліквідували 243 680 російських окупантів.", ["KILLED troops 243680"]),
    ("parts of those whom an army lost", "Втрати ворога сягнули 20 842 осіб. Про це повідомили в штабі. З них убито 7905, поранено – 12 220.",
     ["CASUALTIES troops 20842", "KILLED troops 7905", "WOUNDED troops 12220"]),
    ("equipment before its kinds", "Втрати РФ у техніці: 54 танки, 276 бойових броньованих машин.", ["LOST tank 54", "LOST afv 276"]),
    ("one of things without a class", "Постраждав один із промислових об’єктів.", []),
    ("a passive of captivity parted from it", "Напередодні у полон були взяті ще двоє загарбників.", ["CAPTURED troops 2"]),
    ("a verb beside the one that ended attempts", "Бійці зірвали спроби наступів та полонили сімох окупантів.", ["CAPTURED troops 7"]),
    ("taken off to captivity", "Ще чотирьох піхотинців росіян забрали у полон.", ["CAPTURED troops 4"]),
    ("a verb in brackets and what stands behind them", "Ворог втратив 70 осіб (серед них п'ятеро взяті в полон) і 12 одиниць техніки (2 танки).",
     ["CASUALTIES troops 70", "CAPTURED troops 5", "LOST None 12", "LOST tank 2"]),
    ("those who do not come back", "Втрати ворога склали 95 осіб (безповоротні – 30, поранені – 65).",
     ["CASUALTIES troops 95", "KILLED troops 30", "WOUNDED troops 65"]),
    ("tanks with fuel", "Ворог втратив 60 цистерн з паливно-мастильними матеріалами.", ["LOST fuel_tanker 60"]),
    ("boats with a group in them", "Захисники знищили три човни з ДРГ біля Лісного.", ["DESTROYED ship_or_boat 3"]),
    ("there is one who was killed", "У Лісному є загиблий.", ["KILLED civilians 1"]),
    ("an exchange begins no list of captives", "Багато поранених. Проведено обмін полоненими. З них 23 офіцери та 69 військовослужбовців.", []),
]  # fmt: skip

FIGHTS: list[tuple[str, str, list[str]]] = [
    ("attacks cut off", "На Сіверському напрямку захисники відсікли 12 штурмів.", ["REPELLED_ATTACK 12 Сіверському"]),
    ("fights before a dash, and the assaults stopped after it",
     "На Лиманському напрямку тривали бої — захисники зупинили 40 штурмових та наступальних дій ворога.",
     ["REPELLED_ATTACK 40 Лиманському"]),
    ("a part of the whole front's fights in one sector",
     "За добу на фронті відбулося 190 бойових зіткнень, з яких найбільше – 47 – сталося на Лиманському напрямку. Ворог завдав 7 авіаударів.",
     ["ENGAGEMENT 190 None", "ENGAGEMENT 47 Лиманському", "STRIKE 7 None"]),
    ("another paragraph is no longer of the sector", "На Лиманському напрямку відбито 5 атак.\n\nПротягом доби ворог завдав 12 авіаударів.",
     ["REPELLED_ATTACK 5 Лиманському", "STRIKE 12 None"]),
    ("but on this sector", "На Лиманському напрямку відбито 5 атак.\n\nНа цьому напрямку ще три бої тривають.",
     ["REPELLED_ATTACK 5 Лиманському", "ENGAGEMENT 3 Лиманському"]),
    ("strikes by drones, munitions dropped", "Окупанти завдали понад 640 ударів дронами-камікадзе та здійснили 150 скидів з БпЛА.",
     ["STRIKE 640 None", "STRIKE 150 None"]),
    ("counts with places of their own", "Окупанти здійснили 7 штурмів, з яких 5 – в районі Степового та один – в районі Лугового.",
     ["ENGAGEMENT 7 None", "ENGAGEMENT 5 None", "ENGAGEMENT 1 None"]),
    ("the sites that fire was aimed at", "Наші військові завдали ударів по чотирьох складах боєприпасів.", ["STRIKE 4 None"]),
    ("a sentence that only tells of a sector heads nothing", "Загарбники дуже активні на Лиманському напрямку.\n\nПротягом доби ворог завдав 7 ударів.",
     ["STRIKE 7 None"]),
    ("beaten back, while others go on", "Українські захисники вже відбили 31 атаку, бої тривають.", ["REPELLED_ATTACK 31 None"]),
    ("beaten back, a dash, and one that goes on", "На Лиманському напрямку захисники відбили 16 атак – триває ще одне боєзіткнення.",
     ["REPELLED_ATTACK 16 Лиманському", "ENGAGEMENT 1 Лиманському"]),
    ("a sector of two words, its noun left out", "На Курському напрямку було 7 зіткнень, на Південно-Слобожанському – 20.",
     ["ENGAGEMENT 7 Курському", "ENGAGEMENT 20 Південно-Слобожанському"]),
    ("more of them elsewhere", "Росіяни здійснили 7 штурмів, ще п’ять було на Херсонщині.", ["ENGAGEMENT 7 None", "ENGAGEMENT 5 None"]),
    ("fights at the front", "На Лиманському напрямку відбито 5 атак. Як повідомлялося, на фронті сталося 96 боїв.",
     ["REPELLED_ATTACK 5 Лиманському", "ENGAGEMENT 96 None"]),
    ("sectors that open their clauses", "Тривають бої: на Лиманському напрямку ворог атакував, на Сіверському напрямку захисники відбили 11 атак, на Харківському напрямку було чотири атаки.",
     ["REPELLED_ATTACK 11 Сіверському", "ENGAGEMENT 4 Харківському"]),
    ("hits", "За добу зафіксовано 43 прильоти по Сумській області.", ["STRIKE 43 None"]),
]  # fmt: skip

FORMATIONS: list[tuple[str, str, list[str]]] = [
    ("whose soldiers act", "Бійці 93-ї окремої механізованої бригади відбили штурм біля Степового.", ["REPELLED_ATTACK UA 93 TARGET"]),
    ("whose guns act", "Артилерія 57-ї мотопіхотної бригади завдала удару по ворогу біля Вовчанська.", ["STRIKE UA 57 ACTOR"]),
    ("whose men were sent", "Ворог атакував Степове підрозділами 20-ї мотострілецької дивізії.", ["ENGAGEMENT RU 20 ACTOR"]),
    ("in its zone", "У смузі відповідальності 13-ї бригади відбито штурм.", ["REPELLED_ATTACK UA 13 TARGET"]),
    ("the zone of a group of one's own", "У зоні відповідальності угруповання військ «Південь» ворог завдав трьох авіаударів.", []),
]  # fmt: skip

SPEAKERS: list[tuple[str, str, list[str]]] = [
    ("a brigade by its kind", "Бійці 61-ї механізованої бригади знищили танк. Про це повідомили у бригаді.", ["ua-61-mechanized-brigade"]),
    ("its press service", "Бійці 61-ї механізованої бригади знищили танк. Відео оприлюднила пресслужба бригади.", ["ua-61-mechanized-brigade"]),
    ("its name in quotes", "Знищено танк. Бійці 13-ї бригади «Хартія» відбили штурм. Про це повідомляє пресслужба «Хартії».",
     ["ua-13-brigade", "ua-13-brigade"]),
    ("who goes on as he", ("Речник Східного угруповання Збройних сил України Сергій Череватий повідомив про втрати. "
     "«Знищено танк», – сказав він в ефірі телемарафону."), ["ua-khortytsia-group"]),
    ("forces of a sector of the whole", "Речник Сил оборони України Східного напрямку Сергій Череватий розповів, що знищено танк.", ["ua-khortytsia-group"]),
    ("a credit under the headline", "Збито дрон\nДжерело: Повітряні сили ЗСУ\nУ ніч на 5 травня збито 7 дронів.", ["ua-air-force", "ua-air-force"]),
    ("a bulletin named in the sentence", "Знищено танк, повідомляється в оперативній інформації щодо російського вторгнення.", ["ua-general-staff"]),
    ("who assures", "У Силах оборони півдня України запевняють, що знищено танк.", ["ua-southern-defence-forces"]),
    ("the forces of a sector", "Знищено танк. Про це повідомляє пресцентр Сил оборони Таврійського напрямку.", ["ua-tavria-group"]),
    ("a body by what it is", "Знищено танк, повідомив Генштаб ЗСУ. Збито літак, додали у відомстві.", ["ua-general-staff", "ua-general-staff"]),
    ("of whom something is said", "Генштаб ЗСУ повідомляв, що росіяни втратили 20 танків.", ["ua-general-staff"]),
]  # fmt: skip


def read(text: str, publisher: str = STAFF) -> tuple[Claim, ...]:
    return extract(make_report(text, publisher=publisher, published_on=DAY, language="uk"))


@pytest.mark.parametrize(("text", "wanted"), [row[1:] for row in LOSSES], ids=[row[0] for row in LOSSES])
def test_losses(text: str, wanted: list[str]) -> None:
    losses = [claim for claim in read(text) if claim.kind == "LOSS" and claim.quantity]
    assert [f"{one.effect} {one.materiel} {one.quantity.value:g}" for one in losses if one.quantity] == wanted


@pytest.mark.parametrize(("text", "wanted"), [row[1:] for row in FIGHTS], ids=[row[0] for row in FIGHTS])
def test_fights(text: str, wanted: list[str]) -> None:
    assert [f"{one.kind} {one.quantity.value:g} {one.direction}" for one in read(text) if one.quantity] == wanted


@pytest.mark.parametrize(("text", "wanted"), [row[1:] for row in FORMATIONS], ids=[row[0] for row in FORMATIONS])
def test_formations(text: str, wanted: list[str]) -> None:
    assert [f"{one.kind} {unit.party} {unit.number} {unit.role}" for one in read(text, SITE) for unit in one.formations] == wanted


@pytest.mark.parametrize(("text", "wanted"), [row[1:] for row in SPEAKERS], ids=[row[0] for row in SPEAKERS])
def test_speakers(text: str, wanted: list[str]) -> None:
    assert [one.claimant.source for one in read(text, SITE) if one.claimant] == wanted


def test_any_apostrophe_is_of_the_word() -> None:
    assert [place.surface for claim in read("Наші воїни звільнили Куп‘янськ.") for place in claim.locations] == ["Куп‘янськ"]


def test_recorded_assaults_are_the_enemys_whoever_reports_them() -> None:
    (claim,) = read("Зафіксовано шість штурмів на Херсонському напрямку, повідомляють Сили оборони півдня України.", SITE)
    assert claim.actor == "RU"


def test_a_commands_day_is_that_of_the_outlet_that_retells_it() -> None:
    (claim,) = read("Знищено танк. Про це повідомили в ОСУВ «Таврія».", SITE)
    assert claim.period == Period(DAY, DAY)


PLACES: list[tuple[str, list[str]]] = [
    ("Уражено аеродром «Саки» в Криму.", ["STRIKE OBJECT Саки, WITHIN Криму"]),
    ("Завдано удару по аеродромах «Саки» та «Кача».", ["STRIKE OBJECT Саки, OBJECT Кача"]),
    ("Атака російських БпЛА по автобусу в Білопіллі сталася вранці.", ["STRIKE OBJECT Білопіллі"]),
    ("Ворог атакував дронами порт в Ізмаїлі.", ["STRIKE OBJECT Ізмаїлі"]),
    ("У Білопіллі внаслідок атак ударних безпілотників пошкоджено житло.", ["STRIKE OBJECT Білопіллі"]),
    ("Окупанти атакували з БпЛА Антонівку.", ["STRIKE OBJECT Антонівку"]),
    ("По Мирівській і Марганецькій громадам ворог вдарив артилерією.", ["STRIKE WITHIN Мирівській, WITHIN Марганецькій"]),
    ("Удар по аеродрому «Саки»\n\nГенштаб підтвердив удар по аеродрому «Саки».", ["STRIKE OBJECT Саки"]),
    ("Наші підрозділи здійснили відхід від сіл Степове і Лугове.", ["ADVANCE NEAR Степове, NEAR Лугове"]),
]


@pytest.mark.parametrize(("text", "wanted"), PLACES)
def test_places(text: str, wanted: list[str]) -> None:
    claims = [f"{one.kind} " + ", ".join(f"{place.role} {place.surface}" for place in one.locations) for one in read(text)]
    assert claims == wanted


@pytest.mark.parametrize(
    "text",
    [
        "Заява про нібито захоплення Лимана не відповідає фактам.",
        "Ворог може продовжити просування.",
        "Мале стоїть за 8 км від лінії зіткнення.",
        "Зусилля зосереджено на недопущенні просування ворога до Торецька.",
        "Наслідки атак РФ по Херсонщині.",
    ],
)
def test_what_is_untrue_or_only_possible_is_no_claim(text: str) -> None:
    assert read(text) == ()


PARTS = [
    "Знищено 8 одиниць техніки. Зокрема, п'ять танків і дві гаубиці.",
    "Знищено 7 одиниць техніки, а саме: п'ять танків і дві гаубиці.",
    "Знищено 7 одиниць техніки (п'ять танків і дві гаубиці).",
    "Знищено 9 одиниць техніки: п'ять танків; дві гаубиці.",
]


@pytest.mark.parametrize("text", PARTS)
def test_parts_of_a_total(text: str) -> None:
    whole, *parts = read(text)
    assert [part.part_of for part in parts] == [whole.id, whole.id]


def test_an_advance_is_of_the_army_named_after_it() -> None:
    (claim,) = read("Зафіксовано просування російських військ поблизу села Мале.")
    assert (claim.actor, claim.target) == ("RU", "UA")


def test_kinds_that_were_fired_are_not_one_each() -> None:
    assert [claim for claim in read("Ворог використав балістику, С-300, БпЛА.") if claim.quantity] == []


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("Населений пункт Степове перейшов під контроль ворога.", "RU"),
        ("За тиждень зафіксували близько 1600 атак.", "RU"),
        ("Російські окупанти уразили один з кораблів ВМС ЗСУ.", "RU"),
        ("Російські катери було уражено в окупованому Криму.", "UA"),
        ("Удар РФ по Харкову.", "RU"),
        ("Удар росіян по Харкову.", "RU"),
        ("Українські військові від початку вторгнення РФ знищили 4000 танків.", "UA"),
        ("Удару зазнав склад боєприпасів на окупованій Херсонщині.", "UA"),
        ("Сили оборони просуваються в районі Роботиного.", "UA"),
        ("Окупанти відкривали вогонь по Нікопольській громаді.", "RU"),
    ],
)
def test_who_acts_is_in_the_first_case_of_an_active_verb_and_never_of_a_passive(text: str, actor: str) -> None:
    assert [claim.actor for claim in read(text)] == [actor]


def test_a_days_row_keeps_its_hedge() -> None:
    claims = read("Втрати противника за добу склали:\n- бойових броньованих машин – до 130 одиниць;\n- літаків – 7.")
    assert [claim.quantity.qualifier for claim in claims if claim.quantity] == ["UP_TO", "EXACT"]


def test_who_goes_on_in_a_quotation_is_the_subject_before_it() -> None:
    *_, moved = read("Росіяни здійснили 7 штурмів. «Зазнавши втрат, відійшов на свої позиції», – наголошують у ЗСУ.", SITE)
    assert (moved.kind, moved.actor) == ("ADVANCE", "RU")


def test_a_year_before_the_invasion_is_of_another_time() -> None:
    assert read("РФ розв'язала війну 2014 року, коли окупувала Крим.") == ()


def test_who_has_lost_is_no_country_that_was_attacked() -> None:
    (claim,) = read("Російські військові з початку агресії проти України втратили 4000 танків.")
    assert claim.target == "RU"

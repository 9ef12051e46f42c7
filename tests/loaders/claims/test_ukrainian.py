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
    ("a press centre's head by her name",
     "Знищено шість катерів. Про це повідомила керівниця прес-центру Сил оборони півдня України Наталія Гуменюк в ефірі Радіо Свобода.",
     ["ua-southern-defence-forces LOSS 6"]),
    ("an army that is one of its services", "ЗСУ знищили катер. Про це йдеться в заяві. Так повідомили у Повітряних силах.", ["ua-air-force LOSS 1"]),
    ("on the air of an outlet", "Збито сім дронів. Про це речник Повітряних сил Юрій Ігнат повідомив в етері телемарафону.", ["ua-air-force LOSS 7"]),
    ("what others did is only spoken of", "Російські джерела повідомляють про безуспішні атаки ЗСУ біля Медвежого.", ["russian-sources REPELLED_ATTACK"]),
    ("a brigade by its name", "Знищено танк. Про це повідомили в бригаді «Буревій».", ["burevii-brigade LOSS 1"]),
    ("a commander who signs a lead with his office",
     "Оборонці знищили дві гаубиці – командувач угруповання військ «Таврія» Олександр Тарнавський.", ["ua-tavria-group LOSS 2"]),
    ("an observer by his name in our letters", "Знищено п'ять човнів. Про це розповів військовий оглядач Іван Вовк.", ["ivan-vovk LOSS 5"]),
    ("figures made public", "Росіяни втрачають техніку. Міноборони України оприлюднило дані: знищено 8 танків.", ["ua-mod LOSS 8"]),
]  # fmt: skip

SECTORS: list[tuple[str, list[str]]] = [
    ("Українські війська відбили атаку на Лиманському напрямку та відбили чотири штурми на Куп'янському напрямку.",
     ["REPELLED_ATTACK Лиманському", "REPELLED_ATTACK 4 Куп'янському"]),
    ("На Сіверському напрямку відбито дві атаки, на Торецькому напрямку зупинено ще три атаки.",
     ["REPELLED_ATTACK 2 Сіверському", "REPELLED_ATTACK 3 Торецькому"]),
    ("На Лиманському напрямку сили оборони відбили вісім штурмів, на Покровському напрямку – 31 атаку.",
     ["REPELLED_ATTACK 8 Лиманському", "REPELLED_ATTACK 31 Покровському"]),
    ("На Лиманському напрямку росіяни здійснили 44 спроби потіснити захисників, Сили оборони стримують натиск і відбили вже 30 атак, 14 зіткнень тривають.",
     ["ENGAGEMENT 44 Лиманському", "REPELLED_ATTACK 30 Лиманському", "ENGAGEMENT 14 Лиманському"]),
]  # fmt: skip

LOSSES: list[tuple[str, str, list[str]]] = [
    ("what the losses are made up of", "Втрати ворога вбитими, пораненими й полоненими сягнули 251 особи. Серед них загиблих – 70, полонених – 10.",
     ["CASUALTIES troops 251 >RU", "KILLED troops 70 >RU", "CAPTURED troops 10 >RU"]),
    ("a list in a quotation of its own", 'Знищено вісім одиниць техніки. "Зокрема, танк, 6 ББМ, дві гаубиці", - повідомив генерал.',
     ["DESTROYED None 8 >RU", "DESTROYED tank 1 >RU", "DESTROYED afv 6 >RU", "DESTROYED howitzer 2 >RU"]),
    ("turned to scrap, more than", "Воїни перетворили на брухт більш як 12 танків.", ["DESTROYED tank 12 >RU"]),
    ("a calibre is no missile", "Знищено міномет 120 калібру.", ["DESTROYED mortar 1 >RU"]),
    ("most of them are no one", "Більшість ворожих БпЛА збито на Одещині.", []),
    ("civilian people are no civilian", "Є поранені серед цивільного населення.", []),
    ("debris of a drone", "Уламками БпЛА пошкоджено дах.", []),
    ("what a depot holds", "Уражено склад зберігання БпЛА у Макіївці.", ["DAMAGED materiel_depot 1 >RU"]),
    ("the staff that speaks", "Уразили міст, повідомляє Генеральний штаб ЗСУ.", []),
    ("counts and their noun in brackets", "Знищено над територіями Курської (4 БпЛА) та Калузької (6 БпЛА) областей.",
     ["SHOT_DOWN uav 4 >RU Курської", "SHOT_DOWN uav 6 >RU Калузької"]),
    ("people by their ages", "Постраждали 47-річний, 50-річний і 69-річний чоловіки та 65-річна жінка.",
     ["WOUNDED civilians 3 >UA", "WOUNDED civilians 1 >UA"]),
    ("a participle for a verb", "Росіяни втратили 65 бійців, з них 43 – були ліквідовані.", ["CASUALTIES troops 65 >RU", "KILLED troops 43 >RU"]),
    ("a participle that describes", "На відео знищені танки.", []),
    ("slang of the navy", "22 окупанти пішли за курсом «руського корабля».", ["KILLED troops 22 >RU"]),
    ("who was aboard", "Знищено човен з диверсійними групами.", ["DESTROYED ship_or_boat 1 >RU"]),
    ("all that were fired", "Росіяни випустили 11 шахедів. Усі вони були збиті.", ["SHOT_DOWN strike_uav 11 >RU"]),
    ("those killed since the invasion", "Загальна кількість жертв росіян на Донеччині – 3 111 загиблих.", ["KILLED civilians 3111 >UA"]),
    ("what partisans helped to do", "Партизани допомогли ЗСУ знищити склад боєприпасів.", ["DESTROYED ammunition_depot 1 >RU"]),
    ("a man is not damaged", "Постраждав чоловік та пошкоджено будинок.", ["WOUNDED civilians 1 >UA"]),
    ("a dash before what befell them", "Дві людини загинули, одинадцять – поранені.", ["KILLED civilians 2 >UA", "WOUNDED civilians 11 >UA"]),
    ("one number for two kinds", "Знищено 44 одиниці автомобільної техніки та автоцистерн, автомобільну техніку.", ["DESTROYED vehicles_and_fuel_tanks 44 >RU"]),
]  # fmt: skip
AIMED: list[tuple[str, list[str]]] = [
    ("384 БпЛА різних типів (переважно FPV) атакували Плавні та Оріхів, повідомив голова ОВА.", ["LAUNCH 384 OBJECT Плавні, OBJECT Оріхів"]),
    ("П'ять областей Росії атакували 33 українські дрони.", ["LAUNCH 33 "]),
    ("Російська армія вдарила по Запорізькому району.", ["STRIKE WITHIN Запорізькому району"]),
    ("Ворог вдарив по Конотопщині.", ["STRIKE WITHIN Конотопщині"]),
    ("Понад 300 на 60 обстрілів – низька щільність.", ["STRIKE 60 "]),
    ("У Лиманському секторі ворог здійснив 18 нападів.", ["ENGAGEMENT 18 "]),
    ("У момент ураження корабель стояв поблизу Алупки.", []),
    ("Завдано три удари по території Полтавки.", ["STRIKE 3 OBJECT Полтавки"]),
    ("Авіаційних ударів зазнали: Степне, Луч Сумської області.", ["STRIKE OBJECT Степне, OBJECT Луч"]),
    ("Українські підрозділи атакували Афіпський НПЗ.", ["STRIKE OBJECT Афіпський НПЗ"]),
    ("Росіяни обстріляли Нікопольщину.", ["STRIKE WITHIN Нікопольщину"]),
    ("Ворог атакував 16-ма БпЛА із мису Чауда (окупований Крим) і Курської області.", ["LAUNCH 16 "]),
    ("Під авіаударами опинилися Луч, Степне та місто Херсон.", ["STRIKE OBJECT Луч, OBJECT Степне, OBJECT Херсон"]),
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


@pytest.mark.parametrize(("text", "wanted"), SECTORS)
def test_fights_are_told_by_their_own_sector_and_end(text: str, wanted: list[str]) -> None:
    claims = read(text, STAFF)
    assert [f"{told(claim).removeprefix('ua-general-staff ')} {claim.direction}" for claim in claims] == wanted


def test_a_sector_in_small_letters_is_the_same_sector() -> None:
    claims = read(
        'На покровському напрямку відбито 8 атак. "На Покровському напрямку відбито 8 атак біля Лисівки", - йдеться у зведенні.', STAFF
    )
    assert [(told(claim), len(claim.locations)) for claim in claims] == [("ua-general-staff REPELLED_ATTACK 8", 1)]


def test_what_an_attack_stopped_is_no_attack_beaten_back() -> None:
    assert read("Унаслідок атаки станції зупинили роботу.") == ()


def lost(claim: Claim) -> str:
    places = "".join(f" {place.surface}" for place in claim.locations if claim.effect == "SHOT_DOWN")
    return f"{claim.effect} {claim.materiel} {claim.quantity and claim.quantity.value:g} >{claim.target}{places}"


@pytest.mark.parametrize(("text", "wanted"), [row[1:] for row in LOSSES], ids=[row[0] for row in LOSSES])
def test_a_loss_is_of_what_the_words_count(text: str, wanted: list[str]) -> None:
    assert [lost(claim) for claim in read(text) if claim.kind == "LOSS"] == wanted


@pytest.mark.parametrize(("text", "wanted"), AIMED)
def test_what_was_fired_is_told_with_where(text: str, wanted: list[str]) -> None:
    claims = [f"{told(claim).split(' ', 1)[1]} {', '.join(f'{p.role} {p.surface}' for p in claim.locations)}" for claim in read(text)]
    assert claims == wanted


def test_a_named_district_is_no_area_that_was_struck() -> None:
    assert [claim.targets for claim in read("Російська армія вдарила по Запорізькому району.")] == [()]


def test_a_person_speaks_for_the_office_of_the_day() -> None:
    assert [claim.claimant.source for claim in read("Збито 9 дронів, розповів Іван Федоров.")] == ["ua-zaporizhzhia-governor"]


def test_last_week_is_the_week_before_publication() -> None:
    claims = read("Минулого тижня ворог завдав 12 авіаударів.")
    assert [str(claim.period.start) for claim in claims if claim.period] == ["2025-09-05"]


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("На двох російських нафтобазах у Смоленській області внаслідок атаки дронів спалахнула пожежа.", "UA"),
        ("Ранок у Лучанському районі розпочався з обстрілу, росіяни поцілили по складах.", "RU"),
    ],
)
def test_whose_things_are_struck_does_not_strike(text: str, actor: str) -> None:
    assert {claim.actor for claim in read(text)} == {actor}


def test_who_withdrew_is_who_stormed() -> None:
    claims = read("Ворог наважився на 1 невдалий штурм. Зазнавши втрат, відійшов на вихідні позиції.", STAFF)
    assert [(claim.kind, claim.actor) for claim in claims] == [("REPELLED_ATTACK", "RU"), ("ADVANCE", "RU")]


@pytest.mark.parametrize(
    ("publisher", "text"),
    [(STAFF, "Ворог докладав зусиль, щоб зупинити просування наших військ на Бахмутському напрямку."),
     (STAFF, "Ворог зосереджує зусилля на спробах захоплення Попасної."),
     (STAFF, "Росіяни вели вогонь.\nЩЕ ЗА ТЕМОЮ\nВорог завдав 29 ударів, двоє поранених"),
     ("Повітряні сили ЗСУ", "Атака велась із російських міст Орел та Курськ.")],
)  # fmt: skip
def test_what_was_stopped_or_where_it_came_from_is_no_claim(publisher: str, text: str) -> None:
    assert read(text, publisher) == ()


def test_a_group_signs_a_headline_in_quotation_marks() -> None:
    claims = read('Окупанти втратили 20 танків - ОТУ "Херсон".\n10.09.2025\nЗбито сім безпілотників.')
    assert {claim.claimant.source for claim in claims} == {"ua-kherson-group"}


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("Окупанти штурмували Луч. На окремих ділянках зазнали втрат та відступили.", "RU"),
        ("Російські джерела повідомляють про безуспішні атаки ЗСУ біля Медвежого.", "UA"),
        ("Захисники зірвали штурм на Торецькому напрямку.", "RU"),
        ("Воїни відновили втрачені позиції біля Торецька.", "UA"),
    ],
)
def test_who_attacks_or_moves(text: str, actor: str) -> None:
    assert read(text)[-1].actor == actor


def test_those_hurt_in_the_region_are_not_of_the_town_named_before() -> None:
    claims = read("У Костянтинівці вбили одного жителя. Ще 7 людей в області зазнали поранень.")
    assert [place.surface for claim in claims for place in claim.locations] == ["Костянтинівці"]


def test_people_hurt_after_a_semicolon_are_of_its_own_town() -> None:
    claims = read("У с. Довге постраждали двоє людей; у с. Борова загинув чоловік, постраждали троє.")
    assert [claim.locations[0].surface for claim in claims] == ["Довге", "Борова", "Борова"]


def test_a_district_by_its_adjective_alone_is_one() -> None:
    claims = read("У Луцькому районі загинув чоловік, ще двоє загинули в Куп'янському.")
    assert {place.surface: place.role for claim in claims for place in claim.locations}["Куп'янському"] == "WITHIN"


def test_munitions_that_a_headline_and_the_text_count_are_one_claim() -> None:
    claims = read(
        "Збито 15 «шахедів». Ворог бив по Одесі. Били з моря. Вогонь вели довго. Захисниками збито 15 «шахедів» у Київській області."
    )
    assert [claim.quantity.value for claim in claims if claim.kind == "LOSS" and claim.quantity] == [15]


def test_hyphenated_hromadas_stay_whole() -> None:
    (claim,) = read("Ворог обстріляв Лісну, Середино-Будську територіальні громади.")
    assert [(place.surface, place.role) for place in claim.locations] == [("Лісну", "WITHIN"), ("Середино-Будську", "WITHIN")]


def test_a_sum_that_has_grown_to_a_number_counts_people_and_is_exact() -> None:
    claims = read("Кількість постраждалих унаслідок удару по Лісному збільшилась до 9.")
    told = [(claim.kind, claim.quantity.value, claim.quantity.qualifier) for claim in claims if claim.quantity]
    assert told == [("LOSS", 9, "EXACT")]


def test_a_military_car_is_no_serviceman() -> None:
    (claim,) = read("Пошкоджено два військові автомобілі.")
    assert claim.quantity is not None
    assert (claim.materiel, claim.quantity.value) == ("motor_vehicle", 2)


@pytest.mark.parametrize(
    "text",
    [
        "Внаслідок обстрілу загинули двоє людей, - голова Сумської ОВА Іван Лісний.",
        "Внаслідок обстрілу загинули двоє людей — Сумська ОВА",
        "Внаслідок обстрілу загинули двоє людей, повідомляють у Сумській ОВА.",
    ],
)
def test_a_governor_signs_after_a_dash_or_is_no_place(text: str) -> None:
    (claim,) = read(text)
    assert (claim.claimant.source, list(claim.locations)) == ("ua-sumy-governor", [])


def test_those_who_name_losses_say_them() -> None:
    claims = read("У Генштабі назвали втрати росіян\n\nЗа добу ворог втратив 900 солдатів.")
    assert [claim.claimant.source for claim in claims] == ["ua-general-staff"]


def test_what_is_named_is_not_who_speaks() -> None:
    claims = read("Генштаб назвав напрямки з численними штурмами росіян\n\nУсього зафіксовано 94 бої.")
    assert [claim.claimant.source for claim in claims] == ["ua-general-staff"]


def test_the_whole_front_has_no_sector() -> None:
    claims = read("На Покровському напрямку відбулося найбільше зіткнень – 27. Усього на фронті зафіксовано 94 бої.")
    told = [(claim.quantity.value, claim.direction) for claim in claims if claim.quantity]
    assert told == [(27, "Покровському"), (94, None)]


def test_an_attack_from_guns_is_a_strike() -> None:
    (claim,) = read('З "Градів" та важкої артилерії атаковано Лісну і Марганецьку громади.')
    assert (claim.kind, claim.actor, [place.role for place in claim.locations]) == ("STRIKE", "RU", ["WITHIN", "WITHIN"])


def test_a_strike_on_a_plant_that_a_lead_and_the_quotation_tell_is_one() -> None:
    text = "Генштаб підтвердив ураження Лісного нафтопереробного заводу.\n\n«Підрозділи завдали ураження по Лісному нафтопереробному заводу», – йдеться у повідомленні Генштабу."
    assert [claim.kind for claim in read(text)] == ["STRIKE"]


@pytest.mark.parametrize("place", ["Лісному Одеської області", "Лісній громаді"])
def test_who_struck_by_the_region_of_the_town(place: str) -> None:
    report = make_report(f"Внаслідок удару по {place} пошкоджено будинок.", publisher="nobody", published_on=DAY)
    assert [claim.actor for claim in extract(report)] == ["RU"]


def test_hromadas_of_each_kind_are_listed() -> None:
    (claim,) = read("Обстрілів зазнали Лісівська міська, Луківська сільська, Озерська селищна громади.")
    assert [(place.surface, place.role) for place in claim.locations] == [
        ("Лісівська", "WITHIN"),
        ("Луківська", "WITHIN"),
        ("Озерська", "WITHIN"),
    ]

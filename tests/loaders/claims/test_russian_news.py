"""What Russian and Ukrainian news tell of people and of who says so: whom it befell, where, by whose word."""

from datetime import date

import pytest

from loaders.claims import extract
from loaders.reports import make_report
from schema.claim import Claim

PAPER, SITE = "Приморский листок", "Українська правда"
DAY = date(2025, 9, 12)

PEOPLE = [
    ("some of the wounded died", "Один из раненых скончался в больнице.", ["KILLED 1"]),
    ("several of them", "Двое из пострадавших скончались.", ["KILLED 2"]),
    ("the same in Ukrainian", "Двоє з поранених померли в лікарні.", ["KILLED 2"]),
    ("the same in English", "Two of the wounded have died.", ["KILLED 2"]),
    ("some of the wounded, and another who died", "Двое из раненых в больнице, один человек погиб.", ["KILLED 1"]),
    ("a young man by his age", "При атаке погиб 19-летний парень.", ["KILLED 1"]),
    ("kin", "Ранены отец и сын.", ["WOUNDED 1", "WOUNDED 1"]),
    ("children who only tell whose mother she was", "Погибла мать двоих детей.", ["KILLED 1"]),
    ("children who were hurt as well", "Ранены отец и двое детей.", ["WOUNDED 1", "WOUNDED 2"]),
    ("the same in Ukrainian, and his wife", "Загинув батько трьох дітей, його дружина поранена.", ["KILLED 1", "WOUNDED 1"]),
    ("whose brother he is", "Брат погибшего получил орден.", []),
    ("whose wife she is", "Дружина загиблого просить про допомогу.", []),
]


def harm(claim: Claim) -> str:
    return f"{claim.effect} {claim.quantity.value if claim.quantity else 0:g}"


@pytest.mark.parametrize(("text", "wanted"), [row[1:] for row in PEOPLE], ids=[row[0] for row in PEOPLE])
def test_people_are_counted_once_by_what_befell_them(text: str, wanted: list[str]) -> None:
    assert sorted(harm(claim) for claim in extract(make_report(text, publisher=PAPER, published_on=DAY))) == wanted


AGENCY, GAZETTE = "РИА Новости", "УНИАН"
STRIKES = [
    ("a drone of nobody's in an outlet of one side", AGENCY, "Другой дрон атаковал дом в Лесном.", "UA>RU OBJECT Лесном"),
    ("the same of the other side", GAZETTE, "Другой дрон атаковал дом в Лесном.", "RU>UA OBJECT Лесном"),
    ("whose drone, after it", PAPER, "Гладков: Дрон ВСУ взорвался возле школы Брянска.", "UA>RU OBJECT Брянска"),
    ("an own drone", AGENCY, "Российский дрон ударил по дому в Лесном.", "RU>UA OBJECT Лесном"),
    ("an army's own drone", "Минобороны России", "БПЛА ударил по позициям ВСУ в Лесном.", "RU>UA OBJECT Лесном"),
    ("a drone behind its verb", GAZETTE, "Автівку атакував ворожий дрон у Лісному.", "RU>UA OBJECT Лісному"),
    ("a building and its town", AGENCY, "ВСУ нанесли удар по администрации Лесного.", "UA>RU OBJECT Лесного"),
    ("a town that has no cases", AGENCY, "Украинский дрон ударил по зданию администрации Купино.", "UA>RU OBJECT Купино"),
    ("what a drone came down on", AGENCY, "Ракета ВСУ попала в школу Лесного.", "UA>RU OBJECT Лесного"),
    ("the seat of a region's government", AGENCY, "ВСУ атаковали здание правительства Энской области.", "UA>RU WITHIN Энской области"),
    ("a region after what it was attacked with", AGENCY, "ВСУ атаковали ударными дронами Энскую область.", "UA>RU WITHIN Энскую область"),
    ("a town and its district", AGENCY, "Лесной и Лесной округ подверглись обстрелу ВСУ.", "UA>RU OBJECT Лесной, WITHIN Лесной округ"),
    ("quarters", AGENCY, "ВСУ нанесли удар по жилым кварталам Лесного.", "UA>RU OBJECT Лесного"),
    ("the centre of a town", AGENCY, "Дрон ВСУ попал в дом в центре Лесного.", "UA>RU OBJECT Лесного"),
]


def blow(claim: Claim) -> str:
    return f"{claim.actor}>{claim.target} " + ", ".join(f"{place.role.name} {place.surface}" for place in claim.locations)


@pytest.mark.parametrize(("publisher", "text", "wanted"), [row[1:] for row in STRIKES], ids=[row[0] for row in STRIKES])
def test_a_strike_has_its_sides_and_its_place(publisher: str, text: str, wanted: str) -> None:
    (claim,) = extract(make_report(text, publisher=publisher, published_on=DAY))
    assert (claim.kind, blow(claim)) == ("STRIKE", wanted)


NOT_STRUCK = ["ВСУ атаковали дом Вовка.", "ВСУ нанесли удар по приказу Вовка.", "Дрон попал в объектив Петра Вовка."]


@pytest.mark.parametrize("text", NOT_STRUCK)
def test_whose_a_thing_is_is_no_town(text: str) -> None:
    assert not [place for claim in extract(make_report(text, publisher=AGENCY, published_on=DAY)) for place in claim.locations]


WORDS = [
    ("a ministry's channel", "Освобождено Лесное, говорится в официальном Telegram-канале Минобороны.", "ru-mod"),
    ("a governor's channel", "Ранены двое, говорится в Telegram-канале Вячеслава Гладкова.", "ru-belgorod-governor"),
    ("a channel by its name", "Ранены двое, сообщает Telegram-канал Mash.", "mash"),
    (
        "what an attack led to is nobody's word",
        "Губернатор Гладков сообщил об атаке. Она привела к гибели местного жителя.",
        "ru-belgorod-governor",
    ),
    ("whose words are cited", "«Ранены двое», — привело слова губернатора Гладкова РИА Новости.", "ru-belgorod-governor"),
    ("the authorities of a region", "В Курской области сбиты дроны. Региональные власти сообщили о двух раненых.", "ru-kursk-governor"),
    ("its staff", "В Курской области ранены двое, сообщил региональный оперативный штаб.", "ru-kursk-crisis-center"),
]


@pytest.mark.parametrize(("text", "source"), [row[1:] for row in WORDS], ids=[row[0] for row in WORDS])
def test_whose_word_it_is(text: str, source: str) -> None:
    assert {claim.claimant.source for claim in extract(make_report(text, publisher=PAPER, published_on=DAY))} == {source}


def test_drones_destroyed_over_a_region_without_its_name_were_shot_down() -> None:
    (claim,) = extract(make_report("Над областью уничтожены ещё четыре дрона.", publisher=PAPER, published_on=DAY))
    assert claim.effect == "SHOT_DOWN"


UNCOUNTED = [
    ("a participle in the plural", "Уничтожены и перехвачены БПЛА в Лесном районе."),
    ("several regions", "Силы ПВО сбили БПЛА над Курской и Брянской областями."),
    ("districts that are counted", "Губернатор: Средства ПВО уничтожили БПЛА в трех районах Курской области."),
    ("several towns", "Знищено БпЛА в Лісному та Луговому."),
]


@pytest.mark.parametrize("text", [row[1] for row in UNCOUNTED], ids=[row[0] for row in UNCOUNTED])
def test_an_acronym_that_may_be_of_many_is_not_one(text: str) -> None:
    assert not extract(make_report(text, publisher=PAPER, published_on=DAY))


@pytest.mark.parametrize("text", ["Над Курской областью сбит БПЛА.", "Уничтожены БПЛА и танк.", "ПВО сбила БПЛА в Лесном, ранен мужчина."])
def test_an_acronym_that_one_verb_has_is_one(text: str) -> None:
    counted = [claim for claim in extract(make_report(text, publisher=PAPER, published_on=DAY)) if claim.materiel == "uav"]
    assert [claim.quantity and claim.quantity.value for claim in counted] == [1]


def test_drones_of_a_region_and_of_its_districts_are_told_once() -> None:
    text = (
        "Губернатор Слюсарь: сбиты пять дронов в Ростовской области. «В Лесном и Усть-Луговом районах уничтожено пять дронов», написал он."
    )
    (claim,) = extract(make_report(text, publisher=PAPER, published_on=DAY))
    assert claim.effect == "SHOT_DOWN"


def test_a_war_against_a_side_is_not_of_whom_a_ministry_tells() -> None:
    text = "Минобороны России молчит о числе погибших в ходе войны против Украины, тогда ведомство заявило о гибели 901 человека."
    (claim,) = extract(make_report(text, publisher=PAPER, published_on=DAY))
    assert (claim.materiel, claim.target) == ("troops", "RU")


def test_who_counts_the_dead_is_told_by_the_next_sentence() -> None:
    text = (
        "Журналисты установили имена 81 143 российских военных, погибших с начала вторжения. Подсчёт ведут «Медиазона» и волонтёры.\n"
        "Добровольцы – самая большая часть погибших – 16 741 человек."
    )
    claims = extract(make_report(text, publisher=PAPER, published_on=DAY))
    assert {(claim.claimant.source, claim.materiel, claim.target) for claim in claims} == {("mediazona", "troops", "RU")}


def found(text: str, publisher: str = PAPER) -> tuple[Claim, ...]:
    return extract(make_report(text, publisher=publisher, published_on=DAY))


def test_two_people_of_two_ages_are_two() -> None:
    assert len([claim for claim in found("Поранено 60-річного чоловіка. Зазнав поранення 73-річний чоловік.") if claim.kind == "LOSS"]) == 2
    assert len(found("Ранен 60-летний мужчина. По словам властей, 60-летний мужчина ранен осколками.")) == 1


def test_what_a_blow_led_to_is_the_word_of_who_told_of_it() -> None:
    text = (
        "Войска РФ ударили по Лесному, сообщили в Государственной службе по чрезвычайным ситуациям.\nВ результате удара погибли 14 человек."
    )
    (killed,) = [claim for claim in found(text, "Медуза") if claim.kind == "LOSS"]
    assert killed.claimant.source == "ua-emergency-service"


def test_a_blow_in_another_place_is_the_outlets_own_word() -> None:
    others = "\nМэр Одессы Геннадий Труханов сообщил о пожаре.\nГлава Харьковской ОВА Олег Синегубов рассказал о разрушениях."
    text = "Войска РФ ударили по Лесному, сообщили в Государственной службе по чрезвычайным ситуациям.\nВ результате удара по Луговому погибли 14 человек."
    (killed,) = [claim for claim in found(text + others, "Медуза") if claim.kind == "LOSS"]
    assert killed.claimant.source == "meduza"


TAKEN = [
    (
        "a region between the noun and the village",
        "Минобороны заявило о взятии в Харьковской области села Лесное.",
        ["Лесное Харьковской области"],
    ),
    ("a region after control", "Войска взяли под контроль в ДНР населённые пункты Лесное и Луговое.", ["Лесное ДНР", "Луговое ДНР"]),
    ("a region that is all", "Идут бои за контроль в Харьковской области. Лесное горит.", []),
]


@pytest.mark.parametrize(("text", "wanted"), [row[1:] for row in TAKEN], ids=[row[0] for row in TAKEN])
def test_a_village_that_was_taken_is_named_after_its_region(text: str, wanted: list[str]) -> None:
    taken = [claim for claim in found(text) if claim.kind == "CONTROL_CHANGE"]
    assert [f"{place.surface} {place.region}" for claim in taken for place in claim.locations] == wanted


def test_times_that_fire_was_opened_are_strikes() -> None:
    (claim,) = found("Зафиксировано 14 фактов ведения огня со стороны ВСУ.")
    assert (claim.kind, claim.quantity and claim.quantity.value) == ("STRIKE", 14)


def test_a_blow_on_a_village_with_a_short_name_is_told_once() -> None:
    text = "Ракетный удар по Роще: число погибших растёт\n\nПосле ракетного удара по селу Роща погибли 14 человек, сообщил глава ОВА Олег Синегубов."
    assert len([claim for claim in found(text) if claim.kind == "STRIKE"]) == 1


def test_a_lead_gives_way_to_the_quotation_that_names_its_brigades() -> None:
    text = (
        'МОСКВА, 12 сен – РИА Новости. Подразделения группировки войск "Север" нанесли поражение трём украинским бригадам в районах Лесного '
        'и Лугового, сообщило Минобороны РФ.\n"Группировкой "Север" нанесено поражение 36-й бригаде морской пехоты, 113-й бригаде теробороны '
        'и 13-й бригаде нацгвардии в районах населенных пунктов Лесное и Луговое", - говорится в сводке.'
    )
    (claim,) = found(text, AGENCY)
    assert claim.quote.startswith("нанесено")
    assert sorted(unit.number for unit in claim.formations if unit.number) == ["113", "13", "36"]


def test_who_only_has_a_wound_is_no_second_person() -> None:
    assert len(found("Постраждала одна людина: у 74-річного чоловіка рана руки.")) == 1


KURSK = date(2025, 2, 3)
CAMPAIGN = [
    ("all the time of the fights", "За всё время боевых действий на курском направлении ВСУ потеряли более 51 000 военных."),
    ("since the attack", "С начала атаки на Курскую область ВСУ потеряли более 27 тысяч военных."),
    ("a sum in the region that is of no day", "ВСУ потеряли убитыми до 49 тысяч солдат на территории Курской области."),
    ("losses for the time", "Потери украинской армии за время боевых действий в Курской области составляют около 30 050 военных."),
    ("in English", "Ukraine has lost over 55,000 troops since the beginning of hostilities in the Kursk area."),
]


@pytest.mark.parametrize("text", [row[1] for row in CAMPAIGN], ids=[row[0] for row in CAMPAIGN])
def test_a_sum_of_the_kursk_campaign_is_of_no_day_and_of_no_whole_war(text: str) -> None:
    (claim,) = extract(make_report(text, publisher="Минобороны России", published_on=KURSK))
    assert (claim.tally, claim.period.start, claim.period.end) == ("INCREMENT", date(2024, 8, 6), KURSK)


def test_a_sum_of_the_campaign_goes_on_until_a_day_is_told() -> None:
    text = "С начала вторжения в Курскую область ВСУ потеряли 51 000 военных. Армия лишилась 301 танка. За сутки уничтожены 3 БТР."
    claims = extract(make_report(text, publisher="Минобороны России", published_on=KURSK))
    assert [claim.period.start for claim in claims] == [date(2024, 8, 6), date(2024, 8, 6), KURSK]


def test_a_day_of_that_sector_is_a_day() -> None:
    (claim,) = extract(
        make_report("З початку доби на Курському напрямку ворог втратив 41 особу.", publisher="Генштаб ЗСУ", published_on=KURSK)
    )
    assert claim.period.start == KURSK


def test_a_time_that_is_only_recalled_holds_for_its_sentence_alone() -> None:
    text = "ВСУ потеряли 41 солдата. Напомним, армия вторглась в регион в августе 2024 года.\nСбит МиГ-29."
    assert {claim.period.start for claim in extract(make_report(text, publisher="Минобороны России", published_on=KURSK))} == {KURSK}


LEFT_ALONE = [
    ("debris of one", "Сбиты четыре дрона, обломки одного из них упали на нефтебазу.", 1),
    ("a depot on fire", "Збито 4 дрони, загорілася нафтобаза.", 1),
    ("a thing in the genitive among those counted", "Киев лишился 32 единиц бронетехники, в том числе танка и гаубицы.", 3),
]


@pytest.mark.parametrize(("text", "count"), [row[1:] for row in LEFT_ALONE], ids=[row[0] for row in LEFT_ALONE])
def test_as_many_losses_as_are_told(text: str, count: int) -> None:
    assert len([claim for claim in found(text, SITE) if claim.kind == "LOSS"]) == count


def test_who_has_set_up_a_governor_does_not_speak() -> None:
    (claim,) = found("Призначений Кремлем губернатор Самарської області заявив про двох загиблих.", SITE)
    assert claim.claimant.source == "ru-samara-governor"


def test_who_strikes_is_not_the_group_of_the_sentence_before() -> None:
    text = "Группировка «Север» уничтожила 40 солдат. ВСУ атаковали позиции РФ в районе Лесного."
    fight = next(claim for claim in found(text, "Минобороны России") if claim.kind == "ENGAGEMENT")
    assert (fight.actor, fight.target, list(fight.formations)) == ("UA", "RU", [])


SPOKEN = [
    ("said on a weekday", "Губернатор Гладков заявил в понедельник, что за прошедшие сутки ранены 14 жителей.", date(2025, 9, 8)),
    ("the same in Ukrainian", "У понеділок Генштаб ЗСУ повідомив, що за минулу добу ворог втратив 901 особу.", date(2025, 9, 8)),
    (
        "announced on a weekday, and then the day",
        "Об этом во вторник сообщил Генштаб ВСУ. За минувшие сутки враг потерял 901 человека.",
        date(2025, 9, 9),
    ),
    ("announced on a date", "Об этом 7 сентября сообщил Генштаб ВСУ. За минувшие сутки враг потерял 901 человека.", date(2025, 9, 7)),
    ("an event of another day", "Враг ударил 7 сентября по Лесному. За минувшие сутки враг потерял 901 человека.", DAY),
]


@pytest.mark.parametrize(("text", "day"), [row[1:] for row in SPOKEN], ids=[row[0] for row in SPOKEN])
def test_a_past_day_is_that_of_the_speech(text: str, day: date) -> None:
    assert [claim.period.end for claim in found(text) if claim.kind == "LOSS"] == [day]


def test_whose_picture_it_is_does_not_speak() -> None:
    text = "Сообщил представитель Минобороны Игорь Конашенков.\n\nTelegram Владимир Зеленский\n\nОн отметил, что ВСУ потеряли 140 военных."
    assert [claim.claimant.source for claim in found(text)] == ["ru-mod"]

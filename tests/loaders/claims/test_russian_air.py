"""What Russian news counts of drones by region and by effect, and attacks on sites that only what flies reaches."""

from datetime import date

import pytest

from loaders.claims import extract
from loaders.reports import make_report
from schema.claim import Claim

MOD, PAPER = "Минобороны России", "Приморский листок"
DAY = date(2025, 9, 12)

DOWNED = [
    ("a place before its dash, targets before", MOD, "Перехвачено 31 БПЛА. Больше всего сбитых целей было в Воронежской области — девять, в Белгородской — семь.",
     ["SHOT_DOWN 31", "SHOT_DOWN 7 Белгородской", "SHOT_DOWN 9 Воронежской области"]),
    ("a dash between two verbs", MOD, "11 дронов перехватили над Чёрным морем, 14 — над Ростовской областью, два дрона уничтожили над Азовским морем.",
     ["SHOT_DOWN 11 Чёрным морем", "SHOT_DOWN 14 Ростовской областью", "SHOT_DOWN 2 Азовским морем"]),
    ("drones that were hit", MOD, "Поражены 12 беспилотников.", ["SHOT_DOWN 12"]),
    ("drones that were made harmless", PAPER, "Ночью нейтрализованы 12 беспилотников.", ["SHOT_DOWN 12"]),
    ("the same in Ukrainian", PAPER, "Вночі знешкоджено 12 безпілотників.", ["SHOT_DOWN 12"]),
    ("what stands on the ground", MOD, "Поражены три склада.", ["DAMAGED 3"]),
]  # fmt: skip


def downed(claim: Claim) -> str:
    return " ".join([f"{claim.effect} {claim.quantity.value if claim.quantity else 0:g}", *(place.surface for place in claim.locations)])


@pytest.mark.parametrize(("publisher", "text", "wanted"), [row[1:] for row in DOWNED], ids=[row[0] for row in DOWNED])
def test_drones_fall_where_they_were_counted(publisher: str, text: str, wanted: list[str]) -> None:
    assert sorted(downed(claim) for claim in extract(make_report(text, publisher=publisher, published_on=DAY))) == wanted


def test_the_military_of_a_text_that_cites_the_ministry_is_the_ministry() -> None:
    text = "Минобороны РФ сообщило о поражении 25 беспилотников ВСУ\n\nРоссийские военные сообщили, что перехвачены и уничтожены 25 украинских беспилотников."
    (claim,) = extract(make_report(text, publisher="Интерфакс", published_on=DAY))
    assert (claim.claimant.source, claim.effect) == ("ru-mod", "SHOT_DOWN")


ATTACKS = [
    ("a depot", "Совершена атака на нефтебазу в Лесном.", "STRIKE"),
    ("a bridge", "Атака на мост в Лесном привела к пожару.", "STRIKE"),
    ("positions", "Атака на позиции врага в Лесном.", "ENGAGEMENT"),
]


@pytest.mark.parametrize(("text", "kind"), [row[1:] for row in ATTACKS], ids=[row[0] for row in ATTACKS])
def test_an_attack_on_what_only_fire_reaches_is_a_strike(text: str, kind: str) -> None:
    (claim,) = extract(make_report(text, publisher=PAPER, published_on=DAY))
    assert claim.kind == kind


def test_a_town_has_the_region_of_the_adjective_before_it() -> None:
    (claim,) = extract(make_report("Беспилотник нанёс удар по нефтебазе в крымской Феодосии.", publisher=PAPER, published_on=DAY))
    assert [(place.surface, place.region) for place in claim.locations] == [("Феодосии", "крымской")]


def found(text: str, publisher: str = PAPER) -> tuple[Claim, ...]:
    return extract(make_report(text, publisher=publisher, published_on=DAY))


FLOWN = [
    ("what took part in an attack", "В атаке участвовали 31 дрон, 22 сбили.", ["LAUNCH 31", "LOSS 22"]),
    ("the same in Ukrainian", "У атаці взяли участь 31 дрон, 22 збили.", ["LAUNCH 31", "LOSS 22"]),
]


@pytest.mark.parametrize(("text", "wanted"), [row[1:] for row in FLOWN], ids=[row[0] for row in FLOWN])
def test_what_took_part_in_an_attack_was_launched(text: str, wanted: list[str]) -> None:
    assert [f"{claim.kind} {claim.quantity.value if claim.quantity else 0:g}" for claim in found(text)] == wanted


def test_shaheds_that_were_destroyed_were_shot_down() -> None:
    (claim,) = found('Уничтожены 14 "Шахедов".')
    assert claim.effect == "SHOT_DOWN"


FATAL = [
    "Мужчина получил несовместимые с жизнью травмы.",
    "Женщина получила травмы, несовместимые с жизнью.",
    "Чоловік отримав несумісні з життям поранення.",
]


@pytest.mark.parametrize("text", FATAL)
def test_wounds_with_which_nobody_lives_kill(text: str) -> None:
    assert [claim.effect for claim in found(text)] == ["KILLED"]


NO_TOWN = [
    ("a company", "ВСУ атаковали дронами территорию холдинга «Березняк» в селе Лесное.", ["Лесное"]),
    ("a car that begins a sentence", "Автомобиль был атакован дроном на дороге у села Лесное.", ["Лесное"]),
    ("whose car it was", "Дрон ВСУ атаковал автомобиль председателя комиссии Игоря Вовка в посёлке Лесное.", ["Лесное"]),
    ("a village in quotes", "ВСУ обстреляли село «Лесное».", ["Лесное"]),
]


@pytest.mark.parametrize(("text", "wanted"), [row[1:] for row in NO_TOWN], ids=[row[0] for row in NO_TOWN])
def test_what_is_struck_is_a_town_alone(text: str, wanted: list[str]) -> None:
    assert [place.surface for claim in found(text) for place in claim.locations] == wanted


def test_a_gun_of_two_alphabets_is_told_once() -> None:
    text = 'ВСУ потеряли две гаубицы M777. "Уничтожены две гаубицы М777", – сообщил Конашенков.'
    assert len(found(text, MOD)) == 1


def test_a_village_of_two_words_in_a_headline_is_that_of_the_body() -> None:
    text = (
        "ВСУ ударили дронами по Белой Роще\nВСУ атаковали дронами два дома в посёлке Белая Роща Энской области, сообщил губернатор Богомаз."
    )
    assert len([claim for claim in found(text, "Газета.Ru") if claim.kind == "STRIKE"]) == 1


LOST = [
    ("a thing that loses something", "Танк лишился гусеницы.", []),
    ("a ship that loses way", "Корабль потерял ход.", []),
    ("an object before its verb", "Танк потеряли ВСУ под Лесным.", ["tank"]),
    ("a car of reconnaissance", "Военные захватили бронированную разведывательно-дозорную машину (БРДМ-2).", ["afv"]),
]


@pytest.mark.parametrize(("text", "wanted"), [row[1:] for row in LOST], ids=[row[0] for row in LOST])
def test_what_is_lost_is_no_subject_of_losing(text: str, wanted: list[str]) -> None:
    assert [claim.materiel for claim in found(text) if claim.kind == "LOSS"] == wanted

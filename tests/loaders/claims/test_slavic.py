"""Russian and Ukrainian constructions: whose word a sentence is, how a number is written or shared out, what the passive says."""

from datetime import date

import pytest

from loaders.claims import extract
from loaders.reports import make_report
from schema.claim import Claim

STAFF, MOD, AIR, PRAVDA = "Генеральний штаб ЗСУ", "Минобороны России", "Повітряні сили ЗСУ", "Українська правда"
DAY = date(2025, 9, 12)

ROWS: list[tuple[str, str, str, list[str]]] = [
    ("the past passive", MOD, "Над Крымом были сбиты 22 беспилотника.", ["ru-mod LOSS SHOT_DOWN 22 >UA"]),
    ("the future passive is no claim", MOD, "Над Крымом будут сбиты 22 беспилотника.", []),
    ("a number with its ending", AIR, "Ворог атакував 175-ма ударними БпЛА.", ["ua-air-force LAUNCH 175 >UA"]),
    ("a brigade's number is no count", STAFF, "Підрозділи 7-ма бригада знищила танк.", ["ua-general-staff LOSS DESTROYED 1 >RU"]),
    ("a count for each region", MOD, "Уничтожены по два БПЛА над территориями Тульской и Рязанской областей.",
     ["ru-mod LOSS SHOT_DOWN 2 >UA", "ru-mod LOSS SHOT_DOWN 2 >UA"]),
    ("one for each town", PRAVDA, "По одному жителю ранены в Грайвороне и Муроме.",
     ["ukrainska-pravda LOSS WOUNDED 1 >UA", "ukrainska-pravda LOSS WOUNDED 1 >UA"]),
    ("a preposition that shares nothing out", STAFF, "Ворог завдав ударів по двох районах у Сумах і Глухові.", ["ua-general-staff STRIKE 2 >UA"]),
    ("strikes counted by who flew", MOD, "Нанесено 14 ударов беспилотников.", ["ru-mod STRIKE 14 >UA"]),
    ("a verb with an object of its own", MOD, "Противник потерял до 20 человек, уничтожены пикап и танк.",
     ["ru-mod LOSS CASUALTIES 20 >UA", "ru-mod LOSS DESTROYED 1 >UA", "ru-mod LOSS DESTROYED 1 >UA"]),
    ("a governor named without his office", PRAVDA, "На Харківщині поранено двох жінок, повідомив Олег Синєгубов.",
     ["ua-kharkiv-governor LOSS WOUNDED 2 >UA"]),
    ("a command named by its letters", PRAVDA, "За даними речника СОУ «Південь», ворог втратив 53 особи.",
     ["ua-southern-defence-forces LOSS CASUALTIES 53 >RU"]),
    ("whose things were struck does not strike", STAFF, "Авіація завдала 18 ударів по районах зосередження противника та 3 удари по його ЗРК.",
     ["ua-general-staff STRIKE 18 >RU", "ua-general-staff STRIKE 3 >RU"]),
    ("a country struck does not fire", STAFF, "Росіяни завдали удару по території України, застосували 12 крилатих ракет.",
     ["ua-general-staff LAUNCH 12 >UA"]),
    ("towns under fire, who fired between", MOD, "Под обстрелом ВСУ Каховка и Олешки.", ["ru-mod STRIKE >RU"]),
    ("a part that was beaten back", STAFF, "Ворог здійснив 51 атаку, 46 відбито.",
     ["ua-general-staff ENGAGEMENT 51 >UA", "ua-general-staff REPELLED_ATTACK 46 >UA"]),
    ("the subject of a verb far before", STAFF, "Сили оборони відбили дві атаки, противник завдав 20 авіаударів, скинувши 28 КАБ, та здійснив 361 обстріл.",
     ["ua-general-staff LAUNCH 28 >UA", "ua-general-staff REPELLED_ATTACK 2 >UA", "ua-general-staff STRIKE 20 >UA",
      "ua-general-staff STRIKE 361 >UA"]),
    ("strikes and what they were made with", STAFF, "Ворог завдав дев'ять ударів з використанням 15 керованих авіабомб.",
     ["ua-general-staff LAUNCH 15 >UA", "ua-general-staff STRIKE 9 >UA"]),
    ("a number that only people have", MOD, "Подбиты три бронемашины, в плен взяты четверо.",
     ["ru-mod LOSS CAPTURED 4 >UA", "ru-mod LOSS DAMAGED 3 >UA"]),
    ("a clause of its own after the bombs", PRAVDA, "Росіяни скинули дві авіабомби, пошкоджено школу.", ["ukrainska-pravda LAUNCH 2 >UA"]),
    ("what led to the taking", MOD, "После боёв освобождено село Зелёное.", ["ru-mod CONTROL_CHANGE >UA"]),
    ("a subject left out is that of the sentence before", STAFF, "Противник вів оборону. Натомість завдав авіаударів по Красногорівці.",
     ["ua-general-staff STRIKE >UA"]),
    ("strikes on a Russian region", PRAVDA, "Завдано удару по НПЗ у Самарській області.", ["ukrainska-pravda STRIKE >RU"]),
    ("a part beaten back already", STAFF, "На Покровському напрямку 47 атак, з них 41 вже відбито.",
     ["ua-general-staff ENGAGEMENT 47 >UA", "ua-general-staff REPELLED_ATTACK 41 >UA"]),
    ("those named of the places counted", MOD, "Освобождены девять населенных пунктов, в том числе Новое и Рыбное в Запорожской области.",
     ["ru-mod CONTROL_CHANGE >UA", "ru-mod CONTROL_CHANGE >UA"]),
    ("rows under a verb of striking", PRAVDA, "За добу по регіону вдарили:\n– 4 КАБи;\n– 9 БпЛА типу «Герань-2».",
     ["ukrainska-pravda LAUNCH 4 >UA", "ukrainska-pravda LAUNCH 9 >UA"]),
    ("a command's own sector", PRAVDA, "Про це написав командувач ОСУВ «Таврія» Олександр Тарнавський у грудні 2023 року. Втрати противника – 412 осіб.",
     ["ua-tavria-group LOSS CASUALTIES 412 >RU"]),
    ("the sides of who lost", STAFF, "Ворог штурмував наші позиції, втратив дві бойові машини піхоти.", ["ua-general-staff LOSS LOST 2 >RU"]),
    ("a threat of strikes", STAFF, "У Чорному морі зберігається загроза ракетних ударів по Одесі.", []),
    ("labels before their numbers", PRAVDA, "Втрати ворога – 412 осіб (загиблі – 187, поранені – 221).",
     ["ukrainska-pravda LOSS CASUALTIES 412 >RU", "ukrainska-pravda LOSS KILLED 187 >RU", "ukrainska-pravda LOSS WOUNDED 221 >RU"]),
    ("drones counted within an attack", "Настоящий Гладков", "Атакам 9 дронов подверглись сёла Муром и Глотово.",
     ["ru-belgorod-governor LAUNCH 9 >RU"]),
    ("a part of the fights by its sector", STAFF, "За добу відбулося 160 боїв. Найбільше – 44 – на Покровському напрямку.",
     ["ua-general-staff ENGAGEMENT 160 >", "ua-general-staff ENGAGEMENT 44 >"]),
    ("the enemy of a source of no side", PRAVDA, "На мапі DeepState оновлено: ворог окупував Новохацьке.", ["deepstate CONTROL_CHANGE >UA"]),
    ("an adjective that is no speaker", PRAVDA, "Речник Сил оборони півдня України Владислав Волошин розповів «Українському радіо», що ворог втратив 3 танки.",
     ["ua-southern-defence-forces LOSS LOST 3 >RU"]),
    ("a sector in small letters", MOD, "На донецком направлении отбито семь атак.", ["ru-mod REPELLED_ATTACK 7 >RU"]),
    ("rows after one whose drones flew somewhere", MOD,
     "Ночью сбиты 21 БПЛА:\n– 12 – над Тульской областью, включая девять, летевших на Москву;\n– 9 – над Орловской областью.",
     ["ru-mod LOSS SHOT_DOWN 12 >UA", "ru-mod LOSS SHOT_DOWN 21 >UA", "ru-mod LOSS SHOT_DOWN 9 >UA", "ru-mod LOSS SHOT_DOWN 9 >UA"]),
    ("strikes counted inside their verb", PRAVDA, "Окупанти завдали шість ударів безпілотниками по Шостці.", ["ukrainska-pravda STRIKE 6 >UA"]),
    ("control that passes over", MOD, "Под контроль российских военных перешла Кондратовка.", ["ru-mod CONTROL_CHANGE >UA"]),
    ("a count after its places", STAFF, "Відбито атаки в районах Авдіївки та Невельського – 27.", ["ua-general-staff REPELLED_ATTACK 27 >UA"]),
    ("a further count after its places", STAFF, "Сили оборони відбили 17 атак біля Степового, поблизу Невельського – 12.",
     ["ua-general-staff REPELLED_ATTACK 12 >UA", "ua-general-staff REPELLED_ATTACK 17 >UA"]),
    ("labels after their numbers", PRAVDA, "Втрати рашистів склали 412 осіб: 187 – убито, 221 – поранено.",
     ["ukrainska-pravda LOSS CASUALTIES 412 >RU", "ukrainska-pravda LOSS KILLED 187 >RU", "ukrainska-pravda LOSS WOUNDED 221 >RU"]),
    ("drones that attack", AIR, "Павлоград уночі атакували 7 «шахедів».", ["ua-air-force LAUNCH 7 >UA"]),
    ("drones and one missile", AIR, "Уночі збито 9 безпілотників і ракету Х-59.",
     ["ua-air-force LOSS SHOT_DOWN 1 >RU", "ua-air-force LOSS SHOT_DOWN 9 >RU"]),
    ("an attack told twice", STAFF, "Ворог атакував 17 разів, намагався вклинитися в оборону поблизу Греківки.",
     ["ua-general-staff ENGAGEMENT 17 >UA"]),
    ("the enemy in a command's sector", "Олександр Тарнавський (Telegram)", "У смузі нашого угруповання «Таврія» загарбники завдали 24 авіаудари.",
     ["ua-tavria-group STRIKE 24 >UA"]),
    ("a dash for the verb before", STAFF, "За тиждень противник втратив 3 танки. А за весь січень – понад 14 тисяч осіб.",
     ["ua-general-staff LOSS CASUALTIES 14000 >RU", "ua-general-staff LOSS LOST 3 >RU"]),
    ("the press centre of a group of forces", "ТАСС",
     "Начальник пресс-центра группировки «Восток» Александр Гордеев сообщил ТАСС, что противник потерял три гаубицы.",
     ["ru-mod LOSS LOST 3 >UA"]),
]  # fmt: skip


def told(claim: Claim) -> str:
    value = claim.quantity and claim.quantity.value
    parts = (claim.claimant.source, claim.kind.name, claim.effect and claim.effect.name, value is not None and f"{value:g}")
    return " ".join([*filter(None, parts), f">{claim.target or ''}"])


@pytest.mark.parametrize(("publisher", "text", "wanted"), [row[1:] for row in ROWS], ids=[row[0] for row in ROWS])
def test_a_construction_gives_its_claims(publisher: str, text: str, wanted: list[str]) -> None:
    report = make_report(text, publisher=publisher, published_on=DAY)
    assert sorted(told(claim) for claim in extract(report)) == sorted(wanted)

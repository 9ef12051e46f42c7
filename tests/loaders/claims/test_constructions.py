"""One construction of the language a row: who says it, what it says, and the claims there must be, no more and no fewer."""

from datetime import date

import pytest

from loaders.claims import extract
from loaders.reports import make_report
from schema.claim import Claim

STAFF, MOD, AIR = "Генеральний штаб ЗСУ", "Минобороны России", "Повітряні сили ЗСУ"
DAY = date(2025, 9, 12)

ROWS: list[tuple[str, str, str, list[str]]] = [
    ("an unknown channel that says ours", "Вести с линии", "Наши бойцы отразили две контратаки ВСУ.", ["REPELLED_ATTACK 2 >RU"]),
    ("a person's own channel", "Настоящий Гладков (Telegram)", "Над районом сбиты два БПЛА.", ["LOSS uav 2 >UA"]),
    ("the number after its noun", STAFF, "Кількість зіткнень на фронті становить 97.", ["ENGAGEMENT 97"]),
    ("a second fight beside one beaten back", STAFF, "На Курському напрямку відбито п'ять ворожих атак, ще два боєзіткнення тривають.",
     ["REPELLED_ATTACK 5 >UA", "ENGAGEMENT 2"]),
    ("a fight without its noun", STAFF, "На Куп'янському напрямку Сили оборони зупинили три штурми, ще один триває.",
     ["REPELLED_ATTACK 3 >UA", "ENGAGEMENT 1 >UA"]),
    ("tries that are counted", STAFF, "На Покровському напрямку загарбники 34 рази намагалися витіснити наших захисників.", ["ENGAGEMENT 34 >UA"]),
    ("strikes told by their weapon", STAFF, "Ворог здійснив 96 обстрілів, чотири з яких – із РСЗВ.", ["STRIKE 96 >UA", "STRIKE 4 >UA"]),
    ("towns that suffer from fire", STAFF, "Від артилерійських обстрілів постраждали Бачівськ та Кучерівка.", ["STRIKE >UA"]),
    ("an attack with munitions in the instrumental", AIR, "Росіяни атакували Україну 117 ударними БпЛА.", ["LAUNCH strike_uav 117 >UA"]),
    ("munitions that hit", AIR, "Зафіксовано влучання 21 ударного БпЛА на 14 локаціях.", ["STRIKE 21 >UA"]),
    ("munitions that hit, as subject", "Ukrainian Air Force", "13 drones and four missiles struck nine locations.", ["STRIKE 13 >UA", "STRIKE 4 >UA"]),
    ("munitions before the verb of those who fired them", AIR, "20 безпілотників випустили вночі окупанти по Україні.",
     ["LAUNCH uav 20 >UA"]),
    ("a part told in the next sentence", AIR, "Ворог випустив 117 БпЛА. Близько 70 із них – «шахеди».", ["LAUNCH uav 117 >UA", "LAUNCH strike_uav 70 >UA"]),
    ("one of the wounded, unnumbered", "Суспільне", "У Харкові поранено п'ятьох людей, серед них дитина.", ["LOSS civilians 5", "LOSS civilians 1"]),
    ("a row of a sector without its verb", MOD, "Купянское направление — до 55 боевиков, 1 пикап, САУ «Гвоздика».",
     ["LOSS troops 55 >UA", "LOSS pickup 1 >UA", "LOSS self_propelled_artillery 1 >UA"]),
    ("a model without its class", MOD, "Истребительная авиация сбила Су-27 украинских ВВС.", ["LOSS airplane 1 >UA"]),
    ("a model after the place where it fell", MOD, "Расчеты ПВО сбили над Лозовой украинский Су-27 и два дрона.",
     ["LOSS airplane 1 >UA", "LOSS uav 2 >UA"]),
    ("parts told by place without a verb", MOD, "Сбиты пять самолетов ВСУ. Три самолета в районе Лозовой, два — у Купянска.",
     ["LOSS airplane 5 >UA", "LOSS airplane 3 >UA", "LOSS airplane 2 >UA"]),
    ("what other groups have taken, without a verb", MOD, "Группировка «Север» взяла Липовку, группировка «Запад» — Луговое и Степное.",
     ["CONTROL_CHANGE >UA", "CONTROL_CHANGE >UA", "CONTROL_CHANGE >UA"]),
    ("attacks that a group has beaten back, told after them", MOD,
     "Противник предпринял пять контратак у Лесного. В результате действий группировки «Восток» все атаки были отражены.",
     ["REPELLED_ATTACK 5 >RU"]),
    ("a list quoted in part", MOD, "Потери ВСУ составили: танков и ББМ — 9 <...> РСЗО — 2 <...> автомобилей — 14.",
     ["LOSS tanks_and_afv 9 >UA", "LOSS mlrs 2 >UA", "LOSS motor_vehicle 14 >UA"]),
    ("a participle between number and noun", MOD, "Ведомство сообщало о 105 сбитых за сутки БПЛА.", ["LOSS uav 105 >UA"]),
    ("objects struck, parts among them", MOD, "Нанесены удары по 58 военным объектам, в том числе по 52 районам сосредоточения живой силы.",
     ["STRIKE 58 >UA", "STRIKE 52 >UA"]),
    ("a party in another case than the subject's", STAFF, "Противник завдав по позиціях українських підрозділів 88 авіаційних ударів.", ["STRIKE 88 >UA"]),
    ("groups named in quotes", MOD, '"Запад" уничтожил более 1 575 украинских солдат и 14 танков.', ["LOSS troops 1575 >UA", "LOSS tank 14 >UA"]),
    ("a row of a group without its verb", MOD, '"Центр" нанес врагу наибольший урон - свыше 3 590 военных, пять танков.',
     ["LOSS troops 3590 >UA", "LOSS tank 5 >UA"]),
    ("fire that towns suffered from", "General Staff of the Armed Forces of Ukraine", "Kostyantynivka and Myrnohrad came under air strikes.", ["STRIKE >UA"]),
    ("a number that counts a shelling", STAFF, "Ворог скинув 28 КАБ та здійснив 361 артилерійський обстріл.", ["LAUNCH guided_bomb 28 >UA", "STRIKE 361 >UA"]),
    ("a count that is shared out", "Russian Defense Ministry", "Air defences destroyed seven drones each over the Belgorod and Kursk regions.",
     ["LOSS uav 7 >UA", "LOSS uav 7 >UA"]),
    ("a headline that the body repeats", "Reuters", "Drones set plant ablaze, one worker killed\n\nDrones hit a plant, killing one worker, officials said.",
     ["LOSS civilians 1", "STRIKE"]),
    ("who they are", "General Staff of the Armed Forces of Ukraine", "The Russians carried out four air strikes. They also used 60 drones.",
     ["STRIKE 4 >UA", "LAUNCH uav 60 >UA"]),
    ("whose positions were struck", "General Staff of the Armed Forces of Ukraine",
     "The Russians carried out four air strikes on the positions of Ukrainian units, using six missiles.", ["STRIKE 4 >UA", "LAUNCH missile 6 >UA"]),
    ("assaults of nobody named", "General Staff of the Armed Forces of Ukraine", "In the Kupiansk sector, 15 assaults were recorded.", ["ENGAGEMENT 15 >UA"]),
    ("two clauses with while", "Ukrainian Air Force", "Air defences intercepted 69 drones, while 22 drones hit eight locations.",
     ["LOSS uav 69 >RU", "STRIKE 22 >UA"]),
    ("an age", "Suspilne", "A 59-year-old man was killed.", ["LOSS civilians 1"]),
    ("a part after a passive, with ages", "Suspilne", "Five people were injured in the Lisna district, including two women aged 55 and 63.",
     ["LOSS civilians 5", "LOSS civilians 2"]),
    ("ones", "Russian Defense Ministry", "Our units destroyed six armored vehicles, including four Western-made ones.", ["LOSS afv 6 >UA", "LOSS afv 4 >UA"]),
    ("areas told by two words", "Russian Defense Ministry", "Air strikes hit a UAV production workshop and manpower in 134 areas.", ["STRIKE 134 >UA"]),
    ("settlements attacked", "Suspilne", "Russia attacked 31 settlements.", ["STRIKE 31 >UA"]),
    ("hits by munitions", "Ukrainian Air Force", "Hits by 8 missiles and 57 UAVs were recorded at 20 locations.", ["STRIKE 8 >UA", "STRIKE 57 >UA"]),
    ("a row glued by a hyphen", "General Staff of the Armed Forces of Ukraine", "armored combat vehicles-6823 (+10)units", ["LOSS afv 6823 >RU", "LOSS afv 10 >RU"]),
    ("strikes counted after missiles", "General Staff of the Armed Forces of Ukraine", "The enemy launched one missile strike using two missiles and 37 air strikes.",
     ["STRIKE 1 >UA", "LAUNCH missile 2 >UA", "STRIKE 37 >UA"]),
    ("one killed here and one there", "Suspilne", "Two people were killed in Lisne and one in Dolyna, while six others suffered injuries.",
     ["LOSS civilians 2", "LOSS civilians 1", "LOSS civilians 6"]),
    ("strikes that only killed", "Suspilne", "Russian strikes killed two people.", ["LOSS civilians 2"]),
    ("one in a list without its article", "Russian Defense Ministry", "The enemy lost four motor vehicles, one 152-mm D-20 gun, and 122-mm D-30 howitzer.",
     ["LOSS motor_vehicle 4 >UA", "LOSS field_artillery 1 >UA", "LOSS howitzer 1 >UA"]),
    ("fire by a side that is named after it", "Suspilne", "Shelling by Russian troops fell on Lisne, Governor Ivan Fedorov of the Sumy region said.", ["STRIKE >UA"]),
    ("times at the end", "General Staff of the Armed Forces of Ukraine", "The enemy attacked the positions of our units near Lisne and Dolyna three times.", ["ENGAGEMENT 3 >UA"]),
    ("manpower neutralised in areas", "Russian Defense Ministry", "Artillery has neutralised 78 AFU artillery units, manpower and hardware in 131 areas.",
     ["LOSS field_artillery 78 >UA", "STRIKE 131 >UA"]),
    ("areas fired at, manpower in them", "Russian Defense Ministry", "Artillery fired at 214 areas of concentration of Ukrainian manpower.", ["STRIKE 214 >UA"]),
    ("units that were engaged", "Russian Defense Ministry", "Aviation has engaged the AFU units near Dolyna.", ["ENGAGEMENT >UA"]),
    ("prisoners taken", "General Staff of the Armed Forces of Ukraine", "Our soldiers took 5 prisoners near Dolyna.", ["LOSS troops 5 >RU"]),
    ("other drones that crashed", "Reuters", "Ukrainian air defenses intercepted 343 drones, while 12 others crashed.", ["LOSS uav 343 >RU", "LOSS uav 12 >RU"]),
    ("an attack that targeted a town", "Reuters", "The Ukrainian attack targeted the city of Dolyna, the air force said.", ["STRIKE >RU"]),
    ("people named by what they drive", "Suspilne", "Drones injured two truck drivers.", ["LOSS civilians 2"]),
    ("another one injured", "Suspilne", "One person was killed and another injured in the town.", ["LOSS civilians 1", "LOSS civilians 1"]),
    ("out of", "Ukrainian Air Force", "Air defences shot down eight Kh-101 cruise missiles and 24 out of 27 Shahed drones.",
     ["LOSS cruise_missile 8 >RU", "LOSS strike_uav 24 >RU", "LAUNCH strike_uav 27 >UA"]),
    ("fired so many times", "General Staff of the Armed Forces of Ukraine", "The enemy fired about 4,900 times at the positions of our troops.", ["STRIKE 4900 >UA"]),
    ("a part of those fired with a verb of its own", "Ukrainian Air Force", "Russia fired 476 drones and 48 missiles, of which 442 drones and 41 missiles were destroyed.",
     ["LAUNCH uav 476 >UA", "LAUNCH missile 48 >UA", "LOSS uav 442 >RU", "LOSS missile 41 >RU"]),
    ("losses without a noun", "Reuters", "Russian losses in Ukraine have reached 960,380 since the start of the war, including 1,010 in the last 24 hours.",
     ["LOSS troops 960380 >RU", "LOSS troops 1010 >RU"]),
    ("rows under what a side attacked with", "Ukrainian Air Force",
     "The Russians attacked Ukraine with:\n\nsix Kh-101 missiles, fired from the Engels area;\ntwo Shahed-136/131 drones.", ["LAUNCH cruise_missile 6 >UA", "LAUNCH strike_uav 2 >UA"]),
    ("fired at a town so many times", "Suspilne", "Russian troops fired at Lisne 14 times.", ["STRIKE 14 >UA"]),
    ("attacks that are fire", "General Staff of the Armed Forces of Ukraine", "The aggressor carried out 5,120 attacks.", ["STRIKE 5120 >UA"]),
    ("tanks captured", "Suspilne", "Our soldiers destroyed a tank, and two more tanks were captured.", ["LOSS tank 1 >RU", "LOSS tank 2 >RU"]),
    ("a civilian car", "Ukrinform", "A Russian drone struck a civilian car in the town of Dolyna, injuring a 42-year-old man.", ["STRIKE >UA", "LOSS civilians 1"]),
    ("drones gone from the radar", "Ukrainian Air Force", "Air defence shot down 174 drones and 39 disappeared from radar.", ["LOSS uav 174 >RU", "LOSS uav 39 >RU"]),
    ("attacks rebuffed", "General Staff of the Armed Forces of Ukraine", "The enemy attacked three times near Dolyna, but received a rebuff.", ["REPELLED_ATTACK 3 >UA"]),
    ("since the start of hostilities", "Russian Defense Ministry", "The enemy lost 416 tanks near Dolyna since the start of hostilities in the region.", ["LOSS tank 416 >UA"]),
    ("attacks launched by brigades", "Russian Defense Ministry", "Our units repelled four attacks launched by the enemy's 63rd and 67th mechanised brigades.", ["REPELLED_ATTACK 4 >RU"]),
    ("missiles and drones together", "Ukrainian Air Force", "Air defence downed 478 of 549 Russian missiles and drones.",
     ["LOSS munition 478 >RU", "LAUNCH munition 549 >UA"]),
    ("a list of regions after a passive", "Russian Defense Ministry",
     "19 UAVs were destroyed over the Bryansk Region, 12 over the Kursk Region and one over Crimea.", ["LOSS uav 19 >UA", "LOSS uav 12 >UA", "LOSS uav 1 >UA"]),
    ("bombs without a number", "Suspilne", "Russian invaders dropped guided bombs on Dolyna in the Sumy region, and Lisne.", ["STRIKE >UA"]),
    ("a part that was made abroad", "Russian Ministry of Defence", "The enemy lost nine howitzers, of which four were foreign-made.",
     ["LOSS howitzer 9 >UA", "LOSS howitzer 4 >UA"]),
    ("nobody, who is not one", "TASS", "A Ukrainian drone damaged a car, but no one was injured.", ["LOSS motor_vehicle 1 >RU"]),
    ("a part of the fights", "General Staff of the Armed Forces of Ukraine", "168 combat clashes took place, 41 of which occurred in the Pokrovsk sector.",
     ["ENGAGEMENT 168", "ENGAGEMENT 41"]),
    ("a plant and a depot", "General Staff of the Armed Forces of Ukraine",
     "Ukrainian forces struck the Dolyna Oil Refinery and an ammunition depot near Lisne.", ["STRIKE >RU", "LOSS ammunition_depot 1 >RU"]),
    ("compared with the whole war", "Suspilne", "Three people died in the most powerful attack since the start of the full-scale war.", ["LOSS civilians 3"]),
    ("minus", STAFF, "Мінус 23 рашисти та гаубиця «Мста-Б».", ["LOSS troops 23 >RU", "LOSS howitzer 1 >RU"]),
    ("nothing recorded", "General Staff of the Armed Forces of Ukraine", "No offensive actions by the enemy were recorded in the Orikhiv direction.", []),
    ("groups for an offensive", "General Staff of the Armed Forces of Ukraine", "The formation of offensive enemy groups was not seen near Dolyna.", []),
    ("called a fake", "Суспільне", "Заяви Москви про «знищення 40 офіцерів» — фейк.", []),
    ("bodies brought home", "Суспільне", "Повернули тіла 757 загиблих воїнів.", []),
    ("a future", MOD, "ВСУ потеряют до трети бригад.", []),
    ("a price", MOD, "За уничтоженный танк платят, за сбитый самолёт тоже.", []),
    ("an advance denied", STAFF, "Ворожого просування не допущено.", []),
    ("a condition contrary to fact", STAFF, "Якби росіяни прорвали оборону, вони втратили б 40 танків.", []),
]  # fmt: skip


def told(claim: Claim) -> str:
    """Kind, class, number and who suffered, the last not of civilians."""
    value = f"{claim.quantity.value:g}" if claim.quantity else None
    side = f">{claim.target}" if claim.target and claim.materiel != "civilians" else None
    return " ".join(filter(None, (claim.kind, claim.materiel, value, side)))


@pytest.mark.parametrize(("publisher", "text", "wanted"), [row[1:] for row in ROWS], ids=[row[0] for row in ROWS])
def test_a_construction_gives_its_claims(publisher: str, text: str, wanted: list[str]) -> None:
    found = extract(make_report(text, publisher=publisher, published_on=DAY))
    assert sorted(told(claim) for claim in found) == sorted(wanted)

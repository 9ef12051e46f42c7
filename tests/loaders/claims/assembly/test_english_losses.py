"""English counts of what was lost: whose it was, how it was lost, what it was attacked with, and which formation did it."""

from datetime import date

import pytest

from loaders.claims import extract
from loaders.reports import make_report
from schema.claim import Claim

ROWS: list[tuple[str, str, list[str]]] = [
    ("whose the next of a list is", "15 Russian tanks and five mortars were destroyed near Lisne.", ["DESTROYED tank 15 >RU", "DESTROYED mortar 5 >RU"]),
    ("a second verb of one subject", "Russian soldiers killed five Ukrainian fighters and destroyed two tanks.", ["KILLED troops 5 >UA", "DESTROYED tank 2 >UA"]),
    ("a hedge that denies nothing", "No fewer than eight Russian soldiers were killed.", ["KILLED troops 8 >RU"]),
    ("a bare number before a passive", "In Lisne, 15 were killed, five wounded.", ["KILLED civilians 15 >-", "WOUNDED civilians 5 >-"]),
    ("out of action, of people", "Soldiers put 30 invaders out of action.", ["CASUALTIES troops 30 >RU"]),
    ("over a region", "Nine drones were neutralized over the Lisna region.", ["SHOT_DOWN uav 9 >-"]),
    ("a launcher of rockets", "Russian troops destroyed two HIMARS launchers.", ["DESTROYED mlrs 2 >UA"]),
    ("what a town was hit with", "The Russian army hit Lisne with 16 Shahed drones.", ["LAUNCH strike_uav 16 >UA"]),
    ("a list after by", "Ukraine was attacked by 40 drones and nine cruise missiles.", ["LAUNCH uav 40 >UA", "LAUNCH cruise_missile 9 >UA"]),
    ("parts between two verbs", "A Russian barrage killed seven people, including two children, and injured 34 others across Ukraine.",
     ["KILLED civilians 7 >UA", "KILLED civilians 2 >UA", "WOUNDED civilians 34 >UA"]),
    ("an army that attacked", "Russian army attacked Lisna Oblast 74 times: one killed, five wounded",
     ["ENGAGEMENT None 74 >UA", "KILLED civilians 1 >UA", "WOUNDED civilians 5 >UA"]),
    ("a participle between munitions and their verb", "Nineteen of the 24 missiles launched by Russia were intercepted.",
     ["SHOT_DOWN missile 19 >RU", "LAUNCH missile 24 >UA"]),
    ("most of those launched", "Most of the 24 missiles launched by Russia were intercepted.", ["LAUNCH missile 24 >UA"]),
    ("hit, in a headline", "Five Russian tanks and two mortars hit near Lisne", ["DAMAGED tank 5 >RU", "DAMAGED mortar 2 >RU"]),
    ("an irregular verb whose subject goes on", "Russian troops took 12 Ukrainian soldiers captive and destroyed two tanks.",
     ["CAPTURED troops 12 >UA", "DESTROYED tank 2 >UA"]),
    ("a list after who did it", "31 drones were downed by the crews on duty: 17 drones over the Lisna Region and 14 over the Kursk Region.",
     ["SHOT_DOWN uav 31 >-", "SHOT_DOWN uav 17 >-", "SHOT_DOWN uav 14 >-"]),
    ("a word of aid in the name of a site", "Up to 20 Ukrainian soldiers and two ammunition supply points were destroyed.",
     ["KILLED troops 20 >UA", "DESTROYED ammunition_depot 2 >UA"]),
    ("what was said of them by the way", "Russian air defence destroyed four cruise missiles, launched by Ukraine, and 27 Ukrainian drones.",
     ["SHOT_DOWN cruise_missile 4 >UA", "SHOT_DOWN uav 27 >UA"]),
    ("an interception", "The interception of four Ukrainian missiles was reported.", ["SHOT_DOWN missile 4 >UA"]),
    ("a headline's losses that top a number", "Ukraine's Troop Losses Top 6,200 Near Lisne", ["CASUALTIES troops 6200 >UA"]),
    ("people by their nation alone", "450 Russians were liquidated near Lisne.", ["KILLED troops 450 >RU"]),
    ("a perfect with an adverb", "Nearly 700 Russians have already died near Lisne.", ["KILLED troops 700 >RU"]),
    ("deaths after a ship", "The strike on a vessel in the port of Lisne resulted in two deaths and six injuries.",
     ["KILLED civilians 2 >-", "WOUNDED civilians 6 >-"]),
    ("a sum of losses, and those who gave up", "The Ukrainian army's losses over the day amounted to 60 people, three more soldiers laid down their weapons.",
     ["CASUALTIES troops 60 >UA", "SURRENDERED troops 3 >UA"]),
    ("an adverb after a clause of its own", "Three Russian soldiers, who were at the depot, had been fatally wounded.", ["KILLED troops 3 >RU"]),
    ("a subheading", "Battlegroup inflicts losses near Lisne\n\nUkrainian army lost three tanks and two guns\n\nThe Ukrainian army lost three tanks, four mortars and two guns near Lisne, the spokesman said.",
     ["LOST tank 3 >UA", "LOST mortar 4 >UA", "LOST field_artillery 2 >UA"]),
    ("what vehicles move on", "The package includes:\n- one all-terrain tracked vehicle;\n- 20 drones;", []),
    ("a year", "The losses of Russian troops remained high throughout 2024.", []),
    ("whose houses and bases those are", "Drones destroyed 48 civilian homes, three military bases, a civilian building and an engineering school.", []),
    ("what was fired, and of it lost", "Russia launched 64 drones into the country, 41 of which were shot down and 20 lost in flight.",
     ["LAUNCH uav 64 >UA", "SHOT_DOWN uav 41 >RU", "LOST uav 20 >RU"]),
    ("whose drones of a neutral teller's", "Russia launched 64 drones. Of these, 41 were downed.", ["LAUNCH uav 64 >UA", "SHOT_DOWN uav 41 >RU"]),
    ("a part held by somebody", "Two people were killed in the Russian-controlled part of the Lisna region, and four more were injured.",
     ["KILLED civilians 2 >-", "WOUNDED civilians 4 >-"]),
    ("another number", "Nine missiles were downed by night and another four on Saturday morning.", ["SHOT_DOWN missile 9 >-", "SHOT_DOWN missile 4 >-"]),
    ("another elsewhere", "Shelling injured two people in Lisne, and another in Dolyna.", ["WOUNDED civilians 2 >-", "WOUNDED civilians 1 >-"]),
    ("others whom nobody counted", "The attack killed nine people and injured dozens.", ["KILLED civilians 9 >-"]),
    ("people without power", "Russian strikes hit the Lisna region, injuring two people and leaving 48,000 people without power.", ["WOUNDED civilians 2 >UA"]),
    ("those of a list that were enough", "Russia launched 64 drones and three missiles at Ukraine, of which 51 were shot down.",
     ["LAUNCH uav 64 >UA", "LAUNCH missile 3 >UA", "SHOT_DOWN uav 51 >RU"]),
    ("munitions used by an army", "Almost 900 drones and 40 missiles of many types were used by the Russian army to attack Ukraine.",
     ["LAUNCH uav 900 >UA", "LAUNCH missile 40 >UA"]),
    ("lost, in quotes", 'The air force downed 41 drones, and another 20 were "locationally lost".', ["SHOT_DOWN uav 41 >-", "LOST uav 20 >-"]),
    ("kilometres that were captured", "The army was capturing between 300 and 400 square kilometres a month.", []),
    ("dead who are too many for a town", "The figure included more than 20,000 dead.", ["KILLED troops 20000 >-"]),
    ("losses of one class", "Russian tank losses rose by 7, totaling 512.", ["LOST tank 7 >RU", "LOST tank 512 >RU"]),
    ("whom a blow caused to lose", "The strikes caused Russia to lose nine tanks.", ["LOST tank 9 >RU"]),
    ("three verbs of one subject", "Ukrainian forces killed 12, injured 41 and took one prisoner.",
     ["KILLED troops 12 >RU", "WOUNDED troops 41 >RU", "CAPTURED troops 1 >RU"]),
    ("whoever is missing, or was saved", "Two people were killed, 40 people were reported missing and 39 people had been rescued.", ["KILLED civilians 2 >-"]),
    ("whose country has lost them", "Zelensky said that his country had lost 64 tanks.", ["LOST tank 64 >UA"]),
    ("planes that were damaged", "Five Russian warplanes and an air defence system were damaged in Kursk.", ["DAMAGED airplane 5 >RU", "DAMAGED ad_system 1 >RU"]),
    ("soldiers who have fallen", "The 470 Russian soldiers who have fallen near Lisne were buried.", ["KILLED troops 470 >RU"]),
    ("kin", "A two-year-old girl and her mother were killed in Lisne.", ["KILLED civilians 1 >-", "KILLED civilians 1 >-"]),
    ("a father of two", "A father of two was killed in Lisne.", ["KILLED civilians 1 >-"]),
    ("a baby's months", "A 7-month-old baby died in Lisne.", ["KILLED civilians 1 >-"]),
    ("sums by the way of a condition", "The figures, if accurate, would bring Russia's total losses of troops and tanks to 661,640 and 8,937, respectively.",
     ["CASUALTIES troops 661640 >RU", "LOST tank 8937 >RU"]),
    ("a local market", "A drug store and a local market sustained damage.", []),
    ("a hospital's number", "The injured soldier is taken to City Hospital No. 2 in Lisne.", []),
    ("a number in a model's name", "The enemy lost two artillery pieces, including a German-made Panzerhaubitze 2000, near Lisne.",
     ["LOST field_artillery 2 >-", "LOST self_propelled_artillery 1 >-"]),
    ("what was downed beside what", "Three Ukrainian planes were shot down near Lisne, and one helicopter near Dolyna.",
     ["SHOT_DOWN airplane 3 >UA", "SHOT_DOWN helicopter 1 >UA"]),
    ("what those were fired with that were downed", "Air defence intercepted 11 rockets fired by HIMARS launchers near Lisne.",
     ["SHOT_DOWN mlrs_projectile 11 >-"]),
    ("both, which only joins", "The losses in both troops and equipment grew near Lisne.", []),
    ("a number that goes on with those downed", "Air defence intercepted 16 Ukrainian drones. Nine were destroyed over the Lisna region.",
     ["SHOT_DOWN uav 16 >UA", "SHOT_DOWN uav 9 >UA"]),
    ("the dead of combat", "There were nearly 900 Russian combat deaths.", ["KILLED troops 900 >RU"]),
    ("whose sites were hit", "Russian aviation hit 56 Ukrainian military facilities.", ["STRIKE None 56 >UA"]),
    ("a sum behind what it counts", "This brings the number of Russian tanks lost near Lisne to 2,966.", ["LOST tank 2966 >RU"]),
    ("by how many, and to what", "The number of Russian ships sunk rose by one to 28.", ["DESTROYED ship_or_boat 1 >RU", "DESTROYED ship_or_boat 28 >RU"]),
    ("whose drones a sum is of", "The number of Ukrainian drones downed overnight over Russia has risen to 45.", ["SHOT_DOWN uav 45 >UA"]),
    ("whose land a bare number was downed over", "Air defence downed 16 drones: 12 over the Lisna region and four in Russian-occupied Crimea.",
     ["SHOT_DOWN uav 16 >-", "SHOT_DOWN uav 12 >-", "SHOT_DOWN uav 4 >-"]),
    ("generals, and general vehicles", "The enemy lost three generals and 11 general vehicles.", ["CASUALTIES troops 3 >-", "LOST motor_vehicle 11 >-"]),
    ("a depot that is known", "The ammunition depot of the 67th Ukrainian brigade was also destroyed near Lisne.", ["DESTROYED ammunition_depot 1 >UA"]),
    ("two that are known", "The Smerch launcher and the Osa-AKM air defence system were destroyed near Lisne.",
     ["DESTROYED mlrs 1 >-", "DESTROYED ad_system 1 >-"]),
    ("one that was hit, by whose it is", "Soldiers hit the enemy's air defence system near Lisne.", ["DAMAGED ad_system 1 >-"]),
    ("a car that is known", "The car was destroyed in Lisne.", []),
    ("what figures would bring, if they hold", "If these figures hold up, they would bring Russia's losses since the start of the invasion to 66,340 personnel and 932 tanks.",
     ["CASUALTIES troops 66340 >RU", "LOST tank 932 >RU"]),
    ("what a condition governs", "If the enemy attacks, it would lose 500 tanks.", []),
    ("whose deaths", "The General Staff told of 1,380 deaths of Russian troops.", ["KILLED troops 1380 >RU"]),
    ("aid, told by the way", "The Ukrainian army has lost more than 1,500 men despite unprecedented military aid.", ["CASUALTIES troops 1500 >UA"]),
    ("systems, and no missiles", "Russia has destroyed six US-made HIMARS missile systems and five anti-ship Harpoon missile launch systems.",
     ["DESTROYED mlrs 6 >UA", "DESTROYED missile_system 5 >UA"]),
    ("what line breaks have parted", "Ukraine lost over 1,600 soldiers in battles with Vostok\n, over 1,300 soldiers in battles with Sever",
     ["CASUALTIES troops 1600 >UA", "CASUALTIES troops 1300 >UA"]),
    ("whose victims", "The total number of Russian victims from the beginning of the invasion in February 2022 currently exceeds 46,000.",
     ["CASUALTIES troops 46000 >RU"]),
    ("a sum of those just told", "Russia lost 14 tanks on Friday. This took the total number to 3,942 - only 58 shy of 4,000.",
     ["LOST tank 14 >RU", "LOST tank 3942 >RU"]),
    ("of those just told, after a day", "In July, Russia lost 1,520 guns. Last month, 1,219 were reportedly destroyed.",
     ["LOST field_artillery 1520 >RU", "DESTROYED field_artillery 1219 >RU"]),
    ("a part of those counted", "Two of the three Russian soldiers were killed near Lisne.", ["KILLED troops 2 >RU"]),
    ("one of its two", "The enemy lost one of its two submarines near Lisne.", ["LOST submarine 1 >-"]),
    ("all that were fired", "Ukraine shot down all eight Kalibr missiles and 15 Shahed drones with which Russia attacked.",
     ["SHOT_DOWN cruise_missile 8 >RU", "LAUNCH cruise_missile 8 >UA", "SHOT_DOWN strike_uav 15 >RU", "LAUNCH strike_uav 15 >UA"]),
    ("some that were fired", "Ukraine shot down 15 drones launched by Russia.", ["SHOT_DOWN uav 15 >RU"]),
    ("one of those fired that hit", "Russia launched 40 drones at Ukraine, one of the drones hit a house.", ["LAUNCH uav 40 >UA", "STRIKE None 1 >UA"]),
    ("what was managed in a day", "Russian forces managed during the last day to destroy 35 tanks.", ["DESTROYED tank 35 >UA"]),
    ("units of war materiel", "Some 280 soldiers and 41 units of war materiel were eliminated.", ["KILLED troops 280 >-", "DESTROYED None 41 >-"]),
    ("what a passive adds to a side's losses", "Ukrainian losses reached 210 troops; two tanks and a mortar were destroyed.",
     ["CASUALTIES troops 210 >UA", "DESTROYED tank 2 >UA", "DESTROYED mortar 1 >UA"]),
    ("fragments of one", "Air defence downed 14 Ukrainian drones; the fall of fragments of one of them caused a fire.", ["SHOT_DOWN uav 14 >UA"]),
    ("as many in total", "The enemy lost one helicopter near Lisne. Russian forces have now lost 169 in total.",
     ["LOST helicopter 1 >RU", "LOST helicopter 169 >RU"]),
    ("used in an attack", "Thirty drones were used in the attack on Ukraine.", ["LAUNCH uav 30 >-"]),
]  # fmt: skip
UNITS: list[tuple[str, str, str]] = [
    ("who acts", "Soldiers of the 47th Mechanized Brigade hit two tanks.", "47 UA ACTOR >RU"),
    ("by whom", "Two tanks were destroyed by fighters of the 30th Motorized Rifle Brigade.", "30 RU ACTOR >UA"),
    ("who lost", "The 30th Motorized Rifle Brigade lost two tanks.", "30 RU TARGET >RU"),
    ("whose attacks", "Attacks by the 30th Motorized Rifle Brigade were repelled near Lisne.", "30 RU ACTOR >UA"),
]


def claims(text: str) -> tuple[Claim, ...]:
    return extract(make_report(text, publisher="Daily Planet", published_on=date(2025, 9, 12)))


def told(claim: Claim) -> str:
    assert claim.quantity
    return f"{claim.effect.name if claim.effect else claim.kind.name} {claim.materiel} {claim.quantity.value:g} >{claim.target or '-'}"


@pytest.mark.parametrize(("text", "wanted"), [row[1:] for row in ROWS], ids=[row[0] for row in ROWS])
def test_loss(text: str, wanted: list[str]) -> None:
    assert [told(claim) for claim in claims(text) if claim.quantity] == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Five rockets were downed in the course of the special military operation over the past day.", ["INCREMENT"]),
        ("The number of Russian ships sunk rose by one on Friday.", ["INCREMENT"]),
        ("It brought the number of Russian ships lost to 28.", ["CUMULATIVE"]),
        ("The loss of four Russian drones was reported, taking the total destroyed to 1,617.", ["INCREMENT", "CUMULATIVE"]),
    ],
)
def test_day_or_whole_war(text: str, wanted: list[str]) -> None:
    assert [claim.tally and claim.tally.name for claim in claims(text)] == wanted


@pytest.mark.parametrize(("text", "wanted"), [row[1:] for row in UNITS], ids=[row[0] for row in UNITS])
def test_formation(text: str, wanted: str) -> None:
    (claim,) = claims(text)
    assert [f"{unit.number} {unit.party} {unit.role.name} >{claim.target}" for unit in claim.formations] == [wanted]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Mediazona has confirmed the deaths of 5,600 Russian officers.", "CUMULATIVE"),
        ("Mediazona has confirmed the deaths of 1,600 Russian soldiers in a month.", "INCREMENT"),
    ],
)
def test_whether_the_dead_counted_by_name_are_a_sum(text: str, wanted: str) -> None:
    assert [claim.tally for claim in claims(text)] == [wanted]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Russia lost 359 tanks in June, 300 in July and 193 in August.", ["06-30", "07-31", "08-31"]),
        ("In July, Russia lost 1,520 guns, followed by 1,517 in August.", ["07-31", "08-31"]),
        ("Up to 400 Russian soldiers were killed in December 2024 and another 300 in January 2025.", ["12-31", "01-31"]),
    ],
)
def test_each_count_is_of_the_month_after_it(text: str, wanted: list[str]) -> None:
    assert [f"{claim.period.end:%m-%d}" for claim in claims(text) if claim.period.end] == wanted

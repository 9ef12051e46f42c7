"""One construction a row of what Russia's side says in English: its ministry, its governors, who retells them."""

from datetime import date

import pytest

from loaders.claims import extract
from loaders.reports import make_report
from tests.loaders.claims.test_constructions import told

DAY = date(2024, 5, 12)
MOD = "Russian Ministry of Defence"
GLADKOV = "Vyacheslav Gladkov"
ROWS: list[tuple[str, str, str, list[str]]] = [
    ("platoons of an arm", MOD, "Our forces destroyed three artillery platoons of Grad MLRS and an artillery battery of D-20 guns.",
     ["LOSS mlrs 3 >UA", "LOSS howitzer 1 >UA"]),
    ("batteries of a brigade", MOD, "Our forces destroyed three artillery batteries of the 57th brigade.", ["LOSS artillery 3 >UA"]),
    ("areas in a list of what was destroyed", MOD,
     "Aviation destroyed two command posts, 12 areas of manpower concentration and a Nota electronic warfare station.",
     ["LOSS command_post 2 >UA", "STRIKE 12 >UA", "LOSS ew_station 1 >UA"]),
    ("points of a machine's English", MOD, "Our military defeated units of the Armed Forces of Ukraine near the points of Lisne and Dolyna.",
     ["ENGAGEMENT >UA"]),
    ("an equal number in a part of a sector", MOD,
     "In the Kupyansk direction, the enemy lost up to 50 troops. In south Donetsk, the enemy lost up to 50 troops and a tank.",
     ["LOSS troops 50 >UA", "LOSS troops 50 >UA", "LOSS tank 1 >UA"]),
    ("the south of a region", "Reuters", "In southern Ukraine, the enemy lost a tank.", ["LOSS tank 1 >UA"]),
    ("the enemy's attacks on a group", MOD,
     "Battlegroup West held on. The enemy carried out four counterattacks with units of the 14th brigade near Lisne. All counterattacks were repelled.", ["REPELLED_ATTACK 4 >RU"]),
    ("both attacks", MOD, "The enemy launched two attacks near Lisne. Both attacks were repelled.", ["REPELLED_ATTACK 2 >RU"]),
    ("what a ministry calls terror", MOD, "Attempts by Kiev to carry out terrorist attacks using drones on targets in Russia were thwarted.", []),
    ("a plot", MOD, "The service foiled a terrorist attack in Lisne.", []),
    ("an assault thwarted", MOD, "The enemy's attempt to counterattack near Lisne was thwarted.", ["REPELLED_ATTACK >RU"]),
    ("a part of the drones between them and shells", GLADKOV,
     "Ukrainian troops attacked the Belgorod region using 56 drones, of which 27 were shot down, and 12 munitions.",
     ["LAUNCH uav 56 >RU", "LOSS uav 27 >UA", "LAUNCH munition 12 >RU"]),
    ("the same after with", GLADKOV, "The army attacked the district with 24 drones, nine of which were shot down, and 15 munitions.",
     ["LAUNCH uav 24 >RU", "LOSS uav 9 >UA", "LAUNCH munition 15 >RU"]),
    ("missiles with a verb of their own after a part", "Ukrainian Air Force",
     "Russia launched 56 drones, of which 27 were shot down, and 12 missiles were downed.",
     ["LAUNCH uav 56 >UA", "LOSS uav 27 >RU", "LOSS missile 12 >RU"]),
    ("the same part in Ukrainian", "Повітряні сили ЗСУ", "Росіяни випустили 56 дронів, з яких 27 було збито, та 12 ракет.",
     ["LAUNCH uav 56 >UA", "LOSS uav 27 >RU", "LAUNCH missile 12 >UA"]),
    ("a drone that blew up on a site", GLADKOV, "A drone exploded on the premises of a farm in the village of Lisne.", ["STRIKE >RU"]),
    ("a car that blew up on a road", GLADKOV, "A car exploded on the road in the village of Lisne.", []),
    ("windows broken by what blew up", GLADKOV, "In Lisne, windows were smashed when a drone exploded.", ["STRIKE >RU"]),
    ("devices that were dropped", GLADKOV, "Ukrainian forces dropped five explosive devices on Lisne.", ["LAUNCH munition 5 >RU"]),
    ("what devices have destroyed", "Reuters", "Four drones hit ammunition depots near Lisne, destroying two of them.",
     ["STRIKE 4", "LOSS ammunition_depot 2"]),
    ("fighters of a corps", "Ramzan Kadyrov", "Akhmat fighters destroyed two pickups and killed eight soldiers near Lisne.",
     ["LOSS pickup 2 >UA", "LOSS troops 8 >UA"]),
    ("times before who was killed", "TASS", "Ukrainian troops shelled the territory of Lisne 58 times over the past 24 hours, killing two civilians.",
     ["STRIKE 58 >RU", "LOSS civilians 2"]),
    ("cases of fire", "DPR mission", "We recorded 46 cases of fire by Ukrainian armed forces.", ["STRIKE 46 >RU"]),
    ("a toll of civilians", "DPR mission", "The total number of civilian casualties for May 11 was nine people (two killed and seven wounded).",
     ["LOSS civilians 9", "LOSS civilians 2", "LOSS civilians 7"]),
    ("a village without its name", GLADKOV, "The Ukrainian army shelled a border village.", ["STRIKE >RU"]),
    ("the same in the passive", GLADKOV, "A village had been shelled by Ukrainian forces.", ["STRIKE >RU"]),
    ("something else that was shelled", GLADKOV, "The Ukrainian army shelled a kindergarten.", []),
    ("a boat that was intercepted", MOD, "The navy intercepted and destroyed an unmanned Ukrainian boat.", ["LOSS usv 1 >UA"]),
    ("what a drone has not done", MOD, "A naval drone attempted to attack Russian ships near Lisne but was destroyed.", ["LOSS usv 1 >UA"]),
    ("what people have tried", MOD, "Ukrainian troops attempted to attack our positions near Lisne.", ["ENGAGEMENT >RU"]),
    ("an attack by air on no place", MOD, "An attempt by Kiev to attack facilities in Russia with fixed-wing drones was thwarted.", []),
    ("an attack that is possible", MOD, "The fleet was repelling a possible attack by saboteurs.", []),
    ("a prisoner by the way", MOD, "A Russian officer interrogated a Ukrainian prisoner of war.", []),
    ("prisoners who count", MOD, "Our soldiers took two prisoners near Lisne.", ["LOSS troops 2 >UA"]),
    ("casualties that are inflicted", "Reuters", "The Russian forces inflicted 40 casualties and destroyed three vehicles.",
     ["LOSS troops 40 >UA", "LOSS motor_vehicle 3 >UA"]),
    ("inflicted after an attack", MOD, "Russia repelled two Ukrainian attacks inflicting 120 casualties.", ["REPELLED_ATTACK 2 >RU", "LOSS troops 120 >UA"]),
    ("casualties that are suffered", "Reuters", "The Russian forces suffered 40 casualties.", ["LOSS troops 40 >RU"]),
    ("a purpose", MOD, "Dolyna is a key point for capturing the city of Lisne.", []),
    ("what is made easier", MOD, "The liberation of Dolyna facilitates the army's further advance towards Lisne.", ["CONTROL_CHANGE >UA"]),
    ("somebody who was captured", MOD, "A soldier told how he was captured in Lisne.", []),
    ("a town that was captured", MOD, "It was the second week, and Lisne was captured in a day.", ["CONTROL_CHANGE >UA"]),
    ("battles in which something was lost", MOD, "Ukraine lost over 500 servicemen in the battles for Lisne.", ["LOSS troops 500 >UA"]),
    ("fighting in which something was lost", MOD, "The enemy's losses in the fighting for Lisne exceeded 500 men.", ["LOSS troops 500 >UA"]),
    ("a number and more", MOD, "Ukraine has lost 500-plus tanks.", ["LOSS tank 500 >UA"]),
    ("fortified areas", MOD, "Russian troops destroyed two fortified areas of the Ukrainian army.", ["LOSS fortification 2 >UA"]),
    ("a gun-howitzer", MOD, "A Polish-made self-propelled gun-howitzer Krab was destroyed.", ["LOSS self_propelled_artillery 1 >UA"]),
    ("brought under control", MOD, "The village of Lisne had been brought under Russian control.", ["CONTROL_CHANGE >UA"]),
    ("what a thing owns", MOD, "Russian drones hit a HIMARS launcher's parking lot.", ["STRIKE >UA"]),
    ("settlements that a name describes", MOD, "Russia took control of key Donetsk settlements.", []),
    ("settlements that are named", MOD, "Russian forces took control of the Lisne and Dolyna settlements.", ["CONTROL_CHANGE >UA", "CONTROL_CHANGE >UA"]),
    ("sites that a number counts", MOD, "Russian forces struck troop positions and ammunition stockpiles at 147 sites.", ["STRIKE 147 >UA"]),
    ("a side in brackets again", GLADKOV, "Air defence destroyed three Armed Forces of Ukraine (AFU) drones.", ["LOSS uav 3 >UA"]),
    ("vehicles of a launcher", MOD, "Two armored vehicles GRAD MLRS were destroyed.", ["LOSS mlrs 2 >UA"]),
    ("a headline without articles", "News Front", "Ukrainian Armed Forces Attack Oil Depot in Rostov Region", ["STRIKE >RU"]),
    ("an attack on soldiers", "News Front", "Ukrainian forces attacked soldiers in Rostov Region.", ["ENGAGEMENT >RU"]),
    ("attacks that are defeated", MOD, "Russian troops defeated three counterattacks by Ukrainian forces near Lisne.", ["REPELLED_ATTACK 3 >RU"]),
    ("brigades that are defeated", MOD, "Russian troops defeated units of three brigades near Lisne.", ["ENGAGEMENT >UA"]),
    ("whose border was crossed", "Reuters", "Ukrainian forces crossed the Russian border and lost 40 soldiers.", ["LOSS troops 40 >UA"]),
    ("the line where the armies stand", MOD, "Troops are arriving in the area of the engagement line in the Lugansk region.", []),
    ("a firm", GLADKOV, 'Ukrainian forces shelled the premises of the oil company "Vostok" in Lisne.', ["STRIKE >RU"]),
    ("an attack that targeted a bus", GLADKOV, "In Lisne, a drone attack targeted a minibus, injuring six people.", ["STRIKE >RU", "LOSS civilians 6"]),
    ("who sat in a car", GLADKOV, "A drone strike on a car in Lisne left three occupants with injuries.", ["STRIKE >RU", "LOSS civilians 3"]),
    ("the enemy's word for soldiers", "General Staff of the Armed Forces of Ukraine", "Our artillery killed 40 occupants.", ["LOSS troops 40 >RU"]),
    ("a truck with its driver", "Reuters", "In the village of Lisne, a drone struck a truck driven by a 58-year-old man.", ["STRIKE"]),
    ("each, behind the verb", MOD, "Eight drones were shot down each over the Voronezh and Saratov regions.", ["LOSS uav 8 >UA", "LOSS uav 8 >UA"]),
    ("over each", MOD, "One drone was intercepted over each of the Kursk and Penza regions.", ["LOSS uav 1 >UA", "LOSS uav 1 >UA"]),
    ("each before the verb", MOD, "Air defences downed 40 drones. Three each shot down over the Rostov and Tver regions, and one drone each over Pskov and Tula.",
     ["LOSS uav 40 >UA", "LOSS uav 3 >UA", "LOSS uav 3 >UA", "LOSS uav 1 >UA", "LOSS uav 1 >UA"]),
    ("each over land and sea", MOD, "Nine drones were downed in Lisne, and three each in Smolensk, Dolyna and over the Black Sea.",
     ["LOSS uav 9 >UA", "LOSS uav 3 >UA", "LOSS uav 3 >UA", "LOSS uav 3 >UA"]),
    ("strikes of two kinds", MOD, "The Russian armed forces carried out 97 missile and drone strikes on energy facilities.", ["STRIKE 97 >UA"]),
    ("missiles and drones that were fired", MOD, "The enemy fired 12 missiles and 40 drones.", ["LAUNCH missile 12 >RU", "LAUNCH uav 40 >RU"]),
    ("planes with helicopters", MOD, "Ukraine lost over 80 planes and helicopters.", ["LOSS aircraft 80 >UA"]),
    ("a sum of every day", MOD, "Ukraine is losing over 80 soldiers and 12 tanks every day.", ["LOSS troops 80 >UA", "LOSS tank 12 >UA"]),
    ("land with the villages on it", MOD,
     "It has been possible to liberate 80 square kilometers of territory, including the settlements of Lisne and Dolyna.",
     ["CONTROL_CHANGE >UA", "CONTROL_CHANGE >UA"]),
    ("what is only possible", MOD, "It is possible to liberate the village of Lisne.", []),
    ("districts that were attacked", "News Front", "Lisne district was attacked by the AFU.", ["STRIKE >RU"]),
    ("municipalities that were attacked", GLADKOV, "Eight municipalities of the region were attacked by the Ukrainian army.", ["STRIKE 8 >RU"]),
    ("a share of a town", MOD, "Russian troops control about 70% of the town of Lisne.", ["CONTROL_CHANGE >UA"]),
    ("a share of an army", MOD, "Russian troops took 70% of the losses near Lisne.", []),
    ("in our hands", MOD, "Lisne is fully in our hands.", ["CONTROL_CHANGE >UA"]),
    ("an initiative in our hands", MOD, "The initiative near Lisne is in our hands.", []),
]  # fmt: skip


@pytest.mark.parametrize(("publisher", "text", "wanted"), [row[1:] for row in ROWS], ids=[row[0] for row in ROWS])
def test_a_construction_gives_its_claims(publisher: str, text: str, wanted: list[str]) -> None:
    found = extract(make_report(text, publisher=publisher, published_on=DAY))
    assert sorted(told(claim) for claim in found) == sorted(wanted)


@pytest.mark.parametrize(("text", "effect"), [
    ("The navy intercepted and destroyed two unmanned boats.", "DESTROYED"),
    ("Air defences intercepted and destroyed two drones.", "SHOT_DOWN"),
])  # fmt: skip
def test_what_floats_is_destroyed_and_not_shot_down(text: str, effect: str) -> None:
    (claim,) = extract(make_report(text, publisher=MOD, published_on=DAY))
    assert claim.effect == effect


def test_a_quotation_that_ends_with_an_army_names_no_formation() -> None:
    (claim,) = extract(make_report('The fleet "destroyed three boats of the Ukrainian army".', publisher=MOD, published_on=DAY))
    assert claim.formations == ()


@pytest.mark.parametrize(("text", "wanted"), [
    ("In the Kupyansk direction, a tank was destroyed. In Zaporozhye, the enemy lost two tanks.", ["Kupyansk", "Zaporozhye"]),
    ('"The losses in this [Donetsk] direction amounted to 43 troops," it said. In south Donetsk, two tanks were hit.', ["Donetsk", "south Donetsk"]),
    ("In Zaporozhye, the enemy lost two tanks.", [None]),
])  # fmt: skip
def test_a_sector_may_leave_its_noun_out(text: str, wanted: list[str | None]) -> None:
    assert [claim.direction for claim in extract(make_report(text, publisher=MOD, published_on=DAY))] == wanted


@pytest.mark.parametrize(("state", "body", "other"), [("Russia", "ru-mod", "Ukrainian"), ("Ukraine", "ua-mod", "Russian")])
def test_the_ministry_is_of_the_state_that_has_spoken(state: str, body: str, other: str) -> None:
    text = (
        f"{state} said that its forces took a village.\n\nThe Defense Ministry said in a statement that Lisne village was taken over "
        f"by the army.\n\nIn a separate statement, the {other} Defense Ministry claimed to have hit a refinery in Dolyna."
    )
    first, second = extract(make_report(text, publisher="Reuters", published_on=DAY))
    sources = [claim.claimant.source if claim.claimant else None for claim in (first, second)]
    assert sources[0] == body != sources[1]


def test_a_group_acts_for_its_own_side_alone() -> None:
    text = (
        "The Russian Defense Ministry said that the Vostok group of forces captured Lisne.\n\n"
        "The Ukrainian Defense Ministry claimed to have hit an oil refinery in Russia's Ryazan region."
    )
    _, struck = extract(make_report(text, publisher="Reuters", published_on=DAY))
    assert (struck.target, struck.formations) == ("RU", ())


def test_a_quotation_mark_that_closes_names_no_formation() -> None:
    (claim,) = extract(make_report('A "sabotage group" had been destroyed near Lisne.', publisher=MOD, published_on=DAY))
    assert claim.formations == ()

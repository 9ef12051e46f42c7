"""One construction of the English of wires and sites a row: who says it, what it says, and the claims there must be."""

from datetime import date

import pytest

from loaders.claims import extract
from loaders.reports import make_report
from schema.ontology.enums import Party
from tests.loaders.claims.test_constructions import told

DAY = date(2025, 9, 12)
STAFF = "General Staff of the Armed Forces of Ukraine"
ROWS: list[tuple[str, str, str, list[str]]] = [
    ("a row whose label comes last", "Ukrainska Pravda",
     "The total combat losses of the Russian forces are estimated as follows:\n• 9,310 (+12) tanks;\n• 604 (+0) air defence systems.",
     ["LOSS tank 9310 >RU", "LOSS tank 12 >RU", "LOSS ad_system 604 >RU"]),
    ("a war against somebody", "Ukrainska Pravda", "Russia goes on to suffer losses in its war against Ukraine, losing 930 soldiers.", ["LOSS troops 930 >RU"]),
    ("a munition that only says what kind", "Reuters", "A shed in Lisne caught fire in an overnight Russian drone attack.", ["STRIKE >UA"]),
    ("a verb of its own", "Suspilne", "A man was hurt when a Russian drone dropped explosives on a yard.", ["LOSS civilians 1"]),
    ("who struck, after a passive", "Reuters", "A refinery in Russia's southern Rostov region was struck by a Ukrainian drone.", ["STRIKE >RU"]),
    ("a participle before what it counts", STAFF, "The spokesman Ivan Vovk reported 14 destroyed enemy tanks and three guns.",
     ["LOSS tank 14 >RU", "LOSS field_artillery 3 >RU"]),
    ("a participle after a number in words", "Babel", "The governor reported four downed drones and five destroyed tanks.",
     ["LOSS tank 5 >RU", "LOSS uav 4 >RU"]),
    ("munitions used to attack", "Reuters", "Russia used 24 drones to attack the Lisne and Sosnove regions, and 17 missiles were fired.",
     ["LAUNCH missile 17 >UA", "LAUNCH uav 24 >UA"]),
    ("an attack using munitions", "Reuters", "Russia attacked Odesa using 24 drones.", ["LAUNCH uav 24 >UA"]),
    ("strikes counted, and what they used", "Reuters", "Russia launched one missile strike using two missiles.", ["LAUNCH missile 2 >UA", "STRIKE 1 >UA"]),
    ("all of what was fired", "Reuters", "Russia fired 17 cruise missiles and 24 drones. Ukraine's army said it downed 18 drones and all of the missiles.",
     ["LAUNCH cruise_missile 17 >UA", "LAUNCH uav 24 >UA", "LOSS cruise_missile 17 >RU", "LOSS uav 18 >RU"]),
    ("whatever it was that flew", "Reuters", "Russia launched 16 drones at Odesa. All the aircraft were shot down.", ["LAUNCH uav 16 >UA", "LOSS uav 16 >RU"]),
    ("fighting that goes on after a comma", "Babel", "Two attacks were repelled, with fighting ongoing near Lisne.", ["ENGAGEMENT", "REPELLED_ATTACK 2 >UA"]),
    ("rows on one line, their labels last", "Ukrainska Pravda",
     "Russia's total combat losses: Approximately 40,230 (+160) military personnel 1,742 (+4) tanks 15 (+0) ships/boats 2,854 (+7) vehicles and tankers",
     ["LOSS ship_or_boat 15 >RU", "LOSS tank 1742 >RU", "LOSS tank 4 >RU", "LOSS troops 160 >RU", "LOSS troops 40230 >RU",
      "LOSS vehicles_and_fuel_tanks 2854 >RU", "LOSS vehicles_and_fuel_tanks 7 >RU"]),
    ("rows on one line, their labels first", "Ukrainska Pravda", "Russia's losses: personnel 40,230 (+160) tanks 1,742 (+4) helicopters 190 (+0)",
     ["LOSS helicopter 190 >RU", "LOSS tank 1742 >RU", "LOSS tank 4 >RU", "LOSS troops 160 >RU", "LOSS troops 40230 >RU"]),
    ("bodies that were found", "Reuters", "The bodies of seven people were recovered from the rubble.", ["LOSS civilians 7"]),
    ("bodies that were returned", "Reuters", "Russia handed over the bodies of 1,200 soldiers.", []),
    ("occupied after a list", "Babel", "The enemy advanced near Sosnove and in Luhove, and occupied Lisne.", ["ADVANCE >UA", "CONTROL_CHANGE >UA"]),
    ("decoys", "Babel", "Ukraine's air defences downed 54 drones, and 70 decoys were lost.", ["LOSS uav 54 >RU", "LOSS uav 70 >RU"]),
    ("already occupied", "Babel", "The invaders have already occupied the village of Lisne.", ["CONTROL_CHANGE >UA"]),
    ("occupied already, by the way", "Babel", "The enemy shelled the already occupied village of Lisne.", ["STRIKE >UA"]),
    ("penetrated into", "Babel", "The enemy penetrated into Lisne and Sosnove.", ["ADVANCE >UA"]),
    ("named after the speaker", "TASS", "Two villages were liberated, the Russian Defense Ministry said. They were Lisne and Sosnove.",
     ["CONTROL_CHANGE >UA", "CONTROL_CHANGE >UA"]),
    ("occupiers who strike are not struck", "Ukrinform", "The occupiers hit Dolyna in Odesa region with missiles.", ["STRIKE >UA"]),
    ("naval units are ships", STAFF, "The Russian army has lost nine naval units.", ["LOSS ship_or_boat 9 >RU"]),
    ("whose drones", "Ukrinform", "SBU drones hit a military airfield in Russia.", ["STRIKE >RU"]),
    ("used against", "Reuters", "Russian forces attacked Ukraine using four Kh-59 guided missiles.", ["LAUNCH missile 4 >UA"]),
    ("all that were fired", "Reuters", "Russia launched 40 drones at Ukraine. All of them were shot down, the Ukrainian Air Force said.",
     ["LAUNCH uav 40 >UA", "LOSS uav 40 >RU"]),
    ("those that were shot down, in a clause of their own", "Reuters", "They included 45 Shahed drones that his forces shot down, Zelenskyy said.",
     ["LOSS strike_uav 45 >RU"]),
    ("soldiers with a clause of their own", "Russian Defense Ministry",
     "A total of 92 Ukrainian soldiers previously holed up in a steel plant in Dolyna have surrendered.", ["LOSS troops 92 >UA"]),
    ("the radar of a system", "TASS", "The enemy lost a S-300 SAM guidance radar and a Buk-M1 SAM launcher, the Russian Defense Ministry said.",
     ["LOSS ad_radar 1 >UA", "LOSS ad_launcher 1 >UA"]),
    ("what 'each' closes", "TASS", "Two drones were downed in Dolyna and one in the Lisne and Sosnove districts each, the mayor said.",
     ["LOSS uav 2 >UA", "LOSS uav 1 >UA", "LOSS uav 1 >UA"]),
    ("one more, as well known", "Russian Defense Ministry", "Troops destroyed the ammunition depot of the 67th Brigade, as well as the AN/TPQ-37 radar.",
     ["LOSS ammunition_depot 1 >UA", "LOSS counter_battery_radar 1 >UA"]),
    ("one known by its model", "Russian Defense Ministry", "The enemy lost two tanks, the US-made M777 gun and a pickup.",
     ["LOSS tank 2 >UA", "LOSS howitzer 1 >UA", "LOSS pickup 1 >UA"]),
    ("one that is a part", "Russian Defense Ministry", "The enemy lost four tanks, including the German-made Leopard.", ["LOSS tank 4 >UA", "LOSS tank 1 >UA"]),
    ("who damaged it", "Ukrinform", "The occupiers damaged nine cars in Dolyna, said the head of the Kherson regional military administration.",
     ["LOSS motor_vehicle 9 >UA"]),
    ("what a governor saw damaged", "TASS", "Six cars were damaged in Lisne, Belgorod governor Gladkov said.", ["LOSS motor_vehicle 6 >RU"]),
    ("air targets hit by air defence", STAFF, "The air defence units hit nine air targets: eight unmanned aerial vehicles and one aircraft.",
     ["LOSS munition 9 >RU", "LOSS uav 8 >RU", "LOSS airplane 1 >RU"]),
    ("injuries suffered", "TASS", "A man suffered a mine-blast injury in Lisne, Belgorod governor Gladkov said.", ["LOSS civilians 1"]),
    ("the enemy in brackets", STAFF, "We repelled seven (enemy) attacks near Dolyna.", ["REPELLED_ATTACK 7 >UA"]),
    ("by strike drones", "Ukrinform", "An attack by Russian strike UAVs was recorded in the Dolyna district, the mayor said.", ["STRIKE >UA"]),
    ("whose plant had been struck", "Reuters", "Russia said the Dolyna oil refinery, one of Russia's largest, had been struck.", ["STRIKE >RU"]),
    ("over a plant", "Reuters", "Four drones had been destroyed over a second refinery in Dolyna.", ["LOSS uav 4"]),
    ("strikes that hit", "TASS", "Ukrainian strikes have hit warehouses in the Lisne district.", ["STRIKE >RU"]),
    ("the enemy of a spokesman", "Reuters", "A spokesman for the Eastern group of the Armed Forces of Ukraine, Serhii Cherevatyi, said the enemy attacked nine times near Lisne.",
     ["ENGAGEMENT 9 >UA"]),
    ("denied", "Reuters", "A source at the company denied that the Dolyna refinery was hit.", []),
    ("no row under a headline", "Reuters", "Ukraine Destroys Russian Depots\n\nA crater was seen where a missile could have hit Dolyna.", []),
    ("named for its time", "Reuters", "Since the beginning of the Ukrainian offensive in Kursk region, people have gone missing.", []),
    ("a platoon", "TASS", "Battlegroup East destroyed more than a platoon of Ukrainian servicemen.", []),
    ("a success of another kind", "Ukrinform", "The Russian army has shown another negative success in the Avdiivka direction.", []),
    ("ages in a list", "Ukrinform", "Three individuals aged 39, 44, and 61 were injured in Dolyna, while two people aged 38 and 42 were killed.",
     ["LOSS civilians 3", "LOSS civilians 2"]),
    ("a unit whose number is its name", "Ukrinform", "The special unit Group 13 shot down two helicopters.", ["LOSS helicopter 2 >RU"]),
    ("things that nobody counted", "Reuters", "Russian air defence intercepted a series of Ukrainian drones.", []),
    ("a fifth one", "Ukrinform", "A fifth person has died.", []),
    ("what was dropped from a drone", "Ukrinform", "Windows were hit by a drone-dropped munition.", []),
    ("fired, and shot down", "Reuters", "Ukraine's air force said it shot down 18 Russian attack drones fired over Dolyna, after 22 were launched by Moscow.",
     ["LOSS strike_uav 18 >RU", "LAUNCH strike_uav 22 >UA"]),
    ("others that came down", "Ukrinform", "Air defence took down two of the Russian missiles, while two others hit the port.", ["LOSS missile 2 >RU"]),
    ("most of them", STAFF, "Air defence destroyed 19 drones and 11 cruise missiles, the vast majority of them were directed at the Odesa region.",
     ["LOSS uav 19 >RU", "LOSS cruise_missile 11 >RU"]),
    ("a further region of a list", "TASS", "29 Ukrainian drones were shot down over the Bryansk Region, 15 drones over the Oryol Region.",
     ["LOSS uav 29 >UA", "LOSS uav 15 >UA"]),
    ("a vehicle that burnt", "Ukrinform", "A truck was burning in the village of Dolyna, said Kharkiv governor Oleh Syniehubov.", ["LOSS motor_vehicle 1 >UA"]),
    ("where the damage is", "Ukrinform", "A school was damaged in the village of Dolyna after a Russian drone attack.", ["STRIKE >UA"]),
    ("pulled out", "Reuters", "Ukraine's army confirmed it had pulled out from the village of Dolyna.", ["ADVANCE >RU"]),
    ("attacked, and killed civilians", "Ukrinform", "Russian forces also attacked Dolyna, killing three women.", ["STRIKE >UA", "LOSS civilians 3"]),
    ("with missiles named by their model", "Reuters", "Russia attacked the Dolyna port with Kalibr missiles.", ["STRIKE >UA"]),
    ("who strikes there", "The Guardian", "Air defences ward off a drone attack on Kharkiv.", ["STRIKE >UA"]),
    ("a drone that crashed into a house", "Reuters", "A drone crashed into a high-rise in the city of Saratov.", ["STRIKE >RU"]),
    ("a fire", "Ukrinform", "Footage showed a substantial fire at the airfield.", []),
    ("a plant and a post", STAFF, "Our drones struck a fuel depot in Dolyna and an ammunition depot near Lisne.", ["STRIKE >RU", "LOSS ammunition_depot 1 >RU"]),
    ("a caption", "Reuters", "Image: Ukraine said 22 Russian drones were launched over Dolyna.", []),
    ("an advance for troops", "Reuters", "This capture marks a notable advancement for Russian troops.", []),
    ("an occupied land", "Reuters", "The drones were launched from Russian-occupied Crimea.", []),
    ("engaged in a rescue", "Suspilne", "Soldiers of the 53rd Brigade were engaged in the rescue near Dolyna.", []),
    ("a picture that was released", "Reuters", "A picture released by a company showed a crater where a missile appears to have struck in Dolyna.", []),
    ("built in another state", "Russian Defense Ministry", "Air defence shot down a Soviet-era Su-25.", ["LOSS airplane 1 >UA"]),
    ("a ship known by name", "Ukrinform", "The landing ship Lastochka was damaged in the port.", ["LOSS ship_or_boat 1 >RU"]),
    ("fighters that fly", "Ukrinform", "Four Su-30 fighters were hit.", ["LOSS airplane 4 >RU"]),
    ("air defence that suffers", "Ukrinform", "Drones hit four Su-30 aircraft and two air defense systems.", ["LOSS airplane 4 >RU", "LOSS ad_system 2 >RU"]),
    ("posted by a governor", "Ukrinform", "Kharkiv governor Oleh Syniehubov posted on Telegram that two people were wounded in Dolyna.", ["LOSS civilians 2"]),
    ("the object of a verb, with an article", "Ukrinform", "Russian forces attacked the Lisne region with drones.", ["STRIKE >UA"]),
    ("a strike on a town", "Reuters", "A Russian strike on Dolyna killed three people.", ["STRIKE >UA", "LOSS civilians 3"]),
    ("a week is no town", "Sputnik", "Russian Forces Repel Attacks in Past Week", ["REPELLED_ATTACK >RU"]),
    ("missile and air strikes", "Ukrinform", "The enemy had launched 14 missile and 57 air strikes.", ["STRIKE 14 >UA", "STRIKE 57 >UA"]),
    ("a military airfield", "TASS", "Russian troops delivered a combined strike against a Ukrainian military airfield.", ["STRIKE >UA"]),
    ("a site behind the front", "Reuters", "A missile hit a gas storage facility in the Lviv region.", ["STRIKE >UA"]),
    ("shot down behind the front", "Reuters", "12 drones were shot down over the Bryansk region.", ["LOSS uav 12 >UA"]),
    ("a toll that rose", "Reuters", "The death toll from the strike rose to 20, Zelenskiy said.", ["LOSS civilians 20"]),
    ("a headline that its lead repeats", "TASS",
     "Russian troops strike Ukrainian energy sites over past day\n\nRussian troops struck Ukrainian energy sites over the past 24 hours.", ["STRIKE >UA"]),
    ("a headline of a town that its lead repeats", "Reuters",
     "Russian missile hits Dolyna\n\nA Russian missile hit Dolyna on Friday.", ["STRIKE >UA"]),
    ("a headline of another town", "Reuters", "Russian missile hits Dolyna\n\nA Russian missile hit Lisne on Friday.", ["STRIKE >UA", "STRIKE >UA"]),
    ("a military ground", "Reuters", "A Russian missile struck a military training ground in the Sumy region.", ["STRIKE >UA"]),
    ("strikes that are a subject", "Reuters", "The strikes hit a port and an energy facility.", ["STRIKE"]),
]  # fmt: skip


@pytest.mark.parametrize(("publisher", "text", "wanted"), [row[1:] for row in ROWS], ids=[row[0] for row in ROWS])
def test_a_construction_gives_its_claims(publisher: str, text: str, wanted: list[str]) -> None:
    found = extract(make_report(text, publisher=publisher, published_on=DAY))
    assert sorted(told(claim) for claim in found) == sorted(wanted)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The air force shot down 29 drones. The drones were downed over the Sumy and Poltava regions.", ["Sumy", "Poltava"]),
        ("The enemy lost two tanks, including the French-made AMX-10, near Dolyna.", ["Dolyna"]),
        ("The drones, 21 over the Sumy region and others over the Poltava region, were shot down.", ["Sumy region"]),
        ("A refinery in Russia’s southern Rostov region was struck by a Ukrainian drone.", ["Rostov region"]),
        ("Ukrainian drones hit a depot in Yaroslavl, northeast of Moscow.", ["Yaroslavl"]),
        ("A Russian drone hit the Black Sea port of Dolyna.", ["Dolyna"]),
        ("A Ukrainian drone hit the Crimean port city of Dolyna.", ["Dolyna"]),
        ("Russian drones attacked Dolyna and Lisne.", ["Dolyna", "Lisne"]),
        ("A drone struck the Lisne district.", ["Lisne district"]),
        ("A drone hit a house in the city's Lisnyi district.", ["Lisnyi district"]),
        ("A drone hit a house in Dolyna, the Sumy Regional Prosecutor's Office reported.", ["Dolyna"]),
        (
            "Drones attacked 12 settlements in Sumy Oblast, causing explosions, the Sumy Oblast Military Administration said.",
            ["Sumy Oblast"],
        ),
        ("A defence source in Kyiv said Russian missiles hit Dolyna.", ["Dolyna"]),
    ],
)
def test_a_claim_has_the_places_that_are_its_own(text: str, wanted: list[str]) -> None:
    found = extract(make_report(text, publisher="Ukrinform", published_on=DAY))
    assert [place.surface for place in found[0].locations] == wanted


@pytest.mark.parametrize(("region", "side"), [("Kharkiv", Party.UA), ("Belgorod", Party.RU), ("Donetsk", None)])
def test_whoever_is_killed_behind_the_front_is_of_the_side_of_the_region(region: str, side: Party | None) -> None:
    (claim,) = extract(make_report(f"Two people were killed in the {region} region.", publisher="Reuters", published_on=DAY))
    assert claim.target is side


def test_each_verb_of_a_sentence_is_of_the_group_before_it() -> None:
    text = "The Zapad battlegroup repelled 35 counterattacks, while the Tsentr battlegroup repelled 72 counterattacks."
    found = extract(make_report(text, publisher="Sputnik", published_on=DAY))
    assert [[unit.name for unit in claim.formations] for claim in found] == [["Zapad"], ["Tsentr"]]


@pytest.mark.parametrize(
    "text",
    [
        "Of the 149 clashes on the front, 47 were in the Lisne sector.",
        "A total of 149 clashes took place over the day, 47 of them in the Lisne sector.",
    ],
)
def test_only_the_part_of_the_fights_is_of_the_sector(text: str) -> None:
    whole, part = extract(make_report(text, publisher="Ukrinform", published_on=DAY))
    assert (whole.quantity and whole.quantity.value, whole.direction) == (149, None)
    assert (part.quantity and part.quantity.value, part.direction, part.part_of) == (47, "Lisne", whole.id)


def test_nobody_acts_in_a_tally_of_the_whole_war() -> None:
    text = "Russian combat losses from 24.02.22 to 12.09.25 were approximately:\n11,174 tanks (+3)\n23,266 armored vehicles (+2)"
    assert {claim.actor for claim in extract(make_report(text, publisher="Reuters", published_on=DAY))} == {None}

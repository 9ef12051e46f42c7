"""One turn of phrase of the Russian ministry's bulletins, and of the agencies that copy them, a row."""

from datetime import date

import pytest

from loaders.claims import extract
from loaders.reports import make_report
from schema.claim import Claim

DAY = date(2025, 9, 12)
MINISTRY, TASS, SPUTNIK = "Russian Ministry of Defence", "TASS", "Sputnik"
ROWS: list[tuple[str, str, str, list[str]]] = [
    ("depots of several things", MINISTRY, "Fourteen ammunition, fuel, and materiel depots and nine ammunition and fuel depots of the AFU were destroyed.",
     ["LOSS DESTROYED ammunition_depot 14", "LOSS DESTROYED ammunition_depot 9"]),
    ("depots of 2022", MINISTRY, "3 missile, artillery weapons and munitions depots have been destroyed near Lisne, as well as 1 fuel depot for AFU equipment near Dolyna.",
     ["LOSS DESTROYED ammunition_depot 3 ~Lisne", "LOSS DESTROYED fuel_depot 1 ~Dolyna"]),
    ("a noun left out", MINISTRY, "Air defence destroyed 45 Ukrainian fixed-wing: 25 over the Rostov Region and 20 over the Black Sea.",
     ["LOSS SHOT_DOWN uav 45", "LOSS SHOT_DOWN uav 25 @Rostov Region", "LOSS SHOT_DOWN uav 20 @Black Sea"]),
    ("aircraft with wings", MINISTRY, "The enemy lost four fixed-wing aircraft and five fixed-wing Ukrainian drones.",
     ["LOSS LOST airplane 4", "LOSS LOST uav 5"]),
    ("stations for two kinds of warfare", MINISTRY, "The enemy lost 25 electronic and counter-battery warfare stations.", ["LOSS LOST ew_station 25"]),
    ("British spelling", MINISTRY, "Troops took more favourable positions.", ["ADVANCE"]),
    ("six more after a passive", MINISTRY, "Nine drones were destroyed over the Belgorod Region, another six over the Kursk Region, and two more over Crimea.",
     ["LOSS SHOT_DOWN uav 9 @Belgorod Region", "LOSS SHOT_DOWN uav 6 @Kursk Region", "LOSS SHOT_DOWN uav 2 @Crimea"]),
    ("a part that is somewhere without a name", MINISTRY, "As many as 50 Ukrainian drones were destroyed in the past day, 20 of them outside the zone.",
     ["LOSS DESTROYED uav 50", "LOSS DESTROYED uav 20"]),
    ("what is broken down, and nothing shot down", MINISTRY, "The breakdown of the 17 destroyed drones is as follows: nine above the Kursk Region and eight over Crimea.",
     ["LOSS SHOT_DOWN uav 17", "LOSS SHOT_DOWN uav 9 @Kursk Region", "LOSS SHOT_DOWN uav 8 @Crimea"]),
    ("a part of a group's zone", MINISTRY, "Ukrainian forces lost about 9,250 troops over the week, including 1,310 in the Battlegroup West's zone.",
     ["LOSS CASUALTIES troops 9250", "LOSS CASUALTIES troops 1310 Zapad"]),
    ("now under control", MINISTRY, "Lisne is now fully under Russian control.", ["CONTROL_CHANGE !Lisne"]),
    ("the enemy is hit", MINISTRY, "Artillery hit the enemy near Lisne.", ["ENGAGEMENT ~Lisne"]),
    ("the enemy is neutralised", MINISTRY, "Artillery fire neutralised the AFU in the areas of Lisne and Dolyna.", ["ENGAGEMENT ~Lisne ~Dolyna"]),
    ("the enemy's depot is hit", MINISTRY, "Artillery hit the enemy's ammunition depot near Lisne.", ["STRIKE ~Lisne"]),
    ("areas neutralised", MINISTRY, "Over the day, 107 areas with AFU manpower were neutralised.", ["STRIKE 107"]),
    ("units of mercenaries", MINISTRY, "Aviation has neutralised deployment areas of 2 units of foreign mercenaries in Lisne.", []),
    ("what missiles are meant against", MINISTRY, "Air defence shot down four anti-radar HARM missiles and six anti-ship Neptune missiles.",
     ["LOSS SHOT_DOWN anti_radar_missile 4 HARM", "LOSS SHOT_DOWN cruise_missile 6 Neptune"]),
    ("what guns are meant against", MINISTRY, "The enemy lost four anti-tank guns, five anti-tank and three tanks.",
     ["LOSS LOST anti_tank_gun 4", "LOSS LOST tank 3"]),
    ("launchers otherwise spelled", MINISTRY, "The enemy lost 451 combat vehicles equipped with MRLS and 12 Grad MRLS.",
     ["LOSS LOST mlrs 451", "LOSS LOST mlrs 12 Grad"]),
    ("where what nobody counts was hit", MINISTRY, "Missiles have hit 2 ammunition depots near Lisne, as well as an electronic centre near Dolyna.",
     ["LOSS DAMAGED ammunition_depot 2 ~Lisne"]),
    ("a village that nobody counts", MINISTRY, "Two drones were shot down near the town of Lisne and a village near Dolyna.",
     ["LOSS SHOT_DOWN uav 2 ~Lisne ~Dolyna"]),
    ("rockets of two launchers", MINISTRY, "Four Olkha and HIMARS multiple-launch missiles have been intercepted near Lisne.",
     ["LOSS SHOT_DOWN mlrs_projectile 4 ~Lisne"]),
    ("engineers' vehicles", MINISTRY, "The AFU lost nine units of engineering equipment, including four counterobstacle vehicles, and a command post vehicle.",
     ["LOSS LOST special_equipment 9", "LOSS LOST special_equipment 4", "LOSS LOST special_equipment 1"]),
    ("where a tank was made", SPUTNIK, "The enemy lost a Leopard tank made in Germany and two Krab howitzers made in Poland.",
     ["LOSS LOST tank 1 Leopard DE", "LOSS LOST howitzer 2 Krab PL"]),
    ("a group with two names", SPUTNIK, "Russia's Sever (North) group of forces has repelled two counterattacks.", ["REPELLED_ATTACK 2 Sever"]),
    ("a group in small letters", SPUTNIK, "The northern group has repelled two attacks, and Ukraine lost 90 soldiers.",
     ["REPELLED_ATTACK 2 Sever", "LOSS CASUALTIES troops 90 Sever"]),
    ("a group in quotation marks", SPUTNIK, "The “southern” group of Russian troops gained better ground.", ["ADVANCE Yug"]),
    ("a village beside a settlement", SPUTNIK, "They took control of the settlement of Lisne in the Sumy region and a village of Dolyna in the Kharkov region.",
     ["CONTROL_CHANGE !Lisne (Sumy region)", "CONTROL_CHANGE !Dolyna (Kharkov region)"]),
    ("a bracket after an ended list", MINISTRY, "Artillery hit AFU manpower near Lisne and Sudzha, as well as Dolyna and Hrushka (Sumy region).",
     ["ENGAGEMENT ~Lisne ~Sudzha ~Dolyna (Sumy region) ~Hrushka (Sumy region)"]),
    ("the total in this direction", MINISTRY,
     "In South Donetsk direction, one attack was repelled by the Vostok Group of Forces' units. The total enemy losses in this direction were up to 310 Ukrainian troops.",
     ["REPELLED_ATTACK 1 Vostok", "LOSS CASUALTIES troops 310 Vostok"]),
    ("attempts that were stopped", MINISTRY, "Russian forces have stopped 3 attempts of AFU tactical groups to counterattack near Lisne.",
     ["REPELLED_ATTACK 3 ~Lisne"]),
    ("a sabotage group", MINISTRY, "One Ukrainian sabotage and reconnaissance group has been eliminated near Dolyna.", ["ENGAGEMENT ~Dolyna"]),
    ("what led to it", MINISTRY, "In Donetsk direction, the offensive operations of Russian troops have resulted in the liberation of Lisne.",
     ["CONTROL_CHANGE !Lisne"]),
    ("an attack from afar", MINISTRY, "A high-precision attack at a temporary deployment point in Dolyna has resulted in the elimination of more than 70 militants.",
     ["STRIKE !Dolyna", "LOSS KILLED troops 70"]),
    ("in battles", TASS, "The Ukrainian army lost 40 troops in battles with Russian forces in the Kherson direction, Kherson Region Governor Vladimir Saldo said.",
     ["LOSS CASUALTIES troops 40"]),
    ("prisoners who were handed over", SPUTNIK, "Russia has returned 95 soldiers from the territory controlled by Kiev, another 95 prisoners of war have been handed over to Ukraine.", []),
    ("another war", TASS, "Militants have shelled settlements of Syria. Seven attacks were registered in the north of the country, two soldiers were killed.", []),
    ("a brigade by its name alone", MINISTRY, "Two counter-attacks of the 37th Marine Brigade and Lyut Assault Brigade of the National Police were repelled.",
     ["REPELLED_ATTACK 2 37 Lyut"]),
    ("hubs that were hit", TASS, "Russian forces hit 16 personnel and military equipment hubs.", ["STRIKE 16"]),
    ("a warehouse for drones", MINISTRY, "Russian troops destroyed a marine drone storage warehouse.", ["LOSS DESTROYED materiel_depot 1"]),
    ("combat losses", TASS, "The combat losses of the enemy include 900 troops, the Russian Defense Ministry said.", ["LOSS CASUALTIES troops 900"]),
    ("forces that fight somewhere", TASS, "The Ukrainian forces fighting in Kursk Region have lost 140 servicemen.",
     ["LOSS CASUALTIES troops 140 @Kursk Region"]),
    ("a list with a brigade for operations", TASS,
     "Russia delivered strikes against the Ukrainian army's 65th mechanized, 15th operational assignment and 38th marine infantry brigade near Lisne.",
     ["ENGAGEMENT 65 15 38 ~Lisne"]),
    ("an army that is a side", TASS, "Russian troops destroyed 31 Ukrainian army observation posts.", ["LOSS DESTROYED command_post 31"]),
    ("a settlement in a headline", SPUTNIK, "Russian Forces Liberate Lisne Settlement in Dnepropetrovsk Region", ["CONTROL_CHANGE !Lisne (Dnepropetrovsk Region)"]),
    ("companies are no troops", TASS, "The enemy lost more than two troop companies.", []),
    ("a battle in the air", TASS, "Fighters destroyed three Ukrainian aircraft in an air battle near Lisne.", ["LOSS DESTROYED airplane 3 ~Lisne"]),
    ("an article before a plural", TASS, "Our units foiled an attempt to carry out a massive attack on Lisne using drones.", ["REPELLED_ATTACK ~Lisne"]),
    ("what was left out", TASS, 'A shop was hit. <...> Seven attacks were recorded," Pushilin said.', ["STRIKE 7"]),
    ("an advance that was slowed", TASS, "They spare no forces to slow down the advance of our troops, Pushilin said.", []),
    ("shells", TASS, "Ukrainian troops have fired 172 shells, the DPR mission to the JCCC said.", ["LAUNCH munition 172"]),
    ("a power line of a town", TASS, "As a result of shelling, a house and a power line in Lisne were damaged, Pushilin said.", ["STRIKE !Lisne"]),
    ("bombs that are things", TASS, "Air defence shot down four Tochka-U missiles, three Hammer bombs and 31 drones launched by Ukraine.",
     ["LOSS SHOT_DOWN tactical_missile 4 Tochka-U", "LOSS SHOT_DOWN guided_bomb 3 Hammer", "LOSS SHOT_DOWN uav 31"]),
    ("points of 2024", TASS, "Russian forces wiped out 12 temporary stationing points and two drone navigation centers.",
     ["LOSS DESTROYED deployment_area 12", "LOSS DESTROYED command_post 2"]),
    ("a part that nobody counted before those counted", TASS, "29 units of military equipment were destroyed, including an Osa system, 10 tanks and a mortar.",
     ["LOSS DESTROYED 29", "LOSS DESTROYED ad_system 1 Osa", "LOSS DESTROYED tank 10", "LOSS DESTROYED mortar 1"]),
    ("assembly areas", TASS, "Russian aircraft shelled 15 assembly areas of Ukrainian manpower.", ["STRIKE 15"]),
    ("a crew", TASS, "Russian special forces destroyed an FPV crew.", []),
    ("a lot", TASS, "A lot of enemy personnel were eliminated.", []),
    ("since fighting began", TASS, "Kiev has lost up to 30 tanks since fighting began in the Kursk area.", ["LOSS LOST tank 30"]),
    ("noting", SPUTNIK, "The Russian armed forces repelled attacks, noting that Kiev lost up to 70 soldiers.",
     ["REPELLED_ATTACK", "LOSS CASUALTIES troops 70"]),
    ("among those counted", TASS, "Battlegroup East liberated over 200 sq. km of territory and 10 settlements, including the town of Dolyna.",
     ["CONTROL_CHANGE Vostok !Dolyna"]),
    ("attempts alone", TASS, "Six attempts by the 425th Assault Regiment of the Ukrainian army were repelled near Lisne.",
     ["REPELLED_ATTACK 6 425 ~Lisne"]),
    ("around", TASS, "The enemy shelled the city of Lisne and the surrounding area.", ["STRIKE !Lisne"]),
    ("units that were defeated", TASS, "Artillery of the Centre group of troops defeated the units of the 25th Airborne Brigade of the Ukrainian army near Lisne.",
     ["ENGAGEMENT 25 Tsentr ~Lisne"]),
    ("lives that were lost", TASS, "At least 30 Ukrainian servicemen lost their lives.", ["LOSS KILLED troops 30"]),
    ("a count beside another", SPUTNIK, "Battlegroup Tsentr has eliminated over 380 Ukrainian troops, with over 120 soldiers in the area of Lisne and Dolyna.",
     ["LOSS KILLED troops 380 Tsentr", "LOSS KILLED troops 120 Tsentr ~Lisne ~Dolyna"]),
    ("facilities that were damaged", SPUTNIK, "The Russian Armed Forces damaged energy infrastructure facilities.", ["STRIKE"]),
    ("a place of another clause", TASS, "Russian troops made significant gains, while the United States has reopened its embassy in Kiev.", ["ADVANCE"]),
    ("at the time of an attack", TASS, "An employee of the plant in Lisne died at the time of the attack.", ["LOSS KILLED civilians 1 !Lisne"]),
    ("drones below the water", TASS, "Two more underwater drones were detected and destroyed in the Black Sea.", ["LOSS DESTROYED usv 2 @Black Sea"]),
]  # fmt: skip


@pytest.mark.parametrize(("publisher", "text", "wanted"), [row[1:] for row in ROWS], ids=[row[0] for row in ROWS])
def test_a_turn_of_phrase_gives_its_claims(publisher: str, text: str, wanted: list[str]) -> None:
    found = extract(make_report(text, publisher=publisher, published_on=DAY))
    assert sorted(map(written, found)) == sorted(wanted)


def written(claim: Claim) -> str:
    """What a claim says, its places marked by their role and its formations by name or number."""
    told = [claim.kind.value, claim.effect and claim.effect.value, claim.materiel, f"{claim.quantity.value:g}" if claim.quantity else None]
    named = [claim.model, claim.made_in, *(unit.number or unit.name for unit in claim.formations)]
    marks = {"OBJECT": "!", "NEAR": "~", "WITHIN": "@"}
    places = [f"{marks[one.role.value]}{one.surface}" + (f" ({one.region})" if one.region else "") for one in claim.locations]
    return " ".join(filter(None, (*told, *named, *places)))


def test_the_governor_named_before_goes_on_to_speak() -> None:
    text = 'Ukraine lost 40 troops, Kherson Region Governor Vladimir Saldo said.\n\n"The enemy lost three vehicles," the governor wrote.'
    found = extract(make_report(text, publisher=TASS, published_on=DAY))
    assert {claim.claimant.source for claim in found if claim.claimant} == {"ru-kherson-governor"}


def test_he_is_no_body_named_before_the_verb() -> None:
    text = "Battlegroup Dnepr inflicted losses on the 15th National Guard brigade near Lisne, he specified, Governor Saldo said."
    found = extract(make_report(text, publisher=TASS, published_on=DAY))
    assert [claim.claimant.source for claim in found if claim.claimant] == ["ru-kherson-governor"]


def test_a_loss_over_four_months_is_no_running_total() -> None:
    text = "Kiev has lost over 90,000 troops over four months of its counteroffensive, Putin said."
    found = extract(make_report(text, publisher=TASS, published_on=DAY))
    assert [claim.tally.value for claim in found] == ["INCREMENT"]


@pytest.mark.parametrize(
    ("publisher", "text", "claimant"),
    [
        ("The Courier", "Russian troops liberated Lisne, the MoD said. Ukraine lost 40 troops.", "ru-mod"),
        (TASS, "Russian forces repulsed two attacks near Lisne, Spokesman for Battlegroup East Alexander Gordeyev told TASS.", "ru-mod"),
        (
            "The Courier",
            "According to the Kherson region's governor, Vladimir Saldo, Ukrainian drones struck the village of Lisne.",
            "ru-kherson-governor",
        ),
    ],
)
def test_a_body_is_known_by_its_short_name_and_a_speaker_by_his_own(publisher: str, text: str, claimant: str) -> None:
    found = extract(make_report(text, publisher=publisher, published_on=DAY))
    assert {claim.claimant.source for claim in found if claim.claimant} == {claimant}


def test_a_sector_has_its_quarter() -> None:
    found = extract(make_report("In the south Donetsk direction, Ukraine lost 40 troops.", publisher=TASS, published_on=DAY))
    assert [claim.direction for claim in found] == ["south Donetsk"]


def test_a_quotation_tells_the_engagement_of_its_lead_again() -> None:
    lead = "Russian forces have defeated units of the AFU near Lisne, Dolyna and Hrushka, Konashenkov said."
    again = '"Artillery of the Vostok group of forces defeated the units of the AFU near Lisne, Dolyna and Hrushka," he said.'
    found = extract(make_report(f"{lead} {again}", publisher=TASS, published_on=DAY))
    assert [written(claim) for claim in found] == ["ENGAGEMENT Vostok ~Lisne ~Dolyna ~Hrushka"]


def test_who_says_it_is_not_who_surrendered() -> None:
    found = extract(make_report("Russia says 594 fighters have surrendered in Lisne.", publisher="The Courier", published_on=DAY))
    assert [str(claim.target) for claim in found] == ["UA"]


def test_a_day_to_come_is_of_no_claim() -> None:
    text = "Units of the North group of forces have liberated Lisne, Dolyna, and 10th October over the past day, the ministry said."
    found = extract(make_report(text, publisher=TASS, published_on=DAY))
    assert {claim.period.end for claim in found} == {DAY}


def test_a_headline_of_all_forces_begins_another_item() -> None:
    item = "Battlegroup East units liberated Lisne, the ministry said."
    headline = "Russian forces deliver 12 precision strikes on Ukrainian military sites over week"
    found = extract(make_report(f"{item}\n\n{headline}\n\nRussia hit military airfields.", publisher=TASS, published_on=DAY))
    assert [[unit.name for unit in claim.formations] for claim in found] == [["Vostok"], [], []]


def test_a_total_of_the_whole_line_has_no_group_and_a_group_s_list_is_told_once() -> None:
    rows = [
        "Battlegroup Center units liberated Lisne, the ministry said.",
        "Kiev loses 330 troops along engagement line in past day",
        "The enemy lost roughly 330 troops in all the frontline areas over the past 24 hours, according to the ministry.",
        "It lost roughly 120 troops and an armored combat vehicle in the area of Battlegroup North and over 210 troops in that of Battlegroup South.",
        "Russia's Battlegroup North inflicts 120 casualties in past day",
        "The enemy lost roughly 120 personnel, an armored combat vehicle and two tanks in that frontline area over the past 24 hours, it said.",
    ]
    text = "\n\n".join(rows)
    found = extract(make_report(text, publisher=TASS, published_on=DAY))
    assert [(claim.materiel, claim.quantity and claim.quantity.value, [unit.name for unit in claim.formations]) for claim in found] == [
        (None, None, ["Tsentr"]),
        ("troops", 330, []),
        ("troops", 120, ["Sever"]),
        ("afv", 1, ["Sever"]),
        ("troops", 210, ["Yug"]),
        ("tank", 2, ["Sever"]),
    ]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Two tanks were hit near Lisne, Oleg Chekhov, a spokesman for the battlegroup, told TASS.", "LOSS DAMAGED tank 2 ~Lisne"),
        ("Fighting goes on near Lisne, Oleg Chekhov said.", "ENGAGEMENT ~Lisne"),
        ("Fighting goes on near Lisne, Prokudin said.", "ENGAGEMENT ~Lisne"),
        ("Russian troops repelled the Ukrainian advance near Lisne.", "REPELLED_ATTACK ~Lisne"),
        ("Russian troops used air and artillery power to hit Ukrainian units near Lisne and Dolyna.", "ENGAGEMENT ~Lisne ~Dolyna"),
        ("Russian troops freed the village of Lisne.", "CONTROL_CHANGE !Lisne"),
        ("A plane-type UAV was shot down over Lisne.", "LOSS SHOT_DOWN uav 1 ~Lisne"),
        ("Units of the Battlegroups Center and East liberated Lisne, the ministry said.", "CONTROL_CHANGE Tsentr Vostok !Lisne"),
        (
            "Ukraine lost 50 troops in battles with the southern, central and eastern groupings.",
            "LOSS CASUALTIES troops 50 Yug Tsentr Vostok",
        ),
    ],
)
def test_a_speaker_is_no_place_and_a_list_of_groups_has_one_word_for_them_all(text: str, wanted: str) -> None:
    assert [written(claim) for claim in extract(make_report(text, publisher=TASS, published_on=DAY))] == [wanted]


def test_a_spokesman_for_a_battlegroup_speaks_for_the_ministry() -> None:
    for office in ("Oleg Chekhov, a spokesman for the battlegroup,", "The head of the press center of the South battlegroup Oleg Chekhov"):
        found = extract(make_report(f"{office} said that two tanks were hit.", publisher=TASS, published_on=DAY))
        assert [claim.claimant.source for claim in found if claim.claimant] == ["ru-mod"]


def test_who_is_encircled_does_not_encircle() -> None:
    found = extract(make_report("Ukrainian troops are encircled in Lisne, the ministry said.", publisher=TASS, published_on=DAY))
    assert [(claim.actor, claim.target) for claim in found] == [("RU", "UA")]


@pytest.mark.parametrize(
    "text", ["The ship destroyed the naval drones.", "Ukraine's advance in the Kursk region had been stopped, the ministry said."]
)
def test_things_without_a_number_and_an_advance_that_ended_are_no_claims(text: str) -> None:
    assert not extract(make_report(text, publisher=TASS, published_on=DAY))


def test_people_are_hurt_where_the_strike_named_after_them_fell() -> None:
    text = "Three civilians were killed and two wounded in Ukraine's shelling of Lisne in the Kursk Region, the governor said."
    found = extract(make_report(text, publisher=TASS, published_on=DAY))
    assert [written(claim) for claim in found] == [
        "LOSS KILLED civilians 3 !Lisne (Kursk Region)",
        "LOSS WOUNDED civilians 2 !Lisne (Kursk Region)",
        "STRIKE !Lisne (Kursk Region)",
    ]


def test_what_is_added_of_another_group_is_that_group_s_alone() -> None:
    text = (
        "Battlegroup Zapad gained better ground, the ministry said.\n\nThe enemy lost 545 troops and five tanks, it said, adding that "
        "Battlegroup Yug also took more advantageous positions, while Kiev lost up to 230 troops. Kiev lost 40 pickup trucks there."
    )
    assert [written(claim) for claim in extract(make_report(text, publisher=TASS, published_on=DAY))] == [
        "ADVANCE Zapad",
        "LOSS CASUALTIES troops 545 Zapad",
        "LOSS LOST tank 5 Zapad",
        "ADVANCE Yug",
        "LOSS CASUALTIES troops 230 Yug",
        "LOSS LOST pickup 40 Yug",
    ]


def test_fights_are_no_place_of_a_headline() -> None:
    text = "Ukraine Loses Up to 650 Soldiers in Fights With Russia's Battlegroup Yug - MoD\n\nThe ministry said it on Thursday."
    assert [written(claim) for claim in extract(make_report(text, publisher=SPUTNIK, published_on=DAY))] == [
        "LOSS CASUALTIES troops 650 Yug"
    ]

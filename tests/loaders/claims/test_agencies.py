"""Turns of speech of agencies that let several people speak, and of sites that retell the Russian side: one a row, and all the claims it makes."""

from datetime import date

import pytest

from loaders.claims import extract
from loaders.reports import make_report
from schema.claim import Claim

DAY = date(2025, 9, 12)
ROWS: list[tuple[str, str, list[str]]] = [
    ("an officer who speaks", "The enemy suffers huge losses near Lisne, Ivan Petrov, an officer with the militia, told a channel.", []),
    ("an army officer who said", "Many Ukrainian troops are surrendering near Lisne, a Russian army officer said.", []),
    ("villages that came under control", "The villages of Lisne and Dolyna, as well as the town of Hrushka, came under Russian control, the ministry said.",
     ["CONTROL_CHANGE >UA Lisne", "CONTROL_CHANGE >UA Dolyna", "CONTROL_CHANGE >UA Hrushka"]),
    ("control installed", "Militia units installed control over the settlements of Lisne and Dolyna.", ["CONTROL_CHANGE >UA Lisne", "CONTROL_CHANGE >UA Dolyna"]),
    ("losses with a sector each", "Ukraine has lost more than 970 soldiers in the Donetsk direction, and 95 soldiers in the Kherson direction, the ministry said.",
     ["LOSS troops 970 >UA (Donetsk)", "LOSS troops 95 >UA (Kherson)"]),
    ("rounds of rocket launchers", "Air defences intercepted 12 HIMARS and Olkha MLRS rounds.", ["LOSS mlrs_projectile 12 >UA"]),
    ("an attack on a bridge", "The Russian military repelled a massive attack on the Lisne bridge.", ["REPELLED_ATTACK >RU Lisne bridge"]),
    ("a reconnaissance group", "Battlegroup East units eliminated a Ukrainian reconnaissance group in the southern Donetsk area.",
     ["ENGAGEMENT >UA (southern Donetsk) Vostok"]),
    ("a team thwarted by its foe", "Activity of an enemy recon team was thwarted by Russian forces near Lisne.", ["ENGAGEMENT >UA Lisne"]),
    ("a group that was only seen", "A reconnaissance group was detected near Lisne.", []),
    ("counts after the verb of the first", "Troops repulsed 35 counterattacks in the Lisne direction, six counterattacks in the Dolyna direction, the ministry said.",
     ["REPELLED_ATTACK 35 >RU (Lisne)", "REPELLED_ATTACK 6 >RU (Dolyna)"]),
    ("a drone that destroyed", "Artillery destroyed two howitzers, and an attack drone destroyed a Ukrainian tank.", ["LOSS howitzer 2 >UA", "LOSS tank 1 >UA"]),
    ("losses of people after drones", "Soldiers shot down three drones, Basurin said, adding that Ukrainian manpower losses amounted to up to 40.",
     ["LOSS uav 3 >UA", "LOSS troops 40 >UA"]),
    ("people taken away", "The authorities reported 7 deaths and the evacuation of over 1,000 people.", ["LOSS civilians 7 >RU"]),
    ("a republic that only locates", "Ukraine attacked towns in the DPR, during which 88 shells were fired.", ["ENGAGEMENT >RU DPR", "LAUNCH munition 88 >RU"]),
    ("who withdrew", "There was a brief fight, the enemy lost some troops and retreated to the bank.", ["ADVANCE >RU"]),
    ("whose losses after another's name", "According to the Russian Ministry, the total losses of the AFU amounted to more than 95 fighters.", ["LOSS troops 95 >UA"]),
    ("regions before their names", "Air defences destroyed 12 drones over the border regions of Belgorod and Kursk.", ["LOSS uav 12 >UA Belgorod Kursk"]),
    ("how many of those fired were downed", "Of the 40 drones, thirty-six of them were shot down, the Russian Defense Ministry said.",
     ["LAUNCH uav 40 >RU", "LOSS uav 36 >UA"]),
    ("drones that were stopped", "Air defences stopped 40 drones over the Bryansk Region, the Russian Defense Ministry said.",
     ["LOSS uav 40 >UA Bryansk Region"]),
    ("areas of several towns", "Two tanks were destroyed in the Lisne, Dolyna and Hrushka areas, the Russian Defense Ministry said.",
     ["LOSS tank 2 >UA Lisne Dolyna Hrushka"]),
    ("a brigade named as a sea is", "Losses were inflicted on the Azov Brigade near Dolyna, the Russian Defense Ministry said.",
     ["ENGAGEMENT >UA Dolyna Azov"]),
    ("brigades defeated", "Units of the Tsentr Group of Forces liberated Lisne, defeated a mechanised brigade and two assault brigades near Dolyna.",
     ["CONTROL_CHANGE >UA Lisne Tsentr", "ENGAGEMENT >UA Dolyna 1x 2x Tsentr"]),
    ("strikes and what they hit", "The Armed Forces carried out one massive and six combined strikes, which hit energy facilities.",
     ["STRIKE 1 >UA", "STRIKE 6 >UA"]),
    ("what aviation damaged", "Russian aviation damaged energy facilities, depots, a workshop for UAVs, as well as deployment areas in 148 areas, the ministry said.",
     ["STRIKE 148 >UA"]),
    ("areas in a row below a verb", "Russian artillery has struck:\n\n- an ammunition depot near Lisne;\n\n- manpower and hardware in 112 areas.",
     ["LOSS ammunition_depot 1 >UA Lisne", "STRIKE 112 >UA"]),
    ("things before a clause of theirs", "Two howitzers, which were used to shell villages, have been seized, Basurin said.", ["LOSS howitzer 2 >UA"]),
    ("people before a clause of theirs", "Over 2,400 Ukrainian troops, who had been blocked there, have surrendered, the ministry said.", ["LOSS troops 2400 >UA"]),
    ("an area of a town", "In the Lisne area (Kharkiv region), two howitzers were destroyed, the Russian Defence Ministry said.", ["LOSS howitzer 2 >UA Lisne"]),
    ("the firing systems of air defence", "Two Ukrainian self-propelled firing systems of the Buk-M1 air defence system were destroyed near Lisne.",
     ["LOSS ad_system 2 >UA Lisne"]),
    ("troops pressing ahead", "Russian forces have been pressing ahead at different speeds near Lisne, the ministry said.", ["ADVANCE >UA Lisne"]),
    ("a defeat upon the enemy", "In the Lisne direction the units of the Centre group of forces inflicted a fire defeat on the AFU.", ["ENGAGEMENT >UA (Lisne) Tsentr"]),
    ("items of armament", "Over 4,900 items of the Ukrainian army's various armament, including 26 aircraft, have been destroyed, the ministry said.",
     ["LOSS 4900 >UA", "LOSS airplane 26 >UA"]),
    ("a drone already downed", "The fragments of a downed drone fell on a car in Lisne, killing the driver, Governor Kondratyev said.",
     ["STRIKE >RU Lisne", "LOSS civilians 1 >RU Lisne"]),
    ("how many have been hurt", "Two civilians were killed and five have been injured in Lisne, the mayor said.",
     ["LOSS civilians 2 >RU Lisne", "LOSS civilians 5 >RU Lisne"]),
    ("guns suppressed", "A battery of M777 howitzers was suppressed near Lisne, the ministry said.", ["LOSS howitzer 1 >UA Lisne"]),
    ("breakthroughs that were tried", "Troops thwarted five breakthrough attempts near Lisne, the ministry said.", ["REPELLED_ATTACK 5 >RU Lisne"]),
    ("times of fire, and with what", "Since the beginning of the day, Ukrainian units have opened fire on DPR territory 25 times, using mortars.",
     ["STRIKE 25 >RU"]),
    ("a list before a clause of theirs",
     "Over 2,400 Ukrainian troops and Azov nationalists, who had been blocked there, have surrendered, the ministry said.", ["LOSS troops 2400 >UA"]),
    ("the hurt and the dead", "The enemy suffered about 60 casualties near Lisne, the ministry said. Troops destroyed as many as 60 personnel near Lisne.",
     ["LOSS troops 60 >UA Lisne", "LOSS troops 60 >UA Lisne"]),
    ("an offensive that is only named", "They shifted from counteroffensive mode to defence.", []),
    ("an offensive since which one counts", "Ukraine lost 30 tanks since it launched its counteroffensive.", ["LOSS tank 30 >UA"]),
    ("shells that a republic reports", "The DPR mission to the JCCC reported that three shells were fired at the Kievsky district.", ["LAUNCH munition 3 >RU Kievsky district"]),
    ("units that are advanced", "The advanced units of the Vostok group of forces inflicted fire damage on the enemy near Lisne.", ["ENGAGEMENT >UA Lisne Vostok"]),
    ("the killed before the wounded", "The strike on Lisne eliminated 30 and wounded another 37 nationalists.",
     ["STRIKE >UA Lisne", "LOSS troops 30 >UA", "LOSS troops 37 >UA"]),
    ("attempts thwarted", "In the DPR, four Ukrainian attempts to advance were thwarted.", ["REPELLED_ATTACK 4 >RU DPR"]),
    ("depots of arms", "Strikes destroyed four missile/artillery arms and ammunition depots near Lisne.", ["STRIKE >UA", "LOSS ammunition_depot 4 >UA Lisne"]),
    ("a country where one acts", "The Russian forces conducting an operation in Ukraine had wiped out three howitzers.", ["LOSS howitzer 3 >UA"]),
    ("a heading and an alert", "Repelling the attack\n\nA drone attack alert was issued in the Samara Region.", []),
    ("the Sea of Azov", "Air defences downed five drones over the Sea of Azov.", ["LOSS uav 5 >UA Sea of Azov"]),
    ("a governor's region", "Russian troops destroyed eight boats in the Kherson direction, Kherson Region Governor Vladimir Saldo said.",
     ["LOSS ship_or_boat 8 >UA (Kherson)"]),
    ("reconnaissance by force", "Russian forces thwarted an attempt by Ukrainian troops to conduct reconnaissance by force near Lisne.", ["REPELLED_ATTACK >RU Lisne"]),
    ("after many sectors", "Ukraine lost 30 troops on the Lisne front, 20 on the Dolyna front and 10 on the Hrushka front. A helicopter was shot down.",
     ["LOSS troops 30 >UA (Lisne)", "LOSS troops 20 >UA (Dolyna)", "LOSS troops 10 >UA (Hrushka)", "LOSS helicopter 1 >UA"]),
    ("launchers told by their vehicles", "In total, 1,110 combat vehicles of multiple rocket launchers have been destroyed since the special operation began, the ministry said.",
     ["LOSS mlrs 1110 >UA"]),
    ("military facilities destroyed, and hit", "Russian forces destroyed 66 objects of the military infrastructure of Ukraine. Aviation hit 41 military assets.",
     ["LOSS site 66 >UA", "STRIKE 41 >UA"]),
    ("an adjective that may be soldiers", "Fourteen military Ukrainian airfields and two military medical trains were destroyed.", ["LOSS airfield 14 >UA"]),
    ("a model that is a word", "Ukraine lost two planes and a helicopter near a rebel-held enclave.", ["LOSS airplane 2 >UA", "LOSS helicopter 1 >UA"]),
    ("numbers whose noun the next has", "Russian aviation hit six ammunition and two fuel depots, 14 command and 3 observation posts.",
     ["LOSS ammunition_depot 6 >UA", "LOSS fuel_depot 2 >UA", "LOSS command_post 14 >UA", "LOSS command_post 3 >UA"]),
    ("a site where many are made", "Russian aviation struck a boat assembly site.", ["STRIKE >UA"]),
    ("whose casualties", "Russia’s Battlegroup South inflicted up to 90 casualties on the Ukrainian army.", ["LOSS troops 90 >UA Yug"]),
    ("numbers of later groups", "Over 310 Ukrainian soldiers were eliminated by the Vostok battlegroup, over 65 by the Sever battlegroup, up to 75 by the Dnepr battlegroup.",
     ["LOSS troops 310 >UA Vostok", "LOSS troops 65 >UA Sever", "LOSS troops 75 >UA Dnepr"]),
    ("what fires missiles", "Russian forces destroyed a Tochka-U complex, two Iskander launchers and three S-300 missile systems.",
     ["LOSS missile_system 1 >UA", "LOSS missile_system 2 >UA", "LOSS ad_system 3 >UA"]),
    ("who chose captivity", "Nine Ukrainian soldiers chose to surrender near Lisne.", ["LOSS troops 9 >UA Lisne"]),
    ("fights for what is not taken yet", "Battlegroup Tsentr conducts mop-up operations in Lisne. Its units are fighting for the capture of Dolyna.",
     ["ENGAGEMENT >UA Lisne Tsentr"]),
    ("losses inflicted, and how many",
     "Battlegroup Zapad repelled 11 attacks, inflicting losses on Kiev that totaled 510 soldiers. Battlegroup Yug inflicted losses on the enemy of up to 90 troops, the Russian Defense Ministry said.",
     ["REPELLED_ATTACK 11 >RU Zapad", "LOSS troops 510 >UA Kiev Zapad", "LOSS troops 90 >UA Yug"]),
    ("a capital that has lost", "Two attacks were repelled near Lisne, and Kiev has lost 40 troops.", ["REPELLED_ATTACK 2 >RU Lisne", "LOSS troops 40 >UA"]),
    ("a town beside sectors", "Troops repulsed 53 attacks in the Lisne outskirts, 11 attacks in the Dolyna direction and seven attacks in the Hrushka direction, the ministry said.",
     ["REPELLED_ATTACK 53 >RU Lisne", "REPELLED_ATTACK 11 >RU (Dolyna)", "REPELLED_ATTACK 7 >RU (Hrushka)"]),
    ("facilities that were defeated", "The Russian armed forces defeated energy and transport infrastructure facilities.", ["STRIKE >UA"]),
    ("with what areas were struck", "Russian forces used tactical aviation, drones, missiles and artillery to strike concentrations of troops in 141 districts.",
     ["STRIKE 141 >UA"]),
    ("a list that goes on after what is not counted", "Eighty tanks were destroyed, as well as armoured vehicles, 27 rocket launchers, and 117 guns, the ministry said.",
     ["LOSS tank 80 >UA", "LOSS mlrs 27 >UA", "LOSS field_artillery 117 >UA"]),
    ("one republic by two names", "Air defences downed 32 drones over Crimea, the ministry said. It destroyed 32 drones over the Republic of Crimea.",
     ["LOSS uav 32 >UA Crimea"]),
    ("how, and no success", "Ukrainian troops have successfully destroyed two Russian tanks.", ["LOSS tank 2 >RU"]),
    ("a number in quotation marks", "The Russian army has suffered “around 760” casualties near Lisne.", ["LOSS troops 760 >RU Lisne"]),
    ("who holds it now", "Moscow declared that its forces now control the Lisne settlement.", ["CONTROL_CHANGE >UA Lisne"]),
]  # fmt: skip


def told(claim: Claim) -> str:
    parts = (
        claim.kind.value,
        claim.materiel,
        f"{claim.quantity.value:g}" if claim.quantity else None,
        f">{claim.target.value}" if claim.target else None,
        *(place.surface for place in claim.locations),
        f"({claim.direction})" if claim.direction else None,
        *(unit.name or f"{unit.count}x" for unit in claim.formations),
    )
    return " ".join(filter(None, parts))


@pytest.mark.parametrize(
    "text",
    [
        "Ukraine has lost over 33,000 troops since it launched its counteroffensive. Over 1,400 tanks have been destroyed.",
        "Since August 1, Ukraine has lost over 33,000 troops. During the period, troops destroyed 1,400 tanks.",
    ],
)
def test_a_sum_since_an_offensive_is_not_that_of_the_war(text: str) -> None:
    found = extract(make_report(text, publisher="TASS", published_on=DAY))
    assert [(claim.tally.name, claim.period.end) for claim in found] == [("INCREMENT", DAY), ("INCREMENT", DAY)]


def test_a_mayor_in_a_people_s_republic_is_of_the_russian_side() -> None:
    text = "A man was killed in the city of Lisne of the Donetsk People's Republic, the mayor of the city said."
    found = extract(make_report(text, publisher="TASS", published_on=DAY))
    assert [(claim.claimant and claim.claimant.source, claim.target) for claim in found] == [("ru-donetsk-mayor", "RU")]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Two drones were shot down, said head of the Kharkov Regional State Administration Vitaly Ganchev.", "vitaly-ganchev"),
        ("Air defences intercepted 31 Ukrainian drones, the Defense Ministry said.", "ru-mod"),
        ("Battlegroup Spokesman Oleg Chekhov told TASS that two tanks were hit.", "ru-mod"),
        ("Two tanks were hit, Oleg Chekhov, spokesman for the combat group, said.", "ru-mod"),
        ("Two tanks were hit, Battlegroup East spokesman Oleg Chekhov reported.", "ru-mod"),
        ("Ukrainian troops have withdrawn from Lisne, Igor Kimakovsky, adviser to the DPR head, told TASS.", "dpr-head"),
    ],
)
def test_whom_a_spokesman_or_an_adviser_speaks_for(text: str, source: str) -> None:
    found = extract(make_report(text, publisher="TASS", published_on=DAY))
    assert [claim.claimant and claim.claimant.source for claim in found] == [source]


@pytest.mark.parametrize(("text", "wanted"), [row[1:] for row in ROWS], ids=[row[0] for row in ROWS])
def test_a_turn_of_speech_makes_these_claims(text: str, wanted: list[str]) -> None:
    assert [told(claim) for claim in extract(make_report(text, publisher="TASS", published_on=DAY))] == wanted


def test_a_subhead_of_what_someone_specified_is_no_heading() -> None:
    text = "Petrov specified that enemy losses amounted to dozens\n\nThere were four or five, he said near Lisne."
    assert extract(make_report(text, publisher="TASS", published_on=DAY)) == ()


def test_losses_over_the_past_month_are_of_a_month() -> None:
    text = "Over the past month, the enemy lost over 40 tanks, the Russian Defense Ministry said."
    (found,) = extract(make_report(text, publisher="TASS", published_on=DAY))
    assert (found.period.start, found.period.end) == (DAY.replace(month=DAY.month - 1), DAY)


def test_drones_destroyed_over_regions_or_on_their_way_were_shot_down() -> None:
    text = (
        "The Russian Defense Ministry said that 32 Ukrainian drones were destroyed over several regions overnight. Six drones were destroyed "
        "while heading towards the capital. Nine drones were destroyed at an airfield. Over 40 drones in the Lisne region were destroyed."
    )
    found = extract(make_report(text, publisher="Sputnik", published_on=DAY))
    assert [claim.effect and claim.effect.name for claim in found] == ["SHOT_DOWN", "SHOT_DOWN", "DESTROYED", "DESTROYED"]


def test_what_one_telling_says_was_shot_down_was_not_only_destroyed() -> None:
    text = "A hundred and two drones were destroyed, the ministry said.\n\nAir defences shot down 102 drones, it added."
    found = extract(make_report(text, publisher="Sputnik", published_on=DAY))
    assert [(claim.quantity and claim.quantity.value, claim.effect and claim.effect.name) for claim in found] == [(102, "SHOT_DOWN")]


def test_a_sum_of_the_whole_war_needs_no_verb() -> None:
    text = (
        "Since the operation began the army has destroyed 310 drones, the Russian Defense Ministry said. In total, since the beginning of "
        "the special military operation, 74 helicopters, 1,702 tanks and other armored combat vehicles, as well as 852 field artillery "
        "vehicles and mortars, it said."
    )
    found = extract(make_report(text, publisher="TASS", published_on=DAY))
    assert [(claim.materiel, claim.effect and claim.effect.name, claim.tally.name) for claim in found] == [
        ("uav", "DESTROYED", "CUMULATIVE"),
        ("helicopter", "DESTROYED", "CUMULATIVE"),
        ("tanks_and_afv", "DESTROYED", "CUMULATIVE"),
        ("field_artillery_and_mortars", "DESTROYED", "CUMULATIVE"),
    ]


@pytest.mark.parametrize(
    ("heading", "source"),
    [
        ("Highlights from the Russian Defense Ministry press briefing, February 24:", "ru-mod"),
        ("The main things from the evening bulletin of the Ukrainian General Staff:", "ua-general-staff"),
        ("Reactions to the Russian Defense Ministry statement:", "lisne-news"),
    ],
)
def test_a_text_that_names_a_bulletin_first_is_its_author_s_word(heading: str, source: str) -> None:
    text = f"{heading}\n\n- Forty tanks were destroyed near Lisne over the past day"
    found = extract(make_report(text, publisher="Lisne News", published_on=DAY))
    assert [claim.claimant and claim.claimant.source for claim in found] == [source]

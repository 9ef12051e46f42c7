"""Turns of speech of outlets that pass the Ukrainian side's word on in English: one a row, and the claims there must be."""

from datetime import date

import pytest

from loaders.claims import extract
from loaders.reports import make_report
from schema.claim import Claim

ROWS: list[tuple[str, str, list[str]]] = [
    ("who was detected", "Ukrainian air defence troops detected 7 Shaheds.", ["LAUNCH 7 >UA"]),
    ("detected by whom they fly at", "Seven Russian drones were detected by the Ukrainian Air Force.", ["LAUNCH 7 >UA"]),
    ("nearer to taking", "It brings the Russian army closer to capturing the city of Lisne.", []),
    ("stormed and suffered", "The Russian army unsuccessfully stormed Ukrainian positions 7 times, suffering losses.", ["REPELLED_ATTACK 7 >UA"]),
    ("a leader's forces", "Petrenko told the BBC that Putin's forces lost 1300 soldiers.", ["LOSS 1300 >RU"]),
    ("grown by, and things after", "Losses of the Russian troops increased by 640 to 412,220 people; they also lost 11 tanks.",
     ["LOSS 640 >RU", "LOSS 412220 >RU", "LOSS 11 >RU"]),
    ("whose positions are attacked", "In a day the enemy attacked our positions nine times, carried out 240 shelling attacks, General Petrenko, commander of the Tavria group, said.",
     ["ENGAGEMENT 9 >UA", "STRIKE 240 >UA"]),
    ("fire missions", "Artillery units completed 812 fire missions, the General Staff said.", []),
    ("men who go on with attacks", "Over 30,000 Russian forces continue their assaults near Lisne.", ["ENGAGEMENT >UA Lisne"]),
    ("deaths and injuries", "Officials said Russia has seen some 91,000 deaths and injuries since the war began.", ["LOSS 91000 >RU"]),
    ("held back for good", "In Lisne, the Defense Forces held back 31 Russian assaults.", ["REPELLED_ATTACK 31 >UA Lisne"]),
    ("held back, says a wire", "Near Lisne, the army held back 31 Russian assaults.", ["REPELLED_ATTACK 31 >UA Lisne"]),
    ("a village taken", "Russian forces claim to have taken the front-line village of Lisne in Luhansk Oblast.", ["CONTROL_CHANGE >UA Lisne"]),
    ("a day with strokes", "Ukraine lost 40 tanks, Newsweek said on Wednesday (10/9/2025).", ["LOSS 40 >UA"]),
    ("reports refuted", "Zelensky refuted reports of Russian troops advancing into the Sumy region.", []),
    ("forced to withdraw", "Ukrainian units were forced to withdraw from positions near the settlements of Lisne, Sosnove and Ploske.", ["ADVANCE >RU Lisne Sosnove Ploske"]),
    ("battles for", "He confirmed that fierce battles are taking place for Lisne, Sosnove and Ploske.", ["ENGAGEMENT Lisne Sosnove Ploske"]),
    ("land that is occupied", "Drones hit and sank a Russian Black Sea Fleet patrol ship off occupied Crimea.", ["LOSS 1 >RU"]),
    ("attacks with support", "Russian troops have made five attacks with the support of aviation near Lisne.", ["ENGAGEMENT 5 >UA Lisne"]),
    ("attacked by drones", 'The Air Force said that "the adversary attacked Ukraine by 19 Shahed drones from Kursk".', ["LAUNCH 19 >UA"]),
    ("fire groups", "All 19 Shaheds were shot down by mobile fire groups of the defense forces of Ukraine in Kherson, Vinnytsia and Poltava regions.",
     ["LOSS 19 >RU Kherson Vinnytsia Poltava"]),
    ("drones attacking", "All 19 drones attacking Lisne last night", []),
    ("killing and injuring", "Russian forces went on, killing three civilians in Kherson and severely injuring another man in Izium.", ["LOSS 3 >UA Kherson", "LOSS 1 >UA Izium"]),
    ("settlements with bare regions", "Moscow claimed its troops captured two settlements: Lisne in Kharkiv and Sosnove in Luhansk.", ["CONTROL_CHANGE >UA Lisne", "CONTROL_CHANGE >UA Sosnove"]),
    ("near settlements", "The Russians tried to attack near six settlements in Donetsk region.", ["ENGAGEMENT >UA Donetsk region"]),
    ("as well as attacks", "Ukrainian forces repelled 13 attacks near Lisne, as well as seven attacks near Sosnove.", ["REPELLED_ATTACK 13 >UA Lisne", "REPELLED_ATTACK 7 >UA Sosnove"]),
    ("times on an oblast", "The Russians fired 41 times on Kherson Oblast.", ["STRIKE 41 >UA Kherson Oblast"]),
    ("residents of an oblast", "Four residents of Kherson Oblast have been wounded.", ["LOSS 4 Kherson Oblast"]),
    ("what a capture will do", "The capture of Lisne will give the army a springboard for an advance north.", []),
    ("only when", "They can only claim control when one of the parties gains ground there.", []),
    ("where soldiers hid", "The team captured five Russian troops after entering buildings where some 40 soldiers were holed up.", ["LOSS 5 >RU"]),
    ("facilities", "Ukrainian forces attacked railway facilities in Lisne.", ["STRIKE >RU Lisne"]),
    ("debris", "The governor reported damage to a home as a result of falling debris from two drones in the village of Lisne.", []),
    ("clauses that a comma joins", "The enemy unsuccessfully tried to encircle Lisne, 75 clashes took place in a day.", ["REPELLED_ATTACK", "ENGAGEMENT 75"]),
    ("weeks", "The minister stated that over the past six weeks the Russian army has lost 34,000 people.", ["LOSS 34000 >RU"]),
    ("land taken back", "Ukrainian forces have liberated five square kilometers of land near Lisne.", ["ADVANCE >RU Lisne"]),
    ("ground lost before", "Russian forces attempted to regain positions they had previously lost in the areas west of Lisne and Sosnove.", ["ENGAGEMENT >UA Lisne Sosnove"]),
    ("a battlefield", "Ukrainian forces hold the initiative on the battlefield around Lisne.", []),
    ("one try for two", "The army is trying to pull Ukrainian forces away and stop their advance in that area.", []),
    ("advanced weapons", "Such missiles are among the most advanced weapons.", []),
    ("what an attack aimed at", "It shot down several drones and thwarted a separate attack on a naval patrol vessel.", ["REPELLED_ATTACK"]),
    ("a strike had hit", "The group reported that a drone strike had hit Russian military facilities near Lisne.", ["STRIKE >RU Lisne"]),
    ("with a gun and a drone", "Russian invaders have hit Nikopol with artillery and a kamikaze drone.", ["STRIKE >UA Nikopol"]),
    ("the number that rose", "Eight people have died, the number of injured has risen to 17.", ["LOSS 8", "LOSS 17"]),
    ("out of those fired", "The Air Force said: out of more than 90 missiles, 73 were shot down.", ["LAUNCH 90 >UA", "LOSS 73 >RU"]),
    ("an attack of two kinds", "Russia launched a major missile and drone attack.", []),
    ("a fraction", "Air defenses intercepted two-thirds of the missiles.", []),
    ("a control center of drones", "An enemy UAV control center was destroyed.", ["LOSS 1"]),
    ("claims not believed", "Despite claims of advances, Russian forces did not make any gains near Lisne.", []),
    ("a counteroffensive by its name", "Kyiv began its counteroffensive in early June.", []),
    ("attacks and strikes", "The Russians made 906 attacks and 93 strikes with kamikaze drones.", ["STRIKE 906 >UA", "STRIKE 93 >UA"]),
    ("counterattacks that failed", "He said that the Russian counterattacks near Lisne had failed.", ["REPELLED_ATTACK >UA Lisne"]),
    ("a region that heads a row", "Kherson region: Russian troops made 114 attacks. One person was killed.", ["ENGAGEMENT 114 >UA Kherson region", "LOSS 1 Kherson region"]),
    ("one side strikes", "Russians shelled Lisne. They shelled Sosnove, too.\n\nA resident was hurt in the shelling of Ploske.", ["STRIKE >UA Lisne", "STRIKE >UA Sosnove", "LOSS 1 >UA Ploske", "STRIKE >UA Ploske"]),
    ("grown by and to", "Losses of personnel of the Russian troops increased by 640 to 412,220 people.", ["LOSS 640 >RU", "LOSS 412220 >RU"]),
    ("an attack on energy", "There is no power in the Lisna region after an attack on the energy infrastructure there.", ["STRIKE Lisna region"]),
    ("a side's people", "More than 90,000 Russians are dead, the minister said.", ["LOSS 90000 >RU"]),
    ("targeted", "Ukrainian drones targeted a major oil refinery in Russia's Volgograd region.", ["STRIKE >RU Volgograd region"]),
    ("targets", "The army has hit 14 targets.", []),
    ("struck so many times", "Russian troops struck our positions with artillery 312 times and carried out 4 air raids.", ["STRIKE 312 >UA", "STRIKE 4 >UA"]),
    ("the way for an advance", "Capturing it would pave the way for a Russian advance on Lisne.", []),
    ("close to it", "Bloggers reported that Russian forces were close to taking over the town of Lisne.", []),
    ("during a repulse", "During the repulse of enemy attacks, 51 occupiers were destroyed.", ["LOSS 51 >RU"]),
    ("attacks against regions", "Russian attacks against Kherson and Donetsk oblasts killed two people.", ["STRIKE >UA Kherson Donetsk", "LOSS 2 >UA Kherson Donetsk"]),
]  # fmt: skip


def told(claim: Claim) -> str:
    value = f" {claim.quantity.value:g}" if claim.quantity else ""
    side = f" >{claim.target.name}" if claim.target else ""
    return f"{claim.kind.name}{value}{side}{''.join(f' {place.surface}' for place in claim.locations)}"


def claims_of(text: str) -> tuple[Claim, ...]:
    return extract(make_report(text, publisher="Daily Planet", published_on=date(2025, 9, 12), language="en"))


@pytest.mark.parametrize(("text", "wanted"), [row[1:] for row in ROWS], ids=[row[0] for row in ROWS])
def test_turn_of_speech(text: str, wanted: list[str]) -> None:
    assert [told(claim) for claim in claims_of(text)] == wanted


def test_a_day_adds_to_a_sum() -> None:
    text = "The army suffered roughly 510 casualties on Friday, bringing the total since the start of the invasion to around 206,900."
    assert [claim.tally.name for claim in claims_of(text)] == ["INCREMENT", "CUMULATIVE"]


def test_a_model_in_the_plural_is_named_in_the_singular() -> None:
    (claim,) = claims_of("Ukrainian air defence shot down three Su-34s.")
    assert claim.model == "Su-34"


def test_weeks_past_are_a_period() -> None:
    (claim,) = claims_of("Over the past two weeks the Russian army has lost 1,000 people.")
    assert (claim.period.start, claim.period.end) == (date(2025, 8, 29), date(2025, 9, 12))


def test_since_a_day_of_the_week() -> None:
    (claim,) = claims_of("Russia has lost 54 tanks since Monday, the General Staff said.")
    assert (claim.period.start, claim.period.end) == (date(2025, 9, 8), date(2025, 9, 12))


def test_a_headlines_sector_is_of_the_headline_alone() -> None:
    text = "Enemy troops advanced near Lisne in the Pokrovsk direction\n\nThe enemy attacked near Sosnove, the General Staff said."
    assert [claim.direction for claim in claims_of(text)] == ["Pokrovsk", None]


def test_civilians_of_a_region_that_suffered_are_no_troops() -> None:
    found = claims_of("Donetsk region has suffered the most, with at least 5 civilians killed and 10 injured.")
    assert [claim.materiel for claim in found] == ["civilians", "civilians"]


def test_the_month_of() -> None:
    (claim,) = claims_of("The Russian army lost 40 tanks in the month of August.")
    assert (claim.period.start, claim.period.end) == (date(2025, 8, 1), date(2025, 8, 31))


@pytest.mark.parametrize("told_of", ["near Donetsk Oblast's Lisne", "near Donetsk Oblast’s village of Lisne"])
def test_a_region_that_owns_a_town(told_of: str) -> None:
    (claim,) = claims_of(f"The Russian army advanced {told_of}.")
    assert [(place.surface, place.region) for place in claim.locations] == [("Lisne", "Donetsk Oblast")]


def test_a_region_that_owns_what_is_no_town() -> None:
    (claim,) = claims_of("The Russian army attacked Odesa Oblast's port infrastructure.")
    assert [place.surface for place in claim.locations] == ["Odesa Oblast"]

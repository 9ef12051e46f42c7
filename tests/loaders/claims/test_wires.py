"""Turns of speech of wires and of translated summaries in English: one a row, and the claims there must be, no more and no fewer."""

from datetime import date

import pytest

from loaders.claims import extract
from loaders.reports import make_report
from schema.claim import Claim

ROWS: list[tuple[str, str, list[str]]] = [
    ("those of which it downed", "Ukraine's air force said Russia launched 71 drones, 60 of which it managed to shoot down.", ["LAUNCH 71 >UA", "LOSS 60 >RU"]),
    ("those of which flew on", "Ukraine downed 40 drones, 12 of which were flying to Lisne.", ["LOSS 40 >RU", "LOSS 12 >RU"]),
    ("one of which came down", "Russian drones attacked Lisne, wounding 11 people, one of which hit a school.", ["STRIKE >UA Lisne", "LOSS 11 >UA Lisne"]),
    ("what was fired for an attack", "Russia used four missiles and three drones of an unknown type for the attack.", ["LAUNCH 4 >UA", "LAUNCH 3 >UA"]),
    ("all that were launched at a land", "Ukraine shot down all 14 drones launched at its territory by Russia.", ["LOSS 14 >RU", "LAUNCH 14 >UA"]),
    ("all of a side's launching", "Ukraine shot down all five Russia-launched drones.", ["LOSS 5 >RU", "LAUNCH 5 >UA"]),
    ("all that were there", "Russia said its forces shot down all nine drones.", ["LOSS 9 >UA"]),
    ("launched, says a state", "Kyiv reported that 60 drones had been launched.", ["LAUNCH 60 >UA"]),
    ("fired at its land, says a state", "Moscow said 12 drones were fired at the Lisne region.", ["LAUNCH 12 >RU Lisne region"]),
    ("a blow to a town", "Russian troops struck a massive blow to Lisne.", ["STRIKE >UA Lisne"]),
    ("a blow to a grid", "The enemy dealt a blow to the energy system of the Sumy region.", ["STRIKE"]),
    ("a blow to a mood", "The raid dealt a heavy blow to Russian morale.", []),
    ("wounded in a strike, with more said after", "The strike killed three people and wounded two others in Lisne, as a fire broke out after a house was damaged.",
     ["STRIKE Lisne", "LOSS 3 Lisne", "LOSS 2 Lisne"]),
    ("one of the drones, with a verb of its own", "A Russian drone attack on Lisne wounded five people, with one of the drones hitting a school.",
     ["STRIKE >UA Lisne", "LOSS 5 >UA Lisne"]),
    ("a name after a quotation", "“We have one civilian killed by the Russian attack on Lisne,“ Oleg Vovk said.", ["LOSS 1 >UA Lisne", "STRIKE >UA Lisne"]),
    ("since whose retreat", "Lisne has come under repeated attack since Moscow pulled out of the deal.", ["STRIKE Lisne"]),
    ("whom a number includes", "A Russian missile hit a house in Lisne, killing 11 including two children and wounding 89.",
     ["STRIKE >UA Lisne", "LOSS 11 >UA Lisne", "LOSS 2 >UA Lisne", "LOSS 89 >UA Lisne"]),
    ("the regions of a list", "Russia attacked the regions of Odesa, Kharkiv and Kyiv with drones.", ["STRIKE >UA Odesa Kharkiv Kyiv"]),
    ("drones that were shot", "Ten drones were shot over the Bryansk region and eight over the Kursk region.", ["LOSS 10 >UA Bryansk region", "LOSS 8 >UA Kursk region"]),
    ("how many regions", "Ukraine pummeled eight Russian regions with dozens of drones.", ["STRIKE 8 >RU"]),
    ("one of the buildings", "A fire broke out in one of the site's buildings after two people were killed.", ["LOSS 2"]),
    ("one of the attacks", "A woman was injured in one of the attacks in Lisne.", ["LOSS 1 Lisne"]),
    ("a town that others lie beside", "Three villages clustered south of the town of Lisne had been liberated.", []),
    ("villages that lie beside a town", "The villages of Sosnove and Dubove to the south of Lisne have been liberated.", ["CONTROL_CHANGE Sosnove", "CONTROL_CHANGE Dubove"]),
    ("fighting of another year", "They took land near Lisne that was occupied since 2014, when fighting broke out.", []),
    ("who speaks after a town", "Two people were killed, according to the head of the city of Lisne, Oleg Vovk.", ["LOSS 2 Lisne"]),
    ("a general who speaks", "About 900 Russian soldiers have died, a Ukrainian general has claimed.", ["LOSS 900 >RU"]),
    ("an attack of a weekday", "One person was killed in a Russian attack Friday on a medical facility in Lisne.", ["LOSS 1 >UA Lisne", "STRIKE >UA Lisne"]),
    ("a strike of a weekday", "A Russian strike Tuesday on Lisne killed two people.", ["STRIKE >UA Lisne", "LOSS 2 >UA Lisne"]),
    ("strikes of a night", "Russia has launched strikes overnight on Zaporizhzhia region.", ["STRIKE >UA Zaporizhzhia region"]),
    ("fired from a sea, in a list", "Ukraine had shot down 10 missiles fired from the Caspian Sea, and 23 Shahed drones.", ["LOSS 10 >RU", "LOSS 23 >RU"]),
    ("a governor of a side's region", "A drone attack set a tank on fire at an airfield in Kursk, the Russian region's governor said.", ["STRIKE >RU Kursk"]),
    ("an attack of a day, and where", "Two people were killed in Tuesday's attack when a house in Lisne was struck.", ["LOSS 2 Lisne", "STRIKE Lisne"]),
    ("a secretary after a port", "Ukraine has hit two Russian ships at the port of Lisne, the UK's Defence Secretary Ivan Vovk has confirmed.", ["LOSS 2 >RU Lisne"]),
    ("what a ship may carry", "Ukraine sank a Russian ship capable of carrying 20 tanks, 45 vehicles and 400 troops.", ["LOSS 1 >RU"]),
    ("a ship spoken of again", "Video showed an explosion after the ship was hit.", []),
    ("not a single one", "Not a single position in Lisne has been lost.", []),
    ("a hub that was seized", "Russian forces seized the key logistics hub of Lisne, some 30 kilometres from Dubove.", ["CONTROL_CHANGE >UA Lisne"]),
    ("a hub that they near", "Russian troops are advancing on the strategic hub of Lisne.", ["ADVANCE >UA Lisne"]),
    ("over its own regions", "Russia had downed nine Ukrainian drones over its Belgorod, Voronezh and Kursk regions.", ["LOSS 9 >UA Belgorod Voronezh Kursk"]),
    ("quarters in brackets", "Russian forces captured the village of Lisne in Donetsk region (east) and Dubove in Kharkiv region (northeast).",
     ["CONTROL_CHANGE >UA Lisne", "CONTROL_CHANGE >UA Dubove"]),
    ("the enemy advances", "Fighting continues in Lisne, the enemy is advancing, said Deputy Defense Minister of Ukraine Hanna Maliar.", ["ENGAGEMENT Lisne", "ADVANCE >UA"]),
    ("launched at a land", "The agency had launched 16 drones at an airfield in Russia's Bryansk region.", ["LAUNCH 16 >RU Bryansk region"]),
    ("launched from a land", "Russia launched 16 drones from the Kursk region.", ["LAUNCH 16 >UA"]),
    ("a missile and gun system", "A Russian Pantsir-S1 missile and gun system was destroyed.", ["LOSS 1 >RU"]),
    ("advances in spite of which", "Despite Russian advances near Lisne, the campaign has been costly.", []),
    ("one of things, no man", "During one of these maneuvers, several soldiers were captured.", []),
    ("villagers under fire", "Residents of ten communities came under enemy attack.", ["STRIKE 10"]),
    ("villages told aside", "The two villages, Lisne and Sosnove, were captured by Russian troops.", ["CONTROL_CHANGE >UA Lisne", "CONTROL_CHANGE >UA Sosnove"]),
    ("by whom they were launched", "Ukrainian air defence shot down 22 out of 25 Russian-launched Shahed drones.", ["LOSS 22 >RU", "LAUNCH 25 >UA"]),
    ("since when a place is held", "Russia launched 21 drones from Crimea, the peninsula annexed by Moscow in 2014.", ["LAUNCH 21 >UA"]),
    ("an axis of attack", "They strengthen their flanks along the main axis of attack toward Pokrovsk.", []),
    ("attacks that were resisted", "The Ukrainian army said that it had resisted 14 Russian attacks near Lisne.", ["REPELLED_ATTACK 14 >UA Lisne"]),
    ("a futile attack", "There have been two futile Russian attacks near Lisne.", ["REPELLED_ATTACK 2 >UA Lisne"]),
    ("an offensive that was unsuccessful", "Near Lisne the Russian offensive was unsuccessful.", ["REPELLED_ATTACK >UA Lisne"]),
    ("communities that artillery shelled", "Enemy artillery shelled the communities of Lisne and Sosnove in Sumy region.", ["STRIKE >UA Lisne Sosnove"]),
    ("settlements under fire", "Nine settlements were under Russian fire.", ["STRIKE 9 >UA"]),
    ("an army that invades", "The invading army conducted seven attacks on Ukrainian positions near Lisne.", ["ENGAGEMENT 7 >UA Lisne"]),
    ("attempts to breach", "The enemy made four attempts to breach our lines near Lisne.", ["ENGAGEMENT 4 Lisne"]),
    ("an attack that was launched", "A drone attack was launched on Odesa.", ["STRIKE >UA Odesa"]),
    ("a nation pushed back", "Ukrainian forces pushed the Russians back near Lisne.", ["ADVANCE >RU Lisne"]),
    ("positions that were taken", "More favorable positions were taken by the army near Lisne.", ["ADVANCE Lisne"]),
    ("a threat of strikes", "An alert was declared in Kyiv due to the threat of Russian ballistic missile attacks.", []),
    ("strikes that one verb governs", "The Ukrainian aviation conducted 14 strikes on the clusters of Russian personnel and two strikes on missile systems.",
     ["STRIKE 14 >RU", "STRIKE 2 >RU"]),
    ("a sector for each count", "Eight enemy attacks were repulsed in the Kupiansk sector and five in the Lyman sector.",
     ["REPELLED_ATTACK 8 (Kupiansk)", "REPELLED_ATTACK 5 (Lyman)"]),
    ("whose advance", "Experts confirmed the advance of Ukrainian troops deep into the Kursk Oblast.", ["ADVANCE >RU Kursk Oblast"]),
    ("at somebody's direction", "The General Staff said that at the President's direction nine attacks were repulsed near Lisne.", ["REPELLED_ATTACK 9 >UA Lisne"]),
    ("the capital's area is no sector", "At least one person died in the Kyiv area.", ["LOSS 1 >UA Kyiv"]),
    ("an army's casualties are no armies", "Ukraine's military recorded 930 Russian army casualties.", ["LOSS 930 >RU"]),
    ("combat losses", "Russia has suffered a total of 121,190 combat losses since it began the war.", ["LOSS 121190 >RU"]),
    ("of a type", "Air Defense Forces eliminated 12 out of 19 UAVs of the Shahed-136 type.", ["LOSS 12 >RU", "LAUNCH 19 >UA"]),
    ("advances thwarted", "The army has thwarted several Russian advances near Lisne.", []),
    ("whose dead", "The President of Ukraine Volodymyr Zelensky told the number of dead Ukrainian soldiers: 27 000.", ["LOSS 27000 >UA"]),
    ("a sector that opens", "In the direction of Lisne, the enemy carried out nine attacks near Sosnove.", ["ENGAGEMENT 9 Sosnove (Lisne)"]),
    ("several sectors", "Ukrainian forces fought back most Russian attacks in the directions of Lisne and Sosnove.", ["REPELLED_ATTACK >UA (Lisne and Sosnove)"]),
    ("drones from directions", "Ukraine's air force said Russia launched 12 drones from the directions of Kursk and Bryansk.", ["LAUNCH 12 >UA"]),
    ("sectors before dashes", "The highest intensity of attacks is on the Lisne axis - 21 attacks, on the Sosnove axis - 12 attacks.",
     ["ENGAGEMENT 21 (Lisne)", "ENGAGEMENT 12 (Sosnove)"]),
    ("where the enemy tried", "Ukrainian defenders repelled seven attacks near Lisne, where Russian troops tried to dislodge them.", ["REPELLED_ATTACK 7 >UA Lisne"]),
    ("a second count that was repelled", "Ukrainian troops repelled 20 attacks near Lisne and 12 attacks near Sosnove.",
     ["REPELLED_ATTACK 20 >UA Lisne", "REPELLED_ATTACK 12 >UA Sosnove"]),
    ("once again", "The Russian occupiers once again attacked Lisne.", ["ENGAGEMENT >UA Lisne"]),
    ("one of its attacks", "Russia unleashed one of its fiercest assaults near Lisne.", ["ENGAGEMENT >UA Lisne"]),
    ("settlements with their regions", "More than 90 settlements in the Sumy and Kharkiv regions came under Russian fire.", ["STRIKE 90 >UA Sumy Kharkiv"]),
    ("several axes", "The Russian army launched 14 attacks in the Bakhmut and Kupiansk axes.", ["ENGAGEMENT 14 >UA (Bakhmut and Kupiansk)"]),
    ("an attack from the air", "The attack was repelled by aviation, anti-aircraft missile troops and mobile fire groups.", []),
    ("towns hit by fire", "Lisne, Sosnove and Velyke were hit by enemy fire.", ["STRIKE Lisne Sosnove Velyke"]),
    ("attacks from guns", "The enemy carried out more than 10 attacks from MLRS.", ["STRIKE 10"]),
    ("whose missiles", "Four of six Iskander-M ballistic missiles were downed.", ["LOSS 4 >RU", "LAUNCH 6"]),
    ("for its time", "The army waited during its counteroffensive. It is preventing their advance.", []),
    ("a sector that names a body", "A spokesman for the Defence Forces of the Lisne Direction told of nine attacks that were repelled near Sosnove.", ["REPELLED_ATTACK 9 >UA Sosnove"]),
    ("outside a ruined town", "Ukrainian forces repelled nine Russian attacks outside the destroyed city of Lisne.", ["REPELLED_ATTACK 9 >UA Lisne"]),
    ("into the east of a country", "Russian forces made a push into eastern Ukraine, advancing near Lisne.", ["ADVANCE >UA Lisne"]),
    ("only aimed at", "Russian troops moved forward near Lisne, aiming to encircle Sosnove.", ["ADVANCE >UA Lisne"]),
    ("a type in quotes", 'The enemy lost three UAVs of the "Orlan-10" type.', ["LOSS 3"]),
    ("a ruin", "Soldiers hoisted a flag at a bombed-out building in Lisne.", []),
    ("what an attack included", "Ukraine's military told of a wave of Russian attacks that included 14 drones and five cruise missiles.", ["LAUNCH 14 >UA", "LAUNCH 5 >UA"]),
    ("towns before their verb", "Pivnichne, Chasiv Yar and New York of the Donetsk Region suffered from enemy attacks.", ["STRIKE Pivnichne Chasiv Yar New York"]),
    ("brigades that were defeated", "Units of Ukraine's tank brigade and marine brigade were defeated near Lisne, the Russian ministry said.", ["ENGAGEMENT >UA Lisne"]),
    ("defeated troops of a side", "The Russian battlegroup defeated Ukrainian troops near Lisne.", ["ENGAGEMENT >UA Lisne"]),
    ("nobody is defeated yet", "Russia can not be defeated near Lisne. The army will defeat Russian troops near Lisne.", []),
    ("the sector of a second telling", "Russia said that its forces had taken Lisne.\n\nIn the Donetsk direction, troops liberated the village of Lisne, the Russian defence ministry said.",
     ["CONTROL_CHANGE >UA Lisne (Donetsk)"]),
    ("a child told by years alone", "The attack on Lisne wounded 15, including a 12-year-old.", ["STRIKE Lisne", "LOSS 15 Lisne", "LOSS 1 Lisne"]),
    ("years in letters", "The attack on Lisne wounded 15, including a five-year-old boy.", ["STRIKE Lisne", "LOSS 15 Lisne", "LOSS 1 Lisne"]),
    ("a building's years", "The attack destroyed a 90-year-old house.", []),
    ("a town that they tried to take", "The Russian army tried to capture Lisne but had no success.", ["REPELLED_ATTACK >UA Lisne"]),
    ("a region that they tried to take", "Russian troops attempted to seize the Lisne district.", ["ENGAGEMENT >UA Lisne district"]),
    ("a similar attempt", "A similar Russian attempt was carried out near Lisne but failed.", ["REPELLED_ATTACK >UA Lisne"]),
    ("positions that are held already", "The enemy made nine attempts to dislodge our soldiers from their occupied positions near Lisne.", ["ENGAGEMENT 9 Lisne"]),
    ("strikes over their verb", "Nine air strikes were carried out on Lisne and Sosnove.", ["STRIKE 9 Lisne Sosnove"]),
    ("the foe that suffers", "Russian forces repelled 28 Ukrainian attacks near Lisne, with the Ukrainian army suffering 1,455 casualties.",
     ["REPELLED_ATTACK 28 >RU Lisne", "LOSS 1455 >UA"]),
    ("one wounded and his wife killed", "Russian forces shelled Lisne, wounding one man and killing his wife.", ["STRIKE >UA Lisne", "LOSS 1 >UA Lisne", "LOSS 1 >UA Lisne"]),
    ("repulsed there", "Battles were fought for Lisne and Sosnove — 20 enemy attacks were repulsed there.", ["REPELLED_ATTACK 20 Lisne Sosnove"]),
    ("a ratio", "With a three-to-one wounded-to-kill ratio, 15,000 Russian soldiers are wounded.", ["LOSS 15000 >RU"]),
    ("parts of a count are where it is", "The attack on Lisne wounded 15 people, including two children.", ["STRIKE Lisne", "LOSS 15 Lisne", "LOSS 2 Lisne"]),
    ("an airfield that was a target", "The targeted airfield near Lisne housed nine jets.", []),
    ("battles that were fought", "The Russian army said that the fiercest battles were fought for Lisne.", ["ENGAGEMENT Lisne"]),
    ("a city's district after its owner", "A drone hit a house in Kyiv's Lisnyi district, the military said.", ["STRIKE >UA Lisnyi district"]),
    ("the capital by its name", "Seven people were killed by Russian drones in the capital, Kyiv.", ["LOSS 7 >UA Kyiv"]),
    ("the shelling of a region", "Five people were killed as a result of Russian shelling of the Kherson region.", ["LOSS 5 >UA Kherson region", "STRIKE >UA Kherson region"]),
    ("drones over what kind they are", "Russia struck Sosnove; 406 UAVs of various types (mostly FPV drones) attacked Lisne.", ["STRIKE >UA Sosnove", "STRIKE 406 >UA Lisne"]),
    ("attacks of which some were repelled", "Ukrainian soldiers repelled five of the nine Russian assaults near Lisne.",
     ["ENGAGEMENT 9 >UA Lisne", "REPELLED_ATTACK 5 >UA Lisne"]),
    ("a headline in capitals", "Ukraine Recaptures Key Village Near Coast\n\nThe key village near the coast was quiet.", []),
]  # fmt: skip


def told(claim: Claim) -> str:
    value = f" {claim.quantity.value:g}" if claim.quantity else ""
    side = f" >{claim.target.name}" if claim.target else ""
    sector = f" ({claim.direction})" if claim.direction else ""
    return f"{claim.kind.name}{value}{side}{''.join(f' {place.surface}' for place in claim.locations)}{sector}"


@pytest.mark.parametrize(("text", "wanted"), [row[1:] for row in ROWS], ids=[row[0] for row in ROWS])
def test_turn_of_speech(text: str, wanted: list[str]) -> None:
    assert [told(claim) for claim in extract(make_report(text, publisher="Daily Planet", published_on=date(2025, 9, 12)))] == wanted


def test_a_sum_goes_on_where_no_day_is_named() -> None:
    text = "The enemy has lost 2,302 tanks since the beginning of the war.\nFurther, the enemy has also lost 41 fuel tanks."
    claims = extract(make_report(text, publisher="General Staff of Ukraine", published_on=date(2025, 9, 12)))
    assert [claim.tally.name for claim in claims] == ["CUMULATIVE", "CUMULATIVE"]


def test_what_is_added_to_a_sum_is_of_the_day() -> None:
    text = (
        "The loss of seven more Russian tanks means that Russia has lost 6600 in total, and more than 1,000 guns since the invasion began."
    )
    claims = extract(make_report(text, publisher="General Staff of Ukraine", published_on=date(2025, 9, 12)))
    assert [claim.tally.name for claim in claims] == ["INCREMENT", "CUMULATIVE", "CUMULATIVE"]


@pytest.mark.parametrize(
    ("text", "tallies"),
    [
        ("Russia lost 820 men on Monday, raising the toll to 131,000 since the start of the invasion.", ["INCREMENT", "CUMULATIVE"]),
        ("Russia lost 12 tanks, bringing overall losses to 3,010 since the invasion began.", ["INCREMENT", "CUMULATIVE"]),
        ("Russia has lost 820,000 men and 9,100 tanks since the invasion began.", ["CUMULATIVE", "CUMULATIVE"]),
        ("As of the end of May, Mediazona had collected the names of 61,000 Russian soldiers who died.", ["CUMULATIVE"]),
        ("By the end of May 2025, Russia had lost 545,000 troops.", ["CUMULATIVE"]),
        ("In May 2025, Russia lost 35,000 troops.", ["INCREMENT"]),
    ],
)
def test_what_a_day_brings_to_a_sum(text: str, tallies: list[str]) -> None:
    claims = extract(make_report(text, publisher="Daily Planet", published_on=date(2025, 9, 12)))
    assert [claim.tally.name for claim in claims] == tallies


@pytest.mark.parametrize(
    "text",
    [
        "Moscow last named the number of people killed in September 2022 - then it declared 5,700 dead.",
        "The last time Russia officially reported this was in September 2022, when it said 5,700 people had died.",
        "Russia last confirmed a toll in September 2022, when it announced 5,700 soldiers killed.",
    ],
)
def test_a_states_own_dead(text: str) -> None:
    (claim,) = extract(make_report(text, publisher="Daily Planet", published_on=date(2025, 9, 12)))
    assert claim.claimant
    assert (claim.claimant.source, claim.materiel, claim.target, claim.tally.name) == (
        "ru-government",
        "troops",
        "RU",
        "CUMULATIVE",
    )
    assert claim.period.end == date(2022, 9, 30)


def test_the_others_dead_are_not_its_own() -> None:
    text = "Russia reported last week that Ukraine had lost 400 soldiers."
    (claim,) = extract(make_report(text, publisher="Daily Planet", published_on=date(2025, 9, 12)))
    assert (claim.target, claim.tally.name) == ("UA", "INCREMENT")


def test_the_day_of_the_invasion_needs_no_year() -> None:
    text = "The General Staff said 810 soldiers had been killed, taking the tally to 131,000 since the war began on February 24."
    (day, total) = extract(make_report(text, publisher="Daily Planet", published_on=date(2025, 9, 12)))
    assert day.period.start != date(2025, 2, 24)
    assert total.tally.name == "CUMULATIVE"


def test_a_page_s_day_before_its_words_is_of_no_sentence() -> None:
    text = " date 2025-08-02 The Defence Ministry of Ukraine said Russia lost 38,940 troops in July."
    (claim,) = extract(make_report(text, publisher="Daily Planet", language="en"))
    assert (claim.period.start, claim.period.end) == (date(2025, 7, 1), date(2025, 7, 31))


def test_an_update_of_intelligence_is_britain_s() -> None:
    text = "In an intelligence update, the Ministry of Defence said Moscow's forces had sustained roughly 700,000 casualties."
    (claim,) = extract(make_report(text, publisher="Daily Planet", published_on=date(2025, 9, 12)))
    assert claim.claimant
    assert claim.claimant.source == "uk-mod"


def test_a_region_s_sum_is_of_no_town() -> None:
    text = "In Lisne, two residents were hurt.\n\nThe governor said the invaders had killed at least 1,820 citizens in the region."
    claims = extract(make_report(text, publisher="Daily Planet", published_on=date(2025, 9, 12)))
    assert [(claim.tally.name, len(claim.locations)) for claim in claims] == [("INCREMENT", 1), ("CUMULATIVE", 0)]


def test_the_military_that_has_spoken_speaks_on() -> None:
    text = "The Ukrainian military said it had lost two posts.\n\nThe military said the Russians carried out an airstrike near Lisne."
    claims = extract(make_report(text, publisher="Daily Planet", published_on=date(2025, 9, 12)))
    assert {claim.claimant.source for claim in claims if claim.claimant} == {"ua-armed-forces"}


def test_last_day_is_the_day_that_the_text_has_dated() -> None:
    text = "On September 11, the enemy lost 630 soldiers.\n\nLast day the Defense Forces destroyed four tanks."
    claims = extract(make_report(text, publisher="Daily Planet", published_on=date(2025, 9, 12)))
    assert [claim.period.end for claim in claims] == [date(2025, 9, 11)] * 2


def test_dead_of_a_paragraph_about_losses_are_soldiers() -> None:
    text = "Both armies tell little of their losses in the war. Later they declared 4,100 dead."
    (claim,) = extract(make_report(text, publisher="Daily Planet", published_on=date(2025, 9, 12)))
    assert claim.materiel == "troops"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Russia fired 407 drones, the most since the invasion began in February 2022.", None),
        ("On September 10, Russia fired 36 missiles from the planes that a major June 1 strike had targeted.", date(2025, 9, 10)),
    ],
)
def test_days_told_by_the_way(text: str, day: date | None) -> None:
    (claim, *_) = extract(make_report(text, publisher="Daily Planet", published_on=date(2025, 9, 12)))
    assert claim.period.end == day


def test_a_paragraph_of_a_staff_is_of_its_own_sector_only() -> None:
    text = "In the Lisne direction, the enemy attacked nine times.\n\nThe enemy carried out four air strikes."
    claims = extract(make_report(text, publisher="General Staff of Ukraine", published_on=date(2025, 9, 12), language="en"))
    assert [claim.direction for claim in claims] == ["Lisne", None]


def test_what_flies_is_wiped_out_on_its_airfield() -> None:
    text = "Air defence shot down four jets, and a strike on an airfield wiped out nine Su-27 fighters."
    claims = extract(make_report(text, publisher="Daily Planet", published_on=date(2025, 9, 12)))
    assert [claim.effect.name for claim in claims if claim.effect] == ["SHOT_DOWN", "DESTROYED"]


def test_an_outlet_credited_below_takes_no_words_from_a_staff() -> None:
    text = "The General Staff said that the enemy lost four tanks.\n\nNine attacks were repelled, the General Staff said.\n\nSource: Kyiv Independent"
    claims = extract(make_report(text, publisher="Daily Planet", published_on=date(2025, 9, 12), language="en"))
    assert {claim.claimant.source for claim in claims if claim.claimant} == {"ua-general-staff"}

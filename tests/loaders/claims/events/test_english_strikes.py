"""English constructions of strikes and fighting: who says it, what it says, and the claims there must be with their places."""

from datetime import date

import pytest

from loaders.claims import extract
from loaders.reports import make_report
from schema.claim import Claim

STAFF, MOD, WIRE = "General Staff of the Armed Forces of Ukraine", "Russian Ministry of Defence", "Reuters"
DAY = date(2025, 9, 12)

ROWS: list[tuple[str, str, str, list[str]]] = [
    ("a noun after what it was made with", WIRE, "Russian FPV strikes on Dolyna injured two people.", ["STRIKE >UA Dolyna", "LOSS civilians 2 Dolyna"]),
    ("an attack by night", WIRE, "Eight people were killed in a Russian overnight attack on Dolyna.", ["STRIKE >UA Dolyna", "LOSS civilians 8 Dolyna"]),
    ("a barrage", STAFF, "The enemy launched 5 artillery barrages against Dolyna.", ["STRIKE 5 >UA Dolyna"]),
    ("a verb that is a thing as well", WIRE, "Russian artillery hammered Dolyna.", ["STRIKE >UA Dolyna"]),
    ("a thing that is a verb as well", MOD, "Air defence shot down two Hammer bombs.", ["LOSS guided_bomb 2 >UA"]),
    ("regions over which drones were downed", "Ukrainian Air Force", "Air defence downed 102 attack drones over 11 oblasts during a Russian combined attack.",
     ["LOSS strike_uav 102 >RU"]),
    ("strikes over who made them", STAFF, "15 missile attacks were carried out by the enemy on Dolyna.", ["STRIKE 15 >UA Dolyna"]),
    ("strikes that were only seen", STAFF, "There were 16 guided bomb strikes on Dolyna.", ["STRIKE 16 >UA Dolyna"]),
    ("fire that a town suffers, and whose", WIRE, "Dolyna came under Russian shelling.", ["STRIKE >UA Dolyna"]),
    ("a town as the target", WIRE, "Dolyna was the target of a Ukrainian air raid.", ["STRIKE >RU Dolyna"]),
    ("a passive and its agent", WIRE, "Dolyna and the outskirts of Lisne were hit by the Russian army.", ["STRIKE >UA Dolyna Lisne"]),
    ("a passive by a strike", WIRE, "Dolyna was hit by a Russian overnight attack.", ["STRIKE >UA Dolyna"]),
    ("what owns the thing hit", WIRE, "A site owned by the oil giant Rosneft was hit.", []),
    ("a progressive is no passive", WIRE, "Russian troops are shelling Dolyna.", ["STRIKE >UA Dolyna"]),
    ("a cause with what it struck", WIRE, "As a result of a Russian missile attack on Dolyna, six civilians were injured.",
     ["STRIKE >UA Dolyna", "LOSS civilians 6 Dolyna"]),
    ("a strike told by whom it killed in a town", WIRE, "Russian shelling killed four people in Dolyna.", ["STRIKE >UA Dolyna", "LOSS civilians 4 Dolyna"]),
    ("one told by whom it killed in a region", WIRE, "Russian shelling killed four people in the Kherson region.",
     ["LOSS civilians 4 Kherson region"]),
    ("a clause with as", WIRE, "A drone strike killed two people in Dolyna as Sosnove recovered.", ["STRIKE Dolyna", "LOSS civilians 2 Dolyna"]),
    ("regions that have towns' names", WIRE, "The Russians bombed the Luhansk and Donetsk regions.", ["STRIKE >UA Luhansk Donetsk"]),
    ("villages that attacks affected, and whose", WIRE, "Over 20 settlements have been affected by Russian attacks.", ["STRIKE 20 >UA"]),
    ("a strike, and villages under fire beside it", STAFF, "The enemy launched an air strike near Dolyna, and more than 10 villages came under fire, including Lisne.",
     ["STRIKE >UA Dolyna", "STRIKE 10 >UA Lisne"]),
    ("strikes that were beaten back", STAFF, "Our defenders were able to repel 12 strikes near Dolyna.", ["REPELLED_ATTACK 12 >UA Dolyna"]),
    ("two kinds of strikes with one noun", STAFF, "The enemy launched 12 missile and more than 20 air strikes.", ["STRIKE 12 >UA", "STRIKE 20 >UA"]),
    ("targets on the ground", STAFF, "Our missile forces hit two enemy targets: a UAV control station and a tank.",
     ["LOSS command_post 1 >RU", "LOSS tank 1 >RU"]),
    ("most of those fired", "Ukrainian Air Force", "Our aviation shot down the majority of 135 Russian drones.", ["LAUNCH uav 135 >UA"]),
    ("what air defence did", STAFF, "As a result of the air defence operations, 80 enemy drones were shot down.", ["LOSS uav 80 >RU"]),
    ("what only burns", WIRE, "Two people died when a tanker caught fire at the refinery.", ["LOSS civilians 2"]),
    ("a situation under control", STAFF, "The situation on the road to Dolyna is under the control of our troops.", []),
    ("what no munition hits", WIRE, "The explosions near Dolyna were hitting morale.", []),
    ("strikes that are only dated", WIRE, "The strikes came as leaders met in Lisne.", []),
    ("a strike in preparation", WIRE, "Ukraine was preparing a strike on Dolyna.", []),
    ("another who was hurt", WIRE, "In Dolyna, Russian attacks killed one person and injured another yesterday.",
     ["LOSS civilians 1 Dolyna", "LOSS civilians 1 Dolyna"]),
    ("the town of each strike", WIRE, "A man was injured in a Russian attack on Dolyna, and a woman was injured in a Russian strike on Lisne.",
     ["STRIKE >UA Dolyna", "STRIKE >UA Lisne", "LOSS civilians 1 Dolyna", "LOSS civilians 1 Lisne"]),
    ("one of the worst", WIRE, "Dolyna came under one of the heaviest attacks of the war, Ukrainian officials said.", ["STRIKE >UA Dolyna"]),
    ("regions in all", WIRE, "Russia targeted a total of nine Ukrainian regions, with casualties in the latter three.", ["STRIKE 9 >UA"]),
    ("drones and decoys", "Ukrainian Air Force", "Our air defence shot down 85 of the 145 attack and decoy drones launched by Russia.",
     ["LOSS uav 85 >RU", "LAUNCH uav 145 >UA"]),
    ("a town that was taken, by the way", WIRE, "One person was killed near the recently captured Dolyna.", ["LOSS civilians 1"]),
    ("a drone after drones", WIRE, "Russian troops attacked Dolyna with drones; a Shahed drone struck a plant in Lisne.",
     ["STRIKE >UA Dolyna", "STRIKE >UA Lisne"]),
    ("villages by their town", WIRE, "Ukrainian forces have retaken two villages near Dolyna.", []),
    ("villages before where they lie", WIRE, "The villages of Dolyna and Lisne to the south of Sosnove had been retaken by Ukrainian forces.",
     ["CONTROL_CHANGE >RU Dolyna", "CONTROL_CHANGE >RU Lisne"]),
    ("control given up", WIRE, "Ukrainian troops have relinquished control of the village of Dolyna.", ["CONTROL_CHANGE >UA Dolyna"]),
    ("two towns, and no two strikes", WIRE, "Both Dolyna and Lisne have been subjected to Russian air strikes.", ["STRIKE >UA Dolyna Lisne"]),
    ("rows of a sum", WIRE, "Russia has also lost:\n\n* 10,268 tanks\n* 28,172 drones\n* 11,099 airplanes\n* 28 ships and boats",
     ["LOSS tank 10268 >RU", "LOSS uav 28172 >RU", "LOSS airplane 11099 >RU", "LOSS ship_or_boat 28 >RU"]),
    ("advanced weapons", WIRE, "Ukraine used advanced weapons near Dolyna.", []),
    ("a fight with no army", WIRE, "A French force fighting jihadist insurgents left Dolyna.", []),
    ("a pressure that is none of troops", WIRE, "He resisted any pressure from Moscow in Dolyna.", []),
    ("one of two missiles", WIRE, "Ten people were injured when one of the two missiles launched by Russia struck a house in Dolyna.",
     ["STRIKE >UA Dolyna", "LOSS civilians 10 Dolyna"]),
    ("what nobody took in this war", WIRE, "Nothing has changed since Russia captured Crimea and parts of Donbas.", []),
    ("a strike that is only possible", "Ukrinform", "Ukraine warned of a possible missile strike on Dolyna.", []),
    ("fighting that may come", WIRE, "Heavy fighting may break out near Dolyna.", []),
    ("attacks told before that were all beaten back", STAFF, "The enemy attacked seven times near Dolyna, but all attacks were repelled.",
     ["REPELLED_ATTACK 7 >UA Dolyna"]),
    ("a sentence that says all were beaten back", STAFF, "The enemy carried out 12 assaults near Dolyna. All were repulsed.",
     ["REPELLED_ATTACK 12 >UA Dolyna"]),
    ("attempted assaults", STAFF, "27 attempted assaults have been recorded near Dolyna.", ["ENGAGEMENT 27 >UA Dolyna"]),
    ("assaults neutralised", STAFF, "Ukrainian defenders neutralized 22 enemy attacks near Dolyna.", ["REPELLED_ATTACK 22 >UA Dolyna"]),
    ("drones downed during attacks", WIRE, "Three drones were downed during attempted attacks in the Belgorod Region.", ["LOSS uav 3 >UA Belgorod Region"]),
    ("a post and the brigade that owns it", MOD, "The command post of the 44th Mechanized Brigade was hit near Dolyna.", ["STRIKE >UA Dolyna"]),
    ("who is attacked, before the verb", MOD, "A battalion of Ukraine's 72nd brigade was attacked near Dolyna.", ["ENGAGEMENT >UA Dolyna"]),
    ("who attacked, after it", "News Front", "Borisovskiy district was attacked by the AFU.", ["ENGAGEMENT >RU Borisovskiy district"]),
    ("a region that is attacked", "News Front", "The Kursk region was attacked by Ukrainian troops.", ["ENGAGEMENT >RU Kursk region"]),
    ("sites that formations own", MOD, "Command posts of two Ukrainian army brigades were wiped out.", ["LOSS command_post >UA"]),
    ("a marine brigade is no marine", MOD, "Strikes were carried out against a marine infantry brigade near Dolyna.", ["ENGAGEMENT >UA Dolyna"]),
    ("damage to a formation", MOD, "Russian artillery fired, causing significant damage to the 38th Brigade near Dolyna.", ["ENGAGEMENT >UA Dolyna"]),
    ("attacks beaten back and those who go on", MOD, "Our units repulse these counterattacks and continue to move to Dolyna.", ["REPELLED_ATTACK >RU"]),
    ("a district called like an oblast", "DPR head", "В Киевском районе Донецка ранен житель.", ["LOSS civilians 1 Киевском районе"]),
    ("people behind the front", "RT", "At least two people were killed in the Khmelnitsky region.", ["LOSS civilians 2 Khmelnitsky region"]),
    ("an urban district is no area", MOD, "In the Shebekinsky urban district, a car was attacked by a Ukrainian drone.", ["STRIKE >RU Shebekinsky urban district"]),
    ("defences breached", MOD, "Russian forces breached the enemy's defenses near Dolyna.", ["ADVANCE >UA Dolyna"]),
    ("an improvement told twice", MOD, "Russian troops improved their positions near Dolyna. Our units have improved their positions there.", ["ADVANCE >UA Dolyna"]),
    ("depots that nobody has counted", MOD, "Ammunition depots were destroyed near Dolyna.", ["LOSS ammunition_depot >UA Dolyna"]),
    ("sites that a launch names", MOD, "Russian troops struck airfields, drone launch sites and energy facilities in 152 locations.", ["STRIKE 152 >UA"]),
    ("what falls is the other side's", MOD, "A drone fell on the territory of the Ilsky refinery.", ["STRIKE >RU Ilsky refinery"]),
    ("drones over a town behind the front", "TASS", "Drones struck port infrastructure in Izmail overnight.", ["STRIKE >UA Izmail"]),
    ("attacks that are planned", WIRE, "Russian forces may intensify offensive operations in the Sumy direction.", []),
    ("a count over who made the strikes", STAFF, "22 UAV strikes were carried out by the enemy on Dolyna.", ["STRIKE 22 >UA Dolyna"]),
    ("what came down", WIRE, "Twelve people were killed when Russian missiles landed in an apartment block in Dolyna.",
     ["STRIKE >UA Dolyna", "LOSS civilians 12 Dolyna"]),
    ("a drone that destroyed a shop", "Ukrinform", "A Molniya drone destroyed a shop in Dolyna.", ["STRIKE >UA Dolyna"]),
    ("a drone that destroyed a tank", "Ukrinform", "A Ukrainian drone destroyed a tank near Dolyna.", ["LOSS tank 1 >RU Dolyna"]),
    ("whose a model is", "Ukrinform", "A post office in Dolyna was hit by a Lancet drone.", ["STRIKE >UA Dolyna"]),
    ("bombs, and no verb", WIRE, "Russian warplanes dropped bombs on Dolyna.", ["STRIKE >UA Dolyna"]),
    ("a bus stop", WIRE, "Russian drones hit a bus stop in Dolyna.", ["STRIKE >UA Dolyna"]),
    ("areas over what stood there", MOD, "Artillery delivered strikes on clusters of Ukrainian manpower in 117 areas.", ["STRIKE 117 >UA"]),
    ("those of the counted that are named", STAFF, "More than ten settlements were hit by enemy shelling, including Dolyna and Lisne.",
     ["STRIKE 10 >UA Dolyna Lisne"]),
    ("a headline's verb", "Ukrinform", "Enemy shells more than 30 settlements along front line", ["STRIKE 30 >UA"]),
    ("shells that are things", "Ukrinform", "Enemy shells hit a house in Dolyna.", ["STRIKE >UA Dolyna"]),
    ("a headline's town", WIRE, "Russia shells Dolyna, killing two people", ["STRIKE >UA Dolyna", "LOSS civilians 2 Dolyna"]),
    ("it, who was told before", STAFF, "The enemy shelled Lisne. It launched an air strike near Dolyna.", ["STRIKE >UA Lisne", "STRIKE >UA Dolyna"]),
    ("ours who storm", "Rybar", "Assault groups stormed Dolyna.", ["ENGAGEMENT >UA Dolyna"]),
    ("an attempt that was unsuccessful", MOD, "The AFU tried to counterattack near Dolyna but were unsuccessful.", ["REPELLED_ATTACK >RU Dolyna"]),
    ("strikes as their channels call them", "Rybar", "Arrivals were recorded in Kharkov.", ["STRIKE >UA Kharkov"]),
    ("a wave that may come", WIRE, "Russia may launch a new wave of missile attacks on Dolyna, officials warn.", []),
    ("a strike that would harm", WIRE, "Experts fear that a strike on the Dolyna plant would cause a disaster.", []),
    ("munitions by which a town was hit", "Suspilne", "Dolyna was hit by six guided bombs.", ["STRIKE 6 >UA Dolyna"]),
    ("a town that the speaker's enemy hit", STAFF, "Dolyna was hit by an air strike.", ["STRIKE >UA Dolyna"]),
    ("attempts that failed", STAFF, "Two Russian attempts to advance near Dolyna failed.", ["REPELLED_ATTACK 2 >UA Dolyna"]),
    ("an enemy defeated", MOD, "The enemy was defeated near Dolyna and Lisne.", ["ENGAGEMENT >UA Dolyna Lisne"]),
    ("blows struck", STAFF, "Aviation of the Defense Forces struck 9 blows at areas of concentration of personnel.", ["STRIKE 9 >RU"]),
    ("a town bombed", STAFF, "Dolyna and Lisne were bombed with artillery.", ["STRIKE >UA Dolyna Lisne"]),
    ("the number of strikes", STAFF, "The total number of enemy KAB strikes reached four.", ["STRIKE 4 >UA"]),
]  # fmt: skip


def told(claim: Claim) -> str:
    """Kind, class, number, who suffered (not of civilians), places and front sector."""
    value = f"{claim.quantity.value:g}" if claim.quantity else None
    side = f">{claim.target}" if claim.target and claim.materiel != "civilians" else None
    return " ".join(filter(None, (claim.kind, claim.materiel, value, side, *(place.surface for place in claim.locations), claim.direction)))


@pytest.mark.parametrize(("publisher", "text", "wanted"), [row[1:] for row in ROWS], ids=[row[0] for row in ROWS])
def test_a_construction_gives_its_claims_and_places(publisher: str, text: str, wanted: list[str]) -> None:
    found = extract(make_report(text, publisher=publisher, published_on=DAY))
    assert sorted(told(claim) for claim in found) == sorted(wanted)

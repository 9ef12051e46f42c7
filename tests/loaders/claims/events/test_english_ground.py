"""English sentences of ground taken, lost and gained: the place, who holds it now, and what asserts nothing."""

from datetime import date

import pytest

from loaders.claims import extract
from loaders.reports import make_report
from schema.claim import Claim

ROWS: list[tuple[str, str, list[str]]] = [
    ("a verb that tells of a place only", "Russian troops took Lisne.", ["CONTROL_CHANGE RU Lisne OBJECT"]),
    ("a place described by a compound", "Russian troops captured the much-contested city of Lisne.", ["CONTROL_CHANGE RU Lisne OBJECT"]),
    ("who is encircled already", "Ukrainian troops near Lisne tried to unblock the encircled units.", []),
    ("whose defence is pierced", "Assault groups broke through the defense of the Ukrainian army near Lisne.", ["ADVANCE RU Lisne NEAR"]),
    ("a place that was taken", "Lisne was taken by Ukrainian soldiers.", ["CONTROL_CHANGE UA Lisne OBJECT"]),
    ("what was taken long ago", "Ukrainian troops fortified the city of Lisne, captured by Russia in May.", []),
    ("those who enter", "The invaders entered Lisne.", ["ADVANCE RU Lisne NEAR"]),
    ("nobody who fights", "A reporter entered Lisne.", []),
    ("a place lost", "Ukrainian forces lost Lisne.", ["CONTROL_CHANGE RU Lisne OBJECT"]),
    ("who holds it now", "Lisne came under Russian control.", ["CONTROL_CHANGE RU Lisne OBJECT"]),
    ("to whom it fell", "Lisne fell to the Russian army.", ["CONTROL_CHANGE RU Lisne OBJECT"]),
    ("by whom, after the noun and its place", "The capture of Lisne by Ukrainian forces was reported.", ["CONTROL_CHANGE UA Lisne OBJECT"]),
    ("who was driven out", "Russian forces were driven out of Lisne.", ["CONTROL_CHANGE UA Lisne OBJECT"]),
    ("who had done it", "Having captured Lisne, Russian troops advanced near Dubove.", ["CONTROL_CHANGE RU Lisne OBJECT", "ADVANCE RU Dubove NEAR"]),
    ("rows under a heading", "The Russian army seized the following villages:\n- Lisne;\n- Dubove.",
     ["CONTROL_CHANGE RU Lisne OBJECT", "CONTROL_CHANGE RU Dubove OBJECT"]),
    ("a strongpoint is ground", "Russian troops seized a strongpoint near Lisne.", ["ADVANCE RU Lisne NEAR"]),
    ("two sides in one sentence", "Russian forces advanced near Lisne, and Ukrainian forces advanced near Dubove.",
     ["ADVANCE RU Lisne NEAR", "ADVANCE UA Dubove NEAR"]),
    ("a region entered", "Ukrainian troops entered Sumy Oblast.", ["ADVANCE UA Sumy Oblast WITHIN"]),
    ("towns in brackets after a sector", "Russian forces advanced in the Pokrovsk direction (Lisne, Dubove).", ["ADVANCE RU Lisne NEAR Dubove NEAR"]),
    ("outskirts", "Russian forces advanced on the northern outskirts of Lisne.", ["ADVANCE RU Lisne NEAR"]),
    ("between towns", "Russian forces advanced between Lisne and Dubove.", ["ADVANCE RU Lisne NEAR Dubove NEAR"]),
    ("villages counted, then named", "Russian troops captured two more villages, Lisne and Dubove.",
     ["CONTROL_CHANGE RU Lisne OBJECT", "CONTROL_CHANGE RU Dubove OBJECT"]),
    ("a year before this war", "Russia occupied Crimea in 2014.", []),
    ("kept from it", "The brigade prevented Russian troops from capturing Lisne.", []),
    ("a goal", "The goal of Russian troops is capturing Lisne.", []),
    ("no evidence", "There is no evidence that Russian troops have captured Lisne.", []),
    ("untrue", "It is not true that Russian troops captured Lisne.", []),
    ("a foothold", "Ukrainian forces secured a foothold north of Lisne.", ["ADVANCE UA Lisne NEAR"]),
    ("where they went", "Russian troops advanced to Lisne and Dubove.", ["ADVANCE RU Lisne NEAR Dubove NEAR"]),
    ("dug in", "Russian troops dug in near Lisne.", ["ADVANCE RU Lisne NEAR"]),
    ("gains with no place", "The minister spoke of the scale of territorial gains.", []),
    ("a list with remarks", "Ukrainian soldiers liberated Lisne (confirmed), Dubove (confirmed) and Sosnove.",
     ["CONTROL_CHANGE UA Lisne OBJECT", "CONTROL_CHANGE UA Dubove OBJECT", "CONTROL_CHANGE UA Sosnove OBJECT"]),
    ("villages regained", "Ukraine regained two villages there, namely Lisne and Dubove.",
     ["CONTROL_CHANGE UA Lisne OBJECT", "CONTROL_CHANGE UA Dubove OBJECT"]),
    ("attacks without a verb", "Ukrainian troops repelled 19 Russian attacks near Lisne. Also four Russian attacks near Dubove.",
     ["REPELLED_ATTACK RU Lisne NEAR", "REPELLED_ATTACK RU Dubove NEAR"]),
    ("attacks with a verb of their own", "Ukrainian troops repelled 19 Russian attacks near Lisne. Also four Russian attacks took place near Dubove.",
     ["REPELLED_ATTACK RU Lisne NEAR", "ENGAGEMENT RU Dubove NEAR"]),
    ("a region that an adjective describes", "Fighting went on in the eastern region of Donetsk.", ["ENGAGEMENT - Donetsk WITHIN"]),
    ("a region attacked", "Russian troops shelled the southern province of Kherson.", ["STRIKE RU Kherson WITHIN"]),
    ("a caption", "Ukrainian army beats invaders near Lisne, 3 captured Photo: soldiers at the front", []),
    ("what a film shows", "The video shows the combat work of soldiers of the 5th Infantry Battalion.", []),
    ("a treaty left", "Russia pulled out of the Black Sea grain deal.", []),
    ("talks that advance", "Russia and Iran are actively advancing in negotiations.", []),
    ("closer to an end", "Ukraine is edging closer to becoming a member.", []),
    ("no progress", "Russian forces are making no progress near Lisne.", []),
    ("a land that is not at war", "Thousands of Russians have entered Finland.", []),
    ("a modal before what is quoted", "Ukrainian forces could “strategically pull back” from Lisne.", []),
    ("a plan before what is quoted", 'Russian forces were planning to "encircle" the city of Lisne.', []),
    ("an adjective beside curly quotes", "Advanced weapons near Lisne had no “significant impact” on Russian forces.", []),
    ("an offensive for which one prepares", "Ukraine is well prepared for its anticipated counteroffensive.", []),
    ("a retreat in time", "Officials vowed to defend the region amid the Russian retreat.", []),
    ("a retreat told", "After heavy fighting, Russian forces retreated from Lisne.", ["ADVANCE RU Lisne NEAR"]),
    ("where a train goes", "The first train left for liberated Lisne.", []),
    ("what is visited", "The minister visits occupied Lisne.", []),
    ("what lies under fire", "The occupied town of Lisne is under fire.", []),
    ("what was shelled", "Russian forces shelled recently liberated Lisne.", ["STRIKE RU Lisne OBJECT"]),
    ("who occupied it", "Russian forces have occupied Lisne.", ["CONTROL_CHANGE RU Lisne OBJECT"]),
    ("most of a town", "Most of Lisne is under Russian control.", ["CONTROL_CHANGE RU Lisne OBJECT"]),
    ("a noun that begins a sentence", "Rescuers came under Russian shelling near Lisne.", ["STRIKE RU Lisne OBJECT"]),
    ("mercenaries of a side", "Wagner fighters have withdrawn from Lisne.", ["ADVANCE RU Lisne NEAR"]),
    ("attacks told, and then repelled", "Russian troops tried to advance near Lisne. Ukrainian soldiers repelled the attacks.",
     ["REPELLED_ATTACK RU Lisne NEAR"]),
    ("the attack told, then repelled", "Russian troops stormed positions near Lisne. The assault was repelled with artillery support.",
     ["REPELLED_ATTACK RU Lisne NEAR"]),
    ("attempts told, and then failed", "Russian troops attempted to launch an offensive near Lisne. But those attempts failed.",
     ["REPELLED_ATTACK RU Lisne NEAR"]),
    ("who had no success and went", "Russian troops carried out assault operations near Lisne. They were unsuccessful, suffered losses, and retreated.",
     ["REPELLED_ATTACK RU Lisne NEAR"]),
    ("attempts that failed", "Russian attempts to launch an assault near Lisne also failed.", ["REPELLED_ATTACK RU Lisne NEAR"]),
    ("an attempt to take a village", "Russian forces thwarted a Ukrainian attempt to take the village of Lisne.", ["REPELLED_ATTACK UA Lisne NEAR"]),
    ("whose attempt it was", "The attempt of the Ukrainian army to capture Lisne was thwarted.", ["REPELLED_ATTACK UA Lisne NEAR"]),
    ("an attempt to rotate", "Russian troops thwarted two Ukrainian attempts to rotate units near Lisne.", []),
    ("what efforts are for", "Russian troops continue to focus on taking control of Lisne, as well as establishing control over Dubove.", []),
    ("the aim of an offensive", "Russian troops attacked near Lisne with the aim of encircling the garrison.",
     ["ENGAGEMENT RU Lisne NEAR"]),
    ("two places after a region", "Russian forces liberated two settlements in the Zaporozhye Region, Lisne and Dubove.",
     ["CONTROL_CHANGE RU Lisne OBJECT", "CONTROL_CHANGE RU Dubove OBJECT"]),
    ("a count without its noun", "Russian troops repelled two attacks near Lisne and one near Dubove.",
     ["REPELLED_ATTACK UA Lisne NEAR", "REPELLED_ATTACK UA Dubove NEAR"]),
    ("through a part of a country", "Russian forces pressing through eastern Ukraine have captured the village of Lisne.",
     ["CONTROL_CHANGE RU Lisne OBJECT"]),
    ("in a country's region", "Russian troops in Ukraine's Donetsk region have taken the town of Lisne.", ["CONTROL_CHANGE RU Lisne OBJECT"]),
    ("a relative clause before it", "Russian forces, which control a fifth of Ukraine, are advancing near Lisne in eastern Ukraine.",
     ["ADVANCE RU Lisne NEAR"]),
    ("counted advances", "Twelve attempted Russian advances near Lisne had been repelled.", ["REPELLED_ATTACK RU Lisne NEAR"]),
    ("advances as an object", "Ukrainian troops repelled 12 Russian advances near Lisne.", ["REPELLED_ATTACK RU Lisne NEAR"]),
    ("whose attempts they were", "Two Ukrainian attempts to break through near Lisne were thwarted.", ["REPELLED_ATTACK UA Lisne NEAR"]),
    ("a denial", "Ukraine's military issued a denial that its troops were surrounded in Lisne.", []),
    ("attacks that were promised", "Ukraine promises more attacks on Russian positions near Lisne.", []),
    ("what forces gather for", "Russian forces are preparing an offensive near Lisne.", []),
    ("an offensive that began", "Russian forces started a new offensive near Lisne.", ["ENGAGEMENT RU Lisne NEAR"]),
    ("who holds despite attacks", "Ukraine has enough forces to hold the line in Lisne despite constant attacks.", ["ENGAGEMENT RU Lisne NEAR"]),
    ("a claim that is disputed", "Kyiv pushes back against Russia's claim about Lisne.", []),
    ("forces pushed back", "Russian troops pushed back Ukrainian forces near Lisne.", ["ADVANCE RU Lisne NEAR"]),
    ("an infinitive of several words", "Russian forces will take control of Lisne.", []),
]  # fmt: skip


def told(claim: Claim) -> str:
    return " ".join([claim.kind.name, claim.actor or "-", *(f"{place.surface} {place.role.name}" for place in claim.locations)])


@pytest.mark.parametrize(("text", "wanted"), [row[1:] for row in ROWS], ids=[row[0] for row in ROWS])
def test_ground(text: str, wanted: list[str]) -> None:
    assert [told(claim) for claim in extract(make_report(text, publisher="Daily Planet", published_on=date(2025, 9, 12)))] == wanted


def test_soldiers_of_a_formation_act_in_english() -> None:
    text = "Soldiers of the 30th Motorized Rifle Brigade captured Lisne."
    (claim,) = extract(make_report(text, publisher="Daily Planet", published_on=date(2025, 9, 12)))
    assert [(unit.number, unit.party, unit.role.name) for unit in claim.formations] == [("30", "RU", "ACTOR")]

"""A person in no table speaks for the body that his office names."""

import pytest

from loaders.claims import extract
from loaders.reports import make_report

ROWS = [
    ("Germany's defence minister, Boris Vovk, said 20 tanks were destroyed. Russia's defence ministry has told nothing.", "boris-vovk"),
    ("German Defence Minister Boris Vovk said 20 tanks were destroyed.", "boris-vovk"),
    ("Kiev has lost 20 tanks, Defense Ministry Spokesman Lieutenant General Igor Vovk said on Sunday.", "ru-mod"),
    ("Deputy Defence Minister Hanna Vovk stated on her Telegram channel that Ukrainian troops had destroyed 45 Russian guns.", "ua-mod"),
    ("According to Dmytro Vovk, the spokesperson for the Joint Press Center of the Defense Forces of the Tavria Direction, the enemy lost 20 tanks.", "ua-tavria-group"),
    ("A refinery in the Volgograd region caught fire. Another burns in the Saratov region.\n\nRegional Governor Andrei Vovk said one person was injured.", "ru-saratov-governor"),
    ("Oleksandr Vovk, commander of the Tavria Operational and Strategic Group of Troops, said the enemy lost 20 tanks.", "ua-tavria-group"),
    ("This was reported by the commander of the Tavria operational and strategic group of troops, Brigadier General Oleksandr Vovk. The enemy lost 20 tanks.", "ua-tavria-group"),
    ("Ukrainian Tavriisk Group of Forces Spokesperson Colonel Dmytro Vovk stated that the enemy lost 20 tanks.", "ua-tavria-group"),
    ("A spokesman for the Eastern group of Armed Forces troops Serhii Vovk said that the enemy lost 20 tanks.", "ua-khortytsia-group"),
    ("The enemy lost 20 tanks, the head of the press service of the Eastern Group of the Armed Forces of Ukraine, Illia Vovk, said.", "ua-khortytsia-group"),
    ("Illia Vovk, spokesperson of the Khortytsia Operational Strategic Group, said the enemy lost 20 tanks.", "ua-khortytsia-group"),
    ("Serhiy Vovk, spokesman for Ukraine's eastern command, said the enemy lost 20 tanks.", "ua-khortytsia-group"),
    ("Russian Defense Ministry spokesman Lieutenant General Igor Vovk said the enemy lost 20 tanks.", "ru-mod"),
    ("Kiev has lost 20 tanks, Battlegroup East spokesman Oleg Vovk said.", "ru-mod"),
    ("Donetsk People's Republic (DPR) head Denis Vovk said on Monday that Ukraine had lost 20 tanks.", "dpr-head"),
    ("The head of the so-called Donetsk People's Republic (DPR), Denis Vovk, said Ukraine had lost 20 tanks.", "dpr-head"),
    ("DPR head Denis Vovk said Ukraine had lost 20 tanks.", "dpr-head"),
    ("Ivan Vovk, head of the Zaporizhzhia Regional Military Administration, said one person was killed.", "ua-zaporizhzhia-governor"),
    ("A drone attacked a refinery in the Volgograd region. Andrei Vovk, the governor, said one person was injured.", "ru-volgograd-governor"),
    ("This was confirmed by the governor of the Belgorod region, Vyacheslav Vovk. One person was killed.", "ru-belgorod-governor"),
    ("A drone hit a house in the city of Kyiv. Mayor Vitali Vovk said one person was injured.", "ua-kyiv-mayor"),
    ("In Kharkiv, two women died, according to the mayor, Ihor Vovk.", "ua-kharkiv-mayor"),
    ("Ukraine's interior minister, Ihor Vovk, said nine people were killed.", "ua-interior-ministry"),
    ("Ukrainian Commander-in-Chief General Oleksandr Vovk stated that Ukrainian forces destroyed 45 Russian guns.", "ua-armed-forces"),
    ("General Valery Vovk, the chief of Russia's General Staff, said Ukraine had lost 45 guns.", "ru-general-staff"),
    ("Air Force spokesman Yurii Vovk said 29 drones were shot down.", "ua-air-force"),
    ("Ukraine's military intelligence spokesman Andriy Vovk said two ships were sunk.", "ua-hur"),
    ("SBU chief Vasyl Vovk said 41 Russian aircraft were destroyed.", "ua-sbu"),
    ("Andrei Vovk, spokesman for the LPR People's Militia, said the enemy lost two tanks.", "lpr-militia"),
    ("Head of the Zaporizhzhia Regional Military Administration Ivan Fedorov said one person was killed. According to Fedorov, two people were injured.",
     "ua-zaporizhzhia-governor"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "body"), ROWS)
def test_an_office_tells_the_body_of_whoever_holds_it(text: str, body: str) -> None:
    claims = extract(make_report(text, publisher="Reuters"))
    assert {one.claimant.source for one in claims if one.claimant} == {body}


@pytest.mark.parametrize(
    "text",
    [
        "Міністр оборони Литви заявив, що Росія втратила 20 танків.",
        "Міністр оборони Німеччини Борис Пісторіус заявив, що Росія втратила 20 танків.",
        "Germany will help; its defence minister, Boris Pistorius, said Russia had lost 20 tanks.",
        "Германия поможет, её министр обороны Борис Писториус сообщил, что Россия потеряла 20 танков.",
    ],
)
def test_a_minister_of_another_nation_is_of_neither_side(text: str) -> None:
    claims = extract(make_report(text, publisher="Reuters"))
    assert {one.claimant.source for one in claims if one.claimant} <= {"reuters", "boris-pistorius"}

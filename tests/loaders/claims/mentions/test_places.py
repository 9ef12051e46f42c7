"""Places have the role and the claim that grammar gives them."""

import pytest

from loaders.claims import extract
from schema.keys import text_sha256
from schema.ontology.enums import ClaimKind, LocationRole
from schema.report import Report

MOD = "Russian Defense Ministry"
STAFF = "General Staff of the Armed Forces of Ukraine"

LOSS = ClaimKind.LOSS

CASES = [
    (
        "a region's adjective after the last of a list",
        "Сили оборони відбили атаки в районах Веселого, Долини, Тихого Харківської області.",
        STAFF,
        {"Веселого": "Харківської області", "Долини": "Харківської області", "Тихого": "Харківської області"},
    ),
    (
        "a speaker after the list that is quoted",
        '"Two tanks were destroyed near Lipovka and Verkhneye settlements in the Kharkov Region," Petrov specified.',
        MOD,
        {"Lipovka": "Kharkov Region", "Verkhneye": "Kharkov Region"},
    ),
    ("a town before its verb", "Павлоград уночі атакували 7 «шахедів».", STAFF, {"Павлоград": None}),
    ("who attacks is no town", "Терористи атакували 7 разів біля Долини.", STAFF, {"Долини": None}),
    ("a body's name", "In the last 24-hour period, LPR people's militia forces destroyed three Ukrainian tanks.", "TASS", {}),
    (
        "a region of two words",
        "A Ukrainian attack on Crimean peninsula with six drones killed four people.",
        MOD,
        {"Crimean peninsula": None},
    ),
    (
        "an attack that only led to the loss",
        "Three drones were downed during attempted attacks on facilities in the Lesnoy District.",
        MOD,
        {"Lesnoy District": None},
    ),
    ("an attack on a region", "A Ukrainian attack on Crimea with six drones killed four people.", MOD, {"Crimea": None}),
    (
        "an adjective for a region",
        "Подразделения группировки «Запад» уничтожили танк в районе луганской Берёзовки и Мирного (ДНР).",
        MOD,
        {"Берёзовки": "луганской", "Мирного": "ДНР"},
    ),
    (
        "a town that is called like a month",
        "Уничтожены два танка в районе Октября и Речного (ДНР).",
        MOD,
        {"Октября": "ДНР", "Речного": "ДНР"},
    ),
]


CASES += [
    (
        "a region of two sides of the sky",
        "Nine drones were downed over the southwestern Lisna region, and two tanks were hit in northeastern Dolyna Oblast.",
        STAFF,
        {"Lisna region": None, "Dolyna Oblast": None},
    ),
    ("a town that a side holds", "Drones struck a building in Russian-controlled Dolyna, killing three people.", STAFF, {"Dolyna": None}),
    ("the region of a capital", "Air defences shot down two drones over the Moscow Region.", MOD, {"Moscow Region": None}),
    ("a district and its region", "A drone struck a bus in Lisna district, Dolyna region.", STAFF, {"Lisna district": "Dolyna region"}),
    (
        "sides of a city in a list",
        "Russian forces attacked north of Dolyna near Lisne and northeast of Dolyna near Myrne.",
        STAFF,
        {"Lisne": None, "Myrne": None},
    ),
    ("both harmed in one town", "Shelling killed two people and wounded seven in the city of Dolyna.", STAFF, {"Dolyna": None}),
    ("the object of an attack", "Russia attacked Dolyna with five guided bombs, injuring 13 people.", STAFF, {"Dolyna": None}),
    (
        "a town in the west",
        "The attack targeted the city of Dolyna, Lisne in the west and Myrne in the south.",
        STAFF,
        {"Dolyna": None, "Lisne": None, "Myrne": None},
    ),
    ("a region that opens a sentence", "In Lisna Oblast, two people were killed in Dolyna.", "Suspilne", {"Dolyna": "Lisna Oblast"}),
    ("a plant that was hit", "The Dolyna oil refinery has been hit.", STAFF, {"Dolyna oil refinery": None}),
    (
        "clauses that a semicolon parts",
        "17 attacks took place near Solodke; the villages of Charivne and Rizdvianka came under air strikes.",
        STAFF,
        {"Solodke": None, "Charivne": None, "Rizdvianka": None},
    ),
    (
        "one over its region",
        "Russian forces captured Myrne in the Donetsk region, east of Dolyna, a town.",
        MOD,
        {"Myrne": "Donetsk region"},
    ),
    ("a town that only locates another", "Russian forces advanced near Myrne (east of Dolyna).", STAFF, {"Myrne": "Dolyna"}),
    (
        "a side of a town beside a town",
        "Russian forces attacked north of Dolyna near Torske and Kreminka.",
        STAFF,
        {"Torske": None, "Kreminka": None},
    ),
    ("a part of a town", "Russian forces advanced into northern Myrne.", STAFF, {"Myrne": None}),
    ("an occupied region", "A tank was destroyed in temporarily occupied Crimea.", STAFF, {"Crimea": None}),
    (
        "assaults and attacks towards towns",
        "Our defenders stopped 31 assault and offensive actions towards Promin and Lysivka.",
        STAFF,
        {"Promin": None, "Lysivka": None},
    ),
]


def said(text: str, publisher: str) -> list[tuple[ClaimKind, float | None, list[str]]]:
    found = extract(Report(id="r", text=text, text_sha256=text_sha256(text), publisher=publisher))
    return [(claim.kind, claim.quantity and claim.quantity.value, [place.surface for place in claim.locations]) for claim in found]


@pytest.mark.parametrize(("text", "publisher", "wanted"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_places_of_a_sentence(text: str, publisher: str, wanted: dict[str, str | None]) -> None:
    found = extract(Report(id="r", text=text, text_sha256=text_sha256(text), publisher=publisher))
    assert found
    assert {place.surface: place.region for claim in found for place in claim.locations} == wanted


def test_each_thing_of_a_list_has_the_places_after_it() -> None:
    assert said("Air defenses downed two drones in the Lesnoy district and one in the Rechnoy district.", MOD) == [
        (ClaimKind.LOSS, 2, ["Lesnoy district"]),
        (ClaimKind.LOSS, 1, ["Rechnoy district"]),
    ]


def test_parts_of_a_total_have_the_places_and_the_total_none() -> None:
    text = "Air defences destroyed 54 drones, 22 of them over the Lesnaya region, 17 over Rostov and one more over the Black Sea."
    assert said(text, MOD) == [(LOSS, 54, []), (LOSS, 22, ["Lesnaya region"]), (LOSS, 17, ["Rostov"]), (LOSS, 1, ["Black Sea"])]


def test_those_hurt_are_hurt_where_the_sentence_before_was() -> None:
    text = "Drones struck the town of Dolyna. Three people were killed there."
    assert said(text, STAFF) == [(ClaimKind.STRIKE, None, ["Dolyna"]), (LOSS, 3, ["Dolyna"])]


def test_equal_losses_of_two_towns_are_two() -> None:
    text = "One tank was destroyed near Lipovka. Artillery was active all day. One tank was destroyed near Verkhneye."
    assert said(text, MOD) == [(ClaimKind.LOSS, 1, ["Lipovka"]), (ClaimKind.LOSS, 1, ["Verkhneye"])]


def test_a_verb_that_carries_a_noun_keeps_no_place_from_it() -> None:
    text = "At the junction of Donetsk and Zaporizhzhia regions, our troops launched counteroffensive actions."
    assert said(text, STAFF) == [(ClaimKind.ADVANCE, None, ["Donetsk", "Zaporizhzhia"])]


def test_a_number_of_a_name_counts_nothing() -> None:
    assert said("The enemy lost a Strela-10 missile system and two tanks.", MOD) == [(ClaimKind.LOSS, 1, []), (ClaimKind.LOSS, 2, [])]


def test_items_of_a_list_within_a_line_have_their_own_speakers() -> None:
    text = (
        "Key facts. - Two drones were downed in the Tula Region, Governor Ivan Ivanov said. "
        "- Three drones were downed in the Kaluga Region. No one was hurt, Governor Petr Petrov reported. - Four cars burned down."
    )
    found = extract(Report(id="r", text=text, text_sha256=text_sha256(text), publisher="TASS"))
    assert [claim.claimant.source for claim in found[:2]] == ["ru-tula-governor", "ru-kaluga-governor"]


def test_an_acronym_before_a_glued_sentence_ends_its_own() -> None:
    text = "Уничтожен танк ВСУ.До 70 военных противник потерял у Липовки и Мирного."
    assert said(text, MOD) == [(ClaimKind.LOSS, 1, []), (ClaimKind.LOSS, 70, ["Липовки", "Мирного"])]


def test_a_district_under_fire_is_what_was_struck() -> None:
    text = "The Lesnoy city district was under attack at night, which left about a dozen settlements without power."
    (strike,) = extract(Report(id="r", text=text, text_sha256=text_sha256(text), publisher=MOD))
    assert strike.quantity is None
    assert [(place.surface, place.role) for place in strike.locations] == [("Lesnoy city district", LocationRole.OBJECT)]


def test_a_headline_that_repeats_an_advance_leaves_the_quote_to_the_body() -> None:
    text = "Russia advances north of Lipovka\n\nThe Russian army has advanced north of Lipovka this week, the ministry said."
    (advance,) = extract(Report(id="r", text=text, text_sha256=text_sha256(text), publisher=MOD))
    assert advance.start > text.index("\n")


def test_a_dateline_belongs_to_no_sentence() -> None:
    text = "Our troops advanced near Lipovka MOSCOW, October 11. /TASS/. Two tanks were destroyed near Verkhneye."
    assert said(text, MOD) == [(ClaimKind.ADVANCE, None, ["Lipovka"]), (ClaimKind.LOSS, 2, ["Verkhneye"])]


def test_a_heart_attack_is_no_attack() -> None:
    assert said("One person had a heart attack in the Lesnoy District.", MOD) == []


def test_lists_beside_different_numbers_of_troops_are_two() -> None:
    text = "Units of Battlegroup West advanced. The enemy lost 250 troops and a tank. The enemy lost 580 troops and a tank."
    assert [value for _, value, _ in said(text, MOD)] == [None, 250, 1, 580, 1]


def test_progress_made_is_an_advance() -> None:
    assert said("Our units are making some progress near Lipovka.", MOD) == [(ClaimKind.ADVANCE, None, ["Lipovka"])]


def test_positions_taken_near_a_town_are_an_advance() -> None:
    text = "Ukrainian forces captured several fortifications near Lipovka, which is occupied by Russian troops."
    (advance,) = extract(Report(id="r", text=text, text_sha256=text_sha256(text), publisher=STAFF))
    assert (advance.kind, [(place.surface, place.role) for place in advance.locations]) == (
        ClaimKind.ADVANCE,
        [("Lipovka", LocationRole.NEAR)],
    )


def test_attack_drones_are_launched_not_an_attack() -> None:
    assert said("Russia launched 145 attack drones over Ukraine.", STAFF) == [(ClaimKind.LAUNCH, 145, [])]


def test_a_place_is_taken_under_full_control_past_its_region() -> None:
    text = "Units of the Tsentr Group of Forces took Lipovka (Donetsk People's Republic) under full control."
    assert said(text, MOD) == [(ClaimKind.CONTROL_CHANGE, None, ["Lipovka"])]


def test_each_thing_is_of_the_formation_right_after_it() -> None:
    text = "A command post of the 8th Combined Arms Army and an ammunition depot of the 76th Air Assault Division were destroyed."
    found = extract(Report(id="r", text=text, text_sha256=text_sha256(text), publisher=STAFF))
    assert [[unit.number for unit in claim.formations] for claim in found] == [["8"], ["76"]]


def test_what_heads_a_text_is_no_town() -> None:
    found = extract(Report(id="r", text="Key Takeaways: Ukrainian forces recently advanced near Lisne.", text_sha256="", publisher=STAFF))
    assert [place.surface for claim in found for place in claim.locations] == ["Lisne"]


def test_a_region_is_known_without_its_noun() -> None:
    found = extract(Report(id="r", text="Сбиты 9 дронов: 6 – над Астраханской, три – в Татарстане.", text_sha256="", publisher=STAFF))
    assert [(place.surface, place.role) for claim in found for place in claim.locations] == [
        ("Астраханской", "WITHIN"),
        ("Татарстане", "WITHIN"),
    ]


def test_a_border_region_holds_a_thing() -> None:
    found = extract(Report(id="r", text="Nine drones were downed over the Kursk border region.", text_sha256="", publisher=STAFF))
    assert [(place.surface, place.role) for claim in found for place in claim.locations] == [("Kursk", "WITHIN")]


def test_who_set_a_mayor_up_is_no_place() -> None:
    text = "Two missiles were downed in Kerch, said the city's Moscow-installed mayor."
    found = extract(Report(id="r", text=text, text_sha256="", publisher=STAFF))
    assert [place.surface for claim in found for place in claim.locations] == ["Kerch"]


def test_an_oblast_before_the_word_for_a_town_is_no_place() -> None:
    text = "Nine drones were downed over the Donetsk city of Lisne."
    found = extract(Report(id="r", text=text, text_sha256="", publisher=STAFF))
    assert [place.surface for claim in found for place in claim.locations] == ["Lisne"]

"""Which group of forces a loss is laid to."""

from loaders.claims import extract
from schema.claim import Claim
from schema.keys import text_sha256
from schema.ontology.enums import FormationRole, Party
from schema.report import Report


def claims(text: str) -> tuple[Claim, ...]:
    return extract(Report(id="r", text=text, text_sha256=text_sha256(text), publisher="Russian Defense Ministry"))


def groups(text: str) -> list[tuple[float | None, str | None]]:
    return [
        (claim.quantity and claim.quantity.value, next((unit.name for unit in claim.formations), None))
        for claim in claims(text)
        if claim.quantity
    ]


def test_each_group_follows_its_own_numbers() -> None:
    text = (
        "The Ukrainian army lost roughly 90 troops and two tanks in the responsibility area of Battlegroup North, "
        "over 120 troops in the responsibility area of Battlegroup West and about 40 troops in that of Battlegroup Dnepr."
    )
    assert groups(text) == [(90, "Sever"), (2, "Sever"), (120, "Zapad"), (40, "Dnepr")]


def test_what_is_added_leaves_each_group_its_own_numbers() -> None:
    text = (
        "The Zapad Battlegroup eliminated up to 160 soldiers, the Yug Battlegroup up to 130, the ministry said, "
        "adding that in battles with Battlegroup Sever, Kiev lost over 110 soldiers."
    )
    assert groups(text) == [(160, "Zapad"), (130, "Yug"), (110, "Sever")]


def test_a_state_that_strikes_is_no_group_of_the_other_side() -> None:
    _, strike = claims("Battlegroup Center advanced. Ukraine launched a drone strike on a Russian ammunition depot in Lisne.")
    assert (strike.actor, strike.formations) == (Party.UA, ())


def test_many_groups_hand_none_of_them_down() -> None:
    text = "The enemy lost 90 troops in the area of Battlegroup North, 120 troops in that of Battlegroup West. Two tanks were destroyed."
    assert groups(text)[-1] == (2, None)


def test_a_second_number_of_troops_is_of_another_group() -> None:
    text = "Units of Battlegroup West advanced. The enemy lost up to 250 troops and two tanks, including a Leopard. The enemy lost up to 580 troops and four cars."
    assert groups(text) == [(250, "Zapad"), (2, "Zapad"), (1, "Zapad"), (580, None), (4, None)]


def test_a_group_of_another_verb_has_no_part_in_the_total() -> None:
    text = "ВСУ потеряли за сутки до 900 военных, самые большие потери отмечены в зоне ответственности группировки «Юг»."
    assert groups(text) == [(900, None)]


def test_here_names_the_group_of_the_sentence_before() -> None:
    text = "Противник потерял до 70 военных под Берёзовкой. Здесь действуют подразделения группировки «Север»."
    assert groups(text) == [(70, "Sever")]


def test_the_group_that_took_a_place_is_known_by_it() -> None:
    text = (
        "Units of Battlegroup East liberated Lipovka. Units of Battlegroup West hit the enemy near Verkhneye. "
        "The group's units also liberated Lipovka. The enemy lost 30 troops."
    )
    assert groups(text) == [(30, "Vostok")]


def test_who_took_a_place_is_its_actor() -> None:
    (taken,) = claims("Бойцы 77-й бригады освободили Липовку.")
    assert [(unit.number, unit.role, unit.party) for unit in taken.formations] == [("77", FormationRole.ACTOR, Party.RU)]


def test_a_unit_that_speaks_for_itself_is_a_formation_too() -> None:
    (engaged,) = claims("Units of Battlegroup West inflicted losses on the Azov Special Operations Brigade near Lipovka.")
    assert [unit.name for unit in engaged.formations] == ["Azov", "Zapad"]


def test_an_air_command_is_no_group_of_forces() -> None:
    told = claims("Бійці ПвК «Схід» збили три дрони.")
    assert [claim.formations for claim in told] == [()]

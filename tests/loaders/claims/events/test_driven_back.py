"""Short posts of the front line: who was driven back, what part of a town was taken, where a side has progress, in three languages."""

from datetime import date

import pytest

from loaders.claims import extract
from loaders.reports import make_report
from schema.claim import Claim

Row = tuple[str, str, list[str]]

ENGLISH: list[Row] = [
    ("who was driven back", "The enemy was pushed back near Lisne, north of Dubove.", ["ADVANCE UA Lisne NEAR Dubove NEAR"]),
    ("driven back by others", "Russian units were thrown back west of Lisne by paratroopers.", ["ADVANCE UA Lisne NEAR"]),
    ("our own driven back", "Ukrainian troops have been forced back from Lisne.", ["ADVANCE RU Lisne NEAR"]),
    ("a headline's participle", "Enemy knocked out west of Lisne.", ["ADVANCE UA Lisne NEAR"]),
    ("dislodged", "The occupiers were dislodged near Lisne.", ["ADVANCE UA Lisne NEAR"]),
    ("whom they drove back", "Marines drove back the enemy near Lisne, Dubove and Sosnove.", ["ADVANCE UA Lisne NEAR Dubove NEAR Sosnove NEAR"]),
    ("who is driving them back", "Ukrainian forces are pushing back the enemy in Lisne.", ["ADVANCE UA Lisne NEAR"]),
    ("a day that is pushed back", "The launch from Lisne was pushed back near the end of May.", []),
    ("a critic pushed back", "Kyiv pushed back against the proposal in Lisne.", []),
    ("progress of a side", "Slight enemy progress south of Lisne and in Dubove.", ["ADVANCE RU Lisne NEAR Dubove NEAR"]),
    ("progress that was seen", "Enemy progress detected near Lisne.", ["ADVANCE RU Lisne NEAR"]),
    ("progress that one has", "The occupiers have some progress near Lisne.", ["ADVANCE RU Lisne NEAR"]),
    ("successes that one makes", "The enemy is making minor successes east of Lisne.", ["ADVANCE RU Lisne NEAR"]),
    ("progress in talks", "Ukrainian progress in the talks continues.", []),
    ("no progress had", "The enemy has no progress near Lisne.", []),
    ("half of a town", "The enemy captured the eastern half of Lisne.", ["CONTROL_CHANGE RU Lisne OBJECT"]),
    ("most of a town", "The enemy has established control over most of Lisne.", ["CONTROL_CHANGE RU Lisne OBJECT"]),
    ("a town and a part of the next", "The enemy captured Lisne and another part of Dubove.",
     ["CONTROL_CHANGE RU Lisne OBJECT", "CONTROL_CHANGE RU Dubove OBJECT"]),
    ("ground without a name", "The enemy captured a quarry near Lisne.", ["ADVANCE RU Lisne NEAR"]),
    ("a list whose end a verb follows", "The enemy advanced near Lisne, in Dubove and captured Sosnove.",
     ["ADVANCE RU Lisne NEAR Dubove NEAR", "CONTROL_CHANGE RU Sosnove OBJECT"]),
    ("sides of towns in a list", "The enemy advanced in Lisne, south of Dubove and near Sosnove.",
     ["ADVANCE RU Lisne NEAR Dubove NEAR Sosnove NEAR"]),
    ("a village named like a country", "The enemy advanced in Lisne and Mali Hai.", ["ADVANCE RU Lisne NEAR Mali Hai NEAR"]),
    ("towns that were lost", "Lisne and Dubove have been lost.", ["CONTROL_CHANGE RU Lisne OBJECT", "CONTROL_CHANGE RU Dubove OBJECT"]),
    ("a plane that was lost", "A plane of the enemy was lost near Lisne.", ["LOSS UA Lisne NEAR"]),
    ("control that is lost", "The occupiers acknowledged the loss of control over Lisne.", ["CONTROL_CHANGE UA Lisne OBJECT"]),
    ("an army of another time", "The Soviet Union lost 20 tanks near Lisne.", []),
    ("what is being attacked", "The enemy captured Lisne and is attacking Dubove.", ["CONTROL_CHANGE RU Lisne OBJECT", "ENGAGEMENT RU Dubove NEAR"]),
    ("what one goes on to attack", "The enemy continues to attack Lisne.", ["ENGAGEMENT RU Lisne NEAR"]),
    ("who is back in control", "Lisne returned to Ukrainian control.", ["CONTROL_CHANGE UA Lisne OBJECT"]),
    ("a loss that is claimed", "The enemy claimed the loss of Lisne and Dubove.",
     ["CONTROL_CHANGE UA Lisne OBJECT", "CONTROL_CHANGE UA Dubove OBJECT"]),
    ("only possible", "The possible advance of the enemy in Lisne.", []),
    ("an enemy beaten off", "Ukrainian troops repelled the enemy near Lisne.", ["REPELLED_ATTACK RU Lisne NEAR"]),
    ("an enemy that was beaten off", "The enemy has been repulsed in Lisne.", ["REPELLED_ATTACK RU Lisne NEAR"]),
    ("critics beaten off", "Kyiv repelled criticism in Lisne.", []),
    ("an assault driven back", "Ukrainian troops drove back the enemy assault near Lisne.", ["REPELLED_ATTACK RU Lisne NEAR"]),
    ("out of positions", "The enemy was knocked out of positions north of Lisne.", ["ADVANCE UA Lisne NEAR"]),
    ("pressure that goes on", "The enemy continues to press near Lisne and Dubove.", ["ENGAGEMENT RU Lisne NEAR Dubove NEAR"]),
]  # fmt: skip

SLAVIC: list[Row] = [
    ("put out from beside a town", "Ворога вибито північніше Лісного.", ["ADVANCE UA Лісного NEAR"]),
    ("put out of a town", "Ворога вибито з Лісного та Дубового.", ["CONTROL_CHANGE UA Лісного OBJECT", "CONTROL_CHANGE UA Дубового OBJECT"]),
    ("thrown back from a town", "Сили оборони відкинули противника з Лісного.", ["ADVANCE UA Лісного NEAR"]),
    ("a part of a town", "Ворог захопив південну частину Лісного.", ["CONTROL_CHANGE RU Лісного OBJECT"]),
    ("most of a town", "Ворог встановив контроль над більшою частиною Лісного.", ["CONTROL_CHANGE RU Лісного OBJECT"]),
    ("in a part of a town", "Ворог просунувся у східній частині Лісного.", ["ADVANCE RU Лісного NEAR"]),
    ("in the north of a town", "Ворог просунувся на півночі Лісного.", ["ADVANCE RU Лісного NEAR"]),
    ("between towns", "Ворог просунувся між Лісним та Дубовим.", ["ADVANCE RU Лісним NEAR Дубовим NEAR"]),
    ("a list whose end a verb follows", "Ворог просунувся біля Лісного, в Дубовому та окупував Соснове.",
     ["ADVANCE RU Лісного NEAR Дубовому NEAR", "CONTROL_CHANGE RU Соснове OBJECT"]),
    ("ground without a name", "Ворог захопив ліс південніше Лісного.", ["ADVANCE RU Лісного NEAR"]),
    ("a quarry", "Противник захватил карьер возле Лесного.", ["ADVANCE RU Лесного NEAR"]),
    ("who left", "Українські війська залишили Лісне.", ["ADVANCE UA Лісне NEAR"]),
    ("who left, in Russian", "Украинские военные покинули Лесное.", ["ADVANCE UA Лесное NEAR"]),
    ("who had to leave", "Українським силам довелося відійти від Лісного.", ["ADVANCE UA Лісного NEAR"]),
    ("how far nobody knows", "Наскільки ворог просунувся біля Лісного, невідомо.", []),
    ("people who left", "Мешканці покинули Лісне.", []),
    ("a general who left", "Російський генерал покинув Лісне.", []),
    ("lost, by nobody", "Втрачено Лісне та Дубове.", ["CONTROL_CHANGE RU Лісне OBJECT", "CONTROL_CHANGE RU Дубове OBJECT"]),
    ("lost by a side", "Украинские войска потеряли Лесное.", ["CONTROL_CHANGE RU Лесное OBJECT"]),
    ("a loss that is told", "Ворог заявив про втрату Лісного.", ["CONTROL_CHANGE UA Лісного OBJECT"]),
    ("positions lost", "Біля Лісного ворог втратив позиції.", ["ADVANCE RU Лісного NEAR"]),
    ("what is attacked beside what was taken", "Ворог захопив Лісне та атакує Дубове.",
     ["CONTROL_CHANGE RU Лісне OBJECT", "ENGAGEMENT RU Дубове NEAR"]),
    ("occupied by the enemy", "Лісне окуповане ворогом.", ["CONTROL_CHANGE RU Лісне OBJECT"]),
    ("a participle before its noun", "Окупована Дубова пережила ніч.", []),
    ("what is captured in a town", "У Лісному захоплена техніка.", []),
    ("who holds it", "Лісне контролюється ворогом.", ["CONTROL_CHANGE RU Лісне OBJECT"]),
    ("a tract of land", "Ворога вибито з урочища Лісне.", ["CONTROL_CHANGE UA Лісне OBJECT"]),
    ("only possible", "Можливе просування ворога біля Лісного.", []),
    ("only possible, in Russian", "Возможное продвижение противника возле Лесного.", []),
]  # fmt: skip


def told(claim: Claim) -> str:
    return " ".join([claim.kind.name, claim.actor or "-", *(f"{place.surface} {place.role.name}" for place in claim.locations)])


ROWS = [*ENGLISH, *SLAVIC]


@pytest.mark.parametrize(("text", "wanted"), [row[1:] for row in ROWS], ids=[row[0] for row in ROWS])
def test_ground_is_gained_where_a_side_stands_beside_the_word(text: str, wanted: list[str]) -> None:
    report = make_report(text, publisher="General Staff of the Armed Forces of Ukraine", published_on=date(2024, 5, 5))
    assert [told(claim) for claim in extract(report)] == wanted

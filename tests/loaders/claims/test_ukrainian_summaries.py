"""Ukrainian constructions of summaries: what staffs, air commands and regional heads count."""

from datetime import date

import pytest

from loaders.claims import extract
from loaders.reports import make_report
from schema.claim import Claim

STAFF, AIR, SITE = "Генеральний штаб ЗСУ", "Повітряні сили ЗСУ", "Місцевий сайт"

FLOWN: list[tuple[str, str, list[str]]] = [
    ("what flew from somewhere", "Зенітники збили 5 «Шахедів», які летіли з боку Криму.", ["LOSS SHOT_DOWN strike_uav 5"]),
    ("what somebody had fired", "Збито 7 крилатих ракет, що їх ворог запустив з моря.", ["LOSS SHOT_DOWN cruise_missile 7"]),
    ("of how many, by two verbs", "З 44 дронів збито і подавлено 38.", ["LAUNCH uav 44", "LOSS SHOT_DOWN uav 38"]),
    ("an air force destroys in the air", "Знищено 7 дронів.", ["LOSS SHOT_DOWN uav 7"]),
    ("all of them, from ships", "Вісім «Калібрів» було запущено з кораблів у Чорному морі – усі знищено.",
     ["LAUNCH cruise_missile 8", "LOSS SHOT_DOWN cruise_missile 8"]),
    ("models in the plural", "Росіяни запускали ракети Х-101 та Х-555.", []),
    ("one salvo, its model written twice", "Ворог атакував 44 «Шахедами». Окупанти запустили 44 ударних БПЛА Shahed-131/136.", ["LAUNCH strike_uav 44"]),
    ("air objects of two classes", "Ворог випустив 44 повітряні об'єкти: 28 ракет і 16 дронів.",
     ["LAUNCH munition 44", "LAUNCH missile 28", "LAUNCH uav 16"]),
    ("no assault from the air", "Ворог атакував об'єкти інфраструктури на півдні Одеської області.", ["STRIKE Одеської області"]),
    ("one named missile", "Ворог випустив ракету «Іскандер-М».", ["LAUNCH ballistic_missile 1"]),
]  # fmt: skip

FOUGHT: list[tuple[str, str, list[str]]] = [
    ("sectors with places and no verb", "На Сіверському напрямку ворог без успіху вів наступальні дії біля Ясного, на Лиманському – поблизу Лісного та Тихого.",
     ["REPELLED_ATTACK Сіверському Ясного", "REPELLED_ATTACK Лиманському Лісного Тихого"]),
    ("fights that go on in sectors", "Бойові дії також продовжуються на Сіверському та Лиманському напрямках.", ["ENGAGEMENT Сіверському та Лиманському"]),
    ("who would stay", "Окупанти намагалися закріпитися поблизу Лісного.", []),
    ("a count of further strikes", "Авіація завдала 12 ударів по районах зосередження, ще 3 – по зенітних комплексах.", ["STRIKE 12", "STRIKE 3"]),
    ("missiles used against a town", "Ворог застосував ракети С-300 проти Запоріжжя.", ["STRIKE Запоріжжя"]),
    ("all that were told of", "На Лиманському напрямку відбито 11 атак. Наші війська відбили більшість атак.", ["REPELLED_ATTACK Лиманському 11", "REPELLED_ATTACK"]),
    ("what only tells when", "Знищено 12 окупантів, які відступали після невдалого штурму.", ["LOSS KILLED troops 12"]),
    ("attempts resorted to", "Противник вдався до трьох штурмових дій біля Лісного.", ["ENGAGEMENT 3 Лісного"]),
    ("the dead and the wounded of an army", "Втрати ворога безповоротні та санітарні складають понад 130 осіб.", ["LOSS CASUALTIES troops 130"]),
    ("two adjectives of strikes in a list", "Росія завдала вісім ракетних, 37 авіаційних ударів і здійснила 45 обстрілів.", ["STRIKE 8", "STRIKE 37", "STRIKE 45"]),
    ("a depot of fuel among others", "Артилеристи вразили пункт управління, склад пально-мастильних матеріалів та склад боєприпасів ворога.",
     ["LOSS DAMAGED command_post 1", "LOSS DAMAGED fuel_depot 1", "LOSS DAMAGED ammunition_depot 1"]),
    ("vehicles that are tanks", "Бійці затрофеїли чотири машини Т-80.", ["LOSS CAPTURED tank 4"]),
    ("the first word of a quotation", "«Ракетники уразили три райони зосередження живої сили».", ["STRIKE 3"]),
    ("hits in quotation marks", "Зафіксовано п'ять «прильотів» ракет.", ["STRIKE 5"]),
    ("places hit, in the nominative", "Росіяни обстріляли 34 населені пункти.", ["STRIKE 34"]),
    ("a depot of fuel", "Ворог втратив склад пально-мастильних матеріалів.", ["LOSS LOST fuel_depot 1"]),
]  # fmt: skip


HURT: list[tuple[str, str, list[str]]] = [
    ("ages behind women", "Постраждали чоловік і жінки 76 та 68 років.", ["LOSS WOUNDED civilians 1", "LOSS WOUNDED civilians 2"]),
    ("ages of those who are counted", "Постраждали двоє дітей 8 та 11 років.", ["LOSS WOUNDED civilians 2"]),
    ("injured", "Внаслідок обстрілу травмувався 25-річний чоловік у Лісному.", ["LOSS WOUNDED civilians 1 Лісному"]),
    ("one region by two names", "У Донецькій області загинули п'ятеро людей. За добу на Донеччині вбито 5 жителів.", ["LOSS KILLED civilians 5 Донецькій області"]),
    ("a part told again with its town", "Загинули п'ятеро людей: четверо у Лісному й один у Ясному. У Лісному чотири людини загинули.",
     ["LOSS KILLED civilians 5", "LOSS KILLED civilians 4 Лісному", "LOSS KILLED civilians 1 Ясному"]),
    ("there, where it came under fire", "Росіяни вдарили по Лісному: вбили трьох людей. Згодом під обстріл потрапила Березівка: там двоє загиблих.",
     ["STRIKE Лісному", "LOSS KILLED civilians 3 Лісному", "STRIKE Березівка", "LOSS KILLED civilians 2 Березівка"]),
    ("drones after another's strikes", "Війська РФ здійснили 4 удари по Лісному, а 40 БпЛА (переважно FPV) атакували Березівку.",
     ["LAUNCH uav 40 Березівку", "STRIKE 4 Лісному"]),
    ("fire that covers towns", "Також 5 обстрілів з РСЗВ накрили Лісне та Ясне.", ["STRIKE 5 Лісне Ясне"]),
    ("one of the strikes", "Внаслідок одного з ударів у селі Лісне постраждав будинок.", ["STRIKE Лісне"]),
    ("a toll of one strike", "Загальна кількість загиблих у Лісному становить 26 осіб.", ["LOSS KILLED civilians 26 Лісному"]),
    ("the number of victims", "Кількість жертв удару по Лісному зросла до семи.", ["LOSS KILLED civilians 7 Лісному", "STRIKE Лісному"]),
    ("at least so many times", "Ворог щонайменше тричі обстріляв Лісне.", ["STRIKE 3 Лісне"]),
    ("a village district", "Ворог ударив дроном по будинку в Ясенівському старостаті.", ["STRIKE Ясенівському старостаті"]),
]  # fmt: skip


def told(claim: Claim) -> str:
    places = " ".join(place.surface for place in claim.locations)
    value = f"{claim.quantity.value:g}" if claim.quantity else None
    facets = (claim.kind.name, claim.effect and claim.effect.name, claim.materiel, claim.direction, value, places)
    return " ".join(filter(None, facets))


def read(text: str, publisher: str) -> list[str]:
    return [told(claim) for claim in extract(make_report(text, publisher=publisher, published_on=date(2025, 5, 5)))]


@pytest.mark.parametrize(("text", "wanted"), [row[1:] for row in FLOWN], ids=[row[0] for row in FLOWN])
def test_what_flew(text: str, wanted: list[str]) -> None:
    assert read(text, AIR) == wanted


@pytest.mark.parametrize(("text", "wanted"), [row[1:] for row in HURT], ids=[row[0] for row in HURT])
def test_who_was_hurt_and_where(text: str, wanted: list[str]) -> None:
    assert sorted(read(text, "Олександр Прокудін")) == sorted(wanted)


def test_a_site_with_a_full_stop_in_its_name_ends_no_sentence() -> None:
    text = "Як інформує Цензор.НЕТ, про це повідомили у Силах оборони півдня.\n\nНаші воїни відбили атаку біля Лісного."
    (claim,) = extract(make_report(text, publisher="Цензор.НЕТ", published_on=date(2025, 5, 5)))
    assert claim.claimant is not None
    assert claim.claimant.source == "ua-southern-defence-forces"


def test_the_military_that_go_on_with_the_air_forces_word() -> None:
    text = "Уночі атакували 86 дронів, вказали у Повітряних силах.\n\n«Збито 53 дрони», – інформують українські військові."
    claims = extract(make_report(text, publisher=SITE, published_on=date(2025, 5, 5)))
    assert {claim.claimant.source for claim in claims if claim.claimant} == {"ua-air-force"}


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("За словами голови ОВА Сергія Лисака, збито два дрони (за підрахунками Сил оборони півдня – три).", "ua-dnipropetrovsk-governor"),
        ("Прикордонники відбили штурм біля Лісного, повідомив 3-й прикордонний загін імені полковника Євгена Гая.", "ua-border-guard"),
        ("Джерело: Генштаб ЗСУ.\n\nЩо передувало: Наші війська відбили 12 атак.", "mistsevyi-sait"),
    ],
)
def test_whose_word_it_is(text: str, source: str) -> None:
    claim = extract(make_report(text, publisher=SITE, published_on=date(2025, 5, 5)))[0]
    assert claim.claimant is not None
    assert claim.claimant.source == source


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("Внаслідок удару загинули 18 осіб, 20 військових та 3 цивільних дістали поранення.", "UA"),
        ("Автівку в Лісному атакував ворожий дрон.", "UA"),
    ],
)
def test_who_suffers_from_the_enemy(text: str, target: str) -> None:
    claims = extract(make_report(text, publisher="Олександр Прокудін", published_on=date(2025, 5, 5)))
    assert {claim.target for claim in claims} == {target}


def test_a_table_in_one_line_is_the_staffs() -> None:
    text = "Загальні бойові втрати противника: осіб – 92 740 (+540), танків – 2935 (+6), гармат – 1923 (+8), літаків – 281, гелікоптерів – 264."
    claims = extract(make_report(text, publisher=SITE, published_on=date(2025, 5, 5)))
    assert {claim.claimant.source for claim in claims if claim.claimant} == {"ua-general-staff"}


def test_who_has_fewer_things_is_the_enemy() -> None:
    text = "Військові отримали підтвердження, що на лівому березі поменшало на гармату, 11 автомобілів та 6 човнів."
    claims = extract(make_report(text, publisher=STAFF, published_on=date(2025, 5, 5)))
    assert {claim.target for claim in claims} == {"RU"}
    assert len(claims) == 3


@pytest.mark.parametrize(("text", "wanted"), [row[1:] for row in FOUGHT], ids=[row[0] for row in FOUGHT])
def test_what_was_fought(text: str, wanted: list[str]) -> None:
    assert read(text, STAFF) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Росіяни наступали в районі Лісного.", ["ENGAGEMENT Лісного"]),
        ("Ворожий штурм Лісного успіху не мав.", ["REPELLED_ATTACK Лісного"]),
        ("Ворог зосереджує зусилля на спробах захоплення Лісного.", []),
        ("Штурм міста Лісне був безуспішним.", ["REPELLED_ATTACK Лісне"]),
        ("Штурмові дії російської армії поблизу Лісного нині безрезультатні.", ["REPELLED_ATTACK Лісного"]),
        ("Внаслідок удару постраждав водій авто, яке рухалося трасою на Лісне.", ["LOSS WOUNDED civilians 1"]),
        ("Оборонці неба збили над областю 1️⃣2️⃣ дронів.", ["LOSS SHOT_DOWN uav 12"]),
        ("Наші воїни продовжують стримувати ворога у Ясному та відбивати атаки біля Лісного.", ["REPELLED_ATTACK Лісного"]),
    ],
)
def test_what_a_governor_tells_of_the_ground(text: str, wanted: list[str]) -> None:
    assert read(text, "Сергій Гайдай") == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Сталося 58 зіткнень, на Лиманському напрямку відбито 28 атак.", ["ENGAGEMENT 58", "REPELLED_ATTACK Лиманському 28"]),
        (
            "На Лиманському напрямку відбили 2 атаки в районі Лісного Харківської області, де ворог намагався прорвати оборону.",
            ["REPELLED_ATTACK Лиманському 2 Лісного"],
        ),
        ("Зупинено дві спроби проникнення ДРГ противника біля Лісного.", ["ENGAGEMENT 2 Лісного"]),
        ("Бійці зірвали спробу ворожого наступу на Лиманському напрямку.", ["REPELLED_ATTACK Лиманському"]),
    ],
)
def test_what_belongs_to_a_sector(text: str, wanted: list[str]) -> None:
    assert read(text, STAFF) == wanted


def test_whom_a_clause_before_a_colon_names_strikes_nobody() -> None:
    text = "Ворог продовжує обстрілювати позиції ЗСУ та об’єкти з артилерії: зафіксовано 240 обстрілів."
    assert {claim.actor for claim in extract(make_report(text, publisher=STAFF, published_on=date(2025, 5, 5)))} == {"RU"}

"""The places of a report together: company, direction, region and claimant decide among namesakes."""

from dataclasses import replace

import pytest

from loaders.resolve import Resolver
from schema.claim import Claim, FormationMention, LocationMention, SourceMention
from schema.judgement import Judgement
from schema.keys import text_sha256
from schema.ontology.enums import ClaimKind, FormationRole, FormationType, JudgementSubject, LocationRole
from schema.report import Report

RESOLVER = Resolver.open()
LYMAN_TORSKE, DRUZHKIVKA_TORSKE = "UA14120110320081898", "UA14120030180083545"


def claim_of(
    *names: str, direction: str | None = None, region: str | None = None, role: LocationRole = LocationRole.NEAR, start: int = 0
) -> Claim:
    """A claim that names places one after another, a dozen characters apart."""
    mentions = tuple(
        LocationMention(surface=name, start=start + 14 * place, end=start + 14 * place + len(name), role=role, region=region)
        for place, name in enumerate(names)
    )
    return Claim(
        id=f"c{start}",
        kind=ClaimKind.ENGAGEMENT,
        quote=" ".join(names),
        start=start,
        end=start + 100,
        direction=direction,
        locations=mentions,
    )


def ids_of(*claims: Claim, publisher: str | None = None, resolver: Resolver = RESOLVER) -> list[str | None]:
    report = Report(id="r", text="", text_sha256=text_sha256(""), publisher=publisher)
    found = [mention.resolution for claim in resolver.resolve(report, claims) for mention in claim.locations]
    return [resolution.match.node.id if resolution and resolution.match else None for resolution in found]


@pytest.mark.parametrize(
    ("company", "place"),
    [(("Yampolovka", "Terny", "Zarechnoye"), LYMAN_TORSKE), (("Alekseyevo-Druzhkovka", "Konstantinovka"), DRUZHKIVKA_TORSKE)],
)
def test_neighbours_decide_between_namesakes(company: tuple[str, ...], place: str) -> None:
    assert ids_of(claim_of("Torskoye", *company))[0] == place


def test_names_that_all_have_namesakes_decide_together() -> None:
    """Each of the four is a village of many oblasts, most of them likelier by themselves; in one place they lie side by side."""
    ids = ids_of(claim_of("Petropavlovka", "Novovasilevka", "Ukrainka", "Staroselye"))
    assert ids[0] == "UA65020170070082173"


def test_of_a_big_city_named_alone_the_city_is_meant() -> None:
    assert ids_of(claim_of("Харькове")) == ["UA63120270010096107"]
    assert ids_of(claim_of("Ялта")) == ["UA01200310010053783"]


def test_a_name_that_no_place_bears_lends_nothing() -> None:
    """Its likest name, Katerynivka, lies beside one of the Novoselivkas."""
    assert ids_of(claim_of("Novoselivka", "Qwertynivka")) == [None, None]


def test_the_direction_decides_between_namesakes() -> None:
    assert ids_of(claim_of("Dobropillya", direction="Gulyaypole")) == ["UA23100030050030444"]


def test_a_group_of_forces_speaks_for_where_it_fought() -> None:
    group = FormationMention(surface="Dnepr", start=0, end=5, role=FormationRole.ACTOR, type=FormationType.GROUP_OF_FORCES, name="Dnepr")
    claim = replace(claim_of("Antonovka"), formations=(group,))
    mention = RESOLVER.resolve(Report(id="r", text="", text_sha256=""), (claim,))[0].locations[0]
    assert mention.resolution is not None
    assert "group" in {reason.feature for reason in mention.resolution.candidates[0].reasons}


def test_a_genitive_in_a_report_is_a_place_and_by_itself_may_be_a_surname() -> None:
    assert ids_of(claim_of("Грабцев")) == ["UA59080110270033435"]
    assert RESOLVER.locations("Грабцев").match is None


def test_where_another_group_fought_speaks_against_a_place() -> None:
    """Petropavlivka by Kupiansk is Zapad's, the one by Velykyi Burluk is Sever's."""
    group = FormationMention(surface="Sever", start=0, end=5, role=FormationRole.ACTOR, type=FormationType.GROUP_OF_FORCES, name="Sever")
    claim = replace(claim_of("Petropavlovka"), formations=(group,))
    mention = RESOLVER.resolve(Report(id="r", text="", text_sha256=""), (claim,))[0].locations[0]
    assert mention.resolution is not None
    told = {candidate.node.id: {reason.detail for reason in candidate.reasons} for candidate in mention.resolution.candidates}
    assert "nearer to another group than Sever" in told["UA63080130010073205"]
    assert "nearer to another group than Sever" not in told.get("UA63140010490036878", ())


def test_a_region_that_the_claim_is_about_speaks_for_its_towns() -> None:
    region = LocationMention(surface="Sumy region", start=60, end=71, role=LocationRole.WITHIN)
    claim = claim_of("Kucherivka")
    assert ids_of(replace(claim, locations=(*claim.locations, region))) == ["UA59100070100048723", "UA59"]


def test_a_governor_speaks_for_his_region() -> None:
    claim = replace(claim_of("Stroitel"), claimant=SourceMention(surface="Gladkov", source="ru-belgorod-governor"))
    assert ids_of(claim) == ["RU04872"]


@pytest.mark.parametrize(("role", "place"), [(LocationRole.WITHIN, "UA63"), (LocationRole.OBJECT, "UA63120270010096107")])
def test_the_role_decides_between_a_region_and_its_town(role: LocationRole, place: str) -> None:
    assert ids_of(claim_of("Kharkiv", role=role)) == [place]


def test_the_order_of_claims_changes_nothing() -> None:
    claims = [
        claim_of("Torskoye", "Terny"),
        claim_of("Vodyanoye", "Opytnoye", start=2000),
        claim_of("Dobropillya", direction="Gulyaypole", start=4000),
    ]
    forth, back = ids_of(*claims), ids_of(*claims[::-1])
    assert back == [*forth[4:], *forth[2:4], *forth[:2]]


def test_a_name_twice_in_a_report_means_one_place() -> None:
    first, second = claim_of("Torskoye", "Terny"), claim_of("Torskoye", start=900)
    found = ids_of(first, second)
    assert found[0] == found[2]


def test_a_judgement_beats_the_score_and_keeps_what_was_scored() -> None:
    judgement = Judgement(
        id="j",
        subject=JudgementSubject.LOCATION,
        surface="Torskoye",
        node=f"place:{DRUZHKIVKA_TORSKE}",
        by="analyst",
        at="2024-01-01T00:00:00Z",
    )
    judged = RESOLVER.with_judgements([judgement])
    assert ids_of(claim_of("Torskoye", "Terny"), resolver=judged)[0] == DRUZHKIVKA_TORSKE
    assert ids_of(claim_of("Torskoye", "Terny"))[0] == LYMAN_TORSKE

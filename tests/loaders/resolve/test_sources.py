"""Sources are decided by the tables; likeness proposes and never decides."""

from datetime import date

from loaders.resolve.sources import SourceResolver
from schema.claim import SourceMention
from schema.ontology.enums import MatchMethod, Party

RESOLVER = SourceResolver()


def test_a_spokesman_speaks_for_his_body_and_the_reason_says_so() -> None:
    found = RESOLVER.name("Konashenkov").match
    assert found is not None
    assert (found.node.id, found.method) == ("ru-mod", MatchMethod.ALIAS)
    assert [(reason.feature, reason.detail) for reason in found.reasons] == [
        ("speaks for it", "Igor Konashenkov speaks for Ministry of Defence of Russia")
    ]


def test_a_misspelling_is_proposed_and_not_taken() -> None:
    found = RESOLVER.name("Russian Defence Minstry")
    assert (found.match, found.abstained) == (None, "only like a known name")
    assert found.candidates[0].node.id == "ru-mod"
    assert found.candidates[0].method is MatchMethod.FUZZY


def test_the_limit_holds() -> None:
    assert len(RESOLVER.name("Russian Defence Ministry", limit=3).candidates) == 3
    assert len(RESOLVER.name("Russian Defence Ministry", limit=1).candidates) == 1


def test_the_id_that_the_extractor_gave_is_kept() -> None:
    found = RESOLVER.resolve(SourceMention(surface="the ministry", source="ua-mod")).match
    assert found is not None
    assert found.node.id == "ua-mod"


def test_the_publisher_and_the_day_decide_what_the_surface_alone_does_not() -> None:
    ministry = RESOLVER.resolve(SourceMention(surface="the Defence Ministry", source="ru-mod"), affiliation=Party.RU).match
    minister = RESOLVER.name("Shoigu", on=date(2025, 1, 1)).match
    assert ministry is not None
    assert minister is not None
    assert (ministry.node.id, minister.node.id) == ("ru-mod", "ru-security-council")


def test_an_unknown_source_is_provisional_under_the_id_given() -> None:
    found = RESOLVER.resolve(SourceMention(surface="Jane Doe", source="jane-doe")).match
    assert found is not None
    assert (found.node.id, found.node.provisional, found.method) == ("jane-doe", True, MatchMethod.PROVISIONAL)

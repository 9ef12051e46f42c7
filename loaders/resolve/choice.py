"""Which of the judged candidates is meant: a clear winner or none, with the reason in words."""

from collections.abc import Sequence

from loaders.resolve.belief import Belief
from loaders.resolve.draft import Draft
from loaders.resolve.elsewhere import called_elsewhere
from loaders.resolve.geography import DEGREE as KM
from loaders.resolve.geography import kilometres
from loaders.resolve.standing import Standing, reason
from loaders.resolve.toponym import PlaceClass, Toponym, read_toponym
from loaders.resolve.weights import Weights
from schema.gazetteer import Gazetteer
from schema.gazetteer.place import DEGREE
from schema.match import Candidate, Resolution
from schema.nodes import Location
from schema.ontology.enums import MatchMethod

SHOWN = 0.25  # a candidate further behind the best is not shown
MOST = 5  # candidates shown where nobody asks for another number
_GIVEN = frozenset({"region", "coordinates"})


_Why = tuple[str, tuple[int, ...]]  # why nothing is chosen, with a place for the name of each row


class Choice(Resolution[Location]):
    """A resolution whose candidates become records with reasons, and its silence words, when they are asked for: most who ask want the match alone."""

    __slots__ = ("_chooser", "_drafts", "_told", "_why")
    _chooser: "Chooser"
    _drafts: Sequence[Draft]
    _told: tuple[Candidate[Location], ...]
    _why: _Why | None
    judgement = None
    scored = None

    def __init__(self, chooser: "Chooser", drafts: Sequence[Draft], why: _Why | None) -> None:
        keep = object.__setattr__  # the class that it stands for is frozen
        keep(self, "_chooser", chooser)
        keep(self, "_drafts", drafts)
        keep(self, "_told", ())
        keep(self, "_why", why)

    def _first(self, count: int | None = None) -> tuple[Candidate[Location], ...]:
        """So many of the candidates, or all."""
        wanted = self._drafts[len(self._told) : count]
        if wanted:
            object.__setattr__(self, "_told", (*self._told, *map(self._chooser.candidate, wanted)))
        return self._told

    @property
    def candidates(self) -> tuple[Candidate[Location], ...]:
        """The candidates, best first."""
        return self._first()

    @property
    def match(self) -> Candidate[Location] | None:
        """The first of them, where it was clear."""
        return self._first(1)[0] if self._why is None else None

    @property
    def abstained(self) -> str | None:
        """Why none was clear."""
        if self._why is None:
            return None
        said, rows = self._why
        return said.format(*map(self._chooser.called, rows))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Resolution) and _parts(self) == _parts(other)

    def __hash__(self) -> int:
        return hash(_parts(self))

    def __reduce__(self) -> tuple[type[Resolution[Location]], tuple[object, ...]]:
        return Resolution, _parts(self)


def _parts(found: Resolution[Location]) -> tuple[object, ...]:
    return found.candidates, found.match, found.abstained, found.judgement, found.scored


class Chooser:
    """Chooses among the candidates of a name."""

    def __init__(self, gazetteer: Gazetteer, weights: Weights, standing: Standing) -> None:
        self._gazetteer = gazetteer
        self._weights = weights
        self._standing = standing
        self._far_north = weights.same_km / KM * DEGREE  # as the gazetteer keeps latitudes
        self._belief = Belief(gazetteer, weights)
        self.may_bear = self._belief.may_bear

    def choose(self, drafts: Sequence[Draft], name: str, limit: int = MOST, *, read_as_place: bool = False) -> Resolution[Location]:
        """The winner of judged candidates, best first, where it is clear; `read_as_place` where a text speaks of a place of that name."""
        if not drafts:
            return Resolution(abstained=_no_candidate(read_toponym(name)))
        least = drafts[0].score - SHOWN
        kept = [draft for draft in drafts[:limit] if draft.score >= least]
        return Choice(self, kept, self._abstained(drafts, name, read_as_place=read_as_place))

    def _abstained(self, drafts: Sequence[Draft], name: str, *, read_as_place: bool) -> _Why | None:
        """Why the first candidate is no clear winner, or null."""
        best, rival = drafts[0], self._rival(drafts)
        lead = best.score - max(rival.score if rival else 0.0, 0.0)
        threshold, margin = self._bars(best, rival, lead)
        if not self._belief.may_bear(best, name, read_as_place=read_as_place):
            return "no place is called so; {} is the likest name", (best.row,)
        if best.score < threshold:
            return f"no candidate reaches {threshold:.2f}: the best has {best.score:.2f}", ()
        if rival is not None and lead < margin:
            return "two places fit about as well: {} and {}", (best.row, rival.row)
        if (misspelt := self._belief.misspelt(drafts, name)) is not None:
            return "may be {}, or {} misspelt", (best.row, misspelt.row)
        whole = self._weights.is_whole(best.fit) or self._weights.is_oblique(best.fit)
        if not self._gazetteer.is_region(best.row) and (
            elsewhere := called_elsewhere(read_toponym(name).name, best.speaking(), whole=whole)
        ):
            return f"{elsewhere} is called so too, and nothing else speaks for {{}}", (best.row,)
        return None

    def _rival(self, drafts: Sequence[Draft]) -> Draft | None:
        """The next candidate that is another place; one too far behind to matter may be the same one."""
        for draft in drafts[1:]:
            if drafts[0].score - draft.score > self._weights.lead or not self._same_place(drafts[0].row, draft.row):
                return draft
        return None

    def _bars(self, best: Draft, rival: Draft | None, lead: float) -> tuple[float, float]:
        """The score and the lead that a winner needs: less of both where something beside the name speaks for it, and not for another place more."""
        weights = self._weights
        speaking = best.speaking()
        if not speaking:
            return weights.threshold_alone, weights.margin_alone
        threshold = weights.threshold_of_lead if lead >= weights.lead else weights.threshold
        if best.method is MatchMethod.FUZZY:
            return threshold, weights.margin_of_fuzzy
        meant = speaking <= _GIVEN and (rival is None or best.point >= rival.point)
        return threshold, weights.margin_of_region if meant else weights.margin

    def candidate(self, draft: Draft) -> Candidate[Location]:
        """A draft as those who ask are told of it."""
        name, *others = draft.marks
        reasons = (reason(name), *self._standing.reasons(draft.row), *map(reason, others))
        return Candidate(self._gazetteer.at(draft.row), min(max(draft.score, 0.0), 1.0), draft.method, reasons)

    def called(self, row: int) -> str:
        """A place as it is spoken of."""
        name, admin1 = self._gazetteer.names[row], self._gazetteer.admin1(row)
        return f"{name} ({admin1})" if admin1 else name

    def _same_place(self, one: int, other: int) -> bool:
        """Whether two rows are one place to a reader: two records of it, a few kilometres apart."""
        norths = self._gazetteer.latitudes
        if abs(norths[one] - norths[other]) > self._far_north:
            return False
        here, there = self._gazetteer.coordinates(one), self._gazetteer.coordinates(other)
        if here is None or there is None or self._gazetteer.is_region(one) or self._gazetteer.is_region(other):
            return False
        return kilometres(here, there) <= self._weights.same_km


def _no_candidate(toponym: Toponym) -> str:
    if toponym.place_class is None or toponym.place_class is PlaceClass.SETTLEMENT:
        return "no place is called so, or nearly so"
    said = {
        PlaceClass.PERSON: "a person, not a place",
        PlaceClass.DIRECTION: "a direction, not a place",
        PlaceClass.COMMUNITY: "a hromada, which no table has",
        PlaceClass.QUARTER: "a part of a town, which no table has",
        PlaceClass.ISLAND: "an island that no table has",
    }
    return f"names {said.get(toponym.place_class, f'a {toponym.place_class} that no table has')}"

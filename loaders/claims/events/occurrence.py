"""One predicate in its sentence: its subject, its object, the numbers that count it, the places and formations it has."""

from loaders.claims.assembly.allocate import Share
from loaders.claims.assembly.owners import OBJECT, of_whom
from loaders.claims.draft import Draft, Frame, opponent, party_of
from loaders.claims.events.acting import (
    acts_before,
    body_or_unit,
    only_acts,
    only_counted,
    own_things,
    owner_struck,
    speakers_side,
    with_sides,
)
from loaders.claims.events.counting import Counting
from loaders.claims.events.subjects import IMPERSONAL, inverted, relative, who_managed
from loaders.claims.frames.groups import group_of, groups_beside
from loaders.claims.marks import QUOTES
from loaders.claims.mentions.kinds import SITES
from loaders.claims.mentions.lands import inside
from loaders.claims.mentions.sides import LOCAL
from loaders.claims.mentions.soil import flown_by, occupied, on_russian_soil, striker, town_striker
from loaders.claims.reading import Number, Predicate, Reading
from loaders.claims.tables import stems, words
from loaders.claims.words.morphology import CYRILLIC, grammemes
from loaders.claims.words.tokens import Term
from schema.ontology.enums import ClaimKind, Party

ON_THE_PART = words("on_the_part")  # "при обстреле со стороны ВСУ"
BESIDE = 2  # tokens from a side to the Cyrillic verb of which it is the subject
AGENT = 4  # tokens between "by" and who did it
CLAUSE_ENDS = frozenset((";", ".", "”", '"', "»"))
INSIDE, KINDS_OF_DISTRICT = words("in_year"), words("kinds_of_district")
ONE, LAND = words("the_one"), words("one_area")
UPON, BY_THEM = words("upon_whom"), words("by_them")
SUFFERED = stems("suffered")  # after the word for shelling


class Occurrence(Counting):
    """One predicate in its sentence, with what it may draw on."""

    __slots__ = ("frame", "number", "shares", "used")

    def __init__(self, reading: Reading, frame: Frame, number: int, shares: dict[int, Share], used: set[int]) -> None:
        super().__init__(reading, reading.predicates[number])
        self.frame, self.number, self.shares, self.used = frame, number, shares, used

    @property
    def share(self) -> Share:
        """The places and formations of the predicate."""
        return self.shares[self.number]

    @property
    def verbal(self) -> bool:
        """Whether the predicate is a finite verb, so that a party after it is its object."""
        word = self.reading.tokens[self.predicate.term.first].text
        return bool(grammemes(word) & {"VERB"}) and not self.predicate.noun if CYRILLIC.search(word) else word.lower().endswith("ed")

    @property
    def _managed(self) -> bool:
        return bool(self.reading.classes & IMPERSONAL.bit) and self.reading.has("party")

    @property
    def suffered(self) -> bool:
        """Whether the word is what towns came under: "under fire", "обстрілів зазнали"."""
        after = range(self.predicate.term.last + 1, self.predicate.term.last + 5) if self.reading.classes & SUFFERED.bit else ()
        return any(self.reading.word(place).startswith(SUFFERED) for place in after) or bool(self.predicate.term.entry.marks.get("suffers"))

    def sites(self) -> list[str]:
        """Classes of things struck that the clause names without counting them."""
        end = self.next_predicate()
        terms = [
            t
            for t in self.reading.all("materiel")
            if t.value in SITES
            and (self.predicate.term.last < t.first < end or self.predicate.passive)
            and not (
                self._names_region(t)
                or self.reading.on("source", t.last)
                or self.reading.on("said", t.first - 1)
                or self.reading.word(t.last) == "based"
            )
        ]
        return list(dict.fromkeys(term.value for term in terms))

    def _names_region(self, term: Term) -> bool:
        """ "в селе Климово Климовского района": a district, no area that was struck."""
        before = term.first - 1 - (self.reading.word(term.first - 1) in KINDS_OF_DISTRICT)  # "Shebekinsky urban district"
        named = term.first > 0 and self.reading.tokens[before].text[0].isupper()
        counted = self.reading.tokens[term.first - 1].kind == "number" and self.reading.word(term.first - 2) in INSIDE  # "in 119 areas"
        near = (self.reading.word(term.first - 1), self.reading.word(term.first - 2))
        inside = not counted and not INSIDE.isdisjoint(near)  # "в некоторых районах"
        one = (
            self.reading.word(term.first - 1) in ONE and self.reading.word(term.last) in LAND
        )  # "attacked the area", "hit the same location"
        return term.value == "area" and (one or inside or (named and self.reading.on("region_word", term.first) is not None))

    def next_predicate(self) -> int:
        """The token at which another kind of assertion begins."""
        later = [p.term.first for p in self.reading.predicates[self.number + 1 :] if p.kind not in ("STRIKE", "LOSS", "ENGAGEMENT")]
        return later[0] if later else len(self.reading.tokens)

    def draft(self, kind: ClaimKind, number: Number | None = None, *, end: int | None = None) -> Draft:
        """A draft whose quote runs from the number or the predicate to the end of the clause."""
        first = min(self.predicate.term.first, number.first if number else self.predicate.term.first)
        stop = end if end is not None else self.clause_end()
        draft = Draft(kind, self.reading.left[first], self.reading.right[max(stop, self.predicate.term.last)], self.frame)
        if number:
            draft.value, draft.qualifier = number.value, number.qualifier
            draft.as_stated = self.reading.surface(number.first, number.last)
        self._fill(draft)
        return draft

    def clause_end(self) -> int:
        """The last token before the sentence or the clause ends."""
        words = self.reading.words
        for place in range(self.predicate.term.last + 2, len(words)):
            if words[place] in CLAUSE_ENDS:
                return place - 1
        return len(words) - 1

    def _meant(self, value: str) -> Party | None:
        return party_of(value, self.frame.side)

    def _subject(self) -> Party | None:
        """The party between the predicate before and this one, or between a noun and its verb: "ударів противник завдав"."""
        if self.predicate.passive and not CYRILLIC.search(self.reading.tokens[self.predicate.term.first].text):
            return None  # "Ukraine said that substations had been hit"
        at = self._joined_to().term.first
        if who := relative(self.reading, at) or (who_managed(self.reading, self.predicate) if self._managed else None):
            return self._meant(who.value)
        start = max((p.term.last for p in self.reading.predicates if p.term.last < at), default=-1)
        parties = [term for term in self.reading.all("party") if not (self.reading.speaks(term.first) or inside(self.reading, term))]
        after = inverted(self.reading, self.predicate)
        joined = self.reading.on("joint", at - 1) is not None and self.verbal  # "витіснив наші підрозділи та окупував село"
        before = (
            [term for term in parties if start < term.first < at and acts_before(self.reading, term)] if start >= 0 and not joined else []
        )
        if self.predicate.noun and before:  # "позиції ЗСУ: зафіксовано 240 обстрілів": not whom the clause before the colon names
            before = [term for term in before if ":" not in self.reading.words[term.last : at]]
        before.sort(key=lambda term: (self.reading.subject(term), term.first))
        earlier = [term for term in parties if term.first < at and only_acts(self.reading, term)]
        named = [self._meant(term.value) for term in (*after, *reversed(before), *reversed(earlier))]
        return next((party for party in named if party), None)

    def behind(self) -> Party | None:
        """Who stands behind the verb as its subject."""
        return next((self._meant(term.value) for term in inverted(self.reading, self.predicate)), None)

    def _joined_to(self) -> Predicate:
        """ "delivered 15 strikes on Russian depots and two strikes on boats": the first of strikes that one verb governs."""
        before = self.reading.predicates[self.number - 1] if self.number else None
        number = self.count() if before and before.kind == self.predicate.kind == "STRIKE" else None
        joined = number is not None and self.reading.word(number.first - 1) in ("and", "as") and before is not None
        return before if joined and before is not None else self.predicate

    def _agent(self) -> Party | None:
        """ "struck by a Ukrainian drone", "обстрел Лесного со стороны ВСУ": who did it, after the passive or the noun."""
        at = self.predicate.term.last + 1
        near = range(at, at + AGENT) if self.reading.classes & ON_THE_PART.bit else ()
        part = next((place for place in near if self.reading.word(place) in ON_THE_PART), at)
        of = self.reading.word(at) == "of" and self.predicate.id in ("advance", "ground_attack")  # "the advance of Ukrainian troops"
        by = of or part > at or self.reading.word(at) == "by"
        named = (self.reading.at("party", place) for place in range(part + 1, part + AGENT)) if by else ()
        party = next((self._meant(term.value) for term in named if term), None)
        quoted = at + (self.reading.word(at) in QUOTES)
        models = self.reading.all("model") if self.predicate.noun else ()
        flew = [model for model in models if self.predicate.term.first < model.first <= quoted]
        if flew:  # "Атака «Шахедів» на Лісне"
            return flown_by(self.reading.surface(flew[0].first, flew[0].last))
        after = (self.reading.at("model", place) for place in range(at, at + AGENT)) if by and party is None else ()
        return party or next((flown_by(self.reading.surface(term.first, term.last)) for term in after if term), None)

    def _owner(self) -> Party | None:
        """ "Ukrainian positions were shelled", "one of Russia's plants had been struck": the other side of whose things they are."""
        owner = owner_struck(self.reading, self.predicate)
        own = self.frame.side if owner is None and self.frame.side and own_things(self.reading, self.predicate) else None
        return opponent(self._meant(owner.value)) if owner else opponent(own)

    def _striker(self) -> Party | None:
        strikes = self.predicate.kind == "STRIKE" or self.predicate.id in ("engage_target", "ground_attack")
        if not strikes or self._upon_troops():
            return None
        return striker(self.reading, self.share.places)

    def _upon_troops(self) -> bool:
        """ "завдали удару по колоні російських окупантів у Харківській області": soldiers of a side after the blow, who may stand on either's land."""
        near = range(self.predicate.term.last + 1, self.predicate.term.last + OBJECT)
        owners = [term for place in near if (term := self.reading.at("party", place)) and self.reading.on("materiel", term.last)]
        return bool(owners) and self.reading.word(self.predicate.term.last + 1) in UPON

    def owner(self) -> Party | None:
        """Whose attack a noun tells of, right after it: "атаки ЗСУ", "атак противника"."""
        after = self.reading.at("party", self.predicate.term.last + 1)
        return self._meant(after.value) if after and self.predicate.noun else None

    def _attacker(self) -> Party | None:
        """Who struck, by whose things were struck: "shellings of Ukrainian positions", a town that a mayor speaks of."""
        if self.predicate.kind != "STRIKE" and self.predicate.id not in ("engage_target", "ground_attack"):
            return None
        last = self.predicate.term.last
        near = [term for term in self.reading.all("party") if 0 < term.first - last <= OBJECT]
        after = [term for term in near if ":" in self.reading.words[last : term.first] or not only_acts(self.reading, term)]
        if after and "," not in self.reading.words[last : after[0].first]:
            owner = self._meant(after[0].value)
            agent = "by" in (self.reading.word(after[0].first - 1), self.reading.word(after[0].first - 2)) or of_whom(
                self.reading, self.predicate, after[0]
            )
            return owner if agent else opponent(owner)  # "dropped by a Russian plane"
        if on_russian_soil(self.reading, self.share.places):
            return Party.UA
        town = town_striker(self.reading, self.share.places)
        return town or (opponent(self.frame.side) if self.frame.claimant.source.endswith(LOCAL) else None)

    def _owner_under_fire(self) -> Party | None:
        """ "ударам подверглись склады и позиции армии Украины": whose the things are that came under fire."""
        reading, at = self.reading, self.predicate.term.last
        after = [term for term in reading.all("party") if term.first > at and not reading.speaks(term.first)]
        end = next((place for place in range(at + 1, reading.size) if reading.word(place) in CLAUSE_ENDS), reading.size)
        owned = [term for term in after if term.first < end and not only_acts(reading, term) and not self._governed(term)]
        military = not SITES.isdisjoint(self.sites()) or bool(self.share.units)
        return self._meant(owned[0].value) if owned and military else None

    def _governed(self, term: Term) -> bool:
        """Whether a preposition leads to a side's name: "в ответ на удары по России"."""
        return "PREP" in grammemes(self.reading.word(term.first - 1))

    def _whose_fire(self) -> Party | None:
        """ "Lisne came under Russian shelling": the party named within the words for coming under fire."""
        within = range(self.predicate.term.first, self.predicate.term.last)
        named = next((self._meant(term.value) for term in self.reading.all("party") if term.first in within), None)
        after, fire = self.reading.at("party", within.stop + 1), grammemes(self.reading.tokens[within.stop].text)
        of = after is not None and "NOUN" in fire and "gent" in grammemes(self.reading.tokens[after.first].text)
        return named or (self._meant(after.value) if after and of else None)  # "потрапили під удар українських сил"

    def _after_a_blow(self) -> bool:
        """ "Russia launched an air strike, and ten villages came under fire": what a foreign teller adds to what who acts has done."""
        before = self.reading.predicates[self.number - 1] if self.number and self.frame.side is None else None
        return before is not None and before.kind in ("STRIKE", "LAUNCH") and not (before.passive or before.refused)

    def _upon_a_town(self) -> bool:
        """ "Удар по Лісному", "по Лісному били з гармат": a blow at a town and at nothing military, which a Ukrainian tells of the enemy's."""
        towns = [place for place in self.share.places if place.kind == "at" and place.region is None]
        slavic = self.frame.side is Party.UA and CYRILLIC.search(self.reading.tokens[self.predicate.term.first].text) is not None
        blow = slavic and (self.predicate.id == "shell" or (self.predicate.noun and self.predicate.id == "strike"))
        return bool(blow and towns) and not (self.sites() or self.reading.units or occupied(self.reading, towns))

    def _by_them(self) -> bool:
        """ "Ими взято село": done by those who are not the speaker's own, of whom he says "we"."""
        slavic = self.reading.classes & BY_THEM.bit and self.predicate.passive
        return bool(slavic) and not BY_THEM.isdisjoint(self.reading.words[: self.predicate.term.first])

    def _struck_by_another(self, side: Party | None) -> bool:
        """ "Ukraine launched a drone strike", "ВСУ атаковали позиции": whether a side that the sentence names strikes, and not the group of the sentence before."""
        at, slavic = self.predicate.term.first, not self.reading.word(self.predicate.term.first).isascii()
        if self.frame.doer is not opponent(side) or not (self.verbal if slavic else self.predicate.kind == "STRIKE"):
            return False
        near = at - BESIDE if slavic else 0
        before = (term for term in self.reading.all("party") if near <= term.last < at and self.reading.subject(term))
        return any(self._meant(term.value) is self.frame.doer and term.value != "ENEMY" for term in before)

    def _fill(self, draft: Draft) -> None:
        """Set who acted upon whom, by the group, the words beside the verb, the sentence or the speaker, in this order; and where."""
        group = group_of(self.reading, self.frame, self.predicate.term.first)
        if group and group.party is Party.UA and (self.frame.doer is Party.RU or only_counted(self.reading, self.predicate, group)):
            group = None  # "у смузі нашого угруповання загарбники завдали 24 авіаудари"
        if group and group not in self.reading.units and self._struck_by_another(group.party):
            group = None
        side = (
            group.party
            if group
            else self._agent()
            or self._striker()
            or self._owner()
            or self._subject()
            or body_or_unit(self.reading, self.predicate, self._joined_to(), self.share.units)
            or self._attacker()
            or self.frame.doer
            or (
                opponent(self.frame.side)
                if self._upon_a_town() or self._by_them()
                else speakers_side(self.reading, self.frame, self.predicate)
            )
        )
        if self.suffered:
            side = Party.UA if occupied(self.reading, self.share.places) else town_striker(self.reading, self.share.places)
            side = side or opponent(self.frame.side or self.frame.doer)
            side = (
                self._whose_fire()
                or self._agent()
                or opponent(self._owner_under_fire())
                or (self.frame.doer if self._after_a_blow() else None)
                or side
            )
        draft.actor, draft.target = side, opponent(side)
        draft.places, draft.units = list(self.share.places), with_sides(self.reading, self.predicate, self.share.units, side)
        if group:
            draft.units += groups_beside(self.reading, group)

"""The number that counts the strikes, fights or attacks of a predicate."""

from itertools import pairwise

from loaders.claims.assembly.elsewhere import ends_after_dash
from loaders.claims.mentions.names import in_unit
from loaders.claims.mentions.quantities import only_kind
from loaders.claims.reading import Number, Predicate, Reading
from loaders.claims.tables import stems, words
from loaders.claims.words.morphology import finite
from loaders.claims.words.tokens import Term
from schema.ontology.enums import Qualifier

OPENING = frozenset('«“"')  # п'ять «прильотів»
BRACKETS, BEFORE_OTHERS = frozenset("()[]"), words("upon")  # "seven (enemy) attacks", "понад 300 на 60 обстрілів"
ELSEWHERE = words("elsewhere")  # "downed over 11 oblasts during an attack"
POSSESSIVES = words("possessives")  # "over 150,000 men continue their assaults"
AFTER_VERB = 16  # tokens between "attacked" and "three times", the places among them
BEFORE_NOUN = 5  # tokens between a number and the strikes or attacks it counts
AMOUNTS = stems("amounts")  # before "of engagements is 97"
AMOUNT = 10  # tokens between that noun and its number
GROWN_FROM, GROWN_TO = words("grown_from"), words("grown_to")
BOTH = words("both")
TIMES, OUT_OF = words("times"), words("from") | {"of"}
FIGHTING = frozenset(("ENGAGEMENT", "REPELLED_ATTACK", "STRIKE"))


class Counting:
    """A predicate in its sentence, with the numbers that may count what it tells."""

    __slots__ = ("predicate", "reading")

    def __init__(self, reading: Reading, predicate: Predicate) -> None:
        self.reading, self.predicate = reading, predicate

    def count(self, *, nouns: int | None = None) -> Number | None:
        """The number that counts the noun at a token: "43 AFU attacks"."""
        at = self.predicate.term.first if nouns is None else nouns
        for number in self.reading.numbers:
            some = number.value == 1 and self.reading.word(number.last + 1) in OUT_OF  # "came under one of the heaviest attacks"
            inside = nouns is None and at <= number.first <= self.predicate.term.last and not some
            if not number.article and not number.measure and (inside or self._counts(number, at)):
                return number
        once = next(
            (
                term
                for term in self.reading.all("once")
                if abs(term.first - at) <= BEFORE_NOUN + 3 and self._nearest(term.first, at) and not self._of_another(term.last + 1, at)
            ),
            None,
        )
        if once:
            return _hedged(self.reading, once)
        times = next((number for number in self.reading.numbers if self._times(number, at)), None)
        return times or self._amount(at) or self._after_dash(at)

    def counts(self) -> list[Number]:
        """The numbers of one noun that its adjectives part: "4 ракетних та 53 авіаційних удари"."""
        at = self.predicate.term.first
        found = [n for n in self.reading.numbers if not n.article and not n.measure and self._counts(n, at)]
        parted = all(
            any(self.reading.on("joint", place) or self.reading.word(place) == "," for place in range(one.last + 1, other.first))
            for one, other in pairwise(found)
        )
        return found if parted else []

    def _of_another(self, place: int, at: int) -> bool:
        """ "once again", "четыре раза выезжали тушить пожары, вызванные обстрелами": how often something else was done."""
        other = self.predicate.noun and finite(self.reading.word(place)) and "," in self.reading.words[place:at]
        return self.reading.word(place) == "again" or other

    def _nearest(self, place: int, at: int) -> bool:
        """Whether no other predicate stands nearer to a token than the one at a token."""
        own = abs(at - place)
        return all(abs(p.term.first - place) >= own for p in self.reading.predicates)

    def _amount(self, at: int) -> Number | None:
        """ "кількість зіткнень становить 97", "the number of engagements reached 97": the number after the noun and its verb."""
        of = next((place for place in range(at - 1, max(-1, at - 6), -1) if self.reading.word(place).startswith(AMOUNTS)), at)
        harmed = any(of <= p.term.first < at for p in self.reading.predicates)  # "число погибших при ударе выросло до 89"
        if (
            of == at or harmed or any(self.reading.at("materiel", place) and not self._made_with(place, at) for place in range(of, at))
        ):  # "кількість поранених унаслідок удару"
            return None
        found = next((n for n in self.reading.numbers if 0 < n.core - at <= AMOUNT and not n.article and not n.measure), None)
        others = found and any(at < p.term.first < found.first and p is not self.predicate for p in self.reading.predicates)
        return None if others else self._grown_to(found)  # "найбільше боїв точилося там, де відбито 14 атак"

    def _grown_to(self, found: Number | None) -> Number | None:
        """ "кількість обстрілів зросла з 64 за позаминулий тиждень до 117": the number that an amount has come to, not from."""
        if found is None or self.reading.word(found.first - 1) not in GROWN_FROM:
            return found
        after = (n for n in self.reading.numbers if 0 < n.core - found.last <= AMOUNT and self.reading.word(n.core - 1) in GROWN_TO)
        grown = next(after, None)
        return Number(grown.core, grown.last, grown.value) if grown else found

    def _after_dash(self, at: int) -> Number | None:
        """ "відбито атаки в районах Авдіївки, Невельського – 27": the number that ends the clause, a dash and places before it."""
        for number in self.reading.numbers:
            gap = range(at + 1, number.first - 1)
            if (
                not ends_after_dash(self.reading, number)
                or number.article
                or number.measure
                or not any(place.at in gap for place in self.reading.places)
            ):
                continue
            others = any(p.term.first in gap and p.kind not in FIGHTING for p in self.reading.predicates)
            terms = [term for name in ("materiel", "including") for term in self.reading.all(name) if term.first in gap]
            if not others and all(term.value == "area" for term in terms):
                return number
        return None

    def _times(self, number: Number, at: int) -> bool:
        """ "attacked 26 times", "21 раз штурмували"."""
        gap = range(min(number.last, at) + 1, max(number.first, at))
        verbs = [p for p in self.reading.predicates if p.term.first < number.first or not self._parted(number, p.term.first)]
        return (
            self.reading.word(number.last + 1) in TIMES
            and not self._of_another(number.last + 2, at)
            and len(gap) <= (BEFORE_NOUN if 1 < number.last < at else AFTER_VERB)
            and not any(p.term.first in gap for p in verbs)
            and all(p.kind == "LAUNCH" or abs(p.term.first - number.first) >= abs(at - number.first) for p in verbs)
        )

    def _parted(self, number: Number, verb: int) -> bool:
        """ "stormed 7 times, suffering losses", "shelled it 58 times over the day, killing five": a clause of its own after a comma."""
        comma = number.last + 2
        follows = self.reading.word(verb).endswith("ing") and self.reading.word(verb - 1) == ","
        return self.reading.word(comma) == "," or follows

    def _thing(self, place: int) -> bool:
        return self.reading.at("materiel", place) is not None and not only_kind(self.reading, place)

    def _made_with(self, place: int, at: int) -> bool:
        """ "21 guided bomb strikes", "192 missile and drone strikes": what the strikes were made with, right before their noun."""
        means = self.reading.at("materiel", place)
        if means is None or self.predicate.id != "strike" or not self.reading.word(at).isascii():
            return False
        return means.last >= at - 1 or (means.last == at - 2 and self.reading.at("joint", at - 1) is not None)

    def _counts(self, number: Number, at: int) -> bool:
        """Whether only adjectives stand between a number and the noun at a token."""
        gap = range(number.last + 1, at)
        bracketed = self.reading.word(number.last + 1) == "("
        return (
            number.last < at
            and self.reading.word(number.first) not in BOTH  # "both Lisne and Lug were shelled"
            and not in_unit(self.reading, number.first)
            and not finite(self.reading.tokens[at].text)  # "два танкера подверглись ударам"
            and len(gap) <= BEFORE_NOUN
            and not (number.value == 1 and self.reading.word(number.last + 1) in OUT_OF)  # "one of its fiercest assaults"
            and not any(
                (self.reading.tokens[place].kind == "mark" and self.reading.word(place) not in (BRACKETS if bracketed else OPENING))
                or self.reading.at("be", place)
                or self.reading.word(place) in BEFORE_OTHERS
                or self.reading.word(place) in ELSEWHERE
                or self.reading.word(place) in POSSESSIVES
                or finite(self.reading.tokens[place].text)  # "70 росіян заплатили життям за спробу атакувати"
                or (self._thing(place) and not self._made_with(place, at))
                for place in gap
            )
            and not any(p.term.first in gap or number.first < p.term.last < at for p in self.reading.predicates)
        )


def _hedged(reading: Reading, once: Term) -> Number:
    """ "щонайменше тричі": how often, with the hedge before it."""
    hedge = reading.on("hedge", once.first - 1)
    number = Number(once.first, once.last, float(once.value))
    if hedge is not None:
        number.first, number.qualifier = hedge.first, Qualifier(hedge.value)
    return number

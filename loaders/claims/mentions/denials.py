"""What a word asserts and another denies: "denied that", "refuted reports of", "did not take place"."""

from loaders.claims.reading import Predicate, Reading
from loaders.claims.tables import stems, words

GOING_ON, SUCCESS = stems("ended"), stems("success")  # "штурм успіху не мав" tells of one
REPORTS = words("reports")
DENIED_REPORTS = 3  # tokens between a verb of denying and the reports
THAT = words("opening") - {"to"}
DENIED = stems("denied")
DESPITE, ONLY = words("despite"), words("only")


def denied_after(reading: Reading, predicate: Predicate) -> bool:
    """ "наступательных действий не проводил", "просування не допущено", and not "ще не завершені"."""
    after = predicate.term.last + 1
    return any(
        word in ("не", "not") and not (reading.word(place + 1).startswith(GOING_ON) or reading.word(place - 1).startswith(SUCCESS))
        for place, word in enumerate(reading.words[after : after + 3], start=after)
    )


def denied_before(reading: Reading, predicate: Predicate) -> bool:
    """ "denied that the plant was hit"."""
    at = predicate.term.first
    if reading.word(at - 1) == "of" and reading.word(at - 2) in REPORTS and not DESPITE.isdisjoint(reading.words[max(0, at - 5) : at]):
        return True  # "despite claims of advances"
    said = [term for term in reading.all("irrealis") if reading.word(term.first).startswith(DENIED) and term.last < predicate.term.first]
    gap = range(said[-1].last + 1, predicate.term.first) if said else range(0)
    if said and not REPORTS.isdisjoint(reading.words[gap.start : gap.start + DENIED_REPORTS]):
        return True  # "refuted reports of Russian troops advancing"
    return bool(said) and not THAT.isdisjoint(reading.words[gap.start : gap.stop]) and not any(reading.at("said", place) for place in gap)


def goes_on(reading: Reading, place: int) -> bool:
    """ "не прекращаются бои", "не только обстреляли": a negation that denies nothing."""
    return reading.word(place + 1).startswith(GOING_ON) or reading.word(place + 1) in ONLY

"""Who speaks in a sentence, but of something else than it claims."""

from loaders.claims.draft import Attribution
from loaders.claims.reading import Reading
from loaders.claims.speech.clauses import in_a_relative
from loaders.claims.tables import words

GOVERNMENT = "-government"  # of a side, whose capital alone in a line is a dateline
MEANWHILE, TOGETHER = words("meanwhile"), 5  # tokens of ", as both Moscow and"
AFTER = words("after_which")


def of_something_else(reading: Reading, speaker: Attribution) -> bool:
    """Whether who is not named first in a sentence speaks of another thing, or spoke before."""
    return _meanwhile(reading, speaker) or in_a_relative(reading, speaker) or _spoke_before(reading, speaker)


def _meanwhile(reading: Reading, speaker: Attribution) -> bool:
    """ "Two were killed, the governor said, as both Moscow and Kyiv reported attacks": a state that tells of something else, with no number."""
    if not (speaker.claimant.source.endswith(GOVERNMENT) and reading.classes & MEANWHILE.bit) or speaker.claimant.start is None:
        return False
    place = reading.token_at(speaker.claimant.start)
    before = reading.words[max(0, place - TOGETHER) : place]
    return (
        not MEANWHILE.isdisjoint(before)
        and "," in before
        and not any(number.first > place and not number.article for number in reading.numbers)
    )


def _spoke_before(reading: Reading, speaker: Attribution) -> bool:
    """ "A ship was damaged, Moscow said after Kyiv said that it had sunk it": who spoke before is not whose word the sentence is."""
    if not reading.classes & AFTER.bit or speaker.claimant.start is None:
        return False
    place = reading.token_at(speaker.claimant.start)
    at = next((at for at in range(place - 1, max(0, place - TOGETHER - 2), -1) if reading.word(at) in AFTER), place)
    verbs = [verb.first for verb in reading.all("said")]
    return at < place and any(verb < at for verb in verbs) and not any(at < verb < place for verb in verbs)

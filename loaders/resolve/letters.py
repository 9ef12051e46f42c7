"""Namesakes told apart by their letters: Юріївка and Юр'ївка, Пільна and Пильна sound alike and are not spelled alike."""

from collections.abc import Iterable

from rapidfuzz.distance import OSA

from loaders.resolve.lineup import Lineup
from loaders.resolve.weights import Weights
from schema.gazetteer import Gazetteer
from schema.gazetteer.letters import plain, stem
from schema.gazetteer.spelling import is_cyrillic
from schema.ontology.enums import MatchMethod

CLOSE = 0.1  # a candidate so far behind the best is not brought to the front by its letters
JUST_SO = 0.075  # likeness for the same letters to the end of the word: Черняків is no case of Черняки
WHOLE = 0.15  # one letter in seven: the difference of likeness that the whole weight is given for
_BY_OWN_NAME = (MatchMethod.EXACT, MatchMethod.PHONEMIC)  # of so few a tuple is searched sooner than a set


def judge_letters(lineup: Lineup, name: str, gazetteer: Gazetteer, weights: Weights) -> None:
    """Of namesakes near the front those whose letters are nearest to the name's count for more, the others less; the ends of words are passed over."""
    if len(lineup.rows) < 2:
        return
    least = max(lineup.scores) - CLOSE
    near = [at for at, score in enumerate(lineup.scores) if score >= least]
    if len(near) < 2:
        return
    rows, heards, spellings = lineup.rows, lineup.heards, gazetteer.spellings
    spelled = {at: spellings[rows[at]] for at in near if heards[at][1] in _BY_OWN_NAME}
    unlike = set(spelled.values())
    if len(unlike) < 2:
        return
    alike = _likeness(name, unlike, gazetteer)
    best = max(alike.values())
    for at, spelling in spelled.items():
        if (lack := best - alike[spelling]) > 0.01:
            weight = -round(weights.letters * min(lack / WHOLE, 1.0), 4)
            lineup.count(at, ("letters", "a namesake's letters are nearer to the name's", weight))


def _likeness(name: str, spellings: Iterable[int], gazetteer: Gazetteer) -> dict[int, float]:
    """How like a name is, letter for letter, to the likest name of each spelling, 0..1."""
    cyrillic = is_cyrillic(name)
    sought = plain(name)
    bare = stem(sought, cyrillic=cyrillic)
    return {
        spelling: max(
            [
                1.0 + JUST_SO if sought == letters else OSA.normalized_similarity(bare, stem(letters, cyrillic=cyrillic))
                for letters in gazetteer.letters(spelling, cyrillic=cyrillic)
            ]
        )
        for spelling in spellings
    }

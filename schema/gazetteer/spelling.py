"""How a toponym sounds, whatever alphabet, language and romanisation it was written in.

A name becomes a `Sound`: a key that Russian, Ukrainian and every romanisation of one name share (its consonants, each run of
vowels a V, endings dropped), and the vowels themselves, by which names of one key are told apart. The letters, the groups of
letters and the stems that differ between the two languages are tables beside this module.
"""

import re
import unicodedata
from functools import cache, lru_cache
from typing import NamedTuple

from schema.errors import VocabularyError
from schema.gazetteer.tables import read_table

_VOWELS = re.compile("([aeiou]+)")
_DOUBLED = re.compile(r"([^aeiou])\1+")
_WORD = re.compile(r"[^\W_]+")
_CAMEL = re.compile(r"(?<=[a-zа-яіїєґё])(?=[A-ZА-ЯІЇЄҐЁ])")
_LATIN = re.compile("[a-zß-ž]")
_CYRILLIC = re.compile("[а-яёіїєґў]")
_ENDINGS = {"": "", "a": "a", "u": "a", "o": "e", "e": "e", "i": "i"}  # an accusative ends in -u where the name ends in -a
_LOOKALIKES = dict(zip("aceiopxyhkmtb", "асеіорхункмтв", strict=True))
_TO_CYRILLIC = str.maketrans(_LOOKALIKES)
_TO_LATIN = str.maketrans({cyrillic: latin for latin, cyrillic in _LOOKALIKES.items()})


class Sound(NamedTuple):
    """`key` is what spellings of a name share; `vowels` has a letter for each V of the key, q where -ов and -ів may stand; `ending` a, e, i or none."""

    key: str
    vowels: str
    ending: str

    @property
    def full(self) -> str:
        """The key with its vowels put back: what two names are compared by letter for letter."""
        return spelled(self.key, self.vowels)


def spelled(key: str, vowels: str) -> str:
    """A key with its vowels put back."""
    first, *others = key.split("V")
    return first + "".join([vowel + consonants for vowel, consonants in zip(vowels, others, strict=True)])


class _Letters(dict[int, str]):
    """A translation that learns unlisted letters: accents fall off."""

    def __missing__(self, code: int) -> str:
        bare = unicodedata.normalize("NFKD", chr(code))[0]
        sound = self[ord(bare)] if bare != chr(code) else bare
        self[code] = sound
        return sound


def _letters() -> _Letters:
    table = _Letters({ord(letter): sound for letter, sound in read_table("letters.tsv", columns=2)})
    table.update({ord(mark): "" for mark in "'`’ʼ‘′ʹ́ˮ\"«»“”„"})
    table.update({ord(dash): " " for dash in "-–—‐‑"})
    return table


_SOUNDS = _letters()
_GROUPS = dict(read_table("digraphs.tsv", columns=2))
_GROUP = re.compile("|".join(sorted(_GROUPS, key=len, reverse=True)))


@lru_cache(maxsize=16_384)
def sound(name: str) -> Sound:
    """The sound of a name in its dictionary form."""
    return _of_words(phonemes(name))


def is_cyrillic(name: str) -> bool:
    """Whether a name has a Cyrillic letter, and so may stand in a case."""
    return not name.isascii() and _CYRILLIC.search(name.lower()) is not None


@lru_cache(maxsize=4096)
def oblique(name: str) -> tuple[Sound, ...]:
    """The sounds of the names that a name may be a case form of."""
    return tuple(dict.fromkeys(heard for heard, _ in case_forms(name)))


@lru_cache(maxsize=4096)
def case_forms(name: str) -> tuple[tuple[Sound, bool], ...]:
    """The sounds of the names that a name may be a case form of, each with whether the case tells the ending of that name."""
    words = phonemes(name)
    if not words:
        return ()
    plain = _of_words(words)
    first = [_ADJECTIVE.sub("", word) or word for word in words[:-1]]
    found: dict[tuple[Sound, bool], None] = {}
    if len(words) == 1 and not plain.ending:
        found[Sound(plain.key, plain.vowels, "i"), True] = None  # a genitive plural: Ольшан of Ольшаны
    for last, endings in _nominatives(words[-1]):
        heard = _of_words([*first, last])
        for ending in endings or (heard.ending,):
            candidate = Sound(heard.key, heard.vowels, ending)
            if candidate != plain:
                found[candidate, bool(endings)] = None
    return tuple(found)


_CASES = re.compile("[aeiou]+(?:m|g|v|mi|go|gu|mu)[aeiou]*$")
_ADJECTIVE = re.compile("[aeiou]+(?:m|g|mi|go|gu|mu)[aeiou]*$")
_FLEETING = re.compile("(?<=[^aeiou])[aeiou]+(?=[kC]$)")
_FLED = re.compile("(?<=[^aeiou])([kC])(?:a|u|e|i|om|em|ovi|evi)$")
_SOFTENED = {"C": "k", "z": "g", "s": "g"}
_TELLING = [  # a case, and the endings that the dictionary form may have
    (re.compile("i?a(?:mi|g)$"), ("i",)),
    (re.compile("(?<=[^aeiou])i?[oei]v$"), ("i",)),
    (re.compile("(?<=[^aeiou])(?:oi|iei|oiu|ieiu|eiu)$"), ("a",)),
    (re.compile("(?<=[^aeiou])(?:ovi|evi)$"), ("",)),
    (re.compile("(?<=[^aeiou])(?:i?[oe]gu?o|i?[oe]mu|i+m)$"), ("e", "i")),
    (re.compile("(?<=[^aeiou])(?:om|em|iem)$"), ("", "e")),
    (re.compile("(?<=Ck)om$"), ("", "e", "i")),  # Кропивницком of Кропивницкий
]


def _nominatives(word: str) -> list[tuple[str, tuple[str, ...]]]:
    """What a word may be a case of, with the endings that the case leaves open; none where it tells nothing of them."""
    told = {stem: endings for pattern, endings in _TELLING if len(stem := pattern.sub("", word)) > 2 and stem != word}
    if _FLED.search(word):
        told[_FLED.sub(r"e\1" if "C" in word[-4:] else r"o\1", word)] = ("",)
    forms = [word]
    if len(stem := _CASES.sub("", word)) > 2 and stem != word:
        forms.append(stem)
    if (shorter := _FLEETING.sub("", word)) != word:
        forms.append(shorter)
    if len(word) > 3 and word[-1] in "ie" and word[-2] in _SOFTENED:
        forms.append(f"{word[:-2]}{_SOFTENED[word[-2]]}a")
    return [*told.items(), *((form, ()) for form in forms if form not in told)]


def phonemes(name: str) -> list[str]:
    """The words of a name as sounds: one Latin letter a consonant, vowels as they stand."""
    low = name.lower()
    if low[1:] != name[1:] and _CAMEL.search(name):
        low = _CAMEL.sub(" ", name).lower()
    if low.isascii() or _LATIN.search(low):
        if not low.isascii() and _CYRILLIC.search(low):
            low = one_alphabet(low)
        low = _GROUP.sub(_sound_of_group, low)
    elif "ьо" in low:
        low = low.replace("ьо", "ё")
    spoken = low.translate(_SOUNDS)
    if "ts" in spoken:
        spoken = spoken.replace("ts", "C")
    if _DOUBLED.search(spoken):
        spoken = _DOUBLED.sub(r"\1", spoken)
    return [spoken] if spoken.isalpha() else _WORD.findall(spoken)


def _sound_of_group(found: re.Match[str]) -> str:
    return _GROUPS[found.group()]


def one_alphabet(low: str) -> str:
    """The words of a name in small letters, those of two alphabets in the one that was meant: look-alike letters are put right."""
    return " ".join(map(_in_one_alphabet, low.split()))


def _in_one_alphabet(word: str) -> str:
    latin = _LATIN.findall(word)
    if not latin or not _CYRILLIC.search(word):
        return word
    if all(letter in _LOOKALIKES for letter in latin):
        return word.translate(_TO_CYRILLIC)
    return word.translate(_TO_LATIN)


def _of_words(words: list[str]) -> Sound:
    if len(words) == 1:
        skeleton, vowels, ending = _take_apart(words[0])
        return Sound(_paired(skeleton), vowels, ending)
    key, vowels, ending = "", "", ""
    for word in words:
        skeleton, pattern, ending = _take_apart(word)
        key += _paired(skeleton)
        vowels += pattern
    return Sound(key, vowels, ending)


def _take_apart(word: str) -> tuple[str, str, str]:
    """Skeleton, vowels and class of ending of one word."""
    parts = _VOWELS.split(word)  # consonants at even places, vowels at odd ones
    last = len(parts) - 2 if not parts[-1] else len(parts)
    ending = ""
    if last == len(parts) - 2 and last > 0 and any(parts[:last]):
        ending = _ENDINGS[_vowel(parts[last])]
        parts = parts[:last]
    pattern = ""
    for place in range(1, len(parts), 2):
        pattern += "q" if parts[place + 1][:1] == "v" and _possessive(parts, place) else _vowel(parts[place])
        parts[place] = "V"
    return "".join(parts), pattern, ending


def _possessive(parts: list[str], place: int) -> bool:
    """Whether the vowels before a v are of -ov-, -ev-, -iv-: Kharkov and Kharkiv, Andreyevka and Andriivka."""
    after = parts[place + 1]
    if parts[place] in ("a", "u", "ia", "iu"):
        return False
    return after[1:2] in ("k", "s", "C", "S", "c") or (after == "v" and place == len(parts) - 2)


@cache
def _vowel(run: str) -> str:
    """The vowel that a run of vowels comes to: glides fall away, ё is e."""
    if run.endswith("io"):
        return "e"
    bare = run.replace("i", "")
    return bare[0] if len(bare) == 1 or len(set(bare)) == 1 else (bare[-1] if run in ("oe", "oie") else bare[:1]) or "i"


def _pairs() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str], dict[str, str]]:
    """The stems of pairs.tsv as skeletons: a pattern over those that start a word, one over the others, one over all, and what each becomes."""
    becomes: dict[str, str] = {}
    patterns = []
    for russian, ukrainian, where in read_table("pairs.tsv", columns=3):
        source, target = (_skeleton(stem) for stem in (russian, ukrainian))
        if source.count("V") != target.count("V"):
            raise VocabularyError(f"pairs.tsv: {russian} and {ukrainian} differ in their count of vowels")
        if source != target and source not in becomes:
            becomes[source] = target
            patterns.append((len(source), f"^{source}" if where == "start" else source))
    listed = [pattern for _, pattern in sorted(patterns, reverse=True)]
    starts, others = [each for each in listed if each[0] == "^"], [each for each in listed if each[0] != "^"]
    return re.compile("|".join(starts)), re.compile("|".join(others)), re.compile("|".join(listed)), becomes


def _skeleton(stem: str) -> str:
    return "".join(_VOWELS.sub("V", word) for word in phonemes(stem))


_AT_START, _ANYWHERE, _PAIR, _BECOMES = _pairs()


@cache
def _paired(skeleton: str) -> str:
    if not _AT_START.match(skeleton) and not _ANYWHERE.search(skeleton):  # two looks that cost less than the one over all
        return skeleton
    return _PAIR.sub(lambda found: _BECOMES[found.group()], skeleton)

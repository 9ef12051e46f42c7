"""Turns of speech that tell a time, written in the vocabulary (`times.yaml`) as a person reads them, and the patterns they stand for."""

import re
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any

from loaders.claims.errors import VocabularyError
from loaders.claims.tables import FOLDER, any_of, read_yaml
from schema.compiled import compiled

TIMES = "times.yaml"
WORD = r"[\w'’ʼ-]+"
NOTATION = re.compile(
    r"(?P<rest> \.\.\.(?: |$))|(?P<many>\*\d?)|(?P<counted>N|YYYY|HH:MM)|(?P<closed>\)[?*] )|(?P<mark>[(|)~])|(?P<said> |[^()|~*?. A-Z]+)"
)
MARKS = {"(": "(?:(?:", ")": "))", ")? ": ") )?", ")* ": ") )*", "|": "|", "~": r"\w*", "YYYY": r"(20\d\d)", "HH:MM": r"\d{1,2}[:.]\d\d"}
BESIDE = {"not_after", "not_before", "then"}  # what a row may say of what stands beside its turns


class Turns:
    """A group of turns as one pattern for small letters, and the parts of words of which a line must have one to be asked."""

    __slots__ = ("_cues", "_search")

    def __init__(self, pattern: str, cues: Iterable[str]) -> None:
        self._cues = tuple(cues)
        self._search = re.compile(pattern).search

    def search(self, lowered: str) -> re.Match[str] | None:
        """The first of the turns in a line of small letters; `told` gives the numbers that it writes."""
        for cue in self._cues:
            if cue in lowered:
                return self._search(lowered)
        return None


def turns(name: str) -> Turns:
    """A group of turns."""
    row = _times()["turns"][name]
    return Turns(row["pattern"], row["cues"])


def weekdays() -> list[Turns]:
    """The turns that name a day of the week, Monday first."""
    return [Turns(row["pattern"], row["cues"]) for row in _times()["weekdays"]]


def weekday_names() -> list[str]:
    """The English names of the days of the week, Monday first."""
    return [str(row["name"]) for row in _times()["weekdays"]]


def turn(name: str) -> str:
    """The pattern of a group of turns, for who looks for it at a place."""
    return str(_times()["turns"][name]["pattern"])


def months() -> list[list[str]]:
    """The forms of each month's name, January first; a month's English ones come first."""
    return [list(names) for names in _times()["months"]]


def english_months() -> list[str]:
    """The English names of the months and what they are shortened to."""
    return list(_times()["english"])


def cues() -> tuple[str, ...]:
    """Parts of words, of which every turn of a day has one."""
    return tuple(_times()["cues"])


def before_an_hour() -> tuple[str, ...]:
    """The words before an hour that somebody spoke at, or something happened."""
    return tuple(_times()["before_an_hour"])


def hours() -> tuple[str, ...]:
    """The words for hours in Russian and Ukrainian."""
    return tuple(_times()["hours"])


def parts_of_day() -> tuple[str, ...]:
    """The words after such an hour: "2 часа ночи"."""
    return tuple(_times()["parts_of_day"])


def years_past() -> tuple[str, ...]:
    """The words of a year that has passed."""
    return tuple(_times()["years_past"])


def told(found: re.Match[str]) -> list[int]:
    """The numbers and years that a turn writes, in digits or in words."""
    return [int(number) if number.isdecimal() else int(_times()["counts"][number]) for number in found.groups() if number]


@cache
def _times() -> Any:
    """The vocabulary of times with its turns as patterns; kept, because to read it takes longer than to use it."""
    return compiled("times", [FOLDER.joinpath(TIMES).read_bytes(), __doc__.encode(), NOTATION.pattern.encode()], _read_times)


def _read_times() -> dict[str, Any]:
    rows = read_yaml(TIMES)
    numbers = {word: value for value, said in rows["counts"].items() for word in _words(said)}
    return {
        "months": [_words(said) for said in rows["months"]],
        "english": [word for said in rows["months"] for word in said["en"]],
        "counts": numbers,
        "cues": _words(rows["cues"]),
        "before_an_hour": _words(rows["before_an_hour"]),
        "hours": _words(rows["hours"]),
        "parts_of_day": _words(rows["parts_of_day"]),
        "years_past": rows["years_past"],
        "weekdays": [{"name": row["name"], **_group("weekdays", row, numbers)} for row in rows["weekdays"]],
        "turns": {name: _group(name, row, numbers) for name, row in rows["turns"].items()},
    }


def _words(said: Mapping[str, list[str]]) -> list[str]:
    return [word for listed in said.values() for word in listed]


def _group(name: str, row: Mapping[str, Any], numbers: Iterable[str]) -> dict[str, Any]:
    pattern = "|".join(_row(name, said, numbers) for said in row["turns"])
    return {"pattern": rf"\b(?:{pattern})(?!\w)", "cues": row.get("cues", [""])}


def _row(name: str, row: Any, numbers: Iterable[str]) -> str:
    """The pattern of a turn, or of a mapping of turns and what stands beside them."""
    if isinstance(row, str):
        return pattern_of(row, numbers)
    if not isinstance(row, dict) or set(row) - BESIDE != {"say"}:
        raise VocabularyError(f"{TIMES}: {name}: neither a turn nor `say` with {', '.join(sorted(BESIDE))}: {row}")
    behind = "".join(f"(?<!{re.escape(word)} )" for word in row.get("not_after", []))
    said = "|".join(pattern_of(turn, numbers) for turn in row["say"])
    return f"{behind}(?:{said}){_not_before(row.get('not_before', []), numbers)}{_then(row.get('then', []), numbers)}"


def _not_before(said: list[str], numbers: Iterable[str]) -> str:
    """No such word or mark follows; a mark stands without a space."""
    worded, marks = [one for one in said if one[-1].isalpha()], [one for one in said if not one[-1].isalpha()]
    none = rf"(?! (?:{'|'.join(pattern_of(one, numbers) for one in worded)})\b)" if worded else ""
    return none + (f"(?!{any_of(marks)})" if marks else "")


def _then(said: list[str], numbers: Iterable[str]) -> str:
    """The clause ends, or goes on with one of these."""
    return rf"(?=\s*(?:[,.;]|$)| (?:{'|'.join(pattern_of(one, numbers) for one in said)})\b)" if said else ""


def pattern_of(turn: str, numbers: Iterable[str] = ()) -> str:
    """The pattern that a turn in the notation of the vocabulary stands for; a `VocabularyError` for a turn that cannot be read."""
    found, at = [], 0
    while at < len(turn):
        piece = NOTATION.match(turn, at)
        if piece is None or piece.end() == at:
            raise VocabularyError(f"{TIMES}: unreadable from «{turn[at:]}»: {turn}")
        found.append(_piece(piece, numbers))
        at = piece.end()
    try:
        re.compile("".join(found))
    except re.error as error:
        raise VocabularyError(f"{TIMES}: {error}: {turn}") from error
    return "".join(found)


def _piece(piece: re.Match[str], numbers: Iterable[str]) -> str:
    said = piece.group()
    if said in MARKS:
        return MARKS[said]
    if piece.lastgroup == "rest":
        return r"\b[^.;]*" + (" " if said[-1] == " " else "")
    if piece.lastgroup == "many":
        return WORD if said == "*" else rf"{WORD}(?: {WORD}){{0,{int(said[1:]) - 1}}}"
    return rf"(\d\d?|{any_of(numbers)})" if said == "N" else re.escape(said).replace("\\ ", " ")

"""What of a text is the report: html, links and a site's own words blanked, every offset kept.

Each step returns a text of the same length, so that a place in the cleaned text is a place in the stored one.
"""

import re
from functools import cache
from itertools import pairwise

from loaders.claims.tables import read_yaml, stems
from loaders.claims.text.furniture import ENDS, without_furniture

TAG = re.compile(r"<(?:(?:\.\.\.|…)>|/?[A-Za-z][^<>]{0,2000}>|!--.{0,4000}?-->)", re.DOTALL)
ENTITY = re.compile(r"&(?:[a-zA-Z]{2,8}|#\d{1,6}|#x[0-9a-fA-F]{1,6});")
DATED = re.compile(r"\A\s*date \d{4}-\d\d-\d\d(?= )")  # a page's day before its first words, which is of none of its sentences
CUT = re.compile(r"(?<=\d )<(?:\.\.\.|…)>")  # between the items of a list that is quoted in part
LINK = re.compile(r"\]\([^()\s]{1,2000}\)|(?:https?://|www\.)[^\s<>\"]{1,2000}")
MARKUP = re.compile(r"\*{2,}|_{2,}|(?<![а-яіїєґ])`+|`+(?![а-яіїєґ])|(?m:^>+(?= ))", re.IGNORECASE)  # "Куп`янськ" has an apostrophe
LABELS = stems("legal_labels")
LABEL = re.compile(rf"\([^()\n]{{0,60}}(?:{'|'.join(LABELS)})[^()\n]{{0,120}}\)")  # "(в России объявлена «иностранным агентом»)"
APOSTROPHES = "ʼ‘′´`"
APOSTROPHE = re.compile(rf"(?<=[A-Za-z])[{APOSTROPHES}](?=[a-z])")  # in English, whose rules ask for the two most usual signs
UNSEEN = re.compile(r"[\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad]")
LOOKALIKES = str.maketrans("aceiopxyABCEHIKMOPTX", "асеіорхуАВСЕНІКМОРТХ")
CYRILLIC = re.compile("[\u0400-\u04ff]")
BOTH_SCRIPTS = re.compile(r"[aceiopxyABCEHIKMOPTX](?:(?=[\u0400-\u04ff])|(?<=[\u0400-\u04ff].))")
TWO_SCRIPTS = re.compile(r"\b(?=\w*[\u0400-\u04ff])[\u0400-\u04ffaceiopxyABCEHIKMOPTX]+\b")
KEYCAPS = re.compile(r"(?<=\w )(?:\d\ufe0f?\u20e3)+")  # digits as emoji, which begin no line
LEADS = " \t#>*_-"  # before a line of the site's
SENTENCE = 40  # characters of the shortest line that is no menu's
LEADING = re.compile(rf"[{LEADS}]*")
STEPS = (
    (TAG, ("<",)),
    (ENTITY, ("&",)),
    (LINK, ("](", "://", "www.")),
    (MARKUP, ("**", "__", "`", "> ")),
    (LABEL, LABELS),
)  # each with what it needs one of


def clean(text: str) -> str:
    """The text with what no reader sees, and what belongs to the site, made blank, and one sign for an apostrophe."""
    text = DATED.sub(_spaces, without_furniture(text))
    if "<" in text:
        text = CUT.sub(lambda cut: ";".ljust(len(cut.group())), text)
    for pattern, signs in STEPS:
        if any(sign in text for sign in signs):
            text = pattern.sub(_spaces, text)
    if "\u20e3" in text:
        text = KEYCAPS.sub(_digits, text)
    if not text.isascii():
        text = UNSEEN.sub(" ", text)
        if any(sign in text for sign in APOSTROPHES):
            text = APOSTROPHE.sub("’", text)
        if CYRILLIC.search(text) and BOTH_SCRIPTS.search(text):
            text = TWO_SCRIPTS.sub(_in_one_script, text)
    return _without_boilerplate(text)


def _in_one_script(match: re.Match[str]) -> str:
    """ "Мирiвськiй": a Cyrillic word some of whose letters are Latin ones that look alike."""
    return match.group().translate(LOOKALIKES)


def _digits(match: re.Match[str]) -> str:
    """ "знищили 1️⃣2️⃣ дронів": a number whose digits are emoji."""
    return "".join(char for char in match.group() if char.isdigit()).ljust(len(match.group()))


def _spaces(match: re.Match[str]) -> str:
    return " " * (match.end() - match.start())


@cache
def boilerplate() -> tuple[re.Pattern[str], re.Pattern[str], frozenset[str]]:
    """Lines after which the site speaks of other things, single lines of its own, and the first two letters of either."""
    rows = read_yaml("boilerplate.yaml")
    tails, lines = ("|".join(rows[name]) for name in ("tail", "line"))
    return (
        re.compile(rf"(?im)[{LEADS}]*+(?:{tails})(?!\w)[^\n]{{0,40}}$"),
        re.compile(rf"(?im)[{LEADS}]*+(?:{lines})(?!\w).*$"),
        frozenset(row[:2] for name in ("tail", "line") for row in rows[name]),
    )


def _without_boilerplate(text: str) -> str:
    """The text without the site's lines; each is asked where it begins, since a pattern that looks for beginnings tries every character."""
    tail, line, openings = boilerplate()
    kept: list[str] = []
    start = done = 0
    while True:
        first = found.end() if text[start : start + 1] in LEADS and (found := LEADING.match(text, start)) else start
        if text[first : first + 2].lower() in openings:
            ends = tail.match(text, start)
            if ends and _has_begun(text[:start]):
                return "".join((*kept, text[done:start], _blank(text[start:])))
            if found := ends or line.match(text, start):
                kept += (text[done:start], _spaces(found))
                done = found.end()
        start = text.find("\n", start) + 1
        if not start:
            return "".join((*kept, text[done:])) if kept else text


def _has_begun(above: str) -> bool:
    """Whether a line above is of a report: above it, "Latest news" is of a menu, and the report stands below."""
    return any(len(line) >= SENTENCE or line.rstrip().endswith(ENDS) for line in above.split("\n"))


def _blank(text: str) -> str:
    """As long, with its line breaks, and nothing in it."""
    return "\n".join([" " * len(line) for line in text.split("\n")])


def passed_over(text: str, cleaned: str) -> list[tuple[int, int]]:
    """The stretches of the text that cleaning blanked, for a person to check."""
    cuts = [match.span() for match in re.finditer(r"\s+", cleaned)]
    edges = [0, *(place for cut in cuts for place in cut), len(text)]
    return [(left, right) for left, right in pairwise(edges) if text[left:right].strip() and not cleaned[left:right].strip()]

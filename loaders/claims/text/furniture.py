"""What of a page is the site's by its form: tickers of other news, lists of links, the menu between a title and where it stands again."""

import re
from collections.abc import Iterator
from itertools import pairwise

Stretch = tuple[int, int]
CLOCK = re.compile(r"\n[ \t]*\d{1,2}:\d\d[ \t]*(?=\n)")  # alone in its line
LINK = re.compile(r"\n[ \t]*(?:[-*•+][ \t]+)?\[[^\]\n]{1,400}\]\([^()\s]{1,2000}\)[ \t]*(?=\n|$)")  # likewise
FEWEST = 3  # times of a ticker, links of a list
BETWEEN = 2  # lines from a ticker's time to the next: a headline, a day
MENU = 4  # lines of a menu, at the least
REPORT = 60  # characters besides spaces of the shortest report: "Tanks: 6,310 (+10)", and whose they are
LONGEST, SHORTEST = 200, 25  # characters of a headline, and of a title that is known again
ENDS = (".", "!", "?", "…", ":", ";", "»", "”", '"')  # of a line that is no headline
SITE = re.compile(r"\s+[|–—-]\s+[^|]{2,60}$")  # behind a title: "… | Ukraine news"


def without_furniture(text: str) -> str:
    """The text with its furniture blank, of the same length; as it stands where nothing else would be left of it."""
    framed = f"\n{text}\n"
    cleared = framed
    for start, end in (*_tickers(framed), *_links(framed), *_menus(framed)):
        cleared = cleared[:start] + "\n".join([" " * len(line) for line in framed[start:end].split("\n")]) + cleared[end:]
    return cleared[1:-1] if cleared != framed and len("".join(cleared.split())) >= REPORT else text


def _tickers(text: str) -> Iterator[Stretch]:
    """ "04:15", "Two dead in a crash", "04:07", "Strike on a refinery" …: times and headlines, a line each."""
    times = [match.span() for match in CLOCK.finditer(text)]
    run = times[:1]
    for before, time in pairwise(times):
        if _headlines(text[before[1] : time[0]], BETWEEN):
            run.append(time)
        else:
            yield from _ticker(text, run)
            run = [time]
    yield from _ticker(text, run)


def _ticker(text: str, run: list[Stretch]) -> Iterator[Stretch]:
    if len(run) >= FEWEST:
        end = text.find("\n", run[-1][1] + 1)
        last = _headlines(text[run[-1][1] : end], 1)
        yield run[0][0], end if last else run[-1][1]


def _headlines(stretch: str, most: int) -> bool:
    """Whether lines are so few, short and open at their ends as a headline is."""
    lines = [line.strip() for line in stretch.split("\n") if line.strip()]
    return len(lines) <= most and all(len(line) <= LONGEST and not line.endswith(ENDS) for line in lines)


def _links(text: str) -> Iterator[Stretch]:
    """Links that have their lines to themselves, three or more on end."""
    if "](" not in text:
        return
    run: list[Stretch] = []
    for link in (match.span() for match in LINK.finditer(text)):
        if run and text[run[-1][1] : link[0]].strip():
            yield from _list(run)
            run = []
        run.append(link)
    yield from _list(run)


def _list(run: list[Stretch]) -> Iterator[Stretch]:
    if len(run) >= FEWEST:
        yield run[0][0], run[-1][1]


def _menus(text: str) -> Iterator[Stretch]:
    """The lines without a full stop that stand between a page's title and the same title over its article."""
    end = text.find("\n", 1)
    title = SITE.sub("", text[1:end].strip())
    again = text.rfind(f"\n{title}\n", end) if len(title) >= SHORTEST else -1
    if again < 0 or not any(line.rstrip().endswith(ENDS) for line in text[again:].split("\n")):
        return
    at, found = end, []
    for line in text[end + 1 : again].split("\n"):
        start, at = at, at + 1 + len(line)
        if line.strip() and not line.rstrip().endswith(ENDS):
            found.append((start, at))
    if len(found) >= MENU:
        yield from found

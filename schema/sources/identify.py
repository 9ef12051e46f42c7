"""From a name as written to the source it names: by table look-ups alone, never by likeness."""

import re
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache

from schema.gazetteer.romanise import romanise_russian, romanise_ukrainian
from schema.keys import slug
from schema.nodes import Source
from schema.ontology.enums import Party, SourceKind
from schema.orbat import formation_of
from schema.sources.tables import Person, tables
from schema.sources.units import as_source, unit_of
from schema.sources.wording import Word, Words, wording, words

UKRAINIAN = re.compile(r"[іїєґІЇЄҐ]")
PARTS = re.compile(r"\s*[,/|;:—–]\s*|\s*\(|\)\s*|\s+-\s+")
SCHEME = re.compile(r"^(?:https?://)?(?:www\.|m\.|eng\.)?", re.IGNORECASE)
ACCOUNT = re.compile(
    r"^(?:t\.me|telegram\.me|twitter\.com|x\.com|facebook\.com|vk\.com|youtube\.com|instagram\.com)/(?:s/)?@?([^/?#\s]+)", re.IGNORECASE
)
HOST = re.compile(r"^[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}(?=[/?#:\s]|$)", re.IGNORECASE)
COUNTRIES = {"russia": Party.RU, "ukraine": Party.UA}
FREE_NATION = frozenset({SourceKind.NEWS_AGENCY, SourceKind.OUTLET, SourceKind.MONITOR, SourceKind.PERSON})
UNNAMED_LEAST, UNNAMED_MOST = 1, 3  # words of a person's name that no table has, beside a role and a known body


@dataclass(frozen=True, slots=True)
class Known:
    """A source that a surface names; `speaker` is the person in it who speaks for the source, `how` the step that found it."""

    source: Source
    how: str
    speaker: str | None = None


@dataclass(frozen=True, slots=True)
class _Hint:
    affiliation: Party | None
    on: date | None


def identify(surface: str, *, affiliation: Party | None = None, on: date | None = None, ukrainian: bool = False) -> Source:
    """The source that a name, a spokesman, a web address or a @handle stands for; an unknown one gets a slug and is provisional.

    `affiliation` is the side of the report's publisher: it decides what "the Defence Ministry" means. `on` decides whose word a minister's is,
    `ukrainian` spells the slug of an unknown name as a Ukrainian text would, whose letters may not tell.
    """
    found = recognise(surface, affiliation=affiliation, on=on)
    return found.source if found else unknown(surface, ukrainian=ukrainian)


@lru_cache(maxsize=65_536)
def recognise(surface: str, *, affiliation: Party | None = None, on: date | None = None) -> Known | None:
    """What `identify` finds in the tables, with how; null where they have nothing, or more than one meaning."""
    name, hint = " ".join(surface.split()), _Hint(affiliation, on)
    if name in tables().sources:
        return Known(tables().sources[name], "id")
    return _by_handle(name) or _by_name(name, hint) or _by_parts(name, hint) or _by_unit(name, hint)


@lru_cache(maxsize=65_536)
def of_a_speaker(word: str) -> bool:
    """Whether a word may be of the name of a person who is known to speak; of few it may, and `recognise` takes long to say so of two."""
    return any(part.stem in tables().named for part in words(word))


def source_of(given: str) -> Source:
    """The source of an id: of the tables, a formation that speaks for itself, else a provisional one whose name the slug spells."""
    if held := tables().sources.get(given):
        return held
    side, _, rest = given.partition("-")
    formation = formation_of(f"{side}/{rest}") if side in {"ru", "ua"} else None
    return as_source(formation) if formation else replace(unknown(given.replace("-", " ").title()), id=given)


@lru_cache(maxsize=16_384)
def unknown(surface: str, *, ukrainian: bool = False) -> Source:
    """A provisional source with a romanised slug of its name: a person where a given name says so, else an outlet."""
    name = re.sub(r"^according to\s+", "", " ".join(surface.split()).strip(" .,;:\"'«»“”"), flags=re.IGNORECASE) or surface
    if host := HOST.match(SCHEME.sub("", name)):
        return Source(id=slug(host[0]), name=host[0].lower(), kind=SourceKind.OUTLET, provisional=True)
    bare = re.sub(r"^the\s+|\s*\([^)]*\)", "", name, flags=re.IGNORECASE) or name  # "The Daily Courier (Telegram)"
    kind = SourceKind.PERSON if is_person(bare) else SourceKind.OUTLET
    return Source(id=slug(_romanised(bare, ukrainian=ukrainian)), name=name, kind=kind, provisional=True)


@lru_cache(maxsize=16_384)
def spelled(given: str, *names: str | None) -> Source:
    """The source that nobody knows whose id one of the names spells, in either language, else of the id alone."""
    made = (unknown(name, ukrainian=ukrainian) for name in names if name for ukrainian in (False, True))
    return next((source for source in made if source.id == given), None) or unknown(given)


def is_person(name: str) -> bool:
    """Whether a name of no table is a person's, which its given name says."""
    parts, known = words(name), wording()
    return len(parts) in {2, 3} and parts[0].stem in known.given and all(part.capital and part.stem not in known.apart for part in parts)


def is_given(word: str) -> bool:
    """Whether a word may be somebody's given name."""
    return any(part.stem in wording().given for part in words(word))


def _romanised(name: str, *, ukrainian: bool) -> str:
    """The name in Latin letters, so that its id is typed on any keyboard; Ukrainian where its letters or its text say so, else Russian."""
    return romanise_ukrainian(name) if ukrainian or UKRAINIAN.search(name) else romanise_russian(name)


def _by_handle(name: str) -> Known | None:
    bare = SCHEME.sub("", name).rstrip("/")
    account, host = ACCOUNT.match(bare), HOST.match(bare)
    tried = [bare.split(" ")[0]]
    if account:
        tried += [f"@{account[1]}", account[1]]
    elif host:
        labels = host[0].split(".")
        tried += [".".join(labels[start:]) for start in range(len(labels) - 1)]
    if not (account or host or bare.startswith("@")):
        return None
    handles = tables().handles
    found = next((handles[each.casefold()] for each in tried if each.casefold() in handles), None)
    return Known(tables().sources[found], "address") if found else None


def _by_name(name: str, hint: _Hint) -> Known | None:
    spelled = words(name)
    whole = frozenset(word.stem for word in spelled)
    ukrainian = bool(UKRAINIAN.search(name))
    if ids := tables().keys.get(whole):
        return _known(_narrow(ids, hint, ukrainian=ukrainian), "name", None)
    if people := tables().people.get(whole):
        return _speaker(people, hint)
    return _by_cover(spelled, hint, ukrainian=ukrainian)


def _by_parts(name: str, hint: _Hint) -> Known | None:
    """`Igor Konashenkov, spokesman of the ministry`, `Mezha/Bukvy`: what all known parts agree on."""
    parts = [part for part in PARTS.split(name) if part]
    if len(parts) < 2:
        return None
    found = [known for part in parts if (known := _by_name(part, hint))]
    if len({known.source.id for known in found}) != 1:
        return None
    return Known(found[0].source, "part of the name", next((known.speaker for known in found if known.speaker), None))


def _by_unit(name: str, hint: _Hint) -> Known | None:
    found = unit_of(name, hint.affiliation)
    return Known(found, "designation") if found else None


def _by_cover(spelled: tuple[Word, ...], hint: _Hint, *, ukrainian: bool) -> Known | None:
    """Known names within a longer one, which must agree, and nothing but roles, nations and a person's name around them."""
    covers, rest = _cover(spelled)
    if not covers:
        return None
    people = [person for cover in covers for person in _serving(tables().people.get(cover, ()), hint)]
    choices = [frozenset(tables().keys[cover]) for cover in covers if cover in tables().keys]
    if people:
        choices.append(frozenset(person.source for person in people))
    agreed = frozenset.intersection(*choices) if choices else frozenset()
    ordered = [source for source in _listed(covers, people) if source in agreed]
    narrowed = _narrow(tuple(ordered), hint, ukrainian=ukrainian) or (people and ordered[:1]) or ()
    found = _known(tuple(narrowed), "name within the words", people[0].name if people else None)
    return found if found and _explained(rest, found.source, named=bool(people)) else None


def _cover(spelled: tuple[Word, ...]) -> tuple[list[Words], list[Word]]:
    """The longest known runs of words, left to right, and the words outside them; a country alone is no name."""
    covers, rest, start = [], list[Word](), 0
    while start < len(spelled):
        for end in range(min(len(spelled), start + 9), start, -1):
            run = frozenset(word.stem for word in spelled[start:end])
            if (run in tables().keys or run in tables().people) and not run <= COUNTRIES.keys():
                covers.append(run)
                start = end
                break
        else:
            rest.append(spelled[start])
            start += 1
    return covers, rest


def _explained(rest: list[Word], source: Source, *, named: bool) -> bool:
    roles = [word for word in rest if word.stem in wording().role]
    strange = [word for word in rest if word.stem not in wording().role and not _nation_fits(word.stem, source)]
    if not strange:
        return True
    if named or not roles or not UNNAMED_LEAST <= len(strange) <= UNNAMED_MOST:
        return False
    return all(word.capital and word.stem not in wording().body and word.stem not in COUNTRIES for word in strange)


def _nation_fits(stem: str, source: Source) -> bool:
    party = COUNTRIES.get(stem)
    return party is not None and (source.kind in FREE_NATION or source.affiliation == party)


def _listed(covers: list[Words], people: list[Person]) -> list[str]:
    ids = [person.source for person in people] + [source for cover in covers for source in tables().keys.get(cover, ())]
    return list(dict.fromkeys(ids))


def _narrow(ids: tuple[str, ...], hint: _Hint, *, ukrainian: bool) -> tuple[str, ...]:
    """Of several meanings those of the publisher's side; without one, a name in Ukrainian means the Ukrainian body."""
    if len(ids) < 2:
        return ids
    side = hint.affiliation or (Party.UA if ukrainian else None)
    return tuple(source for source in ids if tables().sources[source].affiliation == side) if side else ()


def _known(ids: tuple[str, ...], how: str, speaker: str | None) -> Known | None:
    return Known(tables().sources[ids[0]], how, speaker) if len(ids) == 1 else None


def _serving(people: tuple[Person, ...], hint: _Hint) -> tuple[Person, ...]:
    if hint.on is None:
        return people
    month = hint.on.isoformat()[:7]
    return tuple(person for person in people if (person.since or "0") <= month <= (person.until or "9"))


def _speaker(people: tuple[Person, ...], hint: _Hint) -> Known | None:
    """The body a person speaks for: by the day where it is known, else by the first row; people of one name decide nothing."""
    serving = _serving(people, hint)
    if not serving or len({person.name for person in serving}) > 1:
        return None
    return Known(tables().sources[serving[0].source], "speaks for it", serving[0].name)

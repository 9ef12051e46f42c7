"""What a headline says and the text below it tells again, in fuller words."""

import re
from collections.abc import Sequence
from functools import lru_cache

from loaders.claims.draft import Draft
from loaders.claims.mentions.kinds import DOWNED, FIGHTS
from loaders.claims.reading import PlaceName
from loaders.claims.words.morphology import CYRILLIC
from schema.ontology.enums import ClaimKind, Effect

ENDS = frozenset('.!?…:;,)"”»')  # of a line that is no title
STEM = 5  # letters of a place's name that no case changes
SHORT_ENDS = re.compile("(?<=[а-яіїєґ]{3})(?:[аеыуюяьіїє]|ой|ою|ом|ах|ам)$")  # of a name of a letter more at the most
SHORT = 3  # letters of a name's second word
ADJECTIVE_ENDS = re.compile(r"(?:ая|ую|ой|ою|ое|ого|ому|ом|ий|ый|ие|ые|их|ых|ій|ої|ої|а|у)$")
SECTOR = 7  # letters of a sector's name, which may be an adjective
BODY = 2  # sentences, an agency's date line and its lead, before the body
HEADS = 2  # sentences above a text that are no part of its body
LINES = 4  # sentences of a page's first lines: its section, its hour, a headline and what stands under it
RETOLD = frozenset((ClaimKind.ADVANCE, ClaimKind.REPELLED_ATTACK))
OF_BODY = RETOLD | {ClaimKind.STRIKE, ClaimKind.ENGAGEMENT}  # of which a headline's quote gives way to the body's
SAME_EFFECT = frozenset((Effect.KILLED, Effect.CASUALTIES, Effect.DESTROYED, Effect.LOST, Effect.DAMAGED))


def repeated_headlines(drafts: Sequence[Draft], text: str) -> set[int]:
    """Claims of a headline whose number the body says again, with whoever's word it is: a headline names no source of its own."""
    heads = [draft for draft in drafts if draft.sentence <= HEADS and draft.value is not None and untitled(draft, text)]
    body = [draft for draft in drafts if draft.sentence > max((head.sentence for head in heads), default=0)] if heads else []
    below = [(head, told) for head in drafts if (told := _told_below(head, drafts, text)) is not None]
    for head, told in below:
        if head.kind is ClaimKind.REPELLED_ATTACK:
            told.kind = head.kind  # "Захисники зірвали штурм біля Лісного" over "ворог намагався прорватися біля Лісного"
    return {id(head) for head, _ in below} | {id(head) for head in heads if any(_repeats(head, draft) for draft in body)}


def _told_below(head: Draft, drafts: Sequence[Draft], text: str) -> Draft | None:
    """ "Враг пошёл в наступление у Лесного" over a text that tells of the same side's attack there, and how it ended: what the text tells."""
    if head.kind not in OF_BODY or head.value is not None or head.sentence > LINES or not untitled(head, text):
        return None
    kinds = FIGHTS if head.kind in FIGHTS else {head.kind}
    below = (draft for draft in drafts if draft.kind in kinds and draft.value is None and draft.actor is head.actor)
    below = (draft for draft in below if draft.sentence > head.sentence and not untitled(draft, text))
    return next((draft for draft in below if _same_ground(head, draft, text)), None)


def _same_ground(head: Draft, draft: Draft, text: str) -> bool:
    """Whether a headline names no other place, or no other sector, than what the text tells below it."""
    if not head.places:
        return sector_of(head) is not None and sector_of(head) == sector_of(draft)
    told = text[draft.start : draft.end].casefold()  # "… в Лесном Энской области" under a headline that names the oblast alone
    around = {stem for place in head.places if place.kind == "within" and (stem := place_stem(place, text)) in told}
    return towns_of(head, text) <= towns_of(draft, text) and set(place_stems(head, text)) - around <= set(place_stems(draft, text))


def fuller(draft: Draft, lead: Draft) -> bool:
    """Whether a lead only counts the formations, or names none, that what is told below it names."""
    named, before = (sum(bool(unit.number) for unit in one.units) for one in (draft, lead))
    return lead.sentence < BODY and named > 0 and before == 0


def _repeats(head: Draft, draft: Draft) -> bool:
    effects = {head.effect, draft.effect}
    alike = len(effects) == 1 or effects <= SAME_EFFECT or effects <= DOWNED
    return alike and (head.kind, class_of(head), head.value, head.tally) == (draft.kind, class_of(draft), draft.value, draft.tally)


def untitled(draft: Draft, text: str) -> bool:
    """Whether a draft stands in one of the first lines, a headline or what it is under, none of which a full stop ends, with more text below."""
    return draft.end <= _titles_end(text)


@lru_cache(maxsize=1)
def _titles_end(text: str) -> int:
    """Where the last of a text's first lines ends that no full stop ends, and that has more text below; asked by each of its drafts."""
    end = start = 0
    while (stop := text.find("\n", start)) >= 0 and text[start:stop].rstrip()[-1:] not in ENDS:
        end, start = stop, stop + 1
    return end


def class_of(draft: Draft) -> str | None:
    """The class of what was lost, in which a strike drone is a drone."""
    return "uav" if draft.materiel == "strike_uav" else draft.materiel


def towns_of(draft: Draft, text: str) -> set[str]:
    """The towns without the endings that inflection changes."""
    return {place_stem(place, text) for place in draft.places if place.kind != "within"}


def place_stem(place: PlaceName, text: str) -> str:
    """The letters of a place's name that no case changes."""
    name = text[place.start : place.end].casefold()
    first, _, rest = name.partition(" ")
    if rest and place.kind != "within" and CYRILLIC.search(first):
        return ADJECTIVE_ENDS.sub("", first)[:STEM] + " " + rest[:SHORT]  # "на Белую Березку", "в Белой Березке"
    return (SHORT_ENDS.sub("", name) if len(name) <= STEM + 1 else name)[:STEM]


def place_stems(draft: Draft, text: str) -> list[str]:
    """The places without the endings that inflection changes."""
    return [place_stem(place, text) for place in draft.places]


def sector_of(draft: Draft) -> str | None:
    """The sector without the endings and the capital that one telling may have and the other not."""
    named = draft.direction or draft.frame.direction
    return named and " ".join(word[:SECTOR] for word in named.casefold().split())

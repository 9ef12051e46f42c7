"""Deterministic ids: the same content has the same id on every machine and engine."""

import hashlib
import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

from schema.claim import Claim
from schema.report import Report

UNIT = "\x1f"  # the separator of hashed parts: a control character that no text carries into a part
DIGEST = 20  # hex digits kept of a SHA-256: 80 bits, so ten million ids collide with a chance below 1e-10
APOSTROPHES = "'`’ʼ‘′"
WORD = re.compile(r"\w+")
ACCENTS = "\u0306\u0308"  # of й, ї and ё taken apart, which nearly every Cyrillic text has
UNUSUAL = re.compile("[^\0-\u02ff\u0400-\u0482\u048a-\u052f\u2010-\u2027\u2030-\u205e\u2100-\u214f]")  # among what combines is
TYPES = ("report", "claim", "source", "materiel", "place", "formation", "name", "judgement", "assertion")


def digest(parts: Iterable[object]) -> str:
    """A short hash of the parts in their order; null and the empty string differ."""
    return _short(UNIT.join([part if isinstance(part, str) else "\0" if part is None else str(part) for part in parts]))


def _short(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:DIGEST]


def global_id(kind: str, local: str) -> str:
    """`TYPE:LOCAL`, as the graph and the API write it; an id that has its type already stays."""
    return local if local.startswith(f"{kind}:") else f"{kind}:{local}"


def local_id(kind: str, given: str) -> str:
    """The local part of an id given with or without its type."""
    return given.removeprefix(f"{kind}:")


def text_sha256(text: str) -> str:
    """The SHA-256 of a text's UTF-8, 64 hex digits."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def report_id(publisher: str | None, url: str | None, text: str) -> str:
    """Of publisher and url, or of the text where there is no url."""
    return (
        digest(("url", publisher and publisher.casefold(), url))
        if url
        else digest(("text", publisher and publisher.casefold(), text_sha256(text)))
    )


def report_fingerprint(report: Report) -> str:
    """Of all that a report says of itself: equal for a report that is loaded again unchanged."""
    return digest((report.publisher, report.url, report.title, report.published_on, report.language, report.text_sha256))


def claim_id(report: str, claim: Claim, ordinal: int) -> str:
    """Of what the claim says and in which words, not of where it stands: a correction elsewhere in the report leaves it be.

    `ordinal` counts claims of the same content within the report from 0.
    """
    return content_id(report, claim_content(claim), ordinal)


def content_id(report: str, content: str, ordinal: int) -> str:
    """The id of a claim by its content."""
    return _short(f"{report}{UNIT}{content}{UNIT}{ordinal}")


def claim_content(claim: Claim) -> str:
    """What makes two claims of a report say the same, the quote with it, as it is hashed: a part after the other."""
    quantity, period = claim.quantity, claim.period
    parts: tuple[str | None, ...] = (
        claim.kind,
        claim.effect,
        claim.materiel,
        claim.model,
        claim.made_in,
        f"{quantity.value:g}" if quantity else None,
        quantity.qualifier if quantity else None,
        claim.tally,
        period.start.isoformat() if period.start else None,
        period.end.isoformat() if period.end else None,
        claim.actor,
        claim.target,
        claim.claimant.source if claim.claimant else None,
        claim.direction,
        ";".join([f"{mention.surface}/{mention.role}" for mention in claim.locations]),
        ";".join([f"{mention.surface}/{mention.number}" for mention in claim.formations]),
        claim.quote,
    )
    return UNIT.join(["\0" if part is None else part for part in parts])


@lru_cache(maxsize=1 << 16)  # a bulletin's names come again and again; some 10 MB when full
def fold(text: str) -> str:
    """Case, accents, apostrophes, hyphens and runs of space gone: what two spellings of one name share."""
    return " ".join(folded_words(text))


def folded_words(text: str) -> list[str]:
    """The words of `fold`, of a text that is too long to be kept in mind."""
    bare = unicodedata.normalize("NFKD", text.casefold())
    for mark in ACCENTS:
        bare = bare.replace(mark, "")
    if not bare.isascii() and UNUSUAL.search(bare):
        for char in set(bare):
            if unicodedata.combining(char):
                bare = bare.replace(char, "")
    for mark in APOSTROPHES:
        bare = bare.replace(mark, "")
    return WORD.findall(bare.replace("_", " ") if "_" in bare else bare)


def slug(name: str) -> str:
    """A stable id for a name that no table has: letters and digits of any script, joined by hyphens; й and ї stay what they are."""
    bare = re.sub(f"[{APOSTROPHES}]", "", "".join(_plain(char) for char in unicodedata.normalize("NFKC", name.casefold())))
    return re.sub(r"[\W_]+", "-", bare).strip("-") or digest((name,))


def _plain(char: str) -> str:
    """A Latin letter without its accent; a Cyrillic one as it is."""
    return (
        char
        if "\u0400" <= char <= "\u04ff"
        else "".join(part for part in unicodedata.normalize("NFKD", char) if not unicodedata.combining(part))
    )


def place_name_id(surface: str, region: str | None) -> str:
    """The id of a name that resolved to nothing, shared by all who wrote it so."""
    return f"{fold(surface)}|{fold(region or '')}"

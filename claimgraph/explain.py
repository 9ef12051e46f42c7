"""An extraction shown to a person: the text with what was found in colour, the claims one by one, and what was passed over and why."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from rich.console import Console
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

if TYPE_CHECKING:
    from loaders import Explanation
    from schema.claim import Claim
    from schema.report import Report

WIDTH = 100  # columns where nobody says how many there are
LABELS = 8  # columns of what stands before a claim's facets
Mark = tuple[int, int, str]
STYLES = {
    "claim": "underline",
    "source": "bold blue",
    "place": "bold green",
    "formation": "bold magenta",
    "skipped": "dim strike",
    "refused": "yellow",
    "unclaimed": "italic yellow",
}


def print_explanation(report: "Report") -> None:
    """The whole explanation of one report on standard output."""
    from loaders import explain  # the extractor's tables

    shown = explain(report)
    console = Console(highlight=False)
    if not console.is_terminal:
        console.width = WIDTH
    console.rule(report.title or report.key or report.id)
    console.print(
        Text(f"{report.publisher or 'no publisher'}, {report.published_on or 'no date'}, {report.language or 'no language'}", "dim")
    )
    console.print(_legend())
    console.print(marked(shown))
    console.print(Rule(_count(len(shown.claims)), align="left", style="dim"))
    for number, claim in enumerate(shown.claims, start=1):
        console.print(described(number, claim))
    for line in passed_over(shown):
        console.print(line)


def marked(shown: "Explanation") -> Text:
    """The report's text, each stretch in the colour of what it was found to be."""
    text = Text(shown.report.text)
    for start, end, kind in _marks(shown):
        text.stylize(STYLES[kind], start, end)
    return text


def passed_over(shown: "Explanation") -> Iterator[Text]:
    """What might have been a claim, with the reason why it is none; stretches that are the site's, not the report's."""
    stretches = [(*one, "refused") for one in _refused(shown)] + [(*one, "unclaimed") for one in shown.unclaimed]
    for start, end, reason, kind in sorted(stretches):
        words = " ".join(shown.report.text[start:end].split())
        yield Text.assemble(("passed over ", "dim"), (words, STYLES[kind]), f": {reason}")
    if shown.skipped:
        yield Text(f"{sum(end - start for start, end in shown.skipped)} characters of the page around the report were left out", "dim")


def _marks(shown: "Explanation") -> Iterator[Mark]:
    yield from ((start, end, "skipped") for start, end in shown.skipped)
    yield from ((start, end, "refused") for start, end, _ in _refused(shown))
    yield from ((start, end, "unclaimed") for start, end, _ in shown.unclaimed)
    for claim in shown.claims:
        yield claim.start, claim.end, "claim"
        for source in (claim.claimant, *claim.relayed_by):
            if source is not None and source.start is not None and source.end is not None:
                yield source.start, source.end, "source"
        yield from ((place.start, place.end, "place") for place in claim.locations)
        yield from ((unit.start, unit.end, "formation") for unit in claim.formations)


def _refused(shown: "Explanation") -> Iterator[tuple[int, int, str]]:
    for reading in shown.readings:
        for predicate in reading.predicates:
            if predicate.refused:
                term = predicate.term
                yield reading.left[term.first], reading.right[term.last], predicate.refused


def described(number: int, claim: "Claim") -> Table:
    """A claim on as many lines as the width needs: nothing of it is cut off."""
    lines = Table.grid(padding=(0, 1))
    lines.add_column(width=LABELS, justify="right", style="dim", no_wrap=True)
    lines.add_column(overflow="fold")
    lines.add_row(str(number), _what(claim))
    for label, value in (
        ("number", _number(claim)),
        ("when", _period(claim)),
        ("by", _whose(claim)),
        ("where", _where(claim)),
        ("quote", " ".join(claim.quote.split())),
    ):
        if value:
            lines.add_row(label, Text(value, STYLES["claim"] if label == "quote" else ""))
    return lines


def _count(claims: int) -> str:
    return "no claims" if not claims else "1 claim" if claims == 1 else f"{claims} claims"


def _what(claim: "Claim") -> Text:
    words = [claim.effect, claim.materiel or "/".join(claim.targets), claim.model, claim.made_in and f"made in {claim.made_in}"]
    sides = f"   {claim.actor or '?'} -> {claim.target or '?'}" if claim.actor or claim.target else ""
    return Text.assemble((str(claim.kind), "bold"), *(f" {word}" for word in words if word), (sides, "dim"))


def _number(claim: "Claim") -> str:
    if claim.quantity is None:
        return ""
    hedge = "" if claim.quantity.qualifier == "EXACT" else f"{claim.quantity.qualifier} "
    part = ", part of another claim" if claim.part_of else ""
    return f"{hedge}{claim.quantity.value:,.12g}, {claim.tally}{part} ({claim.quantity.as_stated!r})"


def _period(claim: "Claim") -> str:
    start, end = claim.period.start, claim.period.end
    if start == end:
        return str(start) if start else "not said"
    return f"{start or '?'} to {end or '?'}"


def _whose(claim: "Claim") -> str:
    if claim.claimant is None:
        return "nobody"
    named = (
        f"{claim.claimant.source} ({claim.claimant.surface!r})"
        if claim.claimant.start is not None
        else f"{claim.claimant.source}, not named"
    )
    return ", by way of ".join((named, *(source.source for source in claim.relayed_by)))


def _where(claim: "Claim") -> str:
    places = [f"{place.surface} ({place.role}{', ' + place.region if place.region else ''})" for place in claim.locations]
    units = [f"{unit.surface} ({unit.role})" for unit in claim.formations]
    return "; ".join([*places, *units, *([f"direction {claim.direction}"] if claim.direction else [])])


def _legend() -> Text:
    return Text.assemble(*(part for kind, style in STYLES.items() for part in ((kind, style), "  ")))

"""An extraction shown to a person: the text with what was found in colour, the claims one by one, and what was passed over and why."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from rich.console import Console
from rich.table import Table
from rich.text import Text

if TYPE_CHECKING:
    from loaders import Explanation
    from schema.claim import Claim
    from schema.report import Report

WIDTH = 160  # columns where nobody says how many there are
Mark = tuple[int, int, str]
STYLES = {
    "claim": "underline",
    "source": "bold blue",
    "place": "bold green",
    "formation": "bold magenta",
    "skipped": "dim strike",
    "refused": "yellow",
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
    console.print(_table(shown.claims))
    for line in passed_over(shown):
        console.print(line)


def marked(shown: "Explanation") -> Text:
    """The report's text, each stretch in the colour of what it was found to be."""
    text = Text(shown.report.text)
    for start, end, kind in _marks(shown):
        text.stylize(STYLES[kind], start, end)
    return text


def passed_over(shown: "Explanation") -> Iterator[Text]:
    """Words that might have asserted something, with the reason why they did not; stretches that are the site's, not the report's."""
    for start, end, reason in _refused(shown):
        yield Text.assemble(("passed over ", "dim"), (shown.report.text[start:end], STYLES["refused"]), f": {reason}")
    if shown.skipped:
        yield Text(f"{sum(end - start for start, end in shown.skipped)} characters of the page around the report were left out", "dim")


def _marks(shown: "Explanation") -> Iterator[Mark]:
    yield from ((start, end, "skipped") for start, end in shown.skipped)
    yield from ((start, end, "refused") for start, end, _ in _refused(shown))
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
                yield reading.tokens[term.first].start, reading.tokens[term.last].end, predicate.refused


def _table(claims: "tuple[Claim, ...]") -> Table:
    table = Table(
        "claim", "what", "number", "period", "whose word", "where, who", "quote", title=f"{len(claims)} claims", title_justify="left"
    )
    for number, claim in enumerate(claims, start=1):
        table.add_row(str(number), _what(claim), _number(claim), _period(claim), _whose(claim), _where(claim), claim.quote, style=None)
    return table


def _what(claim: "Claim") -> str:
    words = [claim.kind, claim.effect, claim.materiel or "/".join(claim.targets), claim.model, claim.made_in]
    sides = f"{claim.actor or '?'} -> {claim.target or '?'}" if claim.actor or claim.target else None
    return "\n".join(str(word) for word in (*words, sides) if word)


def _number(claim: "Claim") -> str:
    if claim.quantity is None:
        return "none"
    whole = " (part)" if claim.part_of else ""
    return f"{claim.quantity.value:g} {claim.quantity.qualifier}{whole}\n{claim.tally}\n{claim.quantity.as_stated!r}"


def _period(claim: "Claim") -> str:
    return f"{claim.period.start or '?'}\n{claim.period.end or '?'}"


def _whose(claim: "Claim") -> str:
    if claim.claimant is None:
        return "nobody's"
    named = repr(claim.claimant.surface) if claim.claimant.start is not None else "its publisher's own"
    relays = "".join(f"\nby way of {source.source}" for source in claim.relayed_by)
    return f"{claim.claimant.source}\n{named}{relays}"


def _where(claim: "Claim") -> str:
    places = [f"{place.surface} ({place.role}{', ' + place.region if place.region else ''})" for place in claim.locations]
    return "\n".join(
        [
            *places,
            *(f"{unit.surface} ({unit.role})" for unit in claim.formations),
            *([f"direction {claim.direction}"] if claim.direction else []),
        ]
    )


def _legend() -> Text:
    return Text.assemble(*(part for kind, style in STYLES.items() for part in ((kind, style), "  ")))

"""The three questions of the demo: GraphQL as a frontend would send it, and the answer as a reader wants it."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.table import Table

QUERIES = Path(__file__).parent / "queries"
MAKIIVKA = "place:UA14080070010078220"  # the city in Donetsk oblast; eight other places share its name

Answer = dict[str, Any]


@dataclass(frozen=True)
class Question:
    """What is asked, how, and how its answer is shown."""

    text: str
    query: str
    show: Callable[[Answer, Console], None]
    variables: Answer = field(default_factory=dict)


def both_sides(answer: Answer, console: Console) -> None:
    """What each claimant says, side by side, then how far apart they are."""
    table = Table("published", "who says it", "side", "killed", "told by", "in their words", box=None, pad_edge=False)
    for claim in answer["claims"]["nodes"]:
        claimant = claim["claimant"] or {}
        table.add_row(
            claim["report"]["publishedOn"],
            claimant.get("name"),
            claimant.get("affiliation"),
            stated(claim["quantity"]),
            way(claim),
            claim["quote"],
        )
    console.print(table)
    for gap in answer["disagreements"]["nodes"]:
        says = "; ".join(f"{claim['claimant']['name']}: {stated(claim['quantity'])}" for claim in gap["claims"])
        times = "" if gap["ratio"] is None else f", {gap['ratio']:.1f} times apart"
        console.print(f"{gap['period']['start']}: from {gap['lowest']:,.0f} to {gap['highest']:,.0f}{times} ({says})")


def way(claim: Answer) -> str:
    """Through whose hands the word came, nearest the claimant first; empty where the claimant published it."""
    publisher = claim["report"]["publisher"]
    tellers = [*claim["relayedBy"], *([publisher] if publisher and publisher != {"name": (claim["claimant"] or {}).get("name")} else [])]
    return " > ".join(teller["name"] for teller in tellers)


def stated(quantity: Answer | None) -> str:
    """A number with its hedge: `about 400`."""
    if quantity is None:
        return "-"
    hedge = "" if quantity["qualifier"] == "EXACT" else quantity["qualifier"].lower().replace("_", " ") + " "
    return f"{hedge}{quantity['value']:,.0f}"


def village(answer: Answer, console: Console) -> None:
    """Each spelling with the place it became and the reasons, then what is claimed of that place."""
    for found in answer["resolveLocations"]:
        match = found["match"]
        console.print(f"[bold]{found['name']}[/] -> {place_line(match) if match else 'nothing: ' + str(found['abstained'])}")
        table = Table("candidate", "score", "by", "because", box=None, pad_edge=False)
        for candidate in found["candidates"]:
            table.add_row(
                place_line(candidate["location"]),
                f"{candidate['score']:.2f}",
                (candidate["method"] or "").lower(),
                "; ".join(f"{reason['detail']} ({reason['weight']:+.2f})" for reason in candidate["reasons"]),
            )
        console.print(table)
    console.print("\nWhat is claimed of it:")
    table = Table("published", "who says it", "claim", "written", "in their words", box=None, pad_edge=False)
    for claim in answer["claims"]["nodes"]:
        written = ", ".join(mention["surface"] for mention in claim["locations"])
        who = (claim["claimant"] or {}).get("name")
        table.add_row(claim["report"]["publishedOn"], who, claim["kind"].lower().replace("_", " "), written, claim["quote"])
    console.print(table)


def place_line(place: Answer) -> str:
    """`Krokhmalne, Kharkiv (49.57, 37.92)`."""
    within = next((holder["name"] for holder in place["within"] if holder["placeKind"] == "OBLAST"), "")
    where = "" if place["latitude"] is None else f" ({place['latitude']:.2f}, {place['longitude']:.2f})"
    return ", ".join(filter(None, (place["name"], within))) + where


def running_total(answer: Answer, console: Console) -> None:
    """Day by day: the total, what the bulletin adds, what the totals differ by, and where these two part."""
    for series in answer["series"]:
        console.print(f"{series['claimant']['name']}, {series['materiel']['name']}, losses of {series['target']}")
        table = Table("day", "total", "stated", "difference", "", box=None, pad_edge=False)
        for column in table.columns[1:4]:
            column.justify = "right"
        for point in series["points"]:
            table.add_row(
                point["on"],
                number(point["cumulative"]),
                number(point["increment"], "+,.0f"),
                number(point["difference"], "+,.0f"),
                "corrected" if point["correction"] else "",
            )
        console.print(table)


def number(value: float | None, form: str = ",.0f") -> str:
    """A figure, or a dash where nobody gave one."""
    return "-" if value is None else format(value, form)


def query(name: str) -> str:
    """The text of one of the operations beside this file."""
    return (QUERIES / f"{name}.graphql").read_text(encoding="utf-8")


QUESTIONS = (
    Question(
        "How many died in the strike on Makiivka on 1 January 2023? What both sides say:",
        query("both-sides"),
        both_sides,
        {"place": MAKIIVKA, "day": "2023-01-01"},
    ),
    Question(
        "Where is Krakhmalnoye, and is Крохмального the same village?",
        query("village"),
        village,
        {
            "names": [
                {"name": "Krakhmalnoye", "region": "Kharkov region"},
                {"name": "Крохмального", "region": "Харківська область"},
            ],
            "place": "place:UA63080130070030824",
        },
    ),
    Question(
        "How many rocket launchers has Russia lost, by Ukraine's count, day by day around a correction?",
        query("running-total"),
        running_total,
        {"materiel": "materiel:mlrs", "period": {"start": "2024-11-26", "end": "2024-12-05"}},
    ),
)

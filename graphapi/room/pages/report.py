"""A report as read, the list of reports, and the way from a claim to its report."""

from typing import Any

from graphapi.room.ask import Asker
from graphapi.room.marks import names, pieces
from graphapi.room.room import NotThere

PAGE = 30
MOST = 10  # hundreds of claims that one page shows


async def report(asker: Asker, id_: str) -> dict[str, Any]:
    """The text with every claim, place and formation where it stands."""
    found = (await asker.ask("report", {"id": id_}))["report"]
    if found is None:
        raise NotThere
    claims, page = found["claims"]["nodes"], found["claims"]["pageInfo"]
    for _ in range(MOST - 1):
        if not page["hasNextPage"]:
            break
        more = (await asker.ask("report", {"id": id_, "after": page["endCursor"]}))["report"]["claims"]
        claims, page = claims + more["nodes"], more["pageInfo"]
    return {
        "report": found,
        "link": _web(found["url"]),
        "claims": claims,
        "pieces": list(pieces(found["text"], claims)),
        "unresolved": [name for name in names(claims) if name.state == "unresolved"],
    }


async def reports(asker: Asker, query: dict[str, str]) -> dict[str, Any]:
    """The newest reports, or those that hold all the words asked for."""
    text, publisher = query.get("text", "").strip(), query.get("publisher", "")
    where: dict[str, Any] = {"text": text} if text else {}
    if publisher:
        where["publisher"] = [publisher]
    found = await asker.ask("reports", {"where": where, "first": PAGE, "after": query.get("after") or None})
    return {"reports": found["reports"], "text": text, "publisher": publisher}


async def report_of(asker: Asker, id_: str) -> str:
    """The id of the report in which a claim stands."""
    found = (await asker.ask("claim", {"id": id_}))["claim"]
    if found is None:
        raise NotThere
    return str(found["report"]["id"])


def _web(url: str | None) -> str | None:
    """An address that a browser may be sent to: a report can carry any text as its own."""
    return url if url and url.startswith(("https://", "http://")) else None

"""Claims for other tools: a page at a time, so that memory stays flat whatever the number; each with its cursor, after which a broken export goes on."""

import asyncio
from collections.abc import AsyncIterator, Mapping
from typing import Any

import orjson

from graphapi.errors import ApiError, BadInput, NotAvailable
from graphapi.principal import Principal
from graphapi.service import Request, Service

PAGE = 500
TRIES, BREATH = 20, 0.5  # a page that the server has no room for is asked again, this many seconds later
QUERY = """
query Export($where: ClaimFilter, $after: String, $first: Int) {
  claims(where: $where, after: $after, first: $first) {
    edges { cursor node {
      id kind effect materiel { id } model madeIn quantity { value qualifier lower upper asStated } tally period { start end } actor target
      claimant { id } spokesperson relayedBy { id } targets { id } direction partOf { id } report { id url publishedOn publisher { id } }
      quote start end assertion knownFrom
      locations { surface region role location { id name latitude longitude } }
      formations { surface role count formation { id name } }
    } }
    pageInfo { hasNextPage endCursor }
  }
}
"""
COLUMNS = (
    "id kind effect model madeIn tally actor target spokesperson direction materiel claimant partOf value qualifier lower upper asStated periodStart periodEnd "
    "relayedBy targets locations formations report url publishedOn publisher quote start end assertion knownFrom cursor"
).split()
Row = dict[str, Any]


def flat(row: Row) -> Row:
    """One level of names, for tables; several places or formations are joined by `;`."""
    report, period = row["report"] or {}, row["period"]
    made = row | (row["quantity"] or {}) | report | {"id": row["id"], "periodStart": period["start"], "periodEnd": period["end"]}
    made |= {name: (made.get(name) or {}).get("id") for name in ("materiel", "claimant", "partOf", "publisher")} | {
        "report": report.get("id")
    }
    made |= {name: ";".join(one["id"] for one in row[name]) for name in ("relayedBy", "targets")}
    made |= {"locations": _joined(row["locations"], "location"), "formations": _joined(row["formations"], "formation")}
    return {name: made.get(name) for name in COLUMNS}


def _joined(mentions: list[Row], name: str) -> str:
    """What the names resolved to, else the names, which keep no `;` of their own."""
    return ";".join(one[name]["id"] if one[name] else one["surface"].replace(";", ",") for one in mentions)


async def claims(service: Service, where: Mapping[str, Any] | None, after: str | None, principal: Principal) -> AsyncIterator[list[Row]]:
    """Pages of claims, newest first, each claim with its cursor; raises ApiError."""
    more = True
    while more:
        found = await _page(service, Request(QUERY, principal, variables={"where": dict(where or {}), "after": after, "first": PAGE}))
        yield [edge["node"] | {"cursor": edge["cursor"]} for edge in found["edges"]]
        more, after = found["pageInfo"]["hasNextPage"], found["pageInfo"]["endCursor"]


async def _page(service: Service, request: Request) -> Any:
    for _ in range(TRIES):
        answer = await service.answer(request)
        if "errors" not in answer.body:
            return answer.body["data"]["claims"]
        if answer.code != NotAvailable.code:
            break
        await asyncio.sleep(BREATH)
    raise _Refused(answer.code, answer.status, answer.body["errors"][0]["message"])


class _Refused(ApiError):  # noqa: N818 - named as its kin
    """What the endpoint said of a page."""

    def __init__(self, code: str | None, status: int, message: str) -> None:
        super().__init__(message)
        self.code, self.status = code or "INTERNAL", status  # type: ignore[misc]


def parsed(where: str | None) -> Mapping[str, Any] | None:
    """A filter out of its JSON."""
    if not where:
        return None
    try:
        made = orjson.loads(where)
    except orjson.JSONDecodeError as error:
        raise BadInput(f"where: this is no JSON: {error}") from None
    if not isinstance(made, dict):
        raise BadInput("where: an object is wanted, a ClaimFilter")
    return made


async def begun(pages: AsyncIterator[list[Row]]) -> AsyncIterator[list[Row]]:
    """The same pages, the first of them read, so that a filter that cannot be meant is told before anything is sent."""
    first = await anext(pages)

    async def rest() -> AsyncIterator[list[Row]]:
        yield first
        async for page in pages:
            yield page

    return rest()

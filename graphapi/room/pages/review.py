"""Review: names that became nothing and names that hardly did, with candidates; what a person decides, and takes back."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from graphapi.room.ask import Answer, Asker
from graphapi.room.sheet import dots, outlines, view

PAGE = 12
SUBJECTS = ("LOCATION", "FORMATION", "DOUBT")
DOUBT = 0.75  # below this score a place that was accepted is worth a look
LOOKS = 5  # hundreds of claims that are looked through for doubtful places


async def review(asker: Asker, query: Mapping[str, str]) -> dict[str, Any]:
    """`what`: places, formations, or doubtful places; `skip`: how many names are passed over; `name`: candidates for one surface."""
    what = query["what"] if query.get("what") in SUBJECTS else "LOCATION"
    skip = int(query["skip"]) if query.get("skip", "").isdecimal() else 0
    subject = "FORMATION" if what == "FORMATION" else "LOCATION"
    found = await asker.ask("unresolved", {"subject": subject, "first": PAGE + 1, "skip": skip})
    names = await doubtful(asker) if what == "DOUBT" else found["unresolvedNames"]
    shown = names if what == "DOUBT" else names[:PAGE]
    if what == "FORMATION" and shown:
        shown = await _formations(asker, shown)
    looked = query.get("name", "").strip()
    return {
        "what": what,
        "subject": subject,
        "subjects": SUBJECTS,
        "skip": skip,
        "page": PAGE,
        "more": what != "DOUBT" and len(names) > PAGE,
        "looks": LOOKS * 100,
        "names": [name | {"map": _map(name["candidates"]), "numbers": _numbers(name["candidates"])} for name in shown],
        "judgements": found["judgements"]["nodes"],
        "looked": looked,
        "others": await _places(asker, looked) if looked and subject == "LOCATION" else [],
        "outlines": outlines(),
        "may": asker.principal.may("judge"),
        "done": query.get("done", ""),
        "count": query.get("count", ""),
        "undone": query.get("undone", ""),
    }


async def doubtful(asker: Asker) -> Sequence[Answer]:
    """Places accepted below DOUBT among the newest claims, by surface, the most frequent first."""
    held: dict[tuple[str, str | None, str], Answer] = {}
    after: str | None = None
    for _ in range(LOOKS):
        page = (await asker.ask("doubtful", {"after": after}))["claims"]
        for claim in page["nodes"]:
            for mention in filter(_hardly, claim["locations"]):
                key = mention["surface"].casefold(), mention["region"], mention["location"]["id"]
                held.setdefault(key, _as_name(mention, claim))["mentionCount"] += 1
        after = page["pageInfo"]["endCursor"]
        if not page["pageInfo"]["hasNextPage"]:
            break
    return sorted(held.values(), key=lambda name: -name["mentionCount"])[:30]


async def judge(asker: Asker, form: Mapping[str, str]) -> Answer:
    """Decide what a surface means; an empty node: nothing that we know."""
    given = {
        "subject": "FORMATION" if form.get("subject") == "FORMATION" else "LOCATION",
        "surface": form.get("surface", ""),
        "region": form.get("region") or None,
        "node": form.get("node") or None,
    }
    made: Answer = (await asker.ask("judge", {"judgement": given}))["judge"]
    return made


async def undo(asker: Asker, form: Mapping[str, str]) -> Answer:
    """Let scores decide again."""
    made: Answer = (await asker.ask("undo", {"id": form.get("id", "")}))["undoJudgement"]
    return made


def _hardly(mention: Mapping[str, Any]) -> bool:
    return mention["location"] is not None and mention["method"] != "JUDGEMENT" and (mention["score"] or 0) < DOUBT


def _as_name(mention: Mapping[str, Any], claim: Mapping[str, Any]) -> Answer:
    """In the shape of an unresolved name, with the accepted place as its one candidate."""
    candidate = {name: mention[name] for name in ("score", "method", "location", "reasons")}
    return {"surface": mention["surface"], "region": mention["region"], "mentionCount": 0, "candidates": [candidate], "claim": claim}


async def _formations(asker: Asker, names: Sequence[Answer]) -> list[Answer]:
    """With the formations that come nearest, which unresolved names do not carry."""
    asked = [{"name": name["surface"]} for name in names]
    found = (await asker.ask("formation-names", {"names": asked}))["resolveFormations"]
    near = [[dict(candidate) | {"location": candidate["formation"]} for candidate in each["candidates"]] for each in found]
    return [name | {"candidates": candidates} for name, candidates in zip(names, near, strict=True)]


async def _places(asker: Asker, name: str) -> Sequence[Answer]:
    found: Sequence[Answer] = (await asker.ask("place-name", {"names": [{"name": name}]}))["resolveLocations"][0]["candidates"]
    return found


def _map(candidates: Iterable[Mapping[str, Any]]) -> dict[str, Any] | None:
    """A small map of the candidates that have coordinates; null where none has."""
    rows = [
        {"location": each["location"], "claimant": None, "claimCount": 1}
        for each in candidates
        if each["location"].get("latitude") is not None
    ]
    marks = dots(rows)
    return {"dots": marks, "view": view(marks)} if marks else None


def _numbers(candidates: Iterable[Mapping[str, Any]]) -> dict[str, int]:
    """Where each stands in the list, by the id of its place."""
    return {each["location"]["id"]: number for number, each in enumerate(candidates, 1)}

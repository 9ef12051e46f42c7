"""What a page sends by POST: judgements, their undoing, and the key that allows them.

A form is taken from a page of this server only; the key stays in a cookie that no script reads and no other site sends.
"""

from collections.abc import Awaitable, Callable
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

from fastapi import FastAPI
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from graphapi.room.ask import Answer, Asker
from graphapi.room.pages.review import SUBJECTS, judge, review, undo
from graphapi.room.room import KEY, YEAR, Reader, Room

MOST = 20_000  # bytes of a form
Act = Callable[[Asker, dict[str, str]], Awaitable[Answer]]


def add_review(app: FastAPI, room: Room) -> None:
    """`/review`, what it decides, and `/key`."""

    @app.get("/review")
    async def names(request: Request) -> Response:
        return await room.show(request, "review.html", lambda reader: review(reader.asker, reader.query))

    @app.post("/review/judge")
    async def judged(request: Request) -> Response:
        return await _act(request, room, judge, "done")

    @app.post("/review/undo")
    async def undone(request: Request) -> Response:
        return await _act(request, room, undo, "undone")

    @app.post("/key")
    async def key(request: Request) -> Response:
        """Keep a key, or forget it where none is given."""
        form = await read_form(request)
        if form is None:
            return room.failed(request, "FORBIDDEN", 403)
        response = RedirectResponse("/review", 303)
        if form.get("key", "").strip():
            secure = request.url.scheme == "https"
            response.set_cookie(KEY, form["key"].strip(), max_age=YEAR, httponly=True, samesite="strict", secure=secure)
        else:
            response.delete_cookie(KEY)
        return response


async def _act(request: Request, room: Room, act: Act, told: str) -> Response:
    form = await read_form(request)
    if form is None:
        return room.failed(request, "FORBIDDEN", 403)

    async def page(reader: Reader) -> Response | dict[str, Any]:
        made = await act(reader.asker, form)
        what = form.get("what") if form.get("what") in SUBJECTS else "LOCATION"
        back = {"what": what, "skip": form.get("skip", "0"), told: made["surface"], "count": made["mentionCount"]}
        return RedirectResponse(f"/review?{urlencode(back)}", 303)

    return await room.show(request, "review.html", page)


async def read_form(request: Request) -> dict[str, str] | None:
    """The fields of a form; null where it comes from a page of another server, or is too long."""
    origin = request.headers.get("origin")
    if request.headers.get("sec-fetch-site", "same-origin") not in ("same-origin", "none"):
        return None
    if origin and urlsplit(origin).netloc != request.headers.get("host"):
        return None
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > MOST:
            return None
    return {name: values[-1] for name, values in parse_qs(body.decode(errors="replace"), keep_blank_values=True).items()}

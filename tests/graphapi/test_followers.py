"""Events on their way to clients: straight where they can be taken, in a queue where not, and an end for who takes nothing."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence

import pytest

from graphapi import followers
from graphapi.errors import NotAvailable
from graphapi.followers import Follower, Group, Lot, Made, Position

AT = [Position(number, "claim:x") for number in range(5000)]


def lot(*numbers: int) -> Lot:
    return Lot([Made(AT[number], b"%d" % number) for number in numbers])


async def made(events: Sequence[Position]) -> Lot:
    return Lot([Made(event, b"%d" % event.sequence) for event in events])


def numbers(lots: Sequence[Lot]) -> list[int]:
    return [one.at.sequence for each in lots for one in each.made]


def run(work: Callable[[], Awaitable[None]]) -> None:
    async def bounded() -> None:
        async with asyncio.timeout(20):
            await work()

    asyncio.run(bounded())


def test_events_go_straight_to_a_client_who_waits_for_them_and_never_past_those_in_the_queue() -> None:
    straight: list[Lot] = []

    async def work() -> None:
        follower = Follower(AT[0], lambda one: straight.append(one) or True)  # type: ignore[func-returns-value]
        follower.offer(lot(1), 0.0)
        assert numbers(await follower.take()) == [1]
        waiting = asyncio.create_task(follower.take())
        await asyncio.sleep(0)
        follower.offer(lot(2), 0.0)
        assert (numbers(straight), waiting.done()) == ([2], False)
        follower.straight = lambda _: False
        follower.offer(lot(3), 0.0)
        follower.straight = lambda one: straight.append(one) or True  # type: ignore[func-returns-value]
        follower.offer(lot(4), 0.0)
        assert (numbers(await waiting), numbers(straight)) == ([3, 4], [2])

    run(work)


def test_a_client_is_told_what_comes_after_its_start_alone() -> None:
    async def work() -> None:
        follower = Follower(AT[2])
        follower.offer(lot(1, 2, 3), 0.0)
        assert numbers(await follower.take()) == [3]

    run(work)


def test_without_news_for_a_while_nothing_is_told_and_the_client_follows_on() -> None:
    async def work() -> None:
        follower = Follower(AT[0])
        assert not await follower.take(0.01)
        assert not follower.over
        follower.offer(lot(1), 0.0)
        assert numbers(await follower.take(0.01)) == [1]

    run(work)


def test_a_client_who_takes_nothing_falls_behind_and_the_others_are_told_all_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(followers, "GRACE", 0.2)

    async def work() -> None:
        group = Group(made)
        told: list[Lot] = []
        stuck = group.join(AT[0])
        quick = [group.join(AT[0], lambda one: told.append(one) or True) for _ in range(2)]  # type: ignore[func-returns-value]
        taking = [asyncio.create_task(one.take()) for one in quick]
        await asyncio.sleep(0)
        began = asyncio.get_running_loop().time()
        group.tell(AT[1:2001])
        while len(numbers(told)) < 4000:  # noqa: ASYNC110 - what is called straight rings no bell
            await asyncio.sleep(0.001)
        assert asyncio.get_running_loop().time() - began < 0.2
        await asyncio.sleep(0.25)
        group.tell(AT[2001:2002])
        await asyncio.sleep(0.01)
        with pytest.raises(NotAvailable, match="cursor"):
            await stuck.take()
        assert sorted(numbers(told)) == sorted([*range(1, 2002)] * 2)
        for task in taking:
            task.cancel()

    run(work)


def test_who_follows_after_a_failure_is_told_what_comes() -> None:
    failing = [True]

    async def now_and_then(events: Sequence[Position]) -> Lot:
        if failing.pop() if failing else False:
            raise NotAvailable("away")
        return await made(events)

    async def work() -> None:
        group = Group(now_and_then)
        first = group.join(AT[0])
        group.tell(AT[1:2])
        assert not await first.take()
        assert first.last is not None
        assert first.last["errors"][0]["message"] == "away"
        second = group.join(AT[0])
        group.tell(AT[2:3])
        assert numbers(await second.take()) == [2]

    run(work)

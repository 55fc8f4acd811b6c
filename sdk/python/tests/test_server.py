"""What only a real server shows."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import anyio
import pytest
from callers import Caller

from loopai import LoopaiClient, SyncLoopaiClient


def large(count: int, size: int) -> Iterator[dict[str, str]]:
    return ({"value": f"{number} " + "x" * size} for number in range(count))


@pytest.mark.parametrize(("count", "size"), [(1000, 10_000), (10, 900_000)])
def test_a_stream_larger_than_all_buffers(caller: Caller, server: str, count: int, size: int) -> None:
    results = caller.call(server, "stream", "mirror", large(count, size))
    assert [result.output for result in results] == [each["value"] for each in large(count, size)]


def test_a_stream_that_is_left_holds_nothing(server: str) -> None:
    with SyncLoopaiClient(server) as client:
        for _ in range(3):
            next(client.stream("mirror", large(1000, 1000)))
        assert client.ask("mirror", {"value": 1}) == 1

    async def work() -> None:
        async with LoopaiClient(server) as client:
            stream = client.stream("mirror", large(1000, 1000))
            async for _ in stream:
                break
            await stream.aclose()
            assert await client.ask("mirror", {"value": 1}) == 1

    # Trio would warn of the generators of httpx that are left.
    anyio.run(work, backend="asyncio")


def test_threads_share_a_client(server: str) -> None:
    with SyncLoopaiClient(server) as client, ThreadPoolExecutor(16) as pool:
        answers = pool.map(lambda number: client.ask("echo", {"text": str(number)}), range(100))
        assert list(answers) == [f"second:{number}" for number in range(100)]


@pytest.mark.parametrize("backend", ["asyncio", "trio"])
def test_tasks_share_a_client(server: str, backend: str) -> None:
    answers: dict[int, str] = {}

    async def work() -> None:
        async with LoopaiClient(server) as client, anyio.create_task_group() as group:

            async def one(number: int) -> None:
                answers[number] = await client.ask("echo", {"text": str(number)})

            for number in range(100):
                group.start_soon(one, number)

    anyio.run(work, backend=backend)
    assert answers == {number: f"second:{number}" for number in range(100)}


def test_numbers_and_texts_come_as_they_went(caller: Caller, server: str) -> None:
    value = [12345678901234567890123, 0.1, -0.5, 5e-324, "\ud800", "\u2028"]
    assert caller.call(server, "ask", "exact", {"value": value}) == value

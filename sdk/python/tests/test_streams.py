"""Streams of any length: in windows, in order, and on after a broken connection."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Callable, Iterator
from typing import Any

import anyio
import anyio.lowlevel
import httpx
import pytest
from callers import Body, Caller

from loopai import ConnectionException, LoopaiClient, LoopaiException, RowError, SyncLoopaiClient

VERSION = {"x-loopai-version": "v1-abcdef"}


def echo(sizes: list[int]) -> Callable[[httpx.Request], httpx.Response]:
    """Answers each input by itself, and notes how many came together."""

    def reply(request: httpx.Request) -> httpx.Response:
        sizes.append(request.content.count(b"\n"))
        return httpx.Response(200, content=wrapped(request.content), headers=VERSION)

    return reply


def wrapped(lines: bytes) -> bytes:
    """Lines of outputs as a reply has them."""
    return b"".join(b'{"output":%b}\n' % line for line in lines.splitlines())


def test_inputs_go_in_windows_and_come_back_in_order(caller: Caller) -> None:
    sizes: list[int] = []
    results = caller.call(echo(sizes), "stream", "t", range(25), window=10)
    assert [result.output for result in results] == list(range(25))
    assert {result.version for result in results} == {"v1-abcdef"}
    assert sizes == [10, 10, 5]


def test_nothing_is_sent_for_nothing(caller: Caller) -> None:
    sizes: list[int] = []
    assert caller.call(echo(sizes), "stream", "t", []) == []
    assert sizes == []


def test_a_window_has_to_fit_in_buffers_on_the_way(caller: Caller) -> None:
    sizes: list[int] = []
    large = ["x" * 200_000, "small", "also small", "y" * 50_000, "z" * 50_000]
    assert [result.output for result in caller.call(echo(sizes), "stream", "t", large)] == large
    assert sizes == [1, 3, 1]


def test_lines_end_at_line_feeds_alone(caller: Caller) -> None:
    inputs = ["a\u2028b\u2029c\x85d\x0b", "\r", "e\nf"]
    assert [result.output for result in caller.call(echo([]), "stream", "t", inputs)] == inputs


@pytest.mark.parametrize("size", [1, 2, 3, 7])
def test_parts_of_a_body_end_anywhere(caller: Caller, size: int) -> None:
    def reply(request: httpx.Request) -> httpx.Response:
        body = wrapped(request.content).replace(b"\n", b"\r\n").removesuffix(b"\r\n")
        parts = [body[at : at + size] for at in range(0, len(body), size)]
        return httpx.Response(200, stream=Body(*parts), headers=VERSION)

    inputs = ["Größe", {"text": "漢字"}, None, [1.5]]
    assert [result.output for result in caller.call(reply, "stream", "t", inputs)] == inputs


def test_what_failed_is_a_result(caller: Caller) -> None:
    failed = {"type": "TypeError", "message": "no", "outcome": "error"}
    lines = [{"error": failed}, {"output": {"error": failed}}, {"output": None}]

    def reply(request: httpx.Request) -> httpx.Response:
        assert request.url.raw_path == b"/tasks/t/stream?wrapped=true"
        body = "".join(f"{json.dumps(line)}\n" for line in lines)
        return httpx.Response(200, text=body, headers={"x-loopai-version": "provisional"})

    first, second, third = caller.call(reply, "stream", "t", [1, 2, 3])
    assert (first.success, first.output, first.error) == (False, None, RowError("TypeError", "no", "error"))
    assert (second.success, second.output, second.error) == (True, {"error": failed}, None)
    assert (third.success, third.output, third.error, third.version) == (True, None, None, None)


def test_after_a_broken_connection_the_rest_is_sent(caller: Caller, waits: list[float]) -> None:
    asked: list[bytes] = []
    cut = httpx.ReadError("cut")
    bodies = [Body(wrapped(b"0\n1") + b'{"output":2}', cut), Body(cut), Body(wrapped(b"2\n3\n4"))]

    def reply(request: httpx.Request) -> httpx.Response:
        asked.append(request.content)
        return httpx.Response(200, stream=bodies[len(asked) - 1], headers=VERSION)

    results = caller.call(reply, "stream", "t", range(5))
    assert [result.output for result in results] == [0, 1, 2, 3, 4]
    assert asked == [b"0\n1\n2\n3\n4\n", b"2\n3\n4\n", b"2\n3\n4\n"]
    assert len(waits) == 2
    assert all(body.closed for body in bodies)


def test_it_gives_up_where_nothing_comes_anymore(caller: Caller, waits: list[float]) -> None:
    def reply(_: httpx.Request) -> httpx.Response:
        return httpx.Response(200, stream=Body(httpx.ReadError("cut")), headers=VERSION)

    with pytest.raises(ConnectionException, match="in 3 tries"):
        caller.call(reply, "stream", "t", [1], max_retries=2)
    assert len(waits) == 2


@pytest.mark.parametrize("last", [b"", wrapped(b"2\n3"), b"no JSON\n", b"1\n", b"{}\n", b'{"error": {}}\n'])
def test_other_answers_than_inputs_are_an_error(caller: Caller, last: bytes) -> None:
    body = wrapped(b"1") + last
    with pytest.raises(LoopaiException):
        caller.call(lambda _: httpx.Response(200, content=body, headers=VERSION), "stream", "t", [1, 2])


def test_inputs_are_taken_as_results_are() -> None:
    taken: list[int] = []

    def numbers() -> Iterator[int]:
        for number in range(1000):
            taken.append(number)
            yield number

    with SyncLoopaiClient(transport=httpx.MockTransport(echo([]))) as client:
        results = client.stream("t", numbers(), window=10)
        next(results)
        assert len(taken) == 10
        for _ in range(10):
            next(results)
        assert len(taken) == 20


def test_inputs_may_come_one_by_one() -> None:
    sizes: list[int] = []

    async def numbers() -> AsyncIterator[int]:
        for number in range(3):
            await anyio.lowlevel.checkpoint()
            yield number

    async def work() -> list[Any]:
        async with LoopaiClient(transport=httpx.MockTransport(echo(sizes))) as client:
            return [result.output async for result in client.stream("t", numbers(), window=1)]

    assert anyio.run(work) == [0, 1, 2]
    assert sizes == [1, 1, 1]


def test_a_stream_that_is_left_is_closed() -> None:
    body = Body(wrapped(b"0"), wrapped(b"1"), wrapped(b"2"))

    def reply(_: httpx.Request) -> httpx.Response:
        return httpx.Response(200, stream=body, headers=VERSION)

    with SyncLoopaiClient(transport=httpx.MockTransport(reply)) as client:
        results = client.stream("t", [0, 1, 2])
        assert next(results).output == 0
        assert not body.closed
        del results
        assert body.closed


def test_a_window_has_room() -> None:
    with SyncLoopaiClient() as client, pytest.raises(ValueError, match="window"):
        next(client.stream("t", [1], window=0))

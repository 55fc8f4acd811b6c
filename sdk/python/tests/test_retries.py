"""Which failures are tried again, and when."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta, timezone
from email.utils import format_datetime
from typing import Any

import httpx
import pytest
from callers import Caller

from loopai import ConnectionException, LoopaiException, RateLimitException, ServerException, TimeoutException
from loopai._retries import retry_after_in

HEALTH = {"status": "healthy", "version": "1", "timestamp": "2026-01-02T03:04:05Z"}


def replies(*given: Any) -> tuple[list[httpx.Request], Callable[[httpx.Request], httpx.Response]]:
    """One reply after the other: a status, a whole reply, or an exception; and the requests they were given to."""
    asked: list[httpx.Request] = []

    def reply(request: httpx.Request) -> httpx.Response:
        asked.append(request)
        one = given[len(asked) - 1]
        if isinstance(one, Exception):
            raise one
        return one if isinstance(one, httpx.Response) else httpx.Response(one, json=HEALTH)

    return asked, reply


def busy(after: str) -> httpx.Response:
    return httpx.Response(429, json={"message": "busy", "code": "RATE_LIMIT_EXCEEDED"}, headers={"retry-after": after})


@pytest.mark.parametrize("passing", [408, 429, 500, 502, 503, 504, httpx.ReadError("cut"), httpx.ReadTimeout("late")])
def test_what_may_pass_is_tried_again(caller: Caller, waits: list[float], passing: Any) -> None:
    asked, reply = replies(passing, 200)
    assert caller.call(reply, "get_health").status == "healthy"
    assert len(asked) == 2
    assert len(waits) == 1


@pytest.mark.parametrize("lasting", [400, 401, 404, 409, 413, 422, 501])
def test_what_lasts_is_not(caller: Caller, waits: list[float], lasting: int) -> None:
    asked, reply = replies(lasting)
    with pytest.raises(LoopaiException) as raised:
        caller.call(reply, "get_health")
    assert raised.value.status_code == lasting
    assert (len(asked), waits) == (1, [])


def test_an_address_that_is_none_is_not_tried_again(caller: Caller, waits: list[float]) -> None:
    with pytest.raises(ConnectionException):
        caller.call("gopher://somewhere", "get_health")
    assert waits == []


def test_waits_grow_and_differ(caller: Caller, waits: list[float]) -> None:
    asked, reply = replies(*[502] * 9)
    with pytest.raises(ServerException):
        caller.call(reply, "get_health", max_retries=8)
    assert len(asked) == 9
    for wait, longest in zip(waits, [0.5, 1, 2, 4, 8, 10, 10, 10], strict=True):
        assert longest / 2 <= wait <= longest
    assert len(set(waits)) == 8


def test_it_waits_as_long_as_it_is_told(caller: Caller, waits: list[float]) -> None:
    _, reply = replies(busy("7"), 200)
    caller.call(reply, "get_health")
    assert 7 <= waits[0] <= 7.25


def test_it_does_not_wait_for_long(caller: Caller, waits: list[float]) -> None:
    asked, reply = replies(busy("3600"))
    with pytest.raises(RateLimitException) as raised:
        caller.call(reply, "get_health")
    assert (raised.value.retry_after, raised.value.code) == (3600, "RATE_LIMIT_EXCEEDED")
    assert (len(asked), waits) == (1, [])


def test_retry_after_may_be_a_date() -> None:
    soon = datetime.now(timezone.utc) + timedelta(seconds=30)
    said = retry_after_in(httpx.Headers({"retry-after": format_datetime(soon, usegmt=True)}))
    assert said is not None
    assert 25 < said <= 30
    assert retry_after_in(httpx.Headers({"retry-after": "Wed, 21 Oct 2015 07:28:00 GMT"})) == 0
    for nothing in ["soon", "", "-1", "²"]:
        assert retry_after_in(httpx.Headers([(b"retry-after", nothing.encode())])) is None
    assert retry_after_in(httpx.Headers()) is None


CREATE: tuple[Any, ...] = ("create_task", "n", "", {}, {})


ONCE: list[tuple[Any, ...]] = [CREATE, ("add_rows", "t", []), ("synth", "t"), ("promote", "t"), ("rollback", "t")]


@pytest.mark.parametrize("unsure", [500, 502, 504, httpx.ReadError("cut"), httpx.ReadTimeout("late")])
def test_what_is_done_once_is_not_repeated_where_it_may_be_done(
    caller: Caller, waits: list[float], unsure: Any
) -> None:
    for call in ONCE:
        asked, reply = replies(unsure)
        with pytest.raises(LoopaiException):
            caller.call(reply, *call)
        assert len(asked) == 1
    assert waits == []


@pytest.mark.parametrize("refused", [429, 503, httpx.ConnectError("refused"), httpx.ConnectTimeout("late")])
def test_what_is_done_once_is_repeated_where_it_was_not(caller: Caller, waits: list[float], refused: Any) -> None:
    task = {
        "id": "00000000-0000-0000-0000-000000000001",
        "name": "n",
        "description": "",
        "inputSchema": {},
        "outputSchema": {},
        "accuracyTarget": 0.9,
        "latencyTargetMs": 10,
        "samplingRate": 0.1,
        "createdAt": "2026-01-02T03:04:05Z",
    }
    asked, reply = replies(refused, httpx.Response(201, json=task))
    assert caller.call(reply, *CREATE).name == "n"
    assert len(asked) == 2
    assert asked[0].content == asked[1].content
    assert len(waits) == 1


def test_it_says_how_often_it_tried(caller: Caller, waits: list[float]) -> None:
    _, reply = replies(*[httpx.ConnectError("refused")] * 3)
    with pytest.raises(ConnectionException, match=r"in 3 tries .*refused") as raised:
        caller.call(reply, "get_health", max_retries=2)
    assert isinstance(raised.value.original_exception, httpx.ConnectError)
    assert raised.value.__cause__ is raised.value.original_exception
    _, reply = replies(httpx.ReadTimeout("late"))
    with pytest.raises(TimeoutException, match="in time"):
        caller.call(reply, "get_health", max_retries=0)
    assert len(waits) == 2

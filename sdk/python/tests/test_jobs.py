"""Jobs are waited for over broken connections, and no longer than is said."""

from __future__ import annotations

import json
from typing import Any

import httpx
import pytest
from callers import Body, Caller

from loopai import ConnectionException, JobEvent, TimeoutException


def job(state: str) -> dict[str, Any]:
    return {"id": "j", "kind": "synth", "task": "t", "state": state, "request": {}, "createdAt": "2026-01-02T03:04:05Z"}


def told(kind: str, **more: Any) -> bytes:
    return f"event: {kind}\ndata: {json.dumps({'type': kind, **more})}\n\n".encode()


def test_what_a_job_does_is_told(caller: Caller) -> None:
    body = Body(
        told("job", job=job("running")),
        b": still here\n\n",
        told("step", label="a\u2028b"),
        told("job", job=job("done")),
    )
    events = caller.call(lambda _: httpx.Response(200, stream=body), "follow_job", "j")
    assert [event.type for event in events] == ["job", "step", "job"]
    assert events[1] == JobEvent("step", {"type": "step", "label": "a\u2028b"})
    assert [event.job and event.job.ended for event in events] == [False, None, True]
    assert body.closed


def test_it_goes_on_after_a_broken_connection(caller: Caller, waits: list[float]) -> None:
    replies = [
        Body(told("job", job=job("running")), httpx.ReadError("cut")),
        job("running"),
        Body(told("job", job=job("running"))),
        job("running"),
        Body(told("job", job=job("done"))),
        job("done"),
    ]
    asked: list[str] = []

    def reply(request: httpx.Request) -> httpx.Response:
        asked.append(request.url.path)
        one = replies[len(asked) - 1]
        return httpx.Response(200, stream=one) if isinstance(one, Body) else httpx.Response(200, json=one)

    events: list[JobEvent] = []
    assert caller.call(reply, "wait_for_job", "j", on_event=events.append).state == "done"
    assert asked == ["/jobs/j/events", "/jobs/j"] * 3
    assert [event.job.state for event in events if event.job] == ["running", "running", "done"]
    assert len(waits) == 2


def test_a_server_that_is_gone_is_not_waited_for(caller: Caller, waits: list[float]) -> None:
    def reply(request: httpx.Request) -> httpx.Response:
        raise httpx.ConnectError("refused", request=request)

    with pytest.raises(ConnectionException):
        caller.call(reply, "wait_for_job", "j", max_retries=1)
    assert len(waits) == 2


@pytest.mark.parametrize("state", ["failed", "cancelled"])
def test_however_it_ends(caller: Caller, state: str) -> None:
    def reply(request: httpx.Request) -> httpx.Response:
        if request.url.path == "/jobs/j":
            return httpx.Response(200, json={**job(state), "error": {"message": "m", "code": "C"}})
        return httpx.Response(200, content=told("job", job=job(state)))

    ended = caller.call(reply, "wait_for_job", "j")
    assert (ended.state, ended.ended, ended.error.code) == (state, True, "C")


def test_no_longer_than_is_said(caller: Caller, server: str) -> None:
    texts = {"type": "object", "properties": {"text": {"type": "string"}}, "required": ["text"]}
    task = caller.call(server, "create_task", f"wait {caller.kind}", "", texts, {"enum": ["a", "b"]})
    rows = [{"input": {"text": f"{'xyz'[n % 3]} {n * 7919} word"}, "output": "ab"[n % 2]} for n in range(400)]
    assert caller.call(server, "add_rows", task.slug, rows).counts.new == 400
    started = caller.call(server, "synth", task.slug)
    with pytest.raises(TimeoutException, match="did not end within"):
        caller.call(server, "wait_for_job", started.id, timeout=0.3)
    caller.call(server, "cancel_job", started.id)
    assert caller.call(server, "wait_for_job", started.id, timeout=60).state == "cancelled"

"""Both clients have the same methods, with the same arguments, that send the same requests."""

from __future__ import annotations

import inspect
from typing import Any

import anyio
import httpx
import pytest

from loopai import BatchExecuteItem, BatchExecuteRequest, LoopaiClient, LoopaiException, SyncLoopaiClient

PUBLIC = [name for name in dir(LoopaiClient) if not name.startswith("_")]


def test_the_same_methods() -> None:
    assert [name for name in dir(SyncLoopaiClient) if not name.startswith("_")] == PUBLIC


@pytest.mark.parametrize("name", [*PUBLIC, "__init__"])
def test_the_same_arguments_and_words(name: str) -> None:
    one, other = getattr(LoopaiClient, name), getattr(SyncLoopaiClient, name)
    expected = (
        str(inspect.signature(one))
        .replace(" | AsyncIterable[Json]", "")
        .replace("AsyncBase", "Base")
        .replace("Async", "")
    )
    expected = expected.replace("Generator[StreamResult, None]", "Iterator[StreamResult]")
    expected = expected.replace("Generator[JobEvent, None]", "Iterator[JobEvent]")
    assert str(inspect.signature(other)) == expected
    assert one.__doc__ == other.__doc__


CALLS: dict[str, tuple[Any, ...]] = {
    "ask": ("a task/ä", {"text": "Größe \ud800"}, 3),
    "answer": ("t", 1),
    "ask_text": ("t", '{"n": 1.0}', "v2-abcdef"),
    "execute": ("t", [None, 1.5], 2, 500, True),
    "batch_execute": ("t", ({"n": n} for n in range(3)), 5),
    "batch_execute_advanced": (BatchExecuteRequest(task_id="t", items=[BatchExecuteItem(id="1", input=1)]),),
    "batch_validate": ("t", [{"id": "1", "output": 1, "expected_output": 2}]),
    "create_task": ("n", "d", {"type": "object"}, {}, [{"input": 1, "output": 2}], 0.5, 20, 0.3),
    "get_task": ("t",),
    "list_tasks": (),
    "get_artifacts": ("t",),
    "get_artifact": ("t", 1),
    "get_program_summary": ("p",),
    "add_rows": ("t", [{"input": 1, "output": 2}]),
    "synth": ("t",),
    "promote": ("t", 2),
    "rollback": ("t",),
    "list_jobs": (),
    "get_job": ("j",),
    "cancel_job": ("j",),
    "get_health": (),
    "get_readiness": (),
    "get_usage": (),
    "get_metrics": (),
}
ELSEWHERE = {"stream", "follow_job", "wait_for_job", "with_options", "close"}


def test_every_method_is_compared() -> None:
    assert {*CALLS, *ELSEWHERE} == set(PUBLIC)


@pytest.mark.parametrize("name", CALLS)
def test_the_same_request(name: str) -> None:
    sent: list[Any] = []

    def reply(request: httpx.Request) -> httpx.Response:
        sent.append((request.method, str(request.url), request.content, dict(request.headers)))
        return httpx.Response(418, json={"message": "no"})

    given = [list(one) if inspect.isgenerator(one) else one for one in CALLS[name]]

    async def work() -> None:
        async with LoopaiClient(transport=httpx.MockTransport(reply)) as client:
            with pytest.raises(LoopaiException):
                await getattr(client, name)(*given)

    anyio.run(work)
    with SyncLoopaiClient(transport=httpx.MockTransport(reply)) as client, pytest.raises(LoopaiException):
        getattr(client, name)(*given)
    assert len(sent) == 2
    assert sent[0] == sent[1]


def test_options_of_one_call_use_the_same_connections() -> None:
    with SyncLoopaiClient(timeout=30, max_retries=3) as client:
        other = client.with_options(timeout=1, max_retries=0)
        assert (other.timeout, other.max_retries, client.timeout, client.max_retries) == (1, 0, 30, 3)
        assert other._client is client._client
        assert client.with_options().timeout == 30

"""The names and arguments that the client of the original system has, so that code written for it goes on."""

from __future__ import annotations

import inspect
from typing import Any
from uuid import UUID

import httpx
import pytest

from loopai import BatchExecuteRequest, LoopaiClient
from loopai.exceptions import ConnectionException, ExecutionException, LoopaiException, ValidationException
from loopai.models import (
    BatchExecuteItem,
    BatchExecuteResponse,
    BatchExecuteResult,
    ExecutionResult,
    HealthResponse,
    Task,
)

REQUIRED = inspect.Parameter.empty

SIGNATURES: dict[str, dict[str, Any]] = {
    "__init__": {"base_url": "http://localhost:8080", "api_key": None, "timeout": 30.0, "max_retries": 3},
    "create_task": {
        "name": REQUIRED,
        "description": REQUIRED,
        "input_schema": REQUIRED,
        "output_schema": REQUIRED,
        "examples": None,
        "accuracy_target": 0.9,
        "latency_target_ms": 10,
        "sampling_rate": 0.1,
    },
    "get_task": {"task_id": REQUIRED},
    "execute": {
        "task_id": REQUIRED,
        "input_data": REQUIRED,
        "version": None,
        "timeout_ms": None,
        "force_validation": False,
    },
    "batch_execute": {"task_id": REQUIRED, "inputs": REQUIRED, "max_concurrency": 10},
    "batch_execute_advanced": {"request": REQUIRED},
    "get_health": {},
    "close": {},
}


@pytest.mark.parametrize("method", SIGNATURES)
def test_arguments(method: str) -> None:
    function = getattr(LoopaiClient, method)
    _, *given = inspect.signature(function).parameters.values()
    positional = {each.name: each.default for each in given if each.kind is not inspect.Parameter.KEYWORD_ONLY}
    assert list(positional.items()) == list(SIGNATURES[method].items())
    assert inspect.iscoroutinefunction(function) is (method != "__init__")


MEMBERS = {
    Task: "id name description input_schema output_schema accuracy_target latency_target_ms sampling_rate created_at",
    ExecutionResult: "id task_id version output latency_ms sampled_for_validation executed_at",
    BatchExecuteItem: "id input force_validation",
    BatchExecuteRequest: "task_id items version max_concurrency stop_on_first_error timeout_ms",
    BatchExecuteResult: "id execution_id success output error_message latency_ms sampled_for_validation",
    BatchExecuteResponse: "batch_id task_id version total_items success_count failure_count total_duration_ms "
    "avg_latency_ms results started_at completed_at",
    HealthResponse: "status version timestamp",
}


@pytest.mark.parametrize("model", MEMBERS)
def test_members(model: type[Task]) -> None:
    assert set(MEMBERS[model].split()) <= model.model_fields.keys()


def test_errors() -> None:
    assert ValidationException("m", 400, {"f": ["e"]}).errors == {"f": ["e"]}
    assert ExecutionException("m", 500, "e").execution_id == "e"
    cause = OSError()
    assert ConnectionException("m", cause).original_exception is cause
    assert (LoopaiException("m", 404, {"a": 1}).response, LoopaiException("m").status_code) == ({"a": 1}, None)
    for kind in (ValidationException, ExecutionException, ConnectionException):
        assert issubclass(kind, LoopaiException)


@pytest.mark.anyio
async def test_it_is_closed_with_its_context() -> None:
    async with LoopaiClient("http://localhost:1/", api_key="k", timeout=60.0) as client:
        assert (client.base_url, client.api_key, client.timeout) == ("http://localhost:1", "k", 60.0)
        connections = client._client
    with pytest.raises(RuntimeError):
        await connections.get("/health")


@pytest.mark.anyio
async def test_a_key_is_sent() -> None:
    def reply(request: httpx.Request) -> httpx.Response:
        said = {"status": request.headers["authorization"], "version": "", "timestamp": "2026-01-02T03:04:05"}
        return httpx.Response(200, json=said)

    async with LoopaiClient(api_key="k", transport=httpx.MockTransport(reply)) as client:
        assert (await client.get_health()).status == "Bearer k"


def test_a_batch_by_the_names_on_the_wire() -> None:
    named = BatchExecuteRequest.model_validate({"taskId": str(UUID(int=1)), "items": [{"id": "a", "input": {}}]})
    assert named == BatchExecuteRequest(task_id=UUID(int=1), items=[BatchExecuteItem(id="a", input={})])
    assert named.model_dump(by_alias=True)["maxConcurrency"] == 10

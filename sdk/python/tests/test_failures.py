"""What replies are raised as."""

from __future__ import annotations

import pickle
from typing import Any

import httpx
import pytest
from callers import Caller

import loopai
from loopai import exceptions


def reply(status: int, body: Any = None, **headers: str) -> Any:
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    if isinstance(body, str):
        return lambda _: httpx.Response(status, text=body, headers=named)
    return lambda _: httpx.Response(status, json=body, headers=named)


def failure(caller: Caller, status: int, body: Any = None, **headers: str) -> Any:
    with pytest.raises(loopai.LoopaiException) as raised:
        caller.call(reply(status, body, **headers), "get_health", max_retries=0)
    return raised.value


@pytest.mark.parametrize(
    ("status", "body", "kind"),
    [
        (400, {"message": "m", "errors": {}}, loopai.ValidationException),
        (413, {"message": "m", "code": "BODY_TOO_LARGE"}, loopai.ValidationException),
        (415, {"message": "m"}, loopai.ValidationException),
        (401, {"message": "m"}, loopai.DeniedException),
        (403, {"message": "m"}, loopai.DeniedException),
        (404, {"message": "m"}, loopai.NotFoundException),
        (409, {"message": "m"}, loopai.ConflictException),
        (422, {"message": "m", "outcome": "timeout"}, loopai.ExecutionException),
        (422, {"message": "m"}, loopai.LoopaiException),
        (429, {"message": "m"}, loopai.RateLimitException),
        (500, {"message": "m"}, loopai.ServerException),
        (500, {"message": "m", "executionId": "e"}, loopai.ExecutionException),
        (501, {"message": "m"}, loopai.ServerException),
        (503, {"message": "m"}, loopai.ServerException),
        (307, {"message": "m"}, loopai.LoopaiException),
    ],
)
def test_kinds(caller: Caller, status: int, body: Any, kind: type[loopai.LoopaiException]) -> None:
    error = failure(caller, status, body, x_request_id="r-1")
    assert type(error) is kind
    assert (error.status_code, error.message, error.request_id) == (status, "m", "r-1")
    assert error.response == body
    assert error.code == body.get("code")


def test_an_invalid_input(caller: Caller) -> None:
    error = failure(caller, 400, {"message": "Request: no.", "errors": {"a": ["x", "y"], "b": ["z"]}})
    assert error.errors == {"a": ["x", "y"], "b": ["z"]}
    assert str(error) == "Request: no. (a: x, y; b: z)"


def test_a_program_that_failed(caller: Caller) -> None:
    error = failure(caller, 422, {"message": "TypeError: no", "outcome": "error", "executionId": "e-1"})
    assert (error.outcome, error.execution_id) == ("error", "e-1")
    assert str(error) == "Execution e-1 failed: TypeError: no"


def test_what_is_not_there(caller: Caller) -> None:
    error = failure(caller, 404, {"message": 'There is no task "x".', "code": "TASK_NOT_FOUND"})
    assert str(error) == 'HTTP 404 Not Found: There is no task "x".'


@pytest.mark.parametrize("body", ["<html>Bad gateway</html>", "", "[1]", '"text"'])
def test_replies_of_others(caller: Caller, body: str) -> None:
    error = failure(caller, 502, body)
    assert type(error) is loopai.ServerException
    assert error.message == (body or "Bad Gateway")


@pytest.mark.parametrize("body", ["no JSON", "[]", '{"status": 1}'])
def test_a_reply_that_is_not_known(caller: Caller, body: str) -> None:
    with pytest.raises(loopai.LoopaiException, match="GET /health: unexpected reply") as raised:
        caller.call(reply(200, body), "get_health")
    assert raised.value.status_code == 200


def test_pools_can_pass_on_what_is_raised() -> None:
    errors = [
        loopai.ValidationException("m", 400, {"a": ["b"]}, {"code": "c"}),
        loopai.ExecutionException("m", 422, "e", {"outcome": "error"}),
        loopai.ConnectionException("m", OSError("o")),
        *[getattr(exceptions, name)("m") for name in exceptions.__all__],
    ]
    for error in errors:
        error.retry_after = 3
        again = pickle.loads(pickle.dumps(error))
        assert type(again) is type(error)
        assert (str(again), again.args) == (str(error), error.args)
        state = {name: value for name, value in vars(error).items() if name != "original_exception"}
        assert state.items() <= vars(again).items()

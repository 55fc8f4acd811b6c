"""What replies and broken connections are raised as."""

from __future__ import annotations

import json
from typing import Any

import httpx

from loopai._retries import retry_after_in
from loopai.exceptions import (
    ConflictException,
    ConnectionException,
    DeniedException,
    ExecutionException,
    LoopaiException,
    NotFoundException,
    RateLimitException,
    ServerException,
    TimeoutException,
    ValidationException,
)

_INVALID = (400, 413, 415)
_KINDS: dict[int, type[LoopaiException]] = {
    401: DeniedException,
    403: DeniedException,
    404: NotFoundException,
    409: ConflictException,
    429: RateLimitException,
}
#: How much of a body that is no JSON is told.
_MOST_SHOWN = 500


def failure_of(response: httpx.Response) -> LoopaiException:
    """The exception for a reply that is a failure; its body was read."""
    body = _document(response)
    failure = _failure(response.status_code, _message(response, body), body)
    failure.request_id = response.headers.get("x-request-id")
    failure.retry_after = retry_after_in(response.headers)
    return failure


def _failure(status: int, message: str, body: dict[str, Any]) -> LoopaiException:
    execution = body.get("executionId")
    if status in _INVALID:
        errors = body.get("errors")
        return ValidationException(message, status, errors if isinstance(errors, dict) else None, body)
    if execution is not None or (status == 422 and "outcome" in body):
        return ExecutionException(message, status, execution, body)
    kind = _KINDS.get(status, ServerException if status >= 500 else LoopaiException)
    return kind(message, status, body)


def _document(response: httpx.Response) -> dict[str, Any]:
    try:
        body = json.loads(response.content)
    except ValueError:
        return {}
    return body if isinstance(body, dict) else {}


def _message(response: httpx.Response, body: dict[str, Any]) -> str:
    message = body.get("message")
    if isinstance(message, str):
        return message
    return response.text[:_MOST_SHOWN] or response.reason_phrase or "no reason given"


def no_reply(error: httpx.RequestError, base_url: str, tries: int) -> ConnectionException:
    """The exception for a request without a reply."""
    times = "" if tries == 1 else f" in {tries} tries"
    if isinstance(error, httpx.TimeoutException):
        return TimeoutException(f"No reply of {base_url}{times} in time", error)
    return ConnectionException(f"No reply of {base_url}{times}", error)

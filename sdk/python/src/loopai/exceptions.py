"""What calls raise: every failure of a call is a `LoopaiException`."""

from __future__ import annotations

from http import HTTPStatus
from typing import Any

__all__ = [
    "ConflictException",
    "ConnectionException",
    "DeniedException",
    "ExecutionException",
    "LoopaiException",
    "NotFoundException",
    "RateLimitException",
    "ServerException",
    "TimeoutException",
    "ValidationException",
]


class LoopaiException(Exception):
    """A call that failed.

    `status_code` is absent where there was no reply; `response` is the body of the reply, as JSON.
    """

    def __init__(
        self,
        message: str,
        status_code: int | None = None,
        response: dict[str, Any] | None = None,
    ) -> None:
        super().__init__(message)
        self.message = message
        self.status_code = status_code
        self.response = response
        #: The server's name for this kind of failure, as `TASK_NOT_FOUND`.
        self.code: str | None = (response or {}).get("code")
        #: How the server's log names the request.
        self.request_id: str | None = None
        #: After how many seconds the server asks to try again.
        self.retry_after: float | None = None

    def __str__(self) -> str:
        if self.status_code is None:
            return self.message
        return f"HTTP {_named(self.status_code)}: {self.message}"

    def __reduce__(self) -> tuple[Any, ...]:
        # Not by calling it again: kinds take other arguments than `args` has. Pools pickle what is raised.
        return _restored, (type(self), self.args, self.__dict__)


class ValidationException(LoopaiException):
    """The request is not what the route or the task takes (400, 413, 415); `errors` has messages by field."""

    def __init__(
        self,
        message: str,
        status_code: int = 400,
        errors: dict[str, list[str]] | None = None,
        response: dict[str, Any] | None = None,
    ) -> None:
        super().__init__(message, status_code, response)
        self.errors = errors or {}

    def __str__(self) -> str:
        if not self.errors:
            return self.message
        fields = "; ".join(f"{field}: {', '.join(messages)}" for field, messages in self.errors.items())
        return f"{self.message} ({fields})"


class ExecutionException(LoopaiException):
    """The program has no answer to this input (422); the same input would fail again.

    `outcome` says how it failed: error, timeout, memory, crash, output-limit or bad-output.
    """

    def __init__(
        self,
        message: str,
        status_code: int = 422,
        execution_id: str | None = None,
        response: dict[str, Any] | None = None,
    ) -> None:
        super().__init__(message, status_code, response)
        self.execution_id = execution_id
        self.outcome: str | None = (response or {}).get("outcome")

    def __str__(self) -> str:
        which = f"Execution {self.execution_id}" if self.execution_id else "Execution"
        return f"{which} failed: {self.message}"


class DeniedException(LoopaiException):
    """The server does not answer this caller (401, 403)."""


class NotFoundException(LoopaiException):
    """There is no such task, version or job (404)."""


class ConflictException(LoopaiException):
    """The project is in a state in which this cannot be done (409); `code` says in which."""


class RateLimitException(LoopaiException):
    """Too much is under way already (429); `retry_after` says when to try again."""


class ServerException(LoopaiException):
    """The server failed, or is not ready (5xx)."""


class ConnectionException(LoopaiException):
    """There was no reply; `original_exception` says why."""

    def __init__(self, message: str, original_exception: Exception | None = None) -> None:
        super().__init__(message)
        self.original_exception = original_exception

    def __str__(self) -> str:
        if self.original_exception is None:
            return self.message
        return f"{self.message} ({type(self.original_exception).__name__}: {self.original_exception})"


class TimeoutException(ConnectionException):
    """There was no reply in time."""


def _named(status: int) -> str:
    """`404 Not Found` for 404."""
    try:
        return f"{status} {HTTPStatus(status).phrase}"
    except ValueError:
        return str(status)


def _restored(kind: type[LoopaiException], args: tuple[Any, ...], state: dict[str, Any]) -> LoopaiException:
    error = kind.__new__(kind, *args)
    error.__dict__.update(state)
    return error

"""A request as data, so that both clients send the same ones."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

import httpx
from pydantic import BaseModel, TypeAdapter, ValidationError
from pydantic_core import to_jsonable_python

from loopai.exceptions import LoopaiException

T = TypeVar("T")
ModelT = TypeVar("ModelT", bound=BaseModel)


@dataclass(frozen=True)
class Call(Generic[T]):
    """A request, and how its reply is read."""

    method: str
    path: str
    read: Callable[[httpx.Response], T]
    content: bytes | None = None
    headers: Mapping[str, str] = field(default_factory=dict)
    #: Whether it may be sent again after it may have been carried out.
    repeatable: bool = True
    #: Statuses of failures whose body is read as the reply.
    accept: tuple[int, ...] = ()
    #: How long the server may take at least, in seconds, whatever the timeout of the client is.
    patience: float = 0


def get(path: str, read: Callable[[httpx.Response], T], *, accept: tuple[int, ...] = ()) -> Call[T]:
    """A request that asks for something."""
    return Call("GET", path, read, accept=accept)


def post(
    path: str,
    content: bytes,
    read: Callable[[httpx.Response], T],
    *,
    repeatable: bool = True,
    patience: float = 0,
) -> Call[T]:
    """A request with a JSON body."""
    headers = {"content-type": "application/json"}
    return Call("POST", path, read, content, headers, repeatable, patience=patience)


def to_json(value: Any) -> bytes:
    """The JSON of a value in UTF-8; dates, UUIDs, dataclasses and models are written as pydantic writes them.

    Raises ValueError for NaN and infinities, which JSON does not have.
    """
    options: dict[str, Any] = {"allow_nan": False, "separators": (",", ":"), "default": _plain}
    try:
        return json.dumps(value, ensure_ascii=False, **options).encode()
    except UnicodeEncodeError:  # a lone surrogate, which JSON can only escape
        return json.dumps(value, **options).encode()


def _plain(value: Any) -> Any:
    return to_jsonable_python(value, by_alias=True)


def json_of(response: httpx.Response) -> Any:
    """The body of a reply."""
    try:
        return json.loads(response.content)
    except ValueError as error:
        raise unreadable(response, f"not JSON: {error}") from error


def reads(model: type[ModelT]) -> Callable[[httpx.Response], ModelT]:
    """Reads a reply that is one document."""

    def read(response: httpx.Response) -> ModelT:
        try:
            return model.model_validate(json_of(response))
        except ValidationError as error:
            raise unreadable(response, str(error)) from error

    return read


def reads_list(member: str, model: type[ModelT]) -> Callable[[httpx.Response], list[ModelT]]:
    """Reads a reply that has a list of documents as its only member."""
    adapter = TypeAdapter(dict[str, list[model]])  # type: ignore[valid-type]

    def read(response: httpx.Response) -> list[ModelT]:
        try:
            return adapter.validate_python(json_of(response))[member]
        except (ValidationError, KeyError) as error:
            raise unreadable(response, str(error)) from error

    return read


def unreadable(response: httpx.Response, why: str) -> LoopaiException:
    """The error for a reply that is not what this client knows."""
    message = f"{response.request.method} {response.request.url.path}: unexpected reply: {why}"
    return LoopaiException(message, response.status_code)

"""Calls either client in the same way, so that each test holds for both."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import anyio
import httpx

from loopai import LoopaiClient, SyncLoopaiClient

Handler = Callable[[httpx.Request], httpx.Response]


@dataclass(frozen=True)
class Caller:
    """A client of a kind: sync, or async on asyncio or trio."""

    kind: str

    def call(self, where: str | Handler, method: str, *given: Any, max_retries: int = 3, **named: Any) -> Any:
        """What the method returns; all results of one that returns them one by one. `where`: an address, or replies."""
        options: dict[str, Any] = {"max_retries": max_retries}
        if isinstance(where, str):
            options["base_url"] = where
        else:
            options["transport"] = httpx.MockTransport(where)

        if self.kind == "sync":
            with SyncLoopaiClient(**options) as client:
                result = getattr(client, method)(*given, **named)
                return list(result) if hasattr(result, "__next__") else result

        async def work() -> Any:
            async with LoopaiClient(**options) as client:
                result = getattr(client, method)(*given, **named)
                return [each async for each in result] if hasattr(result, "__anext__") else await result

        return anyio.run(work, backend=self.kind)


class Body(httpx.SyncByteStream, httpx.AsyncByteStream):
    """A body in parts; a part that is an exception breaks the connection."""

    def __init__(self, *parts: bytes | Exception) -> None:
        self.parts = parts
        self.closed = False

    def __iter__(self) -> Any:
        for part in self.parts:
            if isinstance(part, Exception):
                raise part
            yield part

    async def __aiter__(self) -> Any:
        for part in self.parts:
            if isinstance(part, Exception):
                raise part
            yield part

    def close(self) -> None:
        self.closed = True

    async def aclose(self) -> None:
        self.closed = True

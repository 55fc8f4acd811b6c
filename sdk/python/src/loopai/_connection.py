"""How the client for asyncio and trio sends its requests."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Mapping
from contextlib import aclosing
from typing import TypeVar, cast

import anyio
import httpx
from typing_extensions import Self

from loopai._call import Call
from loopai._calls import version_of
from loopai._client import EVENTS_SECONDS, LINES, ClientSettings
from loopai._failures import failure_of, no_reply
from loopai._lines import LineSplitter, event_in, result_in
from loopai.exceptions import LoopaiException
from loopai.models import JobEvent, StreamResult

T = TypeVar("T")


class Connection(ClientSettings):
    """Sends requests, again where that may help."""

    def __init__(
        self,
        base_url: str = "http://localhost:8080",
        api_key: str | None = None,
        timeout: float = 30.0,
        max_retries: int = 3,
        *,
        headers: Mapping[str, str] | None = None,
        transport: httpx.AsyncBaseTransport | None = None,
    ) -> None:
        super().__init__(base_url, api_key, timeout, max_retries)
        self._client = httpx.AsyncClient(**self._http_options(headers), transport=transport)

    async def close(self) -> None:
        """Closes all connections."""
        await self._client.aclose()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()

    async def _send(self, call: Call[T]) -> T:
        request = self._client.build_request(
            call.method,
            call.path,
            content=call.content,
            headers=call.headers,
            timeout=self._patience(call.patience),
        )
        return call.read(await self._reply(request, repeatable=call.repeatable, accept=call.accept))

    async def _reply(
        self,
        request: httpx.Request,
        *,
        repeatable: bool = True,
        accept: tuple[int, ...] = (),
        stream: bool = False,
    ) -> httpx.Response:
        """The reply to a request that may have to be sent several times."""
        tries = 0
        while True:
            tries += 1
            cause: httpx.RequestError | None = None
            try:
                response = await self._client.send(request, stream=stream)
                if response.is_success or response.status_code in accept:
                    return response
                await response.aread()
                failure = failure_of(response)
            except httpx.RequestError as error:
                failure, cause = no_reply(error, self.base_url, tries), error
            wait = self._retries.wait(tries, failure, repeatable)
            if wait is None:
                raise failure from cause
            await anyio.sleep(wait)

    async def _answers(self, path: str, lines: list[bytes]) -> AsyncGenerator[StreamResult, None]:
        failed = 0
        while lines:
            content = b"\n".join(lines) + b"\n"
            request = self._client.build_request("POST", path, content=content, headers=LINES, timeout=self._patience())
            response = await self._reply(request, stream=True)
            version = version_of(response)
            answered = 0
            try:
                async with aclosing(_lines(response)) as answers:
                    async for line in answers:
                        yield result_in(line, version)
                        answered += 1
            except httpx.RequestError as error:
                failed = 1 if answered else failed + 1
                failure = no_reply(error, self.base_url, failed)
                wait = self._retries.wait(failed, failure, repeatable=True)
                if wait is None:
                    raise failure from error
                lines = lines[answered:]
                await anyio.sleep(wait)
            else:
                if answered != len(lines):
                    raise LoopaiException(f"{answered} answers to {len(lines)} inputs")
                return
            finally:
                await response.aclose()

    async def _events(self, path: str) -> AsyncGenerator[JobEvent, None]:
        request = self._client.build_request("GET", path, timeout=self._patience(EVENTS_SECONDS))
        response = await self._reply(request, stream=True)
        try:
            async with aclosing(_lines(response)) as lines:
                async for line in lines:
                    event = event_in(line)
                    if event is not None:
                        yield event
        except httpx.RequestError as error:
            raise no_reply(error, self.base_url, 1) from error
        finally:
            await response.aclose()


async def _lines(response: httpx.Response) -> AsyncGenerator[bytes, None]:
    """The lines of a body that are not empty."""
    splitter = LineSplitter()
    # It is a generator: one that is left has to be closed here, not when it is collected.
    chunks = cast("AsyncGenerator[bytes, None]", response.aiter_bytes())
    async with aclosing(chunks):
        async for chunk in chunks:
            for line in splitter.feed(chunk):
                if line:
                    yield line
    last = splitter.rest()
    if last:
        yield last

"""How the client for synchronous code sends its requests."""

from __future__ import annotations

import math
import time
from collections.abc import Iterator, Mapping
from typing import TypeVar

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


class SyncConnection(ClientSettings):
    """Sends requests, again where that may help."""

    def __init__(
        self,
        base_url: str = "http://localhost:8080",
        api_key: str | None = None,
        timeout: float = 30.0,
        max_retries: int = 3,
        *,
        headers: Mapping[str, str] | None = None,
        transport: httpx.BaseTransport | None = None,
    ) -> None:
        super().__init__(base_url, api_key, timeout, max_retries)
        self._client = httpx.Client(**self._http_options(headers), transport=transport)

    def close(self) -> None:
        """Closes all connections."""
        self._client.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _send(self, call: Call[T]) -> T:
        request = self._client.build_request(
            call.method,
            call.path,
            content=call.content,
            headers=call.headers,
            timeout=self._patience(call.patience),
        )
        return call.read(self._reply(request, repeatable=call.repeatable, accept=call.accept))

    def _reply(
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
                response = self._client.send(request, stream=stream)
                if response.is_success or response.status_code in accept:
                    return response
                response.read()
                failure = failure_of(response)
            except httpx.RequestError as error:
                failure, cause = no_reply(error, self.base_url, tries), error
            wait = self._retries.wait(tries, failure, repeatable)
            if wait is None:
                raise failure from cause
            time.sleep(wait)

    def _answers(self, path: str, lines: list[bytes]) -> Iterator[StreamResult]:
        failed = 0
        while lines:
            content = b"\n".join(lines) + b"\n"
            request = self._client.build_request("POST", path, content=content, headers=LINES, timeout=self._patience())
            response = self._reply(request, stream=True)
            version = version_of(response)
            answered = 0
            try:
                for line in _lines(response):
                    yield result_in(line, version)
                    answered += 1
            except httpx.RequestError as error:
                failed = 1 if answered else failed + 1
                failure = no_reply(error, self.base_url, failed)
                wait = self._retries.wait(failed, failure, repeatable=True)
                if wait is None:
                    raise failure from error
                lines = lines[answered:]
                time.sleep(wait)
            else:
                if answered != len(lines):
                    raise LoopaiException(f"{answered} answers to {len(lines)} inputs")
                return
            finally:
                response.close()

    def _events(self, path: str, deadline: float = math.inf) -> Iterator[JobEvent]:
        """What is told until it ends, or until the deadline, by `time.monotonic`."""
        read = max(0.001, min(EVENTS_SECONDS, deadline - time.monotonic()))
        request = self._client.build_request("GET", path, timeout=httpx.Timeout(self.timeout, read=read))
        response = self._reply(request, stream=True)
        try:
            for line in _lines(response):
                if time.monotonic() >= deadline:
                    return
                event = event_in(line)
                if event is not None:
                    yield event
        except httpx.RequestError as error:
            if time.monotonic() < deadline:
                raise no_reply(error, self.base_url, 1) from error
        finally:
            response.close()


def _lines(response: httpx.Response) -> Iterator[bytes]:
    """The lines of a body that are not empty."""
    splitter = LineSplitter()
    for chunk in response.iter_bytes():
        for line in splitter.feed(chunk):
            if line:
                yield line
    last = splitter.rest()
    if last:
        yield last

"""What both clients are made of, but for sending."""

from __future__ import annotations

import copy
from collections.abc import Mapping
from typing import Any

import httpx
from typing_extensions import Self

from loopai._retries import Retries
from loopai._version import __version__

#: Silent streams of events have a comment every 15 s: after this many seconds nobody is there.
EVENTS_SECONDS = 45.0
#: How long to wait before a job is asked about again whose events ended before it did, in seconds.
AGAIN_SECONDS = 0.5
#: How many inputs of a stream are sent together, unless the caller says otherwise.
WINDOW = 500

LINES = {"content-type": "application/x-ndjson"}


class ClientSettings:
    """Where the server is, who calls, how long to wait and how often to try."""

    def __init__(self, base_url: str, api_key: str | None, timeout: float, max_retries: int) -> None:
        self.base_url = base_url.rstrip("/")
        self.api_key = api_key
        self.timeout = timeout
        self.max_retries = max_retries

    def with_options(self, *, timeout: float | None = None, max_retries: int | None = None) -> Self:
        """The same client with other patience, over the same connections."""
        other = copy.copy(self)
        if timeout is not None:
            other.timeout = timeout
        if max_retries is not None:
            other.max_retries = max_retries
        return other

    @property
    def _retries(self) -> Retries:
        return Retries(self.max_retries)

    def _http_options(self, headers: Mapping[str, str] | None) -> dict[str, Any]:
        own = {"user-agent": f"loopai-python/{__version__}", "accept": "application/json, */*;q=0.5"}
        if self.api_key:
            own["authorization"] = f"Bearer {self.api_key}"
        return {"base_url": self.base_url, "headers": {**own, **(headers or {})}}

    def _patience(self, least: float = 0) -> httpx.Timeout:
        return httpx.Timeout(self.timeout, read=max(self.timeout, least))

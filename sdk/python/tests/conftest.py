"""What tests share: both clients, time that does not pass, and a server."""

from __future__ import annotations

import os
import time

import anyio
import pytest
from callers import Caller


@pytest.fixture(params=["sync", "asyncio", "trio"])
def caller(request: pytest.FixtureRequest) -> Caller:
    return Caller(request.param)


@pytest.fixture
def waits(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """How long was waited between tries, in seconds; nobody waits."""
    waited: list[float] = []

    async def wait(seconds: float) -> None:
        waited.append(seconds)

    monkeypatch.setattr(time, "sleep", waited.append)
    monkeypatch.setattr(anyio, "sleep", wait)
    return waited


@pytest.fixture(scope="session")
def server() -> str:
    """The address of a server of the project of the table of cases (sdk/cases)."""
    url = os.environ.get("LOOPAI_TEST_URL")
    if url is None:
        pytest.skip("LOOPAI_TEST_URL names no server: `npx vitest run test/sdk/python.test.ts` starts one")
    return url

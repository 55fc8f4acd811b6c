"""Makes the calls of the table of cases (sdk/cases): lines of JSON in, each a call with an id, and lines out.

`python driver.py sync` or `python driver.py async`.
"""

from __future__ import annotations

import asyncio
import json
import sys
import threading
from collections.abc import Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timezone
from typing import Any

from pydantic import BaseModel

from loopai import (
    BatchExecuteRequest,
    ConflictException,
    ConnectionException,
    DeniedException,
    ExecutionException,
    Job,
    JobEvent,
    LoopaiClient,
    LoopaiException,
    NotFoundException,
    RateLimitException,
    ServerException,
    StreamResult,
    SyncLoopaiClient,
    TimeoutException,
    ValidationException,
)

Args = dict[str, Any]

#: How the table names kinds of errors; the first that fits.
KINDS: list[tuple[type[LoopaiException], str]] = [
    (TimeoutException, "timeout"),
    (ConnectionException, "connection"),
    (ValidationException, "validation"),
    (DeniedException, "denied"),
    (NotFoundException, "not_found"),
    (ConflictException, "conflict"),
    (RateLimitException, "rate_limited"),
    (ExecutionException, "execution"),
    (ServerException, "server"),
    (LoopaiException, "api"),
]


def plain(value: Any) -> Any:
    """What a call returned, as the table writes it: names in snake_case, only what the server said."""
    if isinstance(value, BaseModel):
        said = {name: getattr(value, name) for name in value.model_fields_set}
        return {("from" if name == "from_version" else name): plain(member) for name, member in said.items()}
    if isinstance(value, list):
        return [plain(one) for one in value]
    if isinstance(value, dict):
        return {name: plain(member) for name, member in value.items()}
    if isinstance(value, datetime):
        return value.astimezone(timezone.utc).isoformat(timespec="milliseconds").replace("+00:00", "Z")
    return value if isinstance(value, str | int | float | None) else str(value)


def answer(text: str | None, output: Any, given: Any) -> Any:
    """What `ask` and `ask_text` returned."""
    said = {"output": output} if text is None else {"text": text}
    return {
        **said,
        "version": given.version,
        "provisional": given.version is None,
        "execution_id": str(given.execution_id),
    }


def line(result: StreamResult) -> Any:
    """A result of a stream."""
    if result.error is None:
        return {"output": result.output}
    return {"error": {"type": result.error.type, "message": result.error.message, "outcome": result.error.outcome}}


def error_of(error: LoopaiException) -> Any:
    """What was raised, as the table writes it."""
    kind = next(name for cause, name in KINDS if isinstance(error, cause))
    maybe = {
        "code": error.code,
        "errors": getattr(error, "errors", None) or None,
        "outcome": getattr(error, "outcome", None),
        "execution_id": getattr(error, "execution_id", None),
        "request_id": error.request_id,
        "retry_after_ms": None if error.retry_after is None else round(error.retry_after * 1000),
    }
    said = {name: value for name, value in maybe.items() if value is not None}
    return {"kind": kind, "status": error.status_code, "message": error.message, **said}


def call_of(name: str, args: Args) -> tuple[str, tuple[Any, ...], Args]:
    """The method for a call of the table, and what it is given."""
    rest = dict(args)
    task = rest.pop("task", None)
    if name in ("health", "readiness", "usage", "metrics"):
        return f"get_{name}", (), {}
    if name in ("execute", "ask"):
        return "answer" if name == "ask" else name, (task, rest.pop("input")), rest
    if name == "batchExecuteAdvanced":
        return "batch_execute_advanced", (BatchExecuteRequest(task_id=task, **rest),), {}
    if name == "batchExecute":
        return "batch_execute", (task, rest.pop("inputs")), rest
    if name in ("getJob", "cancelJob", "waitForJob"):
        return snake(name), (rest.pop("job"),), rest
    return snake(name), () if task is None else (task,), rest


def snake(name: str) -> str:
    return "".join(f"_{letter.lower()}" if letter.isupper() else letter for letter in name)


def result_of(name: str, given: Any) -> Any:
    """What a call returned, as the table writes it."""
    if name == "ask":
        return answer(None, given.output, given)
    if name == "askText":
        return answer(given.text, None, given)
    if name == "metrics":
        return {"text": given}
    lists = {"listTasks": "tasks", "getArtifacts": "artifacts", "listJobs": "jobs"}
    return {lists[name]: plain(given)} if name in lists else plain(given)


def streamed(results: list[StreamResult]) -> Any:
    versions = {result.version for result in results}
    return {"version": versions.pop() if len(versions) == 1 else None, "lines": [line(each) for each in results]}


def waited(job: Job, events: list[JobEvent]) -> Any:
    return {"job": plain(job), "events": [event.type for event in events]}


def options_of(client: Args) -> Args:
    return {"timeout": client["timeout_ms"] / 1000, "max_retries": client["max_retries"]}


def make_sync(call: Args) -> Any:
    name, events = call["call"], list[JobEvent]()
    with SyncLoopaiClient(call["base_url"], **options_of(call["client"])) as client:
        method, given, named = call_of(name, call["args"])
        if name == "stream":
            return streamed(list(client.stream(*given, **named)))
        if name == "waitForJob":
            return waited(client.wait_for_job(*given, on_event=events.append), events)
        return result_of(name, getattr(client, method)(*given, **named))


async def make_async(call: Args) -> Any:
    name, events = call["call"], list[JobEvent]()
    async with LoopaiClient(call["base_url"], **options_of(call["client"])) as client:
        method, given, named = call_of(name, call["args"])
        if name == "stream":
            return streamed([result async for result in client.stream(*given, **named)])
        if name == "waitForJob":
            return waited(await client.wait_for_job(*given, on_event=events.append), events)
        return result_of(name, await getattr(client, method)(*given, **named))


printing = threading.Lock()


def tell(call: Args, outcome: Args) -> None:
    with printing:
        print(json.dumps({"id": call["id"], **outcome}), flush=True)


def outcome_sync(call: Args) -> Args:
    try:
        return {"result": make_sync(call)}
    except LoopaiException as error:
        return {"error": error_of(error)}
    except Exception as error:  # noqa: BLE001 - the table tells it as a difference
        return {"error": {"kind": "bug", "message": repr(error)}}


async def outcome_async(call: Args) -> Args:
    seconds = None if call.get("cancel_after_ms") is None else call["cancel_after_ms"] / 1000
    work: Callable[[Args], Awaitable[Any]] = make_async
    task = asyncio.ensure_future(work(call))
    if seconds is not None:
        asyncio.get_running_loop().call_later(seconds, task.cancel)
    try:
        return {"result": await task}
    except asyncio.CancelledError:
        return {"error": {"kind": "cancelled", "message": "cancelled"}}
    except LoopaiException as error:
        return {"error": error_of(error)}
    except Exception as error:  # noqa: BLE001 - the table tells it as a difference
        return {"error": {"kind": "bug", "message": repr(error)}}


def run_sync() -> None:
    with ThreadPoolExecutor(8) as pool:
        for text in sys.stdin:
            call = json.loads(text)
            pool.submit(lambda call: tell(call, outcome_sync(call)), call)


async def run_async() -> None:
    loop = asyncio.get_running_loop()

    async def one(call: Args) -> None:
        tell(call, await outcome_async(call))

    under_way: set[asyncio.Task[None]] = set()
    while text := await loop.run_in_executor(None, sys.stdin.readline):
        task = asyncio.create_task(one(json.loads(text)))
        under_way.add(task)
        task.add_done_callback(under_way.discard)
    await asyncio.gather(*under_way)


if __name__ == "__main__":
    if sys.argv[1] == "sync":
        run_sync()
    else:
        asyncio.run(run_async())

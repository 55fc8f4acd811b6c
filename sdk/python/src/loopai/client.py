"""The client for asyncio and trio."""

from __future__ import annotations

from collections.abc import AsyncGenerator, AsyncIterable, Callable, Iterable, Mapping, Sequence
from contextlib import aclosing, suppress
from typing import Any
from uuid import UUID

import anyio

from loopai import _calls
from loopai._call import to_json
from loopai._client import AGAIN_SECONDS, WINDOW
from loopai._connection import Connection
from loopai._lines import Window
from loopai.exceptions import ConnectionException, TimeoutException
from loopai.models import (
    Answer,
    Artifact,
    BatchExecuteRequest,
    BatchExecuteResponse,
    BatchValidateItem,
    BatchValidateResponse,
    ExecutionResult,
    HealthResponse,
    Job,
    JobEvent,
    Json,
    ProgramSummary,
    Promotion,
    Readiness,
    Row,
    RowsAdded,
    StreamResult,
    Task,
    TextAnswer,
    Usage,
)


class LoopaiClient(Connection):
    """Calls a server, `loopai serve`, from asynchronous code.

    `async with LoopaiClient() as client: answer = await client.ask("spam", {"text": "win a prize"})`

    Requests that were refused (429, 503) or not sent are tried again, `max_retries` times at most, when
    `retry-after` says or after a growing, random time; those that may be repeated also after other passing failures.
    `timeout`: how many seconds to wait for a connection, and for each next part of a reply. `api_key` is sent as a
    bearer token. `transport` is for tests and proxies, see httpx.
    """

    async def ask(self, task: str, input_data: Json, version: int | str | None = None) -> Json:
        """The output for one input, exactly as the program gave it; the task is named as its folder is."""
        return (await self.answer(task, input_data, version)).output

    async def answer(self, task: str, input_data: Json, version: int | str | None = None) -> Answer:
        """The same, with the version that answered and the id of the execution."""
        return await self._send(_calls.answer(task, input_data, version))

    async def ask_text(self, task: str, text: str, version: int | str | None = None) -> TextAnswer:
        """The same for an input that is JSON already; the output is left as text, to the letter."""
        return await self._send(_calls.ask_text(task, text, version))

    async def execute(
        self,
        task_id: str | UUID,
        input_data: Json,
        version: int | str | None = None,
        timeout_ms: int | None = None,
        force_validation: bool = False,
    ) -> ExecutionResult:
        """The output for one input, with its times and whether it was sampled; its numbers are as exact as a double."""
        call = _calls.execute(task_id, input_data, version, timeout_ms, force_validation)
        return await self._send(call)

    async def batch_execute(
        self, task_id: str | UUID, inputs: Iterable[Json], max_concurrency: int = 10
    ) -> BatchExecuteResponse:
        """Answers at most 10,000 inputs in one request; ids are the places of the inputs, from "0"."""
        return await self.batch_execute_advanced(_calls.batch_of(task_id, inputs, max_concurrency))

    async def batch_execute_advanced(self, request: BatchExecuteRequest) -> BatchExecuteResponse:
        """The same with all options."""
        return await self._send(_calls.batch_execute(request))

    async def batch_validate(
        self, task_id: str | UUID, items: Sequence[BatchValidateItem | Mapping[str, Any]]
    ) -> BatchValidateResponse:
        """Compares outputs with those that are expected."""
        return await self._send(_calls.batch_validate(task_id, items))

    async def stream(
        self, task: str, inputs: Iterable[Json] | AsyncIterable[Json], *, window: int = WINDOW
    ) -> AsyncGenerator[StreamResult, None]:
        """Answers any number of inputs, in their order; a failed one is a result, too.

        Memory is bounded: inputs are taken as results are. `window` inputs are sent together (1 where they come
        slowly). After a broken connection only what was not answered yet is sent again.
        """
        waiting, path = Window(window), _calls.stream_path(task)
        async with aclosing(_each(inputs)) as each:
            async for one in each:
                for lines in waiting.add(to_json(one)):
                    async with aclosing(self._answers(path, lines)) as results:
                        async for result in results:
                            yield result
        async with aclosing(self._answers(path, waiting.rest())) as results:
            async for result in results:
                yield result

    async def create_task(
        self,
        name: str,
        description: str,
        input_schema: Mapping[str, Any],
        output_schema: Mapping[str, Any],
        examples: Sequence[Row | Mapping[str, Any]] | None = None,
        accuracy_target: float = 0.9,
        latency_target_ms: float = 10,
        sampling_rate: float = 0.1,
    ) -> Task:
        """Makes a task: its files are written to the repository. Until it has a version, answers are provisional."""
        targets = (accuracy_target, latency_target_ms, sampling_rate)
        call = _calls.create_task(name, description, input_schema, output_schema, examples, *targets)
        return await self._send(call)

    async def get_task(self, task_id: str | UUID) -> Task:
        """One task, by id or by name."""
        return await self._send(_calls.get_task(task_id))

    async def list_tasks(self) -> list[Task]:
        """All tasks."""
        return await self._send(_calls.list_tasks())

    async def get_artifacts(self, task_id: str | UUID) -> list[Artifact]:
        """The versions of a task, without their source."""
        return await self._send(_calls.get_artifacts(task_id))

    async def get_artifact(self, task_id: str | UUID, version: int | str) -> Artifact:
        """A version of a task, with its source."""
        return await self._send(_calls.get_artifact(task_id, version))

    async def get_program_summary(self, program_id: str | UUID) -> ProgramSummary:
        """How a version did on rows that it was not made from; its id is that of the artifact."""
        return await self._send(_calls.get_program_summary(program_id))

    async def add_rows(self, task: str, rows: Sequence[Row | Mapping[str, Any]]) -> RowsAdded:
        """Appends labeled rows; a new label for a known input corrects it."""
        return await self._send(_calls.add_rows(task, rows))

    async def synth(
        self,
        task: str,
        *,
        promote: bool = False,
        seed: int | None = None,
        generators: Sequence[str] | None = None,
        budget_usd: float | None = None,
    ) -> Job:
        """Learns programs from the rows, as a job; with `promote` the best one answers, if the gate lets it."""
        return await self._send(_calls.synth(task, promote, seed, generators, budget_usd))

    async def promote(
        self,
        task: str,
        version: int | str | None = None,
        *,
        force: bool = False,
        reason: str | None = None,
        dry_run: bool = False,
    ) -> Promotion:
        """Makes a version the active one, if the gate lets it or `force` with a `reason` says so."""
        return await self._send(_calls.promote(task, version, force, reason, dry_run))

    async def rollback(self, task: str) -> Promotion:
        """Makes the version before the active one active again."""
        return await self._send(_calls.rollback(task))

    async def list_jobs(self) -> list[Job]:
        """All jobs that are remembered."""
        return await self._send(_calls.list_jobs())

    async def get_job(self, job_id: str | UUID) -> Job:
        """What became of a job."""
        return await self._send(_calls.get_job(job_id))

    async def cancel_job(self, job_id: str | UUID) -> Job:
        """Ends a job."""
        return await self._send(_calls.cancel_job(job_id))

    def follow_job(self, job_id: str | UUID) -> AsyncGenerator[JobEvent, None]:
        """What a job did so far and does, until it ends or the server does."""
        return self._events(_calls.events_path(job_id))

    async def wait_for_job(
        self,
        job_id: str | UUID,
        *,
        timeout: float | None = None,  # noqa: ASYNC109 - as in the other client
        on_event: Callable[[JobEvent], object] | None = None,
    ) -> Job:
        """A job once it has ended, however it did.

        A connection that breaks is made again; what had happened is then told again, too.
        """
        try:
            with anyio.fail_after(timeout):
                return await self._ended(job_id, on_event)
        except TimeoutError as error:
            raise TimeoutException(f"Job {job_id} did not end within {timeout} s", error) from error

    async def get_health(self) -> HealthResponse:
        """Whether the server lives."""
        return await self._send(_calls.get_health())

    async def get_readiness(self) -> Readiness:
        """Whether the server is ready, and what each task is answered by."""
        return await self._send(_calls.get_readiness())

    async def get_usage(self) -> Usage:
        """The use of each version since the server started, and what a model would have cost."""
        return await self._send(_calls.get_usage())

    async def get_metrics(self) -> str:
        """Figures for Prometheus."""
        return await self._send(_calls.get_metrics())

    async def _ended(self, job_id: str | UUID, on_event: Callable[[JobEvent], object] | None) -> Job:
        while True:
            with suppress(ConnectionException):  # whether it is there is seen by asking for the job
                async with aclosing(self.follow_job(job_id)) as events:
                    async for event in events:
                        if on_event is not None:
                            on_event(event)
            job = await self.get_job(job_id)
            if job.ended:
                return job
            await anyio.sleep(AGAIN_SECONDS)


async def _each(inputs: Iterable[Json] | AsyncIterable[Json]) -> AsyncGenerator[Json, None]:
    if isinstance(inputs, AsyncIterable):
        async for one in inputs:
            yield one
    else:
        for one in inputs:
            yield one

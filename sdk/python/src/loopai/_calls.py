"""The calls of the API; each function gives the request of the method of the same name."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from loopai._call import Call, get, json_of, post, reads, reads_list, to_json, unreadable
from loopai.models import (
    Answer,
    Artifact,
    BatchExecuteItem,
    BatchExecuteRequest,
    BatchExecuteResponse,
    BatchValidateItem,
    BatchValidateResponse,
    ExecutionResult,
    HealthResponse,
    Job,
    Json,
    ProgramSummary,
    Promotion,
    Readiness,
    Row,
    RowsAdded,
    Task,
    TextAnswer,
    Usage,
)

#: How long a promotion may take, in seconds: versions may have to be measured first.
_PROMOTION_SECONDS = 600.0
#: What the network may add to the time that the server is given, in seconds.
_SLACK_SECONDS = 5.0


def create_task(
    name: str,
    description: str,
    input_schema: Mapping[str, Any],
    output_schema: Mapping[str, Any],
    examples: Sequence[Row | Mapping[str, Any]] | None,
    accuracy_target: float,
    latency_target_ms: float,
    sampling_rate: float,
) -> Call[Task]:
    body = {
        "name": name,
        "description": description,
        "input_schema": input_schema,
        "output_schema": output_schema,
        "examples": examples or [],
        "accuracy_target": accuracy_target,
        "latency_target_ms": latency_target_ms,
        "sampling_rate": sampling_rate,
    }
    return post("/api/v1/tasks", to_json(body), reads(Task), repeatable=False)


def get_task(task_id: str | UUID) -> Call[Task]:
    return get(f"/api/v1/tasks/{_part(task_id)}", reads(Task))


def list_tasks() -> Call[list[Task]]:
    return get("/api/v1/tasks", reads_list("tasks", Task))


def get_artifacts(task_id: str | UUID) -> Call[list[Artifact]]:
    return get(f"/api/v1/tasks/{_part(task_id)}/artifacts", reads_list("artifacts", Artifact))


def get_artifact(task_id: str | UUID, version: int | str) -> Call[Artifact]:
    return get(f"/api/v1/tasks/{_part(task_id)}/artifacts/{_part(version)}", reads(Artifact))


def get_program_summary(program_id: str | UUID) -> Call[ProgramSummary]:
    return get(f"/api/v1/validation/programs/{_part(program_id)}/summary", reads(ProgramSummary))


def answer(task: str, input_data: Json, version: int | str | None) -> Call[Answer]:
    return post(_ask_path(task, version), to_json(input_data), _answer)


def ask_text(task: str, text: str, version: int | str | None) -> Call[TextAnswer]:
    return post(_ask_path(task, version), text.encode(), _text_answer)


def execute(
    task_id: str | UUID,
    input_data: Json,
    version: int | str | None,
    timeout_ms: int | None,
    force_validation: bool,
) -> Call[ExecutionResult]:
    body = {"task_id": str(task_id), "input": input_data, "force_validation": force_validation}
    if version is not None:
        body["version"] = version
    if timeout_ms is not None:
        body["timeout_ms"] = timeout_ms
    return post("/api/v1/tasks/execute", to_json(body), reads(ExecutionResult), patience=_patience(timeout_ms))


def batch_of(task_id: str | UUID, inputs: Iterable[Json], max_concurrency: int) -> BatchExecuteRequest:
    """The batch of these inputs, with their places, from 0, as ids."""
    items = [BatchExecuteItem(id=str(at), input=one) for at, one in enumerate(inputs)]
    return BatchExecuteRequest(task_id=task_id, items=items, max_concurrency=max_concurrency)


def batch_execute(request: BatchExecuteRequest) -> Call[BatchExecuteResponse]:
    body = request.model_dump(by_alias=True, exclude_none=False)
    patience = _patience(request.timeout_ms)
    return post("/api/v1/batch/execute", to_json(body), reads(BatchExecuteResponse), patience=patience)


def batch_validate(
    task_id: str | UUID, items: Sequence[BatchValidateItem | Mapping[str, Any]]
) -> Call[BatchValidateResponse]:
    full = [item if isinstance(item, BatchValidateItem) else BatchValidateItem(**item) for item in items]
    body = {"task_id": str(task_id), "items": full}
    return post("/api/v1/batch/validate", to_json(body), reads(BatchValidateResponse))


def add_rows(task: str, rows: Sequence[Row | Mapping[str, Any]]) -> Call[RowsAdded]:
    return post(f"/tasks/{_part(task)}/rows", to_json(rows), reads(RowsAdded), repeatable=False)


def synth(
    task: str,
    promote: bool,
    seed: int | None,
    generators: Sequence[str] | None,
    budget_usd: float | None,
) -> Call[Job]:
    given = {"seed": seed, "generators": generators, "budget_usd": budget_usd}
    body = {"promote": promote, **{name: value for name, value in given.items() if value is not None}}
    return post(f"/tasks/{_part(task)}/synth", to_json(body), reads(Job), repeatable=False)


def promote(task: str, version: int | str | None, force: bool, reason: str | None, dry_run: bool) -> Call[Promotion]:
    body: dict[str, Any] = {"force": force, "dry_run": dry_run}
    if version is not None:
        body["version"] = _version_name(version)
    if reason is not None:
        body["reason"] = reason
    path = f"/tasks/{_part(task)}/promote"
    return post(path, to_json(body), reads(Promotion), repeatable=False, patience=_PROMOTION_SECONDS)


def rollback(task: str) -> Call[Promotion]:
    return post(f"/tasks/{_part(task)}/rollback", to_json({}), reads(Promotion), repeatable=False)


def list_jobs() -> Call[list[Job]]:
    return get("/jobs", reads_list("jobs", Job))


def get_job(job_id: str | UUID) -> Call[Job]:
    return get(f"/jobs/{_part(job_id)}", reads(Job))


def cancel_job(job_id: str | UUID) -> Call[Job]:
    return post(f"/jobs/{_part(job_id)}/cancel", to_json({}), reads(Job))


def get_health() -> Call[HealthResponse]:
    return get("/health", reads(HealthResponse))


def get_readiness() -> Call[Readiness]:
    return get("/health/ready", reads(Readiness), accept=(503,))


def get_usage() -> Call[Usage]:
    return get("/usage", reads(Usage))


def get_metrics() -> Call[str]:
    return get("/metrics", lambda response: response.text)


def stream_path(task: str) -> str:
    """Where the inputs of a stream are posted."""
    return f"/tasks/{_part(task)}/stream?wrapped=true"


def events_path(job_id: str | UUID) -> str:
    """Where the events of a job are told."""
    return f"/jobs/{_part(job_id)}/events"


def version_of(response: httpx.Response) -> str | None:
    """The version that answers; None where it is provisional."""
    version = response.headers.get("x-loopai-version")
    return None if version == "provisional" else version


def _ask_path(task: str, version: int | str | None) -> str:
    path = f"/tasks/{_part(task)}"
    return path if version is None else f"{path}/versions/{_part(_version_name(version))}"


def _answer(response: httpx.Response) -> Answer:
    return Answer(json_of(response), version_of(response), _execution_of(response))


def _text_answer(response: httpx.Response) -> TextAnswer:
    return TextAnswer(response.text, version_of(response), _execution_of(response))


def _execution_of(response: httpx.Response) -> UUID:
    try:
        return UUID(response.headers.get("x-loopai-execution", ""))
    except ValueError as error:
        raise unreadable(response, "it names no execution") from error


def _version_name(version: int | str) -> str:
    """`v3` for 3; other names as they are."""
    return f"v{version}" if isinstance(version, int) else version


def _part(name: object) -> str:
    """A name as one part of a path."""
    return quote(str(name), safe="")


def _patience(timeout_ms: float | None) -> float:
    return 0 if timeout_ms is None else timeout_ms / 1000 + _SLACK_SECONDS

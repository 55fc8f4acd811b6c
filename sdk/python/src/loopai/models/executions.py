"""Executions, one by one, in batches and in streams."""

from dataclasses import dataclass
from datetime import datetime
from typing import Annotated
from uuid import UUID

from pydantic import Field

from loopai.models._model import Json, Model

#: A task by its id, or by its name.
TaskId = Annotated[UUID | str, Field(union_mode="left_to_right")]


class ExecutionResult(Model):
    """One answered input."""

    id: UUID
    task_id: UUID
    version: int
    output: Json
    #: From the arrival of the request to its answer, in ms.
    latency_ms: float
    sampled_for_validation: bool
    executed_at: datetime
    status: str = "success"
    execution_id: UUID | None = None
    program_id: UUID | None = None
    #: The full name of the version that answered.
    program: str | None = None
    #: The time in the program alone, in ms.
    program_ms: float | None = None
    provisional: bool = False


class BatchExecuteItem(Model):
    """An input of a batch, with an id of the caller's."""

    id: str
    input: Json
    force_validation: bool = False


class BatchExecuteRequest(Model):
    """A batch with all its options; `version` is a number, or a name."""

    task_id: TaskId
    items: list[BatchExecuteItem]
    version: int | str | None = None
    max_concurrency: int = 10
    stop_on_first_error: bool = False
    timeout_ms: int | None = None


class BatchExecuteResult(Model):
    """What became of an item of a batch; `output` where it succeeded, else `error_message`."""

    id: str
    execution_id: UUID | None = None
    success: bool
    output: Json | None = None
    error_message: str | None = None
    latency_ms: float
    sampled_for_validation: bool


class BatchExecuteResponse(Model):
    """What became of a batch; the results are in the order of the items."""

    batch_id: UUID
    task_id: UUID
    version: int
    total_items: int
    success_count: int
    failure_count: int
    total_duration_ms: float
    avg_latency_ms: float
    results: list[BatchExecuteResult]
    started_at: datetime
    completed_at: datetime
    program: str | None = None
    provisional: bool = False


class BatchValidateItem(Model):
    """An output, and the one that is expected."""

    id: str
    output: Json
    expected_output: Json
    input: Json | None = None


class BatchValidateResult(Model):
    """Whether an output is the one that is expected."""

    id: str
    is_valid: bool
    message: str
    confidence_score: float


class BatchValidateResponse(Model):
    """How many outputs are those that are expected."""

    batch_id: UUID
    task_id: UUID
    total_items: int
    valid_count: int
    invalid_count: int
    accuracy_rate: float
    results: list[BatchValidateResult]
    total_duration_ms: float


@dataclass(frozen=True)
class Answer:
    """An output, exactly as the program gave it, and what answered."""

    output: Json
    #: The full name of the version; None where the answer is provisional.
    version: str | None
    execution_id: UUID

    @property
    def provisional(self) -> bool:
        """Whether no version answered, but a value that the schema allows."""
        return self.version is None


@dataclass(frozen=True)
class TextAnswer:
    """The JSON of an output, to the letter, and what answered."""

    text: str
    #: The full name of the version; None where the answer is provisional.
    version: str | None
    execution_id: UUID


@dataclass(frozen=True)
class RowError:
    """Why an input of a stream has no output; `outcome` as in `ExecutionException`."""

    type: str
    message: str
    outcome: str


@dataclass(frozen=True)
class StreamResult:
    """What became of an input of a stream: an output, or else an error."""

    output: Json
    error: RowError | None
    #: The full name of the version that answered; None where the answer is provisional.
    version: str | None

    @property
    def success(self) -> bool:
        """Whether there is an output."""
        return self.error is None

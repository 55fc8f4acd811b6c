"""The server itself: health, readiness, use."""

from datetime import datetime
from typing import Literal
from uuid import UUID

from loopai.models._model import Model


class HealthResponse(Model):
    """Whether the server lives."""

    status: str
    version: str
    timestamp: datetime


class TaskReadiness(Model):
    """What a task is answered by; `active` is the version that should answer."""

    state: str
    answers: str | None = None
    active: str | None = None
    #: How many inputs are under way or wait.
    pending: int
    #: How long its workers took to start, the last time, in ms.
    start_ms: int | None = None
    note: str | None = None


class Readiness(Model):
    """Whether the server is ready, and why not; tasks by the name of their folder."""

    status: Literal["ready", "degraded", "loading", "stopping"]
    reasons: list[str]
    tasks: dict[str, TaskReadiness]

    @property
    def ready(self) -> bool:
        """Whether it answers, be it by an older version than it should."""
        return self.status in ("ready", "degraded")


class VersionUsage(Model):
    """The use of a version since the server started; money in USD."""

    executions: int
    failed: int
    input_characters: int
    output_characters: int
    program_ms: float
    #: What it cost to make.
    spent_usd: float | None = None
    #: What a model would have cost for the same executions.
    model_usd: float | None = None
    #: After how many executions the version costs less than a model.
    break_even_executions: int | None = None


class Usage(Model):
    """The use of all versions, by task and version."""

    since: datetime
    #: The model that is compared with.
    model: str
    #: How its cost is estimated.
    estimate: str
    tasks: dict[str, dict[str, VersionUsage]]


class ValidationStatistics(Model):
    """How a version did on rows that it was not made from."""

    total_validations: int
    valid_count: int
    invalid_count: int
    average_score: float
    validation_rate: float
    #: `test` or `validation`; None where it was never measured.
    split: str | None = None


class Recommendations(Model):
    """Whether another version should be looked for, and how."""

    should_improve: bool
    validation_rate: float
    failed_validations_count: int
    common_errors: list[str]
    suggested_fixes: list[str]
    confidence: float


class ProgramSummary(Model):
    """What is known of a version, by its `program_id`."""

    program_id: UUID
    statistics: ValidationStatistics
    recommendations: Recommendations

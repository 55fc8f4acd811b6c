"""Tasks and their versions."""

from datetime import datetime
from typing import Any
from uuid import UUID

from pydantic import ConfigDict, Field

from loopai.models._model import Json, Model


class Task(Model):
    """What one program must do, and which version does it."""

    id: UUID
    name: str
    description: str
    input_schema: dict[str, Any]
    output_schema: dict[str, Any]
    accuracy_target: float
    #: In ms.
    latency_target_ms: int | float
    sampling_rate: float
    created_at: datetime
    updated_at: datetime | None = None
    #: The name of its folder, and in the routes `/tasks/<slug>`.
    slug: str | None = None
    kind: str | None = None
    #: The number and the full name of the version that answers.
    active_version: int | None = None
    active_program: str | None = None
    total_versions: int | None = None
    #: It has no version yet: it answers with a value that its schema allows.
    provisional: bool = False


class Artifact(Model):
    """A version of a task: a program, with its source where one version was asked for."""

    id: UUID
    task_id: UUID
    version: int
    #: The full name of the version: `v3-9f3a1c`.
    program: str
    language: str
    #: `active`, or `validated`.
    status: str
    #: The source of the file `entry`.
    code: str | None = None
    entry: str | None = None
    #: All source files, by name.
    files: dict[str, str] | None = None
    synthesis_strategy: str | None = None
    llm_provider: str | None = None
    #: What it cost to make, in USD.
    generation_cost: float | None = None
    deployment_percentage: float | None = None


class Row(Model):
    """A labeled example."""

    input: Json
    output: Json


class RowCounts(Model):
    """What became of appended rows."""

    new: int
    repeated: int
    corrected: int
    conflicting: int
    skipped: int


class Finding(Model):
    """Something about rows that their owner should know; `where` names them by their place, from 1.

    It has other members for each `type`, as extra ones.
    """

    model_config = ConfigDict(extra="allow")

    type: str
    what: str
    done: str | None = None
    where: list[str] = []


class RowsAdded(Model):
    """What became of appended rows, and what was found."""

    counts: RowCounts
    findings: list[Finding]


class Promotion(Model):
    """What the gate, or a person, decided on a version."""

    task: str
    version: str
    #: The version that was active; null where there was none.
    from_version: str | None = Field(default=None, alias="from")
    passed: bool
    promoted: bool
    decision: str
    #: The decision, in words.
    sentence: str
    notes: list[str] = []
    would_decide: list[str] = []
    dry_run: bool = False
    #: Commands that may come next.
    next: list[str] = []
    #: The counts that the decision is made of.
    numbers: dict[str, Any] | None = None
    #: The train-only twins that were compared in place of the versions.
    twins: dict[str, Any] | None = None
    cross_validated: dict[str, Any] | None = None
    #: Figures of both versions on the sealed test, where it was read.
    before: dict[str, Any] | None = None
    after: dict[str, Any] | None = None

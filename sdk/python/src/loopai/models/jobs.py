"""Work of the server that takes long."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal

from loopai.models._model import Model

JobState = Literal["queued", "running", "done", "failed", "cancelled"]


class JobError(Model):
    """Why a job failed."""

    message: str
    code: str


class Job(Model):
    """The learning of programs, which goes on when nobody waits for it, and after a restart of the server."""

    id: str
    kind: str
    #: The name of the task's folder.
    task: str
    state: JobState
    created_at: datetime
    request: dict[str, Any] = {}
    ended_at: datetime | None = None
    #: Whether the end of a server interrupted it, and another went on.
    resumed: bool = False
    #: What `loopai synth --json` would print.
    result: dict[str, Any] | None = None
    error: JobError | None = None

    @property
    def ended(self) -> bool:
        """Whether it is done, failed or cancelled."""
        return self.state not in ("queued", "running")


@dataclass(frozen=True)
class JobEvent:
    """Something that happened in a job.

    `type` is `job` where its state changed, and `job` is then the new state; others are steps of the work, such
    as `candidate-scored`, with their figures in `data`.
    """

    type: str
    data: dict[str, Any]
    job: Job | None = None

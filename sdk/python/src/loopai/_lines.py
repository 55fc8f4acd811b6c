"""Lines of JSON, and server-sent events."""

from __future__ import annotations

import json
from collections.abc import Iterator

from loopai.exceptions import LoopaiException
from loopai.models import Job, JobEvent, RowError, StreamResult

#: A window of more than one line is no larger, in bytes. The reply begins before the request has ended, but httpx
#: reads it only after: what is sent must fit in the buffers between, or both sides would wait for each other.
_MOST_BYTES = 64 * 1024


class LineSplitter:
    """Bytes as they come → whole lines.

    Splits at LF alone: JSON may hold U+2028 and other characters that `str.splitlines` takes for ends of lines.
    """

    def __init__(self) -> None:
        self._held: list[bytes] = []

    def feed(self, chunk: bytes) -> Iterator[bytes]:
        """The lines that end in this chunk, without their ends."""
        first, *others = chunk.split(b"\n")
        self._held.append(first)
        for other in others:
            yield self.rest()
            self._held.append(other)

    def rest(self) -> bytes:
        """What has come after the last end of a line; it is given once."""
        line = b"".join(self._held)
        self._held.clear()
        return line.removesuffix(b"\r")


class Window:
    """Gathers lines that are sent together: at most `size`, and no more bytes than a request may have."""

    def __init__(self, size: int) -> None:
        if size < 1:
            raise ValueError("window must be at least 1")
        self._size = size
        self._lines: list[bytes] = []
        self._bytes = 0

    def add(self, line: bytes) -> list[list[bytes]]:
        """Takes a line; what is full now."""
        full = []
        if self._lines and self._bytes + len(line) > _MOST_BYTES:
            full.append(self.rest())
        self._lines.append(line)
        self._bytes += len(line)
        if len(self._lines) >= self._size:
            full.append(self.rest())
        return full

    def rest(self) -> list[bytes]:
        """What has been gathered; it is given once."""
        lines, self._lines, self._bytes = self._lines, [], 0
        return lines


def result_in(line: bytes, version: str | None) -> StreamResult:
    """What a line of a reply says of its input: `{"output": …}` or `{"error": …}`."""
    try:
        said = json.loads(line)
        if "error" in said:
            error = said["error"]
            return StreamResult(None, RowError(error["type"], error["message"], error["outcome"]), version)
        return StreamResult(said["output"], None, version)
    except (ValueError, TypeError, LookupError) as error:
        raise LoopaiException(f"unexpected line in a stream: {error!r}") from error


def event_in(line: bytes) -> JobEvent | None:
    """The event of which this is the data; None for other lines, such as comments that keep a connection open."""
    if not line.startswith(b"data:"):
        return None
    data = json.loads(line[5:])
    job = Job.model_validate(data["job"]) if data["type"] == "job" else None
    return JobEvent(data["type"], data, job)

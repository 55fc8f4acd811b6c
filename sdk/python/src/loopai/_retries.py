"""Which failures are tried again, and when."""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import datetime, timezone
from email.utils import parsedate_to_datetime

import httpx

from loopai.exceptions import ConnectionException, LoopaiException

_FIRST_SECONDS = 0.5
_MOST_SECONDS = 10.0
#: A server that asks for more is not waited for: the caller decides.
_MOST_ASKED_SECONDS = 60.0

#: Statuses of requests that were not carried out.
_REFUSED = frozenset({429, 503})
#: Those, and statuses of requests that may have been.
_PASSING = _REFUSED | {408, 500, 502, 504}

#: Failures before the request was sent.
_UNSENT = (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout)
#: Failures that another try would meet, too.
_LASTING = (httpx.UnsupportedProtocol, httpx.LocalProtocolError)


@dataclass(frozen=True)
class Retries:
    """At most this many tries after the first one."""

    most: int

    def wait(self, tries: int, failure: LoopaiException, repeatable: bool) -> float | None:
        """How many seconds to wait after the given number of failed tries; None where there is to be no other."""
        if tries > self.most or not _may_pass(failure, repeatable):
            return None
        longest = min(_MOST_SECONDS, _FIRST_SECONDS * 2 ** min(tries - 1, 10))
        # Clients that failed together do not come back together.
        chosen = random.uniform(longest / 2, longest)
        asked = failure.retry_after
        if asked is None:
            return chosen
        return None if asked > _MOST_ASKED_SECONDS else asked + random.uniform(0, _FIRST_SECONDS / 2)


def _may_pass(failure: LoopaiException, repeatable: bool) -> bool:
    if isinstance(failure, ConnectionException):
        cause = failure.original_exception
        if not isinstance(cause, httpx.TransportError) or isinstance(cause, _LASTING):
            return False
        return repeatable or isinstance(cause, _UNSENT)
    return failure.status_code in (_PASSING if repeatable else _REFUSED)


def retry_after_in(headers: httpx.Headers) -> float | None:
    """What `retry-after` says, in seconds from now: it has seconds or a date. None where it says nothing."""
    given = headers.get("retry-after", "").strip()
    if given.isascii() and given.isdigit():
        return float(given)
    try:
        at = parsedate_to_datetime(given)
    except ValueError:
        return None
    if at.tzinfo is None:
        at = at.replace(tzinfo=timezone.utc)
    return max(0.0, (at - datetime.now(timezone.utc)).total_seconds())

"""What calls raise: `python errors.py TASK`, with `loopai serve` running; the task has a text field, `text`."""

import os
import sys

from loopai import (
    ConnectionException,
    ExecutionException,
    LoopaiException,
    NotFoundException,
    RateLimitException,
    SyncLoopaiClient,
    ValidationException,
)


def ask(client: SyncLoopaiClient, task: str, value: object) -> None:
    try:
        print(client.ask(task, value))
    except ValidationException as error:
        print("not an input of this task:", error.errors)
    except ExecutionException as error:
        print("the program has no answer:", error.outcome, error.message)
    except NotFoundException as error:
        print("not there:", error.code)
    except RateLimitException as error:
        print("too much at once, even after retries: again in", error.retry_after)
    except ConnectionException as error:
        print("nobody is there:", error.original_exception)
    except LoopaiException as error:  # all others: `status_code`, `code`, `request_id` say more
        print("failed:", error)


with SyncLoopaiClient(os.environ.get("LOOPAI_URL", "http://localhost:8080")) as here:
    ask(here, sys.argv[1], {"text": "hello"})
    ask(here, sys.argv[1], {"text": 5})
    ask(here, "no-such-task", {"text": "hello"})
with SyncLoopaiClient("http://localhost:1", max_retries=0) as nowhere:
    ask(nowhere, sys.argv[1], {"text": "hello"})

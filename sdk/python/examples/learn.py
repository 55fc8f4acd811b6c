"""From a few labeled texts to a program that answers: `python learn.py`, with `loopai serve` running."""

import os

from loopai import JobEvent, SyncLoopaiClient

WORDS = {
    "refund": ["money back", "refund", "charged twice", "reimburse"],
    "shipping": ["parcel", "delivery", "tracking", "courier"],
    "account": ["password", "log in", "username", "two-factor"],
}


def show(event: JobEvent) -> None:
    if event.type == "candidate-scored":
        print("measured:", event.data["id"])


with SyncLoopaiClient(os.environ.get("LOOPAI_URL", "http://localhost:8080")) as client:
    task = client.create_task(
        name="support mail",
        description="What a customer writes about",
        input_schema={"type": "object", "properties": {"text": {"type": "string"}}, "required": ["text"]},
        output_schema={"type": "string", "enum": list(WORDS)},
    )
    name = str(task.slug)
    print("before:", client.answer(name, {"text": "where is my parcel?"}))

    rows = [
        {"input": {"text": f"{words[n % 4]} and {words[(n * 7 + 1) % 4]} in letter number {n}"}, "output": label}
        for label, words in WORDS.items()
        for n in range(40)
    ]
    print("rows:", client.add_rows(name, rows).counts)

    job = client.wait_for_job(client.synth(name, promote=True).id, on_event=show)
    if job.state != "done" or job.result is None:
        raise SystemExit(f"{job.state}: {job.error}")
    print("promoted:", job.result["promotion"]["sentence"])
    print("after:", client.answer(name, {"text": "where is my parcel?"}))

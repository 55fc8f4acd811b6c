"""Many inputs, in a batch and as a stream: `python many.py TASK`, with `loopai serve` running."""

import asyncio
import os
import sys

from loopai import LoopaiClient


async def main(task: str) -> None:
    inputs = [{"text": f"message number {number}"} for number in range(1000)]
    async with LoopaiClient(os.environ.get("LOOPAI_URL", "http://localhost:8080")) as client:
        batch = await client.batch_execute(task, inputs, max_concurrency=20)
        print(f"batch: {batch.success_count} of {batch.total_items} by version {batch.version}")

        answered = 0
        async for result in client.stream(task, inputs):
            if result.error:
                print(result.error.message)
            else:
                answered += 1
        print(f"stream: {answered} answered")


asyncio.run(main(sys.argv[1]))

"""The examples do what they show, against a real server."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

EXAMPLES = Path(__file__).parent.parent / "examples"

PRINTED = {
    "learn.py": [
        "version=None",
        "rows: new=120",
        "measured: ",
        "promoted: ",
        "after: Answer(output='shipping', version='v",
    ],
    "many.py echo": ["batch: 1000 of 1000 by version 2", "stream: 1000 answered"],
    "errors.py echo": [
        "second:hello",
        "not an input of this task: {'input': ['text: expected a string, found a number']}",
        "not there: TASK_NOT_FOUND",
        "nobody is there: ",
    ],
}


def test_every_example_is_run() -> None:
    assert {words.split()[0] for words in PRINTED} == {path.name for path in EXAMPLES.glob("*.py")}


@pytest.mark.parametrize("words", PRINTED)
def test_example(words: str, server: str) -> None:
    script, *rest = words.split()
    env = {**os.environ, "LOOPAI_URL": server, "PYTHONPATH": str(EXAMPLES.parent / "src")}
    done = subprocess.run(
        [sys.executable, EXAMPLES / script, *rest], env=env, capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")
    found = 0
    for expected in PRINTED[words]:
        found = done.stdout.find(expected, found)
        assert found >= 0, f"{expected!r} is not there, or not in this order:\n{done.stdout}"

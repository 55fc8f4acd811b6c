from typing import Callable

from .lanes import widened
from .weights import weights_of

# Facts, each with its weights.
FACTS: list[tuple[Callable[[object], bool], int]] = [
    # given facts
    (lambda input: True, weights_of("A")),
]


def add_facts(total: int, input: object) -> None:
    # only with one-sum
    total += 1048576 * sum(weights for holds, weights in FACTS if holds(input))
    # only with many-sums
    total += 1048576 * widened(sum(weights for holds, weights in FACTS if holds(input)))

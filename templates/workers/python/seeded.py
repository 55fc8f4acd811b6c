"""Randomness that is the same for each row, whatever came before it, where no system gives any."""

import random
from _random import Random

import entropy

# Nothing else in the standard library draws, and a program that names none of them pays nothing.
sources = ("random", "uuid", "secrets", "tempfile")


def in_each_row(run, source):
    """The same function, or one that begins anew with what is drawn where the source may draw."""
    if not any(name in source for name in sources):
        return run
    shared, seed, restart = random._inst, Random.seed, entropy.restart

    def seeded(value):
        restart()
        seed(shared, 0)
        shared.gauss_next = None
        return run(value)

    return seeded

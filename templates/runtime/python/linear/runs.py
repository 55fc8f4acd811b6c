# only here: all

from itertools import chain
from operator import add
from typing import Any

from .reading import PIECE, lower_case


def characters(table: dict[Any, int], text: str, weights: list[int]) -> tuple[list[int], int]:
    # given runs
    """The same for runs of 2 to 3 characters within what spaces part, with the spaces around."""
    text = f" {' '.join(PIECE.findall(lower_case(text)))} "
    runs = [list(map(add, text, text[1:]))]
    # given runs
    for size in range(2, 3):
        runs.append(list(map(add, runs[-1], text[size:])))
    places = list(filter(None, map(table.get, chain.from_iterable(runs))))
    return places, sum(map(weights.__getitem__, places))

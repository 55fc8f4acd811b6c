# only here: all

from itertools import chain
from typing import Any

from .reading import PIECE, Memo, lower_case


def within(table: dict[Any, int], weights: list[int]) -> Memo:
    # given runs
    """The same for runs of 2 to 3 characters in a piece of text, with the spaces around."""

    @Memo
    def found(piece: str) -> tuple[list[int], int]:
        text = f" {lower_case(piece)} "
        runs = [
            text[start : start + size]
            # given sizes
            for size in (2, 3)
            for start in range(len(text) - size + 1)
        ]
        places = list(filter(None, map(table.get, runs)))
        return places, sum(map(weights.__getitem__, places))

    return found


def characters(within: Memo, text: str) -> tuple[list[int], int]:
    """The same for all pieces that spaces part."""
    found = [within[piece] for piece in PIECE.findall(text)]
    places = list(chain.from_iterable(places for places, _ in found))
    return places, sum(total for _, total in found)

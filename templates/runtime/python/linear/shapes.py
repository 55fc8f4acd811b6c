# only here: all

import re
from typing import Any

from .reading import LETTERS, Memo, places_of

# given shape
SHAPE = str.maketrans("Aa0", "Aa9")
LETTER = re.compile(f"[{LETTERS}]")
AGAIN = re.compile("(?<=A)A+|(?<=a)a+|(?<=9)9+|(?<=u)u+|(?<=_)_+")


@Memo
def shape_of(token: str) -> str:
    """A token with A, a, 9 and u for upper case, lower case, digits and other letters, runs as one."""
    shape = token.translate(SHAPE)
    return AGAIN.sub("", shape if shape.isascii() else LETTER.sub("u", shape))


def shapes(table: dict[Any, int], tokens: list[str], weights: list[int]) -> tuple[list[int], int]:
    return places_of(table, list(map(shape_of.__getitem__, tokens)), weights)

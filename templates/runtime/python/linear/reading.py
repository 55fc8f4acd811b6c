# only here: all

import re
from itertools import chain
from typing import Any, Callable

# Letters beyond ASCII, and spaces; every character that is neither nor makes up words is a token of its own.
LETTERS = (
    "\u00aa\u00ad\u00b2-\u00b3\u00b5\u00b9-\u00ba\u00bc-\u00be\u00c0-\u00d6\u00d8-\u00f6"
    "\u00f8-\u0559\u0560-\u0588\u058b-\u05bd\u05bf-\u060b\u060e-\u061a\u061c-\u061d\u0620-\u0669"
    "\u066e-\u06d3\u06d5-\u0963\u0966-\u167f\u1681-\u1fff\u200b-\u200f\u202a-\u202e\u2060-\u209f"
    "\u20d0-\u20ff\u2150-\u218f\u2c00-\u2dff\u2e80-\u2fff\u3004-\u3007\u3021-\u302f\u3031-\u30fa"
    "\u30fc-\ud7ff\ue000-\ufe0f\ufe1a-\ufe2f\ufe70-\ufefe\uff00\uff10-\uff19\uff21-\uff3a"
    "\uff41-\uff5a\uff66-\uffdf\uffef-\ufff8\ufffe-\U0001efff\U0001fb00-\U0010ffff"
)
SPACE = "\u0009-\u000d\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028-\u2029\u202f\u205f\u3000\ufeff"
PIECE = re.compile(f"[^{SPACE}]+")
TOKEN = re.compile(f"[0-9A-Z_a-z{LETTERS}]+|[^{SPACE}]")
# given lower
LOWER = str.maketrans("AÄ", "aä")


def lower_case(text: str) -> str:
    return text.lower() if text.isascii() else text.translate(LOWER)


class Memo(dict[str, Any]):
    """A function of texts that keeps what it gave for short ones; emptied where that grows large."""

    def __init__(self, function: Callable[[str], Any]) -> None:
        self.function = function

    def __missing__(self, text: str) -> Any:
        value = self.function(text)
        if len(text) <= 40:
            if len(self) >= 20_000:
                self.clear()
            self[text] = value
        return value


def places_of(table: dict[Any, int], tokens: list[str], weights: list[int]) -> tuple[list[int], int]:
    pairs = zip(tokens, tokens[1:])
    places = list(filter(None, map(table.get, chain(tokens, pairs))))
    return places, sum(map(weights.__getitem__, places))


def words(table: dict[Any, int], tokens: list[str], weights: list[int]) -> tuple[list[int], int]:
    """The places of words, other characters and pairs of neighbours, and the sum of their weights."""
    return places_of(table, lower_case(" ".join(tokens)).split(" "), weights)

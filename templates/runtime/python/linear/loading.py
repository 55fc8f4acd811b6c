# only here: all

from typing import Any, Callable

from .weights import weights_of


def load(text: str, term_of: Callable[[str], Any]) -> tuple[dict[Any, int], list[int]]:
    """The place of each term, from 1, and the weights at each place."""
    lines = [line.split("\t") for line in text[1:-1].split("\n")]
    places = {term_of(term): place for place, (term, _) in enumerate(lines, 1)}
    return places, [0, *(weights_of(letters) for _, letters in lines)]


def word_or_pair(term: str) -> "str | tuple[str, str]":
    first, _, second = term.partition(" ")
    return (first, second) if second else first

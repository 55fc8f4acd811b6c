import math
import re


def matches(text: str, pattern: str) -> bool:
    """Whether the whole of a text, of at most 2000 characters, matches a pattern."""
    return len(text) <= 2000 and re.fullmatch(pattern, text) is not None


def has(text: str, pattern: str) -> bool:
    """Whether a pattern occurs in a text."""
    return re.search(pattern, text) is not None


def length_of(text: str) -> int:
    """The number of code points of a text."""
    return len(text)


def decimal_of(text: str) -> float:
    """The number that a text writes, with a point or a comma; NaN if it writes none."""
    written = re.fullmatch("[+-]?(?:[0-9]{1,15}[.,]?[0-9]{0,15}|[.,][0-9]{1,15})", text)
    return float(text.replace(",", ".")) if written else math.nan


def remainder_of(text: str, divisor: int) -> int:
    """The remainder of a whole number in digits, -1 if it is none."""
    if not re.fullmatch("[0-9]+", text):
        return -1
    rest = 0
    for digit in text:
        rest = (rest * 10 + int(digit)) % divisor
    return rest


def digits_of(text: str) -> list[int]:
    """The digits of a text as numbers, the last first."""
    return [int(char) for char in reversed(text) if "0" <= char <= "9"]

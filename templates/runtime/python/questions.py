import re

from .tokens import spans


def count(text: str, token: str) -> int:
    return len(spans(text, token))


def length(text: str) -> int:
    return len(text)


def contains(text: str, part: str) -> bool:
    return part in text


def starts_with(text: str, token: str) -> bool:
    found = spans(text, token)
    return bool(found) and found[0][0] == 0


def ends_with(text: str, token: str) -> bool:
    found = spans(text, token)
    return bool(found) and found[-1][1] == len(text)


def digits_of(value: int) -> str:
    return str(value)


def integer_of(text: str) -> int:
    """The whole number that a text of at most nine digits is; 0 for other texts."""
    return int(text) if re.fullmatch("-?[0-9]{1,9}", text) else 0


def plus(value: int, more: int) -> int:
    return value + more

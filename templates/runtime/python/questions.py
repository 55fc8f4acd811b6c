import re

from .tokens import spans


def count(text, token):
    return len(spans(text, token))


def length(text):
    return len(text)


def contains(text, part):
    return part in text


def starts_with(text, token):
    found = spans(text, token)
    return bool(found) and found[0][0] == 0


def ends_with(text, token):
    found = spans(text, token)
    return bool(found) and found[-1][1] == len(text)


def digits_of(value):
    return str(value)


def integer_of(text):
    """The whole number that a text of at most nine digits is; 0 for other texts."""
    return int(text) if re.fullmatch("-?[0-9]{1,9}", text) else 0


def plus(value, more):
    return value + more

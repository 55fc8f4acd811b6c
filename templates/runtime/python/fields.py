import math
import re


def at(value, *keys):
    """The value at a path of keys and places, or None."""
    for key in keys:
        if isinstance(key, str):
            value = value.get(key) if isinstance(value, dict) else None
        else:
            value = value[key] if isinstance(value, list) and key < len(value) else None
    return value


def text_of(value):
    """A value as text, "" if it is none; half a surrogate pair is U+FFFD."""
    return re.sub("[\ud800-\udfff]", "\ufffd", value) if isinstance(value, str) else ""


def is_text(value):
    return isinstance(value, str)


def is_number(value):
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def number_of(value):
    """A value as number, NaN if it is none, so that every comparison is false."""
    is_number = isinstance(value, (int, float)) and not isinstance(value, bool)
    return value if is_number else math.nan


def is_present(value):
    return value is not None

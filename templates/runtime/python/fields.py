import math
import re


def at(value: object, *keys: "str | int") -> object:
    """The value at a path of keys and places, or None."""
    for key in keys:
        if isinstance(key, str):
            value = value.get(key) if isinstance(value, dict) else None
        else:
            value = value[key] if isinstance(value, list) and key < len(value) else None
    return value


def text_of(value: object) -> str:
    """A value as text, "" if it is none; half a surrogate pair is U+FFFD."""
    return re.sub("[\ud800-\udfff]", "\ufffd", value) if isinstance(value, str) else ""


def is_text(value: object) -> bool:
    return isinstance(value, str)


def is_number(value: object) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def number_of(value: object) -> float:
    """A value as number, NaN if it is none, so that every comparison is false."""
    return value if isinstance(value, (int, float)) and not isinstance(value, bool) else math.nan


def is_present(value: object) -> bool:
    return value is not None

import re


def word_at(text: str, nth: int) -> int:
    """Where the n-th run of characters between spaces starts, from the right where n is negative."""
    return run_at(text, "^\u0009-\u000d\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028-\u2029\u202f\u205f\u3000\ufeff", nth)


def run_at(text: str, chars: str, nth: int) -> int:
    """Where the n-th run of characters of a set starts, from the right where n is negative."""
    starts = [run.start() for run in re.finditer(f"[{chars}]+", text)]
    place = nth - 1 if nth > 0 else len(starts) + nth
    return starts[place] if 0 <= place < len(starts) else -1


def after(text: str, wanted: str, nth: int, at: int) -> int:
    """Behind the n-th place of some text from a place on."""
    for _ in range(nth):
        if at == -1:
            return -1
        at = text.find(wanted, at)
        if at != -1:
            at += len(wanted)
    return at


def after_last(text: str, wanted: str, nth: int) -> int:
    """Behind the n-th place of some text from the right."""
    at = len(text)
    for _ in range(nth):
        at = text.rfind(wanted, 0, at)
        if at == -1:
            return -1
    return at + len(wanted)


def before(text: str, wanted: str, nth: int, at: int) -> int:
    """Before the n-th place of some text from a place on."""
    end = after(text, wanted, nth, at)
    return -1 if end == -1 else end - len(wanted)


def first_of(text: str, chars: str, at: int) -> int:
    """Where the first character of a set stands from a place on; the end of the text if there is none."""
    if at == -1:
        return -1
    found = re.compile(f"[{chars}]").search(text, at)
    return found.start() if found else len(text)


def further(text: str, at: int, count: int) -> int:
    """So many characters behind a place."""
    return at + count if at != -1 and at + count <= len(text) else -1


def end_of(text: str) -> int:
    return len(text)


def between(text: str, start: int, end: int) -> str:
    return text[start:end]

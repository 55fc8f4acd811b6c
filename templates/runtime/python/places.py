from .tokens import spans


def slice(text: str, start: int, end: int) -> str:
    """From one place to another; a place of -1 is none."""
    return "" if start < 0 or end < 0 else text[start:end]


def from_end(text: str, count: int) -> int:
    """The place so many characters before the end."""
    return max(0, len(text) - count)


def boundary(text: str, left: str, right: str, n: int) -> int:
    """The n-th place where one token ends and another starts, or -1; "" is anything.

    Below 0, n counts from the end.
    """
    starts = [start for start, _ in spans(text, right)] if right else []
    ends = [end for _, end in spans(text, left)] if left else []
    places = ends if left else starts
    if left and right:
        known = set(starts)
        places = [end for end in ends if end in known]
    at = n - 1 if n > 0 else len(places) + n
    return places[at] if 0 <= at < len(places) else -1


def until(text: str, start: int, token: str, n: int) -> int:
    """Where the n-th match of a token from a place on starts; the end of the text where there is none."""
    if start < 0:
        return -1
    starts = [first for first, _ in spans(text, token) if first >= start]
    return starts[n - 1] if n <= len(starts) else len(text)


def since(text: str, end: int, token: str, n: int) -> int:
    """Where the n-th match of a token before a place, counted backwards, ends; 0 where there is none."""
    if end < 0:
        return -1
    ends = [last for _, last in spans(text, token) if last <= end]
    return ends[-n] if n <= len(ends) else 0


def shift(place: int, by: int) -> int:
    return -1 if place < 0 else max(0, place + by)


def match(text: str, token: str, n: int) -> str:
    """The n-th match of a token, or "". Below 0, n counts from the end."""
    found = matches(text, token)
    at = n - 1 if n > 0 else len(found) + n
    return found[at] if 0 <= at < len(found) else ""


def matches(text: str, token: str) -> list[str]:
    return [text[start:end] for start, end in spans(text, token)]


def part(text: str, token: str, n: int) -> str:
    """The n-th of the parts between matches of a token, or "". Below 0, n counts from the end."""
    found = parts(text, token)
    at = n - 1 if n > 0 else len(found) + n
    return found[at] if 0 <= at < len(found) else ""


def parts(text: str, token: str) -> list[str]:
    found = []
    last = 0
    for start, end in spans(text, token):
        found.append(text[last:start])
        last = end
    return found + [text[last:]]

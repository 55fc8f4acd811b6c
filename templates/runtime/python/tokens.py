from .characters import kind_of


def spans(text: str, token: str) -> list[tuple[int, int]]:
    """Where a token matches: starts and ends."""
    # only with classes
    if mask_of(token) > 0:
        return runs(text, mask_of(token))
    # only with <number>
    if token == "<number>":
        return numbers(text)
    # only with <capitalized>
    if token == "<capitalized>":
        return capitalized(text)
    return occurrences(text, token)


# The kinds of characters that classes are made of.
MASKS = {
    "<digits>": 1,
    "<lower>": 2,
    "<upper>": 4,
    "<letters>": 14,
    "<alphanumeric>": 15,
    "<spaces>": 16,
    "<nonspace>": 47,
    "<punctuation>": 32,
}


def mask_of(token: str) -> int:
    return MASKS.get(token, 0)


def runs(text: str, mask: int) -> list[tuple[int, int]]:
    """Longest runs of characters of some kinds."""
    found = []
    start = -1
    for i in range(len(text) + 1):
        is_inside = i < len(text) and kind_of(text[i]) & mask != 0
        if is_inside and start < 0:
            start = i
        if not is_inside and start >= 0:
            found.append((start, i))
            start = -1
    return found


def numbers(text: str) -> list[tuple[int, int]]:
    """Digits, with single commas and points between digits."""
    found = []
    i = 0

    def is_digit(at: int) -> bool:
        return at < len(text) and "0" <= text[at] <= "9"

    while i < len(text):
        start = i
        while is_digit(i) or (i > start and text[i : i + 1] in (",", ".") and is_digit(i + 1)):
            i += 1
        if i > start:
            found.append((start, i))
        i += 1
    return found


def capitalized(text: str) -> list[tuple[int, int]]:
    """An upper-case letter and the lower-case letters after it, at least one."""
    found = []
    for i in range(len(text)):
        if kind_of(text[i]) != 4:
            continue
        end = i + 1
        while end < len(text) and kind_of(text[end]) == 2:
            end += 1
        if end > i + 1:
            found.append((i, end))
    return found


def occurrences(text: str, wanted: str) -> list[tuple[int, int]]:
    """Where a text stands in another, from the left, without overlap."""
    found = []
    at = text.find(wanted) if wanted else -1
    while at >= 0:
        found.append((at, at + len(wanted)))
        at = text.find(wanted, at + len(wanted))
    return found

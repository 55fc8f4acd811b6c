from .characters import kind_of
from .places import matches, parts
from .tokens import mask_of, spans


def trim(text: str) -> str:
    """Without spaces at the ends."""
    start, end = 0, len(text)
    while start < end and kind_of(text[start]) == 16:
        start += 1
    while end > start and kind_of(text[end - 1]) == 16:
        end -= 1
    return text[start:end]


def squeeze(text: str) -> str:
    """One space in place of each run of spaces, none at the ends."""
    return " ".join(matches(text, "<nonspace>"))


def keep(text: str, token: str) -> str:
    """The characters of a class alone."""
    return "".join(char for char in text if kind_of(char) & mask_of(token) != 0)


def drop(text: str, token: str) -> str:
    """All characters but those of a class."""
    return "".join(char for char in text if kind_of(char) & mask_of(token) == 0)


def replace(text: str, token: str, by: str) -> str:
    """Every match of a token replaced."""
    return by.join(parts(text, token))


def replace_first(text: str, token: str, by: str) -> str:
    """The first match of a token replaced."""
    for start, end in spans(text, token):
        return text[:start] + by + text[end:]
    return text


def dedupe(text: str) -> str:
    """One character in place of each run of the same character."""
    return "".join(char for i, char in enumerate(text) if i == 0 or char != text[i - 1])


def distinct(text: str) -> str:
    """The first of each character."""
    return "".join(dict.fromkeys(text))


def reverse(text: str) -> str:
    return text[::-1]


def backwards(text: str, token: str, glue: str) -> str:
    """Matches of a token in reverse order, with glue between."""
    return glue.join(matches(text, token)[::-1])


def pad_start(text: str, length: int, pad: str) -> str:
    """Padded on the left to a length."""
    return pad * (length - len(text)) + text


def group(text: str, length: int, glue: str) -> str:
    """Groups of so many characters with glue between, counted from the end if there are less than 0."""
    size = abs(length)
    first = size if length > 0 else len(text) % size or size
    groups = [text[:first]] + [text[i : i + size] for i in range(first, len(text), size)]
    return glue.join(groups)

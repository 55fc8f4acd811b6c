def has(text: str, *phrases: str) -> bool:
    return any(f" {phrase} " in text for phrase in phrases)


def starts(text: str, *phrases: str) -> bool:
    return any(text.startswith(f" {phrase} ") for phrase in phrases)


def ends(text: str, *phrases: str) -> bool:
    return any(text.endswith(f" {phrase} ") for phrase in phrases)

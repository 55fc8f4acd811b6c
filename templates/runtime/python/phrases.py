def has(text, *phrases):
    return any(f" {phrase} " in text for phrase in phrases)


def starts(text, *phrases):
    return any(text.startswith(f" {phrase} ") for phrase in phrases)


def ends(text, *phrases):
    return any(text.endswith(f" {phrase} ") for phrase in phrases)

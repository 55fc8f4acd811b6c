from .characters import kind_of, lower_of, upper_of


def lower(text: str) -> str:
    return "".join(lower_of(char) for char in text)


def upper(text: str) -> str:
    return "".join(upper_of(char) for char in text.replace("ß", "ss"))


def swap_case(text: str) -> str:
    return "".join(lower_of(char) if lower_of(char) != char else upper_of(char) for char in text)


def title(text: str) -> str:
    """Every word starts with upper case; the rest is lower case."""
    changed = ""
    is_inside = False
    for char in text:
        changed += lower_of(char) if is_inside else upper_of(char)
        is_inside = kind_of(char) < 16 or char in "'\u2019"
    return changed


def sentence(text: str) -> str:
    """The first letter is upper case, the rest lower case."""
    changed = ""
    has_started = False
    for char in text:
        changed += lower_of(char) if has_started else upper_of(char)
        has_started = has_started or kind_of(char) & 14 != 0
    return changed


def capitalize(text: str) -> str:
    """The first character in upper case, the rest as it is."""
    return upper_of(text[0]) + text[1:] if text else ""


def uncapitalize(text: str) -> str:
    """The first character in lower case, the rest as it is."""
    return lower_of(text[0]) + text[1:] if text else ""


# Latin letters without accents.
PLAIN = str.maketrans(
    "ÀÁÂÃÄÅàáâãäåÇçÈÉÊËèéêëÌÍÎÏìíîïÑñÒÓÔÕÖØòóôõöøÙÚÛÜùúûüÝýÿŠšŽžĀāĂăĄąĆćČčĎďĐđĒēĖėĘęĚěĞğĪīĮįİıŁłŃńŅņŇňŌōŐőŘřŚśŞşŢţŤťŪūŮůŰűŲųŹźŻż",
    "AAAAAAaaaaaaCcEEEEeeeeIIIIiiiiNnOOOOOOooooooUUUUuuuuYyySsZzAaAaAaCcCcDdDdEeEeEeEeGgIiIiIiLlNnNnNnOoOoRrSsSsTtTtUuUuUuUuZzZz",
)


def fold(text: str) -> str:
    return text.translate(PLAIN)

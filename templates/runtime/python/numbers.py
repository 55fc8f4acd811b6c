import math
import re

from .tokens import numbers


def number_at(text: str, n: int) -> str:
    """The n-th number of a text, or "". Below 0, n counts from the end."""
    found = numbers_in(text)
    at = n - 1 if n > 0 else len(found) + n
    return found[at] if 0 <= at < len(found) else ""


def numbers_in(text: str) -> list[str]:
    """Numbers with their sign, without commas. A minus behind a letter or digit is none."""
    found = []
    for start, end in numbers(text):
        is_negative = re.search("(?:^|[^0-9A-Za-z])-\\Z", text[max(0, start - 2) : start])
        found.append(("-" if is_negative else "") + text[start:end].replace(",", ""))
    return found


def scaled(text: str, factor: float, offset: float, digits: int) -> str:
    """A number times a factor plus an offset, rounded to so many decimals."""
    return fixed(amount_of(text) * factor + offset, digits)


def scaled_to(text: str, factor: float, offset: float, digits: int) -> str:
    """A number times a factor plus an offset with so many significant digits, without zeros at the end."""
    value = amount_of(text) * factor + offset
    size = abs(value)
    decimals = digits - 1
    while size >= 10 and decimals > 0:
        size /= 10
        decimals -= 1
    while 0 < size < 1 and decimals < 12:
        size *= 10
        decimals += 1
    return without_zeros(fixed(value, decimals))


def without_zeros(text: str) -> str:
    """Without zeros behind the last decimal."""
    return text.rstrip("0").removesuffix(".") if "." in text else text


def overall(text: str, what: str) -> str:
    """The sum, mean, median, least or greatest of all numbers of a text; "" where there are none."""
    found = [amount_of(number) for number in numbers_in(text)]
    if not found:
        return ""
    total = 0.0
    for value in found:
        total += value
    found.sort()
    middle = len(found) // 2
    results = {
        "sum": total,
        "mean": total / len(found),
        "median": found[middle] if len(found) % 2 == 1 else (found[middle - 1] + found[middle]) / 2,
        "least": found[0],
        "greatest": found[-1],
    }
    return without_zeros(fixed(results[what], 8))


def amount_of(text: str) -> float:
    """The value of digits with at most one point, exact up to 15 digits; NaN for other texts."""
    if not re.fullmatch("-?[0-9]*(?:[.][0-9]*)?", text) or not re.search("[0-9]", text):
        return math.nan
    whole, _, part = text.replace("-", "").partition(".")
    value = 0.0
    for digit in whole + part:
        value = value * 10 + int(digit)
    scale = 1.0
    for _ in part:
        scale *= 10
    return (-value if text.startswith("-") else value) / scale


def fixed(value: float, digits: int) -> str:
    """Rounded half up, away from zero, to so many decimals; "" where the digits would not be exact."""
    scaled_up = abs(value) * 10.0**digits + 0.5
    if not scaled_up < 2**53:
        return ""
    whole = math.floor(scaled_up)
    text = str(whole).rjust(digits + 1, "0")
    sign = "-" if value < 0 and whole > 0 else ""
    return sign + (text if digits == 0 else f"{text[:-digits]}.{text[-digits:]}")

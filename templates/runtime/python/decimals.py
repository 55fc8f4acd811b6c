import re

from .numbers import fixed, without_zeros


def decimal_of(text: str) -> "tuple[int, int] | None":
    """Units of its last decimal and how many decimals a number has; None for other texts and for 2^53 units or more."""
    found = re.match("(-?)([0-9]+)(?:\\.([0-9]{1,15}))?\\Z", text)
    if not found:
        return None
    part = found[3] or ""
    units = int(found[2] + part)
    if units >= 2**53:
        return None
    return (-units if found[1] else units), len(part)


def decimal_text(units: int, places: int) -> str:
    """So many units of the last of some decimals, without zeros at the end; "" from 2^53 units on."""
    if abs(units) >= 2**53:
        return ""
    text = str(abs(units)).rjust(places + 1, "0")
    point = len(text) - places
    return ("-" if units < 0 else "") + without_zeros(text[:point] + "." + text[point:])


def aligned(left: str, right: str) -> "tuple[int, int, int] | None":
    """Two numbers in units of the same decimal, and which; None where there are none."""
    a, b = decimal_of(left), decimal_of(right)
    if a is None or b is None:
        return None
    places = max(a[1], b[1])
    x, y = a[0] * 10 ** (places - a[1]), b[0] * 10 ** (places - b[1])
    return (x, y, places) if abs(x) < 2**53 and abs(y) < 2**53 else None


def rounded(text: str, step: str, way: str) -> str:
    """A multiple of a step: the next one down, up, in (to 0), out (from 0), or nearest: ties out, to even ones, or in."""
    found = aligned(text, step)
    if found is None or found[1] <= 0:
        return ""
    value, size, places = found
    rest = value % size
    low = value - rest
    if abs(low) >= 2**53:
        return ""
    twice = 2 * rest - size
    is_up = {
        "down": False,
        "up": rest > 0,
        "in": rest > 0 > value,
        "out": rest > 0 and value > 0,
        "nearest": twice > 0 or (twice == 0 and value > 0),
        "even": twice > 0 or (twice == 0 and low // size % 2 != 0),
        "halfIn": twice > 0 or (twice == 0 and value < 0),
    }
    return decimal_text(low + size if is_up[way] else low, places)


def significant(text: str, digits: int, way: str) -> str:
    """A number with so many significant digits, rounded in one of these ways."""
    found = decimal_of(text)
    if found is None:
        return ""
    units, places = found
    spare = len(str(abs(units))) - digits
    if spare <= 0:
        return decimal_text(units, places)
    return rounded(text, decimal_text(10 ** max(0, spare - places), max(0, places - spare)), way)


def combined(left: str, operator: str, right: str) -> str:
    """Two numbers added, subtracted, multiplied or divided, or the whole quotient (//) or its rest (%), or "".

    Exact but for /, which has 8 decimals.
    """
    found = aligned(left, right)
    if found is None:
        return ""
    a, b, places = found
    if operator == "+":
        return decimal_text(a + b, places)
    if operator == "-":
        return decimal_text(a - b, places)
    if operator == "*":
        x, y = decimal_of(left), decimal_of(right)
        return decimal_text(x[0] * y[0], x[1] + y[1]) if x and y else ""
    if b == 0:
        return ""
    if operator == "/":
        return without_zeros(fixed(a / b, 8))
    return decimal_text(a % b, places) if operator == "%" else decimal_text(a // b, 0)


def number_text(text: str, pattern: str) -> str:
    """A number as a pattern shows it, rounded to its decimals.

    0.00, 0.## without zeros, #,##0, #,##,##0.00 or #.##0,00 in groups, 00000 with zeros in front, 0.00e0 or 0.00E+00;
    before it + for a sign of positive ones, ( for (negative) ones.
    """
    parts = re.match(
        "([+(])?(#([^0#])##(?:[^0#](##))?)?(0+)(?:([^0#eE])(0*)(#*))?(?:([eE])(\\+?)(0+))?\\Z", pattern
    )
    if parts is None:
        return ""
    lead, _, glue, two, zeros, point, least, most, e, plus, powers = parts.groups(default="")
    decimals = len(least) + len(most)
    if e:
        shown = significant(text, decimals + 1, "nearest")
    else:
        shown = rounded(text, decimal_text(1, decimals), "nearest")
    value = decimal_of(shown)
    if value is None:
        return ""
    units, places = value
    digits = str(abs(units)).rjust(1 if e else places + 1, "0")
    start = 1 if e else len(digits) - places
    whole = digits[:start].rjust(len(zeros), "0")
    if glue:
        whole = re.sub("(?=(?:..)*...$)(?!^)" if two else "(?=(?:...)+$)(?!^)", glue, whole)
    part = digits[start:].rstrip("0").ljust(len(least), "0")
    result = whole + point + part if part else whole
    if e:
        power = len(digits) - 1 - places
        result += e + ("-" if power < 0 else plus) + str(abs(power)).rjust(len(powers), "0")
    if units < 0:
        return f"({result})" if lead == "(" else f"-{result}"
    return f"+{result}" if lead == "+" and units > 0 else result

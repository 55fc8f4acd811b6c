import re


def rebased(text: str, start: int, end: int) -> str:
    """A whole number in digits of one base written in another; "" for other texts."""
    digits = "0123456789ABCDEF"
    value = 0
    for char in text:
        digit = digits.find(char.upper() if "a" <= char <= "f" else char)
        if not 0 <= digit < start:
            return ""
        value = value * start + digit
    if text == "" or value >= 2**53:
        return ""
    result = digits[value % end]
    while value >= end:
        value //= end
        result = digits[value % end] + result
    return result


def roman(text: str) -> str:
    """A whole number below 4000 in Roman numerals; "" for other texts."""
    symbols = ["M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"]
    values = [1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1]
    if not re.fullmatch("[0-9]{1,4}", text) or int(text) >= 4000:
        return ""
    rest = int(text)
    result = ""
    for symbol, value in zip(symbols, values):
        result += symbol * (rest // value)
        rest %= value
    return result


def from_roman(text: str) -> str:
    """The number that Roman numerals write; "" for other texts."""
    values = [1, 5, 10, 50, 100, 500, 1000]
    total = 0
    previous = 0
    for char in text:
        at = "IVXLCDM".find(char)
        if at < 0:
            return ""
        total += values[at] - 2 * previous if values[at] > previous else values[at]
        previous = values[at]
    return str(total) if text else ""


def code_of(text: str) -> str:
    """The code point of the first character, or ""."""
    return str(ord(text[0])) if text else ""


def char_of(text: str) -> str:
    """The character of a code point from 32 on; "" for other texts."""
    code = int(text) if re.fullmatch("[0-9]{1,7}", text) else 0
    return "" if code < 32 or code > 0x10FFFF or 0xD800 <= code <= 0xDFFF else chr(code)

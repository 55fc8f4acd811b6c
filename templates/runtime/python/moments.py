import re

from .dates import day_number, moment_of, month_name, weekday_name
from .decimals import combined, decimal_of


def moment_at(text: str, order: str) -> str:
    """Seconds from 1970-01-01 to the date and time in a text, times alone being of that day, or ""."""
    moment = moment_of(text, order)
    if moment is None:
        return ""
    year, month, day, hour, minute, second = moment
    is_date = year >= 0 and month > 0 and day > 0
    if not is_date and (hour < 0 or max(year, month, day) >= 0):
        return ""
    days = day_number(moment) - 719468 if is_date else 0
    if is_date and calendar_of(days)[2] != day:
        return ""
    return str(days * 86400 + max(0, hour) * 3600 + max(0, minute) * 60 + max(0, second))


def calendar_of(days: int) -> tuple[int, int, int]:
    """Year, month and day that are so many days after 1970-01-01."""
    era, of_era = divmod(days + 719468, 146097)
    years = (of_era - of_era // 1460 + of_era // 36524 - of_era // 146096) // 365
    of_year = of_era - (365 * years + years // 4 - years // 100)
    shifted = (5 * of_year + 2) // 153
    month = shifted + 3 if shifted < 10 else shifted - 9
    return years + era * 400 + (1 if month <= 2 else 0), month, of_year - (153 * shifted + 2) // 5 + 1


def month_start(year: int, month: int) -> int:
    """Days from 1970-01-01 to the first of a month, which may be counted on over years."""
    over, at = divmod(month - 1, 12)
    return day_number((year + over, at + 1, 1)) - 719468


def days_of(value: str) -> "tuple[int, int] | None":
    """Whole days from 1970-01-01 to a moment, and the seconds left; None outside of the years 1000 to 9999."""
    found = decimal_of(value)
    if found is None or found[1] > 0:
        return None
    days, seconds = divmod(found[0], 86400)
    return (days, seconds) if -354285 <= days <= 2932896 else None


def moment_text(value: str, pattern: str) -> str:
    """A moment as a pattern shows it.

    YYYY-MM-DD, D MMMM YY, dddd, h:mm A, GGGG-[W]WW of ISO weeks, DDD of the year, Do, Q quarter, F half, E day of the
    week, N: the how manieth of its weekday in the month. Letters in [ ] stand for themselves.
    """
    found = days_of(value)
    if found is None:
        return ""
    days, seconds = found
    year, month, day = calendar_of(days)
    hour = seconds // 3600
    weekday = (days + 3) % 7
    thursday = days - weekday + 3
    week_year = calendar_of(thursday)[0]
    counts = {"Y": year, "G": week_year, "Q": (month + 2) // 3, "F": 1 if month < 7 else 2, "M": month, "D": day}
    counts.update({"E": weekday + 1, "N": (day + 6) // 7, "W": (thursday - month_start(week_year, 1)) // 7 + 1})
    counts.update({"H": hour, "h": hour % 12 or 12, "m": seconds // 60 % 60, "s": seconds % 60})

    def shown(match: "re.Match[str]") -> str:
        token = match[0]
        kind, size = token[0], len(token)
        if kind == "[":
            return token[1:-1]
        if kind == "d":
            return weekday_name(days + 719468)[: size if size < 4 else 9]
        if kind == "M" and size > 2:
            return month_name(month)[: size if size < 4 else 9]
        if kind in "Aa":
            half = "am" if hour < 12 else "pm"
            return half.upper() if kind == "A" else half
        if token == "Do":
            return str(day) + ("th" if 10 < day < 14 else {1: "st", 2: "nd", 3: "rd"}.get(day % 10, "th"))
        if kind == "D" and size > 2:
            return str(days - month_start(year, 1) + 1).rjust(1 if size < 4 else 3, "0")
        text = str(counts[kind]).rjust(size, "0")
        return text[-size:] if kind in "YG" else text

    tokens = (
        "\\[[^\\]]*\\]|Y{4}|Y{2}|G{4}|G{2}|M{1,4}|Do|D{1,4}|d{2,4}|W{1,2}|H{1,2}|h{1,2}|m{1,2}|s{1,2}|[QFENAa]"
    )
    return re.sub(tokens, shown, pattern)


def first_day(value: str, unit: str) -> str:
    """The first day of the month, quarter, half or year of a moment, or of its week, named by the day it starts on."""
    found = days_of(value)
    if found is None:
        return ""
    days = found[0]
    year, month, _ = calendar_of(days)
    size = {"month": 1, "quarter": 3, "half": 6, "year": 12}.get(unit)
    if size is None:
        first = days
        while first > days - 6 and weekday_name(first + 719468) != unit:
            first -= 1
        return str(86400 * first)
    return str(86400 * month_start(year, month - (month - 1) % size))


def last_day(value: str, unit: str) -> str:
    """The last day of what first_day gives the first of."""
    found = days_of(first_day(value, unit))
    if found is None:
        return ""
    days = found[0]
    year, month, _ = calendar_of(days)
    size = {"month": 1, "quarter": 3, "half": 6, "year": 12}.get(unit)
    return str(86400 * (days + 6 if size is None else month_start(year, month + size) - 1))


def add_months(value: str, count: int) -> str:
    """So many months later, on the last day of a month that is too short."""
    found = days_of(value)
    if found is None:
        return ""
    year, month, day = calendar_of(found[0])
    first = month_start(year, month + count)
    last = month_start(year, month + count + 1) - 1
    return str(86400 * min(first + day - 1, last) + found[1])


def months_between(start: str, end: str) -> str:
    """Whole months from one moment to another, below 0 if that is earlier."""
    a, b = days_of(start), days_of(end)
    if a is None or b is None:
        return ""
    first, last = calendar_of(a[0]), calendar_of(b[0])
    count = 12 * (last[0] - first[0]) + last[1] - first[1]
    rest = (last[2] - first[2]) * 86400 + b[1] - a[1]
    if count > 0 > rest:
        return str(count - 1)
    return str(count + 1 if count < 0 < rest else count)


def duration_at(text: str) -> str:
    """The seconds of a duration: 1h 30m, 2 days 3 hours, 90 min; or hours, minutes and seconds: 1:30, 26:15:09."""
    clock = re.search("([0-9]+):([0-9]{2})(?::([0-9]{2}))?", text)
    if clock:
        minute = combined(combined(clock[1], "*", "60"), "+", clock[2])
        return combined(combined(minute, "*", "60"), "+", clock[3] or "0")
    sizes = {"w": "604800", "d": "86400", "h": "3600", "m": "60", "s": "1"}
    units = "(?:w(?:ks?|eeks?)?|d(?:ays?)?|h(?:rs?|ours?)?|m(?:ins?|inutes?)?|s(?:ecs?|econds?)?)\\Z"
    total = ""
    for count, unit in re.findall("([0-9]+(?:\\.[0-9]+)?) ?([A-Za-z]+)", text):
        if re.match(units, unit):
            part = combined(count, "*", sizes[unit[0]])
            total = combined(total, "+", part) if total else part
    return total

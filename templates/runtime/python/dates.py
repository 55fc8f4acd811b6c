import re

WEEKDAYS = "Sunday Monday Tuesday Wednesday Thursday Friday Saturday".split()


def weekday_name(number: int) -> str:
    """The weekday of a day, counted as day_number does."""
    return WEEKDAYS[(number + 3) % 7]


def day_number(moment: tuple[int, ...]) -> int:
    """Days since 0000-03-01."""
    year, month, day = moment[:3]
    y = year - 1 if month <= 2 else year
    of_year = (153 * (month - 3 if month > 2 else month + 9) + 2) // 5 + day - 1
    return 365 * y + y // 4 - y // 100 + y // 400 + of_year


MONTHS = "January February March April May June July August September October November December".split()


def month_name(month: int) -> str:
    """The name of a month from 1 on."""
    return MONTHS[month - 1]


def moment_of(text: str, order: str) -> "tuple[int, ...] | None":
    """Year, month, day, hour, minute and second, -1 for what is not told; None for what no calendar holds.

    Numbers that neither their length nor a colon explains are day, month and year in the given order; behind a |
    stands that of dates with points. After a year, the month comes first.
    """
    year, month, day, hour, minute, second = -1, -1, -1, -1, -1, -1
    half = ""
    is_year_first = False
    rest: list[int] = []
    for token in re.findall("[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?|[0-9]+|[A-Za-z]+", text):
        word = token.lower()
        if ":" in token:
            if hour < 0:
                hour, minute, second = ([int(part) for part in token.split(":")] + [-1])[:3]
        elif word in ("am", "pm"):
            half = word
            if hour < 0 and rest:
                hour = rest.pop()
        elif word >= "a":
            for at, name in enumerate(MONTHS):
                if month < 0 and len(word) >= 3 and name.lower().startswith(word):
                    month = at + 1
            if month < 0 and word == "sept":
                month = 9
        elif len(token) == 4 and year < 0:
            year = int(token)
            is_year_first = month < 0 and not rest
        elif len(token) == 8 and year < 0:
            year, month, day = int(token[:4]), int(token[4:6]), int(token[6:])
        elif len(token) <= 2:
            rest.append(int(token))
    orders = order.split("|")
    is_pointed = re.search("[0-9]\\.[0-9]{1,2}\\.[0-9]", text)
    for slot in "md" if is_year_first else orders[-1 if is_pointed else 0]:
        if not rest:
            break
        if slot == "m" and month < 0:
            month = rest.pop(0)
        elif slot == "d" and day < 0:
            day = rest.pop(0)
        elif slot == "y" and year < 0:
            year = rest.pop(0)
    if 0 <= year < 100:
        year += 2000 if year < 70 else 1900
    if half and hour > 12:
        return None
    if half and hour >= 0:
        hour = hour % 12 + (12 if half == "pm" else 0)
    if month == 0 or month > 12 or day == 0 or day > 31 or 0 <= year < 1000:
        return None
    if hour > 23 or minute > 59 or second > 59:
        return None
    return year, month, day, hour, minute, second


def later(moment: tuple[int, ...], minutes: int) -> tuple[int, ...]:
    """A moment so many minutes later."""
    year, month, day, hour, minute, second = moment
    if minutes == 0:
        return moment
    days, left = divmod(max(0, hour) * 60 + max(0, minute) + minutes, 1440)
    time = (left // 60, left % 60, second)
    if year < 0 or month < 0 or day < 0:
        return (year, month, day) + time
    era, of_era = divmod(day_number(moment) + days, 146097)
    years = (of_era - of_era // 1460 + of_era // 36524 - of_era // 146096) // 365
    of_year = of_era - (365 * years + years // 4 - years // 100)
    shifted = (5 * of_year + 2) // 153
    new_month = shifted + 3 if shifted < 10 else shifted - 9
    new_day = of_year - (153 * shifted + 2) // 5 + 1
    return (years + era * 400 + (1 if new_month <= 2 else 0), new_month, new_day) + time


def date_piece(text: str, order: str, minutes: int, piece: str) -> str:
    """A piece (YYYY, MMM, dddd, HH) of the date and time in a text, so many minutes later, or ""."""
    read = moment_of(text, order)
    if read is None:
        return ""
    moment = later(read, minutes)
    year, month, day, hour, minute, second = moment
    if piece[0] == "d":
        if year < 0 or month < 0 or day < 0:
            return ""
        name = weekday_name(day_number(moment))
        return name[:3] if piece == "ddd" else name
    if piece in ("MMM", "MMMM"):
        if month < 0:
            return ""
        return month_name(month)[:3] if piece == "MMM" else month_name(month)
    if piece in ("a", "A"):
        if hour < 0:
            return ""
        name = "am" if hour < 12 else "pm"
        return name.upper() if piece == "A" else name
    twelve = -1 if hour < 0 else hour % 12 or 12
    values = {"Y": year, "M": month, "D": day, "H": hour, "h": twelve, "m": minute, "s": second}
    value = values[piece[0]]
    if value < 0:
        return ""
    padded = str(value).rjust(len(piece), "0")
    return padded[2:] if piece == "YY" else padded

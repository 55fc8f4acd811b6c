def fits(text: str, template: str, placeholder: str, loose: bool) -> bool:
    """Whether a text is made from a template; placeholders stand for what holds no space, unless loose."""
    first, *parts = template.split(placeholder)
    if not parts:
        return text == template
    last = parts.pop()
    if not text.startswith(first) or not text.endswith(last):
        return False
    ends = [len(first)]
    for part in parts:
        found: list[int] = []
        place = 0
        limit = -1
        for start in ends:
            if limit < start:
                limit = -1 if loose else text.find(" ", start)
            if limit == -1:
                limit = len(text)
            place = max(place, start)
            while place <= limit:
                at = text.find(part, place)
                if at == -1 or at > limit:
                    break
                found.append(at + len(part))
                place = at + 1
        ends = found
    stop = len(text) - len(last)
    least = 0 if loose else text.rfind(" ", 0, max(stop, 0)) + 1
    return any(least <= end <= stop for end in ends)

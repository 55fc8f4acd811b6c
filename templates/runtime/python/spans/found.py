from .pieces import span_scores


def find_span(text: str, may_lack: bool) -> str:
    """The span with the highest score, "" if there is none; where one may lack, only above 0."""
    best = 0 if may_lack else None
    found = (0, 0)
    reach = 0
    first = 0
    for at, piece in enumerate(span_scores(text)):
        inside, begin, end = piece.scores
        if at == 0 or begin > reach:
            reach = begin
            first = piece.start
        reach += inside
        if best is None or reach + end > best:
            best = reach + end
            found = (first, piece.end)
    return text[found[0] : found[1]]


def mask_spans(text: str, placeholder: str) -> str:
    """The text with a placeholder for each of the spans that score highest together."""
    pieces = span_scores(text)
    outside = 0
    within: "int | None" = None
    steps = []
    for piece in pieces:
        inside, begin, end = piece.scores
        if within is None or outside + begin >= within:
            opens, within = True, outside + begin + inside
        else:
            opens, within = False, within + inside
        closes = within + end > outside
        if closes:
            outside = within + end
        steps.append((opens, closes))
    masked = ""
    rest = len(text)
    at = len(pieces) - 1
    while at >= 0:
        if steps[at][1]:
            masked = placeholder + text[pieces[at].end : rest] + masked
            while not steps[at][0]:
                at -= 1
            rest = pieces[at].start
        at -= 1
    return text[:rest] + masked

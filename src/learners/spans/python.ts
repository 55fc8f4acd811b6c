import type { SpanSources } from './library.js'
import { pieceLimit } from './pieces.js'

export const pythonSpans: SpanSources = {
  spanScores: ({ letters, space, table }) => `LETTERS = (
${letters(92)
  .map(line => `    "${line}"\n`)
  .join('')})
PIECE = re.compile(f"[0-9]+|[{LETTERS}]+|[^${space}]")

# Weights of a feature for a piece inside a span, for the first of one and for the last.
WEIGHTS = {}
for entry in (
${table(94)
  .map(line => `    ${line},\n`)
  .join('')}):
    inside, begin, end, feature = entry.split(" ", 3)
    WEIGHTS[feature] = (int(inside), int(begin), int(end))


class Piece:
    """A run of letters or digits, or another character."""

    def __init__(self, start=0, end=0, form="", shape="", spaced=True):
        self.start = start
        self.end = end
        self.form = form
        self.shape = shape
        self.spaced = spaced
        self.chunk = ""
        self.scores = [0, 0, 0]


NO_PIECE = Piece()


def span_scores(text):
    """The pieces of a text and their scores."""
    pieces = []
    for found in PIECE.finditer(text):
        if len(pieces) == ${pieceLimit}:
            break
        written = found.group()
        shape = shape_of(written)
        form = shape if shape.startswith("000") else lower_case(written)
        spaced = not pieces or pieces[-1].end < found.start()
        pieces.append(Piece(found.start(), found.end(), form, shape, spaced))
    first = 0
    while first < len(pieces):
        end = first + 1
        while end < len(pieces) and not pieces[end].spaced:
            end += 1
        shape = "".join(piece.shape[0] for piece in pieces[first : min(end, first + 12)])
        for i in range(first, end):
            pieces[i].chunk = f"{min(i - first, 3)} {shape}"
        first = end
    for at, piece in enumerate(pieces):
        for feature in features_of(pieces, at):
            known = WEIGHTS.get(feature)
            if known:
                for i in range(3):
                    piece.scores[i] += known[i]
    return pieces


def lower_case(text):
    return re.sub("[A-Z]", lambda letter: letter.group().lower(), text)


def shape_of(piece):
    if "0" <= piece[0] <= "9":
        return "0" * min(len(piece), 5)
    shape = ""
    for char in piece:
        kind = char if char < "\\u00aa" else "x"
        if "A" <= char <= "Z":
            kind = "A"
        if "a" <= char <= "z":
            kind = "a"
        if not shape.endswith(kind):
            shape += kind
        if len(shape) == 3:
            break
    return "I" if len(piece) == 1 and shape == "A" else shape


def features_of(pieces, at):
    def near(offset):
        return pieces[at + offset] if 0 <= at + offset < len(pieces) else NO_PIECE

    a, b, c, d, e = near(-2), near(-1), near(0), near(1), near(2)
    gap = ("_" if c.spaced else "") + ("~" if d.spaced else "")
    plain = re.fullmatch("[a-z]+", c.form) is not None
    return [
        f"a{c.form}",
        f"b{b.form}",
        f"c{d.form}",
        f"d{a.form}",
        f"e{e.form}",
        f"f{c.shape}",
        f"g{b.shape} {c.shape}",
        f"h{c.shape} {d.shape}",
        f"i{b.form} {c.form}",
        f"j{c.form} {d.form}",
        f"k{b.form} {c.shape}",
        f"l{c.shape} {d.form}",
        f"m{a.form} {b.form}",
        f"n{d.form} {e.form}",
        f"o{a.shape} {b.shape} {c.shape}",
        f"p{b.shape} {c.shape} {d.shape}",
        f"q{c.shape} {d.shape} {e.shape}",
        f"r{c.chunk}",
        f"s{gap} {c.shape}",
        f"t{gap} {b.shape} {d.shape}",
        f"u{min(at, 3)} {c.shape}",
        f"v{min(len(pieces) - 1 - at, 3)} {c.shape}",
        f"w{c.form[:3] if plain else ''}",
        f"x{c.form[-3:] if plain else ''}",
        f"y{a.form} {b.form} {c.shape}",
        "z",
    ]`,
  findSpan: `def find_span(text, may_lack):
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
    return text[found[0] : found[1]]`,
  maskSpans: `def mask_spans(text, placeholder):
    """The text with a placeholder for each of the spans that score highest together."""
    pieces = span_scores(text)
    outside = 0
    within = None
    steps = []
    for piece in pieces:
        inside, begin, end = piece.scores
        opens = within is None or outside + begin >= within
        within = (outside + begin if opens else within) + inside
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
    return text[:rest] + masked`
}

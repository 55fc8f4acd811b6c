import re

LETTERS = (
    "A-Za-z\u00aa\u00ad\u00b2-\u00b3\u00b5\u00b9-\u00ba\u00bc-\u00be\u00c0-\u00d6\u00d8-\u00f6"
    "\u00f8-\u0559\u0560-\u0588\u058b-\u05bd\u05bf-\u060b\u060e-\u061a\u061c-\u061d\u0620-\u0669"
    "\u066e-\u06d3\u06d5-\u0963\u0966-\u167f\u1681-\u1fff\u200b-\u200f\u202a-\u202e\u2060-\u209f"
    "\u20d0-\u20ff\u2150-\u218f\u2c00-\u2dff\u2e80-\u2fff\u3004-\u3007\u3021-\u302f\u3031-\u30fa"
    "\u30fc-\ud7ff\ue000-\ufe0f\ufe1a-\ufe2f\ufe70-\ufefe\uff00\uff10-\uff19\uff21-\uff3a"
    "\uff41-\uff5a\uff66-\uffdf\uffef-\ufff8\ufffe-\U0001efff\U0001fb00-\U0010ffff"
)
PIECE = re.compile(f"[0-9]+|[{LETTERS}]+|[^\u0009-\u000d\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028-\u2029\u202f\u205f\u3000\ufeff]")

# Weights of a feature for a piece inside a span, for the first of one and for the last.
WEIGHTS: dict[str, tuple[int, int, int]] = {}
for entry in (
    # given weights
    "-4 0 0 z", "9 0 0 f00",
):
    inside, begin, end, feature = entry.split(" ", 3)
    WEIGHTS[feature] = (int(inside), int(begin), int(end))


class Piece:
    """A run of letters or digits, or another character."""

    def __init__(
        self, start: int = 0, end: int = 0, form: str = "", shape: str = "", spaced: bool = True
    ) -> None:
        self.start = start
        self.end = end
        self.form = form
        self.shape = shape
        self.spaced = spaced
        self.chunk = ""
        self.scores = [0, 0, 0]


NO_PIECE = Piece()


def span_scores(text: str) -> list[Piece]:
    """The pieces of a text and their scores."""
    pieces: list[Piece] = []
    for found in PIECE.finditer(text):
        if len(pieces) == 2000:
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


# only here
def lower_case(text: str) -> str:
    return re.sub("[A-Z]", lambda letter: letter.group().lower(), text)


def shape_of(piece: str) -> str:
    if "0" <= piece[0] <= "9":
        return "0" * min(len(piece), 5)
    shape = ""
    for char in piece:
        kind = char if char < "\u00aa" else "x"
        if "A" <= char <= "Z":
            kind = "A"
        if "a" <= char <= "z":
            kind = "a"
        if not shape.endswith(kind):
            shape += kind
        if len(shape) == 3:
            break
    return "I" if len(piece) == 1 and shape == "A" else shape


def features_of(pieces: list[Piece], at: int) -> list[str]:
    def near(offset: int) -> Piece:
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
    ]

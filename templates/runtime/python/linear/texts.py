from .loading import load, word_or_pair
from .memos import characters, within
from .reading import TOKEN, words
from .shapes import shapes
from .weighing import weigh

# given caption
# Words and pairs of neighbours, each with its weights.
TERMS_1, WEIGHTS_1 = load(
    # given terms
    """\nso\tA\n""",
    # only with characters
    str,
    # only with pairs
    word_or_pair,
)
# only with kept-runs
WITHIN_1 = within(TERMS_1, WEIGHTS_1)


def weigh_text(total: int, field: str) -> None:
    # only with reading
    text = field[:500000]
    # only with tokens
    tokens = TOKEN.findall(text)
    # only with close-characters
    beginning = text[:20000]
    # only with close-shapes
    beginning_tokens = TOKEN.findall(text[:20000]) if len(text) > 20000 else tokens
    # only with words
    total += weigh(WEIGHTS_1, *words(TERMS_1, tokens, WEIGHTS_1))
    # only with kept-runs
    total += weigh(WEIGHTS_1, *characters(WITHIN_1, beginning))
    # only with runs
    total += weigh(WEIGHTS_1, *characters(TERMS_1, beginning, WEIGHTS_1))
    # only with shapes
    total += weigh(WEIGHTS_1, *shapes(TERMS_1, beginning_tokens, WEIGHTS_1))

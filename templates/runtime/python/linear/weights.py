# only here: all

from .outputs import BIASES

START = BIASES[0]

# given caption
# Weights are letters.
LEVELS = [
    1, 2, 3, 4, 5, 6, 7, 8, 10, 12, 14, 17, 20, 24, 28, 33, 39, 46, 54, 64, 76, 90, 107, 127,
    151, 179,
]
WEIGHTS = {chr(65 + i): level for i, level in enumerate(LEVELS)}
WEIGHTS.update({chr(97 + i): -level for i, level in enumerate(LEVELS)})


def weights_of(letters: str) -> int:
    return WEIGHTS[letters]

# only here: all

import struct

from .outputs import BIASES

# The sums of all outputs are one integer, so that they are added at once. Each is raised by the same, so
# that none is below zero and the largest stays the largest.
# given lanes
LANES = struct.Struct("<6Q")
# given lanes
WEIGHT_LANES = struct.Struct("<6L")
# given lanes
EVEN = int.from_bytes(struct.pack("<6L", *[2**32 - 1, 0] * 3), "little")


def pack(weights: list[int]) -> int:
    """Weights in 32 bits each: those of the first half of the outputs, between them the others."""
    # given lanes
    others = [*weights[3:], 0]
    # given lanes
    lanes = [weight for pair in zip(weights[:3], others) for weight in pair]
    return int.from_bytes(WEIGHT_LANES.pack(*lanes), "little")


def widened(total: int) -> int:
    """Packed weights as sums: in 64 bits each, in order."""
    # given lanes
    return total & EVEN | (total >> 32 & EVEN) << 192


def unpack(total: int) -> tuple[int, ...]:
    # given lanes
    return LANES.unpack(total.to_bytes(48, "little"))[:5]


START = sum((2**60 + bias) << 64 * place for place, bias in enumerate(BIASES))

# given caption
# Weights are letters.
LEVELS = [
    1, 2, 3, 4, 5, 6, 7, 8, 10, 12, 14, 17, 20, 24, 28, 33, 39, 46, 54, 64, 76, 90, 107, 127,
    151, 179,
]
ZERO = LEVELS[-1]
WEIGHTS = {chr(65 + i): ZERO + level for i, level in enumerate(LEVELS)}
WEIGHTS.update({chr(97 + i): ZERO - level for i, level in enumerate(LEVELS)})
PACKED: dict[str, int] = {}


def weights_of(letters: str) -> int:
    if letters not in PACKED:
        sums = [ZERO] * len(BIASES)
        place = skip = 0
        for letter in letters:
            if letter in WEIGHTS:
                place += skip
                sums[place] = WEIGHTS[letter]
                place += 1
                skip = 0
            else:
                skip = 10 * skip + int(letter)
        PACKED[letters] = pack(sums)
    return PACKED[letters]

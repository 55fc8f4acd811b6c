# only here: all

import math
from collections import Counter, defaultdict

from .lanes import widened

# What a term counts that a text has once, twice and so on: the logarithm of how often, in sixteenths.
LOUDNESS = [
    16, 27, 34, 38, 42, 45, 47, 49, 51, 53, 54, 56, 57, 58, 59, 60, 61, 62, 63, 64, 65, 65, 66,
    67, 68, 68, 69, 69, 70, 70, 71, 71, 72, 72, 73, 73, 74, 74, 75, 75, 75, 76, 76, 77, 77, 77,
    78, 78, 78, 79, 79, 79, 80, 80, 80, 80, 81, 81, 81, 82, 82, 82, 82, 83,
]


def weigh(weights: list[int], places: list[int], total: int) -> int:
    """The weights of the terms found, each by how often; together they count what one would alone."""
    times = Counter(places)
    if not times:
        return 0
    once = LOUDNESS[0]
    total *= once
    squares = once * once * len(times)
    again: defaultdict[int, list[int]] = defaultdict(list)
    for place, often in [found for found in times.items() if found[1] > 1]:
        again[often].append(place)
    for often, alike in again.items():
        loud = LOUDNESS[min(often, len(LOUDNESS)) - 1]
        squares += (loud * loud - once * once) * len(alike)
        total += (loud - once * often) * sum(map(weights.__getitem__, alike))
    # only with one-sum
    return int(1048576 / math.sqrt(squares)) * total
    # only with many-sums
    return int(1048576 / math.sqrt(squares)) * widened(total)

import math


def winner_of_two(sums: list[float]) -> int:
    return 0 if sums[0] >= 0 else 1


def winner_of(sums: list[float]) -> int:
    best = 0
    for i in range(1, len(sums)):
        if sums[i] > sums[best]:
            best = i
    return best


def estimate_of(sums: list[float]) -> float:
    # given sum
    total = sums[0] / 8
    # given rounded
    return math.floor(total * 100 + 0.5) / 100


def held_estimate(sums: list[float]) -> float:
    total: float = sums[0]
    # given range
    total = 7 if total > 7 else total if total >= -2 else -2
    # given rounded
    return math.floor(total * 100 + 0.5) / 100

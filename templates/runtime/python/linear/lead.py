# Where the largest sum leads the next by less (where there is one sum: is less from 0), the answer is
# none; 0 answers always.
LEAST_LEAD = 0


def lead_of(sums: tuple[int, ...], best: int) -> int:
    return sums[best] - max(size for place, size in enumerate(sums) if place != best)

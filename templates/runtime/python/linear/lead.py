def lead_of(sums, best):
    return sums[best] - max(size for place, size in enumerate(sums) if place != best)

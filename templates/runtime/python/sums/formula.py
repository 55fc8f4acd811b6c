# What each value adds to the sums for one of it.
# given weights
WEIGHTS = ((1.0, -1.0), (0.5, 2.0), (3.0, 0.25))
# only with products
# Values that are multiplied, by their places.
# given products
PRODUCTS = ((0, 1),)


# given head
def weighted_sums(*values: float) -> list[float]:
    # only with products
    for left, right in PRODUCTS:
        values += (values[left] * values[right],)
    # given sums
    sums: list[float] = [0.5, -0.5]
    for value, row in zip(values, WEIGHTS):
        for i, weight in enumerate(row):
            sums[i] += value * weight
    # given answer
    return sums

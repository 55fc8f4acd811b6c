# A node goes on at YES where the value of its column is at most its limit, else at NO;
# where it has no column (-1), YES is what it adds.
# given columns, limits, yes, no
COLUMNS = (0, -1, -1, -1)
LIMITS = (2.5, 0.0, 0.0, 0.0)
YES = (1, 7, -3, 4)
NO = (2, 0, 0, 0)
# The first nodes of the trees of each sum.
# given roots
ROOTS = ((0, 3), (3,))


# given head
def tree_sums(*values: float) -> list[float]:
    # given sums
    sums: list[float] = [1, -1]
    for i, trees in enumerate(ROOTS):
        for node in trees:
            while COLUMNS[node] >= 0:
                node = YES[node] if values[COLUMNS[node]] <= LIMITS[node] else NO[node]
            sums[i] += YES[node]
    # given answer
    return sums

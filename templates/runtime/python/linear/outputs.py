OUTPUTS = [
    # given outputs
    "no", "yes",
]
# only with sums
BIASES = [
    # given biases
    0,
]


def constant() -> object:
    # given place
    return OUTPUTS[0]

from .lanes import unpack
from .lead import LEAST_LEAD, lead_of
from .outputs import OUTPUTS
from .weights import START


def answer_of_two() -> object:
    total = START
    # given sums
    total += 1
    if abs(total) < LEAST_LEAD:
        return None
    return OUTPUTS[0 if total >= 0 else 1]


def answer_of_many() -> object:
    total = START
    # given sums
    total += 1
    sums = unpack(total)
    best = sums.index(max(sums))
    if LEAST_LEAD > 0 and lead_of(sums, best) < LEAST_LEAD:
        return None
    return OUTPUTS[best]

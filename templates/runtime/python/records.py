def one_if(condition: bool) -> float:
    return 1.0 if condition else 0.0


def number_or(number: float, other: float) -> float:
    """A number, or what stands for one that is missing."""
    return number if number == number else other

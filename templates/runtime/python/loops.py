from .edits import dedupe, reverse
from .letters import capitalize, lower, sentence, upper
from .places import matches


def each(text: str, token: str, n: int, change: str, glue: str) -> str:
    """Matches of a token from the n-th on, each changed, with glue between."""
    return glue.join(changed(found, change) for found in matches(text, token)[n - 1 :])


def changed(text: str, change: str) -> str:
    # only with capitalize
    if change == "capitalize":
        return capitalize(text)
    # only with dedupe
    if change == "dedupe":
        return dedupe(text)
    # only with first
    if change == "first":
        return text[:1]
    # only with firstLower
    if change == "firstLower":
        return lower(text[:1])
    # only with firstUpper
    if change == "firstUpper":
        return upper(text[:1])
    # only with last
    if change == "last":
        return text[-1:]
    # only with lower
    if change == "lower":
        return lower(text)
    # only with reverse
    if change == "reverse":
        return reverse(text)
    # only with sentence
    if change == "sentence":
        return sentence(text)
    # only with upper
    if change == "upper":
        return upper(text)
    return text

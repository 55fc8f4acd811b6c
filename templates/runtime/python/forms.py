import re

# Letters that have several spellings: with an accent of its own, or with two forms in lower case.
# given spellings
SPELLINGS = {"e\u0301": "é"}


def respelled(text: str) -> str:
    """A text with one spelling for each of them."""
    written = [""]
    for char in text:
        letter = SPELLINGS.get(char, char)
        pair = SPELLINGS.get(written[-1] + letter)
        if pair is None or not written[-1]:
            written.append(letter)
        else:
            written[-1] = pair
    return "".join(written)


# What nobody sees: marks without width or ink.
UNSEEN = re.compile(
    "[\u00ad\u034f\u061c\u17b4-\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f"
    "\ufe00-\ufe0f\ufeff\ufff0-\ufff8\U000e0100-\U000e01ef]+"
)


def normal_form(value: object) -> str:
    """The first 500000 characters of a text, without those that nobody sees."""
    text = value[:500000] if isinstance(value, str) else ""
    if text.isascii():
        return text
    # given respelled
    return respelled(UNSEEN.sub("", text))

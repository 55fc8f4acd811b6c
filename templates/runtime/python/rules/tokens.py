import re

SPACE = "\u0009-\u000d\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028-\u2029\u202f\u205f\u3000\ufeff"
# given token
TOKEN = re.compile(f"[^\u0000-/:-@[-^`{{-\u00a9{SPACE}…\U0001f000-\U0001fbff]+|[^{SPACE}]")
# given lower
LOWER = str.maketrans("ABCDEFGHIJKLMNOPQRSTUVWXYZÄ", "abcdefghijklmnopqrstuvwxyzä")


def tokens(text: str) -> str:
    """A text as lower-case words and single other characters, with one space around each."""
    plain = text.translate(LOWER)
    return f" {' '.join(TOKEN.findall(plain))} "

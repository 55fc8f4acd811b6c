def elected(words: str) -> object:
    # given texts
    text = "^" + words + "$"
    # given fallback
    sums = {"ham": 0}
    # given head
    for points, label, patterns in (
        # given ballots
        (2, "spam", " free |^ win"),
    ):
        found = sum(pattern in text for pattern in patterns.split("|"))
        sums[label] = sums.get(label, 0) + points * found
    return max(sums, key=lambda label: sums[label])

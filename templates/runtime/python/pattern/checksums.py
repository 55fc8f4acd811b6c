import re

from .checks import digits_of


def fulfils_luhn(text: str) -> bool:
    """The checksum of Luhn: from the right every second digit counts double."""
    digits = digits_of(text)
    doubled = [2 * digit if digit < 5 else 2 * digit - 9 for digit in digits[1::2]]
    return len(digits) > 1 and (sum(digits[::2]) + sum(doubled)) % 10 == 0


def fulfils_weights(text: str, modulus: int, *weights: int) -> bool:
    """Whether digits times weights, from the right and over again, divide by a modulus; a final X counts 10."""
    digits = digits_of(text)
    if len(digits) > 1 and text[-1] in "Xx":
        digits.insert(0, 10)
    total = sum(digit * weights[i % len(weights)] for i, digit in enumerate(digits))
    return len(digits) > 1 and total % modulus == 0


def fulfils_mod1110(text: str) -> bool:
    """The checksum of ISO 7064, mod 11,10."""
    digits = digits_of(text)
    product = 10
    for digit in reversed(digits[1:]):
        product = 2 * ((digit + product) % 10 or 10) % 11
    return len(digits) > 1 and (product + digits[0]) % 10 == 1


def fulfils_iban(text: str) -> bool:
    """The checksum of IBAN: the first four characters moved to the end, letters from 10; modulo 97."""
    plain = re.sub("[^0-9A-Za-z]", "", text)
    rest = 0
    for char in plain[4:] + plain[:4]:
        value = int(char, 36)
        rest = (rest * 10 + value if value < 10 else rest * 100 + value) % 97
    return len(plain) > 4 and rest == 1

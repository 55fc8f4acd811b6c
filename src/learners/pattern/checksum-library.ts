import type { LibraryFunction } from '../print/code.js'

/** Checksums of printed programs; each agrees with arithmetic.ts. */
export const checksumLibrary: readonly LibraryFunction[] = [
  {
    name: 'fulfilsLuhn',
    needs: ['digitsOf'],
    source: {
      javascript: `// The checksum of Luhn: from the right every second digit counts double.
function fulfilsLuhn(text) {
  const digits = digitsOf(text)
  let total = 0
  digits.forEach((digit, i) => {
    total += i % 2 === 0 ? digit : digit < 5 ? 2 * digit : 2 * digit - 9
  })
  return digits.length > 1 && total % 10 === 0
}`,
      python: `def fulfils_luhn(text):
    """The checksum of Luhn: from the right every second digit counts double."""
    digits = digits_of(text)
    doubled = [2 * digit if digit < 5 else 2 * digit - 9 for digit in digits[1::2]]
    return len(digits) > 1 and (sum(digits[::2]) + sum(doubled)) % 10 == 0`,
      go: `// fulfilsLuhn is the checksum of Luhn: from the right every second digit counts double.
func fulfilsLuhn(text string) bool {
	digits := digitsOf(text)
	total := 0
	for i, digit := range digits {
		if i%2 == 1 {
			digit *= 2
			if digit > 9 {
				digit -= 9
			}
		}
		total += digit
	}
	return len(digits) > 1 && total%10 == 0
}`,
      csharp: `// The checksum of Luhn: from the right every second digit counts double.
private static bool FulfilsLuhn(string text)
{
    var digits = DigitsOf(text);
    var total = digits.Select((digit, i) => i % 2 == 0 ? digit : digit < 5 ? 2 * digit : 2 * digit - 9).Sum();
    return digits.Count > 1 && total % 10 == 0;
}`
    }
  },
  {
    name: 'fulfilsWeights',
    needs: ['digitsOf'],
    source: {
      javascript: `// Whether digits times weights, from the right and over again, divide by a modulus; a final X counts 10.
function fulfilsWeights(text, modulus, ...weights) {
  const digits = digitsOf(text)
  if (digits.length > 1 && /[Xx]$/.test(text)) digits.unshift(10)
  let total = 0
  digits.forEach((digit, i) => {
    total += digit * weights[i % weights.length]
  })
  return digits.length > 1 && total % modulus === 0
}`,
      python: `def fulfils_weights(text, modulus, *weights):
    """Whether digits times weights, from the right and over again, divide by a modulus; a final X counts 10."""
    digits = digits_of(text)
    if len(digits) > 1 and text[-1] in "Xx":
        digits.insert(0, 10)
    total = sum(digit * weights[i % len(weights)] for i, digit in enumerate(digits))
    return len(digits) > 1 and total % modulus == 0`,
      go: `// fulfilsWeights tells whether digits times weights, from the right and over again, divide by a modulus;
// a final X counts 10.
func fulfilsWeights(text string, modulus int, weights ...int) bool {
	digits := digitsOf(text)
	if len(digits) < 2 {
		return false
	}
	if last := text[len(text)-1]; last == 'X' || last == 'x' {
		digits = append([]int{10}, digits...)
	}
	total := 0
	for i, digit := range digits {
		total += digit * weights[i%len(weights)]
	}
	return total%modulus == 0
}`,
      csharp: `// Whether digits times weights, from the right and over again, divide by a modulus; a final X counts 10.
private static bool FulfilsWeights(string text, int modulus, params int[] weights)
{
    var digits = DigitsOf(text);
    if (digits.Count < 2)
        return false;
    if (text[text.Length - 1] == 'X' || text[text.Length - 1] == 'x')
        digits.Insert(0, 10);
    var total = digits.Select((digit, i) => (long)digit * weights[i % weights.Length]).Sum();
    return total % modulus == 0;
}`
    }
  },
  {
    name: 'fulfilsMod1110',
    needs: ['digitsOf'],
    source: {
      javascript: `// The checksum of ISO 7064, mod 11,10.
function fulfilsMod1110(text) {
  const digits = digitsOf(text)
  let product = 10
  for (let i = digits.length - 1; i > 0; i--) {
    const sum = (digits[i] + product) % 10
    product = (2 * (sum === 0 ? 10 : sum)) % 11
  }
  return digits.length > 1 && (product + digits[0]) % 10 === 1
}`,
      python: `def fulfils_mod1110(text):
    """The checksum of ISO 7064, mod 11,10."""
    digits = digits_of(text)
    product = 10
    for digit in reversed(digits[1:]):
        product = 2 * ((digit + product) % 10 or 10) % 11
    return len(digits) > 1 and (product + digits[0]) % 10 == 1`,
      go: `// fulfilsMod1110 is the checksum of ISO 7064, mod 11,10.
func fulfilsMod1110(text string) bool {
	digits := digitsOf(text)
	product := 10
	for i := len(digits) - 1; i > 0; i-- {
		sum := (digits[i] + product) % 10
		if sum == 0 {
			sum = 10
		}
		product = 2 * sum % 11
	}
	return len(digits) > 1 && (product+digits[0])%10 == 1
}`,
      csharp: `// The checksum of ISO 7064, mod 11,10.
private static bool FulfilsMod1110(string text)
{
    var digits = DigitsOf(text);
    var product = 10;
    for (var i = digits.Count - 1; i > 0; i--)
    {
        var sum = (digits[i] + product) % 10;
        product = 2 * (sum == 0 ? 10 : sum) % 11;
    }
    return digits.Count > 1 && (product + digits[0]) % 10 == 1;
}`
    }
  },
  {
    name: 'fulfilsIban',
    imports: { python: ['re'], csharp: ['System.Text.RegularExpressions'] },
    source: {
      javascript: `// The checksum of IBAN: the first four characters moved to the end, letters from 10; modulo 97.
function fulfilsIban(text) {
  const plain = text.replace(/[^0-9A-Za-z]/g, '').toUpperCase()
  let rest = 0
  for (const char of plain.slice(4) + plain.slice(0, 4)) {
    const value = char <= '9' ? char.charCodeAt(0) - 48 : char.charCodeAt(0) - 55
    rest = (value < 10 ? rest * 10 + value : rest * 100 + value) % 97
  }
  return plain.length > 4 && rest === 1
}`,
      python: `def fulfils_iban(text):
    """The checksum of IBAN: the first four characters moved to the end, letters from 10; modulo 97."""
    plain = re.sub("[^0-9A-Za-z]", "", text)
    rest = 0
    for char in plain[4:] + plain[:4]:
        value = int(char, 36)
        rest = (rest * 10 + value if value < 10 else rest * 100 + value) % 97
    return len(plain) > 4 and rest == 1`,
      go: `// fulfilsIban is the checksum of IBAN: the first four characters moved to the end, letters from 10;
// modulo 97.
func fulfilsIban(text string) bool {
	var values []int
	for _, char := range text {
		switch {
		case '0' <= char && char <= '9':
			values = append(values, int(char-'0'))
		case 'A' <= char && char <= 'Z':
			values = append(values, int(char-'A')+10)
		case 'a' <= char && char <= 'z':
			values = append(values, int(char-'a')+10)
		}
	}
	if len(values) < 5 {
		return false
	}
	rest := 0
	for _, value := range append(values[4:], values[:4]...) {
		if value < 10 {
			rest = (rest*10 + value) % 97
		} else {
			rest = (rest*100 + value) % 97
		}
	}
	return rest == 1
}`,
      csharp: `// The checksum of IBAN: the first four characters moved to the end, letters from 10; modulo 97.
private static bool FulfilsIban(string text)
{
    var plain = Regex.Replace(text, "[^0-9A-Za-z]", "").ToUpperInvariant();
    if (plain.Length < 5)
        return false;
    var rest = 0;
    foreach (var unit in plain.Substring(4) + plain.Substring(0, 4))
    {
        var value = unit <= '9' ? unit - '0' : unit - 'A' + 10;
        rest = (value < 10 ? rest * 10 + value : rest * 100 + value) % 97;
    }
    return rest == 1;
}`
    }
  }
]

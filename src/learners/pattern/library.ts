import type { LibraryFunction } from '../print/code.js'
import { matchLimit } from './model.js'

/**
 * What printed checks call; each agrees with model.ts and arithmetic.ts. Patterns are handed over as text,
 * of the portable kind (see shapes.ts).
 */
export const patternLibrary: readonly LibraryFunction[] = [
  {
    name: 'matches',
    imports: {
      python: ['re'],
      go: ['unicode/utf8'],
      csharp: ['System.Linq', 'System.Text.RegularExpressions']
    },
    needs: ['lengthOf', 'compiled'],
    source: {
      javascript: `// Whether the whole of a text, of at most ${matchLimit} characters, matches a pattern.
function matches(text, pattern) {
  return lengthOf(text) <= ${matchLimit} && new RegExp(\`^(?:\${pattern})$\`, 'u').test(text)
}`,
      python: `def matches(text, pattern):
    """Whether the whole of a text, of at most ${matchLimit} characters, matches a pattern."""
    return len(text) <= ${matchLimit} and re.fullmatch(pattern, text) is not None`,
      go: `// matches tells whether the whole of a text, of at most ${matchLimit} characters, matches a pattern.
func matches(text, pattern string) bool {
	if utf8.RuneCountInString(text) > ${matchLimit} {
		return false
	}
	return compiled("^(?:" + pattern + ")$").MatchString(text)
}`,
      csharp: `// Whether the whole of a text, of at most ${matchLimit} characters, matches a pattern.
private static bool Matches(string text, string pattern)
{
    return LengthOf(text) <= ${matchLimit} && Regex.IsMatch(text, @"\\A(?:" + pattern + @")\\z");
}`
    }
  },
  {
    name: 'has',
    imports: { python: ['re'], csharp: ['System.Text.RegularExpressions'] },
    needs: ['compiled'],
    source: {
      javascript: `// Whether a pattern occurs in a text.
function has(text, pattern) {
  return new RegExp(pattern, 'u').test(text)
}`,
      python: `def has(text, pattern):
    """Whether a pattern occurs in a text."""
    return re.search(pattern, text) is not None`,
      go: `// has tells whether a pattern occurs in a text.
func has(text, pattern string) bool {
	return compiled(pattern).MatchString(text)
}`,
      csharp: `// Whether a pattern occurs in a text.
private static bool Has(string text, string pattern) => Regex.IsMatch(text, pattern);`
    }
  },
  {
    name: 'compiled',
    imports: { go: ['regexp', 'sync'] },
    source: {
      javascript: '',
      python: '',
      go: `var patterns sync.Map

// compiled returns a pattern, compiled once.
func compiled(pattern string) *regexp.Regexp {
	if known, ok := patterns.Load(pattern); ok {
		return known.(*regexp.Regexp)
	}
	made := regexp.MustCompile(pattern)
	patterns.Store(pattern, made)
	return made
}`,
      csharp: ''
    }
  },
  {
    name: 'lengthOf',
    imports: { go: ['unicode/utf8'], csharp: ['System.Linq'] },
    source: {
      javascript: `// The number of code points of a text.
function lengthOf(text) {
  let length = 0
  for (const _ of text) length++
  return length
}`,
      python: `def length_of(text):
    """The number of code points of a text."""
    return len(text)`,
      go: `// lengthOf returns the number of code points of a text.
func lengthOf(text string) int {
	return utf8.RuneCountInString(text)
}`,
      csharp: `// The number of code points of a text.
private static int LengthOf(string text) => text.Count(unit => !char.IsLowSurrogate(unit));`
    }
  },
  {
    name: 'decimalOf',
    imports: {
      python: ['math', 're'],
      go: ['math', 'regexp', 'strconv', 'strings'],
      csharp: ['System.Globalization', 'System.Text.RegularExpressions']
    },
    source: {
      javascript: `// The number that a text writes, with a point or a comma; NaN if it writes none.
function decimalOf(text) {
  const written = /^[+-]?(?:[0-9]{1,15}[.,]?[0-9]{0,15}|[.,][0-9]{1,15})$/.test(text)
  return written ? Number(text.replace(',', '.')) : NaN
}`,
      python: `def decimal_of(text):
    """The number that a text writes, with a point or a comma; NaN if it writes none."""
    written = re.fullmatch("[+-]?(?:[0-9]{1,15}[.,]?[0-9]{0,15}|[.,][0-9]{1,15})", text)
    return float(text.replace(",", ".")) if written else math.nan`,
      go: `var writtenNumber = regexp.MustCompile("^[+-]?(?:[0-9]{1,15}[.,]?[0-9]{0,15}|[.,][0-9]{1,15})$")

// decimalOf returns the number that a text writes, with a point or a comma; NaN if it writes none.
func decimalOf(text string) float64 {
	number, err := strconv.ParseFloat(strings.Replace(text, ",", ".", 1), 64)
	if err != nil || !writtenNumber.MatchString(text) {
		return math.NaN()
	}
	return number
}`,
      csharp: `// The number that a text writes, with a point or a comma; NaN if it writes none.
private static double DecimalOf(string text)
{
    const string Written = @"\\A[+-]?(?:[0-9]{1,15}[.,]?[0-9]{0,15}|[.,][0-9]{1,15})\\z";
    return Regex.IsMatch(text, Written)
        ? double.Parse(text.Replace(',', '.'), NumberStyles.Float, CultureInfo.InvariantCulture)
        : double.NaN;
}`
    }
  },
  {
    name: 'remainderOf',
    imports: { python: ['re'] },
    source: {
      javascript: `// The remainder of a whole number in digits, -1 if it is none.
function remainderOf(text, divisor) {
  if (!/^[0-9]+$/.test(text)) return -1
  let rest = 0
  for (const digit of text) rest = (rest * 10 + Number(digit)) % divisor
  return rest
}`,
      python: `def remainder_of(text, divisor):
    """The remainder of a whole number in digits, -1 if it is none."""
    if not re.fullmatch("[0-9]+", text):
        return -1
    rest = 0
    for digit in text:
        rest = (rest * 10 + int(digit)) % divisor
    return rest`,
      go: `// remainderOf returns the remainder of a whole number in digits, -1 if it is none.
func remainderOf(text string, divisor int) int {
	rest := 0
	for _, digit := range text {
		if digit < '0' || digit > '9' {
			return -1
		}
		rest = (rest*10 + int(digit-'0')) % divisor
	}
	if text == "" {
		return -1
	}
	return rest
}`,
      csharp: `// The remainder of a whole number in digits, -1 if it is none.
private static int RemainderOf(string text, int divisor)
{
    var rest = text == "" ? -1 : 0;
    foreach (var digit in text)
    {
        if (digit < '0' || digit > '9')
            return -1;
        rest = (rest * 10 + digit - '0') % divisor;
    }
    return rest;
}`
    }
  },
  {
    name: 'digitsOf',
    imports: { csharp: ['System.Collections.Generic', 'System.Linq'] },
    source: {
      javascript: `// The digits of a text as numbers, the last first.
function digitsOf(text) {
  return Array.from(text.replace(/[^0-9]/g, ''), Number).reverse()
}`,
      python: `def digits_of(text):
    """The digits of a text as numbers, the last first."""
    return [int(char) for char in reversed(text) if "0" <= char <= "9"]`,
      go: `// digitsOf returns the digits of a text as numbers, the last first.
func digitsOf(text string) []int {
	var digits []int
	for i := len(text) - 1; i >= 0; i-- {
		if '0' <= text[i] && text[i] <= '9' {
			digits = append(digits, int(text[i]-'0'))
		}
	}
	return digits
}`,
      csharp: `// The digits of a text as numbers, the last first.
private static List<int> DigitsOf(string text)
{
    return text.Where(unit => unit >= '0' && unit <= '9').Select(unit => unit - '0').Reverse().ToList();
}`
    }
  }
]

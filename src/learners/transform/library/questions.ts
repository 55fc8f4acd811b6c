import type { LibraryFunction } from '../../print/code.js'

/** Counts, lengths and what conditions ask; see texts.ts. */
export const questionLibrary: readonly LibraryFunction[] = [
  {
    name: 'count',
    needs: ['codes', 'spans'],
    source: {
      javascript: `function count(text, token) {
  return spans(text, token).length
}`,
      python: `def count(text, token):
    return len(spans(text, token))`,
      go: `func count(text, token string) int {
	return len(spans([]rune(text), token))
}`,
      csharp: `private static int Count(string text, string token) => Spans(Codes(text), token).Count;`
    }
  },
  {
    name: 'length',
    needs: ['codes'],
    source: {
      javascript: `function length(text) {
  return [...text].length
}`,
      python: `def length(text):
    return len(text)`,
      go: `func length(text string) int {
	return len([]rune(text))
}`,
      csharp: `private static int Length(string text) => Codes(text).Count;`
    }
  },
  {
    name: 'contains',
    imports: { go: ['strings'] },
    source: {
      javascript: `function contains(text, part) {
  return text.includes(part)
}`,
      python: `def contains(text, part):
    return part in text`,
      go: `func contains(text, part string) bool {
	return strings.Contains(text, part)
}`,
      csharp: `private static bool Contains(string text, string part) => text.Contains(part);`
    }
  },
  {
    name: 'startsWith',
    needs: ['codes', 'spans'],
    source: {
      javascript: `function startsWith(text, token) {
  return spans(text, token)[0]?.[0] === 0
}`,
      python: `def starts_with(text, token):
    found = spans(text, token)
    return bool(found) and found[0][0] == 0`,
      go: `func startsWith(text, token string) bool {
	found := spans([]rune(text), token)
	return len(found) > 0 && found[0][0] == 0
}`,
      csharp: `private static bool StartsWith(string text, string token)
{
    var found = Spans(Codes(text), token);
    return found.Count > 0 && found[0][0] == 0;
}`
    }
  },
  {
    name: 'endsWith',
    needs: ['codes', 'spans'],
    source: {
      javascript: `function endsWith(text, token) {
  return spans(text, token).at(-1)?.[1] === [...text].length
}`,
      python: `def ends_with(text, token):
    found = spans(text, token)
    return bool(found) and found[-1][1] == len(text)`,
      go: `func endsWith(text, token string) bool {
	runes := []rune(text)
	found := spans(runes, token)
	return len(found) > 0 && found[len(found)-1][1] == len(runes)
}`,
      csharp: `private static bool EndsWith(string text, string token)
{
    var codes = Codes(text);
    var found = Spans(codes, token);
    return found.Count > 0 && found[found.Count - 1][1] == codes.Count;
}`
    }
  },
  {
    name: 'digitsOf',
    imports: { go: ['strconv'], csharp: ['System.Globalization'] },
    source: {
      javascript: `function digitsOf(value) {
  return String(value)
}`,
      python: `def digits_of(value):
    return str(value)`,
      go: `func digitsOf(value int) string {
	return strconv.Itoa(value)
}`,
      csharp: `private static string DigitsOf(int value) => value.ToString(CultureInfo.InvariantCulture);`
    }
  },
  {
    name: 'integerOf',
    imports: { python: ['re'], go: ['regexp', 'strconv'], csharp: ['System.Text.RegularExpressions'] },
    source: {
      javascript: `// The whole number that a text of at most nine digits is; 0 for other texts.
function integerOf(text) {
  return /^-?[0-9]{1,9}$/.test(text) ? Number(text) || 0 : 0
}`,
      python: `def integer_of(text):
    """The whole number that a text of at most nine digits is; 0 for other texts."""
    return int(text) if re.fullmatch("-?[0-9]{1,9}", text) else 0`,
      go: `// integerOf returns the whole number that a text of at most nine digits is; 0 for other texts.
func integerOf(text string) int {
	if !regexp.MustCompile("^-?[0-9]{1,9}$").MatchString(text) {
		return 0
	}
	value, _ := strconv.Atoi(text)
	return value
}`,
      csharp: `// The whole number that a text of at most nine digits is; 0 for other texts.
private static int IntegerOf(string text) =>
    Regex.IsMatch(text, @"\\A-?[0-9]{1,9}\\z") ? int.Parse(text) : 0;`
    }
  },
  {
    name: 'plus',
    source: {
      javascript: `function plus(value, more) {
  return value + more
}`,
      python: `def plus(value, more):
    return value + more`,
      go: `func plus(value, more int) int {
	return value + more
}`,
      csharp: `private static int Plus(int value, int more) => value + more;`
    }
  }
]

import type { LibraryFunction } from '../../print/code.js'

/** What is left out, replaced or put between; see texts.ts. */
export const editLibrary: readonly LibraryFunction[] = [
  {
    name: 'trim',
    needs: ['codes', 'textFrom', 'kindOf'],
    imports: { go: ['strings'] },
    source: {
      javascript: `// Without spaces at the ends.
function trim(text) {
  const chars = [...text]
  let from = 0
  let to = chars.length
  while (from < to && kindOf(chars[from]) === 16) from++
  while (to > from && kindOf(chars[to - 1]) === 16) to--
  return chars.slice(from, to).join('')
}`,
      python: `def trim(text):
    """Without spaces at the ends."""
    start, end = 0, len(text)
    while start < end and kind_of(text[start]) == 16:
        start += 1
    while end > start and kind_of(text[end - 1]) == 16:
        end -= 1
    return text[start:end]`,
      go: `// trim leaves out spaces at the ends.
func trim(text string) string {
	return strings.TrimFunc(text, func(char rune) bool { return kindOf(char) == 16 })
}`,
      csharp: `// Without spaces at the ends.
private static string Trim(string text)
{
    var codes = Codes(text);
    var from = 0;
    var to = codes.Count;
    while (from < to && KindOf(codes[from]) == 16)
        from++;
    while (to > from && KindOf(codes[to - 1]) == 16)
        to--;
    return TextFrom(codes.GetRange(from, to - from));
}`
    }
  },
  {
    name: 'squeeze',
    needs: ['matches'],
    imports: { go: ['strings'] },
    source: {
      javascript: `// One space in place of each run of spaces, none at the ends.
function squeeze(text) {
  return matches(text, '<nonspace>').join(' ')
}`,
      python: `def squeeze(text):
    """One space in place of each run of spaces, none at the ends."""
    return " ".join(matches(text, "<nonspace>"))`,
      go: `// squeeze leaves one space in place of each run of spaces, none at the ends.
func squeeze(text string) string {
	return strings.Join(matches(text, "<nonspace>"), " ")
}`,
      csharp: `// One space in place of each run of spaces, none at the ends.
private static string Squeeze(string text) => string.Join(" ", Matches(text, "<nonspace>"));`
    }
  },
  filter('keep', '!==', '!=', 'The characters of a class alone.'),
  filter('drop', '===', '==', 'All characters but those of a class.'),
  {
    name: 'replace',
    needs: ['parts'],
    imports: { go: ['strings'] },
    source: {
      javascript: `// Every match of a token replaced.
function replace(text, token, by) {
  return parts(text, token).join(by)
}`,
      python: `def replace(text, token, by):
    """Every match of a token replaced."""
    return by.join(parts(text, token))`,
      go: `// replace replaces every match of a token.
func replace(text, token, by string) string {
	return strings.Join(parts(text, token), by)
}`,
      csharp: `// Every match of a token replaced.
private static string Replace(string text, string token, string by) => string.Join(by, Parts(text, token));`
    }
  },
  {
    name: 'replaceFirst',
    needs: ['codes', 'textFrom', 'spans'],
    imports: { csharp: ['System.Linq'] },
    source: {
      javascript: `// The first match of a token replaced.
function replaceFirst(text, token, by) {
  const [first] = spans(text, token)
  if (first === undefined) return text
  const chars = [...text]
  return chars.slice(0, first[0]).join('') + by + chars.slice(first[1]).join('')
}`,
      python: `def replace_first(text, token, by):
    """The first match of a token replaced."""
    for start, end in spans(text, token):
        return text[:start] + by + text[end:]
    return text`,
      go: `// replaceFirst replaces the first match of a token.
func replaceFirst(text, token, by string) string {
	runes := []rune(text)
	for _, span := range spans(runes, token) {
		return string(runes[:span[0]]) + by + string(runes[span[1]:])
	}
	return text
}`,
      csharp: `// The first match of a token replaced.
private static string ReplaceFirst(string text, string token, string by)
{
    var codes = Codes(text);
    var first = Spans(codes, token).FirstOrDefault();
    return first == null ? text : TextFrom(codes.Take(first[0])) + by + TextFrom(codes.Skip(first[1]));
}`
    }
  },
  {
    name: 'dedupe',
    needs: ['codes', 'textFrom'],
    imports: { csharp: ['System.Linq'] },
    source: {
      javascript: `// One character in place of each run of the same character.
function dedupe(text) {
  return [...text].filter((char, i, chars) => char !== chars[i - 1]).join('')
}`,
      python: `def dedupe(text):
    """One character in place of each run of the same character."""
    return "".join(char for i, char in enumerate(text) if i == 0 or char != text[i - 1])`,
      go: `// dedupe leaves one character in place of each run of the same character.
func dedupe(text string) string {
	var kept []rune
	for i, char := range []rune(text) {
		if i == 0 || char != kept[len(kept)-1] {
			kept = append(kept, char)
		}
	}
	return string(kept)
}`,
      csharp: `// One character in place of each run of the same character.
private static string Dedupe(string text)
{
    var codes = Codes(text);
    return TextFrom(codes.Where((code, i) => i == 0 || code != codes[i - 1]));
}`
    }
  },
  {
    name: 'distinct',
    needs: ['codes', 'textFrom'],
    imports: { csharp: ['System.Linq'] },
    source: {
      javascript: `// The first of each character.
function distinct(text) {
  return [...new Set(text)].join('')
}`,
      python: `def distinct(text):
    """The first of each character."""
    return "".join(dict.fromkeys(text))`,
      go: `// distinct leaves the first of each character.
func distinct(text string) string {
	var kept []rune
	seen := map[rune]bool{}
	for _, char := range text {
		if !seen[char] {
			seen[char] = true
			kept = append(kept, char)
		}
	}
	return string(kept)
}`,
      csharp: `// The first of each character.
private static string Distinct(string text) => TextFrom(Codes(text).Distinct());`
    }
  },
  {
    name: 'reverse',
    needs: ['codes', 'textFrom'],
    imports: { csharp: ['System.Linq'] },
    source: {
      javascript: `function reverse(text) {
  return [...text].reverse().join('')
}`,
      python: `def reverse(text):
    return text[::-1]`,
      go: `func reverse(text string) string {
	runes := []rune(text)
	for i, j := 0, len(runes)-1; i < j; i, j = i+1, j-1 {
		runes[i], runes[j] = runes[j], runes[i]
	}
	return string(runes)
}`,
      csharp: `private static string Reverse(string text) => TextFrom(Enumerable.Reverse(Codes(text)));`
    }
  },
  {
    name: 'backwards',
    needs: ['matches'],
    imports: { go: ['strings'], csharp: ['System.Linq'] },
    source: {
      javascript: `// Matches of a token in reverse order, with glue between.
function backwards(text, token, glue) {
  return matches(text, token).reverse().join(glue)
}`,
      python: `def backwards(text, token, glue):
    """Matches of a token in reverse order, with glue between."""
    return glue.join(matches(text, token)[::-1])`,
      go: `// backwards returns matches of a token in reverse order, with glue between.
func backwards(text, token, glue string) string {
	found := matches(text, token)
	for i, j := 0, len(found)-1; i < j; i, j = i+1, j-1 {
		found[i], found[j] = found[j], found[i]
	}
	return strings.Join(found, glue)
}`,
      csharp: `// Matches of a token in reverse order, with glue between.
private static string Backwards(string text, string token, string glue) =>
    string.Join(glue, Enumerable.Reverse(Matches(text, token)));`
    }
  },
  {
    name: 'padStart',
    needs: ['codes'],
    imports: { go: ['strings'], csharp: ['System', 'System.Linq'] },
    source: {
      javascript: `// Padded on the left to a length.
function padStart(text, length, pad) {
  return pad.repeat(Math.max(0, length - [...text].length)) + text
}`,
      python: `def pad_start(text, length, pad):
    """Padded on the left to a length."""
    return pad * (length - len(text)) + text`,
      go: `// padStart pads on the left to a length.
func padStart(text string, length int, pad string) string {
	if missing := length - len([]rune(text)); missing > 0 {
		return strings.Repeat(pad, missing) + text
	}
	return text
}`,
      csharp: `// Padded on the left to a length.
private static string PadStart(string text, int length, string pad) =>
    string.Concat(Enumerable.Repeat(pad, Math.Max(0, length - Codes(text).Count))) + text;`
    }
  },
  {
    name: 'group',
    needs: ['codes', 'textFrom'],
    imports: { go: ['strings'], csharp: ['System', 'System.Collections.Generic'] },
    source: {
      javascript: `// Groups of so many characters with glue between, counted from the end if there are less than 0.
function group(text, length, glue) {
  const chars = [...text]
  const size = Math.abs(length)
  const groups = []
  let end = length > 0 ? size : chars.length % size || size
  for (let at = 0; at < chars.length; at = end, end += size) groups.push(chars.slice(at, end).join(''))
  return groups.join(glue)
}`,
      python: `def group(text, length, glue):
    """Groups of so many characters with glue between, counted from the end if there are less than 0."""
    size = abs(length)
    first = size if length > 0 else len(text) % size or size
    groups = [text[:first]] + [text[i : i + size] for i in range(first, len(text), size)]
    return glue.join(groups)`,
      go: `// group returns groups of so many characters with glue between, counted from the end if there are
// less than 0.
func group(text string, length int, glue string) string {
	runes := []rune(text)
	size := length
	end := length
	if length < 0 {
		size = -length
		end = len(runes) % size
		if end == 0 {
			end = size
		}
	}
	var groups []string
	for at := 0; at < len(runes); at, end = end, end+size {
		if end > len(runes) {
			end = len(runes)
		}
		groups = append(groups, string(runes[at:end]))
	}
	return strings.Join(groups, glue)
}`,
      csharp: `// Groups of so many characters with glue between, counted from the end if there are less than 0.
private static string Group(string text, int length, string glue)
{
    var codes = Codes(text);
    var size = Math.Abs(length);
    var end = length > 0 || codes.Count % size == 0 ? size : codes.Count % size;
    var groups = new List<string>();
    for (var at = 0; at < codes.Count; at = end, end += size)
        groups.Add(TextFrom(codes.GetRange(at, Math.Min(end, codes.Count) - at)));
    return string.Join(glue, groups);
}`
    }
  }
]

function filter(name: 'keep' | 'drop', js: string, other: string, doc: string): LibraryFunction {
  const pascal = name === 'keep' ? 'Keep' : 'Drop'
  return {
    name,
    needs: ['codes', 'textFrom', 'kindOf', 'maskOf'],
    imports: { csharp: ['System.Linq'] },
    source: {
      javascript: `// ${doc}
function ${name}(text, token) {
  return [...text].filter(char => (kindOf(char) & maskOf(token)) ${js} 0).join('')
}`,
      python: `def ${name}(text, token):
    """${doc}"""
    return "".join(char for char in text if kind_of(char) & mask_of(token) ${other} 0)`,
      go: `// ${name}: ${doc.charAt(0).toLowerCase()}${doc.slice(1)}
func ${name}(text, token string) string {
	var kept []rune
	for _, char := range text {
		if kindOf(char)&maskOf(token) ${other} 0 {
			kept = append(kept, char)
		}
	}
	return string(kept)
}`,
      csharp: `// ${doc}
private static string ${pascal}(string text, string token) =>
    TextFrom(Codes(text).Where(code => (KindOf(code) & MaskOf(token)) ${other} 0));`
    }
  }
}

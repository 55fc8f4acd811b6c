import type { LibraryFunction } from '../../print/code.js'
import { tokenClasses } from '../reading.js'

const masks = Object.entries(tokenClasses)

/** What programs look for: classes of characters by name, composed tokens, literal texts. */
export interface TokenUse {
  classes: boolean
  composed: ReadonlySet<string>
}

/** `spans` for the tokens that a program uses, and what it calls. Spans are starts and ends (exclusive) in code points. */
export function tokenLibrary(use: TokenUse): LibraryFunction[] {
  const number = use.composed.has('<number>')
  const capitalized = use.composed.has('<capitalized>')
  const only = (flag: boolean, source: string) => (flag ? source : '')
  return [
    {
      name: 'spans',
      needs: ['maskOf', 'runs', 'numbers', 'capitalized', 'occurrences'],
      imports: { csharp: ['System.Collections.Generic'] },
      source: {
        javascript: `// Where a token matches: starts and ends.
function spans(text, token) {
${only(use.classes, `  if (maskOf(token) > 0) return runs(text, maskOf(token))\n`)}${only(number, `  if (token === '<number>') return numbers(text)\n`)}${only(capitalized, `  if (token === '<capitalized>') return capitalized(text)\n`)}  return occurrences(text, token)
}`,
        python: `def spans(text, token):
    """Where a token matches: starts and ends."""
${only(use.classes, `    if mask_of(token) > 0:\n        return runs(text, mask_of(token))\n`)}${only(number, `    if token == "<number>":\n        return numbers(text)\n`)}${only(capitalized, `    if token == "<capitalized>":\n        return capitalized(text)\n`)}    return occurrences(text, token)`,
        go: `// spans returns where a token matches: starts and ends.
func spans(text []rune, token string) [][2]int {
${only(use.classes, `	if mask := maskOf(token); mask > 0 {\n		return runs(text, mask)\n	}\n`)}${only(number, `	if token == "<number>" {\n		return numbers(text)\n	}\n`)}${only(capitalized, `	if token == "<capitalized>" {\n		return capitalized(text)\n	}\n`)}	return occurrences(text, []rune(token))
}`,
        csharp: `// Where a token matches: starts and ends.
private static List<int[]> Spans(List<int> text, string token)
{
${only(use.classes, `    if (MaskOf(token) > 0)\n        return Runs(text, MaskOf(token));\n`)}${only(number, `    if (token == "<number>")\n        return Numbers(text);\n`)}${only(capitalized, `    if (token == "<capitalized>")\n        return Capitalized(text);\n`)}    return Occurrences(text, Codes(token));
}`
      }
    },
    {
      name: 'maskOf',
      imports: { csharp: ['System.Collections.Generic'] },
      source: {
        javascript: `// The kinds of characters that a class is made of; 0 for other tokens.
const masks = new Map([
${masks.map(([name, mask]) => `  ['${name}', ${mask}]`).join(',\n')}
])

function maskOf(token) {
  return masks.get(token) ?? 0
}`,
        python: `# The kinds of characters that classes are made of.
MASKS = {
${masks.map(([name, mask]) => `    "${name}": ${mask},`).join('\n')}
}


def mask_of(token):
    return MASKS.get(token, 0)`,
        go: `// The kinds of characters that classes are made of.
var masks = map[string]int{
${goPairs()}
}

func maskOf(token string) int {
	return masks[token]
}`,
        csharp: `// The kinds of characters that classes are made of.
private static readonly Dictionary<string, int> Masks = new Dictionary<string, int>
{
${masks.map(([name, mask]) => `    ["${name}"] = ${mask},`).join('\n')}
};

private static int MaskOf(string token)
{
    int mask;
    return Masks.TryGetValue(token, out mask) ? mask : 0;
}`
      }
    },
    ...matchers
  ]
}

/** As gofmt aligns them. */
function goPairs(): string {
  const width = Math.max(...masks.map(([name]) => name.length)) + 1
  return masks.map(([name, mask]) => `\t"${name}":${' '.repeat(width - name.length)}${mask},`).join('\n')
}

const matchers: readonly LibraryFunction[] = [
  {
    name: 'runs',
    needs: ['kindOf'],
    imports: { csharp: ['System.Collections.Generic'] },
    source: {
      javascript: `// Longest runs of characters of some kinds.
function runs(text, mask) {
  const found = []
  let start = -1
  const chars = [...text]
  for (let i = 0; i <= chars.length; i++) {
    const isInside = i < chars.length && (kindOf(chars[i]) & mask) !== 0
    if (isInside && start < 0) start = i
    if (!isInside && start >= 0) {
      found.push([start, i])
      start = -1
    }
  }
  return found
}`,
      python: `def runs(text, mask):
    """Longest runs of characters of some kinds."""
    found = []
    start = -1
    for i in range(len(text) + 1):
        is_inside = i < len(text) and kind_of(text[i]) & mask != 0
        if is_inside and start < 0:
            start = i
        if not is_inside and start >= 0:
            found.append((start, i))
            start = -1
    return found`,
      go: `// runs returns the longest runs of characters of some kinds.
func runs(text []rune, mask int) [][2]int {
	var found [][2]int
	start := -1
	for i := 0; i <= len(text); i++ {
		isInside := i < len(text) && kindOf(text[i])&mask != 0
		if isInside && start < 0 {
			start = i
		}
		if !isInside && start >= 0 {
			found = append(found, [2]int{start, i})
			start = -1
		}
	}
	return found
}`,
      csharp: `// Longest runs of characters of some kinds.
private static List<int[]> Runs(List<int> text, int mask)
{
    var found = new List<int[]>();
    var start = -1;
    for (var i = 0; i <= text.Count; i++)
    {
        var isInside = i < text.Count && (KindOf(text[i]) & mask) != 0;
        if (isInside && start < 0)
            start = i;
        if (!isInside && start >= 0)
        {
            found.Add(new[] { start, i });
            start = -1;
        }
    }
    return found;
}`
    }
  },
  {
    name: 'numbers',
    imports: { csharp: ['System.Collections.Generic'] },
    source: {
      javascript: `// Digits, with single commas and points between digits.
function numbers(text) {
  const found = []
  const chars = [...text]
  const isDigit = i => i < chars.length && chars[i] >= '0' && chars[i] <= '9'
  for (let i = 0; i < chars.length; i++) {
    if (!isDigit(i)) continue
    const start = i
    while (isDigit(i) || ((chars[i] === ',' || chars[i] === '.') && isDigit(i + 1))) i++
    found.push([start, i])
  }
  return found
}`,
      python: `def numbers(text):
    """Digits, with single commas and points between digits."""
    found = []
    i = 0

    def is_digit(at):
        return at < len(text) and "0" <= text[at] <= "9"

    while i < len(text):
        start = i
        while is_digit(i) or (i > start and text[i : i + 1] in (",", ".") and is_digit(i + 1)):
            i += 1
        if i > start:
            found.append((start, i))
        i += 1
    return found`,
      go: `// numbers returns digits, with single commas and points between digits.
func numbers(text []rune) [][2]int {
	var found [][2]int
	isDigit := func(at int) bool {
		return at < len(text) && text[at] >= '0' && text[at] <= '9'
	}
	isMark := func(at int) bool {
		return at < len(text) && (text[at] == ',' || text[at] == '.')
	}
	for i := 0; i < len(text); i++ {
		if !isDigit(i) {
			continue
		}
		start := i
		for isDigit(i) || isMark(i) && isDigit(i+1) {
			i++
		}
		found = append(found, [2]int{start, i})
	}
	return found
}`,
      csharp: `// Digits, with single commas and points between digits.
private static List<int[]> Numbers(List<int> text)
{
    var found = new List<int[]>();
    System.Func<int, bool> isDigit = at => at < text.Count && text[at] >= '0' && text[at] <= '9';
    System.Func<int, bool> isMark = at => at < text.Count && (text[at] == ',' || text[at] == '.');
    for (var i = 0; i < text.Count; i++)
    {
        if (!isDigit(i))
            continue;
        var start = i;
        while (isDigit(i) || (isMark(i) && isDigit(i + 1)))
            i++;
        found.Add(new[] { start, i });
    }
    return found;
}`
    }
  },
  {
    name: 'capitalized',
    needs: ['kindOf'],
    imports: { csharp: ['System.Collections.Generic'] },
    source: {
      javascript: `// An upper-case letter and the lower-case letters after it, at least one.
function capitalized(text) {
  const found = []
  const chars = [...text]
  for (let i = 0; i < chars.length; i++) {
    if (kindOf(chars[i]) !== 4) continue
    let end = i + 1
    while (end < chars.length && kindOf(chars[end]) === 2) end++
    if (end > i + 1) found.push([i, end])
  }
  return found
}`,
      python: `def capitalized(text):
    """An upper-case letter and the lower-case letters after it, at least one."""
    found = []
    for i in range(len(text)):
        if kind_of(text[i]) != 4:
            continue
        end = i + 1
        while end < len(text) and kind_of(text[end]) == 2:
            end += 1
        if end > i + 1:
            found.append((i, end))
    return found`,
      go: `// capitalized returns an upper-case letter and the lower-case letters after it, at least one.
func capitalized(text []rune) [][2]int {
	var found [][2]int
	for i := range text {
		if kindOf(text[i]) != 4 {
			continue
		}
		end := i + 1
		for end < len(text) && kindOf(text[end]) == 2 {
			end++
		}
		if end > i+1 {
			found = append(found, [2]int{i, end})
		}
	}
	return found
}`,
      csharp: `// An upper-case letter and the lower-case letters after it, at least one.
private static List<int[]> Capitalized(List<int> text)
{
    var found = new List<int[]>();
    for (var i = 0; i < text.Count; i++)
    {
        if (KindOf(text[i]) != 4)
            continue;
        var end = i + 1;
        while (end < text.Count && KindOf(text[end]) == 2)
            end++;
        if (end > i + 1)
            found.Add(new[] { i, end });
    }
    return found;
}`
    }
  },
  {
    name: 'occurrences',
    imports: { csharp: ['System.Collections.Generic', 'System.Linq'] },
    source: {
      javascript: `// Where a text stands in another, from the left, without overlap.
function occurrences(text, wanted) {
  const found = []
  const chars = [...text]
  const length = [...wanted].length
  for (let i = 0; length > 0 && i + length <= chars.length; i++) {
    if (chars.slice(i, i + length).join('') !== wanted) continue
    found.push([i, i + length])
    i += length - 1
  }
  return found
}`,
      python: `def occurrences(text, wanted):
    """Where a text stands in another, from the left, without overlap."""
    found = []
    at = text.find(wanted) if wanted else -1
    while at >= 0:
        found.append((at, at + len(wanted)))
        at = text.find(wanted, at + len(wanted))
    return found`,
      go: `// occurrences returns where a text stands in another, from the left, without overlap.
func occurrences(text, wanted []rune) [][2]int {
	var found [][2]int
	for i := 0; len(wanted) > 0 && i+len(wanted) <= len(text); i++ {
		if string(text[i:i+len(wanted)]) == string(wanted) {
			found = append(found, [2]int{i, i + len(wanted)})
			i += len(wanted) - 1
		}
	}
	return found
}`,
      csharp: `// Where a text stands in another, from the left, without overlap.
private static List<int[]> Occurrences(List<int> text, List<int> wanted)
{
    var found = new List<int[]>();
    for (var i = 0; wanted.Count > 0 && i + wanted.Count <= text.Count; i++)
    {
        if (!Enumerable.Range(0, wanted.Count).All(k => text[i + k] == wanted[k]))
            continue;
        found.Add(new[] { i, i + wanted.Count });
        i += wanted.Count - 1;
    }
    return found;
}`
    }
  }
]

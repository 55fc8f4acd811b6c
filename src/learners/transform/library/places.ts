import type { LibraryFunction } from '../../print/code.js'

/** Texts as code points, where a language's own are not. */
const codesLibrary: readonly LibraryFunction[] = [
  {
    name: 'codes',
    imports: { csharp: ['System.Collections.Generic'] },
    source: {
      javascript: '',
      python: '',
      go: '',
      csharp: `// The code points of a text.
private static List<int> Codes(string text)
{
    var codes = new List<int>();
    for (var i = 0; i < text.Length; i += char.IsHighSurrogate(text[i]) ? 2 : 1)
        codes.Add(char.ConvertToUtf32(text, i));
    return codes;
}`
    }
  },
  {
    name: 'textFrom',
    imports: { csharp: ['System.Collections.Generic', 'System.Linq'] },
    source: {
      javascript: '',
      python: '',
      go: '',
      csharp: `private static string TextFrom(IEnumerable<int> codes) =>
    string.Concat(codes.Select(char.ConvertFromUtf32));`
    }
  },
  {
    name: 'clamp',
    source: {
      javascript: '',
      python: '',
      go: `// clamp moves a place into a text.
func clamp(place, length int) int {
	if place > length {
		return length
	}
	return place
}`,
      csharp: ''
    }
  }
]

/** Where parts of texts start and end, and the parts; see texts.ts. */
export const placeLibrary: readonly LibraryFunction[] = [
  ...codesLibrary,
  {
    name: 'slice',
    needs: ['codes', 'textFrom', 'clamp'],
    imports: { csharp: ['System', 'System.Linq'] },
    source: {
      javascript: `// From one place to another, counted in characters; a place of -1 is none.
function slice(text, from, to) {
  return from < 0 || to < 0 ? '' : [...text].slice(from, to).join('')
}`,
      python: `def slice(text, start, end):
    """From one place to another; a place of -1 is none."""
    return "" if start < 0 or end < 0 else text[start:end]`,
      go: `// slice returns what is from one place to another, counted in characters; a place of -1 is none.
func slice(text string, from, to int) string {
	runes := []rune(text)
	to = clamp(to, len(runes))
	if from < 0 || from >= to {
		return ""
	}
	return string(runes[from:to])
}`,
      csharp: `// From one place to another, counted in characters; a place of -1 is none.
private static string Slice(string text, int from, int to) =>
    from < 0 || from >= to ? "" : TextFrom(Codes(text).Skip(from).Take(to - from));`
    }
  },
  {
    name: 'fromEnd',
    needs: ['codes'],
    imports: { csharp: ['System'] },
    source: {
      javascript: `// The place so many characters before the end.
function fromEnd(text, count) {
  return Math.max(0, [...text].length - count)
}`,
      python: `def from_end(text, count):
    """The place so many characters before the end."""
    return max(0, len(text) - count)`,
      go: `// fromEnd returns the place so many characters before the end.
func fromEnd(text string, count int) int {
	if length := len([]rune(text)); length > count {
		return length - count
	}
	return 0
}`,
      csharp: `// The place so many characters before the end.
private static int FromEnd(string text, int count) => Math.Max(0, Codes(text).Count - count);`
    }
  },
  {
    name: 'boundary',
    needs: ['codes', 'spans'],
    imports: { csharp: ['System.Linq'] },
    source: {
      javascript: `// The n-th place where one token ends and another starts, or -1; '' is anything. Below 0, n counts from the end.
function boundary(text, left, right, n) {
  const starts = right === '' ? [] : spans(text, right).map(([start]) => start)
  const ends = left === '' ? [] : spans(text, left).map(([, end]) => end)
  let places = left === '' ? starts : ends
  if (left !== '' && right !== '') {
    const known = new Set(starts)
    places = ends.filter(end => known.has(end))
  }
  return places[n > 0 ? n - 1 : places.length + n] ?? -1
}`,
      python: `def boundary(text, left, right, n):
    """The n-th place where one token ends and another starts, or -1; "" is anything.

    Below 0, n counts from the end.
    """
    starts = [start for start, _ in spans(text, right)] if right else []
    ends = [end for _, end in spans(text, left)] if left else []
    places = ends if left else starts
    if left and right:
        known = set(starts)
        places = [end for end in ends if end in known]
    at = n - 1 if n > 0 else len(places) + n
    return places[at] if 0 <= at < len(places) else -1`,
      go: `// boundary returns the n-th place where one token ends and another starts, or -1; "" is anything.
// Below 0, n counts from the end.
func boundary(text, left, right string, n int) int {
	runes := []rune(text)
	starts := map[int]bool{}
	var places []int
	if right != "" {
		for _, span := range spans(runes, right) {
			starts[span[0]] = true
			if left == "" {
				places = append(places, span[0])
			}
		}
	}
	if left != "" {
		for _, span := range spans(runes, left) {
			if right == "" || starts[span[1]] {
				places = append(places, span[1])
			}
		}
	}
	at := n - 1
	if n < 0 {
		at = len(places) + n
	}
	if at < 0 || at >= len(places) {
		return -1
	}
	return places[at]
}`,
      csharp: `// The n-th place where one token ends and another starts, or -1; "" is anything. Below 0, n counts from
// the end.
private static int Boundary(string text, string left, string right, int n)
{
    var codes = Codes(text);
    var starts = right == "" ? new int[0] : Spans(codes, right).Select(span => span[0]).ToArray();
    var ends = left == "" ? new int[0] : Spans(codes, left).Select(span => span[1]).ToArray();
    var places = left == "" ? starts : right == "" ? ends : ends.Where(starts.Contains).ToArray();
    var at = n > 0 ? n - 1 : places.Length + n;
    return at >= 0 && at < places.Length ? places[at] : -1;
}`
    }
  },
  {
    name: 'until',
    needs: ['codes', 'spans'],
    imports: { csharp: ['System.Linq'] },
    source: {
      javascript: `// Where the n-th match of a token from a place on starts; the end of the text where there is none.
function until(text, from, token, n) {
  if (from < 0) return -1
  const starts = spans(text, token).map(([start]) => start)
  return starts.filter(start => start >= from)[n - 1] ?? [...text].length
}`,
      python: `def until(text, start, token, n):
    """Where the n-th match of a token from a place on starts; the end of the text where there is none."""
    if start < 0:
        return -1
    starts = [first for first, _ in spans(text, token) if first >= start]
    return starts[n - 1] if n <= len(starts) else len(text)`,
      go: `// until returns where the n-th match of a token from a place on starts; the end of the text where
// there is none.
func until(text string, from int, token string, n int) int {
	if from < 0 {
		return -1
	}
	runes := []rune(text)
	for _, span := range spans(runes, token) {
		if span[0] >= from {
			n--
			if n == 0 {
				return span[0]
			}
		}
	}
	return len(runes)
}`,
      csharp: `// Where the n-th match of a token from a place on starts; the end of the text where there is none.
private static int Until(string text, int from, string token, int n)
{
    if (from < 0)
        return -1;
    var codes = Codes(text);
    var starts = Spans(codes, token).Select(span => span[0]).Where(start => start >= from).ToArray();
    return n <= starts.Length ? starts[n - 1] : codes.Count;
}`
    }
  },
  {
    name: 'since',
    needs: ['codes', 'spans'],
    imports: { csharp: ['System.Linq'] },
    source: {
      javascript: `// Where the n-th match of a token before a place, counted backwards, ends; 0 where there is none.
function since(text, to, token, n) {
  if (to < 0) return -1
  const ends = spans(text, token).map(([, end]) => end)
  return ends.filter(end => end <= to).reverse()[n - 1] ?? 0
}`,
      python: `def since(text, end, token, n):
    """Where the n-th match of a token before a place, counted backwards, ends; 0 where there is none."""
    if end < 0:
        return -1
    ends = [last for _, last in spans(text, token) if last <= end]
    return ends[-n] if n <= len(ends) else 0`,
      go: `// since returns where the n-th match of a token before a place, counted backwards, ends; 0 where
// there is none.
func since(text string, to int, token string, n int) int {
	if to < 0 {
		return -1
	}
	found := spans([]rune(text), token)
	for i := len(found) - 1; i >= 0; i-- {
		if found[i][1] <= to {
			n--
			if n == 0 {
				return found[i][1]
			}
		}
	}
	return 0
}`,
      csharp: `// Where the n-th match of a token before a place, counted backwards, ends; 0 where there is none.
private static int Since(string text, int to, string token, int n)
{
    if (to < 0)
        return -1;
    var ends = Spans(Codes(text), token).Select(span => span[1]).Where(end => end <= to).ToArray();
    return n <= ends.Length ? ends[ends.Length - n] : 0;
}`
    }
  },
  {
    name: 'shift',
    imports: { csharp: ['System'] },
    source: {
      javascript: `function shift(place, by) {
  return place < 0 ? -1 : Math.max(0, place + by)
}`,
      python: `def shift(place, by):
    return -1 if place < 0 else max(0, place + by)`,
      go: `func shift(place, by int) int {
	if place < 0 {
		return -1
	}
	if place+by < 0 {
		return 0
	}
	return place + by
}`,
      csharp: `private static int Shift(int place, int by) => place < 0 ? -1 : Math.Max(0, place + by);`
    }
  },
  {
    name: 'match',
    needs: ['matches'],
    source: {
      javascript: `// The n-th match of a token, or ''. Below 0, n counts from the end.
function match(text, token, n) {
  const found = matches(text, token)
  return found[n > 0 ? n - 1 : found.length + n] ?? ''
}`,
      python: `def match(text, token, n):
    """The n-th match of a token, or "". Below 0, n counts from the end."""
    found = matches(text, token)
    at = n - 1 if n > 0 else len(found) + n
    return found[at] if 0 <= at < len(found) else ""`,
      go: `// match returns the n-th match of a token, or "". Below 0, n counts from the end.
func match(text, token string, n int) string {
	found := matches(text, token)
	at := n - 1
	if n < 0 {
		at = len(found) + n
	}
	if at < 0 || at >= len(found) {
		return ""
	}
	return found[at]
}`,
      csharp: `// The n-th match of a token, or "". Below 0, n counts from the end.
private static string Match(string text, string token, int n)
{
    var found = Matches(text, token);
    var at = n > 0 ? n - 1 : found.Count + n;
    return at >= 0 && at < found.Count ? found[at] : "";
}`
    }
  },
  {
    name: 'matches',
    needs: ['codes', 'textFrom', 'spans'],
    imports: { csharp: ['System.Collections.Generic', 'System.Linq'] },
    source: {
      javascript: `function matches(text, token) {
  const chars = [...text]
  return spans(text, token).map(([start, end]) => chars.slice(start, end).join(''))
}`,
      python: `def matches(text, token):
    return [text[start:end] for start, end in spans(text, token)]`,
      go: `func matches(text, token string) []string {
	var found []string
	runes := []rune(text)
	for _, span := range spans(runes, token) {
		found = append(found, string(runes[span[0]:span[1]]))
	}
	return found
}`,
      csharp: `private static List<string> Matches(string text, string token)
{
    var codes = Codes(text);
    return Spans(codes, token).Select(span => TextFrom(codes.GetRange(span[0], span[1] - span[0]))).ToList();
}`
    }
  },
  {
    name: 'part',
    needs: ['parts'],
    source: {
      javascript: `// The n-th of the parts between matches of a token, or ''. Below 0, n counts from the end.
function part(text, token, n) {
  const found = parts(text, token)
  return found[n > 0 ? n - 1 : found.length + n] ?? ''
}`,
      python: `def part(text, token, n):
    """The n-th of the parts between matches of a token, or "". Below 0, n counts from the end."""
    found = parts(text, token)
    at = n - 1 if n > 0 else len(found) + n
    return found[at] if 0 <= at < len(found) else ""`,
      go: `// part returns the n-th of the parts between matches of a token, or "". Below 0, n counts from the end.
func part(text, token string, n int) string {
	found := parts(text, token)
	at := n - 1
	if n < 0 {
		at = len(found) + n
	}
	if at < 0 || at >= len(found) {
		return ""
	}
	return found[at]
}`,
      csharp: `// The n-th of the parts between matches of a token, or "". Below 0, n counts from the end.
private static string Part(string text, string token, int n)
{
    var found = Parts(text, token);
    var at = n > 0 ? n - 1 : found.Count + n;
    return at >= 0 && at < found.Count ? found[at] : "";
}`
    }
  },
  {
    name: 'parts',
    needs: ['codes', 'textFrom', 'spans'],
    imports: { csharp: ['System.Collections.Generic'] },
    source: {
      javascript: `function parts(text, token) {
  const chars = [...text]
  const found = []
  let from = 0
  for (const [start, end] of spans(text, token)) {
    found.push(chars.slice(from, start).join(''))
    from = end
  }
  return [...found, chars.slice(from).join('')]
}`,
      python: `def parts(text, token):
    found = []
    last = 0
    for start, end in spans(text, token):
        found.append(text[last:start])
        last = end
    return found + [text[last:]]`,
      go: `func parts(text, token string) []string {
	var found []string
	runes := []rune(text)
	from := 0
	for _, span := range spans(runes, token) {
		found = append(found, string(runes[from:span[0]]))
		from = span[1]
	}
	return append(found, string(runes[from:]))
}`,
      csharp: `private static List<string> Parts(string text, string token)
{
    var codes = Codes(text);
    var found = new List<string>();
    var from = 0;
    foreach (var span in Spans(codes, token))
    {
        found.Add(TextFrom(codes.GetRange(from, span[0] - from)));
        from = span[1];
    }
    found.Add(TextFrom(codes.GetRange(from, codes.Count - from)));
    return found;
}`
    }
  }
]

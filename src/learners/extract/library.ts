import { classPieces } from '../print/class-text.js'
import type { LibraryFunction } from '../print/code.js'
import { spaces } from '../text/ranges.js'

/**
 * Places in texts, for printed anchors: -1 where there is none, in and out. Each agrees with anchors.ts. A
 * set is the inside of a regular expression's brackets.
 */
export const anchorLibrary: readonly LibraryFunction[] = [
  {
    name: 'wordAt',
    needs: ['runAt'],
    source: {
      javascript: `// Where the n-th run of characters between spaces starts, from the right where n is negative.
function wordAt(text, nth) {
  return runAt(text, '^${classPieces(spaces, 'javascript').join('')}', nth)
}`,
      python: `def word_at(text, nth):
    """Where the n-th run of characters between spaces starts, from the right where n is negative."""
    return run_at(text, "^${classPieces(spaces, 'python').join('')}", nth)`,
      go: `// wordAt returns where the n-th run of characters between spaces starts, from the right where n is
// negative.
func wordAt(text string, nth int) int {
	return runAt(text, "^${classPieces(spaces, 'go').join('')}", nth)
}`,
      csharp: `// Where the n-th run of characters between spaces starts, from the right where n is negative.
private static int WordAt(string text, int nth)
{
    return RunAt(text, "^${classPieces(spaces, 'csharp').join('')}", nth);
}`
    }
  },
  {
    name: 'runAt',
    imports: { python: ['re'], go: ['regexp'], csharp: ['System.Text.RegularExpressions'] },
    source: {
      javascript: `// Where the n-th run of characters of a set starts, from the right where n is negative.
function runAt(text, set, nth) {
  const runs = [...text.matchAll(new RegExp(\`[\${set}]+\`, 'gu'))]
  return runs.at(nth > 0 ? nth - 1 : nth)?.index ?? -1
}`,
      python: `def run_at(text, chars, nth):
    """Where the n-th run of characters of a set starts, from the right where n is negative."""
    starts = [run.start() for run in re.finditer(f"[{chars}]+", text)]
    place = nth - 1 if nth > 0 else len(starts) + nth
    return starts[place] if 0 <= place < len(starts) else -1`,
      go: `// runAt returns where the n-th run of characters of a set starts, from the right where n is negative.
func runAt(text, set string, nth int) int {
	runs := regexp.MustCompile("["+set+"]+").FindAllStringIndex(text, -1)
	place := nth - 1
	if nth < 0 {
		place = len(runs) + nth
	}
	if place < 0 || place >= len(runs) {
		return -1
	}
	return runs[place][0]
}`,
      csharp: `// Where the n-th run of characters of a set starts, from the right where n is negative.
private static int RunAt(string text, string set, int nth)
{
    var runs = Regex.Matches(text, "[" + set + "]+");
    var place = nth > 0 ? nth - 1 : runs.Count + nth;
    return place >= 0 && place < runs.Count ? runs[place].Index : -1;
}`
    }
  },
  {
    name: 'after',
    imports: { csharp: ['System'], go: ['strings'] },
    source: {
      javascript: `// Behind the n-th place of some text from a place on.
function after(text, wanted, nth, from) {
  let at = from
  for (let left = nth; left > 0 && at !== -1; left--) {
    at = text.indexOf(wanted, at)
    if (at !== -1) at += wanted.length
  }
  return at
}`,
      python: `def after(text, wanted, nth, at):
    """Behind the n-th place of some text from a place on."""
    for _ in range(nth):
        if at == -1:
            return -1
        at = text.find(wanted, at)
        if at != -1:
            at += len(wanted)
    return at`,
      go: `// after returns the place behind the n-th place of some text from a place on.
func after(text, wanted string, nth, at int) int {
	for ; nth > 0 && at != -1; nth-- {
		found := strings.Index(text[at:], wanted)
		if found == -1 {
			return -1
		}
		at += found + len(wanted)
	}
	return at
}`,
      csharp: `// Behind the n-th place of some text from a place on.
private static int After(string text, string wanted, int nth, int at)
{
    for (; nth > 0 && at != -1; nth--)
    {
        at = text.IndexOf(wanted, at, StringComparison.Ordinal);
        if (at != -1)
            at += wanted.Length;
    }
    return at;
}`
    }
  },
  {
    name: 'afterLast',
    imports: { csharp: ['System'], go: ['strings'] },
    source: {
      javascript: `// Behind the n-th place of some text from the right.
function afterLast(text, wanted, nth) {
  let at = text.length
  for (let left = nth; left > 0; left--) {
    at = at < wanted.length ? -1 : text.lastIndexOf(wanted, at - wanted.length)
    if (at === -1) return -1
  }
  return at + wanted.length
}`,
      python: `def after_last(text, wanted, nth):
    """Behind the n-th place of some text from the right."""
    at = len(text)
    for _ in range(nth):
        at = text.rfind(wanted, 0, at)
        if at == -1:
            return -1
    return at + len(wanted)`,
      go: `// afterLast returns the place behind the n-th place of some text from the right.
func afterLast(text, wanted string, nth int) int {
	at := len(text)
	for ; nth > 0; nth-- {
		at = strings.LastIndex(text[:at], wanted)
		if at == -1 {
			return -1
		}
	}
	return at + len(wanted)
}`,
      csharp: `// Behind the n-th place of some text from the right.
private static int AfterLast(string text, string wanted, int nth)
{
    var at = text.Length;
    for (; nth > 0; nth--)
    {
        at = at == 0 ? -1 : text.LastIndexOf(wanted, at - 1, at, StringComparison.Ordinal);
        if (at == -1)
            return -1;
    }
    return at + wanted.Length;
}`
    }
  },
  {
    name: 'before',
    needs: ['after'],
    source: {
      javascript: `// Before the n-th place of some text from a place on.
function before(text, wanted, nth, from) {
  const end = after(text, wanted, nth, from)
  return end === -1 ? -1 : end - wanted.length
}`,
      python: `def before(text, wanted, nth, at):
    """Before the n-th place of some text from a place on."""
    end = after(text, wanted, nth, at)
    return -1 if end == -1 else end - len(wanted)`,
      go: `// before returns the place before the n-th place of some text from a place on.
func before(text, wanted string, nth, at int) int {
	end := after(text, wanted, nth, at)
	if end == -1 {
		return -1
	}
	return end - len(wanted)
}`,
      csharp: `// Before the n-th place of some text from a place on.
private static int Before(string text, string wanted, int nth, int at)
{
    var end = After(text, wanted, nth, at);
    return end == -1 ? -1 : end - wanted.Length;
}`
    }
  },
  {
    name: 'firstOf',
    imports: { python: ['re'], go: ['regexp'], csharp: ['System.Text.RegularExpressions'] },
    source: {
      javascript: `// Where the first character of a set stands from a place on; the end of the text if there is none.
function firstOf(text, set, from) {
  if (from === -1) return -1
  const found = text.slice(from).search(new RegExp(\`[\${set}]\`, 'u'))
  return found === -1 ? text.length : from + found
}`,
      python: `def first_of(text, chars, at):
    """Where the first character of a set stands from a place on; the end of the text if there is none."""
    if at == -1:
        return -1
    found = re.compile(f"[{chars}]").search(text, at)
    return found.start() if found else len(text)`,
      go: `// firstOf returns where the first character of a set stands from a place on; the end of the text if there
// is none.
func firstOf(text, set string, at int) int {
	if at == -1 {
		return -1
	}
	found := regexp.MustCompile("[" + set + "]").FindStringIndex(text[at:])
	if found == nil {
		return len(text)
	}
	return at + found[0]
}`,
      csharp: `// Where the first character of a set stands from a place on; the end of the text if there is none.
private static int FirstOf(string text, string set, int at)
{
    if (at == -1)
        return -1;
    var found = new Regex("[" + set + "]").Match(text, at);
    return found.Success ? found.Index : text.Length;
}`
    }
  },
  {
    name: 'further',
    imports: { go: ['unicode/utf8'] },
    source: {
      javascript: `// So many characters behind a place.
function further(text, from, count) {
  let at = from
  for (let left = count; left > 0 && at !== -1; left--) {
    at = at < text.length ? at + (text.codePointAt(at) > 0xffff ? 2 : 1) : -1
  }
  return at
}`,
      python: `def further(text, at, count):
    """So many characters behind a place."""
    return at + count if at != -1 and at + count <= len(text) else -1`,
      go: `// further returns the place so many characters behind a place.
func further(text string, at, count int) int {
	for ; count > 0 && at != -1; count-- {
		_, size := utf8.DecodeRuneInString(text[at:])
		if size == 0 {
			return -1
		}
		at += size
	}
	return at
}`,
      csharp: `// So many characters behind a place.
private static int Further(string text, int at, int count)
{
    for (; count > 0 && at != -1; count--)
        at = at >= text.Length ? -1 : at + (char.IsHighSurrogate(text[at]) ? 2 : 1);
    return at;
}`
    }
  },
  {
    name: 'endOf',
    source: {
      javascript: `function endOf(text) {
  return text.length
}`,
      python: `def end_of(text):
    return len(text)`,
      go: `func endOf(text string) int {
	return len(text)
}`,
      csharp: `private static int EndOf(string text) => text.Length;`
    }
  },
  {
    name: 'between',
    source: {
      javascript: `function between(text, from, to) {
  return text.slice(from, to)
}`,
      python: `def between(text, start, end):
    return text[start:end]`,
      go: `func between(text string, from, to int) string {
	return text[from:to]
}`,
      csharp: `private static string Between(string text, int from, int to) => text.Substring(from, to - from);`
    }
  }
]

import type { LibraryFunction } from '../../print/code.js'

/** What each change of a match is called in the four languages, on `text`. */
const calls: Readonly<
  Record<string, { needs: string[]; javascript: string; python: string; go: string; csharp: string }>
> = {
  lower: same('lower'),
  upper: same('upper'),
  sentence: same('sentence'),
  capitalize: same('capitalize'),
  dedupe: same('dedupe'),
  reverse: same('reverse'),
  first: {
    needs: ['slice'],
    javascript: 'slice(text, 0, 1)',
    python: 'text[:1]',
    go: 'slice(text, 0, 1)',
    csharp: 'Slice(text, 0, 1)'
  },
  firstUpper: {
    needs: ['slice', 'upper'],
    javascript: 'upper(slice(text, 0, 1))',
    python: 'upper(text[:1])',
    go: 'upper(slice(text, 0, 1))',
    csharp: 'Upper(Slice(text, 0, 1))'
  },
  firstLower: {
    needs: ['slice', 'lower'],
    javascript: 'lower(slice(text, 0, 1))',
    python: 'lower(text[:1])',
    go: 'lower(slice(text, 0, 1))',
    csharp: 'Lower(Slice(text, 0, 1))'
  },
  last: {
    needs: ['slice', 'fromEnd', 'length'],
    javascript: 'slice(text, fromEnd(text, 1), text.length)',
    python: 'text[-1:]',
    go: 'slice(text, fromEnd(text, 1), len(text))',
    csharp: 'Slice(text, FromEnd(text, 1), text.Length)'
  }
}

function same(name: string) {
  const pascal = name.charAt(0).toUpperCase() + name.slice(1)
  return {
    needs: [name],
    javascript: `${name}(text)`,
    python: `${name}(text)`,
    go: `${name}(text)`,
    csharp: `${pascal}(text)`
  }
}

/** `each` with the changes that a program uses. */
export function loopLibrary(used: readonly string[]): LibraryFunction[] {
  const changes = used.filter(name => name !== 'same').map(name => [name, calls[name]] as const)
  const [lone] = changes
  const all = changes.length === 1 && used.length === 1 ? lone[1] : undefined
  const lines = (line: (name: string, call: (typeof calls)[string]) => string) =>
    changes.map(([name, call]) => line(name, call)).join('')
  return [
    {
      name: 'each',
      needs: ['matches', 'changed'],
      imports: { go: ['strings'], csharp: ['System.Linq'] },
      source: {
        javascript: `// Matches of a token from the n-th on, each changed, with glue between.
function each(text, token, n, change, glue) {
  return matches(text, token)
    .slice(n - 1)
    .map(found => changed(found, change))
    .join(glue)
}`,
        python: `def each(text, token, n, change, glue):
    """Matches of a token from the n-th on, each changed, with glue between."""
    return glue.join(changed(found, change) for found in matches(text, token)[n - 1 :])`,
        go: `// each returns matches of a token from the n-th on, each changed, with glue between.
func each(text, token string, n int, change, glue string) string {
	var found []string
	for i, match := range matches(text, token) {
		if i >= n-1 {
			found = append(found, changed(match, change))
		}
	}
	return strings.Join(found, glue)
}`,
        csharp: `// Matches of a token from the n-th on, each changed, with glue between.
private static string Each(string text, string token, int n, string change, string glue) =>
    string.Join(glue, Matches(text, token).Skip(n - 1).Select(found => Changed(found, change)));`
      }
    },
    {
      name: 'changed',
      needs: changes.flatMap(([, { needs }]) => needs),
      source: {
        javascript: `function changed(text, ${all ? '_change' : 'change'}) {
${all ? `  return ${all.javascript}\n` : `${lines((name, { javascript }) => `  if (change === '${name}') return ${javascript}\n`)}  return text\n`}}`,
        python: `def changed(text, ${all ? '_change' : 'change'}):
${all ? `    return ${all.python}` : `${lines((name, { python }) => `    if change == "${name}":\n        return ${python}\n`)}    return text`}`,
        go: `func changed(text, change string) string {
${lines((name, { go }) => `	if change == "${name}" {\n		return ${go}\n	}\n`)}	return text
}`,
        csharp: `private static string Changed(string text, string change)
{
${lines((name, { csharp }) => `    if (change == "${name}")\n        return ${csharp};\n`)}    return text;
}`
      }
    }
  ]
}

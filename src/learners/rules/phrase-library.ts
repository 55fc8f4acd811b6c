import type { LibraryFunction } from '../print/code.js'

/** What rules ask of the tokens of a text; phrases are tokens with one space between. */
export const phraseLibrary: readonly LibraryFunction[] = [
  matcher('has', { javascript: 'includes', go: 'Contains', csharp: 'text.Contains(" " + phrase + " ")' }),
  matcher('starts', {
    ...{ javascript: 'startsWith', python: 'startswith', go: 'HasPrefix' },
    csharp: 'text.StartsWith(" " + phrase + " ", StringComparison.Ordinal)'
  }),
  matcher('ends', {
    ...{ javascript: 'endsWith', python: 'endswith', go: 'HasSuffix' },
    csharp: 'text.EndsWith(" " + phrase + " ", StringComparison.Ordinal)'
  })
]

/** Whether a text has one of some phrases; the methods that say so for one. */
function matcher(
  name: string,
  method: { javascript: string; python?: string; go: string; csharp: string }
): LibraryFunction {
  const inPython = method.python ? `text.${method.python}(f" {phrase} ")` : 'f" {phrase} " in text'
  return {
    name,
    imports: { go: ['strings'], csharp: ['System', 'System.Linq'] },
    source: {
      javascript: `const ${name} = (text, ...phrases) => phrases.some(phrase => text.${method.javascript}(\` \${phrase} \`))`,
      python: `def ${name}(text, *phrases):
    return any(${inPython} for phrase in phrases)`,
      go: `func ${name}(text string, phrases ...string) bool {
	for _, phrase := range phrases {
		if strings.${method.go}(text, " "+phrase+" ") {
			return true
		}
	}
	return false
}`,
      csharp: `private static bool ${name[0].toUpperCase()}${name.slice(1)}(string text, params string[] phrases) =>
    phrases.Any(phrase => ${method.csharp});`
    }
  }
}

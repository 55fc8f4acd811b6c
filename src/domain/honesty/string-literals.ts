const escapes: Record<string, string> = { n: '\n', r: '\r', t: '\t' }

/** Replaces the usual escapes of the four languages' strings. */
export function withoutEscapes(text: string): string {
  return text.replace(/\\(.)/g, (_, char: string) => escapes[char] ?? char)
}

/** The opening quotes of a literal, the rest of it, and whether it may extend over several lines. */
const forms = [
  { opens: '"""', rest: /[\s\S]*?"""/y },
  { opens: "'''", rest: /[\s\S]*?'''/y },
  { opens: '@"', rest: /(?:[^"]|"")*"/y },
  { opens: '"', rest: /(?:[^"\\\n]|\\.)*"/y, line: true },
  { opens: "'", rest: /(?:[^'\\\n]|\\.)*'/y, line: true },
  { opens: '`', rest: /(?:[^`\\]|\\[\s\S])*`/y }
]

/**
 * The string literals of a source in any of the four languages, unescaped, and those in its comments. Takes linear
 * time: where a literal has no closing quotes up to the end of the line or the source, its form is not tried again
 * before that end.
 */
export function stringLiterals(source: string): string[] {
  const literals: string[] = []
  const openUntil = new Map<string, number>()
  const quote = /@"|"""|'''|["'`]/g
  for (let found = quote.exec(source); found; found = quote.exec(source)) {
    const at = found.index
    const end = endOf(source, at, openUntil)
    if (end === undefined) {
      quote.lastIndex = at + 1
      continue
    }
    quote.lastIndex = end.at
    const text = source.slice(at + end.quotes.length, end.at - closing(end.quotes).length)
    if (text !== '') literals.push(withoutEscapes(text))
  }
  return literals
}

const closing = (opens: string) => opens.replace('@', '')

function endOf(source: string, at: number, openUntil: Map<string, number>) {
  for (const { opens, rest, line } of forms) {
    if (!source.startsWith(opens, at) || at < (openUntil.get(opens) ?? 0)) continue
    rest.lastIndex = at + opens.length
    if (rest.test(source)) return { quotes: opens, at: rest.lastIndex }
    const lineEnd = line ? source.indexOf('\n', at) : -1
    openUntil.set(opens, lineEnd < 0 ? source.length : lineEnd)
  }
  return undefined
}

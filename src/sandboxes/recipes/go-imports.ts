// Comments, strings, words, and any other single character.
const token = /\/\/[^\n]*|\/\*[\s\S]*?\*\/|"(?:[^"\\\n]|\\.)*"|`[^`]*`|[\p{L}\p{N}_]+|\S/gu

/** What a Go source imports, with the lines (from 1). Imports stand before all other declarations. */
export function goImports(source: string): { path: string; line: number }[] {
  const tokens = [...source.matchAll(token)].filter(([text]) => !/^\/[/*]/.test(text))
  const imports: { path: string; line: number }[] = []
  let at = tokens.findIndex(([text]) => text === 'import')
  const word = () => tokens[at]?.[0]
  while (at >= 0 && word() === 'import') {
    at++
    const grouped = word() === '('
    if (grouped) at++
    do {
      // A name may stand before the path: `_`, `.` or one of the program's own.
      while (at < tokens.length && word() !== ')' && !/^["`]/.test(word()!)) at++
      if (at === tokens.length || word() === ')') break
      const line = source.slice(0, tokens[at].index).split('\n').length
      imports.push({ path: word()!.slice(1, -1), line })
      at++
      while (word() === ';') at++
    } while (grouped && at < tokens.length)
    if (grouped) at++
    while (word() === ';') at++
  }
  return imports
}

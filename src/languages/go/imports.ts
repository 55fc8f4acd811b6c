// Comments, strings, words, and any other single character.
const token = /\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|"(?:[^"\\\n]|\\.)*"?|`[^`]*`?|[\p{L}\p{N}_]+|\S/gu

/** What a Go source imports, with line numbers from 1. Imports come before all other declarations. */
export function goImports(source: string): { path: string; line: number }[] {
  const tokens = [...source.matchAll(token)].filter(([text]) => !/^\/[/*]/.test(text))
  const imports: { path: string; line: number }[] = []
  let at = tokens.findIndex(([text]) => text === 'import')
  const word = () => tokens[at]?.[0]
  const lineOf = lineCounter(source)
  while (at >= 0 && word() === 'import') {
    at++
    const grouped = word() === '('
    if (grouped) at++
    do {
      // A name may come before the path: `_`, `.` or an alias.
      while (at < tokens.length && word() !== ')' && !/^["`]/.test(word()!)) at++
      if (at === tokens.length || word() === ')') break
      imports.push({ path: word()!.slice(1, -1), line: lineOf(tokens[at].index) })
      at++
      while (word() === ';') at++
    } while (grouped && at < tokens.length)
    if (grouped) at++
    while (word() === ';') at++
  }
  return imports
}

/** Gives the line (from 1) of a place in the source; places must be asked for in ascending order. */
function lineCounter(source: string): (place: number) => number {
  let [line, next] = [1, source.indexOf('\n')]
  return place => {
    for (; next >= 0 && next < place; next = source.indexOf('\n', next + 1)) line++
    return line
  }
}

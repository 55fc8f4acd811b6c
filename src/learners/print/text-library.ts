import type { LanguageName } from '../../domain/language.js'
import { literal } from '../../languages/source-text.js'
import { tokensRuntime as plainRuntime } from '../runtime/rules/tokens.js'
import { tokensRuntime } from '../runtime/words/tokens.js'
import type { CaseTable } from '../text/case.js'
import { readLimit } from '../text/reading.js'
import { classPieces } from './class-text.js'
import type { LibraryFunction } from './code.js'
import { withGiven } from './given.js'
import { onlyWith } from './optional.js'

/**
 * `tokens`: a text as lower-case words and single other characters, with one space around each; `tokenText`
 * in text/reading.ts, or with `marks` `plainReader` in rules/plain-reading.ts. The table need only know letters
 * that the program looks for. With marks, JavaScript and Python take any value: none but text has tokens.
 */
export function tokensFunction(cased: CaseTable, marks?: PlainMarks): LibraryFunction {
  const pairs = [...cased].map(codes => codes.map(code => String.fromCodePoint(code)))
  const [entry] = marks ? plainRuntime : tokensRuntime
  const given: Record<string, (language: LanguageName) => string[]> = {
    lower: language => lowerLines(pairs, language),
    plain: language => plainLines(pairs, language),
    token: language => [plainToken(marks!, language)],
    joined: () => [joinedLine(pairs)]
  }
  const used = new Set(pairs.length > 0 ? ['letters'] : [])
  return withGiven(onlyWith(entry, used), (name, language) => given[name](language))
}

/** Marks beyond U+00A9 that part words, besides spaces; `emoji`: so do these. */
export interface PlainMarks {
  marks: readonly string[]
  emoji: boolean
}

/** What parts words up to U+00A9, as the inside of a character class in a string literal. */
const plainClass = '\\u0000-/:-@[-^`{-\\u00a9'

/** A token where all from U+00AA on but spaces and some marks makes up words. */
function plainToken({ marks, emoji }: PlainMarks, language: LanguageName): string {
  const listed = literal(marks.join(''), language).slice(1, -1)
  const inner = (hole: string) => `${plainClass}${hole}${listed}`
  const beyond = emoji && language !== 'csharp' ? classPieces([[0x1f000, 0x1fbff]], language)[0] : ''
  if (language === 'javascript') {
    return `const token = new RegExp(\`[^${inner('$' + '{space}').replace('`', '\\`')}${beyond}]+|[^\${space}]\`, 'gu')`
  }
  if (language === 'python') {
    return `TOKEN = re.compile(f"[^${inner('{SPACE}').replace('`{', '`{{')}${beyond}]+|[^{SPACE}]")`
  }
  if (language === 'go') {
    return `var tokenPattern = regexp.MustCompile("[^${inner('" + space + "')}${beyond}]+|[^" + space + "]")`
  }
  const [before, inside] = emoji ? ['[\\ud83c-\\ud83e][\\udc00-\\udfff]|', '\\ud83c-\\ud83e'] : ['', '']
  return `private static readonly Regex Token = new Regex("${before}[^${inner('" + Space + "')}${inside}]+|[^" + Space + "]");`
}

/** The letters that programs of a language make lower case, as pairs, beyond A to Z. */
function lowerLines(pairs: readonly string[][], language: LanguageName): string[] {
  if (language === 'python') {
    const upper = literal(`${capitals}${pairs.map(([letter]) => letter).join('')}`, 'python')
    const lower = literal(`${capitals.toLowerCase()}${pairs.map(([, small]) => small).join('')}`, 'python')
    if (pairs.length <= 2) return [`LOWER = str.maketrans(${upper}, ${lower})`]
    return ['LOWER = str.maketrans(', `    ${upper},`, `    ${lower},`, ')']
  }
  if (pairs.length === 0) return []
  if (language === 'go') {
    const table = pairs.flat().map(letter => literal(letter, 'go'))
    return [`var lower = strings.NewReplacer(${table.join(', ')})`]
  }
  const table = pairs.map(([letter, small]) => `${letter}: ${literal(small, 'javascript')}`)
  return [`const lower = { ${table.join(', ')} }`]
}

const capitals = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'

/** The line that makes a text lower case, in JavaScript and C#. */
function plainLines(pairs: readonly string[][], language: LanguageName): string[] {
  if (language === 'csharp') {
    const lower = pairs.map(pair => `.Replace(${pair.map(letter => literal(letter, 'csharp')).join(', ')})`)
    const ascii = 'Regex.Replace(text.Substring(0, end), "[A-Z]", letter => letter.Value.ToLowerInvariant())'
    return [`var plain = ${ascii}${lower.join('')};`]
  }
  const first = `const plain = /^[^]{0,${readLimit}}/u.exec(text)[0]`
  const ascii = '.replace(/[A-Z]/g, letter => letter.toLowerCase())'
  if (pairs.length === 0) return [`${first}${ascii}`]
  const letters = pairs.map(([letter]) => letter).join('')
  return [first, `  ${ascii}`, `  .replace(/[${letters}]/gu, letter => lower[letter])`]
}

/** The line that joins tokens, in Go. */
function joinedLine(pairs: readonly string[][]): string {
  const plain = pairs.length > 0 ? 'lower.Replace(text)' : 'text'
  return `return " " + strings.Join(tokenPattern.FindAllString(${plain}, -1), " ") + " "`
}

import type { Fact, Path } from '../fields.js'
import { accessFunctions, comment, condition as factCondition, literal } from '../print/javascript.js'
import type { CaseTable } from '../text/case.js'
import { punctuationRanges, spaceRanges } from '../text/characters.js'
import { readLimit } from '../text/reading.js'
import type { Rule, RuleModel } from './model.js'

/** A rule model as a JavaScript module that exports `run`. `header` is its first comment, a line an entry. */
export function printRules(model: RuleModel, header: readonly string[]): string {
  const body = runFunction(model)
  const calls = (name: string) => body.includes(`${name}(`)
  const matchers = [
    ...(calls('has') ? [matcher('has', 'includes')] : []),
    ...(calls('starts') ? [matcher('starts', 'startsWith')] : []),
    ...(calls('ends') ? [matcher('ends', 'endsWith')] : []),
    ...(calls('above')
      ? ["const above = (value, limit) => typeof value === 'number' && value > limit\n"]
      : [])
  ].join('')
  const parts = [`${comment(header)}\n`, body, ...(calls('tokens') ? [tokensRuntime(model)] : [])]
  return [...parts, ...(matchers === '' ? [] : [matchers]), ...accessFunctions(body)].join('\n')
}

function matcher(name: string, method: string): string {
  return `const ${name} = (text, ...phrases) => phrases.some(phrase => text.${method}(\` \${phrase} \`))\n`
}

function runFunction({ rules, fallback }: RuleModel): string {
  const paths = new Map<string, Path>()
  for (const { conditions } of rules) {
    for (const c of conditions) if ('path' in c) paths.set(JSON.stringify(c.path), c.path)
  }
  const names = new Map([...paths.keys()].map((key, i) => [key, paths.size === 1 ? 'text' : `text${i + 1}`]))
  const texts = [...paths].map(([key, path]) => {
    const value = path.length === 0 ? 'input' : `at(input, ${path.map(literal).join(', ')})`
    return `  const ${names.get(key)} = tokens(${value})`
  })
  const lines = rules.flatMap(rule => printRule(rule, names))
  const end = [`  return ${literal(fallback.output)} // ${evidence(fallback)}`]
  const input = [...texts, ...lines].some(line => /\binput\b/.test(line)) ? 'input' : '_input'
  return `export function run(${input}) {\n${[...texts, ...lines, ...end].join('\n')}\n}\n`
}

function evidence({ right, covered }: Rule): string {
  return `${right} of ${covered} training rows`
}

function printRule(rule: Rule, names: Map<string, string>): string[] {
  const calls = new Map<string, string[]>()
  const alternatives: string[][] = []
  for (const c of rule.conditions) {
    if ('fact' in c) alternatives.push([printFact(c.kind, c.fact)])
    else {
      const call = `${c.kind}(${names.get(JSON.stringify(c.path))},`
      calls.set(call, [...(calls.get(call) ?? []), literal(c.phrase)])
    }
  }
  for (const [call, phrases] of calls) {
    const last = phrases.length - 1
    const ended = phrases.map((phrase, i) => (i < last ? `${phrase},` : `${phrase})`))
    alternatives.push([`${call} ${ended[0]}`, ...ended.slice(1)])
  }
  const pieces = alternatives.flatMap((parts, i) => {
    const isLast = i === alternatives.length - 1
    return isLast ? parts : [...parts.slice(0, -1), `${parts[parts.length - 1]} ||`]
  })
  const answer = `return ${literal(rule.output)} // ${evidence(rule)}`
  const line = `  if (${pieces.join(' ')}) ${answer}`
  return line.length <= 110 ? [line] : ['  if (', ...fold(pieces), `  ) ${answer}`]
}

/** Pieces of a condition in indented lines of at most 110 characters. */
function fold(pieces: readonly string[]): string[] {
  const lines: string[] = []
  for (const piece of pieces) {
    const last = lines.length - 1
    if (last >= 0 && lines[last].length + piece.length < 110) lines[last] += ` ${piece}`
    else lines.push(`    ${piece}`)
  }
  return lines
}

function printFact(kind: 'fact' | 'not', fact: Fact): string {
  const text = factCondition(fact)
  if (kind === 'fact') return text
  if (fact.kind === 'at-most') return text.replace(/^atMost/, 'above')
  return fact.kind === 'equals' ? text.replace(' === ', ' !== ') : `!${text}`
}

/** `tokenText` in model.ts: the case table need only know letters that phrases contain. */
function tokensRuntime({ cased, rules }: RuleModel): string {
  const used = usedCases(cased, rules)
  const table = used.map(([from, to]) => `${key(from)}: ${key(to)}`).join(', ')
  const letters = used.map(([from]) => inClass(from)).join('')
  const lower = used.length > 0 ? `\n    .replace(/[${letters}]/gu, letter => lower[letter])` : ''
  return `// A text as lower-case words and single other characters, with one space around each.
${used.length > 0 ? `const lower = { ${table} }\n` : ''}const token =
  /[${wordClass()}]+|[^${classOf(spaceRanges)}]/gu
function tokens(value) {
  const text = typeof value === 'string' ? /^[^]{0,${readLimit}}/u.exec(value)[0] : ''
  const plain = text
    .replace(/[\\ud800-\\udfff]/gu, '\\ufffd')
    .replace(/[A-Z]/g, letter => letter.toLowerCase())${lower}
  return \` \${(plain.match(token) ?? []).join(' ')} \`
}
`
}

function usedCases(cased: CaseTable, rules: Rule[]): [number, number][] {
  const phrases = rules.flatMap(rule => rule.conditions.map(c => ('phrase' in c ? c.phrase : ''))).join('')
  const letters = new Set(Array.from(phrases, char => char.codePointAt(0)!))
  return [...cased].filter(([, to]) => letters.has(to))
}

const key = (code: number) => literal(String.fromCodePoint(code))
const inClass = (code: number) =>
  code > 0xffff ? `\\u{${code.toString(16)}}` : `\\u${code.toString(16).padStart(4, '0')}`

function classOf(ranges: readonly number[]): string {
  let text = ''
  for (let i = 0; i < ranges.length; i += 2) {
    text += inClass(ranges[i]) + (ranges[i + 1] > ranges[i] ? `-${inClass(ranges[i + 1])}` : '')
  }
  return text
}

/** Letters, digits, _ and what from U+00AA on is neither space, punctuation nor half a pair. */
function wordClass(): string {
  const gaps = [...pairs(punctuationRanges), ...pairs(spaceRanges), [0xd800, 0xdfff]]
    .filter(([, last]) => last >= 0xaa)
    .sort((a, b) => a[0] - b[0])
  const ranges: number[] = []
  let from = 0xaa
  for (const [first, last] of gaps) {
    if (first > from) ranges.push(from, first - 1)
    from = last + 1
  }
  return `0-9A-Z_a-z${classOf([...ranges, from, 0x10ffff])}`
}

function pairs(ranges: readonly number[]): number[][] {
  return Array.from({ length: ranges.length / 2 }, (_, i) => [ranges[2 * i], ranges[2 * i + 1]])
}

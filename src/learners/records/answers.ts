import type { Json } from '../../domain/json.js'
import type { LanguageName } from '../../domain/language.js'
import type { Code, Statement } from '../print/code.js'
import { doubleText } from './tables.js'

/** How sums become an answer: one of some outputs, or a number: the sum over `scale`, held in a range, rounded. */
export type Answer =
  | { kind: 'labels'; outputs: readonly Json[] }
  | { kind: 'number'; scale?: number; decimals: number; low?: number; high?: number }

/** How far the largest of some sums is above the second largest; with one sum how far it is from 0. */
export function leadOf(sums: ArrayLike<number>): number {
  if (sums.length === 1) return Math.abs(sums[0])
  let [first, second] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (let i = 0; i < sums.length; i++) {
    if (sums[i] > first) [first, second] = [sums[i], first]
    else if (sums[i] > second) second = sums[i]
  }
  return first - second
}

/** The place of the second largest of some sums; with one sum the other of two. */
export function runnerUp(sums: readonly number[], best: number): number {
  if (sums.length === 1) return 1 - best
  let next = best === 0 ? 1 : 0
  for (let i = 0; i < sums.length; i++) if (i !== best && sums[i] > sums[next]) next = i
  return next
}

/** The name of the function that turns values into an answer: the place of an output, or a number. */
export function answerName(answer: Answer): string {
  return answer.kind === 'labels' ? 'winner' : 'estimate'
}

/** Gives what the function says of some values. */
export function giveAnswer(answer: Answer, values: readonly Code[]): Statement[] {
  const call: Code = { call: answerName(answer), with: values }
  if (answer.kind === 'number') return [{ give: call }]
  const last = answer.outputs.length - 1
  const best: Code = { name: 'best' }
  return [
    { let: 'best', be: call },
    ...answer.outputs.slice(0, last).map(
      (output, place): Statement => ({
        if: { compare: '==', left: best, right: { integer: place } },
        do: [{ give: { value: output } }]
      })
    ),
    { give: { value: answer.outputs[last] } }
  ]
}

/** The lines that end the function, after `sums`: one margin for two outputs, else one each; or one number. */
export function answerLines(answer: Answer, margins: number): Record<LanguageName, string[]> {
  return answer.kind === 'labels' ? winnerLines(margins) : estimateLines(answer)
}

/** What the function returns, for its head. */
export function answerTypes({ kind }: Answer): { go: string; csharp: string } {
  return kind === 'labels' ? { go: 'int', csharp: 'int' } : { go: 'float64', csharp: 'double' }
}

function winnerLines(margins: number): Record<LanguageName, string[]> {
  if (margins === 1) {
    return {
      javascript: ['return sums[0] >= 0 ? 0 : 1'],
      python: ['return 0 if sums[0] >= 0 else 1'],
      go: ['if sums[0] >= 0 {', '\treturn 0', '}', 'return 1'],
      csharp: ['return sums[0] >= 0 ? 0 : 1;']
    }
  }
  return {
    javascript: [
      'let best = 0',
      'for (let i = 1; i < sums.length; i++) if (sums[i] > sums[best]) best = i',
      'return best'
    ],
    python: [
      'best = 0',
      'for i in range(1, len(sums)):',
      '    if sums[i] > sums[best]:',
      '        best = i',
      'return best'
    ],
    go: [
      'best := 0',
      'for i := range sums {',
      '\tif sums[i] > sums[best] {',
      '\t\tbest = i',
      '\t}',
      '}',
      'return best'
    ],
    csharp: [
      'var best = 0;',
      'for (var i = 1; i < sums.Length; i++)',
      '{',
      '    if (sums[i] > sums[best])',
      '        best = i;',
      '}',
      'return best;'
    ]
  }
}

function estimateLines({
  scale = 1,
  decimals,
  low,
  high
}: Extract<Answer, { kind: 'number' }>): Record<LanguageName, string[]> {
  const lines: Record<LanguageName, string[]> = {
    javascript: [`let sum = sums[0]${scale === 1 ? '' : ` / ${scale}`}`],
    python: [`total = sums[0]${scale === 1 ? '' : ` / ${scale}`}`],
    go: [`sum := sums[0]${scale === 1 ? '' : ` / ${doubleText(scale, 'go')}`}`],
    csharp: [`var sum = sums[0]${scale === 1 ? '' : ` / ${doubleText(scale, 'csharp')}`};`]
  }
  if (low !== undefined && high !== undefined) {
    lines.javascript.push(`sum = sum > ${high} ? ${high} : sum >= ${low} ? sum : ${low}`)
    lines.python.push(`total = ${high} if total > ${high} else total if total >= ${low} else ${low}`)
    lines.go.push(
      ...[`if sum > ${doubleText(high, 'go')} {`, `\tsum = ${doubleText(high, 'go')}`],
      ...[`} else if !(sum >= ${doubleText(low, 'go')}) {`, `\tsum = ${doubleText(low, 'go')}`, '}']
    )
    lines.csharp.push(
      `sum = sum > ${doubleText(high, 'csharp')} ? ${doubleText(high, 'csharp')} : sum >= ${doubleText(low, 'csharp')} ? sum : ${doubleText(low, 'csharp')};`
    )
  }
  const unit = 10 ** decimals
  const times = decimals === 0 ? '' : ` * ${unit}`
  const over = decimals === 0 ? '' : ` / ${unit}`
  lines.javascript.push(`return Math.floor(sum${times} + 0.5)${over}`)
  lines.python.push(`return math.floor(total${times} + 0.5)${over}`)
  lines.go.push(`return math.Floor(${decimals === 0 ? 'sum' : `float64(sum*${unit})`}+0.5)${over}`)
  lines.csharp.push(`return Math.Floor(sum${times} + 0.5)${over};`)
  return lines
}

/** What the lines import. */
export function answerImports({ kind }: Answer): Partial<Record<LanguageName, string[]>> {
  return kind === 'labels' ? {} : { python: ['math'], go: ['math'], csharp: ['System'] }
}

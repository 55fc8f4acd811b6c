import type { Json } from '../../domain/json.js'
import { languages } from '../../languages/languages.js'
import type { Code, LibraryFunction, Statement } from '../print/code.js'
import { type Given, withGiven } from '../print/given.js'
import { inside } from '../print/inside.js'
import { answersRuntime } from '../runtime/sums/answers.js'
import { withNumbers } from './tables.js'

/**
 * How sums become an answer: one of some outputs, or a number: the sum divided by `scale`, limited to a range and
 * rounded.
 */
export type AnswerRule =
  | { kind: 'labels'; outputs: readonly Json[] }
  | { kind: 'number'; scale?: number; decimals: number; low?: number; high?: number }

/** The lead of the largest sum over the second largest; with one sum its distance from 0. */
export function leadOf(sums: ArrayLike<number>): number {
  if (sums.length === 1) return Math.abs(sums[0])
  let [first, second] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (let i = 0; i < sums.length; i++) {
    if (sums[i] > first) [first, second] = [sums[i], first]
    else if (sums[i] > second) second = sums[i]
  }
  return first - second
}

/** The index of the second largest sum; with one sum the other of two. */
export function runnerUp(sums: readonly number[], best: number): number {
  if (sums.length === 1) return 1 - best
  let next = best === 0 ? 1 : 0
  for (let i = 0; i < sums.length; i++) if (i !== best && sums[i] > sums[next]) next = i
  return next
}

/** The name of the function that turns values into an answer: the index of an output, or a number. */
function answerName(answer: AnswerRule): string {
  return answer.kind === 'labels' ? 'winner' : 'estimate'
}

/** The statements that return the function's answer for some values. */
export function giveAnswer(answer: AnswerRule, values: readonly Code[]): Statement[] {
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

/**
 * The function that turns values into an answer, made from a runtime function that computes sums: with `own` lines
 * in place of its examples, and the ending of the runtime function for such an answer. One margin decides between
 * two outputs.
 */
export function answerFunction(
  summing: LibraryFunction,
  answer: AnswerRule,
  margins: number,
  own: Given
): LibraryFunction {
  const name = answerName(answer)
  const ending = endingOf(answer, margins)
  const entry = withGiven(summing, (part, language, example) => {
    const source = ending.source[language]
    if (part === 'head') return [headOf(source, example, languages[language].syntax.callable(name))]
    return part === 'answer' ? inside(source) : own(part, language, example)
  })
  return { ...entry, name, imports: ending.imports }
}

/**
 * `winner` and `rounded` of the models, as functions of the runtime; 8, 7, -2 and 100 are numbers in its examples.
 */
function endingOf(answer: AnswerRule, margins: number): LibraryFunction {
  if (answer.kind === 'labels') return named(margins === 1 ? 'winnerOfTwo' : 'winnerOf')
  const { scale = 1, decimals, low, high } = answer
  const isHeld = low !== undefined && high !== undefined
  const range = new Map(isHeld ? [[7, high] as const, [-2, low] as const] : [])
  return withGiven(named(isHeld ? 'heldEstimate' : 'estimateOf'), (part, language, example) => {
    if (part === 'sum' && scale === 1) return [example.replace(/ \/ 8(?:\.0)?/, '')]
    if (part === 'sum') return [withNumbers(language, example, new Map([[8, scale]]))]
    if (part === 'range') return [withNumbers(language, example, range)]
    if (decimals > 0) return [withNumbers(language, example, new Map([[100, 10 ** decimals]]))]
    return [example.replace(/\w+\((\w+)\*100\)|(\w+) \* 100/, '$1$2').replace(' / 100', '')]
  })
}

function named(name: string): LibraryFunction {
  return answersRuntime.find(entry => entry.name === name)!
}

/** The head of a function, with another name and the parameters of a second one. */
function headOf(source: string, other: string, name: string): string {
  const [parameters] = /\(.*?\)/.exec(other)!
  return source.split('\n')[0].replace(/\w+\(.*?\)/, `${name}${parameters}`)
}

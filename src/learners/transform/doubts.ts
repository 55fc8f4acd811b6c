import { isJsonObject, type Json } from '../../domain/json.js'
import { type Path, textAt } from '../fields.js'
import type { Code } from '../print/code.js'
import { type TransformModel, transformPredictor } from './model.js'
import { readingOf, spansOf, textBetween } from './reading.js'
import { decimals } from './values/decimals.js'
import { moments } from './values/moments.js'
import { wordsOf } from './words.js'

/** So many other programs are asked. */
export const mostRivals = 40
const mostInputs = 400
const longestShown = 120

/**
 * An input near the given ones to which a model and a rival that fits the rows as well give different answers, with
 * advice; empty where none was found. (Distinguishing inputs, as in Jha, Gulwani, Seshia, Tiwari 2010.)
 */
export function doubtsAbout(
  model: TransformModel,
  rivals: readonly TransformModel[],
  inputs: readonly Json[],
  paths: readonly Path[]
): string[] {
  const answer = transformPredictor(model)
  const near = [...inputs, ...neighbours(inputs, paths)].slice(0, mostInputs)
  for (const rival of rivals.slice(0, mostRivals)) {
    const other = transformPredictor(rival)
    for (const input of near) {
      const [ours, theirs] = [answer(input), other(input)]
      if (ours === theirs || ours === '' || theirs === '') continue
      const shown = JSON.stringify(input)
      if (shown.length > longestShown) continue
      const [mine, its] = namesOf(model, rival)
      return [
        `The rows leave open what ${shown} gives: ${JSON.stringify(ours)}${mine} or ${JSON.stringify(theirs)}${its}? Add it as a row to settle it.`
      ]
    }
  }
  return []
}

const longestName = 100

/** What two models compute differently, in words, where that is with numbers, times and dates. */
function namesOf(model: TransformModel, rival: TransformModel): [string, string] {
  const at = model.branches.findIndex((branch, i) => !isSame(branch.give, rival.branches[i].give))
  if (at < 0) return ['', '']
  const found = differing(model.branches[at].give, rival.branches[at].give)
  if (!found.every(code => 'call' in code && (code.call in decimals || code.call in moments))) return ['', '']
  const names = found.map(wordsOf)
  if (names.some(name => name.length > longestName)) return ['', '']
  return [` (${names[0]})`, ` (${names[1]})`]
}

const isSame = (a: Code, b: Code) => JSON.stringify(a) === JSON.stringify(b)

/** The innermost expressions that hold all differences of two. */
function differing(a: Code, b: Code): [Code, Code] {
  const inner = (code: Code): readonly Code[] =>
    'join' in code ? code.join : 'call' in code ? code.with : []
  const [left, right] = [inner(a), inner(b)]
  const isAlike = 'call' in a ? 'call' in b && a.call === b.call : 'join' in a && 'join' in b
  if (!isAlike || left.length !== right.length) return [a, b]
  const different = left.flatMap((part, i) => (isSame(part, right[i]) ? [] : [i]))
  const [at] = different
  if (different.length !== 1 || !('call' in left[at]) || !('call' in right[at])) return [a, b]
  return differing(left[at], right[at])
}

/** Inputs with one text changed: a word added or removed, the words of another row, or other digits. */
function neighbours(inputs: readonly Json[], paths: readonly Path[]): Json[] {
  const found: Json[] = []
  for (const [row, input] of inputs.entries()) {
    for (const path of paths) {
      const text = textAt(input, path)
      const other = textAt(inputs[(row + 1) % inputs.length], path)
      for (const changed of mutations(text, other)) found.push(withText(input, path, changed))
    }
  }
  return found
}

function mutations(text: string, other: string): string[] {
  const [words, donors] = [wordsIn(text), wordsIn(other)]
  const found: string[] = []
  // A text that is one number stays one.
  const isNumber = /^[^\p{L}\s]+$/u.test(text)
  for (const [at, { from, to, text: word }] of words.entries()) {
    const reading = readingOf(text)
    const end = reading.codes.length
    for (const digits of otherDigits(word))
      found.push(textBetween(reading, 0, from) + digits + textBetween(reading, to, end))
    const donor = donors[at % Math.max(1, donors.length)]
    if (donor) found.push(textBetween(reading, 0, from) + donor.text + textBetween(reading, to, end))
    if (words.length > 1 && at + 1 < words.length)
      found.push(textBetween(reading, 0, from) + textBetween(reading, words[at + 1].from, end))
    if (donor && !isNumber)
      found.push(`${textBetween(reading, 0, to)} ${donor.text}${textBetween(reading, to, end)}`)
  }
  return found
}

/** A number with another last digit, which is rounded otherwise, or another first one. */
function otherDigits(word: string): string[] {
  if (!/^[0-9]{1,9}$/.test(word)) return []
  const others = ['0', '1', '5', '8'].flatMap(digit => [word.slice(0, -1) + digit, digit + word.slice(1)])
  return others.filter(other => other !== word && (other[0] !== '0' || word[0] === '0'))
}

function wordsIn(text: string): { from: number; to: number; text: string }[] {
  const reading = readingOf(text)
  const spans = spansOf(reading, '<alphanumeric>')
  return Array.from({ length: Math.min(12, spans.length / 2) }, (_, i) => {
    const [from, to] = [spans[2 * i], spans[2 * i + 1]]
    return { from, to, text: textBetween(reading, from, to) }
  })
}

/** The input with another text at a path that has one. */
function withText(input: Json, [key, ...rest]: Path, text: string): Json {
  if (key === undefined) return text
  if (Array.isArray(input)) return input.map((item, at) => (at === key ? withText(item, rest, text) : item))
  if (!isJsonObject(input)) return input
  return Object.fromEntries(
    Object.entries(input).map(([name, item]) => [name, name === key ? withText(item, rest, text) : item])
  )
}

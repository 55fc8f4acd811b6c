import { isJsonObject, type Json } from '../../domain/json.js'
import { type Path, textAt } from '../fields.js'
import { type TransformModel, transformPredictor } from './model.js'
import { readingOf, spansOf, textBetween } from './reading.js'

const mostRivals = 40
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
      return [
        `The rows leave open what ${shown} gives: ${JSON.stringify(ours)} or ${JSON.stringify(theirs)}? Add it as a row to settle it.`
      ]
    }
  }
  return []
}

/** Inputs with one text changed: a word added or removed, the words of another row, or other letters. */
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
  const [words, donors] = [wordsOf(text), wordsOf(other)]
  const found: string[] = []
  for (const [at, { from, to }] of words.entries()) {
    const reading = readingOf(text)
    const end = reading.codes.length
    const donor = donors[at % Math.max(1, donors.length)]
    if (donor) found.push(textBetween(reading, 0, from) + donor.text + textBetween(reading, to, end))
    if (words.length > 1 && at + 1 < words.length)
      found.push(textBetween(reading, 0, from) + textBetween(reading, words[at + 1].from, end))
    if (donor) found.push(`${textBetween(reading, 0, to)} ${donor.text}${textBetween(reading, to, end)}`)
  }
  return found
}

function wordsOf(text: string): { from: number; to: number; text: string }[] {
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

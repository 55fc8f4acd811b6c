import { isJsonObject, type Json } from '../../../json.js'
import { bareText } from '../like-key.js'
import type { OnAlike } from '../on-alike.js'
import { TextHash } from './text-hash.js'

/** Longer inputs are better compared by their words and pairs of words. */
const mostUnits = 400
/** Inputs with fewer letters are compared by every character. */
const leastLetters = 4
/** Texts with this many words count as equal in any order: a name, or its surname first. */
const [leastOfOrder, mostOfOrder] = [2, 3]

/** The scheme of an address, and its query and fragment, which may only say where a reader came from. */
const schemes = /\bhttps?:\/\/(?:www\.)?/g
const tails = /[?#](?<=[a-z\d]\.[a-z]{2,}[^\s?#]*[?#])\S+/g
const words = /\p{L}+|\d+(?:[.,]\d+)*/gu
const digit = /^\d/
const plural = /(?<=\p{L}{2}[^s])s$/u

/**
 * Calls `found` for rows of `some` (indexes) whose inputs share a plain key, each with the first row that has it.
 */
export function findPlain(rows: readonly { input: Json }[], some: readonly number[], found: OnAlike): void {
  const firsts = new Map<number, number>()
  for (const row of some) {
    for (const key of plainKeysOf(rows[row].input)) {
      const first = firsts.get(key)
      if (first === undefined) firsts.set(key, row)
      else if (first !== row) found(first, row)
    }
  }
}

/**
 * Keys of a short input without its punctuation, spaces, plurals and the queries of addresses, and of its few words
 * in any order: reformatted code, a link followed from another page, `Last, First`. None where the input is long or
 * has hardly a letter. What they drop may be content, so they count only where outputs agree.
 */
export function plainKeysOf(input: Json): number[] {
  const texts: string[] = []
  if (collect(input, texts, mostUnits) < 0) return []
  const found = texts.map(wordsOf)
  if (found.flat().join('').replace(/\P{L}/gu, '').length < leastLetters) return []
  const ordered = (all: string[]) =>
    all.length >= leastOfOrder && all.length <= mostOfOrder ? [...all].sort() : all
  return [keyOf(found.map(joined)), keyOf(['', ...found.map(all => ordered(all).join(' '))])]
}

/**
 * Collects texts and values in the order of sorted keys; returns how much of `room` is left, negative where the
 * input is longer.
 */
function collect(value: Json, texts: string[], room: number): number {
  if (Array.isArray(value)) return value.reduce<number>((left, item) => next(item, texts, left), room)
  if (isJsonObject(value)) {
    return Object.keys(value)
      .sort()
      .reduce((left, key) => next(value[key], texts, left), room)
  }
  const text = String(value)
  texts.push(text)
  return room - text.length - 1
}

const next = (value: Json, texts: string[], left: number) => (left < 0 ? left : collect(value, texts, left))

function wordsOf(text: string): string[] {
  const plain = bareText(text).replace(tails, '').replace(schemes, '')
  return (plain.match(words) ?? []).map(word => word.replace(plural, ''))
}

/** The words joined without spaces; numbers stay separate. */
function joined(all: readonly string[]): string {
  return all
    .map((word, at) => (digit.test(word) && digit.test(all[at - 1] ?? '') ? ` ${word}` : word))
    .join('')
}

function keyOf(texts: readonly string[]): number {
  const hash = new TextHash()
  for (const text of texts) {
    for (let at = 0; at < text.length; at++) hash.add(text.charCodeAt(at))
    hash.end()
  }
  return hash.value()
}

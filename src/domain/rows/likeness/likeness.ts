import { groupBy } from '../../group-by.js'
import type { Example } from '../example.js'
import { DisjointSets } from './disjoint-sets.js'
import { likeKeysOf } from './like-key.js'
import { findNearNumbers } from './numbers/number-rows.js'
import type { OnAlike } from './on-alike.js'
import { leastAgreement, mostAgreement, Outputs, sizeOfSmall } from './outputs.js'
import { UNSPACED_UNIT, unitClassOf } from './texts/character-class.js'
import { findPlain } from './texts/plain-form.js'
import { fewWords, findSameWords } from './texts/same-words.js'
import { findSharedWords } from './texts/shared-words.js'
import { findParts, findTypos } from './texts/short-texts.js'
import { TextHash } from './texts/text-hash.js'
import { findOverlaps, mostTexts, wordPairs } from './texts/word-overlap.js'

/** Which rows are near-duplicates of each other. */
export interface Likeness {
  /** The group of each row; −1 for a row that is like no other. */
  groups: Int32Array
  /**
   * By group: whether its rows are too many to stay together. They are then divided one by one, and scores also
   * report the accuracy on rows unlike all rows learned from.
   */
  spread: boolean[]
  /** 1 for rows of prose, whose digits are not content. */
  prose: Uint8Array
  /** There were so many texts that overlaps of words were not looked for. */
  wholeOnly: boolean
}

/**
 * Groups of near-duplicates: inputs that differ in case, spaces, accents and invisible characters; prose that
 * differs in digits, ids, tags and punctuation; texts that share most of their words, and rows that share a long
 * text that few rows have. Where outputs show that digits matter (large groups whose rows agree no more than others;
 * outputs that hardly repeat), only the first kind counts. Weaker kinds count only where they make no large group
 * and such rows agree in their outputs more than all rows do: short texts with a letter changed or cut off, texts
 * with the same words but one, texts with most rare words in common or one inside the other, short inputs with the
 * same plain form, and rows of numbers that differ by noise or in a column or two.
 */
export function likenessOf(rows: readonly Pick<Example, 'input' | 'output'>[]): Likeness {
  const count = rows.length
  const strict = new Float64Array(count)
  const prose = new Uint8Array(count)
  const firstOf = new Map<number, number>()
  const parts = new Parts()
  const texts: Uint32Array[] = []
  const textRows: number[] = []
  const others: Others = { rows: [], words: [], letters: [], numbers: [], pairs: [] }
  const sets = new DisjointSets(count)
  for (let row = 0; row < count; row++) {
    const keys = likeKeysOf(rows[row].input)
    strict[row] = keys.strict
    prose[row] = keys.prose ? 1 : 0
    const first = firstOf.get(keys.loose)
    if (first !== undefined) {
      sets.join(row, first)
      continue
    }
    firstOf.set(keys.loose, row)
    if (texts.length > mostTexts) continue
    const pairs = wordPairs(keys.words)
    if (keys.prose) {
      others.rows.push(row)
      others.words.push(keys.words)
      others.pairs.push(pairs ?? noPairs)
      others.letters.push(keys.letters)
    } else others.numbers.push(row)
    for (const part of keys.parts) parts.add(row, part)
    if (pairs !== undefined) {
      texts.push(pairs)
      textRows.push(row)
    }
  }
  const wholeOnly = texts.length > mostTexts
  for (const { row, words } of parts.ofFew(sizeOfSmall(count))) {
    const pairs = wordPairs(words)
    if (pairs === undefined) continue
    texts.push(pairs)
    textRows.push(row)
  }
  if (!wholeOnly) findOverlaps(texts, (one, other) => sets.join(textRows[one], textRows[other]))
  const outputs = new Outputs(rows)
  const wider = wholeOnly ? sets : widened(sets, others, rows, outputs)
  return { ...groupsOf(sets, wider, strict, outputs), prose, wholeOnly }
}

const noText = new Uint16Array(0)
const noPairs = new Uint32Array(0)
const isUnspaced = (unit: number) => unitClassOf(unit) === UNSPACED_UNIT

/** The rows that are compared in detail: the first row of each key. */
interface Others {
  /** Rows of prose, with their words, pairs of words and letters. */
  rows: number[]
  words: Uint32Array[]
  pairs: Uint32Array[]
  letters: Uint16Array[]
  numbers: number[]
}

/** The sets, joined also by pairs of rows that count as alike only if their outputs agree. */
function widened(
  sets: DisjointSets,
  { rows: textRows, words, pairs: ofWords, letters, numbers }: Others,
  rows: readonly Pick<Example, 'input'>[],
  outputs: Outputs
): DisjointSets {
  const wider = sets.copy()
  const add = (pairs: readonly [number, number][], least = leastAgreement) => {
    for (const [one, other] of outputs.agreeing(pairs, least)) wider.join(one, other)
  }
  const found = (find: (found: OnAlike) => void): [number, number][] => {
    const pairs: [number, number][] = []
    find((one, other) => pairs.push([one, other]))
    return pairs
  }
  const ofTexts = (pairs: [number, number][]) =>
    pairs.map(([one, other]): [number, number] => [textRows[one], textRows[other]])
  const isShort = (text: number) => words[text].length < fewWords
  const sameWords = found(take => findSameWords(words, take))
  add(ofTexts(sameWords.filter(([one, other]) => !isShort(one) && !isShort(other))))
  add(ofTexts(sameWords.filter(([one, other]) => isShort(one) || isShort(other))), mostAgreement)
  const short = letters.map((text, at) => (isShort(at) || text.some(isUnspaced) ? text : noText))
  add(ofTexts(found(take => findTypos(short, take))))
  add(ofTexts(found(take => findParts(letters, take))))
  const apart = ([one, other]: [number, number]) => wider.root(one) !== wider.root(other)
  add(ofTexts(found(take => findSharedWords(words, ofWords, take))).filter(apart), mostAgreement)
  add(found(take => findNearNumbers(rows, numbers, take)))
  const first = [...textRows, ...numbers].sort((one, other) => one - other)
  add(found(take => findPlain(rows, first, take)).filter(apart), mostAgreement)
  return wider
}

/** Long texts that stand beside other fields in their rows. */
class Parts {
  readonly #parts: { row: number; words: Uint32Array; key: number }[] = []
  readonly #rowsWith = new Map<number, number>()
  readonly #hash = new TextHash()

  add(row: number, words: Uint32Array): void {
    for (const word of words) this.#hash.add(word)
    const key = this.#hash.take()
    this.#parts.push({ row, words, key })
    this.#rowsWith.set(key, (this.#rowsWith.get(key) ?? 0) + 1)
  }

  /** The texts that at most `most` rows have: a text of more rows belongs to a form, and is no sign of a copy. */
  ofFew(most: number): { row: number; words: Uint32Array }[] {
    return this.#parts.filter(({ key }) => this.#rowsWith.get(key)! <= most)
  }
}

/** The wider sets count where they are small: what joins a large one is no sign of copies. */
function groupsOf(sets: DisjointSets, wider: DisjointSets, strict: Float64Array, outputs: Outputs) {
  const groups = new Int32Array(strict.length).fill(-1)
  const spread: boolean[] = []
  const settle = (rows: number[]) => {
    if (rows.length < 2) return
    for (const row of rows) groups[row] = spread.length
    spread.push(outputs.unbalances(rows))
  }
  const narrow = groupBy(sets.members(), ([first]) => wider.root(first))
  const members = wider
    .members()
    .flatMap(rows => (outputs.unbalances(rows) ? (narrow.get(rows[0]) ?? []) : [rows]))
  for (const rows of members) {
    if (!outputs.digitsDecide(rows)) settle(rows)
    else for (const part of groupBy(rows, row => strict[row]).values()) settle(part)
  }
  return { groups, spread }
}

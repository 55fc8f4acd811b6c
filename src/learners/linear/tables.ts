import type { Path } from '../fields.js'
import { limitOf, type TermKind } from '../vocabulary.js'
import type { LinearModel } from './model.js'

/** The terms of a block with their weights, in printed form. */
export interface TermTable {
  kind: TermKind
  path: Path
  /** A comment that says what the table contains. */
  caption: string
  lines: { term: string; letters: string }[]
}

const captions: Record<TermKind, string> = {
  words: 'Words and pairs of neighbours',
  characters: 'Runs of characters within what spaces part',
  shapes: 'Shapes of words and of pairs of neighbours'
}

/** The tables of all blocks that have terms. */
export function termTables(model: LinearModel): TermTable[] {
  let feature = 0
  return model.blocks.flatMap(({ kind, path, terms }) => {
    const lines = terms.map(term => ({ term, letters: lettersOf(model, feature++) }))
    const where = path.length === 0 ? '' : ` of ${path.map(key => JSON.stringify(key)).join('.')}`
    return lines.length === 0 ? [] : [{ kind, path, caption: `${captions[kind]}${where}`, lines }]
  })
}

/** The weights of a feature as letters; numbers count skipped margins. */
function lettersOf({ starts, margins, codes }: LinearModel, feature: number): string {
  let text = ''
  let next = 0
  for (let i = starts[feature]; i < starts[feature + 1]; i++) {
    if (margins[i] > next) text += margins[i] - next
    next = margins[i] + 1
    text += String.fromCharCode(codes[i] > 0 ? 64 + codes[i] : 96 - codes[i])
  }
  return text
}

/** The length of the longest run of characters in a model, at least 3. */
export function longestRunOf({ blocks }: LinearModel): number {
  const runs = blocks.flatMap(({ kind, terms }) => (kind === 'characters' ? terms : []))
  return runs.reduce((most, run) => Math.max(most, [...run].length), 3)
}

/** The weights of each fact as letters. */
export function factLetters(model: LinearModel): string[] {
  const terms = model.blocks.reduce((sum, block) => sum + block.terms.length, 0)
  return model.facts.map((_, index) => lettersOf(model, terms + index))
}

/** A field whose terms are looked up in tables, and how the program reads it. */
export interface FieldReading {
  path: Path
  /** The tables for this field: the kind of terms, and the index among all tables. */
  tables: { kind: TermKind; place: number }[]
  /** The number of code points that are read first: as many as its words need, or else its other terms. */
  limit: number
  /** Whether the beginning of a long text is read a second time, for kinds of terms that use less of it. */
  isTwofold: boolean
  /** The suffix of its variables: its number, if there are several fields. */
  number: string
}

/** The fields whose terms are looked up in tables, without duplicates. */
export function readingsOf(tables: readonly TermTable[]): FieldReading[] {
  const fields = new Map<string, Pick<FieldReading, 'path' | 'tables'>>()
  tables.forEach(({ kind, path }, place) => {
    const key = JSON.stringify(path)
    const field = fields.get(key) ?? { path, tables: [] }
    field.tables.push({ kind, place })
    fields.set(key, field)
  })
  return [...fields.values()].map((field, at) => {
    const limits = new Set(field.tables.map(({ kind }) => limitOf(kind)))
    const number = fields.size === 1 ? '' : `${at + 1}`
    return { ...field, limit: Math.max(...limits), isTwofold: limits.size > 1, number }
  })
}

/** The index of the output that a model without features always gives. */
export function constantOf({ biases }: LinearModel): number {
  if (biases.length === 1) return biases[0] >= 0 ? 0 : 1
  return biases.indexOf(biases.reduce((a, b) => Math.max(a, b)))
}

/** A comment that explains the letters in tables. */
export function lettersCaption({ biases }: LinearModel): string[] {
  const each = biases.length === 1 ? 'sum' : 'output in order; a number skips so many'
  return [
    `Weights are letters, one for each ${each}:`,
    'A to Z for the levels below, a to z for the same below zero.'
  ]
}

import type { Code } from '../print/code.js'
import type { FieldTexts } from './answer.js'
import { costs, tokenCost } from './rank.js'
import { readingOf, spansOf } from './reading.js'
import { call, integer, text } from './slices.js'
import { texts } from './texts.js'
import { tokensOf } from './tokens.js'

/** A yes-or-no test of inputs with its result for each row. */
export interface AnsweredCondition {
  code: Code
  cost: number
  values: readonly boolean[]
  /** Others with the same results, the most likely first. */
  alike: readonly Code[]
}

const longestEqual = 24
/** The most conditions that are kept of those with the same results. */
const mostAlike = 4

/** Tests on which rows differ, in order of cost; of several with the same results the most likely one. */
export function conditionsFor(fields: readonly FieldTexts[]): AnsweredCondition[] {
  const found = new Map<string, Priced[]>()
  const add = (code: Code, cost: number, values: readonly boolean[]) => {
    if (values.every(value => value === values[0])) return
    const key = values.map(Number).join('')
    const known = found.get(key) ?? []
    const at = known.findIndex(other => other.cost > cost)
    known.splice(at < 0 ? known.length : at, 0, { code, cost, values })
    found.set(key, known.slice(0, mostAlike))
  }
  for (const field of fields) {
    aboutField(field, add)
    for (const other of fields) if (other !== field) aboutBoth(field, other, add)
  }
  const [first, ...others] = fields
  if (others.length > 1) {
    const contained = others.map(other => ({
      code: call('contains', first.code, other.code),
      values: first.texts.map((value, row) => value.includes(other.texts[row]))
    }))
    const codes = contained.map(({ code }) => code)
    add(
      { any: codes },
      costs.condition + 0.6,
      first.texts.map((_, row) => contained.some(({ values }) => values[row]))
    )
    add(
      { all: codes },
      costs.condition + 0.6,
      first.texts.map((_, row) => contained.every(({ values }) => values[row]))
    )
  }
  return [...found.values()]
    .map(([first, ...others]) => ({ ...first, alike: others.map(({ code }) => code) }))
    .sort((a, b) => a.cost - b.cost)
}

/** The test that a text is the one, and short, that these rows have and no other has. Undefined where there is none. */
export function onlyText(
  fields: readonly FieldTexts[],
  [first, ...others]: readonly number[]
): AnsweredCondition | undefined {
  for (const { code, texts: rows } of fields) {
    const value = rows[first]
    const values = rows.map(other => other === value)
    if (value.length > longestEqual || !others.every(row => values[row])) continue
    if (values.filter(Boolean).length > 1 + others.length) continue
    return {
      code: { compare: '==', left: code, right: text(value) },
      cost: equalCost(value),
      values,
      alike: []
    }
  }
  return undefined
}

function equalCost(value: string): number {
  return costs.condition + (value === '' ? 0.2 : 0.8 + 0.08 * value.length)
}

type Priced = Omit<AnsweredCondition, 'alike'>
type Add = (code: Code, cost: number, values: readonly boolean[]) => void

function aboutField({ code, texts: rows }: FieldTexts, add: Add): void {
  const readings = rows.map(readingOf)
  const { common, partial, literals } = tokensOf(readings)
  const words = new Set(
    readings.flatMap(reading => (reading.codes.length < 2000 ? wordsOf(reading.text) : []))
  )
  const shown = [...words]
    .filter(word => !common.includes(word))
    .sort()
    .slice(0, 200)
  for (const token of new Set([
    ...common,
    ...partial,
    ...literals,
    ...shown,
    '<digits>',
    '<letters>',
    '<upper>',
    '<lower>',
    '<spaces>',
    '<punctuation>'
  ])) {
    const cost = costs.condition + tokenCost(token)
    const counts = readings.map(reading => spansOf(reading, token).length / 2)
    add(
      { compare: '>', left: call('count', code, text(token)), right: integer(0) },
      cost,
      counts.map(count => count > 0)
    )
    add(
      call('startsWith', code, text(token)),
      cost + 0.2,
      rows.map(row => texts.startsWith(row, token))
    )
    add(
      call('endsWith', code, text(token)),
      cost + 0.2,
      rows.map(row => texts.endsWith(row, token))
    )
    for (const count of new Set(counts)) {
      if (count > 8) continue
      add(
        { compare: '==', left: call('count', code, text(token)), right: integer(count) },
        cost + 0.5 + 0.1 * count,
        counts.map(value => value === count)
      )
      if (count > 1)
        add(
          { compare: '>=', left: call('count', code, text(token)), right: integer(count) },
          cost + 0.5 + 0.1 * count,
          counts.map(value => value >= count)
        )
    }
  }
  for (const value of new Set(rows)) {
    if (value.length > longestEqual) continue
    add(
      { compare: '==', left: code, right: text(value) },
      equalCost(value),
      rows.map(row => row === value)
    )
  }
  const lengths = readings.map(({ codes }) => codes.length)
  for (const length of new Set(lengths)) {
    add(
      { compare: '==', left: call('length', code), right: integer(length) },
      costs.condition + 1.4,
      lengths.map(value => value === length)
    )
    add(
      { compare: '>=', left: call('length', code), right: integer(length) },
      costs.condition + 1.5,
      lengths.map(value => value >= length)
    )
  }
}

function aboutBoth(field: FieldTexts, other: FieldTexts, add: Add): void {
  const equal = field.texts.map((value, row) => value === other.texts[row])
  add({ compare: '==', left: field.code, right: other.code }, costs.condition + 0.2, equal)
  add(
    call('contains', field.code, other.code),
    costs.condition + 0.3,
    field.texts.map((value, row) => value.includes(other.texts[row]))
  )
}

function wordsOf(value: string): string[] {
  const reading = readingOf(value)
  const words: string[] = []
  for (const token of ['<alphanumeric>', '<letters>']) {
    const spans = spansOf(reading, token)
    for (let i = 0; i < spans.length; i += 2) words.push(texts.slice(value, spans[i], spans[i + 1]))
  }
  return words
}

import type { Json } from '../../domain/json.js'
import { describeFields } from '../describe-fields.js'
import { type Fact, holds, type Path, textAt, valueAt } from '../fields.js'
import { type Letters, lettersIn } from '../text/letters.js'
import { tokenText } from '../text/reading.js'
import { thresholdsOf } from '../thresholds.js'

/** A yes-or-no test of a record: a fact, or whether a text contains a word (a token in lower case). */
export type Test = Fact | { kind: 'has'; path: Path; word: string }

/**
 * The results of rows for one test or, for a number, for one test for each of its limits: the bin of a row is the
 * index of the first test that it meets, `tests.length` where it meets none. A row that meets a test meets all later
 * ones.
 */
export interface BinnedColumn {
  tests: Test[]
  bins: Uint8Array
}

export interface RecordColumns {
  letters: Letters
  columns: BinnedColumn[]
  /** Fields with numbers in some rows. */
  numbers: Path[]
}

/** The most limits of a number. */
const maxLimits = 100
/** The most words for which there is a test. */
const maxWords = 200

/**
 * The tests that at least `minSupport` rows meet and as many do not. `merit`: how informative a set of rows is about
 * their outputs; the most informative words become tests. `outputs`: those of a task of numbers.
 */
export function recordColumnsOf(
  inputs: readonly Json[],
  minSupport: number,
  merit: (rows: readonly number[]) => number,
  outputs?: readonly number[]
): RecordColumns {
  const { texts, facts } = describeFields(inputs, minSupport, outputs)
  const letters = lettersIn(inputs, texts, minSupport)
  const limited = facts.filter(fact => fact.kind === 'at-most')
  const numbers = new Map(limited.map(({ path }) => [JSON.stringify(path), path]))
  const columns = [...numbers.values()].map(path => numberColumn(inputs, path, minSupport))
  for (const fact of facts) {
    if (fact.kind !== 'at-most') columns.push(columnOf([fact], inputs, input => holds(fact, input)))
  }
  for (const path of texts) columns.push(...wordColumns(inputs, path, letters, minSupport, merit))
  return { letters, columns, numbers: [...numbers.values()] }
}

/** Whether a test is met; the words of a text are those of `tokenText`. */
export function meets(test: Test, input: Json, letters: Letters): boolean {
  if (test.kind !== 'has') return holds(test, input)
  return tokenText(textAt(input, test.path), letters).includes(` ${test.word} `)
}

function columnOf(tests: Test[], inputs: readonly Json[], holds: (input: Json) => boolean): BinnedColumn {
  return { tests, bins: Uint8Array.from(inputs, input => (holds(input) ? 0 : 1)) }
}

function numberColumn(inputs: readonly Json[], path: Path, minSupport: number): BinnedColumn {
  const values = inputs.map(input => valueAt(input, path))
  const numbers = values.filter(value => typeof value === 'number')
  const limits = thresholdsOf(numbers, minSupport, maxLimits)
  const bins = Uint8Array.from(values, value => {
    if (typeof value !== 'number') return limits.length
    let bin = 0
    while (bin < limits.length && value > limits[bin]) bin++
    return bin
  })
  return { tests: limits.map(limit => ({ kind: 'at-most', path, limit })), bins }
}

function wordColumns(
  inputs: readonly Json[],
  path: Path,
  letters: Letters,
  minSupport: number,
  merit: (rows: readonly number[]) => number
): BinnedColumn[] {
  const rowsOf = new Map<string, number[]>()
  inputs.forEach((input, row) => {
    const text = textAt(input, path)
    if (text === '') return
    const tokens = tokenText(text, letters).trim().split(' ')
    for (const word of new Set(tokens)) {
      const rows = rowsOf.get(word)
      if (rows) rows.push(row)
      else rowsOf.set(word, [row])
    }
  })
  const contested = [...rowsOf].filter(
    ([, rows]) => rows.length >= minSupport && inputs.length - rows.length >= minSupport
  )
  const ranked = contested
    .map(([word, rows]) => ({ word, rows, merit: merit(rows) }))
    .sort((a, b) => b.merit - a.merit || (a.word < b.word ? -1 : 1))
  return ranked.slice(0, maxWords).map(({ word, rows }) => {
    const bins = new Uint8Array(inputs.length).fill(1)
    for (const row of rows) bins[row] = 0
    return { tests: [{ kind: 'has', path, word }], bins }
  })
}

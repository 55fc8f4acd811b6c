import { expect, test } from 'vitest'
import type { Json } from '../../../../src/domain/json.js'
import { audit, emptyInputs, sortOut } from '../../../../src/domain/rows/audit/audit.js'
import { describeFinding } from '../../../../src/domain/rows/audit/describe-finding.js'
import type { LabeledRow } from '../../../../src/domain/rows/labeling.js'
import { likenessOf } from '../../../../src/domain/rows/likeness/likeness.js'
import type { SplitName } from '../../../../src/domain/rows/split/split.js'

let line = 0
const row = (input: Json, output: Json, split?: SplitName, file = 'rows.csv'): LabeledRow => ({
  file,
  line: ++line,
  example: { input, output, ...(split && { split }) }
})
const rows = (...all: [Json, Json, SplitName?, string?][]) => {
  line = 0
  return all.map(args => row(...args))
}
const told = (findings: ReturnType<typeof audit>) =>
  findings.map(finding => {
    const { what, done, where } = describeFinding(finding, 'rows.csv')
    return `${what}${done ? ` → ${done}` : ''}${where.length > 0 ? ` (${where.join(', ')})` : ''}`
  })

test('exact repeats are kept once with their count, key order aside', () => {
  const { kept, findings, ceiling } = sortOut(
    rows([{ a: 1, b: 2 }, 'x'], [{ b: 2, a: 1 }, 'x'], ['q', 'x'], ['q', 'x'], ['q', 'x'])
  )
  expect(kept.map(({ line, example }) => [line, example.count])).toEqual([
    [1, 2],
    [3, 3]
  ])
  expect(told(findings)).toEqual(['3 rows repeat another row exactly → kept once (2, 4, 5)'])
  expect(ceiling).toBe(1)
})

test('contradictions are set aside and bound what can be reached', () => {
  const { kept, conflicts, findings, ceiling } = sortOut(rows(['p', 'x'], ['q', 'x'], ['p', 'y'], ['p', 'x']))
  expect(kept.map(({ line }) => line)).toEqual([2])
  expect(conflicts.map(({ line }) => line)).toEqual([1, 3, 4])
  expect(ceiling).toBe(0.75)
  expect(told(findings)).toEqual([
    '1 input has more than one output (with such rows no program could be right on more than 75 %) → set aside in conflicts.jsonl until you settle them (1/3/4)'
  ])
})

test('of an input in several splits the most sealed rows are kept', () => {
  const { kept, findings } = sortOut(
    rows(['p', 'x'], ['q', 'x', 'train'], ['q', 'x', 'validation'], ['p', 'y', 'test', 'test.csv'])
  )
  expect(kept.map(({ line }) => line)).toEqual([4, 3])
  expect(told(findings)).toEqual([
    '2 rows repeat an input of the rows that are kept for measuring (1 with another output) → left out, since no program may be measured on what it learned from (1/test.csv:4, 2/3)'
  ])
})

const about = (all: LabeledRow[], labels = false) => ({
  labels,
  likeness: likenessOf(all.map(({ example }) => example))
})

test('near-duplicates that share a split are told, numbers that differ are none', () => {
  const copies = rows(['Please call 123', 'x', 'train'], ['please  call  456!', 'x', 'train'], ['other', 'y'])
  expect(told(audit(copies, about(copies)))).toEqual([
    '1 row is nearly the same as another (case, digits, punctuation, a few words) → kept together, all to learn from or all to measure by (1/2)'
  ])
  const numbers = rows([{ a: 1.5 }, 'x', 'train'], [{ a: 2.5 }, 'y', 'train'])
  expect(audit(numbers, about(numbers))).toEqual([])
})

test('near-duplicates of given test rows are told', () => {
  const all = rows(['Please call 123', 'x', 'train'], ['please call 456', 'x', 'test', 'test.csv'])
  expect(told(audit(all, about(all)))).toEqual([
    '1 row is nearly the same as others in another split (1 test row among them) → each score comes with a second one, on rows unlike all that were learned from (1/test.csv:2)'
  ])
})

test('all inputs without a text are told, those included that repeat or contradict each other', () => {
  const all = rows(['p', 'x'], ['', 'x'], [' ', 'x'], [' ', 'x'], ['', 'y'], [{ a: ' ', b: null }, 'x'])
  expect(told(emptyInputs(all, []))).toEqual([
    '5 inputs have no text → taken like the others; without a text there is little to answer by (2, 3, 4, 5, 6)'
  ])
  const records = rows([{ text: 'p', n: 1 }, 'x'], [{ text: ' ', n: 1 }, 'x'], [{ n: 2 }, 'y'])
  expect(told(emptyInputs(records, ['text']))).toEqual([
    '2 inputs have no text → taken like the others; without a text there is little to answer by (2, 3)'
  ])
  expect(emptyInputs(records, [])).toEqual([])
  expect(emptyInputs(rows(['p', 'x']), [])).toEqual([])
})

test('rare, similar and unlearnable labels are told', () => {
  const many: [Json, Json][] = Array.from({ length: 12 }, (_, index) => [`${'m'.repeat(index + 1)}`, 'spam'])
  const all = rows(...many, ['a', 'Spam'], ['z', 'new', 'test'])
  const found = audit(all, about(all, true))
  expect(told(found)).toEqual([
    '2 labels have fewer than 10 rows ("Spam" 1, "new" 1); scores for them will be rough',
    'labels that look like spellings of one answer: "Spam" / "spam" → kept apart, each a label of its own; --normalize-labels makes them one',
    'only test rows have "new"; no program can learn that'
  ])
})

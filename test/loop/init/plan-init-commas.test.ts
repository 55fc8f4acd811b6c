import { expect, test } from 'vitest'
import type { Example } from '../../../src/domain/rows/example.js'
import { planAdd } from '../../../src/loop/rows/plan-add.js'
import { ownWords } from '../../helpers/project.js'
import { cells, init } from './plan-init-scene.js'

const table = cells(
  Array.from({ length: 60 }, (_, at) => ({
    text: ownWords(at),
    price: `${(at * 37) % 50},5`,
    sold: `${1 + ((at * 31) % 40)},000`,
    place: `48.${100 + ((at * 53) % 90)}`,
    label: at % 3 === 0 ? 'a' : 'b'
  }))
)
const inputOf = (example: Example) => example.input as Record<string, unknown>

test('numbers with commas are texts, and that is said with the flag that makes them numbers', () => {
  const plan = init([], { rows: table, outputField: 'label' })
  expect(inputOf(plan.examples[1])).toMatchObject({ price: '37,5', sold: '32,000', place: 48.153 })
  expect(plan.task.numbers).toBeUndefined()
  expect(plan.findings).toContainEqual({
    type: 'comma-numbers',
    fields: ['price'],
    notation: 'decimal-comma',
    read: false
  })
  expect(plan.findings).toContainEqual({
    type: 'comma-numbers',
    fields: ['sold'],
    notation: 'thousands-comma',
    read: false
  })
})

test('with consent they are numbers, those of other columns stay, and the task remembers it', () => {
  const plan = init([], { rows: table, outputField: 'label', numbers: 'thousands-comma' })
  expect(inputOf(plan.examples[1])).toMatchObject({ price: '37,5', sold: 32000, place: 48.153 })
  expect(plan.task.numbers).toEqual({ sold: 'thousands-comma' })
  const { append } = planAdd({
    task: plan.task,
    examples: plan.examples,
    name: 'more.csv',
    rows: cells([{ text: 'new', price: '1,5', sold: '12,345', place: '48.5', label: 'a' }]),
    onBadRow: 'stop'
  })
  expect(inputOf(append[0])).toEqual({ text: 'new', price: '1,5', sold: 12345, place: 48.5 })
})

test('an output with commas is a number where asked', () => {
  const rows = cells(
    Array.from({ length: 60 }, (_, at) => ({ size: String(at), cost: `${at * 3 + (at % 7)},${at % 10}` }))
  )
  const plan = init([], { rows, outputField: 'cost', numbers: 'decimal-comma' })
  expect(plan.kind).toBe('number')
  expect(plan.examples[1].output).toBe(4.1)
  expect(plan.task.numbers).toEqual({ cost: 'decimal-comma' })
})

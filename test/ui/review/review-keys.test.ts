import type { Key } from 'ink'
import { describe, expect, it } from 'vitest'
import type { Json } from '../../../src/domain/json.js'
import { taskSchema } from '../../../src/domain/task/task-schema.js'
import { reviewForm } from '../../../src/ui/review/review-form.js'
import { pressed, type ReviewAction, type ReviewState } from '../../../src/ui/review/review-keys.js'

const taskOf = (kind: string, output: object) =>
  taskSchema.parse({ kind, input: {}, output, split: { by: 'alike', seed: 1, shares: [0.6, 0.2, 0.2] } })
const labels = taskOf('classification', { enum: ['billing', 'refunds', 'shipping', 'sales'] })
const key = (more: Partial<Key> = {}) => more as Key
const keys: Record<string, [string, Key]> = {
  enter: ['', key({ return: true })],
  up: ['', key({ upArrow: true })],
  down: ['', key({ downArrow: true })],
  back: ['', key({ backspace: true })],
  'ctrl-s': ['s', key({ ctrl: true })],
  'ctrl-x': ['x', key({ ctrl: true })],
  'ctrl-n': ['n', key({ ctrl: true })]
}

/** The actions that keys lead to, one after the other, and the state after them. */
function type(task: typeof labels, proposal: Json | undefined, ...typed: string[]) {
  let state: ReviewState = { form: reviewForm(task, proposal), help: false }
  const actions: ReviewAction[] = []
  for (const each of typed) {
    const [input, pressedKey] = keys[each] ?? [each, key()]
    const result = pressed(state, input, pressedKey, { task })
    if ('state' in result) state = result.state
    else actions.push(result.action)
  }
  return { state, actions }
}

describe('labels', () => {
  it.each<[Json | undefined, string[], Json | undefined]>([
    ['refunds', ['enter'], 'refunds'],
    ['refunds', ['1'], 'billing'],
    [undefined, ['4'], 'sales'],
    [undefined, ['9'], undefined],
    [undefined, ['enter'], undefined],
    [undefined, ['down', 'enter'], 'billing'],
    [undefined, ['up', 'enter'], 'sales'],
    ['sales', ['down', 'enter'], 'billing'],
    ['billing', ['h', 'i', 'p', 'enter'], 'shipping'],
    ['billing', ['/', 's', 'a', 'enter'], 'sales'],
    ['billing', ['i', 'enter'], 'billing'],
    ['refunds', ['i', 'back', 'enter'], undefined],
    [undefined, ['z', 'enter'], undefined]
  ])('%j, typed %j: %j', (proposal, typed, answer) => {
    const { actions, state } = type(labels, proposal, ...typed)
    expect(actions).toEqual(answer === undefined ? [] : [{ kind: 'answer', answer, note: undefined }])
    if (answer === undefined && typed.at(-1) === 'enter') expect(state.problem).toContain('choose a label')
  })

  it('letters are commands until something is typed', () => {
    expect(type(labels, 'billing', 'u').actions).toEqual([{ kind: 'undo' }])
    expect(type(labels, 'billing', 's').actions).toEqual([{ kind: 'skip' }])
    expect(type(labels, 'billing', 'x').actions).toEqual([{ kind: 'invalid', note: undefined }])
    expect(type(labels, 'billing', 'l', 's').actions).toEqual([])
    expect(type(labels, 'billing', 'l', 'ctrl-s').actions).toEqual([{ kind: 'skip' }])
  })

  it('a note goes with the decision', () => {
    const { actions } = type(labels, 'billing', 'n', 'o', 'd', 'd', 'enter', 'enter')
    expect(actions).toEqual([{ kind: 'answer', answer: 'billing', note: 'odd' }])
  })

  it('help is shown until the next key', () => {
    expect(type(labels, 'billing', '?').state.help).toBe(true)
    expect(type(labels, 'billing', '?', 'x')).toMatchObject({ state: { help: false }, actions: [] })
  })

  it('booleans are two labels', () => {
    const task = taskOf('boolean', { type: 'boolean' })
    expect(type(task, false, 'enter').actions).toEqual([{ kind: 'answer', answer: false, note: undefined }])
    expect(type(task, undefined, '1').actions).toEqual([{ kind: 'answer', answer: true, note: undefined }])
  })
})

it.each<[string, object, Json | undefined, string[], Json | undefined]>([
  ['transform', { type: 'string' }, 'usd', ['!', 'enter'], 'usd!'],
  ['transform', { type: 'string' }, 'us', ['back', 'x', 'enter'], 'ux'],
  ['transform', { type: 'string' }, undefined, ['enter'], ''],
  ['number', { type: 'number' }, 12, ['5', 'enter'], 125],
  ['number', { type: 'number' }, undefined, ['x', 'y', 'enter'], undefined],
  ['structured', { type: 'array' }, ['a'], ['enter'], ['a']]
])('%s %j, proposed %j, typed %j: %j', (kind, output, proposal, typed, answer) => {
  const { actions } = type(taskOf(kind, output), proposal, ...typed)
  expect(actions).toEqual(answer === undefined ? [] : [{ kind: 'answer', answer, note: undefined }])
})

it('a structure is asked for field by field', () => {
  const task = taskOf('structured', {
    type: 'object',
    properties: { name: { type: 'string' }, sum: { type: 'number' } }
  })
  const { actions } = type(task, { name: 'Ann', sum: 1 }, 'e', 'enter', '2', 'enter')
  expect(actions).toEqual([{ kind: 'answer', answer: { name: 'Anne', sum: 12 }, note: undefined }])
  expect(type(task, { name: 'Ann', sum: 1 }, 'enter', 'up', 'a', 'enter', 'enter').actions).toEqual([
    { kind: 'answer', answer: { name: 'Anna', sum: 1 }, note: undefined }
  ])
  expect(type(task, { name: 'Ann', sum: 1 }, 'ctrl-x').actions).toEqual([
    { kind: 'invalid', note: undefined }
  ])
})

it('texts that look like numbers stay texts', () => {
  const task = taskOf('structured', { type: 'object', properties: { code: { type: 'string' } } })
  expect(type(task, { code: '007' }, 'enter').actions).toEqual([
    { kind: 'answer', answer: { code: '007' }, note: undefined }
  ])
  expect(type(task, { code: '12' }, 'enter').actions).toEqual([
    { kind: 'answer', answer: { code: '12' }, note: undefined }
  ])
})

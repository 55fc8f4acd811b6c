import { expect, test } from 'vitest'
import { fitToKind } from '../../../../src/domain/task/kind/fit-to-kind.js'
import { type Task, taskSchema } from '../../../../src/domain/task/task-schema.js'

const taskOf = (more: Partial<Task>) =>
  taskSchema.parse({
    kind: 'classification',
    input: {},
    output: {},
    split: { by: 'exact', seed: 0, shares: [0.6, 0.2, 0.2] },
    ...more
  })

test.each<[string, Partial<Task>, Partial<Task>]>([
  [
    'labels that are texts made of texts',
    { kind: 'transform', output: { enum: ['a', 'b'] } },
    { metric: 'accuracy', output: { type: 'string' } }
  ],
  [
    'texts that are labels',
    { kind: 'classification', metric: 'exact', output: { type: 'string' } },
    { metric: 'exact', output: { type: 'string' } }
  ],
  [
    'numbers that are labels',
    { kind: 'classification', metric: 'mae', output: { type: 'number' } },
    { metric: 'accuracy', output: { type: 'number' } }
  ],
  [
    'labels that are numbers',
    { kind: 'number', output: { enum: [1, 2] } },
    { metric: 'accuracy', output: { type: 'number' } }
  ],
  [
    'macro-F1 of texts',
    { kind: 'extraction', metric: 'macro-f1', output: { type: ['null', 'string'] } },
    { metric: 'exact', output: { type: ['null', 'string'] } }
  ],
  [
    'labels that are truths',
    { kind: 'boolean', output: { enum: [false, true] } },
    { metric: 'accuracy', output: { type: 'boolean' } }
  ]
])('%s', (_, changed, used) => {
  const task = taskOf(changed)
  const fitted = fitToKind(task)
  expect(fitted.task).toEqual({ ...task, ...used })
  // What is written down as told needs no note.
  expect(fitToKind(fitted.task)).toEqual({ task: fitted.task, notes: [] })
  const keys = (['metric', 'output'] as const).filter(
    key => JSON.stringify(task[key]) !== JSON.stringify(fitted.task[key])
  )
  expect(fitted.notes.map(note => note.split('"')[1])).toEqual(keys)
})

import type { Json } from '../../../src/domain/json.js'
import { Tally, type TallyOptions } from '../../../src/domain/measure/tally.js'
import type { Reply } from '../../../src/domain/program/outcome.js'
import type { Task } from '../../../src/domain/task/task.js'

export type Spec = Pick<Task, 'kind' | 'output' | 'compare'>
export const compare = { ignoreCase: false, tolerance: 0 }
export const colours: Spec = { kind: 'classification', output: { enum: ['red', 'green', 'blue'] }, compare }
export const number: Spec = { kind: 'number', output: { type: 'number' }, compare }
export const text: Spec = { kind: 'transform', output: { type: 'string' }, compare }

export const said = (output: Json, micros = 5): Reply => ({
  outcome: 'answered',
  output: JSON.stringify(output),
  micros
})
export const failed = (outcome: 'timeout' | 'error', notRun?: true): Reply => ({
  outcome,
  error: { type: outcome, message: 'no', ...(notRun && { notRun }) },
  micros: 1e6
})

export function tallied(task: Spec, rows: [expected: Json, reply: Reply][], options?: TallyOptions): Tally {
  const tally = new Tally(task, options)
  rows.forEach(([expected, reply], i) => {
    tally.add(JSON.stringify(expected), reply, { line: i + 1, input: `{"row":${i + 1}}` })
  })
  return tally
}

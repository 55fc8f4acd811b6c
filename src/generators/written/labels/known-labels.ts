import type { Json } from '../../../domain/json.js'
import type { Task } from '../../../domain/task/task.js'
import type { JournalRecord } from '../calls/journal.js'
import { readLabels } from './read-labels.js'

/** An input that got no output of the task in so many answers is not asked about again. */
export const mostAsked = 2

/** What the journal of a run says of inputs, by their ids. */
export interface KnownLabels {
  outputs: Map<string, Json>
  /** Inputs that were asked about as often as they may, in vain. */
  unfit: Set<string>
  /** The number of calls, answered or not. */
  calls: number
}

/** The answers in the records of a run: each is read again from the reply, which is written down before all else. */
export function knownLabels(records: readonly JournalRecord[], task: Pick<Task, 'output'>): KnownLabels {
  const idsOf = new Map<string, readonly string[]>()
  const asked = new Map<string, number>()
  const outputs = new Map<string, Json>()
  for (const record of records) {
    if (record.type === 'batch') idsOf.set(record.call, record.ids)
    if (record.type !== 'reply') continue
    const ids = idsOf.get(record.call) ?? []
    const read = readLabels(record.text, ids.length, task)
    for (const [at, id] of ids.entries()) {
      asked.set(id, (asked.get(id) ?? 0) + 1)
      const output = read.outputs.get(at)
      if (output !== undefined) outputs.set(id, output)
    }
  }
  const vain = [...asked].filter(([id, times]) => times >= mostAsked && !outputs.has(id))
  return { outputs, unfit: new Set(vain.map(([id]) => id)), calls: idsOf.size }
}

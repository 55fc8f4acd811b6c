import { isDeepStrictEqual } from 'node:util'
import type { JsonSchema, Kind, Metric, Task } from '../task-schema.js'

const texts: readonly Metric[] = ['exact', 'accuracy']
/** The metrics that a kind allows; the first is the default. */
const metricsOf: Record<Kind, readonly Metric[]> = {
  boolean: ['accuracy', 'macro-f1', 'exact'],
  classification: ['accuracy', 'macro-f1', 'exact'],
  extraction: texts,
  number: ['mae', 'accuracy', 'exact'],
  structured: texts,
  transform: texts
}

/** The default metric of a kind. */
export function defaultMetric(kind: Kind): Metric {
  return metricsOf[kind][0]
}

/**
 * A task whose kind was changed by hand, with a metric and an output schema of the new kind where those in the file
 * belong to another. The notes say what is used and what to write instead.
 */
export function fitToKind(task: Task): { task: Task; notes: string[] } {
  const metric = metricsOf[task.kind].includes(task.metric) ? task.metric : defaultMetric(task.kind)
  const output = outputFor(task.kind, task.output)
  const notes: string[] = []
  const note = (key: string, used: unknown) =>
    notes.push(
      `"${key}" is not one of kind ${task.kind}: "${key}": ${JSON.stringify(used)} is used (write that down to be rid of this note)`
    )
  if (metric !== task.metric) note('metric', metric)
  if (!isDeepStrictEqual(output, task.output)) note('output', output)
  return notes.length === 0 ? { task, notes } : { task: { ...task, metric, output }, notes }
}

function outputFor(kind: Kind, output: JsonSchema): JsonSchema {
  if (kind === 'classification' || kind === 'structured') return output
  const { enum: _, ...plain } = output
  const types = [output.type ?? []].flat()
  if (kind === 'number') {
    return types.includes('number') || types.includes('integer') ? plain : { type: 'number' }
  }
  if (kind === 'boolean') return types.includes('boolean') ? plain : { type: 'boolean' }
  return types.includes('string') ? plain : { type: 'string' }
}

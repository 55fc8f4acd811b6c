import { labelOf } from '../../../domain/rows/example.js'
import type { JsonSchema } from '../../../domain/task/task-schema.js'
import type { Brief } from '../../generator.js'

/**
 * The schema of outputs as a model may see it: the labels of training rows, and those that a person named in the
 * description. `init` lists the labels of all rows: what stands in held-out rows alone is not told.
 */
export function shownOutput({ task, train }: Pick<Brief, 'task' | 'train'>): {
  schema: JsonSchema
  /** Labels that the description names and no training row has. */
  withoutRows: string[]
} {
  const { enum: labels, ...rest } = task.output
  if (labels === undefined) return { schema: task.output, withoutRows: [] }
  const known = new Set(train.map(({ output }) => labelOf(output)))
  const withoutRows = labels
    .map(label => labelOf(label))
    .filter(label => !known.has(label) && names(task.description, label))
  const shown = labels.filter(label => known.has(labelOf(label)) || withoutRows.includes(labelOf(label)))
  return { schema: shown.length > 0 ? { ...rest, enum: shown } : rest, withoutRows }
}

/** Whether a text has a label as a word of its own. */
function names(text: string, label: string): boolean {
  const word = label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return label !== '' && new RegExp(`(?<![\\p{L}\\p{N}_])${word}(?![\\p{L}\\p{N}_])`, 'u').test(text)
}

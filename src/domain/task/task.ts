import type { Example } from '../rows/example.js'
import { type SplitName, splitOf } from '../rows/split/split.js'
import type { Task } from './task-schema.js'

export type { Kind, Metric, Requirements, Task } from './task-schema.js'

/** The split of an example: the one that it names, else the one that the task's rule gives. */
export function splitOfExample(example: Example, task: Pick<Task, 'split'>): SplitName {
  return example.split ?? splitOf(example.input, task.split)
}

/** The name of the only text field of a task's input, or undefined. Inputs of such a task may be plain texts. */
export function soleTextField(task: Pick<Task, 'input'>): string | undefined {
  const properties = Object.entries(task.input.properties ?? {})
  return properties.length === 1 && properties[0][1].type === 'string' ? properties[0][0] : undefined
}

/**
 * The field that a plain text as an input of a task is the value of; null where inputs are texts themselves. Undefined:
 * the usual one.
 */
export function fieldOfPlainText(task: Pick<Task, 'input'>): string | null | undefined {
  return [task.input.type ?? []].flat().includes('string') ? null : soleTextField(task)
}

/** The labels of a classification, sorted; undefined for other kinds. */
export function labelsOf(task: Pick<Task, 'output'>): string[] | undefined {
  return task.output.enum?.map(value => (typeof value === 'string' ? value : JSON.stringify(value)))
}

import { soleTextField, type Task } from '../domain/task.js'
import type { JsonSchema } from '../domain/task-schema.js'
import { type InputShape, oneOf } from '../languages/guards/input-shape.js'

const mostFields = 8

/** What an exported program can check of its inputs; undefined where they are no records with known fields. */
export function inputShape(task: Pick<Task, 'input'>): InputShape | undefined {
  const { type, properties, required = [] } = task.input
  if (type !== 'object' || properties === undefined) return undefined
  const fields = Object.entries(properties).map(([name, schema]) => {
    return { name, types: typesOf(schema), required: required.includes(name) }
  })
  return { soleText: soleTextField(task), fields }
}

/** `Input: {"body": a string, "size": a number or missing}.` */
export function inputLine({ soleText, fields }: InputShape, isChecked: boolean): string {
  const shown = fields.slice(0, mostFields).map(({ name, types, required }) => {
    const kinds = [...(types.length > 0 ? [oneOf(types)] : ['any value']), ...(required ? [] : ['missing'])]
    return `${JSON.stringify(name)}: ${kinds.join(' or ')}`
  })
  if (fields.length > mostFields) shown.push(`… ${fields.length - mostFields} more`)
  const bare = soleText === undefined || !isChecked ? '' : ', or the text alone'
  const other = isChecked ? 'any other is refused' : 'which is not checked'
  return `Input: {${shown.join(', ')}}${bare}; ${other}.`
}

function typesOf({ type = [] }: JsonSchema): InputShape['fields'][number]['types'] {
  return [type].flat()
}

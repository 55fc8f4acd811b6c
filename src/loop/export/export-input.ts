import { soleTextField, type Task } from '../../domain/task/task.js'
import type { JsonSchema } from '../../domain/task/task-schema.js'
import { type FieldShape, type InputShape, oneOf, type ValueShape } from '../../languages/input-shape.js'

const mostFields = 8

/** The input checks of an exported program; undefined where inputs are not records with known fields. */
export function inputShape(task: Pick<Task, 'input'>): InputShape | undefined {
  const { type, properties, required = [] } = task.input
  if (type !== 'object' || properties === undefined) return undefined
  return { soleText: soleTextField(task), fields: fieldsOf({ properties, required }) }
}

function fieldsOf({ properties = {}, required = [] }: JsonSchema): FieldShape[] {
  const needed = new Set(required)
  return Object.entries(properties).map(([name, schema]) => {
    return { name, required: needed.has(name), ...valueShape(schema) }
  })
}

/** The inside of a value is described only if there is something to check. */
function valueShape(schema: JsonSchema): ValueShape {
  const fields = fieldsOf(schema).filter(field => field.required || isChecked(field))
  const items = schema.items && valueShape(schema.items)
  return {
    types: typesOf(schema),
    ...(fields.length > 0 && { fields }),
    ...(items && isChecked(items) && { items })
  }
}

function isChecked({ types, fields, items }: ValueShape): boolean {
  return types.length > 0 || fields !== undefined || items !== undefined
}

/** `Input: {"body": a string, "size": a number or missing}.` */
export function inputLine({ soleText, fields }: InputShape, isGuarded: boolean): string {
  const shown = fields.slice(0, mostFields).map(({ name, types, required }) => {
    const kinds = [...(types.length > 0 ? [oneOf(types)] : ['any value']), ...(required ? [] : ['missing'])]
    return `${JSON.stringify(name)}: ${kinds.join(' or ')}`
  })
  if (fields.length > mostFields) shown.push(`… ${fields.length - mostFields} more`)
  const bare = soleText === undefined || !isGuarded ? '' : ', or the text alone'
  const other = isGuarded ? 'any other is refused' : 'which is not checked'
  return `Input: {${shown.join(', ')}}${bare}; ${other}.`
}

function typesOf({ type = [] }: JsonSchema): ValueShape['types'] {
  return [type].flat()
}

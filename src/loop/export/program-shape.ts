import { soleTextField, type Task } from '../../domain/task/task.js'
import type { JsonSchema } from '../../domain/task/task-schema.js'
import {
  type FieldShape,
  type InputShape,
  isChecked,
  type ProgramShape,
  shapeText,
  type ValueShape
} from '../../languages/input-shape.js'

/** What a program of a task takes and gives; `leavesOpen`: it may answer null, too. */
export function programShape(
  name: string,
  task: Pick<Task, 'input' | 'output'>,
  leavesOpen = false
): ProgramShape {
  const soleText = soleTextField(task)
  const output = valueShape(task.output)
  return {
    task: name,
    input: { ...valueShape(task.input), ...(soleText !== undefined && { soleText }) },
    output: leavesOpen ? orNull(output) : output
  }
}

function valueShape(schema: JsonSchema): ValueShape {
  return {
    types: [schema.type ?? []].flat(),
    ...(schema.enum && { values: schema.enum }),
    ...(schema.properties && { fields: fieldsOf(schema) }),
    ...(schema.items && { items: valueShape(schema.items) })
  }
}

function fieldsOf({ properties = {}, required = [] }: JsonSchema): FieldShape[] {
  const needed = new Set(required)
  return Object.entries(properties).map(([name, schema]) => {
    return { name, required: needed.has(name), ...valueShape(schema) }
  })
}

function orNull(shape: ValueShape): ValueShape {
  const isAny = shape.types.length === 0 && shape.values === undefined
  return isAny || shape.types.includes('null') ? shape : { ...shape, types: [...shape.types, 'null'] }
}

/** `Input: {"body": a string, "size": a number or missing}; any other is refused.` */
export function inputLine(input: InputShape, isGuarded: boolean): string {
  const bare = input.soleText === undefined || !isGuarded ? '' : ', or the text alone'
  const other = !isChecked(input) ? '' : isGuarded ? '; any other is refused' : '; which is not checked'
  return `Input: ${shapeText(input)}${bare}${other}.`
}

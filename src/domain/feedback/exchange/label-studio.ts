import type { JsonObject } from '../../json.js'
import { type ExchangeFormat, type Incoming, idField } from './exchange.js'
import {
  fieldsOfInput,
  inputOfFields,
  labelNames,
  listItems,
  objectIn,
  objectsIn,
  outputOfText,
  textIn,
  textOfOutput
} from './values.js'

/** The names that the labeling set-up of a project must have: `<Choices name="answer" toName="input">`. */
const from = { from_name: 'answer', to_name: 'input' }

/**
 * Label Studio: tasks with `data` and, as pre-annotations, `predictions`; what comes back is its JSON or JSON-MIN.
 * A cancelled annotation is a skipped one: not decided. A choice or text of the name `invalid` marks an input that is
 * not valid.
 */
export const labelStudio: ExchangeFormat = {
  write: (items, task) => {
    const labels = labelNames(task)
    const tasks = items.map(({ id, input, output, version }) => {
      const data = { ...fieldsOfInput(input), [idField]: id }
      if (output === undefined) return { data }
      const shown = textOfOutput(output)
      const result = labels
        ? { ...from, type: 'choices', value: { choices: [shown] } }
        : { ...from, type: 'textarea', value: { text: [shown] } }
      return { data, predictions: [{ model_version: version ?? 'loopai', result: [result] }] }
    })
    return `${JSON.stringify(tasks, null, 1)}\n`
  },
  read: (text, task) =>
    listItems(text).flatMap(item => {
      const data = Object.hasOwn(item, 'data') ? objectIn(item, 'data') : item
      const common = { id: textIn(data, idField), input: inputOfFields(data, task) }
      if (!Object.hasOwn(item, 'data')) return minimal(item, task, common)
      return objectsIn(item, 'annotations')
        .filter(annotation => annotation.was_cancelled !== true)
        .flatMap(annotation => {
          const given = objectsIn(annotation, 'result')
            .map(resultText)
            .find(each => each !== undefined)
          return given === undefined
            ? []
            : [{ ...common, by: annotatorOf(annotation), ...decided(given, task) }]
        })
    })
}

/** JSON-MIN: the fields of the data and the answers by the names of their controls side by side. */
function minimal(item: JsonObject, task: Parameters<typeof decided>[1], common: Incoming): Incoming[] {
  const given = textIn(item, from.from_name)
  if (given === undefined) return []
  return [{ ...common, by: textIn(item, 'annotator'), ...decided(given, task) }]
}

function decided(given: string, task: Parameters<ExchangeFormat['read']>[1]): Partial<Incoming> {
  return given === 'invalid' ? { invalid: true } : { answer: outputOfText(given, task) }
}

function resultText(result: JsonObject): string | undefined {
  const value = objectIn(result, 'value')
  for (const list of [value.choices, value.text]) {
    const [first] = Array.isArray(list) ? list : [list]
    if (typeof first === 'string') return first
  }
  return typeof value.number === 'number' ? String(value.number) : undefined
}

/** The annotator: a number, or an object with an address. */
function annotatorOf(annotation: JsonObject): string | undefined {
  const who = objectIn(annotation, 'completed_by')
  return textIn(who, 'email') ?? textIn(who, 'id') ?? textIn(annotation, 'completed_by')
}

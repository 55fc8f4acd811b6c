import { isJsonObject, type JsonObject } from '../../json.js'
import { ExchangeError, type ExchangeFormat, type Incoming, idField } from './exchange.js'
import {
  fieldsOfInput,
  inputOfFields,
  listItems,
  objectIn,
  objectsIn,
  outputOfText,
  textIn,
  textOfOutput
} from './values.js'

/** The name of the question of a dataset. */
const question = 'answer'

/**
 * Argilla 2: the records of `dataset.records.to_json`, the proposal as a suggestion. Responses that were submitted
 * count, discarded ones say that an input is not valid, drafts are not decided.
 */
export const argilla: ExchangeFormat = {
  write: items => {
    const records = items.map(({ id, input, output, version }) => {
      const fields = Object.entries(fieldsOfInput(input)).map(([name, value]) => [name, textOfOutput(value)])
      const suggestions =
        output === undefined
          ? {}
          : { [question]: { value: textOfOutput(output), score: null, agent: version ?? 'loopai' } }
      return {
        id,
        fields: Object.fromEntries(fields),
        metadata: { [idField]: id },
        suggestions,
        responses: {},
        vectors: {}
      }
    })
    return `${JSON.stringify(records, null, 1)}\n`
  },
  read: (text, task) =>
    listItems(text).flatMap((item, at) => {
      if (item.fields === undefined || !isJsonObject(item.fields)) {
        throw new ExchangeError(`item ${at + 1}: no fields`)
      }
      const id = textIn(objectIn(item, 'metadata'), idField) ?? textIn(item, 'id')
      const common = { id, input: inputOfFields(typed(item.fields, task), task) }
      return objectsIn(objectIn(item, 'responses'), question).flatMap((response): Incoming[] => {
        const by = textIn(response, 'user_id')
        const given = textIn(response, 'value')
        if (response.status === 'discarded') return [{ ...common, by, invalid: true }]
        if (response.status === 'draft' || given === undefined) return []
        return [{ ...common, by, answer: outputOfText(given, task) }]
      })
    })
}

/** Argilla has texts only: fields that are none in the task are read as JSON again. */
function typed(fields: JsonObject, { input }: Parameters<ExchangeFormat['read']>[1]): JsonObject {
  const values = Object.entries(fields).map(([name, value]) => {
    const types = [input.properties?.[name]?.type ?? []].flat()
    const isText = types.length === 0 || types.includes('string')
    return [name, isText || typeof value !== 'string' ? value : JSON.parse(value)]
  })
  return Object.fromEntries(values)
}

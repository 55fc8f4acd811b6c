import type { JsonObject } from '../../json.js'
import { type ExchangeFormat, type Incoming, idField } from './exchange.js'
import {
  fieldsOfInput,
  inputOfFields,
  labelNames,
  lineItems,
  objectIn,
  outputOfText,
  textIn,
  textOfOutput
} from './values.js'

/**
 * Prodigy: JSON Lines with `answer: accept | reject | ignore`. With labels its `choice` interface, the proposal chosen;
 * else `text_input`, the proposal in `user_input`. What is rejected is not a valid input, what is ignored not decided.
 */
export const prodigy: ExchangeFormat = {
  write: (items, task) => {
    const options = labelNames(task)?.map(label => ({ id: label, text: label }))
    return items
      .map(({ id, input, output, version }) => {
        const fields = fieldsOfInput(input)
        const shown = output === undefined ? undefined : textOfOutput(output)
        const text = typeof fields.text === 'string' ? fields.text : JSON.stringify(input)
        const asked = options
          ? { options, ...(shown !== undefined && { accept: [shown] }) }
          : { field_id: 'user_input', ...(shown !== undefined && { user_input: shown }) }
        const meta = { [idField]: id, ...(version !== undefined && shown !== undefined && { version }) }
        return `${JSON.stringify({ text, ...asked, input, meta })}\n`
      })
      .join('')
  },
  read: (text, task) =>
    lineItems(text).flatMap((item): Incoming[] => {
      const common = {
        id: textIn(objectIn(item, 'meta'), idField),
        input: item.input ?? inputOfFields(item, task),
        by: textIn(item, '_annotator_id'),
        note: textIn(item, 'note')
      }
      if (item.answer === 'reject') return [{ ...common, invalid: true }]
      const given = answerOf(item)
      if (item.answer !== 'accept' || given === undefined) return []
      return [{ ...common, answer: outputOfText(given, task) }]
    })
}

/** The choice, the typed text, or the label of a binary decision. */
function answerOf(item: JsonObject): string | undefined {
  const [choice] = Array.isArray(item.accept) ? item.accept : []
  if (choice !== undefined) return typeof choice === 'string' ? choice : JSON.stringify(choice)
  return textIn(item, 'user_input') ?? textIn(item, 'label')
}

import { ExchangeError, type ExchangeFormat, type Incoming } from './exchange.js'
import { lineItems, textIn } from './values.js'

/**
 * JSON Lines: `{"id", "input", "output", "answer"}`. Whoever labels replaces `answer: null`, or sets `invalid: true`;
 * a line without either has not been decided.
 */
export const jsonl: ExchangeFormat = {
  write: items =>
    items
      .map(
        ({ id, input, output, version }) =>
          `${JSON.stringify({ id, input, output, version, answer: null })}\n`
      )
      .join(''),
  read: text =>
    lineItems(text).flatMap((item, at): Incoming[] => {
      const { input, answer, invalid } = item
      const common = { id: textIn(item, 'id'), input, by: textIn(item, 'by'), note: textIn(item, 'note') }
      if (common.id === undefined && input === undefined) {
        throw new ExchangeError(`line ${at + 1}: neither id nor input`)
      }
      if (invalid === true) return [{ ...common, invalid }]
      return answer === undefined || answer === null ? [] : [{ ...common, answer: answer }]
    })
}

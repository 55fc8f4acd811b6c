import { isJsonObject, type Json } from './json.js'

/** The JSON texts of a row's input and output. */
export interface RawExample {
  input: string
  output: string
}

const start = /^\s*\{\s*"input"\s*:\s*/
const outputKey = '"output":'

/**
 * The JSON texts of input and output as they stand in a row that is `{"input": …, "output": …}`, in this
 * order and with nothing else; undefined for any other row. `text` parses to `value`. Cutting a text
 * costs a fraction of writing the values anew, and keeps numbers as they were written.
 */
export function cutExample(text: string, value: Json): RawExample | undefined {
  if (!isJsonObject(value) || value.input === undefined || value.output === undefined) return undefined
  if (Object.keys(value).length !== 2) return undefined
  const opening = start.exec(text)
  // A key that occurs again: inside the input, or twice in the row.
  if (!opening || text.indexOf('"input"', opening[0].length) >= 0) return undefined
  const key = text.indexOf(outputKey)
  if (key < 0 || text.indexOf(outputKey, key + 1) >= 0) return undefined
  const input = text.slice(opening[0].length, key).trimEnd()
  const output = text.slice(key + outputKey.length, text.lastIndexOf('}')).trim()
  // The whole text is JSON: if what follows the key is the output, the key is the row's own.
  if (!input.endsWith(',') || output !== JSON.stringify(value.output)) return undefined
  return { input: input.slice(0, -1).trimEnd(), output }
}

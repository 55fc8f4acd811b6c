import { isJson } from './json.js'

/** The JSON texts of a row's input and output. */
export interface RawExample {
  input: string
  output: string
}

const inputKey = /^\{\s*"input"\s*:\s*(?=\{)/
const outputKey = /,\s*"output"\s*:\s*$/
const mostOutputs = 10_000

/**
 * Cuts rows that are `{"input": {…}, "output": …}`, in this order and with nothing else, into the JSON texts
 * of the two: a tenth of the cost of parsing them, and numbers stay as they were written. The output is
 * checked to be JSON. The input has one closing brace, its last character, so that it is the whole input of
 * a row that is JSON; whoever parses it notices a row that is not.
 */
export class ExampleCutter {
  /** Output texts known to be JSON: labels come again and again. */
  readonly #outputs = new Set<string>()

  /** Undefined for a row of another form. */
  cut(text: string): RawExample | undefined {
    const opening = inputKey.exec(text)
    const key = text.lastIndexOf('"output"')
    if (!opening || key < 0 || !text.endsWith('}')) return undefined
    const colon = text.indexOf(':', key + 8)
    const comma = text.lastIndexOf(',', key)
    if (colon < 0 || comma < 0 || !outputKey.test(text.slice(comma, colon + 1))) return undefined
    const output = text.slice(colon + 1, -1).trim()
    if (!this.#isOutput(output)) return undefined
    const input = text.slice(opening[0].length, comma).trimEnd()
    return input.indexOf('}') === input.length - 1 ? { input, output } : undefined
  }

  #isOutput(text: string): boolean {
    if (this.#outputs.has(text)) return true
    if (!isJson(text) || text === 'null' || text === '""') return false
    if (this.#outputs.size < mostOutputs && text.length < 200) this.#outputs.add(text)
    return true
  }
}

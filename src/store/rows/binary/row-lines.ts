import type { JsonObject } from '../../../domain/json.js'

const batchRows = 1000

/** Rows as JSON Lines; undefined is a row without any value and becomes a blank line, so that lines count as rows do. */
export function* rowLines(rows: Iterable<JsonObject | undefined>): Generator<Buffer> {
  let text = ''
  let held = 0
  for (const row of rows) {
    text += row === undefined ? '\n' : `${JSON.stringify(row)}\n`
    if (++held < batchRows) continue
    yield Buffer.from(text)
    text = ''
    held = 0
  }
  yield Buffer.from(text)
}

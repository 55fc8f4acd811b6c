/**
 * JSON texts as UTF-8 bytes without line ends: text `i` extends from `bounds[2 * i]` to `bounds[2 * i + 1]`. Rows on
 * their way to a worker keep this form: a string for each would cost more than all other work of the host on a row.
 */
export interface RawTexts {
  readonly bytes: Buffer
  readonly bounds: Int32Array
  readonly count: number
}

/** Line ends can only be white space in JSON: each becomes a tab, which is equally invalid inside a string. */
export function rawTexts(texts: readonly string[]): RawTexts {
  const bounds = new Int32Array(2 * texts.length)
  const joined = texts.map(text => (text.includes('\n') ? text.replaceAll('\n', '\t') : text)).join('\n')
  const bytes = Buffer.from(joined)
  let start = 0
  for (let i = 0; i < texts.length; i++) {
    const found = bytes.indexOf(10, start)
    const end = found < 0 ? bytes.length : found
    bounds[2 * i] = start
    bounds[2 * i + 1] = end
    start = end + 1
  }
  return { bytes, bounds, count: texts.length }
}

/** Text `i` as a string. */
export function rawTextAt({ bytes, bounds }: RawTexts, i: number): string {
  return bytes.toString('utf8', bounds[2 * i], bounds[2 * i + 1])
}

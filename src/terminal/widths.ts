import { stripVTControlCharacters } from 'node:util'

/**
 * Texts of only these characters have a width equal to their length; the check avoids `string-width`, which takes
 * longer to load than many commands run.
 */
const narrow = /^[ -~\n\u00A0-\u00AC\u00AE-\u02FF\u2010-\u2027\u2190-\u2193\u2212\u2500-\u259F\u2713\u2717]*$/

/** The columns that a text takes in a terminal; colours take none. */
export type WidthOf = (text: string) => number

/** Measures texts of which these are all. */
export async function widthsFor(texts: readonly string[]): Promise<WidthOf> {
  return narrowWidths(texts) ?? (await import('string-width')).default
}

/** The same where no library is needed for it: undefined where one is. */
export function narrowWidths(texts: readonly string[]): WidthOf | undefined {
  return texts.every(text => narrow.test(stripVTControlCharacters(text)))
    ? text => stripVTControlCharacters(text).length
    : undefined
}

/** The width of the terminal that stdout or stderr is; without end where it is a pipe, whose reader wants lines whole. */
export function widthOfStream(stream: NodeJS.WritableStream & { columns?: number; isTTY?: boolean }): number {
  return stream.isTTY && stream.columns ? Math.max(leastWidth, stream.columns) : Number.POSITIVE_INFINITY
}

/** In less no screen can be read. */
const leastWidth = 30

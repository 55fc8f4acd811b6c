import displayWidth from 'string-width'
import { oneLine } from './snippet.js'
import { shortened } from './words.js'

// Texts in columns of a terminal; a separate module because only the live drawing needs string-width at once.

export { displayWidth }

/** One line of at most `width` columns, cut with an ellipsis, at the end of a word where there is one. */
export function fitted(text: string, width: number): string {
  return shortened(oneLine(text), width, displayWidth)
}

/** A text, padded with spaces to `width` columns. */
export function padded(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - displayWidth(text)))
}

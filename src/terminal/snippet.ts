import { visible } from '../domain/text/visible.js'
import { shortened } from './words.js'

/** A text as one line: white space is collapsed, control characters are made visible. */
export function oneLine(text: string): string {
  return visible(text.replace(/[\s␉␊␍]+/g, ' ').trim())
}

const wide =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Extended_Pictographic}\uFF01-\uFF60]/gu

/** The columns of a text nearly: for a quotation no library is loaded; what is aligned is measured when it is printed. */
const roughWidth = (text: string) => text.replace(/[\p{M}\u200D]/gu, '').replace(wide, '  ').length

/** One line of about `longest` columns at most, cut with an ellipsis, at the end of a word where there is one. */
export function snippet(text: string, longest: number): string {
  return shortened(oneLine(text), longest, roughWidth)
}

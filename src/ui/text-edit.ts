import type { Key } from 'ink'
import { graphemesOf } from '../terminal/words.js'

/** A line of text with the cursor between its halves. */
export interface Edit {
  before: string
  after: string
}

/** The result of a key: a changed line, its end, or nothing. */
export type EditResult = Edit | 'enter' | undefined

/** The first grapheme of a text, which is what people regard as a character. */
export const firstOf = (text: string) => graphemesOf(text)[0] ?? ''
const lastOf = (text: string) => graphemesOf(text).at(-1) ?? ''

/** Applies one key, or a paste: `input` then has several characters. */
export function applyKey({ before, after }: Edit, input: string, key: Key): EditResult {
  if (key.return) return 'enter'
  // ink reports the backspace key of most terminals as "delete".
  if (key.backspace || key.delete)
    return { before: before.slice(0, before.length - lastOf(before).length), after }
  if (key.leftArrow) return moved(before, after, -lastOf(before).length)
  if (key.rightArrow) return moved(before, after, firstOf(after).length)
  if (key.home || (key.ctrl && input === 'a')) return { before: '', after: before + after }
  if (key.end || (key.ctrl && input === 'e')) return { before: before + after, after: '' }
  if (key.ctrl && input === 'u') return { before: '', after }
  if (key.ctrl && input === 'w') return { before: before.replace(/\S+\s*$/, ''), after }
  if (key.ctrl || key.meta || key.tab || input === '') return undefined
  // Line breaks in a paste become spaces.
  const text = input.replace(/[\r\n\t]+/g, ' ').replace(/\p{Cc}/gu, '')
  return { before: before + text, after }
}

/** Moves the cursor by a number of UTF-16 units. */
function moved(before: string, after: string, by: number): Edit {
  const text = before + after
  const at = before.length + by
  return { before: text.slice(0, at), after: text.slice(at) }
}

import type { WidthOf } from './widths.js'
import { wordLines } from './words.js'

/**
 * What a line begins with, below which the rest of it goes on: a mark of a finding or an error, or a name that is set
 * apart by spaces.
 */
const colours = '(?:\\u001B\\[\\d*m)*'
const head = new RegExp(`^ *(?:${colours}[!✓✗›│]${colours} +(?:Try: )?|\\S(?:(?! {2}).){0,14}? {2,}(?=\\S))`)

/** Lines longer than this are hard to read, however wide the terminal is. */
const readable = 110

/**
 * The lines of a screen in a terminal of `width` columns: what is too long goes on in lines below, behind the name that
 * the line begins with; it never ends inside a word, a path or a command.
 */
export function fitScreen(text: string, width: number, widthOf: WidthOf): string {
  const most = Math.min(width, readable)
  return text
    .split('\n')
    .flatMap(line => (widthOf(line) <= most ? [line] : fitLine(line, most, widthOf)))
    .join('\n')
}

function fitLine(line: string, width: number, widthOf: WidthOf): string[] {
  const start = head.exec(line)?.[0] ?? /^ */.exec(line)![0]
  const named = start.trim() !== ''
  const indent = named ? Math.min(widthOf(start), Math.floor(width / 3)) : start.length + 2
  const [first, ...rest] = wordLines(
    line.slice(start.length),
    width - indent,
    widthOf,
    width - widthOf(start)
  )
  return [start + first, ...rest.map(each => ' '.repeat(indent) + each)]
}

import { isJsonObject } from '../../domain/json.js'
import { visible } from '../../domain/text/visible.js'
import type { Item } from '../../loop/review/review-queue.js'
import { displayWidth } from '../../terminal/cells.js'
import { graphemesOf } from '../../terminal/words.js'
import { wrapData, wrapHard } from '../../terminal/wrap.js'
import type { Edit } from '../text-edit.js'
import { accent, cursor, dim } from '../theme.js'
import { shownValue } from './review-form.js'

/** Of longer texts only the beginning is shown: they would be wrapped at each key. */
const mostCharacters = 100_000

const wrapped = new WeakMap<object, { width: number; lines: string[] }>()

/** The fields of an input as lines of a width. */
export function inputLinesOf(item: Pick<Item, 'input'>, width: number): readonly string[] {
  const known = wrapped.get(item)
  if (known?.width === width) return known.lines
  const lines = wrappedInput(item, width)
  wrapped.set(item, { width, lines })
  return lines
}

function wrappedInput({ input }: Pick<Item, 'input'>, width: number): string[] {
  const fields = isJsonObject(input) ? Object.entries(input) : [['', input] as const]
  return fields.flatMap(([name, value]) => {
    const whole = shownValue(value ?? null)
    const [first, ...others] = whole.slice(0, mostCharacters).split(/\r?\n/)
    const named = fields.length > 1 ? `${name}: ${first}` : first
    const lines = [named, ...others].flatMap(line => wrapData(visible(line), width))
    const left = whole.length - mostCharacters
    return left > 0 ? [...lines, `… and ${left} characters more`] : lines
  })
}

/** What is being typed, with its name and the cursor, as at most so many lines of a width: those around the cursor. */
export function typedLines(name: string, { before, after }: Edit, width: number, most: number): string[] {
  const label = `  ${accent('›')} ${dim(name)}`
  const beside = displayWidth(name) + 6
  const isBeside = beside <= width / 2
  const indent = isBeside ? beside : 4
  const [at = ' ', ...rest] = graphemesOf(after)
  const text = `${visible(before)}${cursor(visible(at))}${visible(rest.join(''))}`
  const lines = wrapHard(text, width - indent - 1)
  const place = Math.max(
    0,
    lines.findIndex(line => line.includes('\u001B[7m'))
  )
  const room = Math.max(1, isBeside ? most : most - 1)
  const start = Math.max(0, Math.min(place - room + 1, lines.length - room))
  const shown = lines.slice(start, start + room).map(line => ' '.repeat(indent) + line)
  return isBeside ? [`${label}  ${shown[0].slice(indent)}`, ...shown.slice(1)] : [label, ...shown]
}

/** Pieces as lines of at most `width` columns, broken between pieces alone. */
export function flowed(pieces: readonly string[], width: number): string[] {
  const lines: string[] = []
  for (const piece of pieces) {
    const longer = lines.length === 0 ? piece : `${lines.at(-1)} · ${piece}`
    if (lines.length === 0 || displayWidth(longer) > width) lines.push(piece)
    else lines[lines.length - 1] = longer
  }
  return lines
}

import type { Json } from '../domain/json.js'
import { count } from '../domain/text/wording.js'
import type { Fitted } from './family.js'
import { pathsOf, textAt } from './fields.js'
import type { Lesson } from './lesson.js'
import { readLimit } from './text/normal-form.js'
import { closeLimit } from './text/reading.js'

/** Inputs longer than this, as JSON in UTF-16 units, are not learned from unless half of all inputs are. */
const hugeInput = 20_000

/**
 * A lesson without inputs that are so long that a search with thousands of terms for each would take minutes, and a
 * note about those left out. Where half of the inputs are long, the task is about long ones, and they stay.
 */
export function withoutHuge(lesson: Lesson): { lesson: Lesson; notes: string[] } {
  const { inputs, outputs, groups } = lesson
  const usual = Array.from(inputs.keys()).filter(row => JSON.stringify(inputs[row]).length <= hugeInput)
  const huge = inputs.length - usual.length
  if (huge === 0 || huge >= inputs.length / 2) return { lesson, notes: [] }
  const picked = <Item>(items: readonly Item[]) => usual.map(row => items[row])
  return {
    lesson: { ...lesson, inputs: picked(inputs), outputs: picked(outputs), groups: picked(groups) },
    notes: [`${counted(huge)} more than ${count(hugeInput)} characters: not learned from.`]
  }
}

/** A fit with further notes after its own. */
export function noted<Model>(
  fitted: Fitted<Model> | undefined,
  notes: readonly string[]
): Fitted<Model> | undefined {
  if (fitted === undefined || notes.length === 0) return fitted
  return { ...fitted, notes: [...(fitted.notes ?? []), ...notes] }
}

/** The note where texts are longer than what programs that look for words read. */
export function notReadWhole({ inputs }: Lesson): string[] {
  return longer(inputs, readLimit, 'only so much is read')
}

/** The same for programs that also look for runs of characters or shapes. */
export function notReadClosely({ inputs }: Lesson): string[] {
  return longer(inputs, closeLimit, 'beyond, only words are read')
}

function longer(inputs: readonly Json[], limit: number, consequence: string): string[] {
  if (!inputs.some(input => JSON.stringify(input).length > limit)) return []
  const paths = pathsOf(inputs)
  const long = inputs.filter(input => paths.some(path => isLonger(textAt(input, path), limit))).length
  return long === 0 ? [] : [`${counted(long)} texts of more than ${count(limit)} characters: ${consequence}.`]
}

/** Whether a text has more than `limit` code points. */
function isLonger(text: string, limit: number): boolean {
  return text.length > 2 * limit || (text.length > limit && Array.from(text).length > limit)
}

const counted = (rows: number) => (rows === 1 ? '1 row has' : `${rows} rows have`)
